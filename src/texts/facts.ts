import { wordsOf } from '../basics/names.ts';
import { findDates, foldKeepingLength, type FoundDate } from './dates.ts';
import type { Currency, ReadingLanguage, ReadSense } from './language.ts';
import { findNumbers } from './numbers.ts';

/** What a number can be besides a count. */
export type Unit = 'percent' | Currency;

/** A number in a text, with the sense it is given in and the words around it. */
export interface NumberFact {
  readonly value: number;
  readonly sense: ReadSense;
  readonly unit: Unit | undefined;
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
  readonly dates: readonly FoundDate[];
}

/** A text as offsets count in it: composed (NFC) and without invisible characters. */
export function settled(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
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
  const dates = findDates(text, language, published);
  const words = wordsOf(text);
  const plain = foldKeepingLength(text);
  const dated = dates[Symbol.iterator]();
  let date = dated.next().value;
  let position = 0;
  let told = 0;
  const outside = findNumbers(text, language.numbers.words).flatMap(({ value, start, end }) => {
    while (date && date.end <= start) date = dated.next().value;
    // The hundred in "3 por ciento" is no number of its own.
    if ((date && date.start <= start) || start < told) return [];
    const { unit, to } = unitOf(plain, start, end, language);
    told = to;
    return [{ value, start, end, unit, to }];
  });
  const units = shareUnits(plain, outside, language);
  const numbers = outside.map(({ value, start, end, to }, index) => {
    const { sense, from } = senseOf(plain, start, end, language);
    while ((words[position]?.end ?? Number.POSITIVE_INFINITY) <= from) position += 1;
    let after = position;
    while ((words[after]?.start ?? Number.POSITIVE_INFINITY) < to) after += 1;
    const near = [...words.slice(Math.max(0, position - window), position), ...words.slice(after, after + window)];
    return {
      value,
      sense,
      unit: units[index],
      text: text.slice(from, to),
      start,
      end,
      whole: { start: from, end: to },
      around: stems(
        near.map(({ folded }) => folded),
        language,
      ),
    };
  });
  return { text, numbers, dates };
}

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

// No phrase that tells about a number is longer than this, and no text is read twice for it.
const reach = 40;
const signs: Readonly<Record<string, Currency>> = { '€': 'euro', r$: 'real', mx$: 'peso', $: 'dollar', '£': 'pound' };
const signsBefore = /(?:(?:us|mx|r)?\$|[€£]) ?$/;

/** The sense a number is given in, and where the words that say so begin. */
function senseOf(
  plain: string,
  start: number,
  end: number,
  language: ReadingLanguage,
): { sense: ReadSense; from: number } {
  const before = plain.slice(Math.max(0, start - reach), start);
  const after = plain.slice(end, end + reach);
  const own = signsBefore.exec(before)?.[0] ?? currencyWordBefore(before, language)?.phrase ?? '';
  const bare = before.slice(0, before.length - own.length).replace(/[\s(]+$/, '');
  const phrase = longest(language.numbers.senses, (candidate) => endsWithPhrase(bare, candidate));
  const from = phrase ? start - (before.length - bare.length) - phrase.text.length : start - own.length;
  if (phrase) return { sense: phrase.key, from };
  const behind = longest(language.numbers.sensesAfter, (candidate) =>
    /^\p{L}/u.test(candidate) ? startsWithPhrase(after, candidate) : after.startsWith(candidate),
  );
  return { sense: behind?.key ?? 'exactly', from };
}

/** What a number is, as far as a sign or a word next to it says, and where that ends: "90%", "€300 billion", "1,5 millones de euros". */
function unitOf(
  plain: string,
  start: number,
  end: number,
  language: ReadingLanguage,
): { unit: Unit | undefined; to: number } {
  const before = plain.slice(Math.max(0, start - reach), start);
  const after = plain.slice(end, end + reach);
  const behind = (text: string): number => end + after.indexOf(text) + text.length;
  const percent = /^ ?%/.exec(after)?.[0] ?? language.numbers.percent.find((phrase) => startsWithPhrase(after, phrase));
  if (percent !== undefined) return { unit: 'percent', to: behind(percent) };
  const sign = signsBefore.exec(before)?.[0].trim().replace(/^us/, '');
  if (sign !== undefined) return { unit: signs[sign], to: end };
  const signAfter = /^ ?([€£])/.exec(after)?.[1];
  if (signAfter !== undefined) return { unit: signs[signAfter], to: behind(signAfter) };
  const code = currencyWordBefore(before, language);
  if (code) return { unit: code.key, to: end };
  const word = longest(language.numbers.currencies, (candidate) =>
    startsWithPhrase(after.replace(/^ (?:of|de) /, ' '), candidate),
  );
  return { unit: word?.key, to: word ? behind(word.text) : end };
}

function currencyWordBefore(before: string, language: ReadingLanguage): { key: Currency; phrase: string } | undefined {
  const bare = before.trimEnd();
  // "EUR 300 billion", but not "two euros 300".
  const code = longest(language.numbers.currencies, (word) => word.length === 3 && endsWithPhrase(bare, word));
  return code && { key: code.key, phrase: before.slice(bare.length - code.text.length) };
}

/** "20–30 %" and "between €2 and 3 million": what is said of one holds for both. */
function shareUnits(
  plain: string,
  numbers: readonly { start: number; end: number; unit: Unit | undefined }[],
  language: ReadingLanguage,
): (Unit | undefined)[] {
  const joined = (index: number): boolean => {
    const [one, two] = [numbers[index], numbers[index + 1]];
    if (!one || !two || two.start - one.end > 12) return false;
    const between = plain
      .slice(one.end, two.start)
      .replace(/[€$£%]/g, '')
      .trim();
    return between === ''
      ? two.start > one.end + 1
      : /^[-–/,]$/.test(between) || language.dates.rangeWords.includes(between);
  };
  return numbers.map(
    ({ unit }, index) =>
      unit ??
      (joined(index) ? numbers[index + 1]?.unit : undefined) ??
      (joined(index - 1) ? numbers[index - 1]?.unit : undefined),
  );
}

/** The longest of all phrases that `fits`: "no more than" before "more than". */
function longest<Key extends string>(
  // eslint-disable-next-line no-restricted-syntax -- a language need not have a phrase for each sense
  phrases: Readonly<Partial<Record<Key, readonly string[]>>>,
  fits: (phrase: string) => boolean,
): { key: Key; text: string } | undefined {
  let found: { key: Key; text: string } | undefined;
  for (const [key, list] of Object.entries(phrases) as [Key, readonly string[]][])
    for (const text of list) if (text.length > (found?.text.length ?? 0) && fits(text)) found = { key, text };
  return found;
}

function endsWithPhrase(text: string, phrase: string): boolean {
  return text.endsWith(phrase) && !(/^\p{L}/u.test(phrase) && /[\p{L}\p{N}]$/u.test(text.slice(0, -phrase.length)));
}

function startsWithPhrase(text: string, phrase: string): boolean {
  const bare = text.replace(/^[\s-]/, '');
  return bare !== text && bare.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(bare.slice(phrase.length));
}
