import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LastCheck, type CheckTold } from '../../../../scripts/check/last-check.ts';
import { idOfFolder } from '../../../../src/records/listing.ts';
import { withContent } from '../../../support/content.ts';

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-last-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const told: CheckTold = { problems: [], records: 7, isUnverified: true, papers: { count: 0, nearest: [] } };

test('what was told of a folder is told again until something else stands in it', async () => {
  const where = await freshFolder();
  await withContent({}, async (folder) => {
    const last = (): LastCheck => new LastCheck(folder, 5, where);
    expect(await last().told()).toBeUndefined();
    last().note(await idOfFolder(folder), told);
    expect(await last().told()).toEqual(told);
    await writeFile(join(folder, 'themes/connectivity.mdx'), '---\nname: Links\n---\n');
    expect(await last().told()).toBeUndefined();
  });
});

test('what was told is not told of another folder, nor where more is asked', async () => {
  const where = await freshFolder();
  await withContent({}, async (folder) => {
    new LastCheck(folder, 5, where).note(await idOfFolder(folder), told);
    expect(await new LastCheck(folder, 50, where).told()).toBeUndefined();
    await withContent({}, async (other) => {
      expect(await new LastCheck(other, 5, where).told()).toBeUndefined();
    });
  });
});

test('nothing is kept of a folder that could not be read', async () => {
  const where = await freshFolder();
  const last = new LastCheck(join(where, 'gone'), 5, where);
  last.note(undefined, told);
  expect(await last.told()).toBeUndefined();
});
