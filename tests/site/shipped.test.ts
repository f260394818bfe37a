import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formatProblem } from '../../src/basics/problem.ts';
import { checkFolder } from '../../src/check.ts';

it('the records that ship with the site have no error', async () => {
  const { problems, reading } = await checkFolder(fileURLToPath(new URL('../../src/content', import.meta.url)));
  expect(reading.records.length).toBeGreaterThan(100);
  expect(problems.filter(({ severity }) => severity === 'error').map(formatProblem)).toEqual([]);
});
