import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What takes too long for every day, or more of the system than a test should ask for: `npm run test:hostile`. */
export default defineConfig({
  test: {
    root,
    // The tests of every day too, with all their draws.
    include: ['tests/hostile/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    env: { HOSTILE_RUN: 'yes' },
    testTimeout: 4 * 60 * 60_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    // Tables are read as they are printed.
    disableConsoleIntercept: true,
  },
});
