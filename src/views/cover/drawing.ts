import { Resvg } from '@resvg/resvg-js';
import { encode } from 'fast-png';
import { colours } from '../../basics/colours.ts';
import { press, remembered, setIn, settable } from '../../briefing/forms/press.ts';
import type { Cover } from './cover.ts';
import { indexed, palette } from './palette.ts';
import { coverSize, probe, template } from './template.ts';

/**
 * A cover as PNG in sixteen colours. The same cover gives the same bytes on every machine: its letters are outlines. A character that the face has no glyph for is left out; where that leaves no letter or number of
 * the title, the page's path stands in its place. Throws an `Error` that names the image where it cannot be set.
 */
export function drawCover(cover: Cover): Uint8Array {
  return toPng(outlines(template, { cover: JSON.stringify(mapWords(drawable(cover), held)) }, cover.path));
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
  const data = indexed(pixels);
  // Three megabytes, given back at once: left to the collector of garbage, they would have it run after every few images.
  if (pixels.buffer instanceof ArrayBuffer) pixels.buffer.transfer(0);
  return encode({ width, height, depth: 4, channels: 1, palette: palette.map((colour) => [...colour]), data }, { zlib: { level: 5, mem: 4 } });
}

/** A character that no face has: what is drawn in its place is drawn for every other that is missing. */
const nowhere = '\u{10fffd}';

let missing: readonly string[] | undefined;

/** Whether the face has a glyph for every character of a text. */
function hasGlyphs(text: string): boolean {
  missing ??= glyphsOf(nowhere);
  const glyphs = glyphsOf(text);
  return !missing.some((glyph) => glyphs.includes(glyph));
}

/** The names of the outlines that a text is drawn with, which are the same wherever it is set in the same size. */
function glyphsOf(text: string): string[] {
  return [...outlines(probe, { text }, text).matchAll(/<use [^>]*href="#(\w+)"/g)].map(([, glyph = '']) => glyph);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What readers see as one character each. */
function charactersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Which characters can be drawn, as far as covers had them. */
const known = new Map<string, boolean>();

function learn(characters: readonly string[]): void {
  const fresh = [...new Set(characters)].filter((character) => !known.has(character));
  // A space keeps them from being drawn as one.
  const all = fresh.length > 0 && hasGlyphs(fresh.join(' '));
  for (const character of fresh) known.set(character, all || hasGlyphs(character));
}

/** The cover with nothing on it but what can be drawn. */
function drawable(cover: Cover): Cover {
  const drawn = mapWords(cover, (words) => {
    const characters = charactersOf(settable(words));
    learn(characters);
    return characters.map((character) => (known.get(character) ? character : ' ')).join('').replace(/ +/g, ' ').trim();
  });
  return /[\p{L}\p{N}]/u.test(drawn.title) ? drawn : { ...drawn, title: cover.path.replace(/^images\/|\.png$/g, '') };
}

/** The longest compound, in characters, that holds together. */
const longestCompound = 20;

/** Words between which no line ends: compounds unless they are very long, a number and what it counts ("EU–LAC", "31 January"). */
function held(words: string): string {
  const compounds = words.replace(/[^\s–-]+(?:[–-][^\s–-]+)+/g, (compound) => (compound.length > longestCompound ? compound : compound.replace(/[–-]/g, '\u2060$&\u2060')));
  return compounds.replace(/(?<![\p{L}\p{N}])(\d{1,2}) (?=\p{L})/gu, '$1\u00a0');
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
