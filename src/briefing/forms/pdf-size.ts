/** In tenths of a point: the smallest type of the one-page length, and the largest. */
const smallest = 78;
const largest = 116;

/** What of a sheet is the title's, which is set in type of one size. */
const titleShare = 0.16;

/** A sheet is full that is filled to so much; a size is tried that would fill it to so much. */
const full = 0.94;
const wanted = 0.97;

/** What was set in type of one size. */
interface Sized<T> {
  readonly set: T;
  /** How many sheets its words fill. */
  readonly filled: number;
}

/** From where the size is looked for: about the middle. */
const middle = 97;

/**
 * A paper in type with which it fills its sheet, in the largest where it is too short for that, in the smallest where
 * it fits in none. `estimate`: about how many sheets its words fill in a size; the better it is, the more seldom the
 * paper is set more than once.
 */
export function fitted<T>(estimate: (points: number) => number, setAt: (points: number) => Sized<T>): T {
  let fits: { readonly size: number; readonly set: T } | undefined;
  let tooLarge = largest + 1;
  let size = middle;
  for (let tries = 0; tries < 3; tries += 1) size = within(smallest, nextSize(size, estimate(size / 10)), largest);
  for (;;) {
    const { set, filled } = setAt(size / 10);
    if (filled > 1 && size > smallest) tooLarge = size;
    else {
      fits = { size, set };
      if (filled >= full) return set;
    }
    size = within(fits === undefined ? smallest : fits.size, nextSize(size, filled), tooLarge - 1);
    if (size === fits?.size) return fits.set;
  }
}

/**
 * The area of words grows with the square of their size: from how much of the sheet they fill in one size it can be
 * told which to try next.
 */
function nextSize(size: number, filled: number): number {
  return size * Math.sqrt((wanted - titleShare) / Math.max(filled - titleShare, 0.1));
}

/** The whole number of tenths of a point next to a size, or the bound that it would pass. */
function within(low: number, size: number, high: number): number {
  return Math.max(low, Math.min(Math.round(size), high));
}
