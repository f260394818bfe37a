import type { Cover } from '../../src/views/cover/cover.ts';
import { drawCovers } from '../../src/views/cover/drawing.ts';

/** A cover drawn by itself. */
export async function drawCover(cover: Cover, draw = drawCovers): Promise<Uint8Array> {
  const [image = new Uint8Array()] = await draw([cover]);
  return image;
}
