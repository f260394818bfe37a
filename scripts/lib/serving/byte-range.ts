/** The first and the last byte that were asked for, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a `Range` header asks of a file of `size` bytes: the bytes, or `none` where the file has none of them. Undefined
 * for the whole file: a range that runs backwards or is none says nothing, and of several at once a server may send
 * all.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [whole, from = '', to = ''] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (whole === undefined || (from === '' && to === '')) return undefined;
  // "-10": the last ten.
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'none' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  if (to !== '' && Number(to) < Number(from)) return undefined;
  if (Number(from) >= size) return 'none';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
