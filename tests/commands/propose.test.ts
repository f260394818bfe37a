import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withContent } from '../support/content.ts';
import { runHere } from '../support/run-here.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-propose-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const lines = [
  'Abre a rede de portos',
  'Lisboa, 3 de março de 2025',
  'O Ministério das Marés (MM) do Brasil vai pagar R$ 12 milhões por 40 barcos até 2030.',
];

test('of a file it needs no content folder, and prints what tools can read', async () => {
  const file = await written('portos.txt', `${lines.join('\n\n')}\n`);
  const { code, output } = await runHere('propose', [file, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({
    language: 'pt',
    published: '2025-03-03',
    dates: [
      { iso: '2025-03-03', paragraph: 2, words: '3 de março de 2025' },
      { iso: '2030', paragraph: 3 },
    ],
    organisations: [{ name: 'Ministério das Marés', acronym: 'MM', paragraph: 3 }],
    people: [],
    countries: [{ name: 'Brasil', code: 'BR' }],
    figures: [
      { number: 12_000_000, sense: 'exactly', unit: 'BRL', paragraph: 3 },
      { number: 40, counted: 'barcos', paragraph: 3 },
    ],
    promises: [{ force: 'will', due: '2030', paragraph: 3 }],
  });
});

test('a page is read without what stands around its article', async () => {
  const body = lines.slice(2).map((line) => `<p>${line} ${'E o mar é de todos. '.repeat(20)}</p>`);
  const file = await written(
    'portos.html',
    `<!doctype html><html lang="pt"><head><title>${lines[0] ?? ''}</title><meta property="article:published_time" content="2025-03-03T08:00"></head><body><nav><a href="/">Peru 2019</a></nav><article><h1>${lines[0] ?? ''}</h1>${body.join('')}</article><footer>Chile 2018</footer></body></html>`,
  );
  const { output } = await runHere('propose', [file, '--json']);
  const found = JSON.parse(output) as { countries: { code: string }[]; published: string };
  expect(found.published).toBe('2025-03-03');
  expect(found.countries.map(({ code }) => code)).toEqual(['BR']);
});

test.each([
  [
    'nothing of this name',
    ['no such file'],
    1,
    /^there is no file .*no such file: name a file, or the id of a source\n$/,
  ],
  ['two words', ['one', 'two'], 2, /^Name one source, or one file: npm run propose -- SOURCE\|FILE /],
  ['no word', [], 2, /^Name one source, or one file: /],
])('%s is told in a line', async (_name, args, code, output) => {
  const ran = await runHere('propose', args);
  expect(ran.code).toBe(code);
  expect(ran.output).toMatch(output);
});

test('a file of a language that nobody reads, or that is none, is told in a line', async () => {
  const greek = await written('greek.txt', 'Θάλασσα και λιμάνι\n');
  expect(await runHere('propose', [greek])).toEqual({
    code: 1,
    output: `the language of ${greek} cannot be told or read: name it with --language, one of en, es, fr, pt\n`,
  });
  const broken = await written('broken.pdf', 'no PDF at all');
  const ran = await runHere('propose', [broken]);
  expect(ran.code).toBe(1);
  expect(ran.output).toMatch(/^.*broken\.pdf is no PDF that can be read: .*\n$/);
});

test('of a source it tells what is new, and writes that as drafts that pass', async () => {
  await withContent({}, async (content) => {
    const archive = join(folder, 'archive');
    const text = [
      ...Array.from({ length: 27 }, () => 'This is a paragraph of the report on the sea.'),
      'At the forum of 3 May 2024 the Sea Cable had 14 stations.',
      'The five ministers will sail with 90 keepers.',
      'The Institute of Waves (IOW) of Northland will build 12 boats by 2026.',
    ];
    await mkdir(archive);
    await writeFile(join(archive, 'gazette-2024.txt'), text.join('\n'));
    const args = ['gazette-2024', '--content', content, '--archive', archive];
    const { code, output } = await runHere('propose', [...args, '--write']);
    expect(code).toBe(0);
    expect(output).toMatch(/^new {8}organisation {2}gazette-2024#30 {2}Institute of Waves/m);
    expect(output).toMatch(/^written organisations\/institute-of-waves\.mdx with 1 figure$/m);
    expect(output).toMatch(
      /^left out: 1 event without a name of its own; 1 promise whose maker is not known; 2 figures that belong to no record here; 1 figure of a record that is no draft \(take it at the desk: npm run dev\)\n2 drafts with 1 figure\./m,
    );
    expect(await readFile(join(content, 'organisations/institute-of-waves.mdx'), 'utf8')).toBe(
      '---\nname: Institute of Waves\naliases: [IOW]\ndraft: true\ntype: research\nstatements:\n  - id: boats\n    aspect: figure\n    draft: true\n    says: …\n    from: gazette-2024#30\n    value: {indicator: …, number: 12, sense: exactly, asOf: "2026"}\n---\n',
    );
    const checked = await runHere('check', ['--content', content]);
    expect(checked.code).toBe(0);
    expect(checked.output).toMatch(
      /^warning draft-left-out {2}2 drafts are in no build, of .*organisations\/institute-of-waves\.mdx/m,
    );
    // A second time nothing of it is new.
    expect((await runHere('propose', args)).output).toMatch(
      /^on record {2}organisation {2}gazette-2024#30 {2}Institute/m,
    );
  });
});
