import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { freeze, type Edition } from '../../../src/model/editions/edition.ts';
import { writeEdition } from '../../../src/model/editions/file.ts';
import { baseContent, mdx, problemsOf, withContent, type Files } from '../../support/content.ts';

/** The edition of the base content with `files` merged over it. */
async function frozen(name: string, day: string, files: Files = {}): Promise<Edition> {
  return await withContent(files, async (folder) => {
    const { site } = await checkFolder(folder);
    if (!site) throw new TypeError('the base content cannot be read');
    return freeze(site, name, day);
  });
}

const spring = await frozen('spring', '2025-01-31');
const text = writeEdition(spring);
const repair = 'take the file back from version control, or freeze it again: npm run edition -- spring --again';
const repairOn =
  'take the file back from version control, or freeze it again: npm run edition -- spring --report-date 2025-01-31 --again';

/** What a check prints of an edition of the base content that reads `text`. */
async function checked(edition: string, name = 'spring'): Promise<string[]> {
  return await problemsOf({ [`editions/${name}.json`]: edition });
}

test('an edition as it was frozen, also with the line endings of Windows', async () => {
  expect(await checked(text)).toEqual([]);
  expect(await checked(text.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('words, states, evidence or the day edited by hand', async () => {
  const line = text.split('\n').findIndex((entry) => entry.includes('"seal"')) + 1;
  const broken = `editions/spring.json:${line}:3  edition-edited  the seal does not fit: something here was changed since it was frozen — ${repairOn}`;
  expect(await checked(text.replace('is 900 km long', 'is 950 km long'))).toEqual([broken]);
  expect(await checked(text.replace('"state":"open"', '"state":"done"'))).toEqual([broken]);
  expect(await checked(text.replace('"gazette-2024#4"', '"gazette-2024#5"'))).toEqual([broken]);
  expect(await checked(text.replace(/"seal": "./, '"seal": "_'))).toEqual([broken]);
  expect(await checked(text.replace('2025-01-31', '2025-02-01'))).toEqual([broken.replace('2025-01-31', '2025-02-01')]);
});

test('an entry taken out by hand', async () => {
  const without = text
    .split('\n')
    .filter((line) => !line.includes('sea-cable.length'))
    .join('\n');
  expect((await checked(without))[0]).toContain('edition-edited  the seal does not fit');
});

test('the same content in other letters', async () => {
  expect(await checked(text.replace('"says":"The Sea Cable is', '"says": "The Sea Cable is'))).toEqual([
    `editions/spring.json:6:37  edition-edited  the line is not as it was frozen — ${repairOn}`,
  ]);
});

test('an edition under another name', async () => {
  expect(await checked(text, 'summer')).toEqual([
    "editions/summer.json:2:3  edition-edited  the file is called 'summer.json' and holds the edition 'spring' — call it 'spring.json' again",
  ]);
});

test.each([
  ['a merge that failed', text.replace(/^.*sea-cable\.length.*$/m, '<<<<<<< HEAD\n$&'), '6:1'],
  ['a line cut short', text.replace('900 km long."', '900 km'), '6:5'],
  ['a lost comma', text.replace('},\n', '}\n'), '5:5'],
  ['the end cut off', text.slice(0, text.indexOf('"states"')), '8:3'],
  ['an empty file', '', '1:1'],
])('%s', async (_, edition, place) => {
  expect(await checked(edition)).toEqual([
    `editions/spring.json:${place}  edition-broken  this is no line of an edition — ${repair}`,
  ]);
});

const head = '{"name": "spring", "reportDate": "2025-01-31", "seal": "", "states": [],\n"statements": [';
// Told in full, each would take minutes and more memory than there is.
test.each([
  [
    'a million entries that are none',
    `${head}${'{},\n'.repeat(1_000_000)}{}]}`,
    20,
    `3:1  edition-broken  'from' is missing here, or holds what no edition holds — ${repair}`,
  ],
  [
    'a million places of one claim',
    `${head}{"from":[${'0,\n'.repeat(1_000_000)}0]}]}`,
    1,
    `3:1  edition-broken  'from' is missing here, or holds what no edition holds — ${repair}`,
  ],
  [
    'a million brackets',
    `${'[\n'.repeat(1_000_000)}${']\n'.repeat(1_000_000)}`,
    1,
    `1:1  edition-broken  the file holds no edition — ${repair}`,
  ],
  [
    'a line of a million letters',
    ' '.repeat(1_000_000),
    1,
    `1:1  edition-broken  this is no line of an edition — ${repair}`,
  ],
])('%s', async (_, edition, count, first) => {
  const found = await checked(edition);
  expect(found).toHaveLength(count);
  expect(found[0]?.replace('editions/spring.json:', '')).toBe(first);
});

test('JSON that holds no edition, or an entry that is none', async () => {
  expect(await checked('[]')).toEqual([
    `editions/spring.json:1:1  edition-broken  the file holds no edition — ${repair}`,
  ]);
  expect(await checked(text.replace('"from":["gazette-2024#4"]', '"from":["gazette"]'))).toEqual([
    `editions/spring.json:6:69  edition-broken  'from' is missing here, or holds what no edition holds — ${repair}`,
  ]);
  expect(await checked(text.replace('"state":"open"', '"state":"lost"'))).toEqual([
    `editions/spring.json:11:70  edition-broken  'state' is missing here, or holds what no edition holds — ${repair}`,
  ]);
  expect((await checked(writeEdition({ ...spring, name: 'Spring' }), 'Spring'))[0]).toContain(
    "editions/Spring.json:2:3  edition-broken  'name' is missing here",
  );
});

test('a report date that is no day', async () => {
  expect(await checked(writeEdition({ ...spring, reportDate: '2025-02-30' }))).toEqual([
    `editions/spring.json:3:3  report-date  '2025-02-30' is no day of the calendar — ${repair}`,
  ]);
});

test('a source that is gone, told once', async () => {
  const almanac = mdx('name: Almanac\ntype: report\nlanguage: en\nparagraphs: 30');
  const coast = mdx(
    'name: Coast\ntype: region\nstatements:\n  - {id: sand, aspect: purpose, says: It is sand., from: almanac#1}\n  - {id: salt, aspect: purpose, says: It is salt., from: almanac#2}',
  );
  const edition = await frozen('spring', '2025-01-31', { 'sources/almanac.mdx': almanac, 'places/coast.mdx': coast });
  expect(await checked(writeEdition(edition))).toEqual([
    "editions/spring.json:5:45  unknown-source  'almanac' is no source any more — make a record for it in sources/ again: what an edition rests on stays",
  ]);
  // What cannot be read is told where it stands.
  const unread = await problemsOf({
    'editions/spring.json': writeEdition(edition),
    'sources/almanac.mdx': '---\nname: [\n---\n',
  });
  expect(unread.filter((line) => line.startsWith('editions/'))).toEqual([]);
});

describe('the address of what changed', () => {
  test('taken by a record', async () => {
    const files = {
      'editions/spring.json': text,
      'editions/summer.json': writeEdition({ ...spring, name: 'summer' }),
      'briefings/what-changed-spring-summer.mdx': baseContent['briefings/before-tide-week.mdx']?.replace(
        'Before Tide Week',
        'Other',
      ),
    };
    expect(await problemsOf(files)).toEqual([
      'editions/summer.json:1:1  address-taken  /briefings/what-changed-spring-summer/ is the address of briefings/what-changed-spring-summer.mdx too — rename that file',
    ]);
  });

  test('taken by two other editions', async () => {
    const editions = ['a', 'b-c', 'a-b', 'c'].map((name, index) => ({
      ...spring,
      name,
      reportDate: `2025-02-0${index + 1}`,
    }));
    const files = Object.fromEntries(
      editions.map((edition) => [`editions/${edition.name}.json`, writeEdition(edition)]),
    );
    expect(await problemsOf(files)).toEqual([
      'editions/c.json:1:1  address-taken  /briefings/what-changed-a-b-c/ tells of two other editions already — freeze it under another name',
    ]);
  });
});

test('a file or a folder among the editions that is none', async () => {
  expect(
    await problemsOf({ 'editions/notes.txt': 'notes', 'editions/old/spring.json': text, 'editions/.gitkeep': '' }),
  ).toEqual([
    "editions/notes.txt:1:1  edition-broken  'notes.txt' is no edition — move it out of editions/; npm run edition writes what belongs there",
    "editions/old:1:1  edition-broken  'old' is no edition — move it out of editions/; npm run edition writes what belongs there",
  ]);
});
