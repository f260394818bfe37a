import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    env: { TZ: 'Pacific/Kiritimati' },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Snapshots are read by people; CI must never write one.
    update: false,
  },
});
