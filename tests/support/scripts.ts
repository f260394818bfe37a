import fc from 'fast-check';

/** The first and last letter of blocks of Unicode: scripts in common use, signs, and some that no face of ours has. */
export const blocks: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>> = {
  'Latin, Africa, phonetics': [
    [0x41, 0x24f],
    [0x250, 0x2af],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1eff],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
  ],
  'Latin with marks': [
    [0x61, 0x7a],
    [0x300, 0x36f],
    [0x1ab0, 0x1ac0],
    [0x1dc0, 0x1dff],
  ],
  'Greek and Cyrillic': [
    [0x370, 0x3ff],
    [0x1f00, 0x1fff],
    [0x400, 0x52f],
    [0x2de0, 0x2dff],
    [0xa640, 0xa69f],
  ],
  'Armenian and Georgian': [
    [0x530, 0x58f],
    [0x10a0, 0x10ff],
    [0x1c90, 0x1cbf],
    [0x2d00, 0x2d2f],
  ],
  Hebrew: [
    [0x590, 0x5ff],
    [0xfb1d, 0xfb4f],
  ],
  Arabic: [
    [0x600, 0x6ff],
    [0x750, 0x77f],
    [0x8a0, 0x8ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfeff],
  ],
  'Syriac, Thaana, N’Ko': [
    [0x700, 0x74f],
    [0x780, 0x7bf],
    [0x7c0, 0x7ff],
  ],
  India: [[0x900, 0xdff]],
  'Thai, Lao, Tibetan, Burmese, Khmer': [
    [0xe00, 0xeff],
    [0xf00, 0xfff],
    [0x1000, 0x109f],
    [0x1780, 0x17ff],
  ],
  'Ethiopic, Cherokee, Canada, Tifinagh, Mongolian': [
    [0x1200, 0x139f],
    [0x13a0, 0x13ff],
    [0x1400, 0x167f],
    [0x2d30, 0x2d7f],
    [0x1800, 0x18af],
  ],
  'China, Japan, Korea': [
    [0x3000, 0x30ff],
    [0x3100, 0x312f],
    [0x4e00, 0x9fff],
    [0xac00, 0xd7a3],
    [0x1100, 0x11ff],
    [0xff00, 0xffef],
    [0x20000, 0x2a6df],
    [0x3400, 0x4dbf],
  ],
  signs: [
    [0x2000, 0x20ff],
    [0x2100, 0x2bff],
    [0x1d400, 0x1d7ff],
    [0x2460, 0x24ff],
  ],
  pictures: [
    [0x1f000, 0x1faff],
    [0x200d, 0x200d],
    [0xfe0f, 0xfe0f],
    [0x1f3fb, 0x1f3ff],
    [0x23, 0x39],
    [0x20e3, 0x20e3],
    [0xe0061, 0xe007f],
  ],
  'for private use, halves, none': [
    [0xe000, 0xf8ff],
    [0xd800, 0xdfff],
    [0xfff0, 0xffff],
    [0x0, 0x1f],
    [0x80, 0x9f],
    [0x10fff0, 0x10ffff],
  ],
};

const spaces = fc.constantFrom(' ', ' ', '\u00a0', '-', ', ', '(', ')', '.', '“', '/', '2024');

/** Words of the letters of a block, with spaces and signs of all scripts between them. */
export function wordsOf(block: string): fc.Arbitrary<string> {
  const letters = (blocks[block] ?? []).map(([min, max]) =>
    fc
      .integer({ min, max })
      .map((code) => (code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code))),
  );
  const part = fc.oneof({ weight: 6, arbitrary: fc.oneof(...letters) }, { weight: 1, arbitrary: spaces });
  return fc.array(part, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));
}
