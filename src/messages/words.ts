import type { IntlMessageFormat } from 'intl-messageformat';
import { compareText } from '../basics/compare.ts';
import { dateOf } from '../basics/dates.ts';
import { digitsOf, mostDecimals } from '../basics/numbers.ts';
import { perText } from '../basics/per-text.ts';
import type { ProseRules } from '../basics/prose.ts';
import type { NumberWords } from '../texts/language.ts';
import { DateWriter } from './date-writer.ts';
import { formatOf } from './icu.ts';
import { languages, type MessageKey, type WritingLanguage } from './languages.ts';
import type { MessageParameters } from './parameters.ts';

export type { MessageKey };

/** The key of a message that is said as it stands. */
export type PlainKey = Exclude<MessageKey, keyof MessageParameters>;

/** What the message takes; where it may be one of several, what each of them takes. */
type MessageValues<Key extends MessageKey> = (
  Key extends keyof MessageParameters ? (values: MessageParameters[Key]) => void : never
) extends (values: infer Values) => void
  ? Values
  : never;

/**
 * What is handed to a message behind its key: nothing where it is said as it stands. Of a key that isn't there, tsc
 * says that a parameter is missing.
 */
export type MessageArguments<Key extends MessageKey> = [Key] extends [PlainKey] ? [] : [values: MessageValues<Key>];

/** One language, ready to write with: messages, dates, numbers and lists. */
export interface Words {
  readonly language: string;
  readonly locale: string;
  readonly numberWords: NumberWords;
  readonly prose: ProseRules;
  /** The message `key` with its placeholders filled. */
  readonly t: <Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>) => string;
  /**
   * What readers call a value of a field: `word('status', 'ended')`; undefined where the messages have no word for it.
   */
  readonly word: (field: string, value: string) => string | undefined;
  /** An EDTF date at its own precision: "May 2013", "22–26 September 2025", "about 2023", "since 2023". */
  readonly date: (edtf: string) => string;
  /** A date as it stands in a sentence: "the third quarter of 2025", where `date` writes "third quarter of 2025". */
  readonly dateInText: (edtf: string) => string;
  /** The date a figure holds for; one that is open to the left comes from a source without a date: "undated". */
  readonly asOf: (edtf: string) => string;
  /** The words and numbers in which a text may speak of an EDTF date, for checking bodies. */
  readonly dateParts: (edtf: string) => string[];
  readonly number: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
  /** The name of a language by its BCP 47 tag: "Spanish"; the tag itself where it has none. */
  readonly languageName: (tag: string) => string;
  /** The size of a file in kilobytes, at least one: "84 kB". */
  readonly fileSize: (bytes: number) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
  /** "a, b or c" */
  readonly alternatives: (items: readonly string[]) => string;
  /** Order for readers: accents and case ignored. */
  readonly compare: (a: string, b: string) => number;
}

const writing: ReadonlyMap<string, WritingLanguage> = new Map(Object.entries(languages));

/** The languages the interface can be written in. */
export const knownLanguages: readonly string[] = [...writing.keys()];

const made = new Map<string, Words>();

/**
 * The words of `language`, written the way `locale` writes dates and numbers. Throws a `RangeError` for an unknown
 * language.
 */
export function wordsFor(language: string, locale: string = language): Words {
  const key = `${language} ${locale}`;
  const known = made.get(key);
  if (known) return known;
  const words = makeWords(language, locale);
  made.set(key, words);
  return words;
}

/** More dates than a large site writes. */
const manyDates = 5000;

function makeWords(language: string, locale: string): Words {
  const source = writing.get(language);
  if (!source)
    throw new RangeError(`there are no messages for the language '${language}'; known: ${knownLanguages.join(', ')}`);
  const { messages } = source;
  const formats = new Map<MessageKey, IntlMessageFormat>();
  function t<Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>): string;
  function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
    const known = formats.get(key);
    if (known) return String(known.format(values));
    const message = messages[key];
    if (!/[{'<]/.test(message)) return message;
    const format = formatOf(message, locale);
    formats.set(key, format);
    return String(format.format(values));
  }
  // All that was typed: of itself Intl writes three decimals, and 0.0004 as nothing.
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: mostDecimals });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const kilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const dates = new DateWriter(locale, t);
  // Intl takes long to write them, and a site tells few of them again and again.
  const date = perText((edtf) => dates.write(edtf), manyDates);
  const dateInText = perText((edtf) => dates.write(edtf, true), manyDates);
  const languageName = perText((tag) => languageNames.of(tag) ?? tag);
  return {
    language,
    locale,
    numberWords: source.reading.numbers.words,
    prose: source.prose,
    t,
    word: (field, value) => {
      const key = `${field}.${value}`;
      return isKeyOf(messages, key) ? messages[key] : undefined;
    },
    date,
    dateInText,
    asOf: (edtf) => (isOpenToTheLeft(edtf) ? t('date.undated') : date(edtf)),
    dateParts: (edtf) => dates.parts(edtf),
    number: (value) => number.format(value),
    money: (value, currency) => writeMoney(locale, value, currency),
    languageName,
    fileSize: (bytes) => kilobytes.format(Math.max(1, Math.round(bytes / 1000))),
    list: (items) => list.format(items),
    alternatives: (items) => alternatives.format(items),
    compare: (a, b) => collator.compare(a, b) || compareText(a, b),
  };
}

/**
 * "€300 billion", "€1.25 million", "€1,234,567", "€1,500.50", "€20": in words where these say all of it. Intl has no
 * long compact form for money, so the sign is set around the long number.
 */
function writeMoney(locale: string, value: number, currency: string): string {
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: mostDecimals,
    trailingZeroDisplay: 'stripIfInteger',
  });
  if (value < 1e6 || !isRound(value)) return money.format(value);
  const long = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 });
  return money
    .formatToParts(1)
    .map((part) => (part.type === 'integer' ? long.format(value) : part.value))
    .join('');
}

/** Whether a large number in thousands, millions, billions needs two decimals at most. */
function isRound(value: number): boolean {
  const power = Math.floor(Math.log10(value));
  return digitsOf(value) <= (power % 3) + 3;
}

function isKeyOf(messages: WritingLanguage['messages'], key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

function isOpenToTheLeft(edtf: string): boolean {
  const { shape } = dateOf(edtf);
  return shape.type === 'range' && shape.start === undefined;
}
