import { nearestId } from '../../src/basics/ids.ts';
import { kinds } from '../../src/basics/kinds.ts';
import { fileOf } from '../../src/proposing/drafts.ts';
import { exampleFile, examples, exampleText } from '../../src/schema/examples.ts';
import { recipes } from './recipes.ts';

/** What a new site is given. */
export interface NewSite {
  readonly title: string;
  readonly language: string;
  readonly readers: readonly string[];
  /** The project's own folder. */
  readonly project: string;
  /** Whether it begins without the invented records. */
  readonly empty: boolean;
}

/**
 * The files of a new site: settings and, unless it is to be empty, one small source and one record of each kind that it
 * takes to tell of a programme, a meeting and a promise. All of that is invented.
 */
export function siteFiles(site: NewSite): readonly (readonly [string, string])[] {
  return [
    ['site.yaml', settings(site)],
    ['README.md', readme(site)],
    ['.gitattributes', '* text=auto eol=lf\n*.jsonl merge=union\n'],
    [
      '.gitignore',
      '# The texts of sources stay at the desk. Take this line away in a private repository.\n/archive/\n',
    ],
    ...recipes,
    ...(site.empty ? [] : invented),
  ];
}

/** The text of the invented source, under its name in the archive; none where there are no invented records. */
export function siteTexts({ empty }: NewSite): readonly (readonly [string, string])[] {
  return empty ? [] : [[`${examples.source.id}.txt`, `${exampleText.join('\n\n')}\n`]];
}

/** The town in which the meeting of the examples was held. */
const town = `---\nname: Port Lumen\ntype: city\n---\n`;

const invented: readonly (readonly [string, string])[] = [
  ...kinds.map((kind): readonly [string, string] => [
    fileOf({ kind, id: examples[kind].id }),
    exampleFile(examples[kind]),
  ]),
  ['places/port-lumen.mdx', town],
];

function settings({ title, language, readers }: NewSite): string {
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

function readme({ title, project, empty }: NewSite): string {
  return `# ${title}

A folder of records that [Aide-Mémoire](${project.replaceAll(' ', '%20')}) makes a site of. ${empty ? '' : 'What is in it now is invented, and small enough to read in five minutes. '}Type commands in the project's folder (\`${project}\`), with \`--content\` and the path of this one.

**Select words → Start a statement.** Open the desk (\`npm run dev -- --content HERE --by ID\`, then *Sources*), select words of a document and press *Start a statement*: its evidence is filled in, and of a new commitment or event who, when and how firmly as far as the paragraph tells it.

| folder | what lies in it |
|---|---|
| \`sources/\` | documents; their texts lie in \`archive/\`, a paragraph a line |
| \`programmes/\`, \`events/\`, \`commitments/\` | what is told: statements, each with the paragraph it rests on |
| \`organisations/\`, \`people/\`, \`places/\`, \`themes/\`, \`indicators/\` | who, where, what about, what is counted |
| \`pages/\` | your own words about the site |
| \`site.yaml\` | its title, its day, who reads |
| \`evidence.lock.jsonl\`, \`readings.jsonl\` | what the machine found, what people read; commands write them |
| \`.github/workflows/\`, \`.gitlab-ci.yml\` | what GitHub and GitLab do at a review (problems at their lines, a preview, what changes for readers) and how they publish; keep those of your host |

1. See it: \`npm run dev -- --content HERE\`
2. Add a document: \`npm run source -- add FILE --content HERE\` (text, Markdown, HTML, PDF, Word)
3. See what it holds: \`npm run propose -- SOURCE --content HERE\`, and with \`--write\` as drafts
4. Finish the drafts: write each sentence in your own words, take \`draft: true\` away
5. \`npm run verify\`, \`npm run read -- --by ID\`, \`npm run check\`, \`npm run build\`, each with \`-- --content HERE\`
${empty ? '' : `6. Take the invented records out: delete ${invented.map(([file]) => `\`${file}\``).join(', ')} and \`archive/${examples.source.id}.txt\`, then type \`npm run verify\`, which forgets them. \`npm run new -- site FOLDER --empty\` begins without them.\n`}
\`npm run new -- KIND "Name"\` begins a record, \`npm run new -- editor\` renews what VS Code completes, \`npm run manual -- --open\` shows the manual.
`;
}
