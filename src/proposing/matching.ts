import { compareDates, dateOf } from '../basics/dates.ts';
import type { Kind } from '../basics/kinds.ts';
import { fold } from '../basics/names.ts';
import { literally } from '../basics/patterns.ts';
import type { SiteNames } from '../model/evidence/held/site-names.ts';
import type { Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Data } from '../schema/records.ts';
import { readFacts, type NumberFact } from '../texts/facts.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import type { FigureFinding } from './document/findings.ts';

/** The record that a text of a language calls by a name, in whatever language the record has it. */
export function recordCalled(
  site: Site,
  names: SiteNames,
  { name, tag, kind }: { readonly name: string; readonly tag: string; readonly kind: Kind | undefined },
): string | undefined {
  const { namings, words } = names.read(name, tag);
  const whole = namings.filter(({ at, length }) => at === 0 && length === words.length);
  return whole
    .flatMap(({ bearers }) => [...bearers])
    .find((id) => {
      const record = site.records.get(id);
      return record !== undefined && (kind === undefined || record.kind === kind);
    });
}

/** Whether two dates are one. */
export function isSame(one: string, other: string): boolean {
  return one === other || compareDates(dateOf(one), dateOf(other)) === 0;
}

/** Whether one of two dates may lie in the other. */
export function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [dateOf(one), dateOf(other)];
  if (a.earliest === undefined || a.latest === undefined || b.earliest === undefined || b.latest === undefined)
    return true;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether a text gives a number, in one of the ways in which it is written. */
export function holdsNumber(text: string, number: number): boolean {
  const written = [String(number), number.toLocaleString('en'), String(number / 1e6), String(number / 1e9)];
  return written.some((digits) => new RegExp(`(?<![\\d.,])${literally(digits)}(?![\\d]|[.,]\\d)`).test(text));
}

/** The languages of a document and of the records. */
interface Languages {
  readonly document: ReadingLanguage;
  readonly records: ReadingLanguage;
}

/**
 * Whether an indicator counts what a figure does: money of its currency, shares, its measure or its things, and a word
 * for them is in both. A word alone tells nothing: "a $30 million *technical* facility" is none of the "*technical*
 * bodies".
 */
export function isCountOf(
  { counted = '', words }: FigureFinding,
  { unit, currency, name }: Data<'indicator'>,
  { document, records }: Languages,
): boolean {
  const [given] = readFacts(words, document).numbers;
  const [own] = readFacts(`2 ${unit}`, records).numbers;
  if (!given || own?.value !== 2 || !standsInUnit(given, own, currency)) return false;
  const things = fold(counted).split(' ');
  const ofUnit = fold(unit).split(' ');
  if (own.kind === 'count') return ofUnit.every((word) => things.includes(word) || records.common.includes(word));
  return fold(name)
    .split(' ')
    .some((word) => word.length > 3 && things.includes(word));
}

/** Whether a number is given in the unit of an indicator, so that it can stand there as it is. */
function standsInUnit(given: NumberFact, unit: NumberFact, currency: string | undefined): boolean {
  const kind = currency === undefined ? unit.kind : 'money';
  if (given.kind !== kind) return false;
  if (kind === 'measure')
    return given.measure?.dimension === unit.measure?.dimension && given.measure?.factor === unit.measure?.factor;
  const codes = currency === undefined ? unit.currencies : new Set([currency]);
  return kind !== 'money' || codes === undefined || [...codes].some((code) => given.currencies?.has(code));
}

/**
 * Whether an indicator is of records that a sentence names: of what it covers, of one of the programmes it is told of,
 * or of all that its name names. One that names nothing is of whatever has things of its unit.
 */
export function isOfSubject(site: Site, { id, data }: SourceRecord<'indicator'>, named: readonly string[]): boolean {
  const { covers, programmes = [], name } = data;
  if (covers !== undefined) return named.includes(covers);
  if (programmes.length > 0) return programmes.some((programme) => named.includes(programme));
  return site.properNames.find(name).every((mention) => mention.id === id || named.includes(mention.id));
}

/** The first words of a sentence, as a name for what it is about. */
export function startOfSentence(words: string): string {
  const bare = words
    .replace(/[*_#]+/g, '')
    .replace(/^[\s•–-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = bare.slice(0, 90);
  return bare.length <= 90 ? bare.replace(/[.;:]$/, '') : cut.slice(0, cut.lastIndexOf(' '));
}

/** A name as it stands alone. */
export function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
