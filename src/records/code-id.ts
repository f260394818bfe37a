import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Digits that change with the code in `folders`, with what it is pinned to, and with what runs it; `folders` are seen
 * from the project's own, in which a command stands. Undefined where the code cannot be seen.
 */
export function codeId(folders: readonly string[]): string | undefined {
  try {
    const hash = createHash('sha256').update(process.version);
    for (const path of ['package-lock.json', ...folders.flatMap(codeIn)])
      hash.update(`${path}\0`).update(readFileSync(path));
    return hash.digest('hex').slice(0, 16);
  } catch {
    return undefined;
  }
}

function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(folder, name));
}
