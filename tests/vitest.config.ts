import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { cacheFolder } from '../scripts/lib/files/caches.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// A zone far from UTC: a date that was read or written in local time would be a day off.
const env = { TZ: 'Pacific/Kiritimati' };

// All that a run starts, workers and commands alike, shares what Node has compiled, as commands do among themselves.
process.env['NODE_COMPILE_CACHE'] ??= cacheFolder('code');

/** Typesets papers and draws images with compilers of their own; all other tests of units compute alone. */
const printing = [
  'tests/unit/briefing/forms/{pdf,word,letters}*.test.ts',
  'tests/unit/views/cover/drawing.test.ts',
  'tests/unit/scripts/build/makers.test.ts',
];

/**
 * A file for each processor at a time. It is said for every project: those of one run must have as many. Where one is
 * left to Vitest it has one less: on two processors one file after the other behind all else, on more of them no run.
 */
const lanes = { maxWorkers: '100%' };

/** Node reads our TypeScript itself, as it does for the commands; nothing is changed on the way. */
const byNode = { viteModuleRunner: false, nodeLoader: false };

export default defineConfig({
  test: {
    root,
    reporters: ['default', fileURLToPath(new URL('support/closing-line.ts', import.meta.url))],
    // Snapshots are read by people; CI must never write one.
    update: false,
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/unit/**/*.test.ts'],
          exclude: printing,
          env,
          // Modules keep nothing between tests that a test could see: they are loaded once for all files.
          isolate: false,
          ...lanes,
          experimental: byNode,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'printing',
          root,
          include: printing,
          env,
          isolate: false,
          ...lanes,
          experimental: byNode,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // Runs our commands as they are typed, or Node.
          name: 'commands',
          root,
          include: ['tests/commands/**/*.test.ts'],
          env,
          isolate: false,
          ...lanes,
          experimental: byNode,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Altered copies of the house's tables, in memory: modules are replaced, so each file has its own.
          name: 'tables',
          root,
          include: ['tests/tables/**/*.test.ts'],
          env,
          ...lanes,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'built',
          root,
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          env,
          isolate: false,
          ...lanes,
          experimental: byNode,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Builds the fixture site, which all of these tests read.
          globalSetup: ['tests/support/build-fixture.ts'],
        },
      },
    ],
  },
});
