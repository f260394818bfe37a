import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withContent } from '../support/content.ts';
import { runHere } from '../support/run-here.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

const paragraphs = [
  'The Institute of Waves opens in Northland',
  'Harbour City, 3 March 2025',
  'The Ministry of Tides and the Institute of Waves opened a house for the science of waves in Northland, and everybody who works on the sea was there, from the smallest of boats to the largest of harbours.',
  'It will measure every tide of the coast until the year is over, and tell all towns of the coast what it has found in the water and on the shore.',
];
const html = `<!doctype html><html lang="en"><head><title>${paragraphs[0] ?? ''}</title><meta property="og:site_name" content="Ministry of Tides"></head><body><nav><ul><li>Home</li><li>News</li></ul></nav><article><h1>${paragraphs[0] ?? ''}</h1>${paragraphs
  .slice(1)
  .map((text) => `<p>${text}</p>`)
  .join('')}</article><div id="comments"><p>What a nice house!</p></div></body></html>`;
const docx = () =>
  Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }));
const pdf = () =>
  NodeCompiler.create().pdf({
    mainFileContent: `#set page(width: 12cm, height: 30cm)\n#set text(hyphenate: false)\n${paragraphs.join('\n\n').replace('everybody', 'every-#linebreak()body')}`,
  });

test.each([
  ['txt', () => paragraphs.join('\n\n')],
  ['md', () => `# ${paragraphs.join('\n\n').replaceAll(', and', ',\nand')}\n`],
  ['html', () => html],
  ['docx', docx],
  ['pdf', pdf],
] as const)('a document of the sort %s becomes a source, with its text and its record', async (sort, make) => {
  await withContent({}, async (content) => {
    const file = join(folder, `waves.${sort}`);
    await writeFile(file, await make());
    const archive = join(content, 'archive');
    await mkdir(archive);
    const { code, output } = await runHere('source', [
      'add',
      file,
      '--id',
      'waves',
      '--content',
      content,
      '--archive',
      archive,
    ]);
    expect(output).toMatch(/^sources\/waves\.mdx: 4 paragraphs, archived as .*waves\.txt$/m);
    expect(code).toBe(0);
    const text = await readFile(join(archive, 'waves.txt'), 'utf8');
    expect(text.replace(/^# /, '')).toBe(`${paragraphs.join('\n\n')}\n`);
    const record = await readFile(join(content, 'sources/waves.mdx'), 'utf8');
    expect(record).toContain(`name: ${paragraphs[0] ?? ''}\n`);
    expect(record).toContain('published: 2025-03-03\nlanguage: en\nparagraphs: 4\n');
    expect(record).toContain('published: waves#2');
    if (sort === 'html') expect(record).toContain('publisher: ministry-of-tides\n');
    const checked = await runHere('check', ['--content', content]);
    expect(checked.output).toMatch(/^sources\/waves\.mdx:.* warning unused-source /m);
    expect(checked.code).toBe(0);
    // Nothing is written over.
    const again = await runHere('source', ['add', file, '--id', 'waves', '--content', content, '--archive', archive]);
    expect(again.code).toBe(1);
    expect(again.output).toBe("this text is on record already as 'waves': npm run source -- show waves\n");
    // Its paragraphs, with what rests on each.
    const shown = await runHere('source', [
      'show',
      'waves',
      'harbour',
      'city',
      '--content',
      content,
      '--archive',
      archive,
    ]);
    expect(shown).toEqual({
      code: 0,
      output: `   2  ${paragraphs[1] ?? ''}\n        ← waves:published  published: 2025-03-03\n1 of 4 paragraphs of waves\n`,
    });
  });
});

test('a text that is in the archive is told with its source, and a title without its label', async () => {
  await withContent({}, async (content) => {
    const archive = join(content, 'archive');
    const where = ['--content', content, '--archive', archive];
    const file = join(folder, 'labelled.html');
    const [title = '', ...others] = paragraphs;
    const page = (body: string): string =>
      `<html lang="en"><title>title: ${title}</title><body><article><h1>title: ${title}</h1>${body}</article></body></html>`;
    await writeFile(file, page(others.map((text) => `<p>${text}</p>`).join('')));
    expect((await runHere('source', ['add', file, '--id', 'labelled', ...where])).code).toBe(0);
    expect(await readFile(join(content, 'sources/labelled.mdx'), 'utf8')).toContain(`name: ${title}\n`);
    await writeFile(file, page(others.map((text) => `<div><p>${text.replaceAll(' ', '  ')}</p></div>`).join('')));
    expect(await runHere('source', ['add', file, '--id', 'another', ...where])).toEqual({
      code: 1,
      output: "this text is on record already as 'labelled': npm run source -- show labelled\n",
    });
    await writeFile(file, page('<p>Another text of the coast, which tells of the tides and of all the boats.</p>'));
    const other = await runHere('source', ['add', file, '--id', 'labelled', ...where]);
    expect(other.output).toMatch(/^.*sources.labelled\.mdx is there already: name another with --id\n$/);
  });
});

test.each([
  ['what is nothing to do', ['drop', 'x'], 1, "'drop' is nothing to do with a source: write add FILE, or show ID\n"],
  [
    'a file that is not there',
    ['add', '/nowhere/x.txt'],
    1,
    'there is no /nowhere/x.txt: make it, or name another place\n',
  ],
  ['a source that is none', ['show', 'gazete-2024'], 1, "'gazete-2024' is no source: did you mean 'gazette-2024'?\n"],
  [
    'an address that does not answer',
    ['add', 'http://127.0.0.1:9/x'],
    1,
    expect.stringMatching(
      /^http:\/\/127\.0\.0\.1:9\/x cannot be fetched \(.*\): save the page in a browser, and add the file\n$/,
    ) as string,
  ],
])('%s is told in a line', async (_name, args, code, output) => {
  await withContent({}, async (content) => {
    expect(await runHere('source', [...args, '--content', content])).toEqual({ code, output });
  });
});

test('an address whose answer breaks off, and a file that is too large, are told in a line', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half of it', () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  const large = join(folder, 'large.txt');
  await writeFile(large, '');
  await truncate(large, 64 * 1024 * 1024 + 1);
  try {
    await withContent({}, async (content) => {
      const added = (what: string) => runHere('source', ['add', what, '--content', content]);
      const { code, output } = await added(address);
      expect(output).toMatch(
        /^http:\/\/127\.0\.0\.1:\d+\/x cannot be fetched \(.+\): save the page in a browser, and add the file\n$/,
      );
      expect(code).toBe(1);
      expect(await added(large)).toEqual({ code: 1, output: `${large} is larger than 64 MiB: name a part of it\n` });
    });
  } finally {
    server.close().closeAllConnections();
  }
});

test('a publisher that no record names gets one, and the check passes', async () => {
  await withContent({}, async (content) => {
    const file = join(folder, 'waves-of-iow.txt');
    const lines = [
      'title: Waves for everybody',
      'publisher: Institute of Waves (IOW)',
      'date: 2025-03-03',
      'On 3 March 2025 the Institute of Waves opened its doors to every harbour of the coast.',
    ];
    await writeFile(file, lines.join('\n\n'));
    const places = ['--content', content, '--archive', join(content, 'archive')];
    const { code, output } = await runHere('source', ['add', file, '--id', 'waves', '--language', 'en', ...places]);
    expect(code).toBe(0);
    expect(output).toContain('organisations/institute-of-waves.mdx: the publisher, whom no record named');
    expect(await readFile(join(content, 'sources/waves.mdx'), 'utf8')).toContain('publisher: institute-of-waves\n');
    expect(await readFile(join(content, 'organisations/institute-of-waves.mdx'), 'utf8')).toContain(
      'name: Institute of Waves\naliases: [IOW]\ntype: research\n',
    );
    expect((await runHere('check', ['--content', content])).code).toBe(0);
    const verified = await runHere('verify', places);
    // Who publishes it, and when.
    expect(verified.output).toContain('\n2 claims are found\n');
  });
});

test('a title is its words, without letters that nobody sees, and its id is short and says something', async () => {
  await withContent({}, async (content) => {
    const file = join(folder, 'title.txt');
    const title =
      'FACT SHEET: The Tide-\u2060Harbour Office Marks the **Anniversary** of the [Coral Pact](https://c.example) Leaders’ Summit';
    await writeFile(file, `title: ${title}\ndate: 2025-03-03\nlanguage: en\n\n${paragraphs.slice(1).join('\n\n')}\n`);
    const { output } = await runHere('source', [
      'add',
      file,
      '--content',
      content,
      '--archive',
      join(content, 'archive'),
    ]);
    expect(output).toContain('sources/2025-tide-harbour-office-marks-anniversary.mdx');
    const record = await readFile(join(content, 'sources/2025-tide-harbour-office-marks-anniversary.mdx'), 'utf8');
    expect(record).toContain(
      'name: "FACT SHEET: The Tide-Harbour Office Marks the Anniversary of the Coral Pact Leaders’ Summit"\n',
    );
  });
});
