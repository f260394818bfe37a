import { nearestId } from '../../src/basics/ids.ts';
import { kinds } from '../../src/basics/kinds.ts';
import { fileOf } from '../../src/desk/drafts.ts';
import { exampleFile, examples, exampleText } from '../../src/schema/examples.ts';
import { recipes } from './recipes.ts';

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
    ...recipes,
    [`archive/${examples.source.id}.txt`, `${exampleText.join('\n\n')}\n`],
    ...kinds.map((kind): readonly [string, string] => [
      fileOf({ kind, id: examples[kind].id }),
      exampleFile(examples[kind]),
    ]),
    ['places/port-lumen.mdx', town],
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

/** The town in which the meeting of the examples was held. */
const town = `---\nname: Port Lumen\ntype: city\n---\n`;

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
| \`.github/workflows/\`, \`.gitlab-ci.yml\` | what GitHub and GitLab do at a review (problems at their lines, a preview, what changes for readers) and how they publish; keep those of your host |

1. See it: \`npm run dev -- --content HERE\`
2. Add a document: \`npm run source -- add FILE --content HERE\` (text, Markdown, HTML, PDF, Word)
3. See what it holds: \`npm run propose -- SOURCE --content HERE\`, and with \`--write\` as drafts
4. Finish the drafts: write each sentence in your own words, take \`draft: true\` away
5. \`npm run check\`, \`npm run verify\`, \`npm run read -- --by ID\`, \`npm run build\`, each with \`-- --content HERE\`
6. Take the invented records out.

\`npm run new -- KIND "Name"\` begins a record, \`npm run new -- editor\` renews what VS Code completes, \`npm run manual -- --open\` shows the manual.
`;
}
