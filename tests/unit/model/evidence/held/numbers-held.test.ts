import { describe, expect, test } from 'vitest';
import { readCases, verdicts } from '../../../../support/evidence-cases.ts';
import { amountCases } from '../cases/amounts.ts';
import { measureCases } from '../cases/measures.ts';
import { numberCases, wronglyJudged } from '../cases/numbers.ts';
import { partCases } from '../cases/parts.ts';

const cases = readCases([numberCases, amountCases, partCases, measureCases].join('\n'));
const told = await verdicts(cases);

describe.each([
  ['borne out', true],
  ['not borne out', false],
])('a number that is %s by its source', (_, holds) => {
  const those = cases
    .map((one, index) => ({ ...one, told: told[index]?.problems ?? [] }))
    .filter((one) => one.holds === holds);

  test.each(those)('$language: $says <= $paragraphs', ({ told: problems }) => {
    if (holds) expect(problems).toEqual([]);
    else expect(problems).not.toEqual([]);
  });
});

test('what is known to be judged wrongly still is: whoever mends it moves the line', async () => {
  const wrong = readCases(wronglyJudged);
  const verdict = await verdicts(wrong);
  expect(wrong.map(({ holds }, index) => holds === verdict[index]?.stands)).toEqual(wrong.map(() => false));
});

/** What is told of one statement about one paragraph. */
async function toldOf(language: string, text: string, says: string): Promise<string[]> {
  const [verdict] = await verdicts(readCases(`- | ${language} | F | ${text} | ${says}`));
  return [...(verdict?.problems ?? [])];
}

describe('messages', () => {
  test.each<[language: string, text: string, says: string, ...problems: string[]]>([
    [
      'es',
      'Asistieron los cuatro ministros.',
      'Both ministers attended.',
      '"Both" tells of two, and source-es-undated ¶1 does not',
    ],
    [
      'es',
      'Entre 2,5 y 1,200,000 litros, en todo 3,750 litros.',
      'It is 3,750 litres in all.',
      '"3,750 litros" in source-es-undated ¶1 can be read as 3.75 and as 3750',
    ],
    [
      'es',
      'Asistieron casi 60 delegados.',
      'More than 60 delegates attended.',
      '"More than 60" is not in source-es-undated ¶1; found there: casi 60',
    ],
    [
      'es',
      'Firmaron 3 convenios y 2 memorandos.',
      'Two agreements were signed.',
      '"Two" stands beside other things in source-es-undated ¶1 (memorandos…)',
    ],
    [
      'es',
      'Asistieron entre 50 y 60 delegados.',
      '60 delegates attended.',
      '"60" is not in source-es-undated ¶1; found there: 50 y 60',
    ],
    ['en', 'Nobody came.', 'Some 30 ships came.', '"Some 30" is not in source-en-undated ¶1; there is no number there'],
    [
      'en',
      'The towns represent90 percent of the coast.',
      'The towns are 90% of the coast.',
      '"90%" is not in source-en-undated ¶1; the source prints it glued to a word: "represent90"',
    ],
    [
      'en',
      'They sent 1,200ships.',
      'They sent 1,200 ships.',
      '"1,200" is not in source-en-undated ¶1; the source prints it glued to a word: "1,200ships"',
    ],
    [
      'en',
      'The COVID19 wave came.',
      'The 19 towns came.',
      '"19" is not in source-en-undated ¶1; there is no number there',
    ],
  ])('%s: %s', async (language, text, says, ...problems) => {
    expect(await toldOf(language, text, says)).toEqual(problems);
  });
});
