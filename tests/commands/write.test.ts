import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, type Ran } from '../support/build.ts';
import { mdx, withContent, type Files } from '../support/content.ts';
import { runHere } from '../support/run-here.ts';

interface Folder {
  readonly write: (...args: readonly string[]) => Promise<Ran>;
  readonly read: () => Promise<string>;
  readonly file: string;
  readonly content: string;
}

const front = `
  name: Land Cable
  type: infrastructure   # kept as it is
  statements:
    - {id: hard, aspect: challenge, says: Rain *often* stops the Land Cable., from: gazette-2024#5}
    - {id: route, aspect: purpose, says: The Land Cable joins Northland to the hills., from: gazette-2024#3}
    - {id: goal, aspect: goal, says: The Land Cable is to reach <all> hills., from: gazette-2024#3}
    - {id: built, aspect: outcome, says: The Land Cable was built., from: gazette-2024#4}
    - {id: doubts, aspect: outcome, says: The Land Cable was doubted., from: gazette-2024#4, audience: internal}
    - {id: length, aspect: figure, says: The Land Cable is 5 km long., from: gazette-2024#4}
    - {id: open, aspect: gap, says: Who owns the Land Cable is not said., from: gazette-2024#4}
`;

async function withRecord(body: string, files: Files, use: (folder: Folder) => Promise<void>): Promise<void> {
  await withContent({ 'programmes/land-cable.mdx': mdx(front, body), ...files }, async (content) => {
    const file = join(content, 'programmes/land-cable.mdx');
    await use({
      write: (...args) => runHere('write', [...args, '--content', content]),
      read: () => readFile(file, 'utf8'),
      file,
      content,
    });
  });
}

const written = `
The Land Cable joins Northland to the hills. <Cite to="route" /> The Land Cable is to reach \\<all> hills. <Cite to="goal" />

The Land Cable was built. <Cite to="built" />

Rain \\*often\\* stops the Land Cable. <Cite to="hard" />
`;

test('writes what a paper tells as a body that passes, behind the front matter as it was', async () => {
  await withRecord('', {}, async ({ read, content }) => {
    const before = await read();
    expect(await run('write', ['land-cable', '--content', content])).toEqual({
      code: 0,
      output:
        '12 records, 0 errors, 0 warnings\n' +
        'programmes/land-cable.mdx: 4 sentences in 3 paragraphs\n' +
        'Read them over, put them into your words, and let them be found: npm run verify\n',
    });
    expect(await read()).toBe(`${before}${written}`);
    expect(await runHere('check', ['--content', content])).toMatchObject({
      code: 0,
      output: expect.stringContaining('12 records, 0 errors, 0 warnings\n') as string,
    });
  });
});

test('leaves a body as it is, unless it is told to write over it', async () => {
  await withRecord('My own words. <Cite to="route" />', {}, async ({ write, read }) => {
    const before = await read();
    expect(await write('land-cable')).toEqual({
      code: 1,
      output:
        '12 records, 0 errors, 0 warnings\nprogrammes/land-cable.mdx has a body. Take it out, or write over it with --replace.\n',
    });
    expect(await read()).toBe(before);
    expect(await write('land-cable', '--replace')).toMatchObject({ code: 0 });
    expect(await read()).toBe(`---${before.split('---')[1] ?? ''}---\n${written}`);
  });
});

test('mends a body that says more, and keeps the line ends of the file', async () => {
  await withRecord('The cable is 77 km long. <Cite to="route" />', {}, async ({ write, read, file }) => {
    expect(await write('land-cable')).toMatchObject({
      code: 1,
      output: expect.stringContaining('body-says-more') as string,
    });
    await writeFile(file, (await read()).replaceAll('\n', '\r\n'));
    expect(await write('land-cable', '--replace')).toMatchObject({ code: 0 });
    const text = await read();
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain('# kept as it is\r\n');
    expect(text.replaceAll('\r\n', '\n')).toContain(written);
  });
});

test('what is no record, is the publisher’s, or has nothing to tell, gets no body', async () => {
  const files = { 'pages/about.mdx': mdx('name: About'), 'themes/harbours.mdx': mdx('name: Harbours') };
  await withRecord('', files, async ({ write }) => {
    expect((await write('land-cabel')).output).toContain("'land-cabel' is no record: did you mean 'land-cable'?\n");
    expect((await write('about')).output).toContain(
      'pages/about.mdx speaks for the publisher: nothing is told of it\n',
    );
    expect((await write('harbours')).output).toContain('themes/harbours.mdx: no paper tells anything of it');
  });
});

test('a record is named by its id', async () => {
  expect(await runHere('write', [])).toMatchObject({
    code: 2,
    output: expect.stringContaining('Name one record: npm run write -- ID') as string,
  });
  expect(await runHere('write', ['Land_Cable'])).toEqual({
    code: 2,
    output: "'Land_Cable' is no id of a record: write the name of its file, without .mdx, as in 'land-cable'\n",
  });
});
