import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { systemErrorIn } from '../../../../scripts/lib/astro.ts';

test.each([
  ["ENOSPC: no space left on device, write '/papers/a'", 'ENOSPC'],
  ["[ERROR] EACCES: permission denied, open '/papers/a'", 'EACCES'],
])('an error of the system is found in what a child printed: %s', (output, code) => {
  expect(systemErrorIn(output)).toMatchObject({ code });
});

test.skipIf(process.platform === 'win32')('also where only its number is told', () => {
  const output = `[ERROR] Could not write\n  No space left on device (os error ${constants.errno.ENOSPC})\n  at rolldown`;
  expect(systemErrorIn(output)).toMatchObject({ code: 'ENOSPC' });
});

test.each(['', 'ENOENT: no such file', '(os error 4711)'])('what nobody can help is no such error: %j', (output) => {
  expect(systemErrorIn(output)).toBeUndefined();
});
