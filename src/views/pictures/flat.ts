import { element, escaped, rounded, type SvgNode } from './svg.ts';

/**
 * Pictures without a `viewBox`: a place across is told in percent of the width, everything else in pixels. So letters
 * and marks keep their size on a phone, at a desk and on paper, and only the scale between them grows.
 */

/** The text column of a phone 320 pixels wide: what stands beside a mark is broken to fit it. */
export const narrowest = 285;

/** The space between two lines of letters, in pixels. */
export const lineHeight = 13;

/** A place across. */
export function percent(value: number): string {
  return `${rounded(value)}%`;
}

/** How wide letters are at 12 pixels, a little more than in any of the faces that may be used. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (/[ijl.,:;'’|!()[\] -]/u.test(letter)) return 3.8;
  if (/[MW—@%]/u.test(letter)) return 11;
  if (/\p{Lu}/u.test(letter)) return 8.4;
  // Ideographs fill a square.
  return (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 12 : 6.9;
}

/**
 * Text in as few lines of at most `width` pixels as it needs, none much shorter than the others. What is more than
 * `most` lines is left out, and a sign says so.
 */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines = filled(text, width);
  if (lines.length > most) {
    const shorter = filled(text, width - widthOf(' …')).slice(0, most);
    return [...shorter.slice(0, -1), `${shorter.at(-1) ?? ''} …`];
  }
  let even = lines;
  for (let narrower = width; narrower > 0; narrower -= 6) {
    const tried = filled(text, narrower);
    if (tried.length > lines.length) break;
    even = tried;
  }
  return even;
}

/** Lines filled one after the other; a word that is longer than a line has one of its own. */
function filled(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer) <= width) return [...lines.slice(0, -1), longer];
    return [...lines, word];
  }, []);
}

/** Where letters stand: left of a place, right of it, or around it. */
export type Side = 'left' | 'right' | 'around';

/** Lines of letters beside a place, `gap` pixels away, around the height `y`. */
export function lettering(
  lines: readonly string[],
  {
    at,
    y,
    side,
    gap = 0,
    look,
  }: {
    readonly at: string | number;
    readonly y: number;
    readonly side: Side;
    readonly gap?: number;
    readonly look?: string;
  },
): SvgNode {
  const x = typeof at === 'number' ? percent(at) : at;
  const dx = gap === 0 ? undefined : side === 'left' ? -gap : gap;
  const anchor = side === 'left' ? 'end' : side === 'around' ? 'middle' : undefined;
  const top = y + 4 - ((lines.length - 1) * lineHeight) / 2;
  const [first = '', ...others] = lines;
  const rest = others.map((line) => element('tspan', { x, dx, dy: lineHeight }, escaped(line)));
  return element('text', { class: look, x, y: top, dx, 'text-anchor': anchor }, escaped(first), ...rest);
}

/** A line of a picture's key: how something is drawn, and what that means. */
export interface KeyEntry {
  /** Draws it around a place, told in pixels. */
  readonly draw: (x: number, y: number) => SvgNode;
  readonly says: string;
}

/**
 * The key of a picture in as few rows as the narrowest phone allows, hidden from screen readers: every mark is told in
 * words.
 */
export function keyOf(entries: readonly KeyEntry[]): { readonly svg: SvgNode; readonly height: number } {
  const before = 22;
  const row = 20;
  const between = 16;
  const placed = entries.reduce<{ entry: KeyEntry; x: number; y: number; end: number }[]>((made, entry) => {
    const last = made.at(-1);
    const width = before + widthOf(entry.says);
    const fits = last !== undefined && last.end + between + width <= narrowest;
    const x = fits ? last.end + between : 0;
    const y = last === undefined ? row / 2 : fits ? last.y : last.y + row;
    return [...made, { entry, x, y, end: x + width }];
  }, []);
  const drawn = placed.map(
    ({ entry, x, y }) => entry.draw(x + 8, y) + element('text', { x: x + before, y: y + 4 }, escaped(entry.says)),
  );
  return {
    svg: drawn.length === 0 ? '' : element('g', { 'aria-hidden': 'true' }, ...drawn),
    height: placed.length === 0 ? 0 : (placed.at(-1)?.y ?? 0) + row,
  };
}
