import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printTable } from './support/figures.ts';
import { foldersToTry } from './support/folders.ts';
import { hardFolders } from './support/hard.ts';
import { seed } from './support/settings.ts';
import { watchTrials, type Tried } from './support/watched.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-folders-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

test('no folder breaks the check, hangs it, or passes it and cannot be printed', async () => {
  const recipes = new Map((await foldersToTry()).map(({ number, recipe }) => [number, recipe]));
  const tried: Tried[] = [];
  const processes = await watchTrials(scratch, (one) => {
    tried.push(one);
    // Told at once: a long run is followed as it goes.
    for (const fault of faultsOf(one))
      console.log(`HOSTILE_SEED=${seed} HOSTILE_ONLY=${one.number}  ${recipes.get(one.number)}\n  ${fault}`);
  });
  const trials = tried.flatMap(({ trial }) => trial ?? []);
  const passed = trials.filter((trial) => trial.passed);
  const count = (wanted: (fault: string) => boolean): number =>
    tried.filter((one) => faultsOf(one).some(wanted)).length;
  const slowest = tried.toSorted((a, b) => b.slowest.seconds - a.slowest.seconds)[0];
  printTable(
    `Folders, seed ${seed}`,
    ['what', 'how many'],
    [
      ['folders thought out', String(hardFolders.length)],
      ['folders mutated', String(tried.length - hardFolders.length)],
      ['passed the check', String(passed.length)],
      ['files printed of these', String(passed.reduce((sum, { pieces }) => sum + pieces, 0))],
      ['processes', String(processes)],
      ['crashes', String(count((fault) => /the check throws|ends the process/.test(fault)))],
      ['hangs', String(count((fault) => fault.startsWith('hangs')))],
      [
        'passed, and cannot be printed',
        String(
          count(
            (fault) => /throws: |cannot be listed|no file can be called/.test(fault) && !fault.startsWith('the check'),
          ),
        ),
      ],
      ['problems told badly', String(count((fault) => /^(?:a sign|half|a line|no such place)/.test(fault)))],
      ['pages that lead astray', String(count((fault) => fault.includes(' leads to ')))],
      [
        'the slowest step in seconds',
        slowest && `${slowest.slowest.seconds.toFixed(1)} (folder ${slowest.number}, ${slowest.slowest.step})`,
      ],
    ],
  );
  expect(tried.flatMap((one) => faultsOf(one).map((fault) => `${one.number}: ${fault}`))).toEqual([]);
  expect(tried).toHaveLength(recipes.size);
});

function faultsOf({ trial, broken }: Tried): readonly string[] {
  return broken === undefined ? (trial?.faults ?? []) : [broken];
}
