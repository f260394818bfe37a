import { cutWords } from './cut.ts';
import type { Place } from './document.ts';
import { tokensOfWord, type Query } from './read.ts';
import { stemOf } from './reading.ts';

/** A sentence, with where the words of the query stand in it, as offsets. */
export interface MarkedPlace {
  readonly place: Place;
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly score: number;
}

/** Sorts of places that tell what is not known, and what not to say: a reader first wants to know what something is. */
const unsaid: readonly string[] = ['gap', 'caution'];

/**
 * The places that hold words of the query, the best first: those that hold most different ones, of these what is said
 * before what is not, or should not be, and in the order of the page, which begins with what matters. `also` are words
 * that were looked for instead of mistyped ones.
 */
export function bestPlaces(places: readonly Place[], query: Query, also: readonly string[] = []): MarkedPlace[] {
  const telling = query.words.some(({ stop }) => !stop) ? query.words.filter(({ stop }) => !stop) : query.words;
  const asked = new Set([...telling.flatMap(tokensOfWord), ...also].map((token) => stemOf(token, query.reading)));
  return places.flatMap((place) => marked(place, asked, query) ?? []).sort((a, b) => b.score - a.score);
}

function marked(place: Place, asked: ReadonlySet<string>, { reading }: Query): MarkedPlace | undefined {
  const words = cutWords(place.text);
  const held = new Set<string>();
  const marks: [number, number][] = [];
  for (const word of words) {
    const stems = tokensOfWord(word)
      .map((token) => stemOf(token, reading))
      .filter((stem) => asked.has(stem));
    for (const stem of stems) held.add(stem);
    if (stems.length > 0) marks.push([word.start, word.end]);
  }
  if (marks.length === 0) return undefined;
  const said = unsaid.includes(place.sort) ? 0 : 1;
  return { place, marks, score: held.size + said / 2 };
}
