import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What needs programs that npm does not bring: `npm run test:outside` says which are missing. */
export default defineConfig({
  test: {
    root,
    include: ['tests/outside/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: ['tests/outside/programs.ts', 'tests/support/build-fixture.ts'],
    fileParallelism: false,
  },
});
