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
  return channelsOf(Number.parseInt(colour.slice(1), 16));
}

function channelsOf(colour: number): Colour {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/**
 * Pixels of four bytes each, red first, as places in the palette: two pixels a byte. A row must have an even number of
 * pixels.
 */
export function indexed(pixels: Uint8Array): Uint8Array {
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const places = new Map<number, number>();
  // Most pixels are as the one before.
  let [before, place] = [-1, 0];
  const placeAt = (offset: number): number => {
    const pixel = view.getUint32(offset);
    if (pixel === before) return place;
    before = pixel;
    place = places.get(pixel) ?? nearest(channelsOf(pixel >>> 8));
    places.set(pixel, place);
    return place;
  };
  const packed = new Uint8Array(pixels.byteLength / 8);
  for (let index = 0; index < packed.length; index += 1)
    packed[index] = (placeAt(8 * index) << 4) | placeAt(8 * index + 4);
  return packed;
}

function nearest(colour: Colour): number {
  const distances = palette.map(
    (known) => (known[0] - colour[0]) ** 2 + (known[1] - colour[1]) ** 2 + (known[2] - colour[2]) ** 2,
  );
  return distances.indexOf(Math.min(...distances));
}
