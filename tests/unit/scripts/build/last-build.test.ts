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
    trails: Uint32Array.of(1, 0, 0, 1, 70_000, 1, 0),
    pages: { 'one/': { trail: 1, files: ['one/index.html'] } },
    values: { two: { trail: 0, value: [1] } },
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
