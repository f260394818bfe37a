import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { faces } from '../../scripts/fonts/faces.ts';
import { cutFace } from '../../scripts/fonts/fonts.ts';
import { letterTable } from '../../scripts/fonts/letters.ts';

const folder = join(root, 'src/styles/fonts');

test.each(faces)('$to is what `npm run fonts` makes', async (face) => {
  expect(
    (await cutFace(await readFile(join(folder, face.from)), face)).equals(await readFile(join(folder, face.to))),
  ).toBe(true);
});

test('the table of letters is what `npm run fonts` makes', async () => {
  expect(await readFile(join(root, 'src/basics/letter-table.ts'), 'utf8')).toBe(await letterTable());
});

test('the sheet loads each, for the characters that are in it', async () => {
  const sheet = await readFile(join(root, 'src/styles/fonts.css'), 'utf8');
  const ranges = new Map(
    [...sheet.matchAll(/url\('\.\/fonts\/([^']+)'\)[^}]*unicode-range: ([^;]+);/g)].map(([, file = '', range]) => [
      file,
      range,
    ]),
  );
  const hexadecimal = (code: number) => code.toString(16).toUpperCase();
  const written = faces.map(({ to, characters }): [string, string] => [
    to,
    characters
      .map(([first, last]) =>
        first === last ? `U+${hexadecimal(first)}` : `U+${hexadecimal(first)}-${hexadecimal(last)}`,
      )
      .join(', '),
  ]);
  expect(ranges).toEqual(new Map(written));
});
