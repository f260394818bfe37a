import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from '../../../scripts/lib/files/files.ts';

/** A content folder in memory: the bytes of each file by its path. Mutations change it in place. */
export type Folder = Map<string, Buffer>;

/** Reads a folder from disk. */
export async function readFolder(path: string): Promise<Folder> {
  const files = await filesOf(path);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(path, file))] as const)));
}

/** A folder made of texts. */
export function folderOf(files: Readonly<Record<string, string>>): Folder {
  return new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)]));
}

/** Writes a folder to `path`. A file whose name the system does not take is left out. */
export async function writeFolder(folder: Folder, path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  for (const [file, bytes] of folder) {
    const target = join(path, file);
    await mkdir(dirname(target), { recursive: true }).catch(() => undefined);
    await writeFile(target, bytes).catch(() => undefined);
  }
}

/** Writes a folder to a fresh place, hands it to `use`, and takes it away again. */
export async function withFolder<Result>(folder: Folder, use: (path: string) => Promise<Result>): Promise<Result> {
  const path = await mkdtemp(join(tmpdir(), 'aide-memoire-'));
  try {
    await writeFolder(folder, path);
    return await use(path);
  } finally {
    await rm(path, { recursive: true });
  }
}

/** Makes the folder at `path`, which holds `before`, hold `after`. What the system refuses is left out. */
export async function rewrite(path: string, before: Folder, after: Folder): Promise<void> {
  for (const file of before.keys()) if (!after.has(file)) await rm(join(path, file), { force: true });
  for (const [file, bytes] of after) {
    if (before.get(file)?.equals(bytes)) continue;
    await mkdir(dirname(join(path, file)), { recursive: true }).catch(() => undefined);
    await writeFile(join(path, file), bytes).catch(() => undefined);
  }
}

/** The records of a folder by their path, in order. */
export function recordsIn(folder: Folder): string[] {
  return [...folder.keys()].filter((file) => file.endsWith('.mdx')).sort();
}

/** The numbers that a mutation was drawn with, taken one after the other; drawn through, they begin anew, stirred. */
export class Picks {
  readonly #numbers: readonly number[];
  #taken = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 to one less than `limit`. */
  below(limit: number): number {
    const { length } = this.#numbers;
    const number = length === 0 ? 0 : (this.#numbers[this.#taken % length] ?? 0);
    const round = length === 0 ? 0 : Math.floor(this.#taken / length);
    this.#taken += 1;
    return limit <= 0 ? 0 : (number + round * 7919) % limit;
  }

  /** One of `items`, which must not be empty. */
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('there is nothing to pick from');
    return item;
  }
}

/** Does something to a folder, as `picks` say. One that finds nothing to do does nothing. */
export type Mutator = (folder: Folder, picks: Picks) => void;
