import { readFacts } from '../../../texts/facts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import type { Site } from '../../site.ts';

/** A place in a text, by its offsets. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** A fact in a text, and what it is, however it is written. */
interface Fact extends Place {
  readonly is: string;
}

/** A text in the language it is read in. */
export interface InLanguage {
  readonly text: string;
  readonly language: ReadingLanguage;
}

/** The numbers, dates and names that a claim and the words of its span share, each where it stands. */
export function sharedFacts(site: Site, claim: InLanguage, span: InLanguage): { claim: Place[]; span: Place[] } {
  const [own, theirs] = [factsIn(site, claim), factsIn(site, span)];
  const both = (facts: readonly Fact[], others: readonly Fact[]): Place[] => {
    const there = new Set(others.map(({ is }) => is));
    return outermost(facts.filter(({ is }) => there.has(is)));
  };
  return { claim: both(own, theirs), span: both(theirs, own) };
}

function factsIn(site: Site, { text, language }: InLanguage): Fact[] {
  const { numbers, dates } = readFacts(text, language);
  return [
    ...numbers.map(({ value, start, end }) => ({ is: `number ${value}`, start, end })),
    ...dates.flatMap(({ year, month, day, start, end }) =>
      [year, month && `month ${month}`, day && `day ${day}`].flatMap((part) =>
        part === undefined ? [] : [{ is: `date ${part}`, start, end }],
      ),
    ),
    ...site.properNames.find(text).map(({ id, start, end }) => ({ is: `record ${id}`, start, end })),
  ];
}

/** In reading order, none within another. */
function outermost(facts: readonly Fact[]): Place[] {
  const places: Place[] = [];
  for (const { start, end } of [...facts].sort((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (places.at(-1)?.end ?? 0)) places.push({ start, end });
  return places;
}
