import type { Mutator, Picks } from './folder.ts';
import { counts } from './words.ts';

/** What is put between other bytes. */
const intruders: readonly Buffer[] = [
  ...[
    '\0',
    '\r',
    '\n',
    '\t',
    '\uFEFF',
    '\u2028',
    '---\n',
    '...\n',
    ': ',
    '- ',
    '"',
    "'",
    '\\',
    '#',
    '<',
    '{',
    '&',
    '*',
  ],
  ...['\u001b[31m', '\u202e', '\u0085', '\n---\n', '\n\n\n', '<!--', '```\n', '|', '![', '](', '{{', '%'],
]
  .map((text) => Buffer.from(text))
  .concat([Buffer.from([0xff]), Buffer.from([0xc3]), Buffer.from([0xed, 0xa0, 0x80])]);

const repeated = [
  ']',
  '[',
  '>',
  '- ',
  '*',
  '_',
  '(',
  '"',
  '`',
  'A.',
  '.*',
  '1 ',
  '|',
  '&',
  '<',
  '~',
  '\n',
  ' ',
  '#',
  '\\',
  '{',
  ':',
];

function changed(change: (bytes: Buffer, picks: Picks) => Buffer): Mutator {
  return (folder, picks) => {
    const file = picks.of([...folder.keys()].sort());
    folder.set(file, change(folder.get(file) ?? Buffer.alloc(0), picks));
  };
}

function changedLines(change: (lines: string[], picks: Picks) => string[]): Mutator {
  return changed((bytes, picks) =>
    Buffer.from(change(bytes.toString('latin1').split('\n'), picks).join('\n'), 'latin1'),
  );
}

function inserted(bytes: Buffer, at: number, added: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
}

/** Mutations that know nothing of what a file means. */
export const byteMutators = {
  'flip a bit': changed((bytes, picks) => {
    const copy = Buffer.from(bytes);
    const at = picks.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << picks.below(8));
    return copy;
  }),
  'cut a piece': changed((bytes, picks) => {
    const at = picks.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + picks.below(40))]);
  }),
  'end early': changed((bytes, picks) => bytes.subarray(0, picks.below(bytes.length))),
  'insert a sign': changed((bytes, picks) => inserted(bytes, picks.below(bytes.length + 1), picks.of(intruders))),
  'repeat a sign': changed((bytes, picks) =>
    inserted(bytes, picks.below(bytes.length + 1), Buffer.from(picks.of(repeated).repeat(picks.of(counts)))),
  ),
  'double a piece': changed((bytes, picks) => {
    const at = picks.below(bytes.length);
    return inserted(bytes, at, bytes.subarray(at, at + 1 + picks.below(200)));
  }),
  'drop a line': changedLines((lines, picks) => lines.toSpliced(picks.below(lines.length), 1)),
  'double a line': changedLines((lines, picks) => {
    const at = picks.below(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? '');
  }),
  'swap two lines': changedLines((lines, picks) => {
    const [a, b] = [picks.below(lines.length), picks.below(lines.length)];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  }),
  'indent a line': changedLines((lines, picks) => {
    const at = picks.below(lines.length);
    return lines.with(at, `${picks.of(['\t', ' ', '    '])}${lines[at] ?? ''}`);
  }),
  'other line ends': changed((bytes, picks) =>
    Buffer.from(bytes.toString('latin1').replaceAll('\n', picks.of(['\r\n', '\r'])), 'latin1'),
  ),
  'another encoding': changed((bytes, picks) =>
    Buffer.from(bytes.toString('utf8'), picks.of(['latin1', 'utf16le'] as const)),
  ),
  empty: changed(() => Buffer.alloc(0)),
} satisfies Readonly<Record<string, Mutator>>;
