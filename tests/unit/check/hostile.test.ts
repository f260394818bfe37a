import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { checkFolder } from '../../../src/check.ts';
import { baseContent } from '../../support/content.ts';
import { draws } from '../../support/draws.ts';

/** What people and programs put where it does not belong. */
const pieces: readonly string[] = [
  ...[
    '#',
    ' #4',
    '&a ',
    '*a',
    '!x ',
    '%',
    '@',
    '`',
    '|',
    '>',
    "'",
    '"',
    ': ',
    ':',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '- ',
    '? ',
    '~',
    '<<: ',
    '...',
    '---',
    '--- a',
  ],
  ...[
    '\n',
    '\r',
    '\t',
    '\0',
    '\u001b[31m',
    '\u202e',
    '\u200d',
    '\ufeff',
    '\ud800',
    '\u2028',
    'é',
    '国',
    '👩\u200d🚀',
    'a\u0301',
  ],
  ...[
    '[^1]',
    '[a]: b\n',
    '1986. ',
    '+ ',
    '***',
    '~~',
    '`',
    '<',
    '<Cite to="',
    '/>',
    '{1}',
    '![',
    '](',
    '|-|',
    '&#8238;',
    '\\',
    'import ',
    'export ',
  ],
  ...[
    'null',
    'true',
    '007',
    '1e999',
    '.inf',
    '9999-12-31',
    '0001/9999',
    '-1',
    '\n  says: ',
    '\nfrom: ',
    'sea-cable',
    'sea-cable.route',
    'gazette-2024#3-1',
    '__proto__',
    'constructor',
  ],
  ...[
    '['.repeat(300),
    '>'.repeat(300),
    '- '.repeat(300),
    '{a: '.repeat(300),
    '*a_ '.repeat(300),
    'a.*'.repeat(300),
    'é'.repeat(3000),
    '\n\n'.repeat(300),
  ],
];

const edit = fc.record({ at: fc.nat(), cut: fc.constantFrom(0, 0, 0, 1, 7, 60), piece: fc.constantFrom(...pieces) });
const change = fc.record({
  file: fc.constantFrom(...Object.keys(baseContent)),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
});

function edited(text: string, edits: readonly { at: number; cut: number; piece: string }[]): string {
  return edits.reduce((before, { at, cut, piece }) => {
    const place = at % (before.length + 1);
    return before.slice(0, place) + piece + before.slice(place + cut);
  }, text);
}

test('a folder changed in any way is checked to its end, and each problem is one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-hostile-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(baseContent)) await write(file, text);
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      for (const { file, edits } of changes) await write(file, edited(baseContent[file] ?? '', edits));
      const { problems } = await checkFolder(folder);
      for (const { file } of changes) await write(file, baseContent[file] ?? '');
      told += problems.length;
      const lines = problems.map(formatProblem);

      expect(
        lines.filter(
          (line) =>
            !/^[^\p{Cc}\u2028\u202e]+:\d+:\d+ {2}(?:warning )?[a-z0-9-]+ {2}[^\p{Cc}\u2028\u202e]+ — [^\p{Cc}\u2028\u202e]+$/u.test(
              line,
            ) || line.length > 1500,
        ),
      ).toEqual([]);
    }),
    { numRuns: draws(200) },
  );
  expect(told).toBeGreaterThan(draws(100));
});
