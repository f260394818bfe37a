import { nearestId } from '../../src/basics/ids.ts';

/** What a new site is given. */
export interface NewSite {
  readonly title: string;
  readonly language: string;
  readonly readers: readonly string[];
  /** The project's own folder. */
  readonly project: string;
}

/**
 * The files of a new site: settings, one small source with its text, and one record of each kind that it takes to tell
 * of a programme, a meeting and a promise. All of it is invented.
 */
export function siteFiles({ title, language, readers, project }: NewSite): readonly (readonly [string, string])[] {
  return [
    ['site.yaml', settings(title, language, readers)],
    ['README.md', readme(title, project)],
    ['.gitattributes', '* text=auto eol=lf\n*.jsonl merge=union\n'],
    [
      '.gitignore',
      '# The texts of sources stay at the desk. Take this line away in a private repository.\n/archive/\n',
    ],
    ['.github/workflows/check.yml', workflow],
    ['archive/first-notice.txt', `${sourceText.join('\n\n')}\n`],
    ...Object.entries(records).map(([file, text]): readonly [string, string] => [file, `---\n${text.trim()}\n---\n`]),
    ['pages/about.mdx', `---\nname: About\nsummary: Who makes this site, and how.\n---\n\n${about}\n`],
  ];
}

function settings(title: string, language: string, readers: readonly string[]): string {
  const people = readers.length > 0 ? readers : ['First Reader'];
  const ids = people.map((name, index) => nearestId(name) || `reader-${index + 1}`);
  return [
    `title: ${quoted(title)}`,
    'description: Who cooperates with whom, told from sources.',
    '# The day the site speaks from. Move it on whenever you publish.',
    'reportDate: 2025-06-30',
    `language: ${language}`,
    "# Where it is published, once it is: address: 'https://papers.example.org'",
    'readers:',
    ...people.map((name, index) => `  - {id: ${ids[index] ?? ''}, name: ${quoted(name)}, kind: person}`),
    'publisher: {name: Our desk}',
    "licence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}",
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

const sourceText = [
  'The Harbour Exchange: a first notice',
  'Port Lumen, 12 March 2025',
  'The Ministry of the Coast announced on 12 March 2025 that the Harbour Exchange, a network of four harbour towns in Lumen, has begun its work.',
  'The first meeting of the Harbour Exchange was held in Port Lumen on 11 March 2025.',
  'The Ministry of the Coast will publish a map of the four harbours by December 2025.',
  'The notice gives no budget.',
];

const records = {
  'sources/first-notice.mdx': `
# Where claims come from. Its text lies in archive/first-notice.txt; each non-empty line of it is a paragraph.
name: First notice of the Harbour Exchange
type: press-release
publisher: ministry-of-the-coast
published: 2025-03-12
language: en
paragraphs: 6
account: own
rights: {quote: full}
from: {publisher: first-notice#3, published: first-notice#2}
`,
  'programmes/harbour-exchange.mdx': `
# What this site tells of. Every statement names the paragraph that it rests on.
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
    from: first-notice#6
`,
  'events/2025-first-meeting.mdx': `
# What took place, or was announced.
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
    from: first-notice#4
`,
  'commitments/harbour-map.mdx': `
# What somebody promised: who, how firmly, by when.
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
    from: first-notice#5
`,
  'organisations/ministry-of-the-coast.mdx': `
name: Ministry of the Coast
inText: the Ministry of the Coast
type: ministry
`,
  'indicators/harbour-towns.mdx': `
# What is counted. The numbers stand in statements.
name: Harbour towns in the Harbour Exchange
unit: harbour towns
measures: members
covers: harbour-exchange
`,
  'places/lumen.mdx': `
name: Lumen
type: region
`,
  'places/port-lumen.mdx': `
name: Port Lumen
type: city
`,
  'themes/harbours.mdx': `
name: Harbours
`,
} as const satisfies Readonly<Record<string, string>>;

const about = `We are a desk that enters what sources say, one statement at a time. Everything on this small site is invented: it shows how records, sources and papers belong together. Replace it with your own.`;

const workflow = `# Checks the records whenever somebody changes them, and builds the site. Say where your copy of the project lies.
name: check
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {path: records}
      - uses: actions/checkout@v4
        with: {repository: OWNER/aide-memoire, path: project}
      - uses: actions/setup-node@v4
        with: {node-version: 24}
      - run: npm ci
        working-directory: project
      - run: npm run check -- --content ../records
        working-directory: project
      - run: npm run build -- --content ../records --out ../site
        working-directory: project
      - uses: actions/upload-artifact@v4
        with: {name: site, path: site}
`;

function readme(title: string, project: string): string {
  return `# ${title}

A folder of records that [Aide-Mémoire](${project.replaceAll(' ', '%20')}) makes a site of. What is in it now is invented, and small enough to read in five minutes. Type commands in the project's folder (\`${project}\`), with \`--content\` and the path of this one.

| folder | what lies in it |
|---|---|
| \`sources/\` | documents; their texts lie in \`archive/\`, a paragraph a line |
| \`programmes/\`, \`events/\`, \`commitments/\` | what is told: statements, each with the paragraph it rests on |
| \`organisations/\`, \`people/\`, \`places/\`, \`themes/\`, \`indicators/\` | who, where, what about, what is counted |
| \`pages/\` | your own words about the site |
| \`site.yaml\` | its title, its day, who reads |
| \`evidence.lock.jsonl\`, \`readings.jsonl\` | what the machine found, what people read; commands write them |

1. See it: \`npm run dev -- --content HERE\`
2. Add a document: \`npm run source -- add FILE --content HERE\` (text, Markdown, HTML, PDF, Word)
3. See what it holds: \`npm run propose -- SOURCE --content HERE\`, and with \`--write\` as drafts
4. Finish the drafts: write each sentence in your own words, take \`draft: true\` away
5. \`npm run check\`, \`npm run verify\`, \`npm run read -- --by ID\`, \`npm run build\`, each with \`-- --content HERE\`
6. Take the invented records out.

\`npm run new -- KIND "Name"\` begins a record, \`npm run new -- editor\` renews what VS Code completes, \`npm run manual -- --open\` shows the manual.
`;
}
