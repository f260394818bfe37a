import type { Box, Point } from './land.ts';
import { element, escaped, type SvgNode } from './svg.ts';

/**
 * The height of letters in the picture's units, as `map.css` sets it: a phone draws the picture at half its size, with
 * larger letters.
 */
const letters = { desk: 13, phone: 23 };
type Size = keyof typeof letters;

type Anchor = 'start' | 'middle' | 'end';
type Spot = readonly [Point, Anchor];

/** What a map shows beside its names. */
export interface MapGround {
  readonly width: number;
  readonly height: number;
  /** No name covers one. */
  readonly dots: readonly Point[];
  /** Points along the lines. */
  readonly lines: readonly Point[];
}

/** Names and numbers on a map, none over another; a name that finds no room is left out. */
export class Labels {
  readonly #ground: MapGround;
  readonly #taken: Record<Size, Box[]>;
  readonly #nodes: SvgNode[] = [];

  constructor(ground: MapGround) {
    const dots = (radius: number): Box[] => ground.dots.map((dot) => around(dot, radius));
    this.#ground = ground;
    this.#taken = { desk: dots(4), phone: dots(6) };
  }

  /** A number at the first of `spots` with room; where there is none, at the first. */
  number(text: string, spots: readonly Point[]): void {
    const spot = spots.find((one) => this.#isFree('phone', boxAt('phone', text, [one, 'middle']))) ?? spots[0];
    if (spot) this.#put(text, [spot, 'middle'], 'number');
  }

  /** The name of a dot, beside it. One that does not `matter` covers no line, and is left out on a phone. */
  dot(text: string, at: Point, matters: boolean): void {
    this.#name(text, matters, (size) => (size === 'desk' || matters ? beside(around(at, 4), at) : []));
  }

  /** All that found room. */
  drawn(): SvgNode[] {
    return this.#nodes;
  }

  /** On a phone a name is left out sooner. */
  #name(text: string, mayCover: boolean, spotsFor: (size: Size) => readonly Spot[]): void {
    const best = (size: Size, sizes: readonly Size[]): Spot | undefined => {
      const free = spotsFor(size).filter((spot) => sizes.every((one) => this.#isFree(one, boxAt(one, text, spot))));
      return (
        free.find((spot) => !this.#ground.lines.some((point) => isIn(boxAt(size, text, spot), point))) ??
        (mayCover ? free[0] : undefined)
      );
    };
    const everywhere = best('phone', ['phone', 'desk']);
    const spot = everywhere ?? best('desk', ['desk']);
    if (spot) this.#put(text, spot, everywhere ? undefined : 'desk');
  }

  #isFree(size: Size, box: Box): boolean {
    const { width, height } = this.#ground;
    return (
      box[0] >= 0 &&
      box[1] >= 0 &&
      box[2] <= width &&
      box[3] <= height &&
      !this.#taken[size].some((other) => overlap(box, other))
    );
  }

  #put(text: string, spot: Spot, look: 'number' | 'desk' | undefined): void {
    this.#taken.desk.push(boxAt('desk', text, spot));
    if (look !== 'desk') this.#taken.phone.push(boxAt('phone', text, spot));
    const [[x, y], anchor] = spot;
    this.#nodes.push(
      element(
        'text',
        {
          class: look,
          x: Math.round(x),
          y: Math.round(y),
          dy: '.35em',
          'text-anchor': anchor === 'start' ? undefined : anchor,
        },
        escaped(text),
      ),
    );
  }
}

/** Right, left, above, below. */
function beside([left, top, right, bottom]: Box, [x, y]: Point): Spot[] {
  return [
    [[right + 5, y], 'start'],
    [[left - 5, y], 'end'],
    [[x, top - 9], 'middle'],
    [[x, bottom + 9], 'middle'],
  ];
}

function around([x, y]: Point, radius: number): Box {
  return [x - radius, y - radius, x + radius, y + radius];
}

function boxAt(size: Size, text: string, [[x, y], anchor]: Spot): Box {
  const width = widthOf(size, text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - letters[size] / 2, left + width, y + letters[size] / 2];
}

/** About how wide a text is; no font is read. */
function widthOf(size: Size, text: string): number {
  return text.length * letters[size] * 0.58;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isIn(box: Box, [x, y]: Point): boolean {
  return overlap(box, [x, y, x, y]);
}
