import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../../../src/check.ts';
import { readArchive } from '../../../../src/records/archive.ts';
import { eachNth } from '../../../support/draws.ts';
import { mutate, rates } from '../../../support/altered-facts.ts';

const root = resolve(import.meta.dirname, '../../../..');
const shippedArchive = join(root, '../shared/archive');

/** Alters the facts of each `nth` statement in `content`, prints what was caught and expects enough of it. */
async function alterAll(name: string, content: string, archive: string, nth = 1): Promise<void> {
  const { site } = await checkFolder(content);
  const read = await readArchive(archive);
  if (!site || !read) throw new TypeError(`there is no site in ${content} or no archive in ${archive}`);
  const report = mutate(site, read.texts, nth);
  const { absent, present, line } = rates(report);
  console.log(`${name}: ${report.alterations.length} alterations; ${line}`);
  expect(report.refused).toEqual([]);
  expect(absent).toBeGreaterThanOrEqual(0.99);
  expect(present).toBeGreaterThanOrEqual(0.6);
  for (const kind of ['digit', 'sense', 'month', 'year', 'name'])
    expect(report.alterations.map((alteration) => alteration.kind)).toContain(kind);
}

test('hardly an altered fact of the fixture site gets past the verifier', async () => {
  await alterAll('the fixture site', join(root, 'tests/fixtures/site'), join(root, 'tests/fixtures/archive'));
});

// The archived texts are private: whoever has none can't ask.
test.skipIf(!existsSync(shippedArchive))('nor of the shipped content', async () => {
  await alterAll('the shipped content', join(root, 'src/content'), shippedArchive, eachNth(4));
});
