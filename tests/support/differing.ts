import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from './html.ts';

async function bytesOf(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'latin1')] as const)),
  );
}

/** The files of two folders that are not the same, by name. */
export async function differing(one: string, other: string): Promise<string[]> {
  const [before, after] = [await bytesOf(one), await bytesOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}
