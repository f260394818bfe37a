import { createHash } from 'node:crypto';

/** One of the equal parts into which the making of a site is shared out. */
export interface Shard {
  /** From 1 on. */
  readonly number: number;
  readonly of: number;
}

/** More parts than these would each read and link all records again, for little. */
export const mostParts = 1000;

/**
 * The number of the part, from 1 to `of`, in which the page or file at `path` is made, below the root of the site. All
 * that is made of one paper falls to one part: a page tells how large the forms beside it are.
 */
export function partOf(path: string, of: number): number {
  const [folder = '', subject = ''] = path.split('/', 2);
  const digest = createHash('sha256').update(`${folder}/${subject}`).digest();
  return (digest.readUIntBE(0, 6) % of) + 1;
}

/** Whether the page or file at `path` is made in this part. */
export function isIn({ number, of }: Shard, path: string): boolean {
  return partOf(path, of) === number;
}

/** As people say it: `part 2 of 8`. */
export function partName({ number, of }: Shard): string {
  return `part ${number} of ${of}`;
}
