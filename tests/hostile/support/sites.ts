import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mdx } from '../../support/content.ts';
import { smallFolder } from '../../support/mutations/bases.ts';
import { folderOf, type Folder } from '../../support/mutations/folder.ts';
import { filesIn, treeOf, type Tree } from './tree.ts';

/** A folder that gives another site than the small one: other words, a page less, a page more. */
export const otherFolder: Folder = new Map([
  ...[...smallFolder].filter(([file]) => file !== 'pages/about.mdx'),
  ...folderOf({
    'pages/colophon.mdx': '---\nname: Colophon\n---\n\nSet by hand.\n',
    'places/southland.mdx': mdx('name: Southland\ntype: country'),
  }),
]);

/** The files of the site at a place. */
export async function siteAt(folder: string): Promise<Tree> {
  return filesIn(await treeOf(folder));
}

/**
 * What is wrong with a site by its own list: files that are missing, other, or not on it. A site without a list is
 * wrong.
 */
export async function faultsOfSite(folder: string): Promise<string[]> {
  const site = await siteAt(folder);
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return ['there is no manifest.json'];
  const { files } = JSON.parse(text) as { files: Record<string, string> };
  return [
    ...Object.entries(files).flatMap(([file, digest]) =>
      site.get(file) === digest ? [] : [`${file} ${site.has(file) ? 'is other' : 'is missing'}`],
    ),
    ...[...site.keys()]
      .filter((file) => file !== 'manifest.json' && !(file in files))
      .map((file) => `${file} is not on the list`),
  ];
}
