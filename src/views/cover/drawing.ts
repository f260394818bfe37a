import { Resvg } from '@resvg/resvg-js';
import { colours } from '../../basics/colours.ts';
import { charactersOf, facelessIn, facesFor, settable } from '../../basics/letters.ts';
import { clear, pressFor, setIn } from '../../briefing/forms/press.ts';
import type { Cover } from './cover.ts';
import { palette, placesIn } from './palette.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { pngOf } from './png.ts';
import { emptySheet, put, stampOf, type Sheet, type Stamp } from './sheet.ts';
import { coverSize, template } from './template.ts';

/**
 * Covers as PNG in sixteen colours. The same cover gives the same bytes on every machine, and beside any other: its
 * letters are outlines. A character that no face has is left out; where that leaves nothing of the title but marks, the
 * page's path stands in its place. Rejects with an `Error` that names the image where it cannot be set, or where
 * nothing can be seen on it.
 */
export async function drawCovers(covers: readonly Cover[]): Promise<Uint8Array[]> {
  const sheet = emptySheet(coverSize.width, coverSize.height);
  const images: Uint8Array[] = [];
  for (const together of papersOf(covers.map((cover) => mapWords(drawable(cover), held)))) {
    const pages = piecesOf(await outlines(together));
    for (const [index, { path }] of together.entries()) images.push(toPng(pages[index] ?? [], sheet, path));
  }
  return images;
}

/** Covers in papers, a page each. One that needs another face than the project's own is a paper by itself. */
function papersOf(covers: readonly Cover[]): Cover[][] {
  const papers: Cover[][] = [];
  let open: Cover[] | undefined;
  for (const cover of covers) {
    const isForeign = facesFor(textsOf(cover)).length > 0;
    if (open && !isForeign) open.push(cover);
    else papers.push((open = [cover]));
    if (isForeign) open = undefined;
  }
  return papers;
}

function textsOf({ site, kicker, title, about, facts }: Cover): string[] {
  const words = [site, kicker, title, about, ...facts.flatMap(({ label, value }) => [label, value])];
  return words.filter((text) => text !== undefined);
}

async function outlines(covers: readonly Cover[]): Promise<string> {
  const paths = covers.map(({ path }) => path).join(', ');
  const fault = (reasons: readonly string[]): Error =>
    new Error(`the image ${paths} cannot be set: ${[...new Set(reasons)].join('; ')}`);
  const press = await pressFor({ covers }, fault, (text) => text);
  try {
    const paper = setIn(press, template, press.paper);
    if (paper.numOfPages !== covers.length) throw fault([`it has ${paper.numOfPages} pages`]);
    return press.typst.plainSvg(paper);
  } finally {
    clear(press);
  }
}

/** An image of these pieces; of what the sheet held before, nothing is left. */
function toPng(pieces: readonly Piece[], sheet: Sheet, path: string): Uint8Array {
  sheet.data.fill(0);
  let isEmpty = true;
  for (const piece of pieces) {
    const { stamp, left, top } = drawn(piece);
    put(stamp, sheet, wholeOf(piece.x, 4) + left, wholeOf(piece.y, piece.isLetter ? 1 : 4) + top);
    isEmpty &&= !piece.isLetter || stamp.even.length === 0;
  }
  if (isEmpty) throw new Error(`the image ${path} is empty`);
  return pngOf(sheet, palette);
}

/** What is drawn of a piece, and where its corner is beside the piece's origin. */
interface Drawn {
  readonly stamp: Stamp;
  readonly left: number;
  readonly top: number;
}

/** What was drawn of late: all covers are set in the same letters, and the most of the same size. */
const known = new Map<string, Drawn>();

/** So many pieces are kept; letters of a cover take some three thousand bytes each. */
const mostKnown = 4000;

/**
 * A piece as it is drawn: once for every place at which it may stand within a pixel. These are four beside each other,
 * and for letters, whose lines stand on whole pixels, no more.
 */
function drawn(piece: Piece): Drawn {
  const { name, outline, colour, isLetter } = piece;
  const [right, down] = [partOf(piece.x, 4), isLetter ? 0 : partOf(piece.y, 4)];
  const key = `${right} ${down} ${isLetter} ${colour} ${name}`;
  const before = known.get(key);
  if (before) return before;
  const shape = `<path transform="matrix(1 0 0 ${isLetter ? -1 : 1} ${right} ${down})" fill="${colour}" d="${outline()}"/>`;
  const made = drawnShape(shape);
  if (known.size >= mostKnown) known.clear();
  known.set(key, made);
  return made;
}

function drawnShape(shape: string): Drawn {
  const image = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${shape}</svg>`, {
    background: colours.paper,
    font: { loadSystemFonts: false },
  });
  const box = image.getBBox();
  // A space.
  if (box === undefined) return { stamp: stampOf(new Uint8Array(), 0), left: 0, top: 0 };
  const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
  const [right, bottom] = [Math.ceil(box.x + box.width), Math.ceil(box.y + box.height)];
  Object.assign(box, { x: left, y: top, width: right - left, height: bottom - top });
  image.cropByBBox(box);
  const { pixels, width } = image.render();
  return { stamp: stampOf(placesIn(pixels), width), left, top };
}

/** A length in pixels as so many parts of a pixel as are told apart: whole pixels, and what is left. */
function wholeOf(length: number, parts: number): number {
  return Math.floor(Math.round(length * parts) / parts);
}

function partOf(length: number, parts: number): number {
  return Math.round(length * parts) / parts - wholeOf(length, parts);
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
