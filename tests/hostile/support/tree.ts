import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies under a folder: a digest for each file, where each link leads, and the folders that are there. */
export type Tree = ReadonlyMap<string, string>;

/**
 * Reads a tree. What `leftOut` names, by its path below the folder, is not looked into. An absent folder is an empty
 * tree.
 */
export async function treeOf(folder: string, leftOut: (path: string) => boolean = () => false): Promise<Tree> {
  const found = new Map<string, string>();
  const read = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (leftOut(path)) continue;
      if (entry.isSymbolicLink()) found.set(path, `link to ${await readlink(join(folder, path))}`);
      else if (entry.isDirectory()) {
        found.set(`${path}/`, 'folder');
        await read(path);
      } else found.set(path, entry.isFile() ? digestOf(await readFile(join(folder, path))) : 'something else');
    }
  };
  await read('');
  return found;
}

/** SHA-256 in hexadecimal digits. */
function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What differs between two trees, a line each: what is gone, what is other, what is new. */
export function differences(before: Tree, after: Tree): string[] {
  return [
    ...[...before].flatMap(([path, was]) => {
      const is = after.get(path);
      return is === was ? [] : [is === undefined ? `${path} is gone` : `${path} is other`];
    }),
    ...[...after.keys()].filter((path) => !before.has(path)).map((path) => `${path} is new`),
  ];
}

/** The files of a tree alone: a built site is its files. */
export function filesIn(tree: Tree): Tree {
  return new Map([...tree].filter(([, what]) => what !== 'folder'));
}

/** Whether two trees hold the same. */
export function isSame(a: Tree, b: Tree): boolean {
  return differences(a, b).length === 0;
}
