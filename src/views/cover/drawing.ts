import { Resvg } from '@resvg/resvg-js';
import { encode } from 'fast-png';
import { colours } from '../../basics/colours.ts';
import { press, remembered, setIn, settable } from '../../briefing/forms/press.ts';
import type { Cover } from './cover.ts';
import { indexed, palette } from './palette.ts';
import { coverSize, probe, template } from './template.ts';

/**
 * A cover as PNG in sixteen colours. The same cover gives the same bytes on every machine: its letters are outlines, from
 * the package of the face. A character that the face has no glyph for is left out; where that leaves no letter or number of
 * the title, the page's path stands in its place. Throws an `Error` that names the image where it cannot be set.
 */
export function drawCover(cover: Cover): Uint8Array {
  return toPng(outlines(template, { cover: JSON.stringify(drawable(cover)) }, cover.path));
}

function outlines(source: string, inputs: Readonly<Record<string, string>>, name: string): string {
  try {
    return press().plainSvg(setIn(source, inputs, (reasons) => new Error(`the image ${name} cannot be set: ${[...new Set(reasons)].join('; ')}`)));
  } finally {
    press().evictCache(remembered);
  }
}

function toPng(svg: string): Uint8Array {
  const { width, height } = coverSize;
  // At 72 dots an inch a point is a pixel.
  const { pixels } = new Resvg(svg, { background: colours.paper, dpi: 72, font: { loadSystemFonts: false } }).render();
  return encode({ width, height, depth: 4, channels: 1, palette: palette.map((colour) => [...colour]), data: indexed(pixels) }, { zlib: { level: 4 } });
}

/** A character that no face has: what is drawn in its place is drawn for every other that is missing. */
const nowhere = '\u{10fffd}';

/** What a reader sees as one character, and whether the face has glyphs for it. */
const known = new Map<string, boolean>();

function isKnown(character: string): boolean {
  const found = known.get(character) ?? !glyphsOf(character).some((glyph) => glyphsOf(nowhere).includes(glyph));
  known.set(character, found);
  return found;
}

/** The names of the outlines that a text is drawn with, which are the same wherever it is set in the same size. */
function glyphsOf(text: string): string[] {
  return [...outlines(probe, { text }, text).matchAll(/<use [^>]*href="#(\w+)"/g)].map(([, glyph = '']) => glyph);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The cover with nothing on it but what can be drawn. */
function drawable(cover: Cover): Cover {
  const drawn = mapWords(cover, (words) => {
    const all = [...characters.segment(settable(words))].map(({ segment }) => segment);
    return all.map((character) => (isKnown(character) ? character : ' ')).join('').replace(/ +/g, ' ').trim();
  });
  return /[\p{L}\p{N}]/u.test(drawn.title) ? drawn : { ...drawn, title: cover.path.replace(/^images\/|\.png$/g, '') };
}

/** The cover with each of its texts made anew. */
function mapWords(cover: Cover, made: (words: string) => string): Cover {
  const { site, kicker, title, about, facts } = cover;
  return {
    ...cover,
    site: site === undefined ? undefined : made(site),
    kicker: made(kicker),
    title: made(title),
    about: about === undefined ? undefined : made(about),
    facts: facts.map(({ label, value }) => ({ label: made(label), value: made(value) })),
  };
}
