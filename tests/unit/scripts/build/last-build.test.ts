import { expect, test } from 'vitest';
import { readAsked, writtenAsked, type AskedNotes } from '../../../../scripts/build/last-build.ts';

const notes: AskedNotes = {
  manifest: 'digest',
  asked: {
    ground: 'ground',
    questions: [
      ['records', 'bella', 'nothing'],
      ['names', '*', 'a line\nand another'],
    ],
    places: Uint32Array.of(0, 1, 70_000),
    pages: { 'one/': { asked: [0, 2], files: ['one/index.html'] } },
    values: { two: { asked: [2, 3], value: [1] } },
  },
};

function bytesOf(written: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(written.map((part) => Buffer.from(part)));
}

test('what was noted of the making of a site is read again', () => {
  expect(readAsked(bytesOf(writtenAsked(notes)))).toEqual(notes);
});

test('of notes that were written halfway nothing is taken', () => {
  const whole = bytesOf(writtenAsked(notes));
  for (const lacking of [1, 4, 8, 12, 13, 40])
    expect(() => readAsked(whole.subarray(0, whole.length - lacking)), `without ${lacking} bytes`).toThrow();
});
