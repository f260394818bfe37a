import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { wordsFor } from '../../../src/messages/words.ts';
import { checkSite } from '../../../src/model/rules/index.ts';
import { Sound } from '../../../src/model/sound.ts';
import { KeptSound } from '../../../src/records/kept-sound.ts';
import { baseContent, mdx, withContent, type Files } from '../../support/content.ts';

/** What the rules find in a folder of which all is known that was `before` found sound, and what is sound now. */
async function rulesOn(files: Files, before: readonly string[] = []): Promise<{ found: string[]; sound: Sound }> {
  let result = { found: [] as string[], sound: new Sound(before) };
  await withContent(files, async (folder) => {
    const { site } = await checkFolder(folder, { keep: false });
    if (!site) throw new RangeError('no site could be joined');
    const sound = new Sound(before);
    const problems = checkSite(site, wordsFor('en', 'en-GB'), sound);
    result = { found: problems.map(({ file, code }) => `${file} ${code}`), sound };
  });
  return result;
}

const southland = mdx(`
  name: Southland
  type: country
  statements:
    - {id: port, aspect: purpose, says: Jane Doe opened the port with 12 quays., from: gazette-2024#13}
`);
const citing = mdx(
  'name: Connectivity',
  'The port has 12 quays, and Lady Triton opened it. <Cite to="southland.port" />',
);
const jane = baseContent['people/jane-doe.mdx'] ?? '';
const folder: Files = {
  'places/southland.mdx': southland,
  'themes/connectivity.mdx': citing,
  'people/jane-doe.mdx': jane.replace('name: Jane Doe', 'name: Jane Doe\naliases: [Lady Triton]'),
};

test('what was found sound is so of the same records, and is not looked at again', async () => {
  const { found, sound } = await rulesOn(folder);
  expect(found).toEqual([]);
  expect(sound.keys).not.toEqual([]);
  expect(sound.isAsBefore).toBe(false);
  const again = await rulesOn(folder, sound.keys);
  expect(again.found).toEqual([]);
  expect(again.sound.isAsBefore).toBe(true);
});

test.each([
  ['its own text', { 'themes/connectivity.mdx': citing.replace('12', '13') }],
  ['a statement that it cites', { 'places/southland.mdx': southland.replace('12', '14') }],
  ['a name', { 'people/jane-doe.mdx': jane }],
] as const)('a body is looked at again where %s has changed', async (_, changed) => {
  const { sound } = await rulesOn(folder);
  const told = await rulesOn({ ...folder, ...changed }, sound.keys);
  expect(told.found).toContain('themes/connectivity.mdx body-says-more');
});

test('what is sound is kept for the same folder, code and language, and for no other', () => {
  const where = mkdtempSync(join(tmpdir(), 'aide-memoire-sound-'));
  onTestFinished(() => rmSync(where, { recursive: true }));
  new KeptSound('/records', 'code', where).write('en en-GB', ['a', 'b']);
  expect(new KeptSound('/records', 'code', where).read('en en-GB')).toEqual(['a', 'b']);
  expect(new KeptSound('/records', 'code', where).read('es ')).toEqual([]);
  expect(new KeptSound('/records', 'other', where).read('en en-GB')).toEqual([]);
  expect(new KeptSound('/others', 'code', where).read('en en-GB')).toEqual([]);
});
