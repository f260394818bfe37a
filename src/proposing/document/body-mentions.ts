import { fold, isAcronym, isPartOfWord } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { leading, namingTerms, otherTerms } from '../../texts/names/bodies.ts';
import { tokensOf } from '../../texts/names/tokens.ts';
import { worldNames } from '../../texts/names/world.ts';
import { acronymBefore, acronymBehind, hasLetters, isShortName } from './acronyms.ts';
import { BodyNames } from './body-names.ts';
import { behindNation } from './body-nations.ts';
import { hasTerm, Runs, type NamedParagraph, type NameWord, type Run } from './capitals.ts';
import { nationalBody, SmallHeads } from './small-heads.ts';

/** Somebody who is named at a place of a paragraph. */
export interface BodyMention extends Run {
  readonly key: string;
  readonly acronym: string | undefined;
}

/** What a document calls bodies in short, as far as it has been read. */
interface ShortNames {
  /** Keys by the acronyms that it gives beside names; none for what is no body. */
  readonly acronyms: ReadonlyMap<string, string | undefined>;
  /** Short names that stand alone somewhere. */
  readonly alone: ReadonlySet<string>;
}

/** Finds the bodies that are named in a paragraph. */
export class BodyMentions {
  readonly #language: ReadingLanguage;
  readonly #bodies: BodyNames;
  readonly #small: SmallHeads;
  readonly #noAcronyms: ReadonlySet<string>;
  readonly #short: ShortNames;
  /** Names of people, folded. */
  readonly #people: ReadonlySet<string>;

  constructor(
    language: ReadingLanguage,
    { people, short }: { readonly people: ReadonlySet<string>; readonly short: ShortNames },
  ) {
    this.#people = people;
    this.#language = language;
    this.#short = short;
    this.#bodies = new BodyNames(language);
    this.#small = new SmallHeads(language, (word) => this.#bodies.isSingle(word));
    this.#noAcronyms = new Set(language.names.bodies.acronyms);
  }

  /** The runs of words of a paragraph in which somebody may be named. */
  runs(paragraph: NamedParagraph): Run[] {
    const isBody = (word: NameWord): boolean => this.#bodies.isHead(word);
    const isHeaded = (at: number): boolean => this.#small.at(at, paragraph) !== undefined;
    return new Runs(paragraph, this.#language, { isBody, foreign: this.#bodies.foreign, isHeaded }).all();
  }

  /** All that a paragraph names. */
  of(paragraph: NamedParagraph): BodyMention[] {
    const found = this.runs(paragraph).flatMap((run) => this.in(this.trimmed(run, paragraph.words), paragraph));
    return [...found, ...this.#listed(paragraph, found)];
  }

  /** What is named in a run of its words. */
  in(run: Run, paragraph: NamedParagraph): BodyMention[] {
    const { text, words } = paragraph;
    if (run.to <= run.from) return [];
    if (!this.#bodies.isKnown(run, paragraph) && this.#isBesideOther(run, paragraph)) return [];
    const union = this.#unionAt(run.from, paragraph);
    if (union && union.to >= run.to) return [union];
    const single = run.to - run.from === 1 ? words[run.from] : undefined;
    if (this.#isNamedAs(run, paragraph))
      return [{ ...run, key: this.#short.acronyms.get(keyOf(run, words)) ?? keyOf(run, words), acronym: undefined }];
    if (single) {
      const national = nationalBody(run, paragraph);
      if (national) return [{ ...national, key: textKey(national, paragraph), acronym: undefined }];
      const whole = this.#small.before(run, paragraph);
      return whole ? this.#parts(whole, paragraph) : this.#byWord(single, run, paragraph);
    }
    if (words[run.from]?.world && run.from + (words[run.from]?.world?.length ?? 0) >= run.to) return [];
    const body = this.#bodies.bodyIn(run, paragraph) ?? this.#small.before(run, paragraph);
    if (body) return this.#parts(body, paragraph);
    const branch = this.#branch(run, paragraph);
    if (branch) return [branch];
    const rest = this.#behindLink(run, words);
    const others = rest ? this.in(rest, paragraph) : [];
    return union && !isPartOfWord(text, words[union.from]?.start ?? 0, words[union.to - 1]?.end ?? 0)
      ? [union, ...others]
      : others;
  }

  /** A body, and the one it belongs to where the world knows that: "Unit for Trade of the European Commission". */
  #parts(run: Run, paragraph: NamedParagraph): BodyMention[] {
    const { text, words } = paragraph;
    const whose = this.#whose(run, paragraph);
    if (whose) return [...this.#parts(whose.own, paragraph), ...this.#parts(whose.house, paragraph)];
    // "Council of the European Union" is one body, "DG Trade of the European Commission" two.
    const least = this.#language.names.bodies.firsts.includes(words[run.from]?.folded ?? '') ? 2 : 5;
    const inner = Array.from({ length: run.to - run.from }, (_, index) => run.from + index).find(
      (at) => at >= run.from + least && this.#unionAt(at, paragraph)?.to === run.to,
    );
    const union = inner === undefined ? undefined : this.#unionAt(inner, paragraph);
    let to = inner ?? run.to;
    while (to > run.from && words[to - 1]?.isCapital === false) to -= 1;
    const own = { from: this.#behindAcronym({ from: run.from, to }, words), to };
    const acronym = acronymBehind(text, words[to - 1]?.end ?? 0, textOf(own, paragraph))?.acronym;
    const given = own.from > run.from ? words[run.from]?.written : undefined;
    const short = acronym ?? given ?? acronymBefore(text, words[own.from]?.start ?? 0, textOf(own, paragraph));
    const key = this.#keyOfShort(short) ?? keyOf(own, words);
    return [
      { from: run.from, to: behindNation({ from: run.from, to }, words), key, acronym: short },
      ...(union ? [union] : []),
    ];
  }

  /** "Faculdade de Ciências *da* Universidade de Lumen": a body and the one it is part of, each with its own name. */
  #whose({ from, to }: Run, paragraph: NamedParagraph): { readonly own: Run; readonly house: Run } | undefined {
    const { text, words } = paragraph;
    for (let at = from + 3; at < to - 1; at += 1) {
      const house = { from: at, to };
      if (!words[at]?.isCapital || words[at - 1]?.isCapital !== false || !this.#isDefinite(at, words)) continue;
      let end = at;
      while (end > from && words[end - 1]?.isCapital === false) end -= 1;
      const own = { from, to: end };
      if (!this.#bodies.bodyIn(house, paragraph) || !this.#bodies.bodyIn(own, paragraph)) continue;
      const name = textOf(house, paragraph);
      const acronym = acronymBehind(text, words[to - 1]?.end ?? 0, name)?.acronym;
      return acronym === undefined || hasLetters(acronym, name) ? { own, house } : undefined;
    }
    return undefined;
  }

  /** Whether a word right before a place says that one of its kind is meant: "of *the*", "*del*", "de *la*". */
  #isDefinite(at: number, words: readonly NameWord[]): boolean {
    const { definite } = this.#language.names.bodies;
    return definite.includes(words[at - 1]?.folded ?? '');
  }

  /** The key of a short name: of what the world calls so, or what the document does. */
  #keyOfShort(short: string | undefined): string | undefined {
    if (short === undefined) return undefined;
    const { finder } = worldNames(this.#language);
    const [found] = finder.at(short, tokensOf(short, this.#language.names), 0);
    const union = found?.values.find(({ kind }) => kind === 'union');
    return union?.id ?? this.#short.acronyms.get(fold(short));
  }

  /** "CAF Development Bank": behind the short name. */
  #behindAcronym({ from, to }: Run, words: readonly NameWord[]): number {
    const first = words[from];
    const known = first && isAcronym(first.written) ? this.#short.acronyms.get(first.folded) : undefined;
    return known !== undefined && known === keyOf({ from: from + 1, to }, words) ? from + 1 : from;
  }

  /** "IDB Invest": a branch of a body that the document calls by its short name, or just that name. */
  #branch({ from, to }: Run, paragraph: NamedParagraph): BodyMention | undefined {
    const { text, words } = paragraph;
    const [first, next] = [words[from], words[from + 1]];
    if (!first || !next || !isAcronym(first.written) || text.slice(first.end, next.start) !== ' ') return undefined;
    const union = this.#unionAt(from, paragraph);
    const isKnown = !union && this.#short.alone.has(first.folded) && !this.#short.acronyms.has(first.folded);
    const key = this.#short.acronyms.get(first.folded) ?? union?.key ?? (isKnown ? first.folded : undefined);
    if (key === undefined) return undefined;
    if (isKnown && to - from > 2) return undefined;
    const isBranch =
      to - from === 2 && next.isCapital && !isAcronym(next.written) && next.terms.length === 0 && !next.world;
    return isBranch
      ? { from, to, key: keyOf({ from, to }, words), acronym: undefined }
      : { from, to: from + 1, key, acronym: first.written };
  }

  #byWord(word: NameWord, run: Run, paragraph: NamedParagraph): BodyMention[] {
    const { written, folded } = word;
    // "RIO 2002", "CNPJ No. 43": what has a number of its own is no body.
    if (isNumbered(paragraph.text.slice(word.end), this.#language)) return [];
    if (this.#short.acronyms.has(folded) && /^\p{Lu}/u.test(written)) {
      const key = this.#short.acronyms.get(folded);
      const isWritten = isAcronym(written) || !word.begins;
      return key === undefined || !isWritten ? [] : [{ ...run, key, acronym: written }];
    }
    if (this.#bodies.bodyIn(run, paragraph)) return [{ ...run, key: folded, acronym: undefined }];
    if (this.isShortName(word, paragraph)) return [{ ...run, key: folded, acronym: undefined }];
    if (!this.#mayBeShort(word, paragraph)) return [];
    // Brands and networks are written so: "RedClara".
    const isQuoted = /[“"«‘']$/u.test(paragraph.text.slice(0, word.start));
    const isBrand =
      !isQuoted && /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u.test(written) && !/^(?:Mac|Mc|De|Di|La|Le|Van)\p{Lu}/u.test(written);
    return isBrand ? [{ ...run, key: folded, acronym: undefined }] : [];
  }

  /** Whether a word is written like the short name of a body. */
  isShortName(word: NameWord, paragraph: NamedParagraph): boolean {
    return this.#mayBeShort(word, paragraph) && isShortName(word.written) && !paragraph.isShouted;
  }

  #mayBeShort({ world, written, start, end }: NameWord, { paragraph }: NamedParagraph): boolean {
    // The CAD of "CAD 3 million".
    if (paragraph.facts.numbers.some(({ whole }) => whole.start <= start && end <= whole.end)) return false;
    return !world && !this.#noAcronyms.has(written) && written.length >= 3 && !/\d{2}|^[IVXLC]+$/.test(written);
  }

  /** A body that the world knows. */
  #unionAt(from: number, { words }: NamedParagraph): BodyMention | undefined {
    const world = words[from]?.world;
    const union = world?.subjects.find(({ kind }) => kind === 'union');
    if (!world || !union) return undefined;
    const written = words[from]?.written ?? '';
    const acronym = world.length === 1 && isAcronym(written) ? written : undefined;
    return { from, to: from + world.length, key: union.id, acronym };
  }

  /** "The Academy for Women *program*", "*programa* Mujeres": a common noun beside a name says that it is no body. */
  #isBesideOther({ from, to }: Run, { text, words }: NamedParagraph): boolean {
    const { headFirst } = this.#language.names.bodies;
    const [edge, next] = headFirst ? [words[from - 1], words[from]] : [words[to - 1], words[to]];
    if (!edge || !next || to - from < 2) return false;
    const noun = headFirst ? edge : next;
    return !noun.isCapital && text.slice(edge.end, next.start) === ' ' && hasTerm(noun, otherTerms);
  }

  /** "A empresa EllaLink", "the company Acme": a word for a body right before a name. */
  #isNamedAs({ from, to }: Run, { text, words }: NamedParagraph): boolean {
    const [before, first] = [words[from - 1], words[from]];
    if (!before || !first || before.isCapital || first.world || to - from > 3) return false;
    if (this.#people.has(keyOf({ from, to }, words))) return false;
    const [office, link] = [words[from - 2], words[from - 1]];
    // "El director de Colmareas": of an unknown name, whoever directs it tells that it is a body.
    const isLed = to - from === 1 && office !== undefined && hasTerm(office, leading) && !!link && this.#isOf(link);
    const isNamed = isLed || hasTerm(before, namingTerms);
    return text.slice(before.end, first.start) === ' ' && isNamed && first.terms.length === 0;
  }

  #isOf({ folded, isCapital }: NameWord): boolean {
    return !isCapital && this.#language.dates.ofWords.includes(folded);
  }

  /** Without articles and words that only begin the sentence. */
  trimmed({ from, to }: Run, words: readonly NameWord[]): Run {
    const { common, dates, names } = this.#language;
    const isSmall = ({ folded }: NameWord): boolean =>
      common.includes(folded) || dates.articles.includes(folded) || names.linking.includes(folded);
    let start = from;
    for (let first = words[start]; first && start < to - 1; first = words[start]) {
      const begins =
        first.begins && first.terms.length === 0 && !first.world && names.isCommon?.(first.folded) === true;
      if (!isSmall(first) && !begins) break;
      start += 1;
    }
    return { from: start, to };
  }

  /** "President of the World Bank", "Meeting of the Joint Committee": what stands behind the first link. */
  #behindLink({ from, to }: Run, words: readonly NameWord[]): Run | undefined {
    const { linking } = this.#language.names;
    const link = words.findIndex(
      (word, at) => at > from && at < to && !word.isCapital && linking.includes(word.folded),
    );
    if (link < 0) return undefined;
    const next = words.findIndex((word, at) => at > link && at < to && word.isCapital);
    return next < 0 ? undefined : { from: next, to };
  }

  /**
   * Names in a list of bodies: "Private sector: Tecnalia, GMV, Nokia". Where nobody in it is a country, and several are
   * bodies beyond doubt, all are.
   */
  #listed(paragraph: NamedParagraph, found: readonly BodyMention[]): BodyMention[] {
    const { text, words } = paragraph;
    const colon = text.indexOf(':');
    if (colon < 0 || colon > 60) return [];
    const items: Run[] = [];
    let start = colon + 1;
    for (const piece of text.slice(colon + 1).split(/[,;]/)) {
      const from = words.findIndex((word) => word.start >= start);
      const end = start + piece.length;
      const to = words.findIndex((word) => word.start >= end);
      if (from >= 0 && piece.trim() !== '') items.push({ from, to: to < 0 ? words.length : to });
      start = end + 1;
    }
    const isName = ({ from, to }: Run): boolean => to - from <= 8 && words[from]?.isCapital === true && to > from;
    const isWorld = ({ from, to }: Run): boolean => (words[from]?.world?.length ?? 0) >= to - from;
    if (
      items.length < 4 ||
      !items.every((item) => isName(item) && !(isWorld(item) && !this.#unionAt(item.from, paragraph)))
    )
      return [];
    const known = items.filter(({ from }) => found.some((one) => one.from === from));
    if (known.length < 2 || known.length < 0.15 * items.length) return [];
    return items
      .filter(({ from, to }) => !found.some((one) => one.from < to && from < one.to))
      .map((item) => ({ ...item, key: keyOf(item, words), acronym: undefined }));
  }
}

/** Whether a number tells right behind a short name which one is meant. */
function isNumbered(behind: string, { dates }: ReadingLanguage): boolean {
  if (/^[\s-](?:19|20)\d\d(?![\d.,-]*\d)/.test(behind)) return true;
  const [, label = ''] = /^(?:\/\p{L}+)?\s(\p{L}{1,3}[.º°]*)\s?\d/u.exec(behind) ?? [];
  return label !== '' && dates.numbered.includes(label.toLowerCase().replace('°', 'º'));
}

/** The words of a run. */
export function textOf({ from, to }: Run, { text, words }: NamedParagraph): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}

function textKey(run: Run, paragraph: NamedParagraph): string {
  return fold(textOf(run, paragraph));
}

/** The words by which a run is known again. */
function keyOf({ from, to }: Run, words: readonly NameWord[]): string {
  // The key of "Academia mexicana de Ciencias" is that of "Academia de Ciencias".
  const isSaid = ({ isCapital, world }: NameWord, index: number): boolean => isCapital || index === 0 || !world;
  return words
    .slice(from, to)
    .filter(isSaid)
    .map(({ folded }) => folded)
    .join(' ');
}
