import { expect, test } from 'vitest';
import { readRecord } from '../../../src/records/record-file.ts';
import { noteBytes, stateOf } from '../../../src/schema/record-state.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';

function themeOf(text: string, id = 'tides'): SourceRecord {
  const { record } = readRecord({ kind: 'theme', id, file: `themes/${id}.mdx` }, { bytes: Buffer.from(text) });
  if (!record) throw new RangeError('no theme can be read');
  return record;
}

const text = '---\nname: Tides\n---\n\nThe sea.\n';

test('two records have one state where all of them is the same', () => {
  expect(stateOf(themeOf(text))).toBe(stateOf(themeOf(text)));
  for (const other of [
    themeOf(text.replace('Tides', 'Tide')),
    themeOf(text.replace('sea', 'lake')),
    themeOf(text, 'sea'),
  ])
    expect(stateOf(other)).not.toBe(stateOf(themeOf(text)));
});

test('of what was read from bytes the state is that of the bytes, and of where they lie', () => {
  const noted = (id: string, digest: string): string => {
    const record = themeOf(text, id);
    noteBytes(record, digest);
    return stateOf(record);
  };
  expect(noted('tides', 'one')).toBe(noted('tides', 'one'));
  expect(noted('tides', 'one')).not.toBe(noted('tides', 'two'));
  expect(noted('tides', 'one')).not.toBe(noted('sea', 'one'));
});
