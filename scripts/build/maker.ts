// What is made in threads of their own: a form of a paper, or the image by which a page is shared, each of what its key
// holds and of nothing else.
import { makeForm } from '../../src/briefing/forms/index.ts';
import type { Cover } from '../../src/views/cover/cover.ts';
import { drawCover } from '../../src/views/cover/drawing.ts';
import type { Kept } from './build-id.ts';

/** What is made, and of what. */
export interface Order {
  readonly kind: Kept;
  readonly key: string;
}

const makers = {
  forms: makeForm,
  images: (key: string) => drawCover(JSON.parse(key) as Cover),
} as const satisfies Record<Kept, (key: string) => Uint8Array | Promise<Uint8Array>>;

export default async function make({ kind, key }: Order): Promise<Uint8Array> {
  return new Uint8Array(await makers[kind](key));
}
