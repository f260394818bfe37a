/** The kinds of record, in the order in which navigation and data list them. */
export const kinds = [
  'programme',
  'event',
  'commitment',
  'indicator',
  'organisation',
  'person',
  'place',
  'theme',
  'source',
  'briefing',
  'page',
] as const;

export type Kind = (typeof kinds)[number];

/** The folder of each kind: both in the content folder and in a page's address. */
export const folders = {
  programme: 'programmes',
  event: 'events',
  commitment: 'commitments',
  indicator: 'indicators',
  organisation: 'organisations',
  person: 'people',
  place: 'places',
  theme: 'themes',
  source: 'sources',
  briefing: 'briefings',
  page: 'pages',
} as const satisfies Record<Kind, string>;

export type Folder = (typeof folders)[Kind];

/** The kind whose records lie in `folder`, or undefined if no kind has that folder. */
export function kindOfFolder(folder: string): Kind | undefined {
  return kinds.find((kind) => folders[kind] === folder);
}
