import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** What a server sends before a reader's first answer comes back: ten packets, less what goes before the page. */
export const firstFlight = 14_000;

/** How a page comes over the line. */
export interface Flight {
  readonly bytes: number;
  /** As hosts keep it compressed. */
  readonly brotli: number;
  /** How much of that has come when its title and its bottom line stand there; undefined where it has none. */
  readonly toBottomLine: number | undefined;
}

/** Weighs a page, and finds how soon its bottom line can be read. */
export function flightOf(html: string): Flight {
  const bytes = Buffer.from(html);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { bytes: bytes.length, brotli: packed.length, toBottomLine: enough(packed, endOfBottomLine(html)) };
}

/** Where the bottom line of a page ends, in bytes; undefined where it has none. */
function endOfBottomLine(html: string): number | undefined {
  const begin = html.indexOf('<section class="bottom-line"');
  const end = html.indexOf('</section>', begin);
  return begin === -1 || end === -1 ? undefined : Buffer.byteLength(html.slice(0, end));
}

/** The fewest bytes of a compressed page from which its first `wanted` bytes can be read. */
function enough(packed: Buffer, wanted: number | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  let [less, more] = [0, packed.length];
  while (less < more) {
    const middle = (less + more) >> 1;
    if (readable(packed.subarray(0, middle)) >= wanted) more = middle;
    else less = middle + 1;
  }
  return more;
}

/** How many bytes can be read of a compressed page that has only begun to come. */
function readable(part: Buffer): number {
  if (part.length === 0) return 0;
  return brotliDecompressSync(part, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
}
