// What is made in threads of their own: forms of a paper, or the images by which pages are shared, each of what its key
// holds and of nothing else.
import { makeForm } from '../../src/briefing/forms/index.ts';
import type { Cover } from '../../src/views/cover/cover.ts';
import { drawCovers } from '../../src/views/cover/drawing.ts';
import type { Kept } from './build-id.ts';

/** What is made, one after the other, and of what. */
export interface Order {
  readonly kind: Kept;
  /** What each key begins with. */
  readonly heads: readonly string[];
  /** What all keys end with: forms of one paper are made of the same. */
  readonly rest: string;
}

const makers = {
  forms: async (keys) => {
    const made: Uint8Array[] = [];
    for (const key of keys) made.push(await makeForm(key));
    return made;
  },
  images: (keys) => drawCovers(keys.map((key) => JSON.parse(key) as Cover)),
} as const satisfies Record<Kept, (keys: readonly string[]) => Promise<Uint8Array[]>>;

export default async function make({ kind, heads, rest }: Order): Promise<Uint8Array[]> {
  const made = await makers[kind](heads.map((head) => head + rest));
  return made.map((bytes) => new Uint8Array(bytes));
}
