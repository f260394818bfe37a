import { compareDates, dateOf } from '../basics/dates.ts';
import type { Kind } from '../basics/kinds.ts';
import { fold } from '../basics/names.ts';
import { literally } from '../basics/patterns.ts';
import type { SiteNames } from '../model/evidence/held/site-names.ts';
import type { Site } from '../model/site.ts';
import type { Data } from '../schema/records.ts';
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

/** Whether an indicator counts what a figure does: its unit or its name has one of the longer words for that. */
export function isCountOf({ counted = '' }: FigureFinding, { unit, name }: Data<'indicator'>): boolean {
  const of = fold(`${unit} ${name}`).split(' ');
  return fold(counted)
    .split(' ')
    .some((word) => word.length > 3 && of.includes(word));
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
