import { readingOf } from '../texts/languages/index.ts';
import { countriesIn } from './countries.ts';
import { datesIn } from './dates.ts';
import { figuresIn } from './figures.ts';
import type { Findings } from './findings.ts';
import { languageOf } from './language.ts';
import { organisationsIn } from './organisations.ts';
import { readParagraph } from './paragraph.ts';
import { peopleIn } from './people.ts';
import { promisesIn } from './promises.ts';

/** What is known of a document before it is read. */
export interface Known {
  /** BCP 47; left out, the language is found. */
  readonly language?: string;
  /** EDTF; left out, the day is found where the document gives it. */
  readonly published?: string;
}

/**
 * All that can be read off a document, given as its paragraphs (the first is number 1). Undefined where its language
 * cannot be read.
 */
export function readDocument(paragraphs: readonly string[], known: Known = {}): Findings | undefined {
  const tag = known.language ?? languageOf(paragraphs);
  const language = tag === undefined ? undefined : readingOf(tag);
  if (!language || tag === undefined) return undefined;
  const read = paragraphs.map((text, index) => readParagraph(index + 1, text, language, known.published));
  return {
    language: tag,
    ...(known.published === undefined ? {} : { published: known.published }),
    dates: read.flatMap((paragraph) => datesIn(paragraph)),
    organisations: organisationsIn(read, language),
    people: peopleIn(read, language),
    countries: countriesIn(read, language),
    figures: read.flatMap((paragraph) => figuresIn(paragraph, language)),
    promises: read.flatMap((paragraph) => promisesIn(paragraph, language)),
    events: [],
    quotations: [],
  };
}
