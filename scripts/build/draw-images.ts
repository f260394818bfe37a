import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DigestCache, keptOrMade } from '../../src/records/cache.ts';
import { coversPath, type Cover } from '../../src/views/cover/cover.ts';
import { drawCover } from '../../src/views/cover/drawing.ts';
import { root } from '../lib/astro.ts';

/**
 * Draws the image of each page in `folder` from the list that was printed with the pages, and takes the list away.
 * Images of earlier builds are taken where what they show and the code, of which `id` is the mark, are the same. It is
 * no part of printing: beside all that is held there, what each image leaves to the collector of garbage would cost as
 * much as the image.
 */
export async function drawImages(folder: string, id: string): Promise<void> {
  const list = join(folder, coversPath);
  const covers = JSON.parse(await readFile(list, 'utf8')) as Cover[];
  await rm(covers.length === 0 ? dirname(list) : list, { recursive: true });
  const kept = new DigestCache(join(root, 'node_modules/.cache/aide-memoire/images', id));
  for (const cover of covers) {
    const file = join(folder, cover.path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await keptOrMade(kept, JSON.stringify(cover), () => drawCover(cover)));
  }
}
