import { constants, crc32, deflateSync } from 'node:zlib';
import type { Sheet } from './sheet.ts';

type Colour = readonly [red: number, green: number, blue: number];

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitsOfPixel = 4;
const indexedColour = 3;
const fromAbove = 2;

/**
 * A picture as PNG. Runs of like bytes are all that is packed: letters on paper hold little else, and other ways of
 * packing search by instructions that differ from processor to processor, and so would the bytes.
 */
export function pngOf({ width, height, data }: Sheet, palette: readonly Colour[]): Uint8Array {
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
 * Each row behind the byte that says how it is written: as what differs from the row above. Most of a sheet is as it is
 * above: four bytes are compared at once.
 */
function rowsOf(data: Uint8Array, length: number): Uint8Array {
  const rows = new Uint8Array(data.length + data.length / length);
  for (let place = 0; place < rows.length; place += length + 1) rows[place] = fromAbove;
  rows.set(data.subarray(0, length), 1);
  const fours = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const ofRow = length / 4;
  for (let four = ofRow, row = 1; four < fours.length; row += 1)
    for (const end = four + ofRow; four < end; four += 1)
      if (fours[four] !== fours[four - ofRow])
        for (let index = 4 * four; index < 4 * four + 4; index += 1)
          rows[index + row + 1] = (data[index] ?? 0) - (data[index - length] ?? 0);
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
