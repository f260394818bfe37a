import { describe, expect, test } from 'vitest';
import { fileOf, withStatement, writeRecord } from '../../../src/proposing/drafts.ts';

const statement = { id: 'length', aspect: 'figure', draft: true, says: '…', from: 'gazette-2024#4' };
const written = '  - id: length\n    aspect: figure\n    draft: true\n    says: …\n    from: gazette-2024#4\n';

test('a draft is the text of its file', () => {
  const draft = {
    kind: 'event',
    id: 'tide-day',
    data: {
      name: 'Tide Day: the first',
      draft: true,
      when: '2024-09',
      where: ['northland'],
      from: { when: 'g#1' },
      statements: [statement],
    },
    notes: ['found in the Gazette'],
  } as const;
  expect(fileOf(draft)).toBe('events/tide-day.mdx');
  expect(writeRecord(draft)).toBe(
    `---\n# found in the Gazette\nname: "Tide Day: the first"\ndraft: true\nwhen: 2024-09\nwhere: [northland]\nfrom: {when: g#1}\nstatements:\n${written}---\n`,
  );
});

describe('a statement is put behind the others, all else as it was', () => {
  test.each([
    ['no statements', 'name: Cable  # ours\n', `name: Cable  # ours\nstatements:\n${written}`],
    [
      'block statements, and a field behind them',
      'name: Cable\nstatements:\n  - id: route\n    says: It is.   # well\nthemes: [a]\n',
      `name: Cable\nstatements:\n  - id: route\n    says: It is.   # well\n${written}themes: [a]\n`,
    ],
    [
      'statements that are not indented',
      'statements:\n- {id: route, says: It is.}\n',
      `statements:\n- {id: route, says: It is.}\n${written.replaceAll(/^ {2}/gm, '')}`,
    ],
  ])('%s', (_name, before, after) => {
    expect(withStatement(`---\n${before}---\n\nBody --- here.\n`, statement)).toBe(
      `---\n${after}---\n\nBody --- here.\n`,
    );
  });

  test('line endings stay', () => {
    expect(withStatement('---\r\nname: Cable\r\n---\r\n', statement)).toBe(
      `---\r\nname: Cable\r\nstatements:\r\n${written.replaceAll('\n', '\r\n')}---\r\n`,
    );
  });

  test.each([
    ['a list on one line', '---\nstatements: [{id: a}]\n---\n'],
    ['no front matter', 'name: Cable\n'],
    ['front matter that cannot be read', '---\nname: [\n---\n'],
  ])('%s is left alone', (_name, text) => {
    expect(withStatement(text, statement)).toBeUndefined();
  });
});
