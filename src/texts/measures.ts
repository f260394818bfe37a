import type { NumberReading, ReadingLanguage } from './language.ts';
import { foldKeepingLength } from './dates.ts';
import { UnitWords } from './unit-words.ts';

/** What a unit measures, so that only like is compared with like: days do not become months, nor metres litres. */
type Dimension =
  | 'days'
  | 'months'
  | 'length'
  | 'mass'
  | 'area'
  | 'volume'
  | 'data'
  | 'rate'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'pitch'
  | 'heat'
  | 'fahrenheit'
  | 'speed'
  | 'computing'
  | 'pressure'
  | 'work'
  | 'charge'
  | 'dose'
  | 'parts';

/** An amount in the smallest unit of its dimension, so that 48 hours are two days. */
export interface Measure {
  readonly dimension: Dimension;
  readonly factor: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const foot = 0.3048;

/** Units that prefixes are put before, with their signs. */
const bases = {
  flop: { dimension: 'computing', factor: 1, signs: ['flops', 'FLOPS', 'Flops', 'flop/s', 'FLOP/s'] },
  meter: { dimension: 'length', factor: 1, signs: ['m'] },
  gram: { dimension: 'mass', factor: 1, signs: ['g'] },
  second: { dimension: 'days', factor: 1, signs: ['s'] },
  liter: { dimension: 'volume', factor: 1, signs: ['l', 'L'] },
  watt: { dimension: 'power', factor: 1, signs: ['W'] },
  hertz: { dimension: 'pitch', factor: 1, signs: ['Hz'] },
  volt: { dimension: 'voltage', factor: 1, signs: ['V'] },
  pascal: { dimension: 'pressure', factor: 1, signs: ['Pa'] },
  joule: { dimension: 'work', factor: 1, signs: ['J'] },
  electronvolt: { dimension: 'charge', factor: 1, signs: ['eV'] },
  sievert: { dimension: 'dose', factor: 1, signs: ['Sv'] },
  byte: { dimension: 'data', factor: 8, signs: ['B'] },
  bit: { dimension: 'data', factor: 1, signs: ['bit'] },
} as const satisfies Readonly<Record<string, Measure & { readonly signs: readonly string[] }>>;

/** A unit that prefixes are put before. */
export type BaseUnit = keyof typeof bases;

/** Prefixes of units: their sign and what they multiply by. Some languages spell them otherwise. */
const prefixes: Readonly<Record<string, { readonly sign: string; readonly by: number }>> = {
  pico: { sign: 'p', by: 1e-12 },
  nano: { sign: 'n', by: 1e-9 },
  micro: { sign: 'µ', by: 1e-6 },
  milli: { sign: 'm', by: 1e-3 },
  kilo: { sign: 'k', by: 1e3 },
  mega: { sign: 'M', by: 1e6 },
  giga: { sign: 'G', by: 1e9 },
  tera: { sign: 'T', by: 1e12 },
  peta: { sign: 'P', by: 1e15 },
  exa: { sign: 'E', by: 1e18 },
  zetta: { sign: 'Z', by: 1e21 },
};

/**
 * Every unit that is told apart, by the id of CLDR where it has one. A unit that is missing is a thing like any other.
 */
const units: Readonly<Record<string, Measure>> = {
  second: { dimension: 'days', factor: 1 },
  minute: { dimension: 'days', factor: minute },
  hour: { dimension: 'days', factor: hour },
  day: { dimension: 'days', factor: day },
  week: { dimension: 'days', factor: 7 * day },
  fortnight: { dimension: 'days', factor: 14 * day },
  month: { dimension: 'months', factor: 1 },
  trimester: { dimension: 'months', factor: 3 },
  semester: { dimension: 'months', factor: 6 },
  year: { dimension: 'months', factor: 12 },
  biennium: { dimension: 'months', factor: 24 },
  lustrum: { dimension: 'months', factor: 60 },
  sexennium: { dimension: 'months', factor: 72 },
  decade: { dimension: 'months', factor: 120 },
  century: { dimension: 'months', factor: 1200 },
  millennium: { dimension: 'months', factor: 12_000 },
  millimeter: { dimension: 'length', factor: 0.001 },
  centimeter: { dimension: 'length', factor: 0.01 },
  meter: { dimension: 'length', factor: 1 },
  kilometer: { dimension: 'length', factor: 1000 },
  inch: { dimension: 'length', factor: foot / 12 },
  foot: { dimension: 'length', factor: foot },
  yard: { dimension: 'length', factor: 3 * foot },
  mile: { dimension: 'length', factor: 5280 * foot },
  'nautical-mile': { dimension: 'length', factor: 1852 },
  gram: { dimension: 'mass', factor: 1 },
  kilogram: { dimension: 'mass', factor: 1000 },
  tonne: { dimension: 'mass', factor: 1e6 },
  ounce: { dimension: 'mass', factor: 28.349523125 },
  pound: { dimension: 'mass', factor: 453.59237 },
  'square-meter': { dimension: 'area', factor: 1 },
  hectare: { dimension: 'area', factor: 1e4 },
  'square-kilometer': { dimension: 'area', factor: 1e6 },
  'square-mile': { dimension: 'area', factor: (5280 * foot) ** 2 },
  acre: { dimension: 'area', factor: 43_560 * foot ** 2 },
  milliliter: { dimension: 'volume', factor: 0.001 },
  liter: { dimension: 'volume', factor: 1 },
  'cubic-meter': { dimension: 'volume', factor: 1000 },
  gallon: { dimension: 'volume', factor: 3.785411784 },
  barrel: { dimension: 'volume', factor: 158.987294928 },
  bit: { dimension: 'data', factor: 1 },
  byte: { dimension: 'data', factor: 8 },
  kilobyte: { dimension: 'data', factor: 8e3 },
  megabyte: { dimension: 'data', factor: 8e6 },
  gigabyte: { dimension: 'data', factor: 8e9 },
  terabyte: { dimension: 'data', factor: 8e12 },
  petabyte: { dimension: 'data', factor: 8e15 },
  kilobit: { dimension: 'data', factor: 1e3 },
  megabit: { dimension: 'data', factor: 1e6 },
  gigabit: { dimension: 'data', factor: 1e9 },
  terabit: { dimension: 'data', factor: 1e12 },
  'megabit-per-second': { dimension: 'rate', factor: 1e6 },
  'gigabit-per-second': { dimension: 'rate', factor: 1e9 },
  'terabit-per-second': { dimension: 'rate', factor: 1e12 },
  'kilometer-per-hour': { dimension: 'speed', factor: 1000 },
  'mile-per-hour': { dimension: 'speed', factor: 5280 * foot },
  watt: { dimension: 'power', factor: 1 },
  kilowatt: { dimension: 'power', factor: 1e3 },
  megawatt: { dimension: 'power', factor: 1e6 },
  gigawatt: { dimension: 'power', factor: 1e9 },
  terawatt: { dimension: 'power', factor: 1e12 },
  'kilowatt-hour': { dimension: 'energy', factor: 1e3 },
  'megawatt-hour': { dimension: 'energy', factor: 1e6 },
  'gigawatt-hour': { dimension: 'energy', factor: 1e9 },
  'terawatt-hour': { dimension: 'energy', factor: 1e12 },
  volt: { dimension: 'voltage', factor: 1 },
  kilovolt: { dimension: 'voltage', factor: 1e3 },
  hertz: { dimension: 'pitch', factor: 1 },
  megahertz: { dimension: 'pitch', factor: 1e6 },
  gigahertz: { dimension: 'pitch', factor: 1e9 },
  celsius: { dimension: 'heat', factor: 1 },
  fahrenheit: { dimension: 'fahrenheit', factor: 1 },
  'per-million': { dimension: 'parts', factor: 1e-6 },
  'per-billion': { dimension: 'parts', factor: 1e-9 },
  'per-trillion': { dimension: 'parts', factor: 1e-12 },
  ...Object.fromEntries(
    prefixed().map(([id, base, by]) => [id, { dimension: bases[base].dimension, factor: bases[base].factor * by }]),
  ),
  flop: { dimension: 'computing', factor: 1 },
};

/** Every prefix before every unit that takes one: `nanometer`. */
function prefixed(): [id: string, base: BaseUnit, by: number, prefix: string][] {
  return (Object.keys(bases) as BaseUnit[]).flatMap((base) =>
    Object.entries(prefixes).map(([prefix, { by }]): [string, BaseUnit, number, string] => [
      `${prefix}${base}`,
      base,
      by,
      prefix,
    ]),
  );
}

/** Signs of units, the same in every language; capitals matter. */
const symbols: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    prefixed().flatMap(([id, base, , prefix]) =>
      bases[base].signs.map((sign) => [`${prefixes[prefix]?.sign ?? ''}${sign}`, id] as const),
    ),
  ),
  ppm: 'per-million',
  ppb: 'per-billion',
  ppt: 'per-trillion',
  mm: 'millimeter',
  cm: 'centimeter',
  m: 'meter',
  mts: 'meter',
  km: 'kilometer',
  Km: 'kilometer',
  KM: 'kilometer',
  kms: 'kilometer',
  mi: 'mile',
  ft: 'foot',
  NM: 'nautical-mile',
  kg: 'kilogram',
  Kg: 'kilogram',
  kgs: 'kilogram',
  g: 'gram',
  t: 'tonne',
  lb: 'pound',
  lbs: 'pound',
  m2: 'square-meter',
  'm²': 'square-meter',
  km2: 'square-kilometer',
  'km²': 'square-kilometer',
  ha: 'hectare',
  m3: 'cubic-meter',
  'm³': 'cubic-meter',
  ml: 'milliliter',
  l: 'liter',
  L: 'liter',
  h: 'hour',
  hrs: 'hour',
  min: 'minute',
  kB: 'kilobyte',
  KB: 'kilobyte',
  MB: 'megabyte',
  GB: 'gigabyte',
  TB: 'terabyte',
  PB: 'petabyte',
  Mbps: 'megabit-per-second',
  'Mbit/s': 'megabit-per-second',
  'Mb/s': 'megabit-per-second',
  Gbps: 'gigabit-per-second',
  'Gbit/s': 'gigabit-per-second',
  'Gb/s': 'gigabit-per-second',
  Tbps: 'terabit-per-second',
  'Tbit/s': 'terabit-per-second',
  'Tb/s': 'terabit-per-second',
  'km/h': 'kilometer-per-hour',
  kph: 'kilometer-per-hour',
  mph: 'mile-per-hour',
  kW: 'kilowatt',
  KW: 'kilowatt',
  MW: 'megawatt',
  GW: 'gigawatt',
  TW: 'terawatt',
  kWh: 'kilowatt-hour',
  MWh: 'megawatt-hour',
  GWh: 'gigawatt-hour',
  TWh: 'terawatt-hour',
  kV: 'kilovolt',
  Hz: 'hertz',
  MHz: 'megahertz',
  GHz: 'gigahertz',
  '°C': 'celsius',
  '° C': 'celsius',
  ºC: 'celsius',
  'º C': 'celsius',
  '°F': 'fahrenheit',
};

/** Whether letters that touch digits are the sign of a unit: `12km`, `20Gbps`. */
export function isUnitSymbol(letters: string): boolean {
  return Object.hasOwn(symbols, letters) || letters === 'Gb' || letters === 'Mb' || letters === 'Gbit';
}

/** A unit found in a text. */
export interface FoundUnit {
  readonly id: string;
  readonly measure: Measure;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/** The unit of an id, for "aged 18", whose unit is not written. */
export function measureOf(id: string): Measure | undefined {
  return Object.hasOwn(units, id) ? units[id] : undefined;
}

const tables = new WeakMap<object, UnitWords<string>>();

/** The unit at the beginning of `after`, in words of a language or as a sign. `plain` is the same text folded. */
export function unitAt(after: string, plain: string, { numbers }: ReadingLanguage): FoundUnit | undefined {
  const sign = symbolAt(after);
  const table = tables.get(numbers.units) ?? new UnitWords(unitNames(numbers));
  tables.set(numbers.units, table);
  const word = table.at(plain);
  const found = word && word.length >= (sign?.length ?? 0) ? { id: word.value, length: word.length } : sign;
  const measure = found && units[found.id];
  return found && measure && { ...found, measure };
}

function symbolAt(after: string): { id: string; length: number } | undefined {
  const there = /^(?:[°º] ?[CF]|[\p{L}]{1,6}(?:\/[sh]|[²³23])?)(?![\p{L}\p{N}])/u.exec(after)?.[0];
  const sign = there?.replace('μ', 'µ');
  const id = sign !== undefined && Object.hasOwn(symbols, sign) ? symbols[sign] : undefined;
  return id === undefined || there === undefined ? undefined : { id, length: there.length };
}

/** Names of the units that Intl knows, one and many of each, those with a prefix, and those the language adds. */
function* unitNames({
  named,
  units: added,
  bases: names,
  prefixes: spelt,
}: NumberReading): Iterable<readonly [string, string]> {
  for (const id of Object.keys(units))
    for (const tag of named) for (const name of namesOf(id, tag)) yield [foldKeepingLength(name), id];
  for (const [id, base, , prefix] of prefixed())
    for (const before of [prefix, ...(spelt[prefix] ?? [])])
      for (const name of names[base])
        for (const end of name.endsWith('s') || name.endsWith('z') ? [''] : ['', 's'])
          yield [`${before}${name}${end}`, id];
  for (const name of names.flop) for (const end of ['', 's']) yield [`${name}${end}`, 'flop'];
  for (const [id, all] of Object.entries(added)) for (const name of all) yield [foldKeepingLength(name), id];
}

function namesOf(id: string, tag: string): string[] {
  try {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit: id, unitDisplay: 'long' });
    return [1, 2].map((count) =>
      format
        .formatToParts(count)
        .flatMap(({ type, value }) => (type === 'unit' ? value : []))
        .join(' ')
        .trim(),
    );
  } catch {
    // CLDR has units that Intl does not take.
    return [];
  }
}
