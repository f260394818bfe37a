import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A mark of what lies in a folder: another one as soon as a file comes, goes or is written, those named in `except`
 * aside. What cannot be looked at counts as nothing, and so does what a command has not finished writing.
 */
export async function folderState(folder: string, except: readonly string[] = []): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const marks = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !except.includes(entry.name))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const found = await stat(path).catch(() => undefined);
        return `${path}\0${found?.mtimeMs ?? ''}\0${found?.size ?? ''}\0${found?.ino ?? ''}`;
      }),
  );
  return marks.sort().join('\n');
}
