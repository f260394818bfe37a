import { expect, test } from 'vitest';
import { readableLanguages } from '../../../../src/texts/languages/index.ts';
import { verdicts, type EvidenceCase } from '../../../support/evidence-cases.ts';
import { cases, records } from './cases/names.ts';

const readable = cases
  .filter(([language]) => readableLanguages.includes(language.split('-')[0] ?? ''))
  .map(([language, truth, text, says]): EvidenceCase => ({
    published: undefined,
    language,
    holds: truth === 'T',
    paragraphs: [text],
    says,
  }));

test('names, as they stand in texts of the world', async () => {
  const verdict = await verdicts(readable, records);
  const wrong = readable
    .map((one, index) => ({ ...one, told: verdict[index] }))
    .filter(({ holds, told }) => holds !== told?.stands);
  expect(wrong).toEqual([]);
});
