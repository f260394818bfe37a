import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const root = new URL('../../src/', import.meta.url).href;
const script = `
  import { addDays, dateOf } from '${root}basics/dates.ts';
  import { wordsFor } from '${root}messages/words.ts';
  const words = wordsFor('en', 'en-GB');
  const dates = ['2025-01-01', '2025-09-22/2025-09-26', '2025-01', '2024/2025', '202X'];
  console.log(JSON.stringify([dates.map((date) => [words.date(date), dateOf(date).earliest, dateOf(date).latest]), addDays('2025-03-29', 2)]));
`;

/** Reading and printing dates, in a process whose clock stands in \`zone\`. */
function datesIn(zone: string): unknown {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );
}

test.each(['Pacific/Honolulu', 'Europe/Brussels', 'Pacific/Kiritimati'])('a day is the same day in %s', (zone) => {
  expect(datesIn(zone)).toEqual([
    [
      ['1 January 2025', '2025-01-01', '2025-01-01'],
      ['22–26 September 2025', '2025-09-22', '2025-09-26'],
      ['January 2025', '2025-01-01', '2025-01-31'],
      ['2024–2025', '2024-01-01', '2025-12-31'],
      ['the 2020s', '2020-01-01', '2029-12-31'],
    ],
    '2025-03-31',
  ]);
});
