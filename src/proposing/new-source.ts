import { limits } from '../basics/limits.ts';
import { fold, isAcronym } from '../basics/names.ts';
import { startOf } from '../basics/prose.ts';
import { SiteNames } from '../model/evidence/held/site-names.ts';
import type { Site } from '../model/site.ts';
import { readingOf } from '../texts/languages/index.ts';
import { stopWordsOf } from '../texts/stop-words.ts';
import { termFinder } from '../texts/names/term-finder.ts';
import { tokensOf } from '../texts/names/tokens.ts';
import type { Term } from '../texts/names/terms.ts';
import { unmarked } from '../texts/unmarked.ts';
import type { DraftRecord } from './drafts.ts';
import { datesIn } from './document/dates.ts';
import { guessedOrganisation } from './guesses.ts';
import { languageOf } from './document/language.ts';
import { readParagraph } from './document/paragraph.ts';
import { recordCalled } from './matching.ts';
import { headerOf, publishedIn } from './document/published.ts';
import { shortId } from './short-ids.ts';

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

/** The record of a new source, and that of its publisher where no record has its name. */
interface NewRecords {
  readonly source: DraftRecord;
  readonly publisher: DraftRecord | undefined;
}

/**
 * The record of a new source, ready to be written. What its text does not bear out is a note, for the editor to judge.
 * Undefined where its language is not said and cannot be told.
 */
export function newSource(site: Site, given: NewSource): NewRecords | undefined {
  const { paragraphs } = given;
  const header = headerOf(paragraphs);
  const language = given.language ?? header.language ?? languageOf(paragraphs);
  if (language === undefined) return undefined;
  const reading = readingOf(language);
  const found = reading && publishedIn(paragraphs, reading);
  const published = given.published ?? header.published ?? found;
  const name = nameOf(given.title ?? header.title ?? paragraphs[header.length] ?? 'Untitled');
  const id =
    given.id ?? freshId(site, [published?.slice(0, 4) ?? '', ...tellingWords(name, language)].join(' '), language);
  const day = published === undefined ? undefined : paragraphOfDay(paragraphs, published, language);
  const publisher = publisherOf(site, given.publisher ?? header.publisher, { paragraphs, language });
  const from = {
    ...(publisher?.paragraph === undefined ? {} : { publisher: `${id}#${publisher.paragraph}` }),
    ...(day === undefined ? {} : { published: `${id}#${day}` }),
  };
  const source: DraftRecord = {
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
  return { source, publisher: publisher?.paragraph === undefined ? undefined : publisher.record };
}

function nameOf(title: string): string {
  const bare = unmarked(title)
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    // A page made of a text has its first line as it is: "title: …".
    .replace(/^title:\s+/, '')
    .replace(/\s+/g, ' ');
  return bare.length <= limits.name ? bare : startOf(bare, limits.name - 1);
}

/** How many words an id takes, the year among them. */
const idWords = 6;

/** The words of a title that say something: none of the sort of document before a colon, no small ones. */
function tellingWords(title: string, language: string): readonly string[] {
  const [, sort = '', rest = title] = /^([^:]{3,40}):\s+(.*)$/.exec(title) ?? [];
  const words = (sort.split(/\s+/).length <= 3 && rest.split(/\s+/).length > 2 ? rest : title).split(/\s+/);
  const small = new Set(stopWordsOf(language).map(fold));
  const telling = words.filter((word) => fold(word) !== '' && !small.has(fold(word)));
  return telling.length > 0 ? telling : words;
}

function urlOf(url: string | undefined): { readonly url?: string } {
  return url !== undefined && /^https?:\/\/\S+$/.test(url) ? { url } : {};
}

function freshId(site: Site, name: string, language: string): string {
  const base = shortId(name, language, { words: idWords }) || 'source';
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

/** Whoever publishes: its id, the paragraph that names it, and its record where there was none. */
interface Publisher {
  readonly id: string;
  readonly paragraph: number | undefined;
  readonly record?: DraftRecord;
}

function publisherOf(
  site: Site,
  name: string | undefined,
  { paragraphs, language }: { readonly paragraphs: readonly string[]; readonly language: string },
): Publisher | undefined {
  const base = readingOf(site.settings.language);
  if (name === undefined || !base) return undefined;
  const names = new SiteNames(site, base);
  const bare = unmarked(name)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^the\s+/i, '');
  const id = recordCalled(site, names, { name: bare, tag: language, kind: 'organisation' });
  if (id === undefined) return newPublisher(site, { name, bare }, { paragraphs, language });
  const at = paragraphs.findIndex((text) => names.read(text, language).bearers.has(id));
  return { id, paragraph: at < 0 ? undefined : at + 1 };
}

/** A publisher that no record has: what it is called, by its short name too, and what its name says it is. */
function newPublisher(
  site: Site,
  { name, bare }: { readonly name: string; readonly bare: string },
  { paragraphs, language }: { readonly paragraphs: readonly string[]; readonly language: string },
): Publisher | undefined {
  const id = freshId(site, bare, language);
  if (fold(bare) === '' || bare.length > limits.name) return undefined;
  const at = paragraphs.findIndex((text) => ` ${fold(text)} `.includes(` ${fold(bare)} `));
  const [, short] = /\(([^()]*)\)\s*$/.exec(name) ?? [];
  return {
    id,
    paragraph: at < 0 ? undefined : at + 1,
    record: {
      kind: 'organisation',
      id,
      data: {
        name: bare,
        ...(short !== undefined && isAcronym(short) ? { aliases: [short] } : {}),
        type: guessedOrganisation(bare, language),
      },
      notes: ['Proposed from a document that it publishes: correct what is wrong.'],
    },
  };
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
  readonly publisher: Publisher | undefined;
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
      ? [`publisher: ${publisher.record ? oneWord(name ?? '') : publisher.id}, which its text does not name`]
      : []),
  ];
}

/** A name as a comment can hold it. */
function oneWord(name: string): string {
  return fold(name) === '' ? '?' : name.replace(/[\r\n"]+/g, ' ').slice(0, 100);
}
