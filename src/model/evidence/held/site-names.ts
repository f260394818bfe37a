import { kindIs } from '../../../basics/kinds.ts';
import { fold, type Word } from '../../../basics/names.ts';
import { limits } from '../../../basics/limits.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { NameReading, ReadingLanguage } from '../../../texts/language.ts';
import { readableLanguages, readingOf } from '../../../texts/languages/index.ts';
import { Finder, startsCapital, writingOf, type FoundName } from '../../../texts/names/finder.ts';
import { termFinder } from '../../../texts/names/term-finder.ts';
import { titles, type Term } from '../../../texts/names/terms.ts';
import { isWidened, tokensOf } from '../../../texts/names/tokens.ts';
import { countryOf, worldNames, type Subject } from '../../../texts/names/world.ts';
import type { Site } from '../../site.ts';

/** A place in a text where somebody or something is named. */
export interface Naming {
  /** The word it begins with, by its place, and how many it has. */
  readonly at: number;
  readonly length: number;
  /** Ids of records and of what the world has, all that the name may stand for. */
  readonly bearers: ReadonlySet<string>;
}

/** The names in a text. */
export interface NamesIn {
  readonly text: string;
  readonly language: ReadingLanguage;
  readonly words: readonly Word[];
  readonly namings: readonly Naming[];
  /** The places of all words that are part of a name. */
  readonly covered: ReadonlySet<number>;
  /** All that is named anywhere. */
  readonly bearers: ReadonlySet<string>;
  /** Where each word stands, folded. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Where the words of offices, bodies and fields stand. */
  readonly terms: ReadonlyMap<Term, readonly number[]>;
  /** By each word, how much stands before it that no name goes on over: see `gapsIn`. */
  readonly gaps: readonly number[];
}

/** What a record may be called in texts of one language. */
interface Form {
  readonly record: SourceRecord;
  readonly name: string;
  /** Whether it is said to be of this language, or of all. */
  readonly isOwn: boolean;
}

interface LanguageNames {
  readonly language: ReadingLanguage;
  readonly records: Finder<string>;
  /** Parts of the names of people by which they are called behind a title. */
  readonly surnames: Finder<string>;
}

/** The longest name of a person, in words, of which parts are looked for. */
const longestPerson = 8;

/** How many words before a name one can begin that holds it. */
const reach = 12;

/** Reads the names of a site's records, and of the world, in texts of any language that can be read. */
export class SiteNames {
  readonly #site: Site;
  readonly #base: ReadingLanguage;
  readonly #records: readonly SourceRecord[];
  /** What of the world a record is, by its id; and the other way round. */
  readonly #subjects = new Map<string, string>();
  readonly #linked = new Map<string, readonly string[]>();
  readonly #made = new Map<string, LanguageNames>();
  readonly #titles = new Map<string, ReadonlySet<Term>>();

  constructor(site: Site, base: ReadingLanguage) {
    this.#site = site;
    this.#base = base;
    this.#records = site.all.filter(({ kind }) => kindIs(kind, 'names', 'proper'));
    for (const record of this.#records) this.#link(record);
  }

  /** The names in a text of a language, given by its tag. */
  read(text: string, tag: string): NamesIn {
    const { language, records, surnames } = this.#in(tag);
    const words = tokensOf(text, language.names);
    const places = new Map<string, number[]>();
    const terms = new Map<Term, number[]>();
    const titled = new Map<number, ReadonlySet<Term>>();
    const all: Naming[] = [];
    const finder = termFinder(language);
    const world = worldNames(language).finder;
    const note = <Key>(map: Map<Key, number[]>, key: Key, at: number): void => {
      const known = map.get(key);
      if (known) known.push(at);
      else map.set(key, [at]);
    };
    words.forEach(({ folded }, at) => {
      note(places, folded, at);
      for (const { length, values } of finder.at(text, words, at)) {
        for (const term of values) note(terms, term, at);
        const offices = values.filter((term) => titles.has(term));
        if (offices.length > 0) titled.set(at + length, new Set([...(titled.get(at + length) ?? []), ...offices]));
      }
      if (!isWidened(text, words, at))
        all.push(...this.#namings(at, records.at(text, words, at), world.at(text, words, at)));
      const person = this.#person({ text, words, at, titled, language }, surnames);
      if (person) all.push(person);
    });
    const namings = this.#outermost(all);
    const bearers = new Set(namings.flatMap(({ bearers: own }) => [...own]));
    const covered = new Set(namings.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
    const known = new Set([...covered, ...[...terms.values()].flat()]);
    const gaps = gapsIn(text, words, language.names, known);
    return { text, language, words, namings, covered, bearers, places, terms, gaps };
  }

  /** The names by which a record is known in texts of a language, for messages. */
  namesIn(id: string, tag: string): string[] {
    const record = this.#site.records.get(id);
    const own = record ? this.#forms(record, tag).map(({ name }) => name) : [];
    const language = readingOf(tag) ?? this.#base;
    const subject = this.#subjects.get(id) ?? id;
    return [...new Set([...own, ...(worldNames(language).told.get(subject) ?? [])])];
  }

  /** What of the world a record is, by its id in the table of the world's names. */
  subjectOf(id: string): string | undefined {
    return this.#subjects.get(id);
  }

  #in(tag: string): LanguageNames {
    const known = this.#made.get(tag);
    if (known) return known;
    const language = readingOf(tag) ?? this.#base;
    const names = {
      language,
      records: this.#recordFinder(language, tag),
      surnames: this.#surnameFinder(language, tag),
    };
    this.#made.set(tag, names);
    return names;
  }

  /**
   * The names of records in one language. A name that is said to be of this language is its bearer's; one that is said
   * to be of no language is its bearer's unless another claims it for this one, or the world has it for an acronym of
   * another.
   */
  #recordFinder(language: ReadingLanguage, tag: string): Finder<string> {
    const forms = this.#records.flatMap((record) => this.#forms(record, tag));
    const claims = new Map<string, Set<string>>();
    const holders = new Map<string, Set<string>>();
    const keyOf = (name: string): string => `${fold(name)} ${typeof writingOf(name) === 'object' ? 'A' : ''}`;
    for (const { record, name, isOwn } of forms)
      for (const map of isOwn ? [claims, holders] : [holders])
        map.set(keyOf(name), (map.get(keyOf(name)) ?? new Set()).add(record.id));
    const finder = new Finder<string>();
    for (const { record, name, isOwn } of forms) {
      const claimed = claims.get(keyOf(name));
      if (!isOwn && claimed && !claimed.has(record.id)) continue;
      if (!isOwn && language.code !== this.#base.code && this.#isAnothers(record, name, language)) continue;
      if ((holders.get(keyOf(name))?.size ?? 0) > limits.namesakes) continue;
      finder.add(tokensOf(name, language.names), record.id, writingOf(name));
    }
    return finder;
  }

  /** Whether the world has an acronym in this language for something else than the record: `EU` in Spanish. */
  #isAnothers(record: SourceRecord, name: string, language: ReadingLanguage): boolean {
    if (typeof writingOf(name) !== 'object') return false;
    const bearers = worldNames(language).bearers.get(fold(name)) ?? [];
    return bearers.length > 0 && !bearers.some(({ id }) => id === this.#subjects.get(record.id));
  }

  #forms(record: SourceRecord, tag: string): Form[] {
    const dated = 'names' in record.data ? (record.data.names ?? []) : [];
    const aliases = (record.data.aliases ?? []).map((alias) => (typeof alias === 'string' ? { name: alias } : alias));
    const all = [{ name: record.data.name }, ...aliases, ...dated.map(({ name }) => ({ name }))];
    return all.flatMap((form) => {
      const lang = 'lang' in form ? form.lang : undefined;
      if (lang !== undefined && !isSpokenIn(lang, tag)) return [];
      return [{ record, name: form.name, isOwn: lang !== undefined }];
    });
  }

  #surnameFinder(language: ReadingLanguage, tag: string): Finder<string> {
    const finder = new Finder<string>();
    const particles = new Set(language.names.particles);
    for (const record of this.#records) {
      if (record.kind !== 'person') continue;
      for (const { name } of this.#forms(record, tag)) {
        const words = tokensOf(name, language.names);
        if (words.length > longestPerson) continue;
        for (const part of parts(words))
          if (!particles.has(part.at(-1)?.folded ?? '') && !(part.length === 1 && (part[0]?.folded.length ?? 0) < 3))
            finder.add(part, record.id, particles.has(part[0]?.folded ?? '') ? 'any' : 'capital');
      }
    }
    return finder;
  }

  /** What of the world a record is: a country by its code, anything else by its name. */
  #link(record: SourceRecord): void {
    const subject = this.#subjectOf(record);
    if (subject === undefined) return;
    this.#subjects.set(record.id, subject);
    this.#linked.set(subject, [...(this.#linked.get(subject) ?? []), record.id]);
  }

  #subjectOf(record: SourceRecord): string | undefined {
    if (record.kind === 'place' && record.data.country !== undefined) return countryOf(record.data.country);
    if (record.kind !== 'place' && record.kind !== 'organisation') return undefined;
    const own = this.#forms(record, this.#base.code);
    return this.#bearerOf(record, own, this.#base) ?? this.#bearerAbroad(record);
  }

  #bearerOf(record: SourceRecord, forms: readonly Form[], language: ReadingLanguage): string | undefined {
    const { bearers } = worldNames(language);
    const named = forms.flatMap(({ name }) => bearers.get(fold(name)) ?? []);
    return named.find((subject) => canBe(record, subject))?.id;
  }

  /** A record may bear the name of another language: "Comisión Europea" is the European Commission in English too. */
  #bearerAbroad(record: SourceRecord): string | undefined {
    const found = readableLanguages.flatMap((code) => {
      const language = readingOf(code);
      // Short names mean other things in other languages.
      const forms = this.#forms(record, code).filter(({ name }) => typeof writingOf(name) !== 'object');
      return language ? (this.#bearerOf(record, forms, language) ?? []) : [];
    });
    const [first] = found;
    return found.every((one) => one === first) ? first : undefined;
  }

  /** What records and the world name with the words at `at`. What a record is called is not also something else. */
  #namings(at: number, records: readonly FoundName<string>[], world: readonly FoundName<Subject>[]): Naming[] {
    const byLength = new Map<number, Set<string>>();
    for (const { length, values } of records) byLength.set(length, new Set(values));
    for (const { length, values } of world) {
      const taken = byLength.get(length);
      const free = taken
        ? values.filter(({ id }) => [...taken].some((record) => this.#subjects.get(record) === id))
        : values;
      byLength.set(length, new Set([...(taken ?? []), ...free.map(({ id }) => id)]));
    }
    return [...byLength].map(([length, ids]) => ({ at, length, bearers: this.#withLinked(ids) }));
  }

  #withLinked(ids: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...ids].flatMap((id) => [id, ...(this.#linked.get(id) ?? []), this.#subjects.get(id) ?? id]));
  }

  /** A country within the name of another is not named: Guinea in Equatorial Guinea, Mexico in New Mexico. */
  #outermost(namings: readonly Naming[]): Naming[] {
    const areas = namings.filter(({ bearers }) => [...bearers].some((id) => isArea(id)));
    let from = 0;
    return namings.filter((naming) => {
      while ((areas[from]?.at ?? Number.POSITIVE_INFINITY) < naming.at - reach) from += 1;
      for (let index = from; (areas[index]?.at ?? Number.POSITIVE_INFINITY) <= naming.at; index += 1) {
        const area = areas[index];
        if (!area || area.length <= naming.length || area.at + area.length < naming.at + naming.length) continue;
        if (isPlaceName(naming)) return false;
      }
      return true;
    });
  }

  /**
   * A person who is called by a part of the name, behind a title or an address, or where nobody else could be meant.
   */
  #person(place: PersonPlace, surnames: Finder<string>): Naming | undefined {
    const { text, words, at, titled, language } = place;
    const found = surnames.at(text, words, at).at(-1);
    if (!found) return undefined;
    const last = at + found.length - 1;
    if (!startsCapital(writtenAt(place, last))) return undefined;
    // More of a name behind it: another person's.
    if (isBeside(place, last) && startsCapital(writtenAt(place, last + 1))) return undefined;
    const offices = isBeside(place, at - 1) ? titled.get(at) : undefined;
    if (offices) return this.#holder(found, offices);
    const before = words[at - 1];
    const isAddressed =
      before !== undefined && isBeside(place, at - 1) && language.names.honorifics.map(fold).includes(before.folded);
    const isFree =
      before === undefined ||
      !isBeside(place, at - 1) ||
      (!startsCapital(writtenAt(place, at - 1)) && !language.names.particles.includes(before.folded));
    const bearers = new Set(found.values);
    if (bearers.size !== 1 || !(isAddressed || isFree)) return undefined;
    return { at, length: found.length, bearers };
  }

  /** Who of those that bear a surname holds one of the offices; the only bearer needs no role for it. */
  #holder({ at, length, values }: FoundName<string>, offices: ReadonlySet<Term>): Naming | undefined {
    const holding =
      values.length === 1 ? values : values.filter((id) => [...this.#officesOf(id)].some((own) => offices.has(own)));
    return holding.length === 1 ? { at, length, bearers: new Set(holding) } : undefined;
  }

  #officesOf(id: string): ReadonlySet<Term> {
    const known = this.#titles.get(id);
    if (known) return known;
    const record = this.#site.records.get(id);
    const roles = record?.kind === 'person' ? (record.data.roles ?? []) : [];
    const finder = termFinder(this.#base);
    const found = new Set(
      roles.flatMap(({ title }) => {
        const words = tokensOf(title, this.#base.names);
        return words.flatMap((_, at) => finder.at(title, words, at).flatMap(({ values }) => values));
      }),
    );
    this.#titles.set(id, found);
    return found;
  }
}

interface PersonPlace {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  /** The offices that are named right before a word, by its place. */
  readonly titled: ReadonlyMap<number, ReadonlySet<Term>>;
  readonly language: ReadingLanguage;
}

function writtenAt({ text, words }: Pick<PersonPlace, 'text' | 'words'>, at: number): string {
  const word = words[at];
  return word ? text.slice(word.start, word.end) : '';
}

/** Whether nothing but white space parts a word from the next; the point of "Dr." apart. */
function isBeside({ text, words }: Pick<PersonPlace, 'text' | 'words'>, at: number): boolean {
  const [one, two] = [words[at], words[at + 1]];
  return (
    one !== undefined &&
    two !== undefined &&
    two.start - one.end <= 3 &&
    /^\.?\s+$/.test(text.slice(one.end, two.start))
  );
}

/** What a mark that ends a sentence counts among gaps. */
const gapOfSentence = 3;

/**
 * Counts, up to each word, what no name goes on over: marks that end a sentence, and words that no name holds, which
 * are those without a capital that neither link nor are `known`.
 */
function gapsIn(
  text: string,
  words: readonly Word[],
  { linking, conjunctions, particles }: NameReading,
  known: ReadonlySet<number>,
): number[] {
  const joining = new Set([...linking, ...conjunctions, ...particles]);
  let gaps = 0;
  return words.map(({ start, folded }, at) => {
    const before = words[at - 1];
    if (before && /[;:()!?\n]|\.\s/.test(text.slice(before.end, start))) gaps += gapOfSentence;
    if (!known.has(at) && !joining.has(folded) && !startsCapital(text.slice(start, start + 2))) gaps += 1;
    return gaps;
  });
}

/** The parts of a name that do not begin with its first word. */
function* parts(words: readonly Word[]): Generator<Word[]> {
  for (let from = 1; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1) yield words.slice(from, to);
}

/**
 * Whether a name that is given for `alias` counts in a text of the language `tag`; a region counts where both have one.
 */
function isSpokenIn(alias: string, tag: string): boolean {
  const [own, other] = [new Intl.Locale(alias), new Intl.Locale(tag)];
  if (own.language !== other.language) return false;
  return own.region === undefined || other.region === undefined || own.region === other.region;
}

function isArea(id: string): boolean {
  return id.startsWith('country:') || id.startsWith('region:');
}

function isPlaceName({ bearers }: Naming): boolean {
  return [...bearers].some((id) => /^(?:country|region|tongue):/.test(id));
}

/** Whether a record of this sort can be what the world has by its name. */
function canBe(record: SourceRecord, { kind }: Subject): boolean {
  if (record.kind === 'organisation') return kind === 'union';
  if (record.kind !== 'place') return false;
  if (record.data.type === 'city') return kind === 'city';
  if (record.data.type === 'country' || record.data.type === 'territory') return kind === 'country';
  return kind === 'region' || kind === 'union';
}
