import { colours } from '../../basics/colours.ts';

type Colour = readonly [red: number, green: number, blue: number];

/**
 * The paper, and what lies between it and each colour of letters, where their edges are drawn soft: sixteen, so that a
 * pixel takes half a byte.
 */
export const palette: readonly Colour[] = [
  rgb(colours.paper),
  ...steps(colours.ink, 7),
  ...steps(colours.accent, 4),
  ...steps(colours.soft, 4),
];

function steps(colour: string, count: number): Colour[] {
  const [paper, full] = [rgb(colours.paper), rgb(colour)];
  return Array.from({ length: count }, (_, index) => mixed(paper, full, (index + 1) / count));
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** A colour as a style sheet writes it, in red, green and blue. */
function rgb(colour: string): Colour {
  const channels = Number.parseInt(colour.slice(1), 16);
  return [channels >> 16, (channels >> 8) & 0xff, channels & 0xff];
}

/** Colours that were met, as numbers, and their places in the palette: each where its own sum says. */
const bitsOfSum = 12;
const met = { colours: new Uint32Array(2 ** bitsOfSum), places: new Uint8Array(2 ** bitsOfSum) };

/** The place of a pixel's colour. Few covers have more than a hundred colours, and all have the same. */
function placeOf(pixel: number, pixels: Uint8Array, offset: number): number {
  const sum = Math.imul(pixel, 0x9e3779b1) >>> (32 - bitsOfSum);
  if (met.colours[sum] !== pixel) {
    met.colours[sum] = pixel;
    met.places[sum] = nearest(colourAt(pixels, offset));
  }
  return met.places[sum] ?? 0;
}

/**
 * Pixels of four bytes each, red first, in rows of `width`, as places in the palette: two pixels a byte. The width must
 * be even. Where nothing was drawn, not even paper, is paper.
 */
export function indexed(pixels: Uint8Array, width: number): Uint8Array {
  const whole = numbersOf(pixels);
  const packed = new Uint8Array(whole.length / 2);
  for (let row = 0; row < whole.length; row += width) {
    // Most rows of a sheet are empty, as the one before.
    if (row > 0 && isAsTheOneBefore(pixels, 4 * row, 4 * width)) packed.copyWithin(row / 2, (row - width) / 2, row / 2);
    else
      for (let left = row; left < row + width; left += 2)
        packed[left / 2] =
          (placeOf(whole[left] ?? 0, pixels, 4 * left) << 4) | placeOf(whole[left + 1] ?? 0, pixels, 4 * left + 4);
  }
  return packed;
}

function isAsTheOneBefore(pixels: Uint8Array, start: number, length: number): boolean {
  return Buffer.compare(pixels.subarray(start - length, start), pixels.subarray(start, start + length)) === 0;
}

/** Each pixel as one number, to be compared with others alone: the order of its bytes is the machine's. */
function numbersOf(pixels: Uint8Array): Uint32Array {
  const { buffer, byteOffset, byteLength } = pixels.byteOffset % 4 === 0 ? pixels : Uint8Array.from(pixels);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function colourAt(pixels: Uint8Array, offset: number): Colour {
  const [red = 0, green = 0, blue = 0] = pixels.subarray(offset, offset + 3);
  return [red, green, blue];
}

function nearest(colour: Colour): number {
  const distances = palette.map(
    (known) => (known[0] - colour[0]) ** 2 + (known[1] - colour[1]) ** 2 + (known[2] - colour[2]) ** 2,
  );
  return distances.indexOf(Math.min(...distances));
}
