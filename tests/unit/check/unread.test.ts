import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checker } from '../../../src/check.ts';
import { baseFolders } from '../../support/mutations/bases.ts';
import { withFolder, type Folder } from '../../support/mutations/folder.ts';

test('a record that cannot be read is told of in its own file alone, whatever names it, cites it or rests on it', async () => {
  const folder: Folder = (await baseFolders()).at(-1) ?? new Map<string, Buffer>();
  await withFolder(folder, async (path) => {
    const checker = new Checker(path, { keep: false });
    expect((await checker.check()).problems).toEqual([]);
    for (const file of [...folder.keys()].filter((name) => name.endsWith('.mdx'))) {
      const place = join(path, file);
      const text = await readFile(place, 'utf8');
      await writeFile(place, text.replace('---\n', '---\nnoSuchField: 1\n'));
      const { problems } = await checker.check();
      expect(new Set(problems.map((problem) => problem.file)), file).toEqual(new Set([file]));
      await writeFile(place, text);
    }
  });
});
