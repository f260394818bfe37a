/** All that the house knows of a kind of record besides its fields, which are in its schema. */
export interface KindEntry {
  /** Its folder: both in the content folder and in a page's address. */
  readonly folder: string;
  /** Where its pages lie: in that folder, or at the root. */
  readonly lies: 'in-folder' | 'at-root';
  /** What its page is made from: the record alone, or the paper that it asks for. */
  readonly page: 'record' | 'paper';
  /**
   * What its names are. `proper` ones stand in the world and so in sources, where the verifier looks for them; a
   * `title` means one thing wherever it stands; `everyday` ones are the desk's own.
   */
  readonly names: 'proper' | 'title' | 'everyday';
  /**
   * Whether one sentence may have good reason to name a record of it twice: "from Northland to Southland and back to
   * Northland".
   */
  readonly namedTwice: boolean;
  /** Where the frame of every page leads to its index: on top at a place of its own, at the foot, or nowhere. */
  readonly navigation: { readonly place: number } | 'foot' | 'none';
  /** Whether it has an index: where there is a record, always, or never, as its pages are linked from the frame. */
  readonly index: 'where-present' | 'always' | 'none';
  /** Whether search narrows by those of it that a record is filed under; its place among the filters. */
  readonly filter: { readonly place: number } | 'none';
  /** What its bodies are: told from evidence, a note of the desk, or the publisher's own words. */
  readonly body: 'narrative' | 'note' | 'own-words';
  /** What its statements are about: what papers tell, or the document itself. */
  readonly statements: 'telling' | 'of-itself';
  /** Whether its pages are papers where there is a bottom line; their place in lists of papers. */
  readonly paper: { readonly place: number } | 'none';
  /** Whether the scope of a paper can name it, under its folder's name. */
  readonly inScope: boolean;
  /** Whether it can meet another: a paper may tell what runs between two of them. */
  readonly party: boolean;
}

/** What holds of most kinds. A kind says what is other with it. */
const usual = {
  lies: 'in-folder',
  page: 'record',
  names: 'everyday',
  namedTwice: true,
  navigation: 'foot',
  index: 'where-present',
  filter: 'none',
  body: 'narrative',
  statements: 'telling',
  paper: 'none',
  inScope: false,
  party: false,
} as const satisfies Omit<KindEntry, 'folder'>;

/**
 * The kinds of record, in the order in which navigation and data list them. A new one stands here, with its schema in
 * `schema/records.ts` and its words in `messages/`; what the house must still be told of it the compiler names.
 */
export const kindTable = {
  programme: {
    ...usual,
    folder: 'programmes',
    names: 'proper',
    namedTwice: false,
    navigation: { place: 3 },
    filter: { place: 2 },
    paper: { place: 1 },
    inScope: true,
  },
  event: { ...usual, folder: 'events', names: 'proper', namedTwice: false },
  commitment: { ...usual, folder: 'commitments', navigation: { place: 4 } },
  indicator: { ...usual, folder: 'indicators' },
  organisation: { ...usual, folder: 'organisations', names: 'proper', inScope: true, party: true },
  person: { ...usual, folder: 'people', names: 'proper', namedTwice: false },
  place: {
    ...usual,
    folder: 'places',
    names: 'proper',
    navigation: { place: 1 },
    paper: { place: 3 },
    inScope: true,
    party: true,
  },
  theme: {
    ...usual,
    folder: 'themes',
    navigation: { place: 2 },
    filter: { place: 1 },
    paper: { place: 2 },
    inScope: true,
  },
  source: { ...usual, folder: 'sources', names: 'title', navigation: { place: 7 }, statements: 'of-itself' },
  briefing: { ...usual, folder: 'briefings', page: 'paper', navigation: { place: 6 }, index: 'always', body: 'note' },
  page: { ...usual, folder: 'pages', lies: 'at-root', navigation: 'none', index: 'none', body: 'own-words' },
} as const satisfies Readonly<Record<string, KindEntry>>;
