import { fold, isAcronym } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { otherTerms } from '../../texts/names/bodies.ts';
import { titles } from '../../texts/names/terms.ts';
import { BodyNames } from './body-names.ts';
import { hasTerm, Runs, type NamedParagraph, type NameWord, type Run } from './capitals.ts';
import type { PersonFinding } from './findings.ts';
import { NamesOnce } from './names-once.ts';
import { standingAt } from './paragraph.ts';

/**
 * The people that a document names: behind a title or an office, before one, or beside a verb of saying. Later mentions
 * by the last name alone are theirs.
 */
export function peopleIn(paragraphs: readonly NamedParagraph[], language: ReadingLanguage): PersonFinding[] {
  return new People(language).find(paragraphs);
}

/** How many letters on either side of a name may tell that it is one of a person. */
const reach = { before: 160, after: 60 } as const;

class People {
  readonly #language: ReadingLanguage;
  readonly #bodies: BodyNames;
  readonly #honorifics: ReadonlySet<string>;
  readonly #particles: ReadonlySet<string>;
  readonly #sayings: RegExp;
  readonly #once = new NamesOnce();
  readonly #roles = new Map<string, string>();

  constructor(language: ReadingLanguage) {
    const { honorifics, particles, bodies } = language.names;
    this.#language = language;
    this.#bodies = new BodyNames(language);
    this.#honorifics = new Set(honorifics.map(fold));
    this.#particles = new Set(particles.map(fold));
    this.#sayings = new RegExp(`(?<!\\p{L})(?:${bodies.sayings.join('|')})(?!\\p{L})`, 'iu');
  }

  find(paragraphs: readonly NamedParagraph[]): PersonFinding[] {
    for (const paragraph of paragraphs) {
      const isBody = (word: NameWord): boolean => this.#bodies.isHead(word);
      for (const run of new Runs(paragraph, this.#language, { isBody, foreign: this.#bodies.foreign }).all())
        this.#read(run, paragraph);
    }
    this.#mergeShort();
    return this.#once.all().map(({ key, name, others, paragraphs: numbers, paragraph, start, end, words }) => {
      const role = this.#roles.get(key);
      return {
        name,
        ...(role === undefined ? {} : { role }),
        paragraph,
        start,
        end,
        words,
        others,
        paragraphs: numbers,
      };
    });
  }

  #read(run: Run, paragraph: NamedParagraph): void {
    const whole = this.#nameIn(run, paragraph);
    if (whole) this.#readName(whole, paragraph);
    else for (const part of this.#partsOf(run, paragraph)) this.#readName(this.#nameIn(part, paragraph), paragraph);
  }

  /**
   * "Ada Quill of Chile and Minister John Roe": a run parted where a country is told of somebody, and at each "and".
   */
  #partsOf({ from, to }: Run, { words }: NamedParagraph): readonly Run[] {
    const { linking, conjunctions } = this.#language.names;
    const parts: Run[] = [];
    let start = from;
    for (let at = from; at < to; at += 1) {
      const [word, next] = [words[at], words[at + 1]];
      if (!word || word.isCapital) continue;
      const country = next?.world?.subjects.some(({ kind }) => kind === 'country') === true ? next.world : undefined;
      const isOf = country !== undefined && linking.includes(word.folded) && at + country.length < to;
      if (!isOf && !conjunctions.includes(word.folded)) continue;
      parts.push({ from: start, to: at });
      start = at + 1 + (isOf ? country.length : 0);
    }
    return start === from ? [] : [...parts, { from: start, to }].filter((part) => part.to > part.from);
  }

  #readName(name: Run | undefined, paragraph: NamedParagraph): void {
    const { text, words } = paragraph;
    const [first, last] = [words[name?.from ?? -1], words[(name?.to ?? 0) - 1]];
    if (!name || !first || !last) return;
    const many = words.slice(name.from, name.to).filter(({ isCapital }) => isCapital).length;
    const title = this.#titleBefore(name, paragraph);
    if (many < 2 ? title?.isClose !== true : !title && !this.#isTold(name, paragraph)) return;
    const key = words
      .slice(name.from, name.to)
      .map(({ folded }) => folded)
      .join(' ');
    const role = title?.role ?? this.#roleBehind(text, last.end);
    if (role !== undefined && !this.#roles.has(key)) this.#roles.set(key, role);
    const standing = standingAt(paragraph.paragraph, first.start, last.end);
    this.#once.add(key, standing.words, standing);
  }

  /** The end of a run that can be a person's name: no word of it is an office, a field or a place. */
  #nameIn({ from, to }: Run, { words, paragraph }: NamedParagraph): Run | undefined {
    let start = to;
    // A last name may be a word like others: "Representative Jayme White".
    if (to - from > 1 && this.#isSurname(words[to - 1]) && this.#mayBePart(words[to - 2])) start -= 1;
    while (start > from && this.#mayBePart(words[start - 1])) start -= 1;
    while (start < to && (!words[start]?.isCapital || this.#honorifics.has(words[start]?.folded ?? ''))) start += 1;
    const [first, last] = [words[start], words[to - 1]];
    if (!first || !last || to <= start || to - start > 6) return undefined;
    if (paragraph.facts.dates.some((date) => date.start < last.end && first.start < date.end)) return undefined;
    const isShort = to - start === 1 && (isAcronym(first.written) || first.written.length < 3 || first.begins);
    return isShort ? undefined : { from: start, to };
  }

  #mayBePart(word: NameWord | undefined): boolean {
    if (!word) return false;
    if (!word.isCapital) return this.#particles.has(word.folded);
    return this.#isPlain(word) && !word.terms.some(({ length }) => length === 1);
  }

  #isSurname(word: NameWord | undefined): boolean {
    return word?.isCapital === true && this.#isPlain(word) && !hasTerm(word, titles) && !hasTerm(word, otherTerms);
  }

  #isPlain(word: NameWord): boolean {
    if (/\d/.test(word.written) || (isAcronym(word.written) && word.written.length > 2)) return false;
    const isPlace = word.world?.subjects.some(({ kind }) => kind !== 'city') === true;
    return !isPlace && !this.#bodies.isHead(word) && !this.#language.common.includes(word.folded);
  }

  /** A title or an office before a name, right before it or with a comma between. */
  #titleBefore(
    { from, to }: Run,
    { text, words, paragraph }: NamedParagraph,
  ): { readonly role: string | undefined; readonly isClose: boolean } | undefined {
    const [first, before] = [words[from], words[from - 1]];
    if (!first) return undefined;
    if (before && this.#honorifics.has(before.folded) && /^\.?\s$/.test(text.slice(before.end, first.start)))
      return { role: undefined, isClose: true };
    const sentence = paragraph.sentences.findLast(({ start }) => start <= first.start)?.start ?? 0;
    const far = Math.max(sentence, first.start - reach.before);
    for (let at = from - 1; at >= 0 && (words[at]?.start ?? 0) >= far; at -= 1) {
      const title = words[at];
      // "Directorate General" is a body, "deputy secretary" one office.
      if (!title || !this.#isTitle(title) || this.#isHeadAt(at - 1, words)) continue;
      if (this.#isTitleAt(at - 1, words) && words[at - 1]?.end === title.start - 1) continue;
      const role = text.slice(title.start, first.start).replace(/[\s,(]+$/, '');
      if (!this.#isRole(role, words.slice(at, from))) continue;
      const gap = text.slice(title.start + role.length, first.start);
      // "President Doe": one word is a name only right behind the office.
      if (to - from === 1 && (gap !== ' ' || from - at > 2 || !this.#isTitle(before ?? title))) continue;
      return { role: role.length < 140 ? role : undefined, isClose: gap === ' ' };
    }
    return undefined;
  }

  #isHeadAt(at: number, words: readonly NameWord[]): boolean {
    const word = words[at];
    return word !== undefined && this.#bodies.isHead(word);
  }

  #isTitleAt(at: number, words: readonly NameWord[]): boolean {
    const word = words[at];
    return word !== undefined && this.#isTitle(word);
  }

  #isTitle(word: NameWord): boolean {
    return word.terms.some(({ values }) => values.some((term) => titles.has(term)));
  }

  /** Whether words from a title on are an office: no verb stands among them, nor another sentence part. */
  #isRole(role: string, words: readonly NameWord[]): boolean {
    if (/[;:.!?”"]\s/.test(role) || (role.match(/,/g) ?? []).length > 4) return false;
    const { linking, conjunctions } = this.#language.names;
    const isLink = (word: NameWord | undefined): boolean =>
      word !== undefined && (linking.includes(word.folded) || conjunctions.includes(word.folded));
    const isSure = (word: NameWord): boolean =>
      word.isCapital || isLink(word) || word.terms.length > 0 || word.world !== undefined;
    const others = words.flatMap((word, at) => (isSure(word) ? [] : [at]));
    return others.length <= 2 && others.every((at) => isLink(words[at - 1]));
  }

  /** Whether the words around a name of several words tell that it is a person's. */
  #isTold({ from, to }: Run, { text, words }: NamedParagraph): boolean {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last) return false;
    if (this.#roleBehind(text, last.end) !== undefined) return true;
    const before = text.slice(Math.max(0, first.start - 14), first.start);
    const after = text.slice(last.end, last.end + 14);
    return (
      new RegExp(`${this.#sayings.source}\\s$`, 'iu').test(before) ||
      new RegExp(`^,?\\s${this.#sayings.source}`, 'iu').test(after)
    );
  }

  /** ", Minister of Science": an office behind a name. */
  #roleBehind(text: string, end: number): string | undefined {
    const behind = /^,\s([^,.;:()”"]{4,90})/u.exec(text.slice(end, end + reach.after + 40))?.[1];
    if (behind === undefined) return undefined;
    const { terms } = this.#language.names;
    const plain = fold(behind);
    const isOffice = [...titles].some((title) => terms[title].split(';').some((form) => holdsEarly(plain, fold(form))));
    return isOffice ? behind.trim() : undefined;
  }

  /** "Ruiz" is Rosaura Ruiz, where the document names nobody else so. */
  #mergeShort(): void {
    const keys = this.#once.keys();
    for (const short of keys) {
      const whole = keys.filter((key) => key !== short && ` ${key} `.includes(` ${short} `));
      const longest = whole.sort((a, b) => b.length - a.length)[0];
      if (longest === undefined || !whole.every((key) => key === longest || ` ${longest} `.includes(` ${key} `)))
        continue;
      const role = this.#roles.get(short);
      if (role !== undefined && !this.#roles.has(longest)) this.#roles.set(longest, role);
      this.#once.merge(short, longest);
    }
  }
}

/** Whether a phrase holds a word among its first few. */
function holdsEarly(phrase: string, word: string): boolean {
  const at = ` ${phrase} `.indexOf(` ${word} `);
  return at >= 0 && at < 24;
}
