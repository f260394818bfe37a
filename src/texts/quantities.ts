import { mayBeSame } from './concepts.ts';
import type { CountedThings, NumberFact } from './facts.ts';
import { sensesOfEnds, type NumberPlace } from './number-places.ts';
import { isRounded } from './rounding.ts';

/** In what two numbers differ. */
export type Difference = 'value' | 'sense' | 'things';

/** What two numbers are compared by: a size in a dimension in which only like is compared. */
interface Size {
  readonly dimension: string;
  readonly value: number;
}

/**
 * In what `told`, a number of a statement, differs from `given`, one of its source, whatever their languages; undefined
 * where both say the same. They say the same if
 * - they are of one dimension: how many, which place in an order, a share (a fifth is 20 % is one in five, but 4 % is
 * not
 *   four percentage points), how many times as much, an amount of money, or a measure of one kind (days, months,
 * lengths …);
 * - their sizes in it are equal: 18 months are a year and a half, 48 hours two days, but months no days; "hundreds" and
 *   "hundreds", "dozens" and "decenas", but never "a hundred". Where a text can be read in two ways, one of them is
 * enough,
 *   unless nothing tells which is meant (`unclear`);
 * - amounts may be of one currency: "pesos" may be Mexican, "pesos chilenos" may not;
 * - they may be given in one sense: "cerca de" is about or nearly, "a hundred" exactly or about so many; what the
 *   source gives exactly may be told as about so many;
 * - a number may be told rounded where its sense says so: "just under 32 %" of 31.9 %;
 * - one end of a range is told as such, or by a sense ("at least 20" of "20 to 30"), never as the whole; nor is how far
 *   something changed what it changed to;
 * - they may count the same things: see `countSame`.
 */
export function difference(told: NumberFact, given: NumberFact, sameLanguage: boolean): Difference | undefined {
  const rounded = isRounding(told, given);
  if (!rounded && !ofOneSize(told, given)) return 'value';
  if ((!rounded && !ofOneSense(told, given)) || !ofOnePlace(told, given)) return 'sense';
  return countSame(told, given, sameLanguage) ? undefined : 'things';
}

function ofOneSense(told: NumberFact, given: NumberFact): boolean {
  const givenEnd = endOf(given);
  const toldEnd = endOf(told) ?? endOfChange(told);
  const bounds = toldEnd === givenEnd ? undefined : (givenEnd ?? toldEnd);
  // "At least 20" is what a range from 20 on says, and the other way round.
  if (givenEnd !== undefined && givenEnd !== toldEnd && !given.places.has('or'))
    return sensesOfEnds[givenEnd].some((sense) => told.senses.has(sense));
  // A range is loose as it is: "some 20 to 30".
  const areLoose = [told, given].every(({ senses }) => senses.has('exactly') || senses.has('about'));
  if (givenEnd !== undefined && givenEnd === toldEnd && areLoose) return true;
  const more = bounds === undefined ? [] : sensesOfEnds[bounds];
  // "About 2,500" of 2,500: less exact, and true.
  if (told.kind !== 'ordinal' && told.senses.has('about') && given.senses.has('exactly')) return true;
  return [...told.senses, ...more].some((sense) => given.senses.has(sense));
}

/** Kinds that are told in round numbers. */
const roundable: readonly NumberFact['kind'][] = ['count', 'percent', 'permille', 'points', 'money', 'measure'];

/** Whether a number of a statement is one that the source gives exactly, rounded and told as such. */
function isRounding(told: NumberFact, given: NumberFact): boolean {
  // "A hundred" may be about so many, and does not say so.
  if (told.kind !== given.kind || !roundable.includes(told.kind) || told.senses.has('exactly')) return false;
  if (given.unclear || given.pair || !given.senses.has('exactly') || !mayBeOneCurrency(told, given)) return false;
  if (endOf(told) !== undefined || endOf(given) !== undefined) return false;
  const isOneUnit =
    told.measure?.dimension === given.measure?.dimension && told.measure?.factor === given.measure?.factor;
  return isOneUnit && isRounded(told.value, told.senses, given.value);
}

/** Which end of a range a number is. */
function endOf({ places }: NumberFact): 'low' | 'high' | undefined {
  return places.has('low') ? 'low' : places.has('high') ? 'high' : undefined;
}

/** "Goes from 10 to 15" tells of a range too. */
function endOfChange({ places, range }: NumberFact): 'low' | 'high' | undefined {
  if (range === undefined) return undefined;
  return places.has('from') ? 'low' : places.has('to') ? 'high' : undefined;
}

const ofChanges: readonly NumberPlace[] = ['by', 'from', 'to'];

/** Whether two numbers may have one place in a change, as far as both have one. */
function ofOnePlace({ places: told }: NumberFact, { places: given }: NumberFact): boolean {
  const [one, other] = [told, given].map((places) => ofChanges.filter((place) => places.has(place)));
  if (!one || !other || one.length === 0 || other.length === 0) return true;
  return one.some((place) => other.includes(place));
}

function ofOneSize(told: NumberFact, given: NumberFact): boolean {
  if (given.unclear || !mayBeOneCurrency(told, given)) return false;
  return sizesOf(told).some((one) => sizesOf(given).some((other) => isEqual(one, other)));
}

function isEqual(one: Size, other: Size): boolean {
  return one.dimension === other.dimension && Math.abs(one.value - other.value) <= 1e-9 * Math.abs(one.value);
}

/**
 * Whether a number may be one of `unit`, a number of any size with that unit behind it: kilometres are no percent,
 * euros no people, universities no regions. What nobody has written down as concepts passes.
 */
export function isOfUnit(told: NumberFact, unit: NumberFact): boolean {
  if (!mayBeOneCurrency(told, unit)) return false;
  const dimensions = new Set(sizesOf(unit).map(({ dimension }) => dimension));
  if (!sizesOf(told).some(({ dimension }) => dimensions.has(dimension))) return false;
  return unit.kind !== 'count' || matched(told.counted, unit.counted, true) !== 'different';
}

function mayBeOneCurrency({ currencies: told }: NumberFact, { currencies: given }: NumberFact): boolean {
  return told === undefined || given === undefined || [...told].some((code) => given.has(code));
}

/** Everything a number can be, as sizes. */
function sizesOf(fact: NumberFact): Size[] {
  const { kind, value, others, measure, roundDays } = fact;
  const values = [value, ...others.filter((other) => other.kind === 'count').map((other) => other.value)];
  const places = others
    .filter((other) => other.kind === 'ordinal' || other.kind === 'fraction')
    .map((other) => sizeOf(other.kind, other.value));
  const sizes = values.map((each) => (kind === 'measure' ? undefined : sizeOf(kind, each))).filter((size) => !!size);
  const days = roundDays === undefined ? [] : [roundDays];
  const measured = measure
    ? [...values, ...days].map((each) => ({ dimension: measure.dimension, value: each * measure.factor }))
    : [];
  return [...sizes, ...(kind === 'count' ? places : []), ...measured];
}

function sizeOf(kind: NumberFact['kind'], value: number): Size {
  switch (kind) {
    case 'percent':
      return { dimension: 'share', value: value / 100 };
    case 'permille':
      return { dimension: 'share', value: value / 1000 };
    case 'fraction':
      return { dimension: 'share', value };
    case 'points':
    case 'money':
    case 'measure':
    case 'count':
    case 'ordinal':
    case 'multiple':
    case 'vague':
      return { dimension: kind, value };
  }
}

/** Kinds whose things are told behind them; behind an amount or a measure stands what it is for. */
const counting: readonly NumberFact['kind'][] = ['count', 'ordinal', 'fraction', 'percent', 'permille', 'vague'];

/**
 * Whether two numbers may count the same things. Words that nobody has written down as concepts stay undecided, which
 * passes: only across languages, as within one the words beside them must meet. A number that may belong to a name
 * ("Zephyr 9") counts only what is known to be the same.
 */
function countSame(told: NumberFact, given: NumberFact, sameLanguage: boolean): boolean {
  if (told.kind === 'measure' || given.kind === 'measure' || told.kind === 'money') return true;
  if (!counting.includes(told.kind) || !counting.includes(given.kind)) return !sameLanguage || meet(told, given);
  const match = matched(told.counted, given.counted, sameLanguage);
  if (match === 'different') return false;
  if (given.named && !told.named) return match === 'same';
  // "It was the sixth."
  const isAlone = told.kind === 'ordinal' && told.counted.stems.size === 0;
  return match === 'same' || !sameLanguage || isAlone || meet(told, given);
}

/** Whether two numbers count what has one name, not only what may be one: "members" may be countries. */
export function nameSame(told: CountedThings, given: CountedThings, sameLanguage: boolean): boolean {
  if (sameLanguage) for (const word of told.stems.keys()) if (given.stems.has(word)) return true;
  for (const concept of told.concepts) if (given.concepts.has(concept)) return true;
  return told.concepts.size === 0 && given.concepts.size === 0 && areCognates(told, given);
}

/** Whether two numbers of one language stand beside a word that is the same. */
function meet(told: NumberFact, given: NumberFact): boolean {
  for (const word of told.around.keys()) if (given.around.has(word)) return true;
  return false;
}

/** Whether two lists of words name the same things, different ones, or nobody knows. */
export function matched(
  told: CountedThings,
  given: CountedThings,
  sameLanguage: boolean,
): 'same' | 'different' | undefined {
  if (told.stems.size === 0 || given.stems.size === 0) return undefined;
  if (sameLanguage) for (const word of told.stems.keys()) if (given.stems.has(word)) return 'same';
  if (told.concepts.size > 0 && given.concepts.size > 0)
    return [...told.concepts].some((one) => [...given.concepts].some((other) => mayBeSame(one, other)))
      ? 'same'
      : 'different';
  return areCognates(told, given) ? 'same' : undefined;
}

/** Whether a word of one list is a word of the other in another spelling: "memoranda" and "memorandos". */
function areCognates(told: CountedThings, given: CountedThings): boolean {
  return [...told.stems.values()].some((one) => [...given.stems.values()].some((other) => isCognate(one, other)));
}

/** Whether a word is that of another language in another spelling. */
export function isCognate(one: string, other: string): boolean {
  const [a, b] = [spelling(one), spelling(other)];
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return same >= 4 && same >= 0.6 * shorter;
}

/** What languages write in different ways, in one. */
function spelling(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replace(/[ckq]u?(?=[eiy])/g, 'c')
    .replaceAll('k', 'c')
    .replaceAll('y', 'i')
    .replace(/(.)\1/g, '$1');
}
