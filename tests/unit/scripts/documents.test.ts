import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';

const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'CHANGELOG.md'];

/** Where a path in a document may begin: at the top, or in src/ where the rooms are told. */
const places = ['', 'src', 'scripts'];

/** Endings of names that are paths in quotes: `model/site.ts`, `src/content/`. */
const path = /^[\w.[\]-]+(?:\/[\w.[\]-]+)*(?:\/|\.(?:ts|mjs|js|md|json|css|yml))$/;

/** Names of what a command makes, of what lies in a folder of records, of whatever somebody chooses. */
const notKept =
  /^(?:dist(?:-internal)?|editions|briefings|\.well-known|tests\/results)\/|^\.github\/workflows\/(?:check|publish)\.yml$|NAME/;

function isThere(name: string): boolean {
  return places.some((place) => existsSync(join(root, place, name)));
}

test.each(documents)('what %s points to is there', (name) => {
  const text = readFileSync(join(root, name), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  const links = [...text.replace(/`[^`]*`/g, '').matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(
    ([, target = '']) => target,
  );
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, target = '']) => target);
  const named = quoted.filter((target) => target.includes('/') && path.test(target) && !notKept.test(target));
  expect([...links, ...named].filter((target) => !isThere(target))).toEqual([]);
});

test('no comment and no message names a document that is not there', () => {
  const texts = ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|mjs|js|astro|css)$/.test(file) && !/fixtures/.test(file))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );
  const named = texts.flatMap((text) => [...text.matchAll(/(?<![\w./-])[A-Z]{4,}\.md\b/g)].map(([found]) => found));
  const known = [...documents, 'MANUAL.md', 'LICENSE.md'];
  expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
});
