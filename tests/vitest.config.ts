import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// A zone far from UTC: a date that was read or written in local time would be a day off.
const env = { TZ: 'Pacific/Kiritimati' };

const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

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
          include: ['tests/**/*.test.ts'],
          exclude: [...built, 'tests/outside/**', 'tests/hostile/**'],
          env,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built',
          root,
          include: built,
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Builds the fixture site, which all of these tests read.
          globalSetup: ['tests/support/build-fixture.ts'],
          // A build and a browser each take every core there is: one file after the other.
          fileParallelism: false,
        },
      },
    ],
  },
});
