import { filesOfSite, type SiteFile } from '../../src/views/files.ts';
import { frameOf } from '../../src/views/page/frame.ts';
import { routesOf } from '../../src/views/routes.ts';
import { printingOf, type Held, type Kept } from '../../src/views/printing.ts';
import { searchData } from '../../src/views/search/data.ts';
import { heldBy, icon } from './print-all.ts';

/**
 * All that a build makes of what a folder holds, as text: pages with their frames and the files that are text, by path.
 * For the desk, unless a test says otherwise.
 */
export async function wholeSite(held: Held, forDesk = true): Promise<Map<string, string>> {
  const printing = printingOf(heldBy(held), {
    forDesk,
    base: '/',
    origin: 'https://papers.example',
    icon,
    kept: textOnly,
  });
  const routes = routesOf(printing);
  const made = new Map<string, string>();
  for (const route of routes.filter(({ path }) => !isOfTheCode(path))) {
    const page = await route.page();
    made.set(route.path, JSON.stringify([page, frameOf(printing.context, page)]));
  }
  for (const file of filesOfSite(printing, routes))
    if (isText(file)) made.set(file.path, Buffer.from(await file.bytes()).toString('utf8'));
  made.set('search', JSON.stringify(searchData(printing)));
  return made;
}

/** No record has a word in it. */
function isOfTheCode(path: string): boolean {
  return path.startsWith('manual/') || path === 'data/records.schema.json';
}

function isText({ path, mediaType }: SiteFile): boolean {
  return !isOfTheCode(path) && /^text\/|json$/.test(mediaType);
}

/** Forms that are not text take long to make, and other tests try them. */
const textOnly: Kept = async (key, make) =>
  /^[^\0]*\.(?:md|txt)\0/.test(key) ? new Uint8Array(await make()) : new Uint8Array();
