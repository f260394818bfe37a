import type { Kind } from '../basics/kinds.ts';

/** A whole record: what stands in its file, without the lines of hyphens. */
export interface Example {
  /** Its file's name, without the ending. */
  readonly id: string;
  readonly frontMatter: string;
  readonly body?: string;
}

/** The archived text on which the examples rest, a paragraph each. Invented, like all they tell of. */
export const exampleText: readonly string[] = [
  'The Harbour Exchange: a first notice',
  'Port Lumen, 12 March 2025',
  'The Ministry of the Coast announced on 12 March 2025 that the Harbour Exchange, a network of four harbour towns in Lumen, has begun its work.',
  'The first meeting of the Harbour Exchange was held in Port Lumen on 11 March 2025.',
  'The Ministry of the Coast will publish a map of the four harbours by December 2025, said Ada Quill, Minister of the Coast.',
  'The notice gives no budget.',
];

/** One whole record of each kind, which fit together: the manual shows them, and a new site begins with them. */
export const examples = {
  programme: {
    id: 'harbour-exchange',
    frontMatter: `
name: Harbour Exchange
inText: the Harbour Exchange
type: network
status: running
places: [lumen]
themes: [harbours]
from: {status: first-notice#3, places: first-notice#3}
statements:
  - id: network
    aspect: purpose
    key: true
    says: The Harbour Exchange is a network of four harbour towns in Lumen.
    from: first-notice#3
  - id: towns
    aspect: figure
    says: The Harbour Exchange joins four harbour towns.
    value: {indicator: harbour-towns, number: 4, sense: exactly, asOf: 2025-03-12}
    from: first-notice#3
  - id: no-budget
    aspect: gap
    asks: money
    says: No budget of the Harbour Exchange is given.
    question: What will the Harbour Exchange cost, and who pays?
    whom: [ministry-of-the-coast]
    from: first-notice#6`,
  },
  event: {
    id: '2025-first-meeting',
    frontMatter: `
name: First meeting of the Harbour Exchange
inText: the first meeting of the Harbour Exchange
type: meeting
when: 2025-03-11
where: [port-lumen]
outcome: held
programmes: [harbour-exchange]
from: {when: first-notice#4, where: first-notice#4, outcome: first-notice#4}
statements:
  - id: held
    aspect: outcome
    says: The first meeting of the Harbour Exchange was held in Port Lumen on 11 March 2025.
    from: first-notice#4`,
  },
  commitment: {
    id: 'harbour-map',
    frontMatter: `
name: A map of the four harbours
inText: a map of the four harbours
by: [ministry-of-the-coast]
force: will
made: 2025-03-12
due: 2025-12
programmes: [harbour-exchange]
from: {by: first-notice#5, force: first-notice#5, made: first-notice#2, due: first-notice#5}
statements:
  - id: promise
    aspect: promise
    says: The Ministry of the Coast will publish a map of the four harbours by December 2025.
    from: first-notice#5`,
  },
  indicator: {
    id: 'harbour-towns',
    frontMatter: `
name: Harbour towns in the Harbour Exchange
unit: harbour towns
measures: members
covers: harbour-exchange`,
  },
  organisation: {
    id: 'ministry-of-the-coast',
    frontMatter: `
name: Ministry of the Coast
inText: the Ministry of the Coast
type: ministry`,
  },
  person: {
    id: 'ada-quill',
    frontMatter: `
name: Ada Quill
roles: [{id: minister, title: Minister of the Coast, at: ministry-of-the-coast, when: 2025-03-12, from: [first-notice#2, first-notice#5]}]`,
  },
  place: {
    id: 'lumen',
    frontMatter: `
name: Lumen
type: region`,
  },
  theme: {
    id: 'harbours',
    frontMatter: `
name: Harbours`,
  },
  source: {
    id: 'first-notice',
    frontMatter: `
name: First notice of the Harbour Exchange
type: press-release
publisher: ministry-of-the-coast
published: 2025-03-12
language: en
paragraphs: 6
account: own
rights: {quote: full}
from: {publisher: first-notice#3, published: first-notice#2}`,
  },
  briefing: {
    id: 'before-the-map',
    frontMatter: `
name: Before the map of the four harbours
scope: {programmes: [harbour-exchange]}
statements:
  - id: ask-cost
    aspect: line
    says: What will the Harbour Exchange cost?
    inferred: {why: No source gives a budget., inputs: [harbour-exchange.no-budget]}`,
  },
  page: {
    id: 'about',
    frontMatter: `
name: About
summary: Who makes this site, and how.`,
    body: 'We are a desk that enters what sources say, one statement at a time. Everything on this small site is invented: it shows how records, sources and papers belong together. Replace it with your own.',
  },
} as const satisfies Readonly<Record<Kind, Example>>;

/** The whole text of an example's file. */
export function exampleFile({ frontMatter, body }: Example): string {
  return `---\n${frontMatter.trim()}\n---\n${body === undefined ? '' : `\n${body}\n`}`;
}
