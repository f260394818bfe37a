import { access, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../lib/files/caches.ts';

/** Where things are compiled. */
export interface Bench {
  /** Changes whenever the code does that they are compiled from. */
  readonly id: string;
  /** A folder of the build's own. */
  readonly workshop: string;
}

/** Where `name`, a file or a folder, lies that was compiled from the code: by an earlier build, or now with `make`. */
export async function compiled(
  { id, workshop }: Bench,
  name: string,
  make: (place: string) => Promise<void>,
): Promise<string> {
  const kept = join(cacheFolder('compiled', id), name);
  const isThere = await access(kept).then(
    () => true,
    () => false,
  );
  if (isThere) return kept;
  const made = join(workshop, name);
  await make(made);
  try {
    await mkdir(dirname(kept), { recursive: true });
    await rename(made, kept);
    return kept;
  } catch {
    // Another build has kept the same meanwhile, or the cache cannot be written: this one has its own.
    return made;
  }
}
