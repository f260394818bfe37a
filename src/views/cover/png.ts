import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture of at most sixteen colours. Each row is whole bytes: its width is even. */
interface Indexed {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour, from 0 to 255. */
  readonly palette: readonly (readonly [red: number, green: number, blue: number])[];
  /** Two pixels a byte, row by row, as places in the palette. */
  readonly data: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitsOfPixel = 4;
const indexedColour = 3;
const fromAbove = 2;

/**
 * A picture as PNG. Runs of like bytes are all that is packed: letters on paper hold little else, and other ways of
 * packing search by instructions that differ from processor to processor, and so would the bytes.
 */
export function pngOf({ width, height, palette, data }: Indexed): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, bitsOfPixel);
  header.setUint8(9, indexedColour);
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(data, width / 2), { level: 9, memLevel: 9, strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/**
 * Pixels as places in a palette of at most sixteen colours, two of them a byte, in rows of `width`, which is even. Most
 * rows of a sheet are empty.
 */
export function packed(places: Uint8Array, width: number): Uint8Array {
  const bytes = new Uint8Array(places.length / 2);
  const empty = new Uint8Array(width);
  for (let start = 0; start < places.length; start += width) {
    const row = places.subarray(start, start + width);
    if (Buffer.compare(row, empty) !== 0)
      for (let index = 0; index < width; index += 2)
        bytes[(start + index) / 2] = ((row[index] ?? 0) << 4) | (row[index + 1] ?? 0);
  }
  return bytes;
}

/** Each row behind the byte that says how it is written: as what differs from the row above. */
function rowsOf(data: Uint8Array, length: number): Uint8Array {
  const rows = new Uint8Array(data.length + data.length / length);
  let above = data.subarray(0, 0);
  for (let start = 0, place = 0; start < data.length; start += length, place += length + 1) {
    const row = data.subarray(start, start + length);
    rows[place] = fromAbove;
    if (start === 0) rows.set(row, 1);
    else if (Buffer.compare(row, above) !== 0)
      for (let index = 0; index < length; index += 1) rows[place + 1 + index] = (row[index] ?? 0) - (above[index] ?? 0);
    above = row;
  }
  return rows;
}

/** A part of the file: its length, its name, its bytes and their sum. */
function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(bytes.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
