import { exact } from '../basics/numbers.ts';
import { CardinalSum, follows } from './cardinal.ts';
import { DigitReader, type ReadDigits } from './digits.ts';
import type { NumberWords } from './language.ts';
import { isUnitSymbol } from './measures.ts';
import { lexiconOf, type Lexicon, type Table } from './number-lexicon.ts';
import { romanValue } from './roman.ts';
import { tokensOf, vulgarFraction, type Token } from './tokens.ts';

/**
 * How a number is told: how many there are, which in an order, what part, how many times as much, or hundreds of it.
 */
export type NumberKind = 'count' | 'ordinal' | 'fraction' | 'multiple' | 'vague';

/** A number found in a text, with its offsets. `value` has scale words multiplied in, `bare` has not. */
export interface FoundNumber {
  readonly kind: NumberKind;
  readonly value: number;
  readonly bare: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the word for its unit begins, if not behind it: "two *days* and a half". */
  readonly unitAt?: number;
  /** Where what it counts begins, if not behind it: "one *company* in five". */
  readonly thingsAt?: number;
  /** What else it may say: the thousands of "between 5 and 6 thousand", the place of "la 37 reunión". */
  readonly others?: readonly { readonly kind: NumberKind; readonly value: number }[];
  /** What the digits would say with the marks changed round. */
  readonly otherMarks?: number;
  /** Whether nothing tells which of the two readings of its marks is meant. */
  readonly unclear?: boolean;
  /** `about`: the word itself is only about so many (`centenar`); `loose`: it may be ("a hundred"). */
  readonly round?: 'about' | 'loose';
  /** Whether it is a word for the two there are. */
  readonly pair?: boolean;
  /** Whether a multiple tells how often something was, and compares nothing: "met twice". */
  readonly often?: boolean;
}

/** Denominators of a share such as "four in ten". */
const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000]);

/**
 * Every number in a text, as digits or words: `1,500`, `10 000`, `300 billion`, `2–3 million`, `twenty-four`, `½`,
 * `11th`, `XXIII`, `two thirds`, `four in ten`, `twice`, `millón y medio`, `hundreds of thousands`. Digits inside a
 * name (`LAC4`, `COVID-19`, `3B`) are no number.
 */
export function findNumbers(text: string, words: NumberWords): FoundNumber[] {
  const tokens = tokensOf(text);
  const reader = new NumberReader(text, tokens, words);
  const found: FoundNumber[] = [];
  for (let index = 0; index < tokens.length;) {
    const read = reader.read(index);
    if (read) found.push(read.number);
    index = Math.max(index + 1, read?.next ?? 0);
  }
  return found.map((number, index) => sharingScale(number, found[index + 1], text));
}

/** In "2–3 million" the scale belongs to both; in "5 to 6 million" it may. */
function sharingScale(number: FoundNumber, next: FoundNumber | undefined, text: string): FoundNumber {
  if (!next || number.value !== number.bare || next.value === next.bare || number.bare >= next.bare) return number;
  if (number.kind !== 'count' || next.kind !== 'count' || next.start - number.end > 8) return number;
  const value = exact((number.bare * next.value) / next.bare);
  const between = text.slice(number.end, next.start);
  const digits = /^\d/.test(number.text) && /^\d/.test(next.text);
  if (digits && /^ ?[-–] ?[€$£]?$/.test(between)) return { ...number, value };
  if (!/^\s(?:\p{L}{1,4})\s(?:[A-Z]{0,3}[$€£] ?)?$/u.test(between)) return number;
  return { ...number, others: [...(number.others ?? []), { kind: 'count', value }] };
}

/** Letters that may be a Roman number, with its ending. */
const likeRoman = /^[ivxlcdm]+(?:er|re|e|eme)?$/;

/** A number and the index of the token behind it. */
interface Read {
  readonly number: FoundNumber;
  readonly next: number;
}

/** What is told of a number besides its place. */
type Told = Omit<FoundNumber, 'text' | 'start' | 'end' | 'bare'> & { readonly bare?: number };

/** A cardinal number as far as it is read. */
interface Cardinal {
  readonly value: number;
  readonly bare: number;
  readonly next: number;
  /** The last scale that closed a part, 1 where there was none. */
  readonly scale: number;
  readonly digits: ReadDigits | undefined;
  readonly round: 'about' | 'loose' | undefined;
}

/** What a cardinal number begins with. */
interface First {
  readonly value: number;
  readonly next: number;
  readonly digits: ReadDigits | undefined;
  /** Whether it is a scale that stands for one of itself: "mil". */
  readonly isScale: boolean;
}

/** Reads the phrase for a number that begins at a token, as many tokens as belong to it. */
class NumberReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words: NumberWords;
  readonly #lexicon: Lexicon;
  readonly #digits: DigitReader;

  constructor(text: string, tokens: readonly Token[], words: NumberWords) {
    this.#text = text;
    this.#tokens = tokens;
    this.#words = words;
    this.#lexicon = lexiconOf(words);
    const digits = words.mixedMarks ? tokens.flatMap(({ text: written }) => (/^\d/.test(written) ? written : [])) : [];
    this.#digits = new DigitReader(digits, words);
  }

  read(at: number): Read | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    if (/^\d/.test(token.text)) return this.#ordinalDigits(at) ?? this.#counted(at);
    // No number begins with most words.
    if (/^\p{L}/u.test(token.text) && !this.#lexicon.openers.has(token.text) && !likeRoman.test(token.text))
      return undefined;
    return (
      this.#half(at) ??
      this.#multiple(at) ??
      this.#interval(at) ??
      this.#ordinal(at) ??
      this.#roman(at) ??
      this.#vague(at) ??
      this.#counted(at)
    );
  }

  #made(at: number, next: number, told: Told): Read {
    const start = this.#tokens[at]?.start ?? 0;
    const end = this.#tokens[next - 1]?.end ?? start;
    return { number: { bare: told.value, ...told, text: this.#text.slice(start, end), start, end }, next };
  }

  /** "half a million", "medio siglo", "half of the members", "año y medio". */
  #half(at: number): Read | undefined {
    const { half, halves, halved } = this.#lexicon;
    const halving = half.at(this.#tokens, at);
    if (halving) {
      let next = at + halving.length;
      if (this.#isArticle(next) && this.#joined(next)) next += 1;
      const scale = this.#scaleAt(next);
      if (scale) {
        const round = this.#roundOf(next) ?? 'loose';
        return this.#made(at, next + scale.length, { kind: 'count', value: scale.value / 2, round });
      }
      const token = this.#tokens[next];
      if (token?.joined && halved.has(token.text) && !this.#isIn(this.#words.noHalfBehind, at - 1))
        return this.#made(at, next + 1, { kind: 'count', value: 0.5, unitAt: token.start });
    }
    const whole = halves.at(this.#tokens, at);
    if (whole && !this.#isIn(this.#words.noHalfBehind, at - 1))
      return this.#made(at, at + whole.length, { kind: 'fraction', value: 0.5 });
    if (halving && this.#isIn(this.#words.halfBehind, at - 1))
      return this.#made(at, at + halving.length, { kind: 'fraction', value: 0.5 });
    return this.#oneAndAHalf(at);
  }

  /** "año y medio", "millón y medio", "one and a half million". */
  #oneAndAHalf(at: number): Read | undefined {
    const { andAHalf, halved } = this.#lexicon;
    const scale = this.#lexicon.scales.at(this.#tokens, at);
    const scaled = scale && this.#joinedPhrase(andAHalf, at + scale.length);
    if (scaled && !this.#scaleAt(scaled.next))
      return this.#made(at, scaled.next, { kind: 'count', value: 1.5 * scale.value });
    const one = this.#isOne(at) ? this.#joinedPhrase(andAHalf, at + 1) : undefined;
    if (one) return this.#scaled(at, one.next, 1.5);
    const token = this.#tokens[at];
    const more = token && halved.has(token.text) ? this.#joinedPhrase(andAHalf, at + 1) : undefined;
    if (token && more && !this.#scaleAt(more.next))
      return this.#made(at, more.next, { kind: 'count', value: 1.5, unitAt: token.start });
    return undefined;
  }

  #multiple(at: number): Read | undefined {
    const found = this.#lexicon.multiples.at(this.#tokens, at);
    if (!found) return undefined;
    const next = at + found.length;
    return this.#made(at, next, { kind: 'multiple', value: found.value, ...(found.length === 1 && this.#often(next)) });
  }

  #often(next: number): { readonly often?: boolean } {
    return this.#joined(next) && this.#isIn(this.#words.comparing, next) ? {} : { often: true };
  }

  /** "vigésima primera", "la tercera parte". */
  #ordinal(at: number): Read | undefined {
    const skipped = this.#lexicon.noOrdinals.at(this.#tokens, at);
    if (skipped) return undefined;
    const found = this.#ordinalAt(at);
    if (!found || this.#lexicon.noOrdinals.at(this.#tokens, at - 1)) return undefined;
    if (this.#isPart(found.next) && found.value > 2)
      return this.#made(at, found.next + 1, { kind: 'fraction', value: 1 / found.value });
    const isInterval = this.#isIn(this.#words.every, at - 1) && this.#joined(at) && found.value > 1;
    if (isInterval && this.#joined(found.next) && this.#lexicon.halved.has(this.#tokens[found.next]?.text ?? ''))
      return this.#made(at, found.next, { kind: 'count', value: found.value });
    return this.#made(at, found.next, { kind: 'ordinal', value: found.value });
  }

  /** "Every other week" is every two weeks. */
  #interval(at: number): Read | undefined {
    const found = this.#lexicon.everyOther.at(this.#tokens, at);
    const time = found && this.#tokens[at + found.length];
    if (!found || !time?.joined || !this.#lexicon.halved.has(time.text)) return undefined;
    return this.#made(at, at + found.length, { kind: 'count', value: 2 });
  }

  #ordinalAt(at: number): { value: number; next: number } | undefined {
    const first = this.#lexicon.ordinals.at(this.#tokens, at);
    if (!first) return undefined;
    const next = at + first.length;
    const second = this.#joined(next) ? this.#lexicon.ordinals.at(this.#tokens, next) : undefined;
    if (second && first.value >= 10 && first.value % 10 === 0 && second.value < 10)
      return { value: first.value + second.value, next: next + second.length };
    return { value: first.value, next };
  }

  /** "la XXIII Cumbre", "el siglo XXI", "la IVe conférence"; a single letter before a name alone: "la V Cumbre". */
  #roman(at: number): Read | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    const written = this.#text.slice(token.start, token.end).replace(/^([IVX]{1,7})(?:er|re|e|ème)$/u, '$1');
    const value = romanValue(written);
    // "X2" is a name.
    if (value === undefined || this.#tokens[at + 1]?.start === token.end) return undefined;
    if (written.length === 1 && token.text.length === 1) {
      const follows = this.#tokens[at + 1];
      const named = follows?.joined === true && /^\p{Lu}\p{Ll}/u.test(this.#text.slice(follows.start, follows.end));
      if (!this.#words.romanLetters || !/^[IVX]$/.test(written) || !named || this.#text[token.end] !== ' ')
        return undefined;
    }
    return this.#made(at, at + 1, { kind: 'ordinal', value });
  }

  /** "decenas de miles", "hundreds of thousands", "several hundred". */
  #vague(at: number): Read | undefined {
    const { vague, several, of } = this.#lexicon;
    const few = several.at(this.#tokens, at);
    const opened = few ? this.#scaleAt(at + few.length) : vague.at(this.#tokens, at);
    if (!opened) return undefined;
    let value = opened.value;
    let next = at + (few?.length ?? 0) + opened.length;
    for (;;) {
      const joined = of.has(this.#tokens[next]?.text ?? '') && this.#joined(next) ? next + 1 : next;
      const more = this.#joined(joined) ? (vague.at(this.#tokens, joined) ?? this.#scaleAt(joined)) : undefined;
      if (!more || more.value <= opened.value) break;
      value *= more.value;
      next = joined + more.length;
    }
    return this.#made(at, next, { kind: 'vague', value });
  }

  /** `11th`, `3.ª`, `2e`. */
  #ordinalDigits(at: number): Read | undefined {
    const token = this.#tokens[at];
    if (!token || !/^\d{1,4}$/.test(token.text) || this.#isBehindName(at)) return undefined;
    const { ordinalSigns } = this.#lexicon;
    ordinalSigns.lastIndex = token.end;
    if (!ordinalSigns.test(this.#text)) return undefined;
    const end = ordinalSigns.lastIndex;
    let next = at + 1;
    while ((this.#tokens[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    const value = Number(token.text);
    if (this.#isPart(next) && value > 2) return this.#made(at, next + 1, { kind: 'fraction', value: 1 / value });
    const read = this.#made(at, next, { kind: 'ordinal', value });
    const { start } = read.number;
    return { ...read, number: { ...read.number, end, text: this.#text.slice(start, end) } };
  }

  /** A cardinal number and what can stand behind one. */
  #counted(at: number): Read | undefined {
    const { loose, pairs } = this.#lexicon;
    const pair = pairs.at(this.#tokens, at);
    if (pair) return this.#made(at, at + pair.length, { kind: 'count', value: 2, pair: true });
    const couple = loose.at(this.#tokens, at);
    if (couple) return this.#made(at, at + couple.length, { kind: 'count', value: couple.value, round: 'loose' });
    const one = this.#single(at);
    const number = this.#cardinal(at) ?? one;
    if (!number) return undefined;
    const share = this.#share(at, number) ?? this.#ordinalBehind(at, number);
    if (share || number === one) return share;
    return this.#withHalf(at, number) ?? this.#times(at, number) ?? this.#vulgar(at, number) ?? this.#plain(at, number);
  }

  /** "½ of the members". */
  #vulgar(at: number, { value, next }: Cardinal): Read | undefined {
    const isSign = value < 1 && next === at + 1 && vulgarFraction(this.#tokens[at]?.text ?? '') !== undefined;
    return isSign ? this.#made(at, next, { kind: 'fraction', value }) : undefined;
  }

  /** The one of "one in four" and "a third", which is no number of its own. */
  #single(at: number): Cardinal | undefined {
    if (!this.#isOne(at) && !this.#isArticle(at)) return undefined;
    return { value: 1, bare: 1, next: at + 1, scale: 1, digits: undefined, round: undefined };
  }

  /** "four in ten", "two thirds", "tres cuartas partes", "a quarter of a million", "2/3 of". */
  #share(at: number, number: Cardinal): Read | undefined {
    const among = this.#joinedPhrase(this.#lexicon.outOf, number.next);
    const whole = among && this.#cardinal(among.next);
    if (whole && number.value < whole.value && wholes.has(whole.value))
      return this.#made(at, whole.next, { kind: 'fraction', value: number.value / whole.value });
    const ordinal = this.#joined(number.next) ? this.#ordinalAt(number.next) : undefined;
    if (ordinal && ordinal.value > 2 && this.#isPart(ordinal.next))
      return this.#made(at, ordinal.next + 1, { kind: 'fraction', value: number.value / ordinal.value });
    return this.#fraction(at, number) ?? this.#slash(at, number) ?? this.#shareAround(at, number);
  }

  /** "One company in five", "deux projets sur trois": what is shared stands between the two numbers. */
  #shareAround(at: number, number: Cardinal): Read | undefined {
    if (this.#isArticle(at) && !this.#isOne(at)) return undefined;
    for (let end = number.next + 1; end <= number.next + 3; end += 1) {
      const word = this.#tokens[end - 1];
      if (!word?.joined || !/^\p{L}/u.test(word.text) || this.#lexicon.notShared.has(word.text)) return undefined;
      const among = this.#joinedPhrase(this.#lexicon.outOf, end);
      const whole = among && this.#cardinal(among.next);
      if (!whole) continue;
      if (number.value >= whole.value || !wholes.has(whole.value)) return undefined;
      const value = number.value / whole.value;
      const thingsAt = this.#tokens[number.next]?.start ?? 0;
      const isSure = among.next > end + 1 ? true : this.#isShared(whole.next, number.value);
      if (isSure) return this.#made(at, whole.next, { kind: 'fraction', value, thingsAt });
      const others = [{ kind: 'fraction' as const, value }];
      // "One company in five invests" looks like "one company in five towns".
      return isSure === undefined
        ? this.#made(among.next, whole.next, { kind: 'count', value: whole.value, others })
        : undefined;
    }
    return undefined;
  }

  /**
   * Whether the number before `at` is the whole of a share, and counts nothing that follows: "one company in five
   * *is*", but "in five *towns*"; undefined where nobody can tell.
   */
  #isShared(at: number, part: number): boolean | undefined {
    const token = this.#tokens[at];
    if (!token?.joined) return true;
    const { sharedBefore, pluralEnds } = this.#words;
    if (sharedBefore.includes(token.text)) return true;
    if (this.#lexicon.notShared.has(token.text)) return false;
    if (!this.#words.singularEnds.test(token.text)) return new RegExp(pluralEnds, 'u').test(token.text) ? false : true;
    return part === 1 ? undefined : false;
  }

  #fraction(at: number, number: Cardinal): Read | undefined {
    const below = this.#joined(number.next) ? this.#lexicon.fractions.at(this.#tokens, number.next) : undefined;
    const word = this.#tokens[number.next]?.text ?? '';
    if (!below || number.value > 99 || (number.value > 1 && !word.endsWith('s'))) return undefined;
    const next = number.next + below.length;
    const value = number.value / below.value;
    const of = this.#lexicon.of.has(this.#tokens[next]?.text ?? '') && this.#joined(next);
    if (of) {
      const after = this.#isArticle(next + 1) || this.#isOne(next + 1) ? next + 2 : next + 1;
      const scale = this.#scaleAt(after);
      if (scale) return this.#made(at, after + scale.length, { kind: 'count', value: exact(value * scale.value) });
      const unit = this.#tokens[after];
      if (unit && this.#lexicon.halved.has(unit.text))
        return this.#made(at, after + 1, { kind: 'count', value, unitAt: unit.start });
    }
    // "A third meeting" is one more.
    const isOrdinal = number.value === 1 && this.#lexicon.ordinals.at(this.#tokens, number.next) !== undefined;
    if (isOrdinal && !of && this.#joined(next)) return undefined;
    return this.#made(at, next, { kind: 'fraction', value });
  }

  #slash(at: number, number: Cardinal): Read | undefined {
    const below = this.#tokens[at + 1];
    const above = this.#tokens[at];
    if (number.next !== at + 1 || !above || !below || !/^\d{1,2}$/.test(below.text)) return undefined;
    const whole = Number(below.text);
    if (this.#text.slice(above.end, below.start) !== '/' || number.value >= whole || !this.#isOf(at + 2))
      return undefined;
    return this.#made(at, at + 2, { kind: 'fraction', value: number.value / whole });
  }

  /** "twenty-second". */
  #ordinalBehind(at: number, number: Cardinal): Read | undefined {
    const last = this.#joined(number.next) ? this.#ordinalAt(number.next) : undefined;
    if (!last || number.digits || number.value < 10 || !follows(number.value, last.value, this.#words.longTens))
      return undefined;
    return this.#made(at, last.next, { kind: 'ordinal', value: number.value + last.value });
  }

  /** "3½", "two and a half million", "millón y medio", "two days and a half". */
  #withHalf(at: number, number: Cardinal): Read | undefined {
    const { andAHalf, halved } = this.#lexicon;
    const sign = this.#tokens[number.next];
    const vulgar = sign?.joined ? vulgarFraction(this.#text.slice(sign.start, sign.end)) : undefined;
    if (vulgar !== undefined) return this.#scaled(at, number.next + 1, number.value + vulgar);
    const half = this.#joinedPhrase(andAHalf, number.next);
    if (half && number.scale > 1 && !this.#scaleAt(half.next))
      return this.#made(at, half.next, { kind: 'count', value: number.value + number.scale / 2, bare: number.bare });
    if (half && number.scale === 1) return this.#scaled(at, half.next, number.value + 0.5);
    const unit = this.#tokens[number.next];
    const behind = unit?.joined && halved.has(unit.text) ? this.#joinedPhrase(andAHalf, number.next + 1) : undefined;
    if (!unit || !behind || this.#scaleAt(behind.next)) return undefined;
    return this.#made(at, behind.next, { kind: 'count', value: number.value + 0.5, unitAt: unit.start });
  }

  #scaled(at: number, next: number, bare: number): Read {
    const scale = this.#scaleAt(next);
    if (!scale) return this.#made(at, next, { kind: 'count', value: bare });
    return this.#made(at, next + scale.length, { kind: 'count', value: exact(bare * scale.value), bare });
  }

  /** "three times", "2.5x". */
  #times(at: number, number: Cardinal): Read | undefined {
    const times = this.#joinedPhrase(this.#lexicon.times, number.next);
    return times && this.#made(at, times.next, { kind: 'multiple', value: number.value, ...this.#often(times.next) });
  }

  #plain(at: number, { value, bare, next, digits, round }: Cardinal): Read {
    const isPlace = digits && next === at + 1 && this.#isIn(this.#words.ordinalArticles, at - 1) && this.#joined(at);
    return this.#made(at, next, {
      kind: 'count',
      value,
      bare,
      ...(digits?.other === undefined || next > at + 1 ? {} : { otherMarks: digits.other }),
      ...(digits?.unclear ? { unclear: true, others: [{ kind: 'count', value: scaledOther(digits, value) }] } : {}),
      ...(isPlace && Number.isInteger(value) ? { others: [{ kind: 'ordinal', value }] } : {}),
      ...(round ? { round } : {}),
    });
  }

  #cardinal(start: number): Cardinal | undefined {
    const first = this.#first(start);
    if (!first) return undefined;
    const inWords = first.digits === undefined;
    const cardinal = new CardinalSum(first, this.#words.longTens);
    let next = first.next;
    for (;;) {
      const place = this.#placeBehind(start, next, cardinal.scale, inWords);
      const taken = place === undefined ? 0 : this.#take(cardinal, place, inWords, this.#tokens[next - 1]?.text ?? '');
      if (place === undefined || taken === 0) break;
      next = place + taken;
    }
    const { value, scale } = cardinal;
    const bare = next === first.next ? value : first.value;
    return { value, bare, next, scale, digits: first.digits, round: this.#roundOf(next - 1, start) };
  }

  /**
   * Where a number that is read up to `next` may go on, behind an "and" or a comma too; undefined where it ends.
   * `scale` is the last one.
   */
  #placeBehind(start: number, next: number, scale: number, inWords: boolean): number | undefined {
    const link = this.#tokens[next]?.text ?? '';
    const adds = !inWords && scale >= 1000 && this.#lexicon.adding.has(link) && this.#goesOn(next + 1, scale);
    const joins = this.#joined(next) && (adds || (inWords && this.#lexicon.joiners.has(link)));
    const place = joins ? next + 1 : next;
    const isBehindComma = scale >= 1000 && !joins && this.#goesOnBehindComma(start, next, scale);
    return this.#joined(place) || isBehindComma ? place : undefined;
  }

  /** Takes the scale or number at `at`, `before` which stands a word: how many tokens, 0 where none can follow. */
  #take(cardinal: CardinalSum, at: number, inWords: boolean, before: string): number {
    const scale = this.#scaleAt(at, true);
    if (scale) {
      const standsAlone = this.#lexicon.bareScales.has(this.#tokens[at]?.text ?? '');
      return cardinal.multiply(scale.value, standsAlone) ? scale.length : 0;
    }
    const unit = this.#unit(at, inWords, before);
    return unit && cardinal.add(unit.value) ? unit.length : 0;
  }

  #first(at: number): First | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    if (/^\d/.test(token.text)) {
      const digits = this.#isPartOfName(at) ? undefined : this.#digits.read(token.text);
      return digits && { value: digits.value, next: at + 1, digits, isScale: false };
    }
    const vulgar = vulgarFraction(token.text);
    if (vulgar !== undefined) return { value: vulgar, next: at + 1, digits: undefined, isScale: false };
    const number = this.#lexicon.numbers.at(this.#tokens, at);
    if (number) return { value: number.value, next: at + number.length, digits: undefined, isScale: false };
    const scale = this.#lexicon.bareScales.has(token.text) ? this.#lexicon.scales.at(this.#tokens, at) : undefined;
    if (scale) return { value: scale.value, next: at + 1, digits: undefined, isScale: true };
    if ((!this.#isOne(at) && !this.#isArticle(at)) || !this.#scaleAt(at + 1)) return undefined;
    return { value: 1, next: at + 1, digits: undefined, isScale: false };
  }

  #unit(at: number, words: boolean, before: string): { value: number; length: number } | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    if (/^\d/.test(token.text)) return this.#digitsBehind(at, before);
    if (!words) return undefined;
    if (this.#isOne(at) || (this.#isArticle(at) && this.#scaleAt(at + 1))) return { value: 1, length: 1 };
    return this.#lexicon.numbers.at(this.#tokens, at);
  }

  /** "2 mil 500", "un millón 200 mil": digits go on after a scale in languages that have one that stands alone. */
  #digitsBehind(at: number, before: string): { value: number; length: number } | undefined {
    const token = this.#tokens[at];
    const scale = Object.hasOwn(this.#words.scales, before) ? (this.#words.scales[before] ?? 0) : this.#scaleOf(before);
    const follows = this.#scaleAt(at + 1, true)?.value ?? 0;
    const goesOn = follows >= 1000 && follows < scale;
    if (!token || scale < 1000 || (this.#words.bareScales.length === 0 && !goesOn)) return undefined;
    if (!(goesOn ? /^,?\s+$/ : /^\s+$/).test(this.#text.slice(this.#tokens[at - 1]?.end ?? 0, token.start)))
      return undefined;
    const value = /^\d{1,3}$/.test(token.text) ? Number(token.text) : this.#digits.read(token.text)?.value;
    // "2 mil 350.5 millones"
    const grouped = follows > scale ? true : /^\d{1,3}(?:[.,]\d{3})*$/.test(token.text);
    return value !== undefined && grouped && value < scale ? { value, length: 1 } : undefined;
  }

  /** Whether a number with a smaller scale stands there, which is added: "1 bilhão e *200 milhões*". */
  #goesOn(at: number, above: number): boolean {
    const written = this.#tokens[at]?.text ?? '';
    const digits = /^\d/.test(written) ? this.#digits.read(written) : undefined;
    const scale = digits && this.#scaleAt(at + 1, true);
    if (!scale || scale.value < 1000 || digits.value * scale.value >= above) return false;
    // Two numbers for two things.
    return !/respectiv/i.test(this.#text.slice(this.#tokens[at]?.start ?? 0).slice(0, 80));
  }

  /** "1 milhão, 350 mil reais", but not within a list of numbers. */
  #goesOnBehindComma(start: number, at: number, above: number): boolean {
    const [token, before, after] = [this.#tokens[at], this.#tokens[at - 1], this.#tokens[at + 2]];
    if (!token || !before || this.#text.slice(before.end, token.start) !== ', ' || !this.#goesOn(at, above))
      return false;
    const first = this.#tokens[start]?.start ?? 0;
    if (/\p{L}, ?\P{L}{0,4}$/u.test(this.#text.slice(Math.max(0, first - 8), first))) return false;
    const further = this.#tokens[at + 3];
    const goesOn =
      this.#joined(at + 2) && this.#lexicon.joiners.has(after?.text ?? '') && /^\d/.test(further?.text ?? '');
    return !goesOn && !(after && !after.joined && /^\d/.test(after.text));
  }

  #scaleOf(word: string): number {
    const scale = this.#lexicon.scales.at([{ text: word, start: 0, end: word.length, joined: true }], 0);
    return scale?.value ?? 0;
  }

  /** The scale that stands there, joined to what is before it. `counted` where a number is before it. */
  #scaleAt(at: number, counted = false): { value: number; length: number } | undefined {
    const token = this.#tokens[at];
    if (!token?.joined) return undefined;
    if (this.#lexicon.countedScales.has(token.text) && !counted) return undefined;
    return this.#lexicon.scales.at(this.#tokens, at) ?? this.#moneyScale(at);
  }

  /** `5 mi` behind `R$`, `1,5 M€`. */
  #moneyScale(at: number): { value: number; length: number } | undefined {
    const token = this.#tokens[at];
    const word = token?.text ?? '';
    if (!token || !Object.hasOwn(this.#words.moneyScales, word)) return undefined;
    const before = this.#tokens[at - 1]?.start ?? 0;
    const isMoney =
      /^ ?[€$£¥]/.test(this.#text.slice(token.end, token.end + 2)) ||
      /(?:[€$£¥₹]|(?<!\p{L})[A-Z]{3}) ?$/u.test(this.#text.slice(Math.max(0, before - 5), before)) ||
      // `N500m`, "500 MM de pesos"
      (token.start === this.#tokens[at - 1]?.end &&
        /(?<![\p{L}\p{N}-])\p{Lu}\p{L}{0,2}$/u.test(this.#text.slice(Math.max(0, before - 4), before))) ||
      /^MM d[eo]s? /.test(this.#text.slice(token.start, token.end + 5));
    const value = isMoney ? this.#words.moneyScales[word] : undefined;
    return value === undefined ? undefined : { value, length: 1 };
  }

  /** How round the scale at `at` leaves its number; behind other numbers than one it may only be loose. */
  #roundOf(at: number, start?: number): 'about' | 'loose' | undefined {
    const word = this.#tokens[at]?.text ?? '';
    const isOne = start === undefined || (start === at - 1 && (this.#isOne(start) || this.#isArticle(start)));
    if (this.#lexicon.roundScales.has(word)) return isOne ? 'about' : 'loose';
    return this.#lexicon.looseScales.has(word) && isOne ? 'loose' : undefined;
  }

  #joinedPhrase(table: Table, at: number): { next: number } | undefined {
    const found = this.#joined(at) ? table.at(this.#tokens, at) : undefined;
    return found && { next: at + found.length };
  }

  #joined(at: number): boolean {
    return this.#tokens[at]?.joined === true;
  }

  #isOne(at: number): boolean {
    return this.#lexicon.ones.has(this.#tokens[at]?.text ?? '');
  }

  #isArticle(at: number): boolean {
    return this.#lexicon.articles.has(this.#tokens[at]?.text ?? '');
  }

  #isOf(at: number): boolean {
    return this.#joined(at) && this.#lexicon.of.has(this.#tokens[at]?.text ?? '');
  }

  #isPart(at: number): boolean {
    return this.#joined(at) && this.#lexicon.parts.has(this.#tokens[at]?.text ?? '');
  }

  #isIn(words: readonly string[], at: number): boolean {
    const word = this.#tokens[at]?.text;
    return word !== undefined && words.includes(word);
  }

  /** Digits that touch letters belong to a name, unless these are a scale or a unit: `LAC4`, `COVID-19`, `3B`. */
  #isPartOfName(at: number): boolean {
    const token = this.#tokens[at];
    const after = this.#tokens[at + 1];
    if (!token || (this.#isBehindName(at) && !this.#isAmount(at))) return true;
    if (after?.start !== token.end || !/^\p{L}/u.test(after.text)) return false;
    const glued = this.#text.slice(after.start, after.end);
    // "the 1990s"
    if (glued === 's' && token.text.length === 4) return false;
    return !this.#scaleAt(at + 1, true) && !isUnitSymbol(glued) && !/^[A-Z]{3}$/.test(glued) && !this.#isTimes(at + 1);
  }

  /** `LAC4`, `COVID-19`. */
  #isBehindName(at: number): boolean {
    const token = this.#tokens[at];
    const before = this.#tokens[at - 1];
    if (!token || !before) return false;
    if (before.end === token.start) return true;
    const isHyphened = before.end === token.start - 1 && /[-\u2010\u2011]/.test(this.#text[before.end] ?? '');
    // `X25-4`
    const further = this.#tokens[at - 2];
    const start = further?.end === before.start ? further.start : before.start;
    return isHyphened && /^\p{Lu}/u.test(this.#text.slice(start, start + 2));
  }

  /** Letters that touch digits with decimals or a scale are a sign of money: `R15 million`, `Sh2.4`, `N500,000`. */
  #isAmount(at: number): boolean {
    const [token, before, further] = [this.#tokens[at], this.#tokens[at - 1], this.#tokens[at - 2]];
    if (!token || before?.end !== token.start || !/^\p{Lu}/u.test(this.#text.slice(before.start))) return false;
    if (before.end - before.start > 3 || /[\p{N}\p{Pd}]/u.test(this.#text[before.start - 1] ?? '')) return false;
    if (further?.end === before.start) return false;
    if (this.#words.moneyLetters.includes(this.#text.slice(before.start, before.end))) return true;
    return /[.,]\d/.test(token.text) || (this.#scaleAt(at + 1, true)?.value ?? 0) >= 1000;
  }

  #isTimes(at: number): boolean {
    return this.#lexicon.times.at(this.#tokens, at) !== undefined;
  }
}

/** What digits of unclear marks say the other way round, with the same scale. */
function scaledOther({ value, other = value }: ReadDigits, whole: number): number {
  return exact((whole / value) * other);
}
