import { answersTo, type GapAnswer } from '../../../basics/gap-asks.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { schemas } from '../../../schema/records.ts';
import type { Statement } from '../../../schema/statement.ts';
import { walk } from '../../../schema/walk.ts';
import type { FoundDate } from '../../../texts/dates.ts';
import { readFacts, type Facts } from '../../../texts/facts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { goesOnAbout, triggersIn } from '../../../texts/triggers.ts';
import { ancestors } from '../../hierarchy.ts';
import { perSite } from '../../memo.ts';
import { namesOf, type Site } from '../../site.ts';
import { rawStatements } from '../../statements.ts';
import { evidenceIn } from '../../field-evidence.ts';
import { namedIn, type ArchivedSource, type Sentence } from '../claims/archive.ts';
import { claimedDates, type ClaimedDate } from '../held/dates-held.ts';
import { contentOf } from '../claims/spans.ts';
import { isItem, leadsIntoList } from '../../../texts/lists.ts';

/** A sentence of the archive that may answer a gap, with the words that could be the answer. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly words: string;
}

type KnownDate = Pick<ClaimedDate, 'year' | 'month' | 'day'>;

/** What a record tells already: it is no answer to its gaps. */
interface Known {
  readonly facts: Facts;
  readonly dates: readonly KnownDate[];
  readonly records: ReadonlySet<string>;
  /** `gazette-2024#3` of all that it cites. */
  readonly cited: ReadonlySet<string>;
}

/** Looks in all archived texts for what gaps ask for. */
export class GapAnswers {
  readonly #site: Site;
  readonly #base: ReadingLanguage;
  readonly #sources: ReadonlyMap<string, ArchivedSource>;
  readonly #known = new Map<SourceRecord, Known>();
  #sentences: ReadonlyMap<string, readonly Sentence[]> | undefined;

  constructor(site: Site, base: ReadingLanguage, sources: ReadonlyMap<string, ArchivedSource>) {
    this.#site = site;
    this.#base = base;
    this.#sources = sources;
  }

  /**
   * The sentences that hold what a gap of `record` asks for beside a name of the record, and that the record does not
   * tell already. In order of source and place; none where the gap asks for nothing.
   */
  candidates(record: SourceRecord, gap: Statement): Candidate[] {
    const answers = gap.asks === undefined ? [] : answersTo(gap.asks);
    if (answers.length === 0) return [];
    this.#sentences ??= sentencesByRecord(this.#sources);
    const known = this.#tells(record);
    const naming = this.#sentences.get(record.id) ?? [];
    const own = this.#special(record, gap);
    // What is named all over a text is asked about in one respect.
    const near = naming.length > fewSentences ? naming.filter(({ passage }) => sharesAny(passage.text, own)) : naming;
    return near.flatMap((sentence) => {
      const words = answers.flatMap((answer) => this.#found[answer](sentence, known, { record, gap }))[0];
      return words === undefined ? [] : [{ sentence, words }];
    });
  }

  /** The words in which a gap is not like others of the site, but those of its record's name. */
  #special(record: SourceRecord, { says }: Statement): Set<string> {
    const names = contentOf(namesOf(record).join(' '));
    const usual = usualWords(this.#site);
    return new Set([...contentOf(says)].filter((word) => !names.has(word) && !usual.has(word)));
  }

  /** The words of a sentence that could be an answer of each sort. */
  readonly #found: {
    readonly [Sort in GapAnswer]: (
      sentence: Sentence,
      known: Known,
      asked: { readonly record: SourceRecord; readonly gap: Statement },
    ) => readonly string[];
  } = {
    date: ({ passage }, { dates, facts }) =>
      passage.dates
        .filter((date) => date.role === undefined && date.year !== undefined)
        .filter((date) => ![...dates, ...facts.dates].some((own) => isSame(own, date)))
        .map(({ text }) => text),
    place: (sentence, known, { record }) =>
      this.#named(sentence, known, record).flatMap((one) =>
        one.kind === 'place' && isSomewhere(one) ? one.data.name : [],
      ),
    who: (sentence, known, { record }) =>
      this.#named(sentence, known, record).flatMap((one) =>
        one.kind === 'organisation' || one.kind === 'person' ? one.data.name : [],
      ),
    country: (sentence, known, { record }) =>
      this.#named(sentence, known, record).flatMap((one) =>
        one.kind === 'place' && isSomewhere(one) ? one.data.name : [],
      ),
    money: ({ passage }, { facts }) =>
      passage.numbers
        .filter(({ currencies, value }) => currencies && !facts.numbers.some((own) => own.value === value))
        .map(({ text }) => text),
    number: ({ passage }, { facts }, { gap }) => {
      const asked = contentOf(gap.says);
      return passage.numbers
        .filter(({ kind, value }) => kind === 'count' && !facts.numbers.some((own) => own.value === value))
        .filter(({ counted }) => [...counted.stems.keys()].some((stem) => asked.has(stem)))
        .map(({ text }) => text);
    },
    outcome: (sentence, { cited }, { record }) => {
      if (cited.has(placeOf(sentence))) return [];
      const { text, language } = sentence.passage;
      const words = {
        held: triggersIn(text, 'outcome', language).filter(({ word }) => word === 'held' || word === 'cancelled'),
        done: triggersIn(text, 'state', language).filter(({ word }) => word !== 'open'),
      };
      return (record.kind === 'commitment' ? words.done : words.held).map(({ start, end }) => text.slice(start, end));
    },
  };

  /**
   * The records that a sentence names, and the record does not: none of them is a word of its own name. Of what the
   * record cites its editor has read who is named there.
   */
  #named(sentence: Sentence, { records, cited }: Known, record: SourceRecord): SourceRecord[] {
    if (cited.has(placeOf(sentence))) return [];
    const { names } = sentence.passage;
    const ids = names.flatMap(({ namings }) => {
      const own = namings.filter(({ bearers }) => bearers.has(record.id));
      return namings
        .filter(({ at, length }) => !own.some((name) => name.at <= at && at + length <= name.at + name.length))
        .flatMap(({ bearers }) => [...bearers]);
    });
    return [...new Set(ids)].flatMap((id) => (records.has(id) ? [] : (this.#site.records.get(id) ?? [])));
  }

  #tells(record: SourceRecord): Known {
    const made = this.#known.get(record);
    if (made) return made;
    const leaves = walk(schemas[record.kind], record.data).filter(({ value }) => typeof value === 'string');
    const texts = (sort: string): string[] =>
      leaves.filter((leaf) => leaf.sort === sort).map(({ value }) => String(value));
    const says = [record.data.name, ...rawStatements(record).map((statement) => statement.says)].join('\n');
    const above = [record, ...ancestors(this.#site, record)].map(({ id }) => id);
    const named = this.#site.names.find(says).map(({ id }) => id);
    const known = {
      facts: readFacts(says, this.#base),
      dates: texts('date').flatMap(claimedDates),
      records: new Set([...above, ...texts('record'), ...named].flatMap((id) => this.#around(id))),
      cited: new Set(
        evidenceIn(texts('evidence')).flatMap(({ source, paragraphs }) =>
          paragraphs.map((paragraph) => `${source}#${paragraph}`),
        ),
      ),
    };
    this.#known.set(record, known);
    return known;
  }

  /** A record with all that it is part of: who names a town has named its country. */
  #around(id: string): string[] {
    const record = this.#site.records.get(id);
    return record ? [id, ...ancestors(this.#site, record).map((above) => above.id)] : [id];
  }
}

function placeOf({ source, paragraph }: Sentence): string {
  return `${source}#${paragraph}`;
}

/** From how many sentences on a record is named all over the archive. */
const fewSentences = 6;

/** The stems that many gaps of a site share: "no", "given", "date". */
const usualWords = perSite((site: Site): ReadonlySet<string> => {
  const gaps = [...site.statements.values()].filter(({ statement }) => statement.aspect === 'gap');
  const counts = new Map<string, number>();
  for (const { statement } of gaps)
    for (const word of contentOf(statement.says)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const many = Math.max(3, gaps.length / 20);
  return new Set([...counts].filter(([, count]) => count >= many).map(([word]) => word));
});

function sharesAny(text: string, words: ReadonlySet<string>): boolean {
  return [...contentOf(text)].some((word) => words.has(word));
}

/** Whether a place can be where something is: a continent or a group of countries is no answer. */
function isSomewhere({ data: { type } }: SourceRecord<'place'>): boolean {
  return type !== 'continent' && type !== 'group';
}

/** Whether a date of a text says no more than one that is told already. */
function isSame(own: KnownDate, date: FoundDate): boolean {
  const differs = (part: 'month' | 'day'): boolean => date[part] !== undefined && own[part] !== date[part];
  return own.year === date.year && !differs('month') && !differs('day');
}

/**
 * By record the sentences that name it, those behind them that go on about it, and those that lead into a list of which
 * it is an item.
 */
function sentencesByRecord(sources: ReadonlyMap<string, ArchivedSource>): Map<string, Sentence[]> {
  const all = new Map<string, Set<Sentence>>();
  const put = (records: Iterable<string>, sentences: readonly Sentence[]): void => {
    for (const record of records) {
      const known = all.get(record) ?? new Set();
      for (const sentence of sentences) known.add(sentence);
      all.set(record, known);
    }
  };
  for (const [id, source] of sources) {
    const paragraphs = source.paragraphs.map((_, index) => index + 1);
    let before: Sentence | undefined;
    let leading: readonly Sentence[] = [];
    for (const own of Map.groupBy(
      source.sentences({ source: id, paragraphs }),
      ({ paragraph }) => paragraph,
    ).values()) {
      const inList = isItem(own[0]?.passage.text ?? '');
      if (!inList) leading = leadsIntoList(own.at(-1)?.passage.text ?? '') ? own : [];
      for (const sentence of own) {
        const { passage, paragraph } = sentence;
        const last = before?.paragraph === paragraph ? before : undefined;
        const goesOn = last && goesOnAbout(passage.text, passage.language) ? namedIn(last.passage) : [];
        if (inList) put(namedIn(passage), leading);
        put([...namedIn(passage), ...goesOn], [sentence]);
        before = sentence;
      }
    }
  }
  return new Map([...all].map(([id, sentences]) => [id, [...sentences]]));
}
