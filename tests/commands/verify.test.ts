import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check.ts';
import { readLock } from '../../src/model/evidence/kept/lock.ts';
import { saysLess } from '../../src/model/evidence/kept/readings.ts';
import { DigestCache } from '../../src/records/cache.ts';
import { baseArchive, lockOf, type Paragraphs } from '../support/archive.ts';
import { baseContent, mdx, withContent, type Files } from '../support/content.ts';
import { readAll } from '../support/readings.ts';
import { runHere } from '../support/run-here.ts';

const root = resolve(import.meta.dirname, '../..');
const cable = baseContent['programmes/sea-cable.mdx'] ?? '';

async function writeArchive(folder: string, paragraphs: Paragraphs = {}, ending = '\n'): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [id, text] of baseArchive(paragraphs))
    await writeFile(join(folder, `${id}.txt`), text.join(ending + ending) + ending);
}

/** The base content with `files`, its archive beside it, and the flags that lead to both. */
async function withArchive<Result>(
  files: Files,
  use: (folders: { content: string; archive: string; lock: string; flags: readonly string[] }) => Promise<Result>,
): Promise<Result> {
  return await withContent(files, async (outer) => {
    const content = outer;
    const archive = join(outer, '.archive');
    await writeArchive(archive);
    return await use({
      content,
      archive,
      lock: join(content, 'evidence.lock.jsonl'),
      flags: ['--content', content, '--archive', archive],
    });
  });
}

/** What check says of papers, as nothing of these records is enough for one. */
const papers = [
  '3 subjects have no paper:',
  '  programmes/sea-cable.mdx  41 of 300 words — write a body or more statements',
  '  places/northland.mdx  no bottom line, 38 of 300 words — write bottomLine, or key: true on up to three statements; write a body or more statements',
  '  themes/connectivity.mdx  no bottom line, 20 of 300 words — write bottomLine, or key: true on up to three statements; write a body or more statements',
  '',
].join('\n');

test('verify writes the lock, --check agrees, and check needs no archive', async () => {
  await withArchive({}, async ({ content, lock, flags, archive }) => {
    expect(await runHere('verify', [...flags, '--check'])).toEqual({
      code: 1,
      output:
        '11 records, 0 errors, 0 warnings\n15 claims are found\nevidence.lock.jsonl is not what the archive says. Repair it with: npm run verify\n',
    });
    expect(await readFile(lock, 'utf8').catch(() => 'none')).toBe('none');
    expect(await runHere('verify', flags)).toEqual({
      code: 0,
      output: '11 records, 0 errors, 0 warnings\n15 claims are found\n',
    });
    const written = await readFile(lock, 'utf8');
    expect((await runHere('verify', [...flags, '--check'])).code).toBe(0);
    expect((await runHere('verify', ['--content', content, '--check'], { ARCHIVE: archive })).code).toBe(0);
    expect(await runHere('check', ['--content', content])).toEqual({
      code: 0,
      output: `11 records, 0 errors, 0 warnings\n${papers}`,
    });

    // Line endings are of no matter, in the lock or in the archive.
    await writeFile(lock, written.replaceAll('\n', '\r\n'));
    expect((await runHere('verify', [...flags, '--check'])).code).toBe(0);
    await writeArchive(archive, {}, '\r\n');
    expect((await runHere('verify', [...flags, '--check'])).code).toBe(0);
    await writeFile(
      join(archive, 'gazette-2024.txt'),
      `\uFEFF${await readFile(join(archive, 'gazette-2024.txt'), 'utf8')}`,
    );
    expect((await runHere('verify', [...flags, '--check'])).code).toBe(0);

    // Other words: check fails and names the command that mends it.
    await writeFile(join(content, 'programmes/sea-cable.mdx'), cable.replace('is 900 km', 'is just 900 km'));
    expect(await runHere('check', ['--content', content])).toEqual({
      code: 1,
      output: expect.stringContaining(
        'programmes/sea-cable.mdx:11:11  changed-since-found  "The Sea Cable is 900 km long. [value exactly cable-length 900 2024-05]" → "The Sea Cable is just 900 km long. [value exactly cable-length 900 2024-05]" — find it again: npm run verify\n' +
          '11 records, 1 error, 0 warnings. What each code means: npm run manual -- --open\n',
      ) as string,
    });
    // What verifying finds again is not to be found again; what it only looks at is.
    const again = 'is just 900 km long. [value exactly cable-length 900 2024-05]" — it was found again\n';
    const looked = await runHere('verify', [...flags, '--check']);
    expect(looked.output).toContain('— find it again: npm run verify\n');
    expect(await runHere('verify', flags)).toEqual({ code: 0, output: expect.stringContaining(again) as string });
    expect((await runHere('check', ['--content', content])).code).toBe(0);
  });
});

test('paragraphs that are left open are numbered in the records, drafts too, and nothing else of them changes', async () => {
  const open = (text: string): string => text.replaceAll(/gazette-2024#\d+/g, 'gazette-2024#?');
  const draft = mdx(
    'name: Tide Fair\ntype: week\ndraft: true\nwhen: 2024-09-22/2024-09-26\noutcome: held\nfrom: {when: gazette-2024#?, outcome: gazette-2024#?}\nstatements:\n  - {id: speaker, aspect: participants, says: Jane Doe spoke at Tide Week in September 2024., from: gazette-2024#?}\n  - {id: guests, aspect: figure, says: The fair had 80 guests., from: gazette-2024#?}',
  );
  const files = { 'programmes/sea-cable.mdx': open(cable), 'events/2024-tide-fair.mdx': draft };
  await withArchive(files, async ({ content, flags }) => {
    const text = (): Promise<string> => readFile(join(content, 'programmes/sea-cable.mdx'), 'utf8');

    // A check writes nothing.
    const checked = await runHere('verify', [...flags, '--check']);
    expect(checked.code).toBe(1);
    expect(checked.output).toContain("evidence-open  the paragraph of 'gazette-2024#?' has still to be found");
    expect(await text()).toBe(open(cable));

    const written = await runHere('verify', flags);
    expect(written.output.split('\n').filter((line) => / (?:written|evidence-open) /.test(line))).toEqual([
      'programmes/sea-cable.mdx:6  written  gazette-2024#3  "The Sea Cable joins Northland to the open sea."',
      'programmes/sea-cable.mdx:8  written  gazette-2024#3  "The Sea Cable joins Northland to the open sea."',
      'programmes/sea-cable.mdx:13  written  gazette-2024#4  "In May 2024 the Sea Cable was 900 km long."',
      'events/2024-tide-fair.mdx:7  written  gazette-2024#7  "Tide Week was held from 22 to 26 September 2024."',
      'events/2024-tide-fair.mdx:7  written  gazette-2024#7  "Tide Week was held from 22 to 26 September 2024."',
      'events/2024-tide-fair.mdx:9  written  gazette-2024#7  "Tide Week was held from 22 to 26 September 2024. … Among the speakers was Jane Doe, Minister of Tides."',
      `events/2024-tide-fair.mdx:10:71  warning evidence-open  'gazette-2024#?' is no paragraph: "80" is not in gazette-2024; found there: 900 km, Week — say what the source says, or name the source that says it`,
    ]);
    expect(written.code).toBe(0);
    expect(await text()).toBe(cable);
    expect((await runHere('check', ['--content', content])).output).not.toContain('evidence-open');

    // Told once: nothing is left to be written.
    expect((await runHere('verify', [...flags, '--json'])).output).toContain('"written": []');
  });
});

test('what rights let be quoted stands in quotes.jsonl, and no longer than they do', async () => {
  const gazette = baseContent['sources/gazette-2024.mdx'] ?? '';
  const rights = (quote: string): string =>
    gazette.replace('paragraphs: 30', `paragraphs: 30\nrights: {quote: ${quote}}`);
  await withArchive({ 'sources/gazette-2024.mdx': rights('full') }, async ({ content, flags }) => {
    const file = join(content, 'quotes.jsonl');
    const quoted = () => readFile(file, 'utf8').catch(() => 'none');
    const source = join(content, 'sources/gazette-2024.mdx');

    expect((await runHere('verify', [...flags, '--check'])).output).toContain('quotes.jsonl is not what');
    expect(await quoted()).toBe('none');
    expect((await runHere('verify', flags)).code).toBe(0);
    expect(await quoted()).toContain('"words":"In May 2024 the Sea Cable was 900 km long."');
    expect((await runHere('verify', [...flags, '--check'])).code).toBe(0);
    expect((await runHere('check', ['--content', content])).code).toBe(0);

    // Fewer words are allowed: check tells it at once, verify takes the others away.
    await writeFile(source, rights('{words: 24}'));
    const told = await runHere('check', ['--content', content]);
    expect(told.code).toBe(1);
    expect(told.output).toMatch(/^quotes\.jsonl:\d+:1 {2}quote-stale {2}/);
    expect((await runHere('verify', [...flags, '--check'])).output).toContain('quotes.jsonl is not what');
    expect((await runHere('verify', flags)).code).toBe(0);
    expect(await quoted()).not.toContain('900 km');
    expect(await quoted()).toContain('joins Northland');
    expect((await runHere('check', ['--content', content])).code).toBe(0);

    // None are: no file is left.
    await writeFile(source, gazette);
    expect((await runHere('verify', flags)).code).toBe(0);
    expect(await quoted()).toBe('none');
  });
});

test('what the archive does not bear out fails, is printed and gets no line', async () => {
  await withArchive({ 'programmes/sea-cable.mdx': cable.replaceAll('900', '950') }, async ({ lock, flags }) => {
    const refusal =
      'programmes/sea-cable.mdx:11:11  number-not-in-source  "950 km" is not in gazette-2024 ¶4; found there: 900 km — say what the source says\n' +
      'programmes/sea-cable.mdx:16:1  number-not-in-source  "950 km" is not in gazette-2024 ¶4; found there: 900 km — say what the source says\n' +
      '11 records, 2 errors, 0 warnings. What each code means: npm run manual -- --open\n13 claims are found\n2 claims are not found\n';
    expect(await runHere('verify', flags)).toEqual({ code: 1, output: refusal });
    expect(await readFile(lock, 'utf8')).not.toContain('sea-cable.length');
    expect(await runHere('verify', [...flags, '--check'])).toEqual({ code: 1, output: refusal });
  });
});

test('a changed paragraph shows as soon as somebody has the archive', async () => {
  await withArchive({}, async ({ content, archive, lock, flags }) => {
    await runHere('verify', flags);
    await writeFile(join(content, 'site.yaml'), (baseContent['site.yaml'] ?? '').replace('2025-01-31', '2025-02-28'));
    await writeArchive(archive, { 3: 'Since this morning the Sea Cable joins Northland to the open sea.' });
    expect((await runHere('check', ['--content', content])).code).toBe(0);
    expect((await runHere('verify', [...flags, '--check'])).output).toContain('Repair it with: npm run verify');
    expect((await runHere('verify', flags)).code).toBe(0);
    const since = (await readFile(lock, 'utf8')).split('\n').filter((line) => line.includes('2025-02-28'));
    expect(since.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
      'sea-cable.route',
      'sea-cable:body.d589c1ad',
      'sea-cable:places',
    ]);
  });
});

describe('a lock is kept, and the command fails', () => {
  const told =
    "sources/gazette-2024.mdx:2:1  source-not-archived  the text of 'gazette-2024' is not in the archive; " +
    'its 15 claims stand as they were verified before — put it there as gazette-2024.txt\n' +
    '11 records, 1 error, 0 warnings. What each code means: npm run manual -- --open\n0 claims are found\n' +
    '15 claims whose text is not at hand stand as before\n';

  test.each([
    ['an empty folder', '.archive/empty', 1, told],
    ['a folder of other things', '.', 1, told],
    ['no folder', 'none', 2, "--archive '…/none' is no folder: there is nothing at …/none\n"],
    ['a file', 'site.yaml', 2, "--archive '…/site.yaml' is a file: name the folder in which it lies\n"],
  ])('where the archive is %s', async (_, name, code, output) => {
    // On a later day, nothing that is written anew stands since the day before.
    const later = { 'site.yaml': (baseContent['site.yaml'] ?? '').replace('2025-01-31', '2025-02-28') };
    const before = await lockOf({});
    await withArchive(later, async ({ content, lock }) => {
      await writeFile(lock, before);
      await mkdir(join(content, '.archive/empty'));
      const ran = await runHere('verify', ['--content', content, '--archive', join(content, name)]);
      expect({ ...ran, output: ran.output.replaceAll(content, '…') }).toEqual({ code, output });
      expect(await readFile(lock, 'utf8')).toBe(before);
    });
  });

  test.each([
    [
      'something else was saved in its place',
      'version https://example.org/pointer\nsize 7\n',
      '…/evidence.lock.jsonl holds no line of a lock: take it back from version control, or delete it to begin anew\n',
    ],
    [
      'it may not be read',
      undefined,
      'evidence.lock.jsonl:1:1  file-unreadable  this is a folder, not a file — put the file itself here\n11 records, 1 error, 0 warnings. What each code means: npm run manual -- --open\n',
    ],
  ])('where %s', async (_, text, output) => {
    await withArchive({}, async ({ content, lock, flags }) => {
      if (text === undefined) await mkdir(lock);
      else await writeFile(lock, text);
      const ran = await runHere('verify', flags);
      expect({ ...ran, output: ran.output.replaceAll(content, '…') }).toEqual({ code: 1, output });
      if (text !== undefined) expect(await readFile(lock, 'utf8')).toBe(text);
    });
  });
});

test('what stood and is refused goes, and that is said', async () => {
  const before = await lockOf({});
  await withArchive({}, async ({ archive, lock, flags }) => {
    await writeFile(lock, before);
    await writeArchive(archive, { 4: 'In May 2024 the Sea Cable was 800 km long.' });
    const { code, output } = await runHere('verify', flags);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(
        '\n13 claims are found\n2 claims are not found\n2 claims stood before and do so no more\n',
      ),
    ]);
    expect((await readFile(lock, 'utf8')).split('\n').filter((line) => !before.includes(line))).toHaveLength(1);
  });
});

test('what a reader found wanting fails here as it does in a check; what nobody has read is counted', async () => {
  const lock = await lockOf({});
  const site = await withContent({}, async (folder) => (await checkFolder(folder)).site);
  if (!site) throw new TypeError('the base content cannot be read');
  const readers = 'readers: [{id: mroe, name: Mara Roe, kind: person}]\nreadings: required\n';
  const [first = ''] = readAll(site, readLock(lock), 'mroe', saysLess).split('\n');
  const files = { 'site.yaml': `${baseContent['site.yaml'] ?? ''}${readers}`, 'readings.jsonl': `${first}\n` };
  await withArchive(files, async ({ content, flags }) => {
    const verified = await runHere('verify', flags);
    expect(verified.code).toBe(1);
    expect(verified.output).toContain(' read-as-less  Mara Roe read it: the source says less');
    expect(verified.output).toContain(
      '\n14 claims wait for a reader before the check passes: npm run read -- --by ID\n',
    );
    const lines = (output: string): string[] => output.split('\n').filter((line) => line.includes(' read-as-less  '));
    expect(lines((await runHere('check', ['--content', content])).output)).toEqual(lines(verified.output));
  });
});

test('a text that lies with somebody else is told, and keeps nobody from verifying what she has', async () => {
  const almanac = {
    'sources/almanac.mdx': mdx(
      'name: Almanac\ntype: report\npublished: 2023\nlanguage: en\nparagraphs: 1\nfrom: {published: almanac#1}',
    ),
  };
  const lock = await lockOf(almanac, baseArchive({}, { almanac: ['Almanac of 2023.'] }));
  const told = "  source-not-archived  the text of 'almanac' is not in the archive";
  await withArchive({ ...almanac, 'evidence.lock.jsonl': lock }, async ({ flags }) => {
    const { code, output } = await runHere('verify', flags);
    expect(output).toContain(`  warning${told.slice(1)}; its one claim stands as it was verified before`);
    expect(code).toBe(0);
  });
  await withArchive(almanac, async ({ flags }) => {
    const { code, output } = await runHere('verify', flags);
    expect(output).toContain(`${told} — put it there as almanac.txt`);
    expect(code).toBe(1);
  });
});

test('drafts are left out as unfinished, with what is to be filled in; what cannot be read is told as such', async () => {
  const draft = mdx(`
    name: Land Cable
    draft: true
    type: infrastructure
    statements:
      - {id: one, aspect: figure, says: …, value: {indicator: …, number: 3, sense: exactly, asOf: 2024}, from: gazette-2024#4}
      - {id: two, aspect: figure, says: …, from: gazette-2024#4}
  `);
  const files = {
    'programmes/land-cable.mdx': draft,
    'themes/dry-land.mdx': mdx('name: Dry land\ndraft: true'),
    'programmes/broken.mdx': mdx('name: Broken'),
  };
  await withArchive(files, async ({ flags }) => {
    const { output } = await runHere('verify', flags);
    expect(output).toContain(
      [
        'left out, as unfinished: 2 drafts',
        '  programmes/land-cable.mdx: fill in `says` (2), `indicator`, then take the line `draft: true` away; npm run dev shows it',
        '  themes/dry-land.mdx: finish it, then take the line `draft: true` away; npm run dev shows it',
        'left out, as they cannot be read: broken',
      ].join('\n'),
    );
  });
});

test('lines that cannot be trusted are named as they go', async () => {
  const sound = await lockOf({});
  await withArchive({}, async ({ lock, flags }) => {
    await writeFile(lock, `<<<<<<< ours\n${sound}=======\n`);
    const { code, output } = await runHere('verify', flags);
    expect([code, output]).toEqual([
      0,
      expect.stringContaining('\nlines of evidence.lock.jsonl that did not fit their own check, left out: 1, 18\n'),
    ]);
    expect(await readFile(lock, 'utf8')).toBe(sound);
  });
});

test('verify --check writes nothing, not even what would make the next reading faster', async () => {
  // So many files read for the first time are kept for the next command.
  const topics = Array.from({ length: 120 }, (_, index): [string, string] => [
    `themes/topic-${index}.mdx`,
    `---\nname: Topic ${index}\n---\n`,
  ]);
  await withArchive(Object.fromEntries(topics), async ({ content, flags }) => {
    const packs = new DigestCache(join(root, 'node_modules/.cache/aide-memoire/records'));
    const before = await readdir(content, { recursive: true });
    await runHere('verify', [...flags, '--check']);
    expect([await readdir(content, { recursive: true }), packs.read(content)]).toEqual([before, undefined]);
    await runHere('check', ['--content', content]);
    expect(packs.read(content)).toBeDefined();
  });
});

test('no archive, a broken archive and broken records', async () => {
  await withArchive({ 'places/southland.mdx': '---\nname: [\n---\n' }, async ({ content, archive, flags }) => {
    const broken = await runHere('verify', flags);
    expect(broken).toMatchObject({
      code: 1,
      output: expect.stringContaining('places/southland.mdx:2:7  yaml-broken') as string,
    });
    await writeFile(join(content, 'places/southland.mdx'), '---\nname: Southland\ntype: country\n---\n');
    expect(await runHere('verify', ['--content', content, '--archive', join(archive, 'none')])).toEqual({
      code: 2,
      output: `--archive '${join(archive, 'none')}' is no folder: there is nothing at ${join(archive, 'none')}\n`,
    });
    await writeFile(join(archive, 'gazette-2024.txt'), Buffer.from('Café', 'latin1'));
    expect(await runHere('verify', flags)).toMatchObject({
      code: 1,
      output: expect.stringContaining(
        "gazette-2024.txt:1:4  file-not-utf8  the byte E9 ('é' in Windows-1252) is not UTF-8",
      ) as string,
    });
  });
});

test('verify --doubts prints what is in doubt at its place, writes nothing and finds nothing wrong', async () => {
  const files = { 'programmes/sea-cable.mdx': cable.replace(/says: (\S+)/, 'says: No wooden $1') };
  await withArchive(files, async ({ lock, flags }) => {
    const before = await readFile(lock, 'utf8').catch(() => 'none');
    const { code, output } = await runHere('verify', [...flags, '--doubts']);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^programmes\/sea-cable\.mdx:\d+:\d+ {2}doubt-words {2}"wooden.*; the span has none of it$/m,
    );
    expect(output).toMatch(/^\d+ of \d+ claims (?:is|are) in doubt$/m);
    expect(await readFile(lock, 'utf8').catch(() => 'none')).toBe(before);
  });
});
