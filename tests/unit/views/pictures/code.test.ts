import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { addressCode } from '../../../../src/views/pictures/code.ts';

/** What a camera reads: the strokes painted on white paper, four dots for each module, and decoded by another hand. */
function read(svg: string): string | undefined {
  const [left = 0, top = 0, side = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
  const dots = 4;
  const width = side * dots;
  const paper = new Uint8ClampedArray(width * width * 4).fill(255);
  let x = 0;
  let y = 0;
  for (const [, step, a, b] of svg.matchAll(/([Mmh])(-?\d+)(?: ([\d.]+))?/g)) {
    if (step === 'M') [x, y] = [Number(a), Math.floor(Number(b))];
    if (step === 'm') x += Number(a);
    if (step !== 'h') continue;
    for (let row = 0; row < dots; row += 1)
      for (let column = 0; column < Number(a) * dots; column += 1)
        paper.fill(
          0,
          (((y - top) * dots + row) * width + (x - left) * dots + column) * 4,
          (((y - top) * dots + row) * width + (x - left) * dots + column) * 4 + 3,
        );
    x += Number(a);
  }
  return jsQR(paper, width, width)?.data;
}

test.each([
  'https://tides.example/',
  'https://tides.example/papers/programmes/sea-cable/',
  `https://tides.example/papers/briefings/${'a-very-long-name-'.repeat(12)}/one-page/`,
])('%s is read as it was written', (address) => {
  expect(read(addressCode(address))).toBe(address);
});

test('an address longer than a code can hold is refused', () => {
  expect(() => addressCode(`https://tides.example/${'a'.repeat(2400)}`)).toThrow();
});
