import { expect, test } from 'vitest';
import { readableLanguages } from '../../../../src/texts/languages/index.ts';
import { cases, records } from './cases/names.ts';
import { wrongOf } from './cases/run.ts';

test('names, as they stand in texts of the world', async () => {
  const readable = cases.filter(([language]) => readableLanguages.includes(language.split('-')[0] ?? ''));
  expect(await wrongOf(readable, records)).toEqual({ refused: [], passed: [] });
});
