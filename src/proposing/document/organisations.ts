import { fold, isAcronym } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { otherTerms, smallTerms } from '../../texts/names/bodies.ts';
import { titles } from '../../texts/names/terms.ts';
import { acronymBefore, acronymBehind, hasLetters } from './acronyms.ts';
import { BodyMentions, textOf, type BodyMention } from './body-mentions.ts';
import { coreOf } from './body-nations.ts';
import { hasTerm, type NamedParagraph, type NameWord, type Run } from './capitals.ts';
import type { NameFinding, PersonFinding, ProgrammeFinding } from './findings.ts';
import { NamesOnce } from './names-once.ts';
import { standingAt } from './paragraph.ts';
import { commonAcronyms } from './small-heads.ts';

/**
 * The bodies that a document names: by a word for what they are, by an acronym, or as the world knows them. An acronym
 * and its name are one.
 */
export function organisationsIn(
  paragraphs: readonly NamedParagraph[],
  language: ReadingLanguage,
  others: Others,
): NameFinding[] {
  return new Organisations(language, others).find(paragraphs);
}

/** Who and what a document names besides bodies. */
interface Others {
  readonly people: readonly PersonFinding[];
  readonly programmes: readonly ProgrammeFinding[];
}

class Organisations {
  readonly #language: ReadingLanguage;
  readonly #mentions: BodyMentions;
  /** Keys by the acronyms that the document gives beside names; none for what is no body. */
  readonly #acronyms = new Map<string, string | undefined>();
  /** Short names that stand alone somewhere. */
  readonly #alone = new Set<string>();
  readonly #once = new NamesOnce();

  constructor(language: ReadingLanguage, { people, programmes }: Others) {
    this.#language = language;
    for (const { acronym } of programmes) if (acronym !== undefined) this.#acronyms.set(fold(acronym), undefined);
    this.#mentions = new BodyMentions(language, {
      people: new Set(people.flatMap(({ name, others }) => [name, ...others].map(fold))),
      short: { acronyms: this.#acronyms, alone: this.#alone },
    });
  }

  find(paragraphs: readonly NamedParagraph[]): NameFinding[] {
    // 1. What acronyms stand for: they may be used before they are told.
    for (const paragraph of paragraphs)
      for (const acronym of commonAcronyms(paragraph, this.#language)) this.#acronyms.set(acronym, undefined);
    for (const paragraph of paragraphs) for (const run of this.#mentions.runs(paragraph)) this.#learn(run, paragraph);
    // 2. Who is named.
    for (const paragraph of paragraphs)
      for (const mention of this.#mentions.of(paragraph)) this.#note(mention, paragraph);
    // 3. With and without the country that stands before a name.
    this.#mergeNations();
    this.#mergeShort();
    return this.#once.all().map((found) => findingOf(found));
  }

  /** "The Mexican Ministry of Economy" and "the Ministry of Economy" are one where no other country has one. */
  #mergeNations(): void {
    const byCore = Map.groupBy(this.#once.keys(), (key) => coreOf(key, this.#language));
    for (const [core, keys] of byCore) {
      const nations = new Set(keys.map((key) => key.replace(core, '')).filter((nation) => nation !== ''));
      const [first] = keys;
      if (first === undefined || nations.size > 1) continue;
      for (const key of keys.slice(1)) this.#once.merge(key, first);
    }
  }

  /** "The Investor Network" is "the Tide Partnership Investor Network": common words at the end of a longer name. */
  #mergeShort(): void {
    const { bodies, isCommon } = this.#language.names;
    if (bodies.headFirst || !isCommon) return;
    const keys = this.#once.keys();
    for (const short of keys) {
      const longer = keys.filter((key) => key.endsWith(` ${short}`));
      const [only] = longer;
      if (only === undefined || !short.split(' ').every(isCommon)) continue;
      if (longer.length === 1) this.#once.merge(short, only);
      else this.#once.remove(short);
    }
  }

  #learn(run: Run, paragraph: NamedParagraph): void {
    const { text, words } = paragraph;
    const one = run.to - run.from === 1 ? words[run.from] : undefined;
    if (one && this.#mentions.isShortName(one, paragraph)) this.#alone.add(one.folded);
    const whole = this.#mentions.trimmed(run, words);
    const end = words[whole.to - 1]?.end ?? 0;
    const last = this.#mentions.in(whole, paragraph).findLast(({ to }) => to === whole.to);
    // "The secretary of Science, Technology and Innovation (SECIHTI)": whoever's office it is has that short name.
    const office = this.#officeBefore(whole, paragraph);
    const behind = acronymBehind(text, end, last ? textOf(last, paragraph) : (office ?? textOf(whole, paragraph)));
    if (behind && !this.#acronyms.has(fold(behind.acronym))) {
      const ofOffice = office !== undefined && beginsLike(behind.acronym, office) && hasLetters(behind.acronym, office);
      this.#acronyms.set(fold(behind.acronym), last?.key ?? (ofOffice ? fold(behind.acronym) : undefined));
    }
    for (const named of this.#mentions.in(whole, paragraph)) {
      const acronym = acronymBefore(text, words[named.from]?.start ?? 0, textOf(named, paragraph));
      if (acronym !== undefined && !this.#acronyms.has(fold(acronym))) this.#acronyms.set(fold(acronym), named.key);
    }
    this.#learnOther(whole, paragraph);
  }

  /** The words from a title of office on to the end of a run behind it. */
  #officeBefore({ from, to }: Run, paragraph: NamedParagraph): string | undefined {
    const { words } = paragraph;
    const isOffice = (word: NameWord): boolean =>
      hasTerm(word, titles) || (!word.isCapital && hasTerm(word, smallTerms));
    const at = words.findLastIndex((word, index) => index < from && index >= from - 9 && isOffice(word));
    return at < 0 ? undefined : textOf({ from: at, to }, paragraph);
  }

  /** "The BELLA cable", "programa ERASMUS": what the words beside an acronym say is no body. */
  #learnOther({ from, to }: Run, { text, words }: NamedParagraph): void {
    const word = words[from];
    if (to - from !== 1 || !word || !isAcronym(word.written) || this.#acronyms.has(word.folded)) return;
    const beside = [words[from - 1], words[to]].filter((next) => next !== undefined);
    const isOther = beside.some((next) => {
      const gap = next.start < word.start ? text.slice(next.end, word.start) : text.slice(word.end, next.start);
      return gap === ' ' && hasTerm(next, otherTerms);
    });
    if (isOther) this.#acronyms.set(word.folded, undefined);
  }

  #note(mention: BodyMention, { paragraph, words }: NamedParagraph): void {
    const [first, last] = [words[mention.from], words[mention.to - 1]];
    if (!first || !last) return;
    const standing = standingAt(paragraph, first.start, last.end);
    this.#once.add(mention.key, standing.words, standing, mention.acronym);
  }
}

/** Whether two words begin with the same letter. */
function beginsLike(one: string, other: string): boolean {
  return fold(other).startsWith(fold(one).charAt(0));
}

function findingOf({ paragraph, start, end, words, name, acronym, others, paragraphs }: NameFinding): NameFinding {
  return { name, ...(acronym === undefined ? {} : { acronym }), paragraph, start, end, words, others, paragraphs };
}
