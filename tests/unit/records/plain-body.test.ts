import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFile } from '../../../src/records/front-matter.ts';
import { parseBody, parseClosely } from '../../../src/records/markdown.ts';
import { readPlainBody } from '../../../src/records/plain-body.ts';
import { draws } from '../../support/draws.ts';

const run = { seed: Number(process.env['HOSTILE_SEED'] ?? 20_261_129), numRuns: draws(10_000) };

const written = ['src/content', 'tests/fixtures/site'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => splitFile(readFileSync(join(folder, name), 'utf8'))?.body ?? '')
    .filter((body) => body.trim() !== ''),
);

/** What Markdown and MDX make something of, and what only looks like it. */
const pieces = [
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\n ',
    ' \n',
    '  \n',
    '\n    ',
    '\t',
    ' ',
    '  ',
    '\n- ',
    '\n1. ',
    '\n12) ',
    '\n# ',
    '\n> ',
  ],
  ...[
    '\n---\n',
    '\n===\n',
    '\n--\n',
    '\n| a | b |\n',
    '| ',
    '\n-|-\n',
    ' | ',
    ' |',
    '|',
    '\n\n| a | b |\n|---|---|\n',
    '\n\n| a |\n| :-: |\n',
    '\n| a | [b](c) <Cite to="d" /> |',
    '\n| c | d |\n',
    '\n|---|\n',
    '\nimport a\n',
    '\n\nexport x',
    '\nimports',
  ],
  ...[
    'The towns',
    'a',
    'A. B',
    '(x)',
    '[',
    ']',
    '[a](b)',
    '[a b](b#c)',
    '[a](b "c")',
    '![a](b)',
    '[a]',
    '[a]: b',
    '[^1]',
  ],
  ...['](', ')', '<Cite to="a" />', '<Cite to="a.b" />', '<Cite to="a"/>', '<Cite to="a" > </Cite>', '<Holdings />'],
  ...[
    '<Cite',
    '<b>',
    '{x}',
    '*',
    '**a**',
    '_a_',
    '~~a~~',
    '`a`',
    '\\',
    '\\*',
    '&amp;',
    '&',
    '!',
    '"',
    "it's",
    '…',
    '–',
    '“x”',
  ],
  ...[
    'www.a.org',
    'https://a.org',
    'HTTP://x',
    'a@b.org',
    'mailto:a',
    ':',
    '://',
    '#',
    '2.',
    '-5',
    '+',
    '=',
    '%',
    'é',
    'é',
    '👍',
  ],
];

const invented = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('The towns', ' ', 'a', '. ')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

/** A body of a record, with something put in, in place of what stands there. */
const altered = fc
  .tuple(fc.constantFrom(...written), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...pieces))
  .map(([text, at, gone, piece]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + gone);
  });

test('what is read plainly is what the parsers make of it, and they say nothing beside it', () => {
  const counted = { plain: 0, other: 0 };
  fc.assert(
    fc.property(fc.oneof(altered, invented), (text) => {
      const body = text.trim() === '' ? undefined : readPlainBody(text);
      counted[body === undefined ? 'other' : 'plain'] += 1;
      if (body !== undefined) expect({ body, faults: [] }).toEqual(parseClosely(text));
    }),
    run,
  );
  // What is nearly always read plainly, or never, tries little.
  expect(Math.min(counted.plain, counted.other)).toBeGreaterThan(run.numRuns / 10);
}, 240_000);

test('most bodies are read plainly, and as the parsers read them', () => {
  const plain = written.filter((text) => readPlainBody(text) !== undefined);
  expect(plain.length).toBeGreaterThan(written.length * 0.6);
  for (const text of plain) expect(parseBody(text)).toEqual(parseClosely(text));
});

test('a table is read plainly with its words, and as the parsers read it', () => {
  const table = '| Group | Came | As |\n|:--|---|:-:|\n| [A](b) of it | 3, of them 1 <Cite to="came" /> | x |';
  for (const text of [table, `Words.\n\n${table}\n\nMore.\n`]) {
    const body = readPlainBody(text);
    expect({ body, faults: [] }).toEqual(parseClosely(text));
    expect(body?.components).toEqual(['Cite']);
  }
  const rest = [
    '\nwords',
    '\n| a | b |',
    '\n| a | b | c | d |',
    '\n| a | b |  |',
    '\n| a | b | c',
    '\n| a | *b* | c |',
  ];
  for (const more of rest) expect(readPlainBody(table + more), more).toBeUndefined();
});

test('a plain body that is too long is refused as any other', () => {
  expect(parseBody('The towns. '.repeat(10_000)).faults).toMatchObject([{ code: 'file-too-large' }]);
});
