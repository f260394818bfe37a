import { compareText } from './compare.ts';
import { limits } from './limits.ts';
import { perText } from './per-text.ts';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ȷ: 'j',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ĸ: 'k',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ʒ: 'z',
  ς: 'σ',
};
const stroked = new RegExp(`[${Object.keys(strokes).join('')}]`, 'g');

/** What stands for an apostrophe, in Hawaiian and in Arabic names too. */
const apostrophes = /['’‘‛ʼʻʾʿʹ′`´＇]/g;

/**
 * Marks are accents on letters of these scripts, and points that may be left out; in others they are letters of their
 * own.
 */
const accents =
  /((?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]|[^\p{L}\p{M}]|^)\p{M}+/gu;

/**
 * What a reader takes for the same word is the same word: case, accents, ligatures, wide and raised forms, dashes,
 * quotes and what nobody sees folded away, one space between words. `Bielsko–Biała` becomes `bielsko biala`, `Finﬂey`
 * `finfley`. The one way of comparing names; it knows no locale.
 */
export function fold(text: string): string {
  // Most words of most texts.
  if (/^[A-Za-z\d]+$/.test(text)) return text.toLowerCase();
  return trimStops(letters(text).replace(/[^\p{L}\p{N}\p{M}:.]+/gu, ' '));
}

function letters(text: string): string {
  return unmarked(takenApart(text.replace(apostrophes, '')).replace(apostrophes, ''));
}

/**
 * The letters of a text without case, accents, strokes, width and whatever nobody sees; all signs between them stay.
 */
export function plainLetters(text: string): string {
  return unmarked(takenApart(text));
}

function takenApart(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/\p{DI}+/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD');
}

function unmarked(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text
    .replace(accents, '$1')
    .replace(stroked, (letter) => strokes[letter] ?? letter)
    .normalize('NFC');
}

/** A full stop or a colon belongs to a word only inside it: `cop:30`, but not at the end of a sentence. */
function trimStops(text: string): string {
  return text
    .split(' ')
    .flatMap((word) => trimmedStops(word) || [])
    .join(' ');
}

function trimmedStops(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && isStop(word[start])) start += 1;
  while (end > start && isStop(word[end - 1])) end -= 1;
  return word.slice(start, end);
}

function isStop(char: string | undefined): boolean {
  return char === '.' || char === ':';
}

/** Whether a name is an acronym: two to ten characters, mostly capitals (`AECID`, `D4D Hub` is none, `LAC4` is). */
export function isAcronym(name: string): boolean {
  if (name.length > 40) return false;
  return /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}][\p{Lu}\p{N}&/-]{1,9}$/u.test(name.normalize('NFC'));
}

/** A place in a text where a record is named. `start` and `end` are offsets in the text. */
export interface Mention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Where in a text a name begins that could mean two records. `mentions` are those of the text, in reading order. */
export function unclearStarts(mentions: readonly Mention[]): ReadonlySet<number> {
  return new Set(
    mentions
      .filter(({ id, start }, index) => mentions[index - 1]?.start === start && mentions[index - 1]?.id !== id)
      .map(({ start }) => start),
  );
}

interface IndexedName {
  readonly id: string;
  /** Set where it counts only as written; with plain dashes. */
  readonly acronym: string | undefined;
  readonly isCapitalised: boolean;
  /** Whether it is an acronym by its own dashes. */
  readonly isPlain: boolean;
}

/** Where names that begin with the same words part. */
interface Fork {
  readonly next: Map<string, Fork>;
  /** The names that end here, by id. */
  names: IndexedName[];
}

/** Names that stand at a place, and how far they go. */
interface NamesThere {
  /** In words. */
  readonly length: number;
  readonly end: number;
  readonly names: readonly IndexedName[];
}

const none: readonly NamesThere[] = [];

/** Whose name it is. */
export interface OwnedName {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds names in texts: whole words, the longest name first, so that "Antigua and Barbuda" is never taken for
 * "Antigua". Acronyms and short names match only as written, so that CAN is not found in "can". The time it takes grows
 * with the text, not with the number of names.
 */
export class NameIndex {
  /** All names by their first word. */
  readonly #names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #root: Fork;
  readonly #found = new Map<string, readonly Mention[]>();
  /** What an earlier index found, and the first words of the names that have come or gone since. */
  readonly #before: { readonly found: ReadonlyMap<string, readonly Mention[]>; readonly changed: ReadonlySet<string> };

  /**
   * With an index made `before` of much the same names, only what has changed is made again: a text that holds the
   * first word of no name that came or went says what it said. In dev a site may come from another copy of this module,
   * whose indexes cannot be looked into: all is made anew then.
   */
  constructor(names: Iterable<OwnedName>, earlierIndex?: NameIndex) {
    const before = earlierIndex && #names in earlierIndex ? earlierIndex : undefined;
    this.#names = byFirstWord(names);
    const earlier = before ? before.#names : new Map<string, ReadonlySet<string>>();
    const words = new Set([...this.#names.keys(), ...earlier.keys()]);
    const changed = new Set([...words].filter((first) => !areSame(this.#names.get(first), earlier.get(first))));
    this.#root = { next: new Map(before ? before.#root.next : []), names: [] };
    this.#before = { found: before ? before.#found : new Map<string, readonly Mention[]>(), changed };
    for (const first of changed) {
      const own = this.#names.get(first);
      if (own) this.#root.next.set(first, forkOf(own));
      else this.#root.next.delete(first);
    }
  }

  /** Whether it holds the same names as `other`, and so finds the same in every text. */
  finds(other: NameIndex): boolean {
    return #found in other && this.#before.changed.size === 0 && this.#before.found === other.#found;
  }

  /**
   * Every name found in `text`, in reading order, none inside another. A name two records share yields one mention for
   * each. What was found in a text once is the same list whenever it is asked for again.
   */
  find(text: string): readonly Mention[] {
    const known = this.#found.get(text);
    if (known) return known;
    const before = this.#before.found.get(text);
    const same = before && !wordsOf(text).some(({ folded }) => this.#before.changed.has(folded));
    const found = same ? before : this.#search(text);
    this.#found.set(text, found);
    return found;
  }

  #search(text: string): Mention[] {
    const words = wordsOf(text);
    const mentions: Mention[] = [];
    for (let index = 0; index < words.length;) {
      const found = this.#namesAt(words, index, text).at(-1);
      for (const name of found?.names ?? [])
        mentions.push({ id: name.id, start: words[index]?.start ?? 0, end: found?.end ?? 0 });
      index += Math.max(1, found?.length ?? 0);
    }
    return mentions;
  }

  /** The ids of all records named anywhere in `text`, names inside longer names included. */
  idsIn(text: string): Set<string> {
    const words = wordsOf(text);
    const found = words.flatMap((_, index) => this.#namesAt(words, index, text));
    return new Set(found.flatMap(({ names }) => names.map(({ id }) => id)));
  }

  /** The names that begin with the word at `index`, the shortest first. */
  #namesAt(words: readonly Word[], index: number, text: string): readonly NamesThere[] {
    let fork = this.#root.next.get(words[index]?.folded ?? '');
    // No name begins with most words.
    if (!fork) return none;
    const found: NamesThere[] = [];
    const start = words[index]?.start ?? 0;
    for (let last = index; fork; last += 1) {
      const word = words[last];
      if (last > index) fork = word && fork.next.get(word.folded);
      if (!word || !fork || fork.names.length === 0) continue;
      const there = text.slice(start, word.end);
      const names = fork.names.filter((name) => isWritten(name, there));
      if (names.length > 0) found.push({ length: last - index + 1, end: word.end, names });
    }
    return found;
  }
}

/** Names with their owners, each as one text, by the first of their words. Names without a word are left out. */
function byFirstWord(names: Iterable<OwnedName>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const owned of names) {
    const { first, key } = keyOf(owned);
    if (first === undefined) continue;
    const known = found.get(first);
    if (known) known.add(key);
    else found.set(first, new Set([key]));
  }
  return found;
}

interface NameKey {
  readonly first: string | undefined;
  readonly key: string;
}

const nameKeys = new WeakMap<OwnedName, NameKey>();

/** Worked out once for as long as the name is the same object. */
function keyOf(owned: OwnedName): NameKey {
  const known = nameKeys.get(owned) ?? { first: cutUp(owned.name)[0]?.folded, key: `${owned.id}\0${owned.name}` };
  nameKeys.set(owned, known);
  return known;
}

/** Whether they hold the same in the same order: of two spellings of one name the first counts. */
function areSame(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  if (a.size !== b.size) return false;
  const others = b.values();
  for (const item of a) if (item !== others.next().value) return false;
  return true;
}

/** The names that begin with the same word, from there on. */
function forkOf(names: Iterable<string>): Fork {
  const top: Fork = { next: new Map(), names: [] };
  const ends = new Set<Fork>();
  for (const owned of names) {
    const end = owned.indexOf('\0');
    const [id, name] = [owned.slice(0, end), owned.slice(end + 1)];
    let fork = top;
    for (const { folded } of cutUp(name).slice(1)) {
      const next = fork.next.get(folded) ?? { next: new Map(), names: [] };
      fork.next.set(folded, next);
      fork = next;
    }
    fork.names.push(indexed(id, name));
    ends.add(fork);
  }
  for (const end of ends) end.names = distinct(end.names);
  return top;
}

function indexed(id: string, name: string): IndexedName {
  const plain = plainDashes(name);
  return {
    id,
    acronym: isAcronym(plain) ? plain : undefined,
    isCapitalised: /^\p{Lu}/u.test(name),
    isPlain: isAcronym(name),
  };
}

/**
 * Two spellings of one name that differ in a dash or an accent are one, unless one of them is an acronym. What very
 * many bear names nobody: a rule tells of it.
 */
function distinct(names: readonly IndexedName[]): IndexedName[] {
  const first = new Map<string, IndexedName>();
  for (const name of names) {
    const key = `${name.id} ${name.isPlain}`;
    if (!first.has(key)) first.set(key, name);
  }
  if (new Set(names.map(({ id }) => id)).size > limits.namesakes) return [];
  return [...first.values()].sort((a, b) => compareText(a.id, b.id));
}

/**
 * Acronyms must stand as written, whatever the dash; other names at least with a capital where the name has its first
 * one.
 */
function isWritten({ acronym, isCapitalised }: IndexedName, found: string): boolean {
  if (acronym !== undefined) return plainDashes(found) === acronym;
  return !isCapitalised || /^[\p{Lu}\p{N}]/u.test(found);
}

function plainDashes(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{DI}+/gu, '')
    .replace(/\p{Pd}/gu, '-');
}

/** A word as it stands in a text, without a possessive. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** What a word is made of, with what nobody sees inside it, such as a soft hyphen. */
const word = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{DI}]*(?:['’‘‛′`´.:](?=\p{L}{2,}|\p{N})[\p{L}\p{N}\p{M}\p{DI}]+)*/gu;

/** The words of a text: the one way of cutting it up, for finding names and for comparing texts word by word. */
export const wordsOf: (text: string) => readonly Word[] = perText(cutUp);

function cutUp(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  // Nothing that a word begins with stands between two of them: each is where it is first found behind the last.
  for (const whole of text.match(word) ?? []) {
    const index = text.indexOf(whole, end);
    end = index + whole.length;
    // A possessive belongs to the sentence, not to the name.
    const bare = whole.endsWith('s') ? whole.replace(/['’‘‛′`´]s$/u, '') : whole;
    const folded = fold(bare);
    if (folded !== '') words.push({ folded, start: index, end: index + bare.length });
  }
  return words;
}

/** Where the text before `at` ends, white space left out; 0 where there is none. */
function endBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** Whether nothing but a sentence's end, with what closes it, or what opens a quotation or a bracket stands before. */
export function beginsSentence(text: string, start: number): boolean {
  const end = endBefore(text, start);
  let last = end;
  while (last > 0 && ')]”’'.includes(text[last - 1] ?? '')) last -= 1;
  return end === 0 || '.!?:;'.includes(text[last - 1] ?? ' ') || '(“"‘•'.includes(text[end - 1] ?? ' ');
}

/** Whether what stands there is part of another word: "LAC" in "EU–LAC" or "pro-EU". */
export function isPartOfWord(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}\p{Pd}/]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[\p{Pd}/]/u.test(text.slice(end, end + 2))
  );
}

/** Where a name that ends at `end` ends with the possessive behind it. */
export function endWithPossessive(text: string, end: number): number {
  return end + (/^[’']s/.exec(text.slice(end))?.[0].length ?? 0);
}
