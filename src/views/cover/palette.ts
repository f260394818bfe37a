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

/** Places of colours that were met, by their red, green and blue: all covers have the same, and few of them. */
const met = new Map<number, number>();

/** Pixels of four bytes each, red first, as places in the palette. */
export function placesIn(pixels: Uint8Array): Uint8Array {
  const places = new Uint8Array(pixels.length / 4);
  for (let index = 0; index < places.length; index += 1) {
    const [red, green, blue] = [pixels[4 * index] ?? 0, pixels[4 * index + 1] ?? 0, pixels[4 * index + 2] ?? 0];
    const number = (red << 16) | (green << 8) | blue;
    let place = met.get(number);
    if (place === undefined) met.set(number, (place = nearest([red, green, blue])));
    places[index] = place;
  }
  return places;
}

function nearest(colour: Colour): number {
  const distances = palette.map(
    (known) => (known[0] - colour[0]) ** 2 + (known[1] - colour[1]) ** 2 + (known[2] - colour[2]) ** 2,
  );
  return distances.indexOf(Math.min(...distances));
}
