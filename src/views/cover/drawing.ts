import { Resvg } from '@resvg/resvg-js';
import { colours } from '../../basics/colours.ts';
import { charactersOf, facelessIn, settable } from '../../basics/letters.ts';
import { clear, pressFor, setIn } from '../../briefing/forms/press.ts';
import type { Cover } from './cover.ts';
import { indexed, palette } from './palette.ts';
import { pngOf } from './png.ts';
import { coverSize, template } from './template.ts';

/**
 * A cover as PNG in sixteen colours. The same cover gives the same bytes on every machine: its letters are outlines. A
 * character that no face has is left out; where that leaves nothing of the title but marks, the page's path stands in
 * its place. Rejects with an `Error` that names the image where it cannot be set, or where nothing can be seen on it.
 */
export async function drawCover(cover: Cover): Promise<Uint8Array> {
  return toPng(await outlines(mapWords(drawable(cover), held)), cover.path);
}

async function outlines(cover: Cover): Promise<string> {
  const fault = (reasons: readonly string[]): Error =>
    new Error(`the image ${cover.path} cannot be set: ${[...new Set(reasons)].join('; ')}`);
  const press = await pressFor(cover, fault, (text) => text);
  try {
    const paper = setIn(press, template, press.paper);
    if (paper.numOfPages !== 1) throw fault([`it has ${paper.numOfPages} pages`]);
    return press.typst.plainSvg(paper);
  } finally {
    clear(press);
  }
}

function toPng(svg: string, path: string): Uint8Array {
  const { width, height } = coverSize;
  // At 72 dots an inch a point is a pixel.
  const { pixels } = new Resvg(svg, { background: colours.paper, dpi: 72, font: { loadSystemFonts: false } }).render();
  if (pixels.length !== 4 * width * height)
    throw new Error(`the image ${path} has ${pixels.length / 4} pixels in place of ${width} × ${height}`);
  const data = indexed(pixels, width);
  if (!isWrittenOn(data)) throw new Error(`the image ${path} is empty`);
  return pngOf({ width, height, palette, data });
}

/**
 * Whether letters stand on an image, beside the band at its edge and the rule at its foot: these end twice a row at
 * most.
 */
function isWrittenOn(data: Uint8Array): boolean {
  let ends = 0;
  // Not by an iterator, which takes as long as half of the drawing.
  for (let index = 0; index < data.length && ends <= 20; index += 1) {
    const pixels = data[index] ?? 0;
    if (pixels >> 4 !== (pixels & 15)) ends += 1;
  }
  return ends > 20;
}

/** The most characters of a text that a cover has room for, and the most letters and marks that they are made of. */
const mostCharacters = 400;
const mostLetters = 2000;

/** The beginning of a text, as far as any cover could show it; what is left of it is fitted. */
function beginning(words: string): string {
  const characters = charactersOf(words.slice(0, 2 * mostLetters + 2));
  const kept = characters.slice(0, mostCharacters).join('').slice(0, mostLetters);
  return kept.length < words.length ? `${kept}…` : words;
}

/** The cover with nothing on it but what can be drawn. */
function drawable(cover: Cover): Cover {
  const drawn = mapWords(cover, (words) => {
    const text = beginning(settable(words));
    const faceless = new Set(facelessIn(text));
    return faceless.size === 0
      ? text.trim()
      : charactersOf(text)
          .map((character) => (faceless.has(character) ? ' ' : character))
          .join('')
          .replace(/ +/g, ' ')
          .trim();
  });
  return /[^\s\p{P}\p{M}]/u.test(drawn.title)
    ? drawn
    : { ...drawn, title: cover.path.replace(/^images\/|\.png$/g, '') };
}

/** The longest compound, in characters, that holds together. */
const longestCompound = 20;

/**
 * Words between which no line ends: compounds unless they are very long, a number and what it counts ("EU–LAC", "31
 * January").
 */
function held(words: string): string {
  const compounds = words.replace(/[^\s–-]+(?:[–-][^\s–-]+)+/g, (compound) =>
    compound.length > longestCompound ? compound : compound.replace(/[–-]/g, '\u2060$&\u2060'),
  );
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
