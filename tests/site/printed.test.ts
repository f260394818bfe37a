import { expect, inject, it } from 'vitest';
import { checkFolder } from '../../src/check.ts';
import { fixture } from '../support/build.ts';
import { filesOf } from '../support/html.ts';
import { allMade, piecesOf } from '../support/print-all.ts';

const site = inject('underPath');

/** What a build makes that no record has a word in: files of the code, what hosts are told, and the list of it all. */
const others = [
  '.htaccess',
  '_headers',
  '_redirects',
  'favicon.svg',
  'hosts/Caddyfile',
  'hosts/nginx.conf',
  'manifest.json',
  'offline.json',
  'sw.js',
];

it('what tests print without a build is what a build makes, file by file', async () => {
  const pieces: string[] = [];
  const checked = await checkFolder(fixture);
  for (const { file, make } of piecesOf(checked, {
    forDesk: false,
    base: site.base,
    origin: site.origin,
    made: allMade,
  })) {
    pieces.push(file);
    // Images follow from pages.
    if (file.endsWith('.html')) await make();
  }
  const published = checked.reading.publicFiles;
  const built = (await filesOf(site.folder)).filter(
    (file) => !/^(?:assets|find|search\/shown)\//.test(file) && !others.includes(file) && !published.includes(file),
  );
  expect(pieces.sort()).toEqual(built);
});
