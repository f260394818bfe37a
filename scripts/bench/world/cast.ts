import { toId } from '../../../src/basics/ids.ts';
import { kinds, type Kind } from '../../../src/basics/kinds.ts';
import {
  deeds,
  draw,
  eventNouns,
  firstNames,
  inventedWord,
  inventedWords,
  organisationForms,
  pick,
  programmeNouns,
  themeAdjectives,
  themeNouns,
  works,
} from '../words.ts';

/**
 * How many of a hundred records are of each kind. What is left over are programmes, so that a size is met exactly;
 * pages are few.
 */
const shares = {
  programme: 0,
  event: 25,
  commitment: 10,
  indicator: 8,
  organisation: 14,
  person: 4,
  place: 10,
  theme: 4,
  source: 4,
  briefing: 2,
  page: 0,
} as const satisfies Record<Kind, number>;
const pageCount = 3;

/** So many non-empty lines each source has. */
export const paragraphsPerSource = 60;

/** A record that others name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who there is in an invented world: the names of all its records, and who meets whom. */
export class Cast {
  readonly counts: Readonly<Record<Kind, number>>;
  readonly #names = new Map<Kind, readonly string[]>();

  constructor(size: number) {
    const counts = Object.fromEntries(
      kinds.map((kind) => [kind, Math.max(2, Math.round((shares[kind] * size) / 100))]),
    ) as Record<Kind, number>;
    counts.page = pageCount;
    // Every other indicator counts stations.
    counts.indicator += counts.indicator % 2;
    counts.programme = 0;
    counts.programme = Math.max(4, size - kinds.reduce((sum, kind) => sum + counts[kind], 0));
    this.counts = counts;
    // Each record has an invented word of its own, so that no name can be taken for another.
    let next = 0;
    for (const kind of kinds)
      this.#names.set(
        kind,
        Array.from({ length: counts[kind] }, (_, index) => this.#nameOf(kind, index, next++)),
      );
  }

  /** The name of record `index` of `kind`; counting goes round, so that any number names one. */
  name(kind: Kind, index: number): string {
    return this.#names.get(kind)?.[index % this.counts[kind]] ?? '';
  }

  id(kind: Kind, index: number): string {
    return toId(this.name(kind, index));
  }

  /** The invented word in the name of a record. */
  wordOf(kind: Kind, index: number): string {
    return (
      this.name(kind, index)
        .split(' ')
        .find((word) => /^\p{Lu}\p{Ll}{6,}$/u.test(word) && inventedWords.has(word)) ?? ''
    );
  }

  /** Another record of `kind`, some way off: cooperation is local, so that a bigger world has no denser web. */
  near(kind: Kind, index: number, salt: number): Named {
    const place = index + 1 + draw(17, index, salt);
    return { id: this.id(kind, place), name: this.name(kind, place) };
  }

  // Of ten places one is a continent, six are countries, three are cities.
  isContinent = (index: number): boolean => index % 10 === 0;
  isCity = (index: number): boolean => index % 10 > 6;

  continent = (index: number): Named => this.#ofPlaces(this.isContinent, index);
  country = (index: number): Named => this.#ofPlaces((place) => !this.isContinent(place) && !this.isCity(place), index);
  city = (index: number): Named => this.#ofPlaces(this.isCity, index);

  /** The country that comes to four events of five: as the capital of a union does, it grows with the world. */
  hub = (): Named => this.country(1);

  themes(index: number): string[] {
    return [...new Set([this.id('theme', index), this.id('theme', index * 5 + 2)])];
  }

  /** The themes of a programme: the first theme of all is that of every third. */
  themesOfProgramme(index: number): string[] {
    return [...new Set([...this.themes(index), ...(index % 3 === 0 ? [this.id('theme', 0)] : [])])];
  }

  /** The evidence of a record: two sources, a paragraph or two for each of its claims. */
  evidence(index: number): (claim: number) => string | string[] {
    const first = this.id('source', index);
    const second = this.id('source', index + 1);
    return (claim) => {
      const paragraph = 4 + draw(paragraphsPerSource - 8, index, 70 + claim);
      if (claim % 4 === 3) return [`${first}#${paragraph}`, `${second}#${paragraph + 1}`];
      return claim % 4 === 2 ? `${second}#${paragraph}-${paragraph + 2}` : `${first}#${paragraph}`;
    };
  }

  #ofPlaces(fits: (index: number) => boolean, index: number): Named {
    const count = this.counts.place;
    const found = Array.from({ length: 10 }, (_, step) => (index + step) % count).find(fits) ?? 0;
    return { id: this.id('place', found), name: this.name('place', found) };
  }

  #nameOf(kind: Kind, index: number, number: number): string {
    const word = inventedWord(number);
    switch (kind) {
      case 'programme':
        return `${word} ${pick(programmeNouns, index).name}`;
      case 'event':
        return `${word} ${pick(eventNouns, index).name}`;
      case 'commitment':
        return `${pick(deeds, index)} the ${word} ${pick(works, index)}`;
      case 'indicator':
        return `${index % 2 === 0 ? 'Reach' : 'Stations'} by the ${word} count`;
      case 'organisation':
        return pick(organisationForms, index).name(word);
      case 'person':
        return `${pick(firstNames, index)} ${word}`;
      case 'place':
        return this.isCity(index) ? `Port ${word}` : word;
      case 'theme':
        return `${pick(themeAdjectives, index)} ${pick(themeNouns, Math.floor(index / themeAdjectives.length))} ${index >= themeAdjectives.length * themeNouns.length ? word : ''}`.trim();
      case 'source':
        return `${word} Gazette`;
      case 'briefing':
        return `${this.name('programme', index * 3)} in brief`;
      case 'page':
        return ['About', 'Method', 'Accessibility'][index] ?? word;
    }
  }
}
