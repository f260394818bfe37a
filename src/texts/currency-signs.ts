import { literally } from '../basics/patterns.ts';
import { codes, dollarised, narrowed, partOf, type Currencies, type FoundCurrency } from './currencies.ts';
import type { NumberReading, ReadingLanguage } from './language.ts';

/** Codes that are words, or the name of a conference: behind them only large numbers are amounts. */
const wordCodes = ['ALL', 'COP', 'CUP', 'GEL', 'MAD', 'MOP', 'PEN', 'SOS', 'TOP', 'TRY'];

/** Signs that CLDR has otherwise or not at all, and that no other word is. All else comes from Intl. */
const otherSigns: Readonly<Record<string, readonly string[]>> = {
  'S/': ['PEN'],
  'S/.': ['PEN'],
  Bs: ['BOB', 'VES'],
  'Bs.': ['BOB', 'VES'],
  'Bs.F': ['VES'],
  'Bs.F.': ['VES'],
  BsF: ['VES'],
  'Bs.S': ['VES'],
  'Bs.S.': ['VES'],
  Rs: ['INR', 'LKR', 'MUR', 'NPR', 'PKR'],
  'Rs.': ['INR', 'LKR', 'MUR', 'NPR', 'PKR'],
  Gs: ['PYG'],
  'Gs.': ['PYG'],
  U$S: ['USD'],
  u$s: ['USD'],
  $US: ['USD'],
  'U.S.$': ['USD'],
  RD$: ['DOP'],
  C$: ['CAD', 'NIO'],
  S$: ['SGD'],
  J$: ['JMD'],
  CFA: ['XOF', 'XAF'],
  FCFA: ['XOF', 'XAF'],
  FCFP: ['XPF'],
  KSh: ['KES'],
  Ksh: ['KES'],
  Kshs: ['KES'],
  KShs: ['KES'],
  TSh: ['TZS'],
  Tsh: ['TZS'],
  USh: ['UGX'],
  Ush: ['UGX'],
  'GH₵': ['GHS'],
  'GH¢': ['GHS'],
};

/** Signs that are letters like others, or the cent elsewhere, by the countries in whose texts they are money. */
const ownSigns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CR: { '¢': 'CRC' },
  GH: { '¢': 'GHS' },
  GT: { 'Q.': 'GTQ' },
  HN: { 'L.': 'HNL', Lps: 'HNL', 'Lps.': 'HNL' },
  KE: { Sh: 'KES', Shs: 'KES', 'Sh.': 'KES' },
  NG: { N: 'NGN' },
  PY: { 'G.': 'PYG' },
  SO: { Sh: 'SOS' },
  SV: { '¢': 'SVC' },
  TZ: { Sh: 'TZS', Shs: 'TZS' },
  UG: { Sh: 'UGX', Shs: 'UGX' },
};

/** The sign of each currency in English, short and full: `$`, `MX$`. */
function* signsOfIntl(): Iterable<readonly [sign: string, code: string]> {
  for (const code of codes)
    for (const currencyDisplay of ['narrowSymbol', 'symbol'] as const) {
      const sign = partOf(code, 'en', { currencyDisplay }, 1);
      if (sign !== code) yield [sign, code];
    }
}

type Signs = Map<string, Set<string>>;

function add(signs: Signs, sign: string, code: string): void {
  signs.set(sign, (signs.get(sign) ?? new Set()).add(code));
}

const isLetter = (sign: string): boolean => /^\p{L}\.?$/u.test(sign);

const signs = lazy(() => {
  const all: Signs = new Map();
  for (const [sign, code] of signsOfIntl()) if (!isLetter(sign)) add(all, sign, code);
  for (const [sign, list] of Object.entries(otherSigns)) for (const code of list) add(all, sign, code);
  return all;
});

/** Signs that stand for money where they touch its digits: `R15 million`. */
const touchingSigns = lazy(() => {
  const all: Signs = new Map();
  for (const [sign, code] of signsOfIntl()) if (isLetter(sign)) add(all, sign, code);
  for (const list of Object.values(ownSigns)) for (const [sign, code] of Object.entries(list)) add(all, sign, code);
  return all;
});

const regional = new Map<string, Signs>();

/** Signs of the currencies of a country, in the languages of its texts: `R` in South Africa, `Q` in Guatemala. */
function signsOf({ region, numbers }: Pick<ReadingLanguage, 'region' | 'numbers'>): Signs {
  const key = `${region ?? ''} ${numbers.named[0] ?? ''}`;
  const known = regional.get(key);
  if (known) return known;
  const all: Signs = new Map();
  if (region !== undefined) {
    const tags = ['en', ...numbers.named].map((tag) => `${tag.split('-')[0]}-${region}`);
    for (const code of codes)
      if (code.startsWith(region))
        for (const tag of tags)
          for (const currencyDisplay of ['narrowSymbol', 'symbol'] as const) {
            const sign = partOf(code, tag, { currencyDisplay }, 1);
            if (sign !== code) add(all, sign, code);
          }
    for (const [sign, code] of Object.entries(ownSigns[region] ?? {})) add(all, sign, code);
  }
  regional.set(key, all);
  return all;
}

/** The signs of a country's currencies that are letters. */
export function lettersOf(region: string | undefined, numbers: NumberReading): string[] {
  return [...signsOf({ region, numbers }).keys()].filter((sign) => /^\p{L}+$/u.test(sign));
}

const mark = lazy(() => {
  const single = [...signs().keys()].filter((sign) => [...sign].length === 1 && !/[\p{L}$]/u.test(sign));
  return single.map(literally).join('');
});

const before = lazy(
  () =>
    new RegExp(
      String.raw`(?:(?<sign>[${mark()}])|(?<![\p{L}\p{N}])(?<dollar>U\$S|u\$s|\$US|U\.S\.\$|[A-Z]{0,3} ?\$|S\/\.?|Bs\.? ?[FS]?\.?|Rs\.?|Gs\.?|Kč|kr|zł|GH[₵¢]|[KTU][Ss]hs?|F ?CF[AP]|[A-Z]{3}))[ \u00a0\u202f]?$`,
      'u',
    ),
);

const after = lazy(
  () =>
    new RegExp(
      String.raw`^[ \u00a0\u202f]?(?:(?<sign>[${mark()}])|(?<dollar>[A-Z]{0,3}\$[A-Z]{0,2}|F ?CF[AP]|[A-Z]{3})(?![\p{L}\p{N}]))`,
      'u',
    ),
);

/** The currency whose sign or code ends `text`, right before a number: `US$ `, `€`, `MXN `. */
export function signBefore(text: string, value: number, language: ReadingLanguage): FoundCurrency | undefined {
  return ownSign(text, language) ?? signed(before().exec(text), value, language) ?? touchingSign(text);
}

/** The currency whose sign or code stands right behind a number: ` €`, ` USD`. */
export function signAfter(text: string, value: number, language: ReadingLanguage): FoundCurrency | undefined {
  return signed(after().exec(text), Number.isInteger(value) ? Math.max(value, 1000) : value, language);
}

/** A sign of the text's country: `Q 500`, `Lps. 500`. A letter counts where it is a capital. */
function ownSign(text: string, language: ReadingLanguage): FoundCurrency | undefined {
  const written = /(?<![\p{L}\p{N}])(?<sign>[^\s\p{N}]{1,5})(?<gap>[ \u00a0\u202f]?)$/u.exec(text);
  const currencies = signsOf(language).get(written?.groups?.['sign'] ?? '');
  return written && currencies && !currencies.has('USD') ? { currencies, length: written[0].length } : undefined;
}

/** Letters that touch the digits of an amount are money, if only of a currency that nobody knows. */
function touchingSign(text: string): FoundCurrency | undefined {
  const sign = /(?<![\p{L}\p{N}])\p{Lu}\p{L}{0,2}$/u.exec(text)?.[0];
  if (sign === undefined) return undefined;
  return { currencies: touchingSigns().get(sign) ?? new Set(codes), length: sign.length };
}

function signed(match: RegExpExecArray | null, value: number, language: ReadingLanguage): FoundCurrency | undefined {
  const sign = match?.groups?.['sign'] ?? match?.groups?.['dollar']?.replaceAll(' ', '');
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

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
