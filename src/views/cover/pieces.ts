/** An outline that stands somewhere on a cover: a letter, a rule. */
export interface Piece {
  /** The same for the same outline, whatever cover it stands on. */
  readonly name: string;
  /** As SVG writes a path. */
  readonly outline: () => string;
  readonly colour: string;
  /** Where its origin stands, in pixels from the left and from the top. */
  readonly x: number;
  readonly y: number;
  /** Outlines of letters go up from their line, all others down. */
  readonly isLetter: boolean;
}

/**
 * What stands on each page that the typesetter wrote as SVG, in its order. Throws a `TypeError` where that is anything
 * but outlines, each in one colour.
 */
export function piecesOf(svg: string): Piece[][] {
  const end = svg.indexOf('<defs');
  const pages: Piece[][] = [];
  const places: Place[] = [];
  let place = corner;
  for (const [tag, isEnd, kind, words = ''] of svg.slice(0, end).matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    const told = (name: string): string | undefined => attributeIn(words, name);
    if (isEnd) place = places.pop() ?? place;
    else if (kind === 'g') {
      // Of a space there is nothing but an empty group.
      if (words.endsWith('/')) continue;
      places.push(place);
      // Pages are groups, one below the other; each is told from its own corner.
      const isPage = places.length === 2;
      if (isPage) pages.push([]);
      place = isPage ? corner : moved(place, told('transform'));
    } else if (kind === 'use' || kind === 'path') {
      const [name, colour] = [told(kind === 'use' ? 'xlink:href' : 'd'), told('fill')];
      if (name === undefined || colour === undefined) throw new TypeError(`this is no outline in a colour: ${tag}`);
      const outline = kind === 'use' ? () => outlineIn(svg, name) : () => name;
      const [right, up] = [Number(told('x') ?? 0), Number(told('y') ?? 0)];
      pages.at(-1)?.push({ name, outline, colour, ...place, x: place.x + right, y: place.y - up });
    } else if (kind === 'svg') places.push(place);
    else throw new TypeError(`this is no outline: ${tag}`);
  }
  return pages;
}

type Place = Pick<Piece, 'x' | 'y' | 'isLetter'>;

const corner: Place = { x: 0, y: 0, isLetter: false };

function moved(place: Place, transform: string | undefined): Place {
  if (transform === undefined) return place;
  const [, sign, right, down] = /^matrix\(1 0 0 (-?)1 (\S+) (\S+)\)$/.exec(transform) ?? [];
  if (right === undefined || down === undefined) throw new TypeError(`this does more than move: ${transform}`);
  return { x: place.x + Number(right), y: place.y + Number(down), isLetter: sign === '-' };
}

/** The outline to which a letter refers as `#name`. */
function outlineIn(svg: string, reference: string): string {
  const start = svg.indexOf(`<symbol id="${reference.slice(1)}"`);
  const [, outline] = /^<symbol[^>]*>\s*<path d="([^"]*)"/.exec(start < 0 ? '' : svg.slice(start)) ?? [];
  if (outline === undefined) throw new TypeError(`this is the name of no outline: ${reference}`);
  return outline;
}

function attributeIn(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`) + name.length + 3;
  return start < name.length + 3 ? undefined : tag.slice(start, tag.indexOf('"', start));
}
