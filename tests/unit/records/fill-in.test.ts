import { expect, test } from 'vitest';
import { filledIn, type FilledIn } from '../../../src/records/fill-in.ts';

/** What stands at the first `#?` of each line that has one, filled in with `evidence`. */
function fill(text: string, evidence: readonly string[], isItem = false): string | undefined {
  const changes = text.split('\n').flatMap((line, index): FilledIn[] => {
    const column = line.search(/["']?gazette#\?/) + 1;
    return column > 0 ? [{ position: { line: index + 1, column }, text: 'gazette#?', evidence, isItem }] : [];
  });
  return filledIn(text, changes);
}

test.each<[string, evidence: string[], isItem: boolean, expected: string]>([
  ['---\nfrom: gazette#?\n---\n# A body #?\n', ['gazette#3'], false, '---\nfrom: gazette#3\n---\n# A body #?\n'],
  ['from: gazette#?  # sure\n', ['gazette#3-4'], false, 'from: gazette#3-4  # sure\n'],
  ["from: 'gazette#?'", ['gazette#3'], false, "from: 'gazette#3'"],
  ['from: "gazette#?"', ['gazette#3', 'gazette#9'], false, 'from: ["gazette#3", "gazette#9"]'],
  ['{a: gazette#?, b: x}', ['gazette#3', 'gazette#9'], false, '{a: [gazette#3, gazette#9], b: x}'],
  ['[herald#1, gazette#?]', ['gazette#3', 'gazette#9'], true, '[herald#1, gazette#3, gazette#9]'],
  ['  - gazette#?\r\n  - b\r\n', ['gazette#3', 'gazette#9'], true, '  - gazette#3\r\n  - gazette#9\r\n  - b\r\n'],
  ['a: gazette#?\nb: gazette#?\n', ['gazette#10'], false, 'a: gazette#10\nb: gazette#10\n'],
])('%j', (text, evidence, isItem, expected) => {
  expect(fill(text, evidence, isItem)).toBe(expected);
});

test('several on one line, whatever the order in which they are told', () => {
  const change = (column: number, evidence: string): FilledIn => ({
    position: { line: 1, column },
    text: 'gazette#?',
    evidence: [evidence],
    isItem: false,
  });
  const text = '{a: gazette#?, b: gazette#?}';
  const expected = '{a: gazette#100, b: gazette#2}';
  expect(filledIn(text, [change(5, 'gazette#100'), change(19, 'gazette#2')])).toBe(expected);
  expect(filledIn(text, [change(19, 'gazette#2'), change(5, 'gazette#100')])).toBe(expected);
});

test('what is not written there is left to its author', () => {
  expect(
    filledIn('from: *same', [
      { position: { line: 1, column: 7 }, text: 'gazette#?', evidence: ['gazette#3'], isItem: false },
    ]),
  ).toBe(undefined);
});
