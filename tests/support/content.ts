import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProblemCode } from '../../src/basics/problem-codes.ts';
import { formatProblem, type Problem } from '../../src/basics/problem.ts';
import { checkFolder } from '../../src/check.ts';

/** The text of each file by its path in the content folder; undefined takes a file of the base content away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A record's text. The front matter's common indent is dropped; its first line is line 2 of the file. */
export function mdx(frontMatter: string, body = ''): string {
  return `---\n${dedent(frontMatter)}\n---\n${body === '' ? '' : `\n${dedent(body)}\n`}`;
}

function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
}

export const siteYaml = `title: Northland Papers
description: Who lays cables with whom.
reportDate: 2025-01-31
language: en
locale: en-GB
publisher: {name: Desk of Tides}
licence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}
`;

/** One record of each kind, all invented, with nothing wrong and nothing to warn of. */
export const baseContent: Readonly<Record<string, string>> = {
  'site.yaml': siteYaml,
  'programmes/sea-cable.mdx': mdx(
    `
    name: Sea Cable
    type: infrastructure
    places: [northland]
    themes: [connectivity]
    from: {places: gazette-2024#3}
    statements:
      - {id: route, aspect: purpose, says: The Sea Cable joins Northland to the open sea., from: gazette-2024#3, key: true}
      - id: length
        aspect: figure
        says: The Sea Cable is 900 km long.
        value: {indicator: cable-length, number: 900, sense: exactly, asOf: 2024-05}
        from: gazette-2024#4
    `,
    'The cable joins Northland to the open sea. <Cite to="route" /> It is 900 km long. <Cite to="length" />',
  ),
  'events/2024-tide-week.mdx': mdx(`
    name: Tide Week
    type: week
    when: 2024-09-22/2024-09-26
    outcome: held
    participants: [{as: speaker, who: [jane-doe], role: minister, from: gazette-2024#7}]
    programmes: [sea-cable]
    from: {when: gazette-2024#7, outcome: gazette-2024#7}
  `),
  'commitments/longer-cable.mdx': mdx(`
    name: A longer cable
    by: [ministry-of-tides]
    made: 2024-05
    due: 2025-03
    from: {by: gazette-2024#9, made: gazette-2024#9, due: gazette-2024#9}
    statements:
      - {id: promise, aspect: promise, says: The Ministry of Tides will lengthen the Sea Cable., from: gazette-2024#9}
  `),
  'indicators/cable-length.mdx': mdx(`
    name: Length of the Sea Cable
    unit: km
  `),
  'organisations/ministry-of-tides.mdx': mdx(`
    name: Ministry of Tides
    type: ministry
    place: northland
    from: {place: gazette-2024#1}
  `),
  'people/jane-doe.mdx': mdx(`
    name: Jane Doe
    roles: [{id: minister, title: Minister of Tides, at: ministry-of-tides, when: 2023/2024, from: gazette-2024#8}]
  `),
  'places/northland.mdx': mdx(`
    name: Northland
    type: country
  `),
  'themes/connectivity.mdx': mdx('name: Connectivity'),
  'sources/gazette-2024.mdx': mdx(`
    name: Gazette of 2024
    type: report
    published: 2024-05-02
    language: en
    paragraphs: 30
    from: {published: gazette-2024#1}
  `),
  'briefings/before-tide-week.mdx': mdx(`
    name: Before Tide Week
    scope: {programmes: [sea-cable]}
  `),
  'pages/about.mdx': mdx('name: About', 'We are the Desk of Tides, founded in 1999.'),
};

/**
 * Writes the base content with `files` merged over it into a fresh folder, hands it to `use`, and takes it away again.
 */
export async function withContent<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-'));
  try {
    for (const [path, text] of Object.entries({ ...baseContent, ...files })) {
      if (text === undefined) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What has a function of its own here: what the tests of other rules say is short, and asks for no paper. */
const toldApart: readonly ProblemCode[] = ['statement-leans', 'no-paper'];

/**
 * What a check of the base content with `files` merged over it prints, line by line. How statements open, and which
 * papers cannot be made, is told by the functions below alone.
 */
export async function problemsOf(files: Files): Promise<string[]> {
  return (await allProblemsOf(files)).filter(({ code }) => !toldApart.includes(code)).map(formatProblem);
}

/** The same, of statements that open as if something stood before them. */
export async function openingsOf(files: Files): Promise<string[]> {
  return (await allProblemsOf(files)).filter(({ code }) => code === 'statement-leans').map(formatProblem);
}

/** The same, of papers that are asked for and cannot be made. */
export async function unmadeOf(files: Files): Promise<string[]> {
  return (await allProblemsOf(files)).filter(({ code }) => code === 'no-paper').map(formatProblem);
}

async function allProblemsOf(files: Files): Promise<readonly Problem[]> {
  return await withContent(files, async (folder) => (await checkFolder(folder)).problems);
}
