import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClosely, readYaml, splitFile } from '../../../src/records/front-matter.ts';
import { readPlainYaml } from '../../../src/records/plain-yaml.ts';
import { draws } from '../../support/draws.ts';

const run = { seed: Number(process.env['HOSTILE_SEED'] ?? 20_261_129), numRuns: draws(20_000) };

/** The front matter of every record that there is. */
const written = ['src/content', 'tests/fixtures/site'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => splitFile(readFileSync(join(folder, name), 'utf8'))?.yaml ?? []),
);

/** What YAML makes something of, and what only looks like it. */
const pieces = [
  ...[
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\n   - ',
    '\n    - - ',
    '\nname: y',
    ' ',
    '  ',
    '\t',
    '- ',
    '-',
    '---\n',
  ],
  ...[': ', ':', 'a: ', 'name:', 'null: ', 'true: ', '7: ', '"x": ', '__proto__: ', 'a: b', 'says: Two words'],
  ...['[', ']', '{', '}', ', ', ',', '[a, b]', '{a: b}', '{a: [b, {c: d}]}', '[]', '{}', '[a]]', '{a}', '{a:}'],
  ...['"', "'", '"a b"', "'it''s'", "'a'b", '"\\n"', "desk's", '#', ' # c', 'a#1', '|', '>', '&x ', '*x', '!x ', '%'],
  ...['7', '-7', '-0', '007', '1e3', '0x1F', '1.50', '-.5', '.5', '12345678901234567', '1.', '~', 'null', 'True', 'no'],
  ...[
    '2025-09',
    '-',
    '--',
    '?',
    '? ',
    '@',
    '`',
    '=',
    '<<: ',
    'é',
    '“x”',
    '(x)',
    '\u00a0',
    '\u2028',
    '\r',
    'x:y',
    '://',
  ],
];

const invented = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
const begun = invented.map((text) => `name: ${text}`);

/** A record's own YAML, with something put in, in place of what stands there. */
const altered = fc
  .tuple(fc.constantFrom(...written), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...pieces))
  .map(([text, at, gone, piece]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + gone);
  });

test('what is read plainly is what YAML reads, and it says nothing beside it', () => {
  const counted = { plain: 0, other: 0 };
  fc.assert(
    fc.property(fc.oneof(altered, begun, invented), (text) => {
      const value = readPlainYaml(text);
      counted[value === undefined ? 'other' : 'plain'] += 1;
      if (value === undefined) return;
      const closely = readClosely(text, 1);
      expect(value).toStrictEqual(closely.value);
      expect([...closely.faults, ...closely.readOtherwise(() => true)]).toEqual([]);
    }),
    run,
  );
  // What is nearly always read plainly, or never, tries little.
  expect(Math.min(counted.plain, counted.other)).toBeGreaterThan(run.numRuns / 8);
}, 240_000);

test('nearly all records are read plainly, and as YAML reads them', () => {
  const plain = written.filter((text) => readPlainYaml(text) !== undefined);
  expect(plain.length).toBeGreaterThan(written.length * 0.95);
  for (const text of plain) expect(readPlainYaml(text)).toStrictEqual(readClosely(text, 1).value);
});

test('where something stands is known of what is read plainly too', () => {
  const yaml = readYaml('name: Sea Cable\nplaces:\n  - northland\n  - 7\n', 2);
  expect(yaml.positionOf(['places', 1])).toEqual({ line: 5, column: 5 });
  expect(yaml.keyPositionOf(['places'])).toEqual({ line: 3, column: 1 });
  expect(yaml.typedAt(['places', 1])).toBe('7');
});

test.each([
  ['lists and groups inside one another', `a: ${'['.repeat(30)}b${']'.repeat(30)}`],
  ['lists inside one another in a line', `a:\n  ${'- '.repeat(30)}b`],
  ['groups inside one another', Array.from({ length: 30 }, (_, index) => `${' '.repeat(index)}a:`).join('\n') + ' b'],
  ['more words than a front matter may have', `a:\n${'  - b\n'.repeat(20_000)}`],
])('what could pass a bound is not read plainly: %s', (_what, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});
