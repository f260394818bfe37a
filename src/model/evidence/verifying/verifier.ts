import type { ClaimedWord } from '../../../basics/claimed-words.ts';
import { dateOf } from '../../../basics/dates.ts';
import { writeEvidence, type Evidence } from '../../../basics/evidence.ts';
import { inDigits } from '../../../basics/numbers.ts';
import { perKey, perText } from '../../../basics/per-text.ts';
import type { ProblemCode } from '../../../basics/problem-codes.ts';
import type { Fault, Problem } from '../../../basics/problem.ts';
import { equation, equationsIn, sumsOf, type WorkedSum } from '../../../basics/sums.ts';
import type { Amount } from '../../../schema/fields.ts';
import type { Path, SourceRecord } from '../../../schema/record.ts';
import { isOfDocument, type FoundDate } from '../../../texts/dates.ts';
import { readable, readFacts, type Facts, type NumberFact } from '../../../texts/facts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { problemAt } from '../../rules/report.ts';
import { namesOf, type Site } from '../../site.ts';
import { resolveStatement } from '../../statements.ts';
import { passagesOf, type ArchivedSource, type Passage, type Sentence } from '../claims/archive.ts';
import { problemOfClaim } from '../kept/changes.ts';
import { claimsOf, tellingOf, type Claim, type StatementContent } from '../claims/claims.ts';
import { inconsistencies } from './consistency.ts';
import type { Contents } from '../claims/contents.ts';
import { claimedDates, dateFault, type ClaimedDate } from '../held/dates-held.ts';
import { aboutName } from './elsewhere.ts';
import { GapAnswers, type Candidate } from './gaps.ts';
import type { NameFault, Support } from '../held/name-faults.ts';
import { NamesHeld, type Stretch } from '../held/names-held.ts';
import { numberFault } from '../held/numbers-held.ts';
import { baseOf, siteNames } from './open-sources.ts';
import type { SiteNames } from '../held/site-names.ts';
import { citedApart, mostSentences, narrowest, runsOf, spanOf, type Run, type Span } from '../claims/spans.ts';
import { wordFault } from '../held/words-held.ts';

/** What the machine found of a claim: all its facts, none as it has none, or not all of them. */
export type Finding = 'found' | 'nothing' | 'unfound';
/** Where a claim gives a date, and whether that may be the text's own. */
interface DatePlace {
  readonly path: Path;
  readonly own: boolean;
}

/** Fields whose date may be that of the text: a promise is made where it is printed. */
const ownDates: readonly unknown[] = ['published', 'made', 'roles'];

function mayBeItsOwn({ path }: Claim): boolean {
  return ownDates.includes(path[0]);
}
/** What some evidence cites: the sentences of each of its parts, all of them, and as passages. */
interface Cited {
  readonly cited: readonly (readonly Sentence[])[];
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
}

/** A claim that was held against its sources. */
export interface Held {
  readonly finding: Finding;
  readonly span: Span;
  /** Where a gap may be answered: somebody must have read all of it. */
  readonly candidates: readonly Run[];
  /** Why the claim cannot stand as it is. */
  readonly problems: readonly Problem[];
}

/**
 * Holds single claims of a site against opened sources. Throws a `RangeError` if nobody can read the site's own
 * language.
 */
export class Verifier {
  readonly #site: Site;
  readonly #base: ReadingLanguage;
  readonly #sources: ReadonlyMap<string, ArchivedSource>;
  readonly #names: SiteNames;
  readonly #held: NamesHeld;
  /** A claim is held against one sentence after the other: its own words are read once. */
  readonly #facts = perText((text) => readFacts(text, this.#base));
  readonly #readOwn = perText((text) => this.#own(text));
  readonly #readInput = perText((text) => this.#inputPassage(text));
  /** Claims side by side often rest on the same words. */
  readonly #cited = perKey(
    (evidence: readonly Evidence[]) => evidence.map(writeEvidence).join(' '),
    (evidence): Cited => {
      const cited = evidence.map((part) => this.#sources.get(part.source)?.sentences(part) ?? []);
      const sentences = cited.flat();
      return { cited, sentences, passages: passagesOf(sentences) };
    },
  );
  readonly #gaps: GapAnswers;
  /** What is held of the statements of the site, for what is told from them. */
  readonly #holding = perKey(
    ({ key }: Claim) => key,
    (claim): Held | undefined => this.hold(claim),
  );
  readonly #statementClaims: ReadonlyMap<string, Claim>;

  constructor(site: Site, sources: ReadonlyMap<string, ArchivedSource>) {
    this.#site = site;
    this.#base = baseOf(site);
    this.#sources = sources;
    this.#names = siteNames(site);
    this.#held = new NamesHeld(site, this.#base, this.#names);
    this.#gaps = new GapAnswers(site, this.#base, sources);
    this.#statementClaims = new Map(
      claimsOf(site).flatMap((claim) => (claim.content.type === 'statement' ? [[claim.key, claim] as const] : [])),
    );
  }

  /** What is found of a claim, and where. Undefined where a text that it cites is not at hand. */
  hold(claim: Claim): Held | undefined {
    if (claim.evidence.length === 0 || claim.evidence.some(({ source }) => !this.#sources.has(source)))
      return undefined;
    const { cited, sentences, passages } = this.#cited(claim.evidence);
    const problemsIn = (some: readonly Sentence[]): readonly Problem[] => this.problemsOn(claim, some);
    const lacking = this.#problems(claim, passages);
    const problems = [...this.#pastEnd(claim), ...lacking, ...this.#inconsistencies(claim)];
    const candidates = this.#candidates(claim);
    if (candidates.length > 0) {
      const runs = runsOf(candidates.map(({ sentence }) => sentence));
      const span = spanOf(runs, this.#sources) ?? { runs, text: '' };
      return {
        finding: 'unfound',
        span,
        candidates: runs,
        problems: [...problems, answeredPerhaps(claim, candidates)],
      };
    }
    const facts = problemsIn([]).length;
    const own = ownWords(claim);
    // All of them, and none, have been asked already.
    const lacks = (some: readonly Sentence[]): number =>
      some.length === 0 ? facts : some.length === sentences.length ? lacking.length : problemsIn(some).length;
    const taken = new Set(narrowest(sentences, own, lacks));
    // What is cited apart bears its part.
    for (const part of citedApart(cited))
      if (part.length > 0 && !part.some((sentence) => taken.has(sentence)))
        for (const sentence of narrowest(part, own, () => 0)) taken.add(sentence);
    for (const sentence of this.#toldFrom(claim)) taken.add(sentence);
    const runs = runsOf(sentences.filter((sentence) => taken.has(sentence)));
    const finding = problems.length > 0 ? 'unfound' : facts === 0 ? 'nothing' : 'found';
    return { finding, span: spanOf(runs, this.#sources) ?? { runs, text: '' }, candidates: [], problems };
  }

  /**
   * What else a claim rests on: a gap on every sentence that could have said it, and what is told from statements on
   * what these rest on.
   */
  #toldFrom({ content, record, evidence }: Claim): readonly Sentence[] {
    switch (content.type) {
      case 'field':
        return [];
      case 'body':
        return content.statements.flatMap((key) => this.#behind(key));
      case 'statement':
        return content.statement.aspect === 'gap'
          ? this.#few(evidence)
          : (content.statement.inferred?.inputs ?? []).flatMap((input) =>
              this.#behind(resolveStatement(record, input)),
            );
    }
  }

  /** The sentences on which a statement rests. */
  #behind(key: string): readonly Sentence[] {
    const claim = this.#statementClaims.get(key);
    const runs = claim === undefined ? [] : (this.#holding(claim)?.span.runs ?? []);
    return (claim === undefined ? [] : this.#cited(claim.evidence).sentences).filter((sentence) =>
      runs.some(
        (run) =>
          run.source === sentence.source &&
          run.paragraph === sentence.paragraph &&
          run.start <= sentence.start &&
          sentence.end <= run.end,
      ),
    );
  }

  /** All cited sentences, unless they are too many to be read. */
  #few(evidence: readonly Evidence[]): readonly Sentence[] {
    const { sentences } = this.#cited(evidence);
    return sentences.length <= mostSentences ? sentences : [];
  }

  /** What may answer a gap, in all texts. */
  #candidates({ content, record }: Claim): Candidate[] {
    return content.type === 'statement' ? this.#gaps.candidates(record, content.statement) : [];
  }

  /** What is wrong with a statement whatever its sources say. */
  #inconsistencies(claim: Claim): Problem[] {
    const { content } = claim;
    if (content.type !== 'statement') return [];
    const { statement } = content;
    const facts = this.#facts(statement.says);
    return inconsistencies({ site: this.#site, base: this.#base, claim, statement, facts });
  }

  /** Sentences to which the evidence is narrowed and that its paragraphs do not have. */
  #pastEnd(claim: Claim): Problem[] {
    return claim.evidence.flatMap(({ source, sentences = new Map<number, readonly number[]>() }) =>
      [...sentences].flatMap(([paragraph, numbers]) => {
        const count = this.#sources.get(source)?.sentenceCount(paragraph) ?? 0;
        const last = numbers.at(-1) ?? 0;
        const what = `'${source}#${paragraph}.${last}' points past the end of the paragraph`;
        const todo = `it has ${count === 1 ? 'one sentence' : `${count} sentences`}; look the right one up`;
        return last > count ? [this.#problem(claim, claim.path, 'paragraph-past-end', { what, todo })] : [];
      }),
    );
  }

  /** What of a claim does not stand in some passages, whatever it cites; none for what they bear out. */
  lacks(claim: Claim, passages: readonly Passage[]): readonly Problem[] {
    return this.#problems(claim, passages);
  }

  /** The cited sentences, one passage for each source. */
  passages({ evidence }: Claim): readonly Passage[] {
    return this.#cited(evidence).passages;
  }

  /** What would be wrong with a claim that rests on some sentences alone. */
  problemsOn(claim: Claim, sentences: readonly Sentence[]): readonly Problem[] {
    return this.#problems(claim, passagesOf(sentences));
  }

  #problems(claim: Claim, passages: readonly Passage[]): Problem[] {
    const { content } = claim;
    if (content.type === 'field') return this.#contents(claim, content, passages);
    if (content.type === 'statement') return this.#statement(claim, content, passages);
    const support = [...passages, ...content.inputs.map((text) => this.#readInput(text))];
    return this.#text(claim, claim.path, content.says, { passages: support });
  }

  #contents(claim: Claim, contents: Contents, passages: Passages): Problem[] {
    return Object.values(this.#holds).flatMap((hold) => hold(claim, contents, passages));
  }

  /** How each part of what a field claims is held against the source. */
  readonly #holds: {
    readonly [Part in keyof Contents]: (claim: Claim, content: Contents, passages: Passages) => Problem[];
  } = {
    dates: (claim, { dates }, passages) =>
      dates.flatMap((edtf) => this.#edtf(claim, { path: claim.path, own: mayBeItsOwn(claim) }, edtf, passages)),
    records: (claim, { records }, passages) => this.#records(claim, records, passages),
    words: () => [],
    closed: (claim, contents, passages) =>
      contents.closed.flatMap((word) => this.#closedWord(claim, word, contents, passages)),
    titles: (claim, { titles }, passages) => titles.flatMap((title) => this.#title(claim, title, passages)),
    texts: (claim, { texts }, passages) => texts.flatMap((text) => this.#text(claim, claim.path, text, { passages })),
    numbers: (claim, { numbers }, passages) => numbers.flatMap((number) => this.#plainNumber(claim, number, passages)),
    amounts: (claim, { amounts }, passages) => amounts.flatMap((sum) => this.#amount(claim, sum, passages)),
  };

  #records(claim: Claim, records: readonly string[], passages: Passages): Problem[] {
    return records
      .filter(
        (id) => id !== claim.record.id && !passages.some(({ names }) => names.some(({ bearers }) => bearers.has(id))),
      )
      .map((id) => this.#nameless(claim, claim.path, this.#held.missingRecord(id, supportOf(passages)), passages));
  }

  /** A status, an outcome, a part, a state or a force: words of its kind stand in the source. */
  #closedWord(claim: Claim, word: ClaimedWord, { records }: Contents, passages: Passages): Problem[] {
    const { record, content } = claim;
    const statement = content.type === 'statement' ? content.statement : undefined;
    const published = claim.evidence.flatMap(({ source }) => this.#sources.get(source)?.record.data.published ?? []);
    const fault = wordFault(word, {
      site: this.#site,
      record,
      about: statement?.says ?? calledBy(record).join(' '),
      isStatement: statement !== undefined,
      who: records,
      passages,
      published,
    });
    return fault ? [this.#problem(claim, wordPath(claim, word), 'word-not-in-source', fault)] : [];
  }

  /** A number that stands alone in its field: what it counts is not known, so any number of that value bears it out. */
  #plainNumber(claim: Claim, number: number, passages: Passages): Problem[] {
    if (passages.some(({ numbers }) => numbers.some(({ value }) => value === number))) return [];
    const what = `"${inDigits(number)}" is not in ${where(passages)}`;
    return [
      this.#problem(claim, claim.path, 'number-not-in-source', { what, todo: 'cite the paragraph that gives it' }),
    ];
  }

  /** A sum of money stands there in its currency and its sense. */
  #amount(claim: Claim, { number, currency, sense }: Amount, passages: Passages): Problem[] {
    const agrees = (passage: Passage): boolean =>
      passage.numbers.some((found) => found.value === number && found.sense === sense && isOfCurrency(found, currency));
    if (passages.some(agrees)) return [];
    const sum = `${sense === 'exactly' ? '' : `${sense} `}${currency} ${inDigits(number)}`;
    const what = `"${sum}" is not in ${where(passages)}`;
    return [
      this.#problem(claim, claim.path, 'number-not-in-source', { what, todo: 'cite the paragraph that names the sum' }),
    ];
  }

  #title(claim: Claim, title: string, passages: Passages): Problem[] {
    return this.#held.holdTitle(title, claim.record, supportOf(passages)).map(({ name, todo }) => {
      const what = `"${name}" of "${title}" is not in ${where(passages)}`;
      return this.#problem(claim, claim.path, 'name-not-in-source', { what, todo });
    });
  }

  #statement(claim: Claim, { statement, inputs, others }: StatementContent, passages: Passages): Problem[] {
    const support = statement.inferred ? [...passages, ...inputs.map((text) => this.#readInput(text))] : passages;
    const calculations = [...sumsOf(statement.derived), ...equationsIn(statement.inferred?.why)];
    // How many things an inference was made from was counted, not read.
    const counted = statement.inferred && inputs.length > 1 ? [inputs.length] : [];
    const ground = { passages: support, worked: [...calculations.map(({ result }) => result), ...counted] };
    const why = [...claim.path.slice(0, -1), 'inferred', 'why'];
    return [
      ...calculations.flatMap((sum) => this.#operands(claim, sum, support)),
      ...this.#text(claim, claim.path, statement.says, ground),
      ...(statement.inferred ? this.#text(claim, why, statement.inferred.why, ground) : []),
      ...(statement.when === undefined || statement.inferred
        ? []
        : this.#edtf(claim, { path: [...claim.path.slice(0, -1), 'when'], own: false }, statement.when, support)),
      ...(statement.value === undefined ? [] : this.#asOf(claim, statement.value.asOf, support)),
      ...this.#contents(claim, others, support),
    ];
  }

  /** An input of an inference, read like a passage of the base language. */
  #inputPassage(text: string): Passage {
    return {
      ...this.#facts(text),
      name: '',
      names: [this.#held.read(readable(text))],
      tag: undefined,
      language: this.#base,
    };
  }

  /** What can be read off the desk's own words. */
  #own(written: string): OwnText {
    const facts = this.#facts(written);
    const { text } = facts;
    const literals = [...text.matchAll(/\d+(?::\d+)+/g)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
      // A time of day may be told in another way.
      .filter(({ start, end }) => !facts.dates.some((date) => date.start <= start && end <= date.end));
    // The terms of a sum are asked for on their own.
    const sums = [...text.matchAll(equation)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return { facts, mentions: this.#site.properNames.find(text), literals, sums };
  }

  /** The numbers, dates and names in `text`, in this order. */
  #text(claim: Claim, path: Path, written: string, { passages, worked = [] }: Ground): Problem[] {
    const { facts, mentions, literals, sums } = this.#readOwn(written);
    const { text } = facts;
    const inName = (start: number) =>
      [...mentions, ...literals, ...sums].some((mention) => mention.start <= start && start < mention.end);
    return [
      ...literals
        .filter(({ start }) => !mentions.some((mention) => mention.start <= start && start < mention.end))
        .flatMap((literal) => this.#literal(claim, path, literal.text, passages)),
      ...facts.numbers
        .filter(({ start, value }) => !inName(start) && !worked.includes(value))
        .flatMap((number) => {
          const fault = numberFault(number, { ...facts, language: this.#base }, passages, where(passages));
          return fault ? [this.#problem(claim, path, 'number-not-in-source', fault)] : [];
        }),
      ...facts.dates
        .filter(
          ({ start, year, month }) =>
            !inName(start) && !(month === undefined && year !== undefined && worked.includes(year)),
        )
        .flatMap((date) => this.#date(claim, { path, own: isOfDocument(text, date, this.#base) }, date, passages)),
      ...this.#ranges(claim, path, facts.dates),
      ...this.#held
        .hold(text, [...facts.dates, ...facts.numbers.map(({ whole }) => whole)], claim.record, supportOf(passages))
        .map((fault) => this.#nameless(claim, path, fault, passages)),
    ];
  }

  /** A time of day or a pattern such as 3:2:3 stands there as it is written. */
  #literal(claim: Claim, path: Path, literal: string, passages: readonly Passage[]): Problem[] {
    if (passages.some(({ text }) => new RegExp(`(?<![\\d:])${literal}(?![\\d:])`).test(text))) return [];
    return [
      this.#problem(claim, path, 'number-not-in-source', {
        what: `"${literal}" is not in ${where(passages)}`,
        todo: 'cite the paragraph that gives it',
      }),
    ];
  }

  #date(claim: Claim, { path, own }: DatePlace, date: ClaimedDate, passages: readonly Passage[]): Problem[] {
    const inferred = claim.content.type === 'statement' && claim.content.statement.inferred !== undefined;
    const fault = dateFault(date, passages, where(passages), { own, inferred });
    const code = date.minutes === undefined ? 'date-not-in-source' : 'number-not-in-source';
    return fault ? [this.#problem(claim, path, code, fault)] : [];
  }

  /** "10 and 10 June": the days told together follow one another. */
  #ranges(claim: Claim, path: Path, dates: readonly FoundDate[]): Problem[] {
    return dates.flatMap((date, index) => {
      const before = dates[index - 1];
      if (before?.start !== date.start || before.day === undefined || before.day !== date.day) return [];
      return [
        this.#problem(claim, path, 'date-not-in-source', {
          what: `"${date.text}" names one day twice`,
          todo: 'name each day once, as the source does',
        }),
      ];
    });
  }

  #edtf(claim: Claim, place: DatePlace, edtf: string, passages: readonly Passage[]): Problem[] {
    return claimedDates(edtf).flatMap((date) => this.#date(claim, place, date, passages));
  }

  /** The date of a figure stands in the source, or is the source's own. */
  #asOf(claim: Claim, asOf: string, passages: readonly Passage[]): Problem[] {
    const own = claim.evidence.some(({ source }) => this.#sources.get(source)?.record.data.published === asOf);
    const { shape } = dateOf(asOf);
    // Open to the left: "at the latest", where a source bears no date.
    if (own || (shape.type === 'range' && shape.start === undefined)) return [];
    return this.#edtf(claim, { path: [...claim.path.slice(0, -1), 'value', 'asOf'], own: true }, asOf, passages);
  }

  #operands(claim: Claim, sum: WorkedSum, passages: readonly Passage[]): Problem[] {
    const path = claim.path.slice(0, -1);
    if (!sum.right)
      return [this.#problem(claim, path, 'derived-wrong', { what: `${sum.text} is wrong`, todo: 'correct the sum' })];
    // Each term is a number of its own: "both" and "two" make no four.
    const left = passages.flatMap(({ numbers, dates }) => [
      ...numbers.filter(({ pair }) => !pair).map(({ value }) => value),
      ...dates.flatMap(({ year, day }) => [year, day]),
    ]);
    const isLeft = (operand: number): boolean => {
      const at = left.indexOf(operand);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    };
    return sum.terms
      .filter((operand) => !isLeft(operand))
      .map((operand) =>
        this.#problem(claim, path, 'number-not-in-source', {
          what: `"${operand}" of ${sum.text} is not in ${where(passages)}`,
          todo: 'cite the paragraph that says it',
        }),
      );
  }

  #nameless(claim: Claim, path: Path, { name, found, todo }: NameFault, passages: readonly Passage[]): Problem {
    const what = `"${name}" is not in ${where(passages)}${found}`;
    return aboutName(this.#problem(claim, path, 'name-not-in-source', { what, todo }), name);
  }

  #problem(claim: Claim, path: Path, code: ProblemCode, fault: Fault): Problem {
    return problemOfClaim(claim, path, code, fault);
  }
}

type Passages = readonly Passage[];

/** What can be read off the desk's own words: facts, who is named, times and patterns as written, worked sums. */
interface OwnText {
  readonly facts: Facts;
  readonly mentions: readonly Stretch[];
  readonly literals: readonly (Stretch & { readonly text: string })[];
  readonly sums: readonly Stretch[];
}

/** The most candidates that a message tells. */
const mostTold = 3;

function answeredPerhaps({ record, path, content }: Claim, candidates: readonly Candidate[]): Problem {
  const told = candidates.slice(0, mostTold).map(({ sentence, words }) => `"${words}" in ${sentence.passage.name}`);
  const more = candidates.length > mostTold ? ` and ${candidates.length - mostTold} more` : '';
  const asks = content.type === 'statement' ? (content.statement.asks ?? 'other') : 'other';
  return problemAt(record, path, 'gap-answered-perhaps', {
    what: `the gap asks (${asks}), and beside the name stands ${told.join(', ')}${more}`,
    todo: 'enter what it says, or read the gap if it is no answer: npm run read',
  });
}

/** The words by which a claim's sentences are known: a status says nothing of whose it is. */
export function ownWords(claim: Claim): string {
  const { content, record } = claim;
  const names = content.type === 'field' ? calledBy(record) : [];
  return [tellingOf(claim), ...names].join(' ');
}

/** Where a closed word stands in the file. */
function wordPath({ path, content }: Claim, { family }: ClaimedWord): Path {
  if (content.type === 'statement') return [...path.slice(0, -1), family];
  return family === 'part' ? [...path.slice(0, 2), 'as'] : path;
}

/** What a record is called, as it is and in a sentence. */
function calledBy(record: SourceRecord): string[] {
  const { inText, short } = record.data;
  return [...namesOf(record), inText, short].filter((name) => name !== undefined);
}

/** What a text is held against. */
interface Ground {
  readonly passages: Passages;
  /** Results of sums, which no source need print. */
  readonly worked?: readonly number[];
}

/** Whether a number in a passage can be a sum in the currency of that ISO 4217 code. */
function isOfCurrency({ currencies }: NumberFact, currency: string): boolean {
  return currencies?.has(currency) ?? false;
}

function where(passages: readonly Passage[]): string {
  return (
    passages
      .map(({ name }) => name)
      .filter(Boolean)
      .join(' and ') || 'the statements it rests on'
  );
}

/** What names are held against: with the language of the sources, where they have one and the same. */
function supportOf(passages: readonly Passage[]): Support {
  return { names: passages.flatMap(({ names }) => names), tag: passages.find(({ tag }) => tag !== undefined)?.tag };
}
