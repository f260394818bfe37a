import { limits } from '../basics/limits.ts';
import { nearestId } from '../basics/ids.ts';
import { fold } from '../basics/names.ts';
import { startOf } from '../basics/prose.ts';
import { SiteNames } from '../model/evidence/site-names.ts';
import type { Site } from '../model/site.ts';
import { readingOf } from '../texts/languages/index.ts';
import { termFinder } from '../texts/names/term-finder.ts';
import { tokensOf } from '../texts/names/tokens.ts';
import type { Term } from '../texts/names/terms.ts';
import type { DraftRecord } from './drafts.ts';
import { datesIn } from './dates.ts';
import { languageOf } from './language.ts';
import { readParagraph } from './paragraph.ts';
import { recordCalled } from './matching.ts';
import { headerOf, publishedIn } from './published.ts';

/** A document that becomes a source, with what is known of it besides its text. */
export interface NewSource {
  readonly paragraphs: readonly string[];
  /** Where nothing is said, what the document says of itself is taken. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** EDTF */
  readonly published?: string | undefined;
  /** BCP 47 */
  readonly language?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * The record of a new source, ready to be written. What its text does not bear out is a note, for the editor to judge.
 * Undefined where its language is not said and cannot be told.
 */
export function newSource(site: Site, given: NewSource): DraftRecord | undefined {
  const { paragraphs } = given;
  const header = headerOf(paragraphs);
  const language = given.language ?? header.language ?? languageOf(paragraphs);
  if (language === undefined) return undefined;
  const reading = readingOf(language);
  const found = reading && publishedIn(paragraphs, reading);
  const published = given.published ?? header.published ?? found;
  const name = nameOf(given.title ?? header.title ?? paragraphs[header.length] ?? 'Untitled');
  const id = given.id ?? freshId(site, `${published === undefined ? '' : `${published.slice(0, 4)} `}${name}`);
  const day = published === undefined ? undefined : paragraphOfDay(paragraphs, published, language);
  const publisher = publisherOf(site, given.publisher ?? header.publisher, { paragraphs, language });
  const from = {
    ...(publisher?.paragraph === undefined ? {} : { publisher: `${id}#${publisher.paragraph}` }),
    ...(day === undefined ? {} : { published: `${id}#${day}` }),
  };
  return {
    kind: 'source',
    id,
    data: {
      name,
      type: typeOf(name, language),
      ...(publisher?.paragraph === undefined ? {} : { publisher: publisher.id }),
      ...(published === undefined || day === undefined ? {} : { published }),
      language,
      ...urlOf(given.url ?? header.url),
      paragraphs: paragraphs.length,
      ...(Object.keys(from).length === 0 ? {} : { from }),
    },
    notes: notesOf({ given, header, published, day, publisher }),
  };
}

function nameOf(title: string): string {
  const bare = title
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    // A page made of a text has its first line as it is: "title: …".
    .replace(/^title:\s+/, '')
    .replace(/\s+/g, ' ');
  return bare.length <= limits.name ? bare : startOf(bare, limits.name - 1);
}

function urlOf(url: string | undefined): { readonly url?: string } {
  return url !== undefined && /^https?:\/\/\S+$/.test(url) ? { url } : {};
}

function freshId(site: Site, name: string): string {
  const words = nearestId(name).split('-');
  const base = words.slice(0, 8).join('-') || 'source';
  let id = base;
  for (let number = 2; site.records.has(id) || site.unread.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

/** The paragraph that gives a day. */
export function paragraphOfDay(paragraphs: readonly string[], day: string, tag: string): number | undefined {
  const language = readingOf(tag);
  if (!language) return undefined;
  const at = paragraphs.findIndex((text, index) =>
    datesIn(readParagraph(index + 1, text, language, day), language).some(
      ({ iso, relative }) => iso === day && !relative,
    ),
  );
  return at < 0 ? undefined : at + 1;
}

/** The record of whoever publishes, and the paragraph that names it. */
function publisherOf(
  site: Site,
  name: string | undefined,
  { paragraphs, language }: { readonly paragraphs: readonly string[]; readonly language: string },
): { readonly id: string; readonly paragraph: number | undefined } | undefined {
  const base = readingOf(site.settings.language);
  if (name === undefined || !base) return undefined;
  const names = new SiteNames(site, base);
  const bare = name.replace(/\s*\([^()]*\)\s*$/, '').replace(/^the\s+/i, '');
  const id = recordCalled(site, names, { name: bare, tag: language, kind: 'organisation' });
  if (id === undefined) return undefined;
  const at = paragraphs.findIndex((text) => names.read(text, language).bearers.has(id));
  return { id, paragraph: at < 0 ? undefined : at + 1 };
}

/** Sorts of documents by a word in their title, the first that is found. */
const sorts = [
  ['declaration', 'declaration'],
  ['communiqué', 'press-release'],
  ['press', 'press-release'],
  ['statement', 'statement'],
  ['report', 'report'],
  ['news', 'news-article'],
] as const satisfies readonly (readonly [Term, string])[];

function typeOf(title: string, tag: string): string {
  const language = readingOf(tag);
  if (/fact\s*sheet/i.test(title) || !language) return language ? 'fact-sheet' : 'web-page';
  const words = tokensOf(title, language.names);
  const finder = termFinder(language);
  const terms = new Set(words.flatMap((_, at) => finder.at(title, words, at).flatMap(({ values }) => values)));
  return sorts.find(([term]) => terms.has(term))?.[1] ?? 'web-page';
}

function notesOf({
  given,
  header,
  published,
  day,
  publisher,
}: {
  readonly given: NewSource;
  readonly header: ReturnType<typeof headerOf>;
  readonly published: string | undefined;
  readonly day: number | undefined;
  readonly publisher: { readonly id: string; readonly paragraph: number | undefined } | undefined;
}): string[] {
  const name = given.publisher ?? header.publisher;
  return [
    'Proposed from the document: correct what is wrong.',
    ...(published !== undefined && day === undefined ? [`published: ${published}, which its text does not say`] : []),
    ...(published === undefined ? ['published: left out, as its text gives no day'] : []),
    ...(name !== undefined && publisher === undefined
      ? [`publisher: ${oneWord(name)} has no record: npm run new -- organisation "${oneWord(name)}"`]
      : []),
    ...(publisher && publisher.paragraph === undefined
      ? [`publisher: ${publisher.id}, which its text does not name`]
      : []),
  ];
}

/** A name as a comment can hold it. */
function oneWord(name: string): string {
  return fold(name) === '' ? '?' : name.replace(/[\r\n"]+/g, ' ').slice(0, 100);
}
