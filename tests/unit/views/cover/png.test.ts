import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { pngOf } from '../../../../src/views/cover/png.ts';

test('a picture is read back as it was, by a reader that holds the sums', () => {
  const palette = [
    [251, 250, 247],
    [26, 27, 30],
    [0, 90, 200],
  ] as const;
  const data = Uint8Array.from(
    ['01201111', '01201111', '00112222', '22221001', '10021001', '10021001'].flatMap(bytesOf),
  );
  const png = pngOf({ width: 8, height: 6, data }, palette);
  expect(decode(png, { checkCrc: true })).toMatchObject({ width: 8, height: 6, depth: 4, channels: 1, palette, data });
});

function bytesOf(row: string): number[] {
  return [...Buffer.from(row, 'hex')];
}
