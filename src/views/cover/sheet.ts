/** A picture of at most sixteen colours: its pixels as places in a palette, two of them a byte, row by row. */
export interface Sheet {
  /** In pixels; in whole eights, so that each row is whole fours of bytes. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function emptySheet(width: number, height: number): Sheet {
  return { width, height, data: new Uint8Array((width / 2) * height) };
}

/** What is put on sheets, in rows of `length` bytes: as it stands from an even column on, and from an odd one. */
export interface Stamp {
  readonly length: number;
  readonly even: Uint8Array;
  /** Each pixel stands half a byte further. */
  readonly odd: Uint8Array;
}

/** Places of pixels in rows of `width` as a stamp. */
export function stampOf(places: Uint8Array, width: number): Stamp {
  const length = (width >> 1) + 1;
  const size = width === 0 ? 0 : (places.length / width) * length;
  const [even, odd] = [new Uint8Array(size), new Uint8Array(size)];
  for (let start = 0, to = 0; start < places.length; start += width, to += length)
    for (let column = 0; column < width; column += 1) {
      const place = places[start + column] ?? 0;
      const [here, next] = [to + (column >> 1), to + ((column + 1) >> 1)];
      even[here] = (even[here] ?? 0) | (column % 2 === 0 ? place << 4 : place);
      odd[next] = (odd[next] ?? 0) | (column % 2 === 0 ? place : place << 4);
    }
  return { length, even, odd };
}

/** Puts a stamp with its corner at `x`, `y`. Of what stands there already, the darker of two pixels is seen. */
export function put(stamp: Stamp, sheet: Sheet, x: number, y: number): void {
  const { data } = sheet;
  const bytes = x % 2 === 0 ? stamp.even : stamp.odd;
  const [left, ofSheet] = [Math.floor(x / 2), sheet.width / 2];
  const [first, end] = [Math.max(0, -left), Math.min(stamp.length, ofSheet - left)];
  const rows = Math.min(bytes.length / stamp.length, sheet.height - y);
  for (let row = Math.max(0, -y); row < rows; row += 1) {
    const [from, to] = [row * stamp.length, (y + row) * ofSheet + left];
    for (let column = first; column < end; column += 1) {
      const two = bytes[from + column] ?? 0;
      if (two === 0) continue;
      const there = data[to + column] ?? 0;
      data[to + column] = there === 0 ? two : darker(two, there);
    }
  }
}

/** Of two pixels a byte, the later place in the palette for each. */
function darker(one: number, other: number): number {
  return Math.max(one & 0xf0, other & 0xf0) | Math.max(one & 0xf, other & 0xf);
}
