import { cut } from './cut.ts';
import { stemOf, type Reading } from './reading.ts';

/** What a name is to its subject. */
export type NameSort = 'title' | 'alias' | 'acronym' | 'former' | 'misprint' | 'adjective';

/** A name by which a subject is found. */
export interface DocumentName {
  readonly name: string;
  readonly sort: NameSort;
  /** The language it is in, where that is none of the site's own: `es`. */
  readonly language?: string;
}

/** A sentence of a subject's page, with the address that leads to it. */
export interface Place {
  /** The part of the address after `#`; empty where the page as a whole is meant. */
  readonly anchor: string;
  readonly text: string;
  /** Which sort of sentence it is: `statement`, `event`, `figure`. */
  readonly sort: string;
  /** How it is checked, as the page says it. */
  readonly checked?: string;
}

/** All that search knows of one subject. */
export interface SearchDocument {
  readonly id: string;
  /** Where it stands: its page, or its entry's anchor on the page of its kind. */
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** The language of its words, as a BCP 47 tag. */
  readonly language: string;
  /** By which it is found, beside its title. */
  readonly names: readonly DocumentName[];
  readonly places: readonly Place[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** What a result shows beside: dates, where it stands. */
  readonly meta: Readonly<Record<string, string>>;
}

/** The tokens of a document, in the order in which the engine counts them: its title, its other names, its text. */
export interface DocumentTokens {
  readonly title: readonly string[];
  readonly names: readonly string[];
  readonly text: readonly string[];
}

const known = new WeakMap<SearchDocument, DocumentTokens>();

/** The tokens of a document, cut once. What its title says already is no other name. */
export function tokensOf(document: SearchDocument): DocumentTokens {
  const tokens = known.get(document) ?? cutDocument(document);
  known.set(document, tokens);
  return tokens;
}

function cutDocument({ title, names, places }: SearchDocument): DocumentTokens {
  const titled = cut(title);
  const inTitle = new Set(titled);
  return {
    title: titled,
    names: names
      .map(({ name }) => cut(name))
      .flatMap((name) => (name.every((token) => inTitle.has(token)) ? [] : name)),
    text: places.flatMap(({ text }) => cut(text)),
  };
}

/** A letter that stands in no token: behind each, it keeps the engine from taking one for the beginning of another. */
const end = 'ω';

/** A token as the engine has it and is asked for it. */
export function termOf(token: string, reading: Reading): string {
  return stemOf(token, reading) + end;
}

/** All tokens of a document, in the order in which the engine counts them. */
export function allTokensOf(document: SearchDocument): readonly string[] {
  const { title, names, text } = tokensOf(document);
  return [...title, ...names, ...text];
}

/** What the engine is given to index: the stems of all tokens of all documents, one document behind the other. */
export function contentOf(documents: readonly SearchDocument[], reading: Reading): string {
  const stems: string[] = [];
  for (const document of documents) for (const token of allTokensOf(document)) stems.push(stemOf(token, reading));
  return stems.length === 0 ? '' : stems.join(`${end} `) + end;
}
