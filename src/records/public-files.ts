import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { imageSizeFromFile } from 'image-size/fromFile';
import { compareText } from '../basics/compare.ts';
import type { Problem } from '../basics/problem.ts';

/** The folder of a content folder whose files a site holds as they are: CNAME, .nojekyll, .well-known/. */
export const publicFolder = 'public';

/** What a system puts into folders that a person looks at. Nobody wants it published. */
const litter: readonly string[] = ['.DS_Store', 'Thumbs.db'];

/** The paths of the files in `public/` of the content folder `folder`, below `public/`, with `/`, in order. */
export async function readPublicFiles(
  folder: string,
): Promise<{ files: readonly string[]; problems: readonly Problem[] }> {
  const top = join(folder, publicFolder);
  const files: string[] = [];
  const problems: Problem[] = [];
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    problems.push(
      problemOf(publicFolder, 'it cannot be read as a folder', 'make it a folder that may be read, or take it away'),
    );
    return [];
  });
  for (const entry of entries) {
    const path = relative(top, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isDirectory() || litter.includes(entry.name)) continue;
    if (entry.isFile()) files.push(path);
    // What a link leads to may be no one's to publish.
    else
      problems.push(
        problemOf(
          `${publicFolder}/${path}`,
          'that is no file, but a link or something else',
          'put the file itself there',
        ),
      );
  }
  return { files: files.sort(compareText), problems };
}

/** What pictures end with that a page can show. */
const pictureEnding = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * The size of each picture in `public/` of the content folder `folder`, in pixels, by its path below `public/`: a page
 * that says it leaves room for a picture that comes late. A file that tells none has none.
 */
export async function readPictureSizes(folder: string): Promise<Map<string, { width: number; height: number }>> {
  const { files } = await readPublicFiles(folder);
  const sizes = new Map<string, { width: number; height: number }>();
  for (const path of files.filter((file) => pictureEnding.test(file))) {
    const size = await imageSizeFromFile(join(folder, publicFolder, path)).catch(() => undefined);
    if (!size) continue;
    // From the fifth on, a camera that was held upright wrote its picture on its side.
    const isTurned = (size.orientation ?? 1) >= 5;
    const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
    sizes.set(path, { width: Math.round(width), height: Math.round(height) });
  }
  return sizes;
}

function problemOf(file: string, what: string, todo: string): Problem {
  return { code: 'public-file', severity: 'error', file, line: 1, column: 1, what, todo };
}
