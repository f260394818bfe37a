import { foldKeepingLength, patternsOf, type DatePatterns } from './date-patterns.ts';
import type { DateReading, ReadingLanguage } from './language.ts';

/** What stands in every text in which a pattern finds something: one of some phrases, or some signs. */
interface Key {
  readonly phrases?: readonly string[];
  readonly signs?: RegExp;
}

/** The patterns that look for dates; the others look at what stands beside one. */
type Shape =
  | 'digits'
  | 'yearFirst'
  | 'named'
  | 'iso'
  | 'era'
  | 'dayMonth'
  | 'monthDay'
  | 'dayRelativeMonth'
  | 'ordinalPart'
  | 'part'
  | 'letterPart'
  | 'relativePart'
  | 'season'
  | 'decade'
  | 'century'
  | 'monthYear'
  | 'relative'
  | 'month'
  | 'relativeDay'
  | 'relativeWeek'
  | 'weekday'
  | 'dayAlone'
  | 'ago'
  | 'later'
  | 'yearRange'
  | 'relativeYear'
  | 'relativeMonth'
  | 'year'
  | 'clock'
  | 'clockWord';

const parted = /\d[-/.]\d/;

function keysOf(dates: DateReading): Readonly<Record<Shape, Key>> {
  const months = { phrases: dates.months.flat() };
  const relativeMonths = { phrases: Object.keys(dates.relativeMonths) };
  const nouns = { phrases: Object.values(dates.partNouns).flat() };
  return {
    digits: { signs: parted },
    yearFirst: { signs: parted },
    named: months,
    iso: { signs: parted },
    era: { phrases: dates.beforeOurEra },
    dayMonth: months,
    monthDay: months,
    dayRelativeMonth: relativeMonths,
    ordinalPart: nouns,
    part: { phrases: Object.keys(dates.parts) },
    letterPart: { signs: /[1-4]/ },
    relativePart: nouns,
    season: { phrases: Object.keys(dates.seasons) },
    decade: { phrases: [...dates.decadeNouns, ...Object.keys(dates.decades)], signs: /0['’]?s/ },
    century: { phrases: dates.century.words },
    monthYear: months,
    relative: months,
    month: months,
    relativeDay: { phrases: Object.keys(dates.relativeDays) },
    relativeWeek: { phrases: Object.keys(dates.relativeWeeks) },
    weekday: { phrases: dates.weekdays.flat() },
    dayAlone: { phrases: dates.dayAlone },
    ago: { phrases: [...dates.agoBefore, ...dates.agoAfter, ...dates.inBefore] },
    later: { phrases: dates.laterAfter },
    yearRange: { signs: /\d\s?[-–—/]\s?\d/ },
    relativeYear: { phrases: [...Object.keys(dates.relativeYears), ...Object.keys(dates.thatYear)] },
    relativeMonth: relativeMonths,
    year: { signs: /\d{4}/ },
    clock: { signs: /\d/ },
    clockWord: { phrases: Object.keys(dates.clock.words) },
  };
}

/** Patterns by the first word of a phrase without which they find nothing, and by such signs. */
interface Keyring {
  readonly byWord: ReadonlyMap<string, ReadonlySet<RegExp>>;
  readonly bySigns: readonly (readonly [signs: RegExp, pattern: RegExp])[];
}

const made = new WeakMap<ReadingLanguage, Keyring>();

// Digits and letters apart: "100BC".
const word = /\p{L}+|\p{N}+/gu;

function keyringOf(language: ReadingLanguage): Keyring {
  const known = made.get(language);
  if (known) return known;
  const patterns: Readonly<Record<Shape, RegExp>> & DatePatterns = patternsOf(language);
  const byWord = new Map<string, Set<RegExp>>();
  const bySigns: [RegExp, RegExp][] = [];
  const keys = keysOf(language.dates);
  let shape: Shape;
  for (shape in keys) {
    const { phrases = [], signs } = keys[shape];
    if (signs) bySigns.push([signs, patterns[shape]]);
    for (const phrase of phrases) {
      const [first = ''] = foldKeepingLength(phrase).match(word) ?? [];
      byWord.set(first, (byWord.get(first) ?? new Set()).add(patterns[shape]));
    }
  }
  const keyring = { byWord, bySigns };
  made.set(language, keyring);
  return keyring;
}

/** The patterns that may find a date in a text at all, told by its words and signs; `plain` is folded as they are. */
export function patternsFor(plain: string, language: ReadingLanguage): ReadonlySet<RegExp> {
  const { byWord, bySigns } = keyringOf(language);
  const fitting = new Set(bySigns.filter(([signs]) => signs.test(plain)).map(([, pattern]) => pattern));
  for (const [one] of plain.matchAll(word)) for (const pattern of byWord.get(one) ?? []) fitting.add(pattern);
  return fitting;
}
