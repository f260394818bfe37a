import { readingOf } from '../../texts/languages/index.ts';
import { nameWords } from './capitals.ts';
import { countriesIn } from './countries.ts';
import { datesIn } from './dates.ts';
import { eventsIn } from './events.ts';
import { eventsOnce, ofProgramme } from './events-once.ts';
import { figuresIn } from './figures.ts';
import type { Findings } from './findings.ts';
import { languageOf } from './language.ts';
import { organisationsIn } from './organisations.ts';
import { readParagraph } from './paragraph.ts';
import { peopleIn } from './people.ts';
import { programmesIn } from './programmes.ts';
import { subjectEvent } from './subject-event.ts';
import { promisesOf } from './promised-lists.ts';
import { quotationsIn } from './quotations.ts';
import { headerOf, publishedIn } from './published.ts';

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
  const header = headerOf(paragraphs);
  const tag = known.language ?? header.language ?? languageOf(paragraphs);
  const language = tag === undefined ? undefined : readingOf(tag);
  if (!language || tag === undefined) return undefined;
  const published = known.published ?? header.published ?? publishedIn(paragraphs, language);
  const read = paragraphs.map((text, index) => readParagraph(index + 1, text, language, published));
  const named = read.map((paragraph) => nameWords(paragraph, language));
  const people = peopleIn(named, language);
  const programmes = programmesIn(named, language);
  const about = subjectEvent(named, { header: header.length, published, language });
  return {
    language: tag,
    ...(published === undefined ? {} : { published }),
    ...(header.title === undefined ? {} : { title: header.title }),
    ...(header.publisher === undefined ? {} : { publisher: header.publisher }),
    dates: read.flatMap((paragraph) => datesIn(paragraph, language)),
    programmes,
    organisations: organisationsIn(named, language, { people, programmes }),
    people,
    countries: countriesIn(read, language),
    figures: read.flatMap((paragraph) => figuresIn(paragraph, language)),
    promises: promisesOf(named, language),
    events: eventsOnce(
      [...(about ? [about] : []), ...named.flatMap((paragraph) => eventsIn(paragraph, language, published))].map(
        (event) => ofProgramme(event, named, programmes),
      ),
    ),
    quotations: read.flatMap((paragraph) => quotationsIn(paragraph, people, language)),
  };
}
