import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFolder, Checker, type Checked } from '../../../src/check.ts';
import type { Problem } from '../../../src/basics/problem.ts';
import { wordsFor } from '../../../src/messages/words.ts';
import { claimFingerprint, claimsOf } from '../../../src/model/evidence/claims/claims.ts';
import { checkSite } from '../../../src/model/rules/index.ts';
import { Sound } from '../../../src/model/sound.ts';
import { draws } from '../../support/draws.ts';
import { withContent } from '../../support/content.ts';
import { baseFolders } from '../../support/mutations/bases.ts';
import { rewrite, withFolder } from '../../support/mutations/folder.ts';
import { mutated, mutations } from '../../support/mutations/mutations.ts';

/** The same every time, so that what fails here fails everywhere. */
const run = { seed: Number(process.env['HOSTILE_SEED'] ?? 20_261_129), numRuns: draws(40) };

const bases = await baseFolders();

/** What follows what: the folder as it was first, or as it is now, changed further. */
const steps = fc.array(fc.tuple(fc.boolean(), mutations), { minLength: 2, maxLength: 5 });

test('a folder that is checked again after each change has the problems of one that is checked for the first time', async () => {
  const holds = fc.asyncProperty(fc.nat({ max: bases.length - 1 }), steps, async (number, changes) => {
    const base = bases[number] ?? bases[0];
    await withFolder(base, async (path) => {
      const checkers = (['left out', 'seen'] as const).map((drafts) => ({
        drafts,
        checker: new Checker(path, { keep: false, drafts }),
      }));
      for (const { checker } of checkers) await checker.check();
      const sound = new Map<string, Set<string>>();
      let now = base;
      for (const [fromBase, change] of changes) {
        const next = mutated(fromBase ? base : now, change);
        await rewrite(path, now, next);
        now = next;
        for (const { drafts, checker } of checkers) {
          const again = await checker.check();
          const first = await checkFolder(path, { keep: false, drafts });
          expect(again.problems).toEqual(first.problems);
          expect(again.reading.records.map(({ file }) => file)).toEqual(first.reading.records.map(({ file }) => file));
          expect(mentionsIn(again)).toEqual(mentionsIn(first));
          expect(claimsIn(again)).toEqual(claimsIn(first));
          expect(problemsBeside(first, sound)).toEqual(problemsBeside(first));
        }
      }
    });
  });
  await fc.assert(holds, run);
}, 240_000);

/** What the rules tell where all that was found sound before, in whatever state of the folder, is known to be so. */
function problemsBeside({ site }: Checked, before = new Map<string, Set<string>>()): readonly Problem[] {
  if (!site) return [];
  const { language, locale = '' } = site.settings;
  const known = before.get(`${language} ${locale}`) ?? new Set();
  before.set(`${language} ${locale}`, known);
  const sound = new Sound(known);
  const problems = checkSite(site, wordsFor(language, site.settings.locale), sound);
  for (const key of sound.keys) known.add(key);
  return problems;
}

/** What mentions each record. */
function mentionsIn({ site }: Checked): readonly (readonly string[])[] {
  return [...(site?.mentionsOf ?? [])].map(([id, linked]) => [id, ...linked.map(({ key }) => key)]);
}

/** Every claim: what it says, and on what it rests. */
function claimsIn({ site }: Checked): readonly string[] {
  return (site ? claimsOf(site) : []).map((claim) => `${claim.key} ${claimFingerprint(claim)}`);
}

test('where nothing has changed it is the very same result, and the records of other files stay the same', async () => {
  await withContent({}, async (folder) => {
    const checker = new Checker(folder, { keep: false });
    const first = await checker.check();
    expect(await checker.check()).toBe(first);
    await writeFile(join(folder, 'themes/connectivity.mdx'), '---\nname: Links\n---\n');
    const second = await checker.check();
    const changed = second.reading.records.filter((record, index) => record !== first.reading.records[index]);
    expect(changed.map(({ id }) => id)).toEqual(['connectivity']);
  });
});

test('a change that leaves a file its size and its date is seen', async () => {
  await withContent({}, async (folder) => {
    const file = join(folder, 'themes/connectivity.mdx');
    const checker = new Checker(folder, { keep: false });
    for (const name of ['Cables', 'Tables', 'Gables']) {
      await writeFile(file, `---\nname: ${name}\n---\n`);
      const { reading } = await checker.check();
      expect(reading.records.find(({ id }) => id === 'connectivity')?.data.name).toBe(name);
    }
  });
});
