import { describe, expect, test } from 'vitest';
import { readCases, verdicts } from '../../../../support/evidence-cases.ts';
import { centuryCases } from '../cases/centuries.ts';
import { dateCases } from '../cases/dates.ts';

const cases = readCases([dateCases, centuryCases].join('\n'));
const told = await verdicts(cases);

describe.each([
  ['borne out', true],
  ['not borne out', false],
])('a date that is %s by its source', (_, holds) => {
  const those = cases
    .map((one, index) => ({ ...one, told: told[index]?.problems ?? [] }))
    .filter((one) => one.holds === holds);

  test.each(those)('$published $language: $says <= $paragraphs', ({ told: problems }) => {
    if (holds) expect(problems).toEqual([]);
    else expect(problems).not.toEqual([]);
  });
});
