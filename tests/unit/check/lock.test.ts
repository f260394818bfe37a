import { expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/model/evidence/claims/fingerprint.ts';
import { baseArchive, lockOf } from '../../support/archive.ts';
import { baseContent, mdx, problemsOf } from '../../support/content.ts';

const lock = await lockOf({});
const cable = baseContent['programmes/sea-cable.mdx'] ?? '';

/** What a check prints with the lock of the base content, changed by `change`. */
async function checked(
  files: Readonly<Record<string, string | undefined>>,
  change = (text: string): string => text,
): Promise<string[]> {
  return await problemsOf({ ...files, 'evidence.lock.jsonl': change(lock) });
}

test('a lock that fits', async () => {
  expect(await checked({})).toEqual([]);
});

test('a lock that Windows gave other line endings', async () => {
  expect(await checked({}, (text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
});

test('a statement and a field that were not verified', async () => {
  const southland = mdx(`
    name: Southland
    type: country
    parent: northland
    from: {parent: gazette-2024#3}
    statements:
      - {id: port, aspect: purpose, says: It has a port., from: gazette-2024#3}
  `);
  expect(await checked({ 'places/southland.mdx': southland })).toEqual([
    "places/southland.mdx:4:9  not-verified  'southland:parent' is not in the evidence lock: as it stands it was not looked up in its source, or not found there — npm run verify tells which",
    "places/southland.mdx:7:39  not-verified  'southland.port' is not in the evidence lock: as it stands it was not looked up in its source, or not found there — npm run verify tells which",
  ]);
});

test('a claim whose paragraph has to be found again keeps its line until it is', async () => {
  const open = cable.replace('from: gazette-2024#4', 'from: gazette-2024#?');
  expect(await checked({ 'programmes/sea-cable.mdx': open })).toEqual([
    "programmes/sea-cable.mdx:13:11  evidence-open  the paragraph of 'gazette-2024#?' has still to be found — let it be found: npm run verify",
  ]);
});

test('a source whose text was not read', async () => {
  expect(await checked({}, (text) => text.replace(/^.*"document".*\n/m, ''))).toEqual([
    "sources/gazette-2024.mdx:2:1  not-verified  the text of 'gazette-2024' is not in the evidence lock — verify it: npm run verify",
  ]);
});

test('words, evidence, a value or a field that changed', async () => {
  expect(
    await checked({
      'programmes/sea-cable.mdx': cable.replace('says: The Sea Cable joins', 'says: The Sea Cable ties'),
    }),
  ).toEqual([
    'programmes/sea-cable.mdx:8:40  changed-since-found  "The Sea Cable joins Northland to the open sea." → "The Sea Cable ties Northland to the open sea." — find it again: npm run verify',
  ]);
  expect(
    await checked({ 'programmes/sea-cable.mdx': cable.replace('from: gazette-2024#4', 'from: gazette-2024#5') }),
  ).toEqual([
    'programmes/sea-cable.mdx:11:11  changed-since-found  the evidence of "The Sea Cable is 900 km long. [value exactly cable-length 900 2024-05]" is another now — find it again: npm run verify',
    'programmes/sea-cable.mdx:16:1  changed-since-found  the evidence of "It is 900 km long." is another now — find it again: npm run verify',
  ]);
  expect(await checked({ 'programmes/sea-cable.mdx': cable.replace('sense: exactly', 'sense: about') })).toEqual([
    'programmes/sea-cable.mdx:11:11  changed-since-found  "The Sea Cable is 900 km long. [value exactly cable-length 900 2024-05]" → "The Sea Cable is 900 km long. [value about cable-length 900 2024-05]" — find it again: npm run verify',
  ]);
  expect(
    await checked({
      'programmes/sea-cable.mdx': cable.replace('{places: gazette-2024#3}', '{places: gazette-2024#4}'),
    }),
  ).toEqual([
    'programmes/sea-cable.mdx:4:9  changed-since-found  the evidence of "places: northland" is another now — find it again: npm run verify',
  ]);
});

test('an inference whose input changed', async () => {
  const southland = mdx(
    'name: Southland\ntype: country\nstatements: [{id: port, aspect: purpose, says: It has a port., inferred: {why: The cable lands., inputs: [sea-cable.route]}}]',
  );
  const files = { 'places/southland.mdx': southland };
  const text = await lockOf(files);
  expect(await problemsOf({ ...files, 'evidence.lock.jsonl': text })).toEqual([]);
  expect(
    await problemsOf({
      ...files,
      'evidence.lock.jsonl': text,
      'programmes/sea-cable.mdx': cable.replace('says: The Sea Cable joins', 'says: The Sea Cable ties'),
    }),
  ).toEqual([
    'places/southland.mdx:4:48  changed-since-found  the evidence of "It has a port. [inferred The cable lands.]" is another now — find it again: npm run verify',
    'programmes/sea-cable.mdx:8:40  changed-since-found  "The Sea Cable joins Northland to the open sea." → "The Sea Cable ties Northland to the open sea." — find it again: npm run verify',
  ]);
});

test('a statement, a field and a source that are gone', async () => {
  const southland = mdx(
    'name: Southland\ntype: country\nparent: northland\nfrom: {parent: gazette-2024#3}\nstatements: [{id: port, aspect: purpose, says: It is open., from: gazette-2024#3}]',
  );
  const almanac = mdx('name: Almanac\ntype: report\nlanguage: en\nparagraphs: 30');
  const text = baseArchive().get('gazette-2024') ?? [];
  const full = await lockOf(
    { 'places/southland.mdx': southland, 'sources/almanac.mdx': almanac },
    baseArchive({}, { almanac: text }),
  );
  expect(await problemsOf({ 'evidence.lock.jsonl': full })).toEqual([
    "evidence.lock.jsonl:4:1  lock-line-left-over  there is no 'almanac' any more — write the lock again: npm run verify",
    "evidence.lock.jsonl:18:1  lock-line-left-over  there is no 'southland.port' any more — write the lock again: npm run verify",
    "evidence.lock.jsonl:19:1  lock-line-left-over  there is no 'southland:parent' any more — write the lock again: npm run verify",
  ]);
});

test('a statement whose file cannot be read keeps its line', async () => {
  expect(
    (await checked({ 'programmes/sea-cable.mdx': '---\nname: [\n---\n' })).filter((line) => line.includes('lock-line')),
  ).toEqual([]);
});

test('a line that was edited, cut short or is none', async () => {
  const line = lock.split('\n').findIndex((text) => text.includes('"sea-cable.length"')) + 1;
  const broken = `evidence.lock.jsonl:${line}:1  lock-line-broken  the line does not fit its own check — write the lock again: npm run verify`;
  const lost =
    "programmes/sea-cable.mdx:11:11  not-verified  'sea-cable.length' is not in the evidence lock: as it stands it was not looked up in its source, or not found there — npm run verify tells which";
  const edit = (change: (line: string) => string) => (text: string) =>
    text.replace(/^.*"sea-cable\.length".*$/m, change);
  for (const change of [
    (text: string) => text.replace('"found":"found"', '"found":"nothing"'),
    (text: string) => text.replace('2025-01-31', '2020-01-31'),
    (text: string) => text.replace(/"claim":"./, '"claim":"_'),
    (text: string) => text.replace(/"text":"./, '"text":"_'),
    (text: string) => text.slice(0, -5),
    () => '<<<<<<< HEAD',
    () => 'null',
    () => '[]',
    () => JSON.stringify({ id: 1, check: fingerprintOf({ id: 1 }).slice(0, 8) }),
  ])
    expect(await checked({}, edit(change)), change.toString()).toEqual([broken, lost]);
});

test('of a million lines that are none the first hundred are told', async () => {
  const found = (await checked({}, () => 'x\n'.repeat(1_000_000))).filter((line) => line.includes('lock-line-broken'));
  expect(found).toHaveLength(100);
  expect(found[99]).toBe(
    'evidence.lock.jsonl:100:1  lock-line-broken  the line does not fit its own check, and neither do more of those behind it — write the lock again: npm run verify',
  );
});

test('a lock that is required and not there, and one that is neither', async () => {
  const settings = `${baseContent['site.yaml'] ?? ''}\nlock: required\n`;
  expect(await problemsOf({})).toEqual([]);
  const missing = await problemsOf({ 'site.yaml': settings });
  expect(missing).toHaveLength(lock.split('\n').filter(Boolean).length);
  expect(missing.every((line) => line.includes('  not-verified  '))).toBe(true);
  expect(await problemsOf({ 'site.yaml': settings, 'evidence.lock.jsonl': lock })).toEqual([]);
});
