import { cutWords } from './cut.ts';
import type { DocumentName, NameSort, SearchDocument } from './document.ts';

/** A subject, as a result by its name shows it. */
export interface Subject {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly kind: string;
}

/**
 * All names of all subjects, as they are written to a file: it answers before the engine has loaded, and without it.
 * Adjectives are left out; the engine finds them.
 */
export interface NamesFile {
  readonly kinds: readonly string[];
  /** Addresses, with `*` for the id. */
  readonly addresses: readonly string[];
  /** Kind, title, the id where it is not the title's own words, the address. */
  readonly subjects: readonly (readonly [kind: number, title: string, id: string, address: number])[];
  /** The number of the subject, the name, what it is, and its language. */
  readonly names: readonly (readonly [subject: number, name: string, sort: number, language?: string])[];
}

const sorts = ['title', 'alias', 'acronym', 'former', 'misprint', 'adjective'] as const satisfies readonly NameSort[];

export function makeNames(documents: readonly SearchDocument[]): NamesFile {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  const addresses = [...new Set(documents.map(addressOf))];
  return {
    kinds,
    addresses,
    subjects: documents.map((document) => [
      kinds.indexOf(document.kind),
      document.title,
      document.id === slugOf(document.title) ? '' : document.id,
      addresses.indexOf(addressOf(document)),
    ]),
    names: documents.flatMap(({ names }, subject) =>
      names.map(({ name, sort, language }): NamesFile['names'][number] => {
        const place = sorts.indexOf(sort);
        return language === undefined ? [subject, name, place] : [subject, name, place, language];
      }),
    ),
  };
}

function addressOf({ id, url }: SearchDocument): string {
  return url.replace(id, '*');
}

function slugOf(title: string): string {
  return cutWords(title)
    .flatMap(({ parts }) => parts)
    .join('-');
}

/** A name, ready to be compared. */
export interface KnownName {
  readonly subject: number;
  readonly by: DocumentName;
  /** Its parts. */
  readonly tokens: readonly string[];
  /** Its parts in order of their letters: `CELAC-UE` and `UE–CELAC` are one. */
  readonly key: string;
  /** All in one, for what is written together. */
  readonly joined: string;
}

/** The names file, unpacked. */
export interface Names {
  readonly subjects: readonly Subject[];
  readonly known: readonly KnownName[];
}

export function readNames({ kinds, addresses, subjects, names }: NamesFile): Names {
  const all = subjects.map(([kind, title, own, address]): Subject => {
    const id = own === '' ? slugOf(title) : own;
    return { id, url: (addresses[address] ?? '').replace('*', () => id), title, kind: kinds[kind] ?? '' };
  });
  return {
    subjects: all,
    known: [
      ...all.map(({ title }, subject) => knownName(subject, { name: title, sort: 'title' })),
      ...names.map(([subject, name, sort, language]) =>
        knownName(subject, { name, sort: sorts[sort] ?? 'alias', ...(language === undefined ? {} : { language }) }),
      ),
    ],
  };
}

function knownName(subject: number, by: DocumentName): KnownName {
  const tokens = cutWords(by.name).flatMap(({ parts }) => parts);
  return { subject, by, tokens, key: keyOf(tokens), joined: tokens.join('') };
}

/** Words in order of their letters, each once. */
export function keyOf(tokens: readonly string[]): string {
  return [...new Set(tokens)].sort().join(' ');
}
