import { expect, test } from 'vitest';
import { emptySheet, put, stampOf } from '../../../../src/views/cover/sheet.ts';

/** Rows of pixels as hexadecimal digits: the place of each in the palette. */
const placesOf = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from([...rows.join('')].map((place) => Number.parseInt(place, 16)));

function shown(stamps: readonly (readonly [rows: readonly string[], x: number, y: number])[]): string[] {
  const sheet = emptySheet(8, 4);
  for (const [rows, x, y] of stamps) put(stampOf(placesOf(rows), rows[0]?.length ?? 0), sheet, x, y);
  return Array.from({ length: 4 }, (_, row) => Buffer.from(sheet.data.subarray(4 * row, 4 * row + 4)).toString('hex'));
}

const letter = ['123', '4f6'];
const nothing = '00000000';

test.each([
  ['in an even column', 2, 1, [nothing, '00123000', '004f6000', nothing]],
  ['in an odd column', 3, 1, [nothing, '00012300', '0004f600', nothing]],
  ['over the edges, to the left and above', -1, -1, ['f6000000', nothing, nothing, nothing]],
  ['over the edges, two columns to the left', -2, 0, ['30000000', '60000000', nothing, nothing]],
  ['over the edges, to the right and below', 6, 3, [nothing, nothing, nothing, '00000012']],
  ['over the edges, one column to the right', 7, 2, [nothing, nothing, '00000001', '00000004']],
  ['beside the sheet', 8, 4, [nothing, nothing, nothing, nothing]],
])('a stamp is put %s', (_where, x, y, rows) => {
  expect(shown([[letter, x, y]])).toEqual(rows);
});

test('of two pixels in one place the darker is seen', () => {
  const rows = ['00123000', '004f6000', nothing, nothing];
  expect(
    shown([
      [letter, 2, 0],
      [['22', '5'.repeat(2)], 2, 0],
    ]),
  ).toEqual(['00223000', '005f6000', nothing, nothing]);
  expect(
    shown([
      [letter, 2, 0],
      [['0'], 2, 0],
    ]),
  ).toEqual(rows);
});

test('what has no pixels puts nothing', () => {
  expect(shown([[[], 2, 2]])).toEqual([nothing, nothing, nothing, nothing]);
});
