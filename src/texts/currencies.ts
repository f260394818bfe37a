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

/** The codes of all currencies. */
export const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Countries that have taken the dollar of the United States. */
export const dollarised = ['EC', 'SV', 'PA', 'PR'];

const name = { currencyDisplay: 'name' } as const;

/** How Intl writes a currency, beside as many of it. */
export function partOf(code: string, tag: string, options: Intl.NumberFormatOptions, count: number): string {
  // "1.00" would have the plural in English.
  const format = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: code,
    maximumFractionDigits: 0,
    ...options,
  });
  return format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? code;
}

/** Of several currencies that of the text's country, where it is one of them. */
export function narrowed(all: Currencies, { region }: ReadingLanguage): Currencies {
  if (region === undefined) return all;
  const own = [...all].filter((code) => code.startsWith(region));
  return own.length > 0 ? new Set(own) : all;
}

/** Names of the currencies of a language, and those among them that are money only where a scale stands before. */
interface Names {
  readonly all: UnitWords<string>;
  readonly scaled: UnitWords<string>;
}

const tables = new WeakMap<object, Names>();

function namesOf({ numbers: { currencies, named, noCurrencies } }: ReadingLanguage): Names {
  const known = tables.get(currencies);
  if (known) return known;
  const names = [...currencyNames(named[0] ?? 'en', currencies)];
  const made = {
    all: new UnitWords(names.filter(([written]) => !noCurrencies.includes(written))),
    scaled: new UnitWords(names),
  };
  tables.set(currencies, made);
  return made;
}

/**
 * The currency whose name `plain`, a folded text, begins with: "pesos mexicanos", "dollars". `scaled` where a scale
 * stands before it: three million rand are money, three rand need not be.
 */
export function currencyAt(plain: string, language: ReadingLanguage, scaled: boolean): FoundCurrency | undefined {
  const names = namesOf(language);
  const found = (scaled ? names.scaled : names.all).allAt(plain);
  const foreign = foreignNames().allAt(plain);
  const length = Math.max(found?.length ?? 0, foreign?.length ?? 0);
  if (length === 0) return undefined;
  const all = new Set([found, foreign].flatMap((one) => (one?.length === length ? one.values : [])));
  // Outside the countries that have dollars of their own, a dollar is that of the United States.
  const isDollar = all.has('USD') && all.has('CAD') && (language.code !== 'en' || language.region !== undefined);
  const own = narrowed(all, language);
  return { currencies: isDollar && own.size === all.size ? new Set(['USD']) : own, length };
}

/** Codes of metals and of drawing rights, whose nouns alone are no money: "12 gold medals". */
const noMoney = /^X(?:A[GU]|P[DT]|DR|UA|SU|TS|XX)$/;

/**
 * The names of the currencies in a language: whole ("peso mexicano"), by their noun alone ("peso"), which may be many,
 * and by the words nearest to it ("CFA francs").
 */
function* currencyNames(
  tag: string,
  added: Readonly<Record<string, readonly string[]>>,
): Iterable<readonly [string, string]> {
  for (const [code, names] of Object.entries(added)) for (const written of names) yield [written, code];
  for (const code of codes)
    for (const whole of wholeNames(tag, code)) {
      yield [whole, code];
      if (!noMoney.test(code)) for (const part of partsOf(whole, tag)) yield [part, code];
    }
}

/** What remains of a name when words on the side away from its noun are left out. */
function partsOf(whole: string, tag: string): string[] {
  const words = whole.replace(/^novos? /, '').split(' ');
  return words
    .slice(1)
    .map((_, index) => (tag.startsWith('en') ? words.slice(index + 1) : words.slice(0, index + 1)).join(' '));
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
 * English texts tell of *reais*, *soles* and *guaraníes*, whose they are or not: the plurals of the other languages,
 * where they are long enough to be no other word.
 */
const foreignNames = lazy(() => {
  const nouns = ['es', 'pt'].flatMap((tag) =>
    [...codes].flatMap((code) => {
      const noun = nounOf(foldKeepingLength(partOf(code, tag, name, 2)), tag);
      if (noun.length <= 4 || !noun.endsWith('s')) return [];
      const whose = foldKeepingLength(partOf(code, 'en', name, 2))
        .replace(/\s*\(.*\)$/, '')
        .split(' ')
        .slice(0, -1);
      return [noun, [...whose, noun].join(' ')].map((written) => [written, code] as const);
    }),
  );
  return new UnitWords(nouns);
});

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
