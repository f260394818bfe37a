import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { packed, pngOf } from '../../../../src/views/cover/png.ts';

test('a picture is read back as it was, by a reader that holds the sums', () => {
  const palette = [
    [251, 250, 247],
    [26, 27, 30],
    [0, 90, 200],
  ] as const;
  const data = Uint8Array.of(0x01, 0x20, 0x01, 0x20, 0x00, 0x11, 0x22, 0x22, 0x10, 0x02);
  const png = pngOf({ width: 4, height: 5, palette, data });
  expect(decode(png, { checkCrc: true })).toMatchObject({ width: 4, height: 5, depth: 4, channels: 1, palette, data });
});

test('two pixels take a byte, on paper and beside it', () => {
  expect([...packed(Uint8Array.of(0, 0, 0, 0, 1, 2, 0, 15), 4)]).toEqual([0, 0, 0x12, 0x0f]);
});
