import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../support/draws.ts';
import { baseFolders } from '../../support/mutations/bases.ts';
import { withFolder } from '../../support/mutations/folder.ts';
import { mutated, mutations } from '../../support/mutations/mutations.ts';
import { tryFolder } from '../../support/mutations/trial.ts';

/** The same every time, so that what fails here fails everywhere; `npm run test:hostile` draws many more. */
const run = {
  seed: Number(process.env['HOSTILE_SEED'] ?? 20_261_128),
  numRuns: draws(90),
};

const bases = await baseFolders();
// Nearly all of them small: all of a folder that passes is printed.
const base = fc.oneof({ arbitrary: fc.constant(0), weight: 14 }, { arbitrary: fc.constantFrom(1, 2), weight: 1 });

test('whatever is done to a folder, the check tells where what is wrong, or all of it is printed', async () => {
  const made = new Set<string>();
  const counted = { passed: 0, refused: 0 };
  const holds = fc.asyncProperty(base, mutations, async (number, changes) => {
    const folder = mutated(bases[number] ?? bases[0], changes);
    const { passed, faults } = await withFolder(folder, (path) => tryFolder(path, made));
    counted[passed ? 'passed' : 'refused'] += 1;
    expect(faults).toEqual([]);
  });
  await fc.assert(holds, run);
  // What is nearly always refused, or never, tries little.
  expect(counted.passed).toBeGreaterThan(run.numRuns / 10);
  expect(counted.refused).toBeGreaterThan(run.numRuns / 4);
}, 240_000);
