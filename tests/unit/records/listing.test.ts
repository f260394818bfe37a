import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOfFolder } from '../../../src/records/listing.ts';
import { FolderReader } from '../../../src/records/read.ts';
import { withContent } from '../../support/content.ts';
import { draws } from '../../support/draws.ts';
import { baseFolders } from '../../support/mutations/bases.ts';
import { withFolder, type Folder } from '../../support/mutations/folder.ts';
import { mutated, mutations } from '../../support/mutations/mutations.ts';

const run = { seed: Number(process.env['HOSTILE_SEED'] ?? 20_261_129), numRuns: draws(150) };

const bases = await baseFolders();

/** What is read of a folder, and its id by two ways. */
async function readingOf(folder: Folder) {
  return withFolder(folder, async (path) => {
    const { id, problems, records, lock, editions } = await new FolderReader(path, { keep: false }).read();
    const data = records.map(({ file, data: fields, body }) => ({ file, fields, body }));
    return { id, looked: await idOfFolder(path), read: JSON.stringify([problems, data, lock, [...editions]]) };
  });
}

test('a folder has another id where anything else is read in it, and the same before it is read', async () => {
  const before = await Promise.all(bases.map(readingOf));
  const holds = fc.asyncProperty(fc.nat({ max: bases.length - 1 }), mutations, async (number, changes) => {
    const after = await readingOf(mutated(bases[number] ?? bases[0], changes));
    expect(after.looked).toBe(after.id);
    if (after.read !== before[number]?.read) expect(after.id).not.toBe(before[number]?.id);
    else expect(after.id).toBeDefined();
  });
  await fc.assert(holds, run);
}, 240_000);

test.each<[what: string, change: (folder: string) => Promise<unknown>]>([
  ['a file of public/ more', (folder) => writeIn(folder, 'public/annex.pdf', '')],
  ['a folder that is none of records', (folder) => mkdir(join(folder, 'letters'))],
  ['a record in a folder nearly of a kind', (folder) => writeIn(folder, 'programs/cable.mdx', '')],
  ['a file that is no record', (folder) => writeIn(folder, 'places/notes.txt', '')],
  ['an edition', (folder) => writeIn(folder, 'editions/first.json', '{}')],
  ['readings', (folder) => writeIn(folder, 'readings.jsonl', '{}\n')],
  ['a folder in place of readings', (folder) => mkdir(join(folder, 'readings.jsonl'))],
  ['what is quoted', (folder) => writeIn(folder, 'quotes.jsonl', '{}\n')],
  ['another title', (folder) => writeFile(join(folder, 'site.yaml'), 'title: A\n')],
  [
    'the name of a record alone',
    (folder) => rename(join(folder, 'themes/connectivity.mdx'), join(folder, 'themes/cables.mdx')),
  ],
  ['a record gone', (folder) => rm(join(folder, 'themes/connectivity.mdx'))],
  [
    'a folder in place of a record',
    async (folder) => {
      await rm(join(folder, 'themes/connectivity.mdx'));
      await mkdir(join(folder, 'themes/connectivity.mdx'));
    },
  ],
])('the id of a folder changes with %s', async (_what, change) => {
  await withContent({}, async (folder) => {
    const before = await idOfFolder(folder);
    await change(folder);
    const after = await idOfFolder(folder);
    expect(after).not.toBe(before);
    expect((await new FolderReader(folder, { keep: false }).read()).id).toBe(after);
  });
});

test('the id of a folder is that of what its reader last read', async () => {
  await withContent({}, async (folder) => {
    const reader = new FolderReader(folder, { keep: false });
    const first = await reader.read();
    await writeIn(folder, 'themes/connectivity.mdx', '---\nname: Links\n---\n');
    const second = await reader.read();
    expect(second.id).toBe(await idOfFolder(folder));
    expect(second.id).not.toBe(first.id);
  });
});

async function writeIn(folder: string, file: string, text: string): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
}
