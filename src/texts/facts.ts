import { exact } from '../basics/numbers.ts';
import { wordsOf, type Word } from '../basics/names.ts';
import { conceptsOf, type Concept } from './concepts.ts';
import { signAfter, signBefore } from './currency-signs.ts';
import { currencyAt, type Currencies } from './currencies.ts';
import { foldKeepingLength, readDates, type FoundDate } from './dates.ts';
import type { ReadingLanguage, ReadSense } from './language.ts';
import { measureOf, unitAt, type Measure } from './measures.ts';
import { withPlaces, type NumberPlace } from './number-places.ts';
import { findNumbers, type FoundNumber, type NumberKind } from './numbers.ts';
import { endsWithPhrase, sensePhrasesOf, startsWithPhrase, type SensePhrase } from './senses.ts';

/**
 * What a number is besides how it is told: a part of a hundred or of a thousand, an amount of money, a length of time.
 */
type FactKind = NumberKind | 'percent' | 'permille' | 'points' | 'money' | 'measure';

/** The things that a number counts, by their stems and by the concepts that all languages share. */
export interface CountedThings {
  /** The stem of each word behind the number, with the word. */
  readonly stems: ReadonlyMap<string, string>;
  readonly concepts: ReadonlySet<Concept>;
}

/** A number in a text, with the sense it is given in and the words around it. */
export interface NumberFact {
  readonly kind: FactKind;
  readonly value: number;
  /** What else it may say. */
  readonly others: NonNullable<FoundNumber['others']>;
  /** The sense it is given in; of several that it may have the first. */
  readonly sense: ReadSense;
  readonly senses: ReadonlySet<ReadSense>;
  /** The currencies it may be in, of an amount of money. */
  readonly currencies: Currencies | undefined;
  readonly measure: Measure | undefined;
  /** What its words may mean in days if not what they say: "quince días". */
  readonly roundDays: number | undefined;
  readonly counted: CountedThings;
  /** Whether it is a word for the two there are. */
  readonly pair: boolean;
  /** Whether it tells how often something was. */
  readonly often: boolean;
  /** Whether it may belong to a name before it: "Zephyr 9". */
  readonly named: boolean;
  /** Whether nothing tells which of two readings of its marks is meant. */
  readonly unclear: boolean;
  /** What it is of a range or a change; none where it is no part of one. */
  readonly places: ReadonlySet<NumberPlace>;
  /** The range or the change that it is part of, as it is written. */
  readonly range?: string;
  /** As it is written, with what gives it its sense and its unit. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where `text` begins and ends. */
  readonly whole: { readonly start: number; readonly end: number };
  /** The words around it by their stems. */
  readonly around: ReadonlyMap<string, string>;
}

/** What can be read off a text. */
export interface Facts {
  /** The text as it is read: all offsets are in it. */
  readonly text: string;
  readonly numbers: readonly NumberFact[];
  /** Lengths of time that one word tells, which claim no number but bear one out: a "bienio" is two years. */
  readonly lengths: readonly NumberFact[];
  readonly dates: readonly FoundDate[];
}

/** A text as offsets count in it: composed (NFC), without invisible characters and without tags inside words. */
export function settled(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/<\/?(?:sup|sub|b|i|em|strong)>/g, '');
}

/**
 * A text as it can be read: settled, with blanks in place of addresses, whose digits are no numbers:
 * `[the summit](https://example.org/2023/11/03)`. As long as the settled text.
 */
export function readable(text: string): string {
  return settled(text).replace(/\bhttps?:\/\/[^\s()<>"\]]+/g, (address) => ' '.repeat(address.length));
}

/** How many words on each side of a number tell what it counts. */
const window = 6;

/** Reads the numbers and dates of a text. Numbers that belong to a date are not told twice. */
export function readFacts(given: string, language: ReadingLanguage, published?: string): Facts {
  const text = readable(given);
  const dates = readDates(text, language, published);
  const reader = new NumberFacts(text, language);
  const numbers = reader.outside(dates);
  return { text, numbers, lengths: reader.lengths(numbers), dates };
}

/** What a number is, as far as a sign or a word next to it says, and where that begins and ends. */
interface UnitFound {
  readonly kind: FactKind;
  readonly currencies?: Currencies;
  readonly measure?: Measure;
  readonly scale?: number;
  readonly from: number;
  readonly to: number;
}

type Draft = FoundNumber & { readonly unit: UnitFound };

/** What can stand between the two numbers of a range. */
const ranges = new WeakMap<ReadingLanguage, ReadonlySet<string>>();

function isShared({ kind, unit }: Draft, stands: boolean): boolean {
  return kind === 'count' && unit.kind !== 'count' && stands;
}

/** Who the things belong to tells nothing of what they are: "20 *LAC* countries". */
function isShortAcronym(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word);
}

/** "d'experts" tells of experts. */
function withoutElision(written: string, folded: string): string {
  const elided = /^(\p{L}|qu)['’](?=\p{L}{2})/u.exec(written)?.[1]?.length ?? 0;
  return folded.slice(elided);
}

/** Reads the numbers of one text. */
class NumberFacts {
  readonly #text: string;
  readonly #plain: string;
  readonly #language: ReadingLanguage;
  readonly #words: readonly Word[];
  #position = 0;

  constructor(text: string, language: ReadingLanguage) {
    this.#text = text;
    this.#plain = foldKeepingLength(text);
    this.#language = language;
    this.#words = wordsOf(text);
  }

  outside(dates: readonly FoundDate[]): NumberFact[] {
    // The two of "two years ago" is counted.
    const dated = dates.filter(({ counts }) => !counts)[Symbol.iterator]();
    let date = dated.next().value;
    let told = 0;
    const drafts = findNumbers(this.#text, this.#language.numbers.words).flatMap((number): Draft[] => {
      while (date && date.end <= number.start) date = dated.next().value;
      // The hundred in "3 por ciento" is no number of its own.
      if ((date && date.start <= number.start) || number.start < told) return [];
      const unit = this.#unitOf(number);
      told = unit.to;
      return [{ ...number, unit }];
    });
    const shared = drafts.map((draft, index) => this.#sharingUnit(draft, drafts[index - 1], drafts[index + 1]));
    const facts = shared.map((draft) => this.#fact(draft));
    const things = facts.map((fact, index) => this.#sharingThings(fact, facts[index + 1]));
    const together = withPlaces(things, this.#text, this.#language);
    let last: CountedThings | undefined;
    return together.map((fact) => {
      const counted = last && this.#isPartitive(fact) ? last : fact.counted;
      if (counted.stems.size > 0 && fact.kind === 'count') last = counted;
      return counted === fact.counted ? fact : { ...fact, counted };
    });
  }

  /** Words for a length of time with no number before them: "the *biennium*", "plan *quinquenal*". */
  lengths(numbers: readonly NumberFact[]): NumberFact[] {
    const { lengths } = this.#language.numbers;
    this.#position = 0;
    return this.#words.flatMap(({ folded, start, end }) => {
      if (!Object.hasOwn(lengths, folded)) return [];
      const [, count = '', unit = ''] = /^(\d+) (\w+)$/.exec(lengths[folded] ?? '') ?? [];
      const measure = measureOf(unit);
      if (!measure || numbers.some(({ whole }) => whole.start < end && start < whole.end)) return [];
      const value = Number(count);
      const found = { kind: 'count' as const, value, bare: value, text: this.#text.slice(start, end), start, end };
      return [this.#fact({ ...found, unit: { kind: 'measure', measure, from: start, to: end } })];
    });
  }

  #fact({ unit, ...number }: Draft): NumberFact {
    const { senses, from, to } = this.#sensesOf(number, unit);
    const words = this.#words;
    while ((words[this.#position]?.end ?? Number.POSITIVE_INFINITY) <= from) this.#position += 1;
    let after = this.#position;
    while ((words[after]?.start ?? Number.POSITIVE_INFINITY) < to) after += 1;
    const near = [
      ...words.slice(Math.max(0, this.#position - window), this.#position),
      ...words.slice(after, after + window),
    ];
    const scale = unit.scale ?? 1;
    // Nothing is told as thousands of per cent: "2,375 %" has decimals.
    const marked = unit.kind === 'percent' && number.value >= 1000 ? number.otherMarks : undefined;
    const days = unit.measure?.dimension === 'days' && unit.measure.factor === 86_400;
    const sign = this.#isBelowZero(number, unit) ? -1 : 1;
    return {
      kind: unit.kind,
      value: sign * (marked ?? exact(number.value * scale)),
      others: number.others ?? [],
      senses,
      sense: [...senses][0] ?? 'exactly',
      currencies: unit.currencies,
      measure: unit.measure,
      roundDays: days ? this.#language.numbers.roundDays[number.value] : undefined,
      counted: number.thingsAt === undefined ? this.#things(after, to) : this.#thingsFrom(number.thingsAt),
      pair: number.pair ?? false,
      often: number.often ?? false,
      named: unit.kind === 'count' && this.#isNamed(number) && !this.#isOfPaper(number),
      unclear: number.unclear ?? false,
      places: noPlaces,
      text: this.#text.slice(from, to),
      start: number.start,
      end: number.end,
      whole: { start: from, end: to },
      around: stems(
        near.map(({ folded }) => folded),
        this.#language,
      ),
    };
  }

  /** "-15 degrees", "15 grados bajo cero". */
  #isBelowZero({ start }: FoundNumber, { measure, to }: UnitFound): boolean {
    if (measure?.dimension !== 'heat' && measure?.dimension !== 'fahrenheit') return false;
    const { before, behind } = this.#language.numbers.belowZero;
    const there = this.#plain.slice(Math.max(0, start - reach), start);
    if (/(?:^|[\s(])[-−–]$/u.test(there) || before.some((phrase) => endsWithPhrase(there.trimEnd(), phrase)))
      return true;
    const after = this.#plain.slice(to, to + reach).trimStart();
    return behind.some((phrase) => startsWithPhrase(after, phrase));
  }

  /** What a number is: "90%", "€300 billion", "1,5 millones de euros", "3 horas". */
  #unitOf(number: FoundNumber): UnitFound {
    const { kind, value, start, end } = number;
    const none = { kind, from: start, to: end };
    if (kind === 'ordinal' || kind === 'multiple') return none;
    const behind = this.#unitBehind(number);
    if (behind && behind.kind !== 'money') return behind;
    const sign = signBefore(this.#text.slice(Math.max(0, start - 8), start), value, this.#language);
    if (sign && kind !== 'fraction')
      return { kind: 'money', currencies: sign.currencies, from: start - sign.length, to: end };
    return behind ?? this.#unitBefore(number) ?? none;
  }

  #unitBehind({ value, bare, start, end, unitAt: at = end, kind }: FoundNumber): UnitFound | undefined {
    const { numbers } = this.#language;
    const after = this.#text.slice(at, at + reach);
    const plain = this.#plain.slice(at, at + reach);
    const found = (unit: Omit<UnitFound, 'from' | 'to'>, length: number): UnitFound => ({
      ...unit,
      from: start,
      to: Math.max(end, at + length),
    });
    const sign = /^\s?([%‰])/.exec(after);
    if (sign) return found({ kind: sign[1] === '%' ? 'percent' : 'permille' }, sign[0].length);
    const gap = /^(?:[\s-]*(?:(?:of|de|d)\s+|d['’])?)/.exec(plain)?.[0] ?? '';
    const close = /^[\s-]*/.exec(plain)?.[0].length ?? 0;
    if (gap === '' && at === end && /^\p{L}/u.test(after) && !/\d$/.test(this.#text.slice(start, end)))
      return undefined;
    for (const [name, phrases] of [
      ['points', numbers.points],
      ['percent', numbers.percent],
      ['permille', numbers.permille],
    ] as const) {
      const phrase = close > 0 ? longestStart(plain.slice(close), phrases) : undefined;
      if (phrase !== undefined) return found({ kind: name }, close + phrase.length);
    }
    if (kind === 'fraction') return undefined;
    const money = /^[\p{L}]+/u.exec(plain.slice(close))?.[0] ?? '';
    const short = Object.hasOwn(numbers.moneyWords, money) ? numbers.moneyWords[money] : undefined;
    if (short)
      return found({ kind: 'money', currencies: new Set([short.currency]), scale: short.scale }, close + money.length);
    const currency = currencyAt(plain.slice(gap.length), this.#language, value !== bare || value >= 1000);
    for (const before of new Set(['', gap])) {
      const symbol = signAfter(after.slice(before.length), value, this.#language);
      // "CFA francs" is longer than the sign that it begins with.
      if (symbol && before.length + symbol.length >= gap.length + (currency?.length ?? 0))
        return found({ kind: 'money', currencies: symbol.currencies }, before.length + symbol.length);
    }
    const unit = unitAt(after.slice(gap.length), plain.slice(gap.length), this.#language);
    if (!currency && !unit) return this.#timeBehind(plain, found);
    const length = gap.length + Math.max(currency?.length ?? 0, unit?.length ?? 0);
    return found(
      {
        kind: currency ? 'money' : 'measure',
        ...(currency ? { currencies: currency.currencies } : {}),
        ...(unit ? { measure: unit.measure } : {}),
      },
      length,
    );
  }

  /** "two next days": a word that is no thing may stand before a length of time. */
  #timeBehind(
    plain: string,
    found: (unit: Omit<UnitFound, 'from' | 'to'>, length: number) => UnitFound,
  ): UnitFound | undefined {
    const [before, word = ''] = /^\s(\p{L}{3,})\s(?=\p{L})/u.exec(plain) ?? [];
    const { common, numbers } = this.#language;
    if (before === undefined || (common.includes(word) && !numbers.beforeThings.includes(word))) return undefined;
    if (conceptsOf([word], word, this.#language).length > 0) return undefined;
    // "2 million four years later"
    if (findNumbers(word, numbers.words).length > 0) return undefined;
    const unit = unitAt('', plain.slice(before.length), this.#language);
    const isTime = unit?.measure.dimension === 'days' || unit?.measure.dimension === 'months';
    return unit && isTime ? found({ kind: 'measure', measure: unit.measure }, before.length + unit.length) : undefined;
  }

  /** "aged 18" tells years. */
  #unitBefore({ start, end }: FoundNumber): UnitFound | undefined {
    const { unitsBefore } = this.#language.numbers;
    const before = this.#plain.slice(Math.max(0, start - reach), start).trimEnd();
    const word = Object.keys(unitsBefore).find((phrase) => endsWithPhrase(before, phrase));
    const measure = word === undefined ? undefined : measureOf(unitsBefore[word] ?? '');
    const from =
      start -
      reach +
      this.#plain
        .slice(Math.max(0, start - reach), start)
        .padStart(reach)
        .lastIndexOf(word ?? '');
    return measure && { kind: 'measure', measure, from, to: end };
  }

  /** The senses a number may be given in, and where the words that say so begin and end. */
  #sensesOf(number: FoundNumber, unit: UnitFound): { senses: ReadonlySet<ReadSense>; from: number; to: number } {
    const { numbers } = this.#language;
    const phrases = sensePhrasesOf(numbers);
    const start = Math.min(unit.from, number.start);
    const before = this.#plain.slice(Math.max(0, start - reach), start);
    let bare = before.replace(/[\s(]+$/, '');
    let found = phrases.before(bare);
    for (let words = 0; !found && words < 2; words += 1) {
      const end = bare;
      const between = numbers.betweenSense.find((word) => endsWithPhrase(end, word));
      if (between === undefined) break;
      bare = bare.slice(0, bare.length - between.length).trimEnd();
      found = phrases.before(bare);
    }
    if (found) {
      const from = start - before.length + bare.length - found.text.length;
      return { senses: this.#meant(found, number, unit), from, to: unit.to };
    }
    const behind = phrases.behind(this.#plain.slice(unit.to, unit.to + reach));
    const own = number.round === 'about' ? about : number.round === 'loose' ? loose : exactly;
    return { senses: behind?.senses ?? own, from: start, to: unit.to };
  }

  /** Some words for a sense are prepositions too: "under four pillars", "over three days". */
  #meant({ senses, text }: SensePhrase, { value }: FoundNumber, { measure, to }: UnitFound): ReadonlySet<ReadSense> {
    const { prepositions, governed } = this.#language.numbers;
    if (!prepositions.includes(text) || value > 20) return senses;
    if (measure?.dimension === 'days' || measure?.dimension === 'months') return new Set([...senses, 'exactly']);
    const words = this.#plain.slice(to, to + reach).split(/[^\p{L}]+/u, 5);
    return words.some((word) => governed.includes(word)) ? exactly : senses;
  }

  /**
   * "20–30 %" and "between €2 and 3 million": what is said of one holds for both. What stands behind the second holds
   * for the first; what stands before the first holds for the second, if nothing that it would count follows.
   */
  #sharingUnit(draft: Draft, before: Draft | undefined, after: Draft | undefined): Draft {
    if (draft.unit.kind !== 'count') return draft;
    const from =
      after && isShared(after, after.unit.to > after.end) && this.#joins(draft, after, /^[-–/,]$/)
        ? after
        : before && isShared(before, before.unit.from < before.start) && this.#joins(before, draft, /^[-–]$/)
          ? before
          : undefined;
    const isAlone = from === before && from?.unit.kind !== 'measure';
    // "$5–6 million"
    const isOne = draft.value !== draft.bare && /[-–]$/.test(this.#text.slice(draft.start - 1, draft.start));
    if (!from || (isAlone && !isOne && !this.#endsAt(draft.end))) return draft;
    return { ...draft, unit: { ...from.unit, from: draft.unit.from, to: draft.unit.to } };
  }

  #joins(one: Draft, two: Draft, signs: RegExp): boolean {
    if (two.start - one.end > 16) return false;
    const between = this.#plain
      .slice(one.unit.to, Math.max(one.unit.to, two.unit.from))
      .replace(/[€$£%]/g, '')
      .trim();
    return signs.test(between) || this.#ranges.has(between);
  }

  /** Whether no word follows that a number could count. */
  #endsAt(end: number): boolean {
    return /^\s*(?:$|[^\s\p{L}]|(?:in|of|for|to|from|by|de|en|em|para|por|a)(?!\p{L}))/u.test(
      this.#plain.slice(end, end + 20),
    );
  }

  get #ranges(): ReadonlySet<string> {
    const known = ranges.get(this.#language);
    if (known) return known;
    const { dates, numbers } = this.#language;
    const joiners = [...dates.rangeWords, ...numbers.changes.levels, ...numbers.words.joiners, 'or', 'o', 'u', 'ou'];
    const words = new Set(
      joiners.flatMap((word) => [word, ...numbers.betweenSense.map((article) => `${word} ${article}`)]),
    );
    ranges.set(this.#language, words);
    return words;
  }

  /** "3,000 to 4,000 people": both count people. */
  #sharingThings(fact: NumberFact, next: NumberFact | undefined): NumberFact {
    if (!next || fact.counted.stems.size > 0 || next.start - fact.end > 16) return fact;
    const between = this.#plain.slice(fact.whole.end, Math.max(fact.whole.end, next.whole.start)).trim();
    return /^[-–/,]?$/.test(between) || this.#ranges.has(between) ? { ...fact, counted: next.counted } : fact;
  }

  /** "45 projects, of which 12 …": the twelve are projects too. */
  #isPartitive({ kind, whole }: NumberFact): boolean {
    if (kind !== 'count') return false;
    const before = this.#plain.slice(Math.max(0, whole.start - reach), whole.start).trimEnd();
    return this.#language.numbers.partitives.some((phrase) => endsWithPhrase(before, phrase));
  }

  /** The words right behind a number, up to a sign or a common word: "12 *new universities* in the south". */
  #things(from: number, to: number): CountedThings {
    const { common, numbers } = this.#language;
    const found: string[] = [];
    let end = to;
    for (let index = from; index < this.#words.length && found.length < 4; index += 1) {
      const word = this.#words[index];
      if (!word || !/^[\s\-‐‑'’*_]*$/.test(this.#text.slice(end, word.start)) || /^\d/.test(word.folded)) break;
      end = word.end;
      // "3 of the banks", "millones de personas", "4 additional ones".
      const isLink = numbers.words.of.includes(word.folded) || numbers.beforeThings.includes(word.folded);
      if (found.length === 0 && isLink && index - from < 4) continue;
      if (isLink || common.includes(word.folded) || word.folded.length < 2) break;
      const written = this.#text.slice(word.start, word.end);
      if (!isShortAcronym(written)) found.push(withoutElision(written, word.folded));
    }
    return {
      stems: stems(found, this.#language),
      concepts: new Set(
        found.flatMap((word, index) => conceptsOf(found.slice(index, index + 2), word, this.#language)),
      ),
    };
  }

  /** "Law 1286", "Decreto n.º 591": a number by which a paper is called. */
  #isOfPaper({ start }: FoundNumber): boolean {
    const before = this.#plain.slice(Math.max(0, start - reach), start).trimEnd();
    const bare = before.replace(/[\s,]*(?<!\p{L})(?:no?|nr|nro|num|number|numero)?\.?\s?[º°]?$/u, '');
    return this.#language.numbers.numberedPapers.some((paper) =>
      [before, bare].some((words) => endsWithPhrase(words, paper)),
    );
  }

  /** The things whose first word begins at an offset behind `#position`. */
  #thingsFrom(start: number): CountedThings {
    let index = this.#position;
    while ((this.#words[index]?.start ?? Number.POSITIVE_INFINITY) < start) index += 1;
    return this.#things(index, start);
  }

  /** Digits right behind a capitalised word within a sentence: "Zephyr 9". */
  #isNamed({ start, end, value }: FoundNumber): boolean {
    const digits = this.#text.slice(start, end);
    if (!/^\d{1,4}$/.test(digits) || value > 3000) return false;
    const before = this.#text.slice(Math.max(0, start - reach), start);
    return /[\p{L}\p{N})][\s,]+\p{Lu}[\p{L}\p{M}]* $/u.test(before);
  }
}

// No phrase that tells about a number is longer than this, and no text is read twice for it.
const reach = 40;
const noPlaces: ReadonlySet<NumberPlace> = new Set();
const exactly: ReadonlySet<ReadSense> = new Set<ReadSense>(['exactly']);
const about: ReadonlySet<ReadSense> = new Set<ReadSense>(['about']);
const loose: ReadonlySet<ReadSense> = new Set<ReadSense>(['exactly', 'about']);

/** Words that tell something, by the part that their forms share. */
function stems(words: readonly string[], language: ReadingLanguage): Map<string, string> {
  return new Map(
    words
      .filter((word) => !/^\d/.test(word) && word.length > 1 && !language.common.includes(word))
      .map((word) => [stem(word), word]),
  );
}

/** The part of a word that its forms share: "country" and "countries", "members" and "member". */
export function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word.replace(/(?<=..)s$/, '');
}

function longestStart(text: string, phrases: readonly string[]): string | undefined {
  return phrases.filter((phrase) => startsWithPhrase(text, phrase)).sort((a, b) => b.length - a.length)[0];
}
