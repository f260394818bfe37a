import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { readLock } from '../../../src/model/evidence/kept/lock.ts';
import { saysLess } from '../../../src/model/evidence/kept/readings.ts';
import { lockOf } from '../../support/archive.ts';
import { baseContent, problemsOf, withContent, type Files } from '../../support/content.ts';
import { readAll } from '../../support/readings.ts';

const settings = `${baseContent['site.yaml'] ?? ''}
readers:
  - {id: mroe, name: Mara Roe, kind: person}
  - {id: gauge, name: The Gauge, kind: program}
`;
const required = `${settings}readings: required\n`;
const cable = baseContent['programmes/sea-cable.mdx'] ?? '';
const lock = await lockOf({});
const site = await withContent({}, async (folder) => (await checkFolder(folder)).site);
if (!site) throw new TypeError('the base content cannot be read');
const read = (by: string, verdict?: string): string => readAll(site, readLock(lock), by, verdict);

/** What a check prints where every claim is in the lock. */
function checked(files: Files): Promise<string[]> {
  return problemsOf({ 'site.yaml': required, 'evidence.lock.jsonl': lock, ...files });
}

test('every claim must be read where the settings say so, and counts as unread where they do not', async () => {
  const unread = await checked({});
  expect(unread).toContain(
    'programmes/sea-cable.mdx:8:40  not-read  nobody has read it — read it: npm run read -- --by ID',
  );
  expect(unread).toHaveLength([...readLock(lock).claims].length);
  expect(await checked({ 'readings.jsonl': read('mroe') })).toEqual([]);
  expect(await checked({ 'site.yaml': settings })).toEqual([]);
});

test('a program does not read', async () => {
  const compared = await checked({ 'readings.jsonl': read('gauge') });
  expect(compared).toContain(
    'programmes/sea-cable.mdx:8:40  not-read  a program compared it, no person has read it — read it: npm run read -- --by ID',
  );
});

test('what changed since it was read is told with what it was', async () => {
  const files = {
    'readings.jsonl': read('mroe'),
    'programmes/sea-cable.mdx': cable.replace('says: The Sea Cable joins', 'says: The Sea Cable may join'),
  };
  expect(await checked(files)).toEqual([
    'programmes/sea-cable.mdx:8:40  changed-since-read  "The Sea Cable joins Northland to the open sea." → "The Sea Cable may join Northland to the open sea." — find it again: npm run verify; then read it again: npm run read',
  ]);
});

test('a no is a problem until the words change', async () => {
  const no = read('mroe', saysLess);
  expect(await checked({ 'site.yaml': settings, 'readings.jsonl': no })).toContain(
    'programmes/sea-cable.mdx:8:40  read-as-less  Mara Roe read it: the source says less — say no more than the source does; if that was a slip, Mara Roe reads it again: npm run read -- --by ID',
  );
  expect(await checked({ 'readings.jsonl': `${no}${read('mroe')}` })).toEqual([]);
});

test('a reading by nobody, and a line that is none', async () => {
  const [line = ''] = read('jdoe').split('\n');
  expect(await checked({ 'site.yaml': settings, 'readings.jsonl': `${line}\n{"claim": "x"}\n` })).toEqual([
    "readings.jsonl:1:1  unknown-reader  'jdoe' is no reader of site.yaml — name the reader there: readers: [{id, name, kind}]",
    'readings.jsonl:2:1  reading-broken  the line is no reading — take it back from version control, or take it out',
  ]);
});
