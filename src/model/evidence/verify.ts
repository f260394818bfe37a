import type { ClaimedWord } from '../../basics/claimed-words.ts';
import { dateOf } from '../../basics/dates.ts';
import { inDigits } from '../../basics/numbers.ts';
import type { ProblemCode } from '../../basics/problem-codes.ts';
import type { Fault, Problem } from '../../basics/problem.ts';
import { readSum, type Sum } from '../../basics/sums.ts';
import type { Amount } from '../../schema/fields.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { isOfDocument, type FoundDate } from '../../texts/dates.ts';
import { readable, readFacts, type Facts, type NumberFact } from '../../texts/facts.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { readingOf } from '../../texts/languages/index.ts';
import { bodyProblem } from '../bodies.ts';
import { problemAt } from '../rules/report.ts';
import { ArchivedSource, passagesOf, type Archive, type Passage, type Sentence } from './archive.ts';
import { claimsOf, tellingOf, type Claim, type StatementContent } from './claims.ts';
import { claimedDates, dateFault, type ClaimedDate } from './dates-held.ts';
import { perSite, perText } from '../memo.ts';
import { namesOf, recordsOf, type Site } from '../site.ts';
import { inconsistencies } from './consistency.ts';
import type { Contents } from './contents.ts';
import { GapAnswers, type Candidate } from './gaps.ts';
import { fits, noLock, type Lock } from './lock.ts';
import {
  isPositive,
  noReadings,
  readersOf,
  readingsOfWords,
  runsRead,
  type Reader,
  type Readings,
} from './readings.ts';
import { fingerprintOfWords, narrowest, runsOf, type Run, type Span } from './spans.ts';
import { numberFault } from './numbers-held.ts';
import type { NameFault, Support } from './name-faults.ts';
import { NamesHeld, type Stretch } from './names-held.ts';
import { SiteNames, type NamesIn } from './site-names.ts';
import { wordFault } from './words-held.ts';

/** What the machine found of a claim: all its facts, none as it has none, or not all of them. */
export type Finding = 'found' | 'nothing' | 'unfound';

export interface FoundClaim {
  readonly claim: Claim;
  readonly finding: Finding;
  readonly span: Span;
}

export interface Verification {
  /**
   * Claims that stand: those found, those in which is nothing to find, and those that somebody has read all the same.
   */
  readonly found: readonly FoundClaim[];
  /** Claims that could not be held against anything, as a text that they cite is missing or is another than it was. */
  readonly unheld: readonly Claim[];
  /** Claims that the archive does not bear out, with the words that come nearest. */
  readonly refused: readonly FoundClaim[];
  readonly sources: ReadonlyMap<string, ArchivedSource>;
  /** Ids of the sources whose text is missing or is another than it was. */
  readonly unread: readonly string[];
  /** Ids of the records that could not be read. */
  readonly leftOut: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What was found and read before. */
export interface Before {
  readonly lock: Lock;
  readonly readings: Readings;
}

/**
 * Holds every claim of a site against the archive: finds the words of the cited paragraphs that it rests on, and looks
 * for each number, date and name of it there. Problems stand at the words concerned; a claim with one is not among
 * `found`, unless somebody has read it. A span that was read stays as it is. A text that is missing is told with the
 * number of its claims that the lock as it is bears out.
 */
export function verifySite(
  site: Site,
  archive: Archive,
  { lock, readings }: Before = { lock: noLock, readings: noReadings },
): Verification {
  const claims = claimsOf(site).filter(({ evidence }) => evidence.length > 0);
  const { sources, unread, problems } = openSources(site, archive, usesOf(claims, lock));
  const verifier = new Verifier(site, sources);
  const readers = readersOf(site.settings);
  const found: FoundClaim[] = [];
  const unheld: Claim[] = [];
  const refused: FoundClaim[] = [];
  for (const claim of claims) {
    const held = verifier.hold(claim);
    if (!held) unheld.push(claim);
    else {
      const read = readSpan(claim, readings, sources, readers);
      // A candidate that came later has been read by nobody.
      const covers = held.candidates.every((run) => read?.span.runs.some((one) => isWithin(run, one)));
      const stands = held.problems.length === 0 || (read?.stands === true && covers);
      const span = read && covers ? read.span : held.span;
      (stands ? found : refused).push({ claim, finding: held.finding, span });
      if (!stands) for (const problem of held.problems) problems.push(problem);
    }
  }
  return { found, unheld, refused, sources, unread, leftOut: new Set(site.unread.keys()), problems };
}

/** The span that somebody held the claim's words against, where it still reads as it did. */
function readSpan(
  claim: Claim,
  readings: Readings,
  sources: ReadonlyMap<string, ArchivedSource>,
  readers: ReadonlyMap<string, Reader>,
): { readonly span: Span; readonly stands: boolean } | undefined {
  const standing = readingsOfWords(claim, readings).flatMap((reading) => {
    const span = spanOf(runsRead(reading), sources);
    const kind = readers.get(reading.by)?.kind;
    return kind && span?.text === reading.span ? [{ span, kind, positive: isPositive(reading) }] : [];
  });
  const read = standing.findLast(({ kind }) => kind === 'person') ?? standing.at(-1);
  // What a program compared was not read: it makes nothing stand that is not found.
  return read && { span: read.span, stands: read.kind === 'person' && read.positive };
}

/** The words of some runs with their fingerprint; undefined where a text has no such place. */
function spanOf(runs: readonly Run[], sources: ReadonlyMap<string, ArchivedSource>): Span | undefined {
  const words = runs.map(({ source, paragraph, start, end }) => sources.get(source)?.wordsAt(paragraph, start, end));
  return words.every((text) => text !== undefined) ? { runs, text: fingerprintOfWords(words) } : undefined;
}

/** The archived texts of a site's sources. */
export interface OpenedSources {
  readonly sources: Map<string, ArchivedSource>;
  /** Ids of the sources whose text is missing, or another than their record says. */
  readonly unread: string[];
  readonly problems: Problem[];
}

/**
 * Opens the archived text of every source; tells the sources that have none, or one that is not what their record says.
 * `uses` tells by source what claims do with it.
 */
export function openSources(site: Site, archive: Archive, uses: ReadonlyMap<string, Use> = new Map()): OpenedSources {
  const sources = new Map<string, ArchivedSource>();
  const unread: string[] = [];
  const problems: Problem[] = [];
  const names = siteNames(site);
  for (const record of recordsOf(site, 'source')) {
    const paragraphs = archive.get(record.id) ?? [];
    const language = readingOf(record.data.language);
    const problem = faultOf(record, archive.get(record.id), uses.get(record.id) ?? noUse);
    if (problem) problems.push(problem);
    if (problem || !language) unread.push(record.id);
    else sources.set(record.id, new ArchivedSource(record, paragraphs, { language, names }));
  }
  return { sources, unread, problems };
}

/** The names of a site, in whatever language they are read. */
const siteNames = perSite((site: Site): SiteNames => new SiteNames(site, baseOf(site)));

/** How the site's own words are read. Throws a `RangeError` if nobody can. */
function baseOf({ settings: { language } }: Site): ReadingLanguage {
  const base = readingOf(language);
  if (!base) throw new RangeError(`texts in '${language}' cannot be read; add src/texts/languages/${language}`);
  return base;
}

/** What the claims of a site do with a source. */
interface Use {
  /** How many of those that cite it the lock bears out in the words they have now. */
  standing: number;
  readonly cited: Set<number>;
}

const noUse: Use = { standing: 0, cited: new Set() };

function usesOf(claims: readonly Claim[], lock: Lock): Map<string, Use> {
  const uses = new Map<string, Use>();
  for (const claim of claims) {
    const stands = fits(claim, lock);
    for (const { source, paragraphs } of claim.evidence) {
      const use = uses.get(source) ?? { standing: 0, cited: new Set() };
      if (stands) use.standing += 1;
      for (const paragraph of paragraphs) use.cited.add(paragraph);
      uses.set(source, use);
    }
  }
  return uses;
}

/** Letters of a paragraph that is cited. A whole book in one line is no place to look something up in. */
const longestParagraph = 100_000;

type Paragraphs = readonly string[];

/** Where a claim gives a date, and whether that may be the text's own. */
interface DatePlace {
  readonly path: Path;
  readonly own: boolean;
}

/** Fields whose date may be that of the text: a promise is made where it is printed. */
const ownDates: readonly unknown[] = ['published', 'made'];

function mayBeItsOwn({ path }: Claim): boolean {
  return ownDates.includes(path[0]);
}

/** Why the text of a source cannot be held against anything. */
function faultOf(record: SourceRecord<'source'>, text: Paragraphs | undefined, use: Use): Problem | undefined {
  if (!text) return notArchived(record, use.standing);
  const { language, paragraphs } = record.data;
  if (!readingOf(language)) {
    const todo = 'add the words of the language to src/texts/languages';
    return problemAt(record, ['language'], 'source-language', {
      what: `texts in '${language}' cannot be read yet`,
      todo,
    });
  }
  if (text.length !== paragraphs) {
    const what = `the archived text has ${text.length} paragraphs, not ${paragraphs}`;
    const todo = `write paragraphs: ${text.length}, and check the numbers that point into it`;
    return problemAt(record, ['paragraphs'], 'paragraph-count', { what, todo });
  }
  return tooLong(record, text, use.cited);
}

function notArchived(record: SourceRecord<'source'>, standing: number): Problem {
  const claims = standing === 1 ? 'its one claim stands as it was' : `its ${standing} claims stand as they were`;
  const what = `the text of '${record.id}' is not in the archive${standing === 0 ? '' : `; ${claims} verified before`}`;
  return problemAt(record, [], 'source-not-archived', { what, todo: `put it there as ${record.id}.txt` });
}

function tooLong(record: SourceRecord<'source'>, text: Paragraphs, cited: ReadonlySet<number>): Problem | undefined {
  const lengthOf = (paragraph: number): number => text[paragraph - 1]?.length ?? 0;
  const long = [...cited].filter((paragraph) => lengthOf(paragraph) > longestParagraph).sort((a, b) => a - b)[0];
  if (long === undefined) return undefined;
  const [letters, most] = [lengthOf(long), longestParagraph].map((number) => number.toLocaleString('en'));
  const what = `paragraph ${long} of the archived text has ${letters} letters; one that is cited has ${most} at most`;
  const todo = 'break its lines where the source does, and count its paragraphs anew';
  return problemAt(record, ['paragraphs'], 'paragraph-too-long', { what, todo });
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
  readonly #readOwn = perText((text) => this.#own(text));
  readonly #readInput = perText((text) => this.#inputPassage(text));
  readonly #gaps: GapAnswers;

  constructor(site: Site, sources: ReadonlyMap<string, ArchivedSource>) {
    this.#site = site;
    this.#base = baseOf(site);
    this.#sources = sources;
    this.#names = siteNames(site);
    this.#held = new NamesHeld(site, this.#base, this.#names);
    this.#gaps = new GapAnswers(site, this.#base, sources);
  }

  /** What is found of a claim, and where. Undefined where a text that it cites is not at hand. */
  hold(claim: Claim): Held | undefined {
    if (claim.evidence.length === 0 || claim.evidence.some(({ source }) => !this.#sources.has(source)))
      return undefined;
    const cited = claim.evidence.map((part) => this.#sources.get(part.source)?.sentences(part) ?? []);
    const sentences = cited.flat();
    const problemsIn = (some: readonly Sentence[]): Problem[] => this.#problems(claim, passagesOf(some));
    const problems = [...this.#pastEnd(claim), ...problemsIn(sentences), ...this.#inconsistencies(claim)];
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
    const taken = new Set(narrowest(sentences, own, (some) => problemsIn(some).length));
    // What is cited apart bears its part.
    for (const part of citedApart(cited))
      if (part.length > 0 && !part.some((sentence) => taken.has(sentence)))
        for (const sentence of narrowest(part, own, () => 0)) taken.add(sentence);
    const runs = runsOf(sentences.filter((sentence) => taken.has(sentence)));
    const finding = problems.length > 0 ? 'unfound' : facts === 0 ? 'nothing' : 'found';
    return { finding, span: spanOf(runs, this.#sources) ?? { runs, text: '' }, candidates: [], problems };
  }

  /** What may answer a gap, in all texts. */
  #candidates({ content, record }: Claim): Candidate[] {
    return content.type === 'statement' ? this.#gaps.candidates(record, content.statement) : [];
  }

  /** What is wrong with a statement whatever its sources say. */
  #inconsistencies(claim: Claim): Problem[] {
    const { content } = claim;
    return content.type === 'statement' ? inconsistencies(this.#site, this.#base, claim, content.statement) : [];
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

  /** The cited sentences, one passage for each source. */
  passages({ evidence }: Claim): Passage[] {
    return passagesOf(evidence.flatMap((part) => this.#sources.get(part.source)?.sentences(part) ?? []));
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
      .filter((id) => id !== claim.record.id && !passages.some(({ records }) => records.has(id)))
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
    const calculations = [...sums(statement.derived), ...equations(statement.inferred?.why)];
    const ground = { passages: support, worked: calculations.map(({ result }) => result) };
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
      ...readFacts(text, this.#base),
      name: '',
      ...inputNames(this.#names.read(readable(text), this.#base.code)),
      language: this.#base,
    };
  }

  /** What can be read off the desk's own words. */
  #own(written: string): OwnText {
    const facts = readFacts(written, this.#base);
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
    const known = new Set(
      passages.flatMap(({ numbers, dates }) => [
        ...numbers.map(({ value }) => value),
        ...dates.flatMap(({ year, day }) => [year, day]),
      ]),
    );
    return sum.terms
      .filter((operand) => !known.has(operand))
      .map((operand) =>
        this.#problem(claim, path, 'number-not-in-source', {
          what: `"${operand}" of ${sum.text} is not in ${where(passages)}`,
          todo: 'cite the paragraph that says it',
        }),
      );
  }

  #nameless(claim: Claim, path: Path, { name, found, todo }: NameFault, passages: readonly Passage[]): Problem {
    return this.#problem(claim, path, 'name-not-in-source', {
      what: `"${name}" is not in ${where(passages)}${found}`,
      todo,
    });
  }

  #problem(claim: Claim, path: Path, code: ProblemCode, fault: Fault): Problem {
    if (claim.content.type === 'body') return bodyProblem(claim.record, claim.content.node, code, fault);
    return problemAt(claim.record, path, code, fault);
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

function isWithin(run: Run, other: Run): boolean {
  return (
    run.source === other.source && run.paragraph === other.paragraph && other.start <= run.start && run.end <= other.end
  );
}

/** More stretches than these are cited to be looked through, not because each bears its part. */
const mostApart = 4;

/** The sentences of each stretch of neighbouring paragraphs that is cited, or of each source where there are many. */
function citedApart(cited: readonly (readonly Sentence[])[]): (readonly Sentence[])[] {
  return cited.flatMap((ofSource) => {
    const stretches: Sentence[][] = [];
    for (const sentence of ofSource) {
      const stretch = stretches.at(-1);
      const last = stretch?.at(-1)?.paragraph;
      if (stretch && last !== undefined && sentence.paragraph - last <= 1) stretch.push(sentence);
      else stretches.push([sentence]);
    }
    return stretches.length > mostApart ? [ofSource] : stretches;
  });
}

/** The words by which a claim's sentences are known: a status says nothing of whose it is. */
function ownWords(claim: Claim): string {
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

function inputNames(names: NamesIn): Pick<Passage, 'names' | 'records' | 'tag'> {
  return { names: [names], records: names.bearers, tag: undefined };
}

/** A sum that the words or a derived value hold. */
interface WorkedSum extends Sum {
  readonly text: string;
  readonly right: boolean;
}

/** `20 + 4` of a derived value; whether it gives the value, or is a sum at all, is a rule of its own. */
function sums(derived: string | undefined): WorkedSum[] {
  const sum = derived === undefined ? undefined : readSum(derived);
  return sum && derived !== undefined ? [{ ...sum, text: derived, right: true }] : [];
}

const term = String.raw`\d{1,15}(?:\.\d{1,6})?`;
const equation = new RegExp(
  String.raw`(?<![\d.,])(${term}(?:\s{0,3}[-+−]\s{0,3}${term}){1,9})\s{0,3}=\s{0,3}(${term})(?![.,]?\d)`,
  'g',
);

/** `2025 - 2 = 2023` in the reason of an inference: a sum the reader can follow, whose result may then be named. */
function equations(why: string | undefined): WorkedSum[] {
  return [...(why ?? '').matchAll(equation)].map(([text, left = '', right]) => {
    const sum = readSum(left);
    return { text, terms: sum?.terms ?? [], result: Number(right), right: sum?.result === Number(right) };
  });
}
