import { fold, isAcronym } from '../basics/names.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { bodyTerms } from '../texts/names/bodies.ts';
import { titles, type Term } from '../texts/names/terms.ts';
import { worldNames } from '../texts/names/world.ts';
import { nameWords, Runs, type NameWord, type Run } from './capitals.ts';
import type { NameFinding } from './findings.ts';
import { NamesOnce } from './names-once.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';

/** The bodies that a document names: by a word for what they are, by an acronym, or as the world knows them. */
export function organisationsIn(paragraphs: readonly ReadParagraph[], language: ReadingLanguage): NameFinding[] {
  return new Organisations(language).find(paragraphs);
}

/** What a run of capitals names. */
interface Named extends Run {
  readonly key: string;
  readonly acronym: string | undefined;
}

class Organisations {
  readonly #language: ReadingLanguage;
  readonly #heads: ReadonlySet<string>;
  readonly #others: ReadonlySet<string>;
  readonly #ends: ReadonlySet<string>;
  readonly #noAcronyms: ReadonlySet<string>;
  readonly #bodyForms: ReadonlySet<string>;
  /** Keys by the acronyms that the document gives beside names, none for what is no body. */
  readonly #acronyms = new Map<string, string | undefined>();
  readonly #once = new NamesOnce();

  constructor(language: ReadingLanguage) {
    const { bodies, terms } = language.names;
    this.#language = language;
    this.#heads = new Set(bodies.heads);
    this.#others = new Set(bodies.others);
    this.#ends = new Set(bodies.companyEnds);
    this.#noAcronyms = new Set(bodies.acronyms);
    this.#bodyForms = new Set([...bodyTerms].flatMap((term) => terms[term].split(';').map(fold)));
  }

  find(paragraphs: readonly ReadParagraph[]): NameFinding[] {
    for (const paragraph of paragraphs) this.#read(paragraph);
    return this.#once.all().map(({ key: _, ...finding }) => finding);
  }

  #read(paragraph: ReadParagraph): void {
    const { plain } = paragraph;
    const starts = new Set(paragraph.sentences.map(({ start }) => start));
    const words = nameWords(plain, this.#language, (start) => starts.has(start));
    const isBody = (at: number): boolean => this.#isHead(words[at]);
    for (const run of new Runs(plain, words, this.#language, isBody).all())
      for (const named of this.#namedBy(run, words, plain)) {
        const [first, last] = [words[named.from], words[named.to - 1]];
        if (!first || !last) continue;
        const standing = standingAt(paragraph, first.start, last.end);
        this.#once.add(named.key, standing.words, standing, named.acronym);
      }
  }

  #namedBy(run: Run, words: readonly NameWord[], text: string): Named[] {
    const known = this.#known(run, words);
    if (known) return [known];
    const whole = this.#trimmed(run, words);
    if (whole.to <= whole.from) return [];
    const acronym = acronymBehind(text, words[whole.to - 1]?.end ?? 0);
    const single = whole.to - whole.from === 1 ? words[whole.from]?.written : undefined;
    if (single !== undefined && isAcronym(single)) return this.#byAcronym(single, whole);
    const isBody = this.#isBodyName(whole, words);
    if (acronym !== undefined && !this.#acronyms.has(acronym))
      this.#acronyms.set(acronym, isBody ? keyOf(whole, words) : undefined);
    if (isBody) return [{ ...whole, key: keyOf(whole, words), acronym }];
    const rest = this.#behindTitle(whole, words);
    return rest ? this.#namedBy(rest, words, text) : [];
  }

  #byAcronym(acronym: string, run: Run): Named[] {
    if (this.#noAcronyms.has(acronym) || acronym.length < 3 || /^\d|\d{3}/.test(acronym)) return [];
    if (this.#acronyms.has(acronym)) {
      const key = this.#acronyms.get(acronym);
      return key === undefined ? [] : [{ ...run, key, acronym }];
    }
    return [{ ...run, key: fold(acronym), acronym: undefined }];
  }

  /** A body that the world knows, where it is all of the run. */
  #known({ from, to }: Run, words: readonly NameWord[]): Named | undefined {
    const world = words[from]?.world;
    const union = world?.subjects.find(({ kind }) => kind === 'union');
    if (!world || !union || from + world.length < to) return undefined;
    const names = worldNames(this.#language).told.get(union.id) ?? [];
    const written = words.slice(from, from + world.length).map((word) => word.written);
    const acronym =
      written.length === 1 && isAcronym(written[0] ?? '') && names[0] !== written[0] ? written[0] : undefined;
    return { from, to: from + world.length, key: union.id, acronym };
  }

  /** Without the article and the word for a people before it: "The Mexican Ministry of Economy". */
  #trimmed({ from, to }: Run, words: readonly NameWord[]): Run {
    let start = from;
    const { common, dates } = this.#language;
    while (
      start < to - 1 &&
      (common.includes(words[start]?.folded ?? '') || dates.articles.includes(words[start]?.folded ?? ''))
    )
      start += 1;
    return { from: start, to };
  }

  #isBodyName({ from, to }: Run, words: readonly NameWord[]): boolean {
    const own = words.slice(from, to);
    if (own.length < 2) return false;
    const last = own.at(-1);
    if (last && this.#ends.has(last.folded)) return true;
    const { linking } = this.#language.names;
    const link = own.findIndex((word, index) => index > 0 && !word.isCapital && linking.includes(word.folded));
    const head = own.slice(0, link < 0 ? own.length : link);
    const deciding = this.#language.names.bodies.headFirst ? head : head.toReversed();
    const word = deciding.find((one) => this.#isHead(one) || this.#isOther(one));
    return word !== undefined && this.#isHead(word);
  }

  /** "President of the World Bank": what stands behind an office. */
  #behindTitle({ from, to }: Run, words: readonly NameWord[]): Run | undefined {
    const { linking } = this.#language.names;
    const link = words.findIndex((word, index) => index > from && index < to && linking.includes(word.folded));
    if (link < 0) return undefined;
    const isOffice = words
      .slice(from, link)
      .some(({ terms }) => terms.some(({ values }) => values.some((term) => titles.has(term))));
    const next = words.findIndex((word, index) => index > link && index < to && word.isCapital);
    return isOffice && next > 0 ? { from: next, to } : undefined;
  }

  #isHead(word: NameWord | undefined): boolean {
    if (!word?.isCapital) return false;
    return this.#heads.has(word.folded) || (this.#bodyForms.has(word.folded) && hasTerm(word, bodyTerms));
  }

  #isOther(word: NameWord): boolean {
    if (this.#others.has(word.folded)) return true;
    return word.terms.some(
      ({ length, values }) => length === 1 && values.some((term) => otherTerms.has(term) || titles.has(term)),
    );
  }
}

function hasTerm({ terms }: NameWord, among: ReadonlySet<Term>): boolean {
  return terms.some(({ length, values }) => length === 1 && values.some((term) => among.has(term)));
}

/** Terms for what has a name and is no body. */
const otherTerms: ReadonlySet<Term> = new Set<Term>([
  'summit',
  'meeting',
  'conference',
  'seminar',
  'workshop',
  'dialogue',
  'session',
  'week',
  'year',
  'day',
  'fair',
  'festival',
  'prize',
  'agreement',
  'treaty',
  'convention',
  'protocol',
  'memorandum',
  'declaration',
  'statement',
  'charter',
  'constitution',
  'law',
  'decree',
  'plan',
  'programme',
  'project',
  'strategy',
  'agenda',
  'initiative',
  'mission',
  'roadmap',
  'framework',
  'policy',
  'action',
  'goal',
  'report',
  'index',
  'map',
  'campaign',
  'scholarship',
  'exchange',
  'decade',
  'forum',
  'partnership',
  'state',
  'river',
  'sea',
  'ocean',
  'gulf',
  'pact',
  'vision',
]);

/** What stands in brackets behind a name and is an acronym. */
function acronymBehind(text: string, end: number): string | undefined {
  const found = /^\s?\(\s?(?:[\p{Ll}\s,]{0,30}\s)?([\p{Lu}\p{N}][\p{L}\p{N}&/+-]{1,11})(?:[,;][^()]{0,60})?\s?\)/u.exec(
    text.slice(end, end + 90),
  )?.[1];
  return found !== undefined && isAcronym(found.toUpperCase()) && /\p{Lu}.*\p{Lu}/u.test(found) ? found : undefined;
}

function keyOf({ from, to }: Run, words: readonly NameWord[]): string {
  return words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');
}
