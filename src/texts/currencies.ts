import { foldKeepingLength } from './dates.ts';
import type { ReadingLanguage } from './language.ts';
import { UnitWords } from './unit-words.ts';

/** The currencies that an amount may be in, by their codes of ISO 4217: a bare "pesos" may be eight. */
export type Currencies = ReadonlySet<string>;

/** A currency found beside a number. */
export interface FoundCurrency {
  readonly currencies: Currencies;
  /** How many characters of the text it takes. */
  readonly length: number;
}

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Codes that are words, or the name of a conference: behind them only large numbers are amounts. */
const wordCodes = ['ALL', 'COP', 'CUP', 'GEL', 'MAD', 'MOP', 'PEN', 'SOS', 'TOP', 'TRY'];

/** Countries that have taken the dollar of the United States. */
const dollarised = ['EC', 'SV', 'PA', 'PR'];

/** Signs that CLDR has otherwise or not at all. All else comes from Intl. */
const otherSigns: Readonly<Record<string, readonly string[]>> = {
  'S/': ['PEN'],
  'S/.': ['PEN'],
  Bs: ['BOB', 'VES'],
  'Bs.': ['BOB', 'VES'],
  Rs: ['INR', 'LKR', 'MUR', 'NPR', 'PKR'],
  'Rs.': ['INR', 'LKR', 'MUR', 'NPR', 'PKR'],
  U$S: ['USD'],
  u$s: ['USD'],
  $US: ['USD'],
  'U.S.$': ['USD'],
  RD$: ['DOP'],
  C$: ['CAD', 'NIO'],
  S$: ['SGD'],
  J$: ['JMD'],
};

/** The sign of each currency in English, short and full: `$`, `MX$`. */
function* signsOfIntl(): Iterable<readonly [sign: string, code: string]> {
  for (const code of codes)
    for (const currencyDisplay of ['narrowSymbol', 'symbol'] as const) {
      const sign = partOf(code, 'en', { currencyDisplay }, 1);
      if (sign !== code) yield [sign, code];
    }
}

function partOf(code: string, tag: string, options: Intl.NumberFormatOptions, count: number): string {
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency: code, ...options });
  return format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? code;
}

const signs = lazy(() => {
  const all = new Map<string, Set<string>>();
  const add = (sign: string, code: string) => all.set(sign, (all.get(sign) ?? new Set()).add(code));
  for (const [sign, code] of signsOfIntl()) if (!/^\p{L}\.?$/u.test(sign)) add(sign, code);
  for (const [sign, list] of Object.entries(otherSigns)) for (const code of list) add(sign, code);
  return all;
});

const mark = lazy(() => {
  const single = [...signs().keys()].filter((sign) => [...sign].length === 1 && !/[\p{L}$]/u.test(sign));
  return single.map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('');
});

const before = lazy(
  () =>
    new RegExp(
      String.raw`(?:(?<sign>[${mark()}])|(?<![\p{L}\p{N}])(?<dollar>U\$S|u\$s|\$US|U\.S\.\$|[A-Z]{0,3} ?\$|S\/\.?|Bs\.?|Rs\.?|Kč|kr|zł|[A-Z]{3}))[ \u00a0\u202f]?$`,
      'u',
    ),
);

const after = lazy(
  () =>
    new RegExp(
      String.raw`^[ \u00a0\u202f]?(?:(?<sign>[${mark()}])|(?<dollar>[A-Z]{0,3}\$[A-Z]{0,2}|[A-Z]{3})(?![\p{L}\p{N}]))`,
      'u',
    ),
);

/** The currency whose sign or code ends `text`, right before a number: `US$ `, `€`, `MXN `. */
export function signBefore(text: string, value: number, language: ReadingLanguage): FoundCurrency | undefined {
  return signed(before().exec(text), value, language);
}

/** The currency whose sign or code stands right behind a number: ` €`, ` USD`. */
export function signAfter(text: string, value: number, language: ReadingLanguage): FoundCurrency | undefined {
  return signed(after().exec(text), Number.isInteger(value) ? Math.max(value, 1000) : value, language);
}

function signed(match: RegExpExecArray | null, value: number, language: ReadingLanguage): FoundCurrency | undefined {
  const sign = match?.groups?.['sign'] ?? match?.groups?.['dollar']?.replace(' ', '');
  const currencies = sign === undefined ? undefined : currenciesOf(sign, value, language);
  return match && currencies ? { currencies, length: match[0].length } : undefined;
}

function currenciesOf(sign: string, value: number, language: ReadingLanguage): Currencies | undefined {
  if (sign === '$') return bareDollar(language);
  const known = signs().get(sign);
  if (known) return narrowed(known, language);
  if (codes.has(sign)) return value < 1000 && wordCodes.includes(sign) ? undefined : new Set([sign]);
  const letters = sign.replace('$', '');
  if (!sign.includes('$')) return undefined;
  if (codes.has(letters)) return new Set([letters]);
  const ofCountry = [...(signs().get('$') ?? [])].filter((code) => letters.length === 2 && code.startsWith(letters));
  return ofCountry.length > 0 ? new Set(ofCountry) : bareDollar(language);
}

/**
 * A bare `$` is that of the text's country; in English, where no country is known, a dollar; else any that is written
 * so.
 */
function bareDollar(language: ReadingLanguage): Currencies {
  const all = signs().get('$') ?? new Set<string>();
  if (language.region !== undefined && dollarised.includes(language.region)) return new Set(['USD']);
  const own = narrowed(all, language);
  return own.size < all.size || language.code !== 'en' ? own : new Set([...all].filter((code) => dollars().has(code)));
}

const dollars = lazy(() => new Set([...codes].filter((code) => /\bdollars$/.test(partOf(code, 'en', name, 2)))));
const name = { currencyDisplay: 'name' } as const;

/** Of several currencies that of the text's country, where it is one of them. */
function narrowed(all: Currencies, { region }: ReadingLanguage): Currencies {
  if (region === undefined) return all;
  const own = [...all].filter((code) => code.startsWith(region));
  return own.length > 0 ? new Set(own) : all;
}

const tables = new WeakMap<object, UnitWords<string>>();

/** The currency whose name `plain`, a folded text, begins with: "pesos mexicanos", "dollars". */
export function currencyAt(plain: string, language: ReadingLanguage): FoundCurrency | undefined {
  const { currencies, named, noCurrencies } = language.numbers;
  const table = tables.get(currencies) ?? new UnitWords(currencyNames(named, currencies, noCurrencies));
  tables.set(currencies, table);
  const found = table.allAt(plain) ?? foreignNames().allAt(plain);
  if (!found) return undefined;
  const all = new Set(found.values);
  // Outside the countries that have dollars of their own, a dollar is that of the United States.
  const isDollar = all.has('USD') && all.has('CAD') && (language.code !== 'en' || language.region !== undefined);
  const own = narrowed(all, language);
  return { currencies: isDollar && own.size === all.size ? new Set(['USD']) : own, length: found.length };
}

/**
 * The names of the currencies in a language: whole ("peso mexicano"), and by their noun alone ("peso"), which may be
 * many.
 */
function* currencyNames(
  tags: readonly string[],
  added: Readonly<Record<string, readonly string[]>>,
  left: readonly string[],
): Iterable<readonly [string, string]> {
  for (const [code, names] of Object.entries(added)) for (const written of names) yield [written, code];
  for (const code of codes)
    for (const whole of wholeNames(tags[0] ?? 'en', code)) {
      yield [whole, code];
      const noun = nounOf(whole, tags[0] ?? 'en');
      if (noun !== whole && !left.includes(noun)) yield [noun, code];
    }
}

function wholeNames(tag: string, code: string): Set<string> {
  return new Set([1, 2].map((count) => foldKeepingLength(partOf(code, tag, name, count)).replace(/\s*\(.*\)$/, '')));
}

/** The last word in English, the first in the others but for "novo". */
function nounOf(whole: string, tag: string): string {
  const words = whole.replace(/^novos? /, '').split(' ');
  return (tag.startsWith('en') ? words.at(-1) : words[0]) ?? whole;
}

/**
 * English texts tell of *reais*, *soles* and *guaraníes*: the plurals of the other languages, where they are long
 * enough to be no other word.
 */
const foreignNames = lazy(() => {
  const nouns = ['es', 'pt'].flatMap((tag) =>
    [...codes].flatMap((code) => {
      const noun = nounOf(foldKeepingLength(partOf(code, tag, name, 2)), tag);
      return noun.length > 4 && noun.endsWith('s') ? [[noun, code] as const] : [];
    }),
  );
  return new UnitWords(nouns);
});

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
