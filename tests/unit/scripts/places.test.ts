import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';

/** The paths of the files in `folder`, from there, with `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** `model/rules/time` of `model/rules/time.test.ts`. */
function stem(path: string): string {
  return path.replace(/\.(?:test\.ts|ts|mjs|js)$/, '');
}

const sources = [...filesIn('src').filter((path) => !path.startsWith('content/')), ...scripts()]
  .filter((path) => /\.(?:ts|mjs|js)$/.test(path))
  .map(stem);
const tests = filesIn('tests/unit').filter((path) => path.endsWith('.test.ts'));

function scripts(): string[] {
  return filesIn('scripts').map((path) => `scripts/${path}`);
}

/** The room of a test: where it looks for its source. Tests of src/check.ts try whole folders of records. */
function sourcesNear(room: string): string[] {
  return sources.filter((source) => source.startsWith(`${room}/`) || source === room);
}

test('tests lie in folders that the source has', () => {
  expect(tests.filter((path) => sourcesNear(folderOf(path)).length === 0)).toEqual([]);
});

test('a test with the name of a source lies where that one does', () => {
  const strays = tests.map(stem).filter((path) => {
    const [room = ''] = path.split('/');
    const name = path.slice(folderOf(path).length + 1);
    const alike = sourcesNear(room).filter((source) => source.endsWith(`/${name}`));
    return alike.length > 0 && !alike.includes(path);
  });
  expect(strays).toEqual([]);
});
