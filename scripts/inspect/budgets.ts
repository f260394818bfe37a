import { brotliCompressSync, constants } from 'node:zlib';
import { folders, paperKinds } from '../../src/basics/kinds.ts';
import { countWords } from '../../src/basics/prose.ts';
import { textIn, withoutMarkup, type BuiltSite, type Finding } from './inspection.ts';

/** What one first flight of packets carries: the whole page with its style sheet, compressed. */
const firstFlight = 14_600;
/** Pages with more words than this may take longer. */
const shortPage = 1_500;
/**
 * Scripts of our own that one page can come to run unasked, in bytes, uncompressed: those in it and, where the reader
 * can keep the site, the one that answers without a network.
 */
const ownScripts = 12 * 1024;
/** The one that is asked for when a reader searches, with its rules of style, compressed; Pagefind's are its own. */
const searchScript = 12 * 1024;

/** What one page is, uncompressed: a phone reads more only slowly, and a list that has more is cut. */
export const longestPage = 150_000;

/** Where papers lie. */
const paperPage = new RegExp(
  `^(?:${[...paperKinds.map(({ kind }) => folders[kind]), folders.briefing].join('|')})/[^/]+/(?:one-page/)?index\\.html$`,
);

/** Pages of papers, and of records that could have one, that are short and yet do not fit the first flight. */
export async function tooHeavy(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const file of site.files.filter((name) => paperPage.test(name))) {
    const html = await textIn(site, file);
    if (wordsOfMain(html) > shortPage) continue;
    const length = compressed(html);
    if (length > firstFlight) found.push(`${file}: ${length} bytes`);
  }
  return { what: `pages of up to ${shortPage} words over ${firstFlight} bytes`, found };
}

/** Pages that are longer than any may be, whatever is on them. */
export async function tooLong(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const length = Buffer.byteLength(await textIn(site, file));
    if (length > longestPage) found.push(`${file}: ${length} bytes`);
  }
  return { what: `pages over ${longestPage} bytes of HTML`, found };
}

/** Whether our own scripts together are over their budget, and pages that ask for a script file at once. */
export async function tooMuchScript(site: BuiltSite): Promise<Finding> {
  const pages = site.files.filter((name) => name.endsWith('.html'));
  const asking: string[] = [];
  const worker = site.files.includes('sw.js') ? Buffer.byteLength(await textIn(site, 'sw.js')) : 0;
  let inline = 0;
  for (const file of pages) {
    const html = await textIn(site, file);
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)].filter(([, attributes = '']) =>
      runs(attributes),
    );
    const own = scripts.reduce((sum, [, , text = '']) => sum + Buffer.byteLength(text), 0);
    inline = Math.max(inline, own + (html.includes('data-keeping=') ? worker : 0));
    if (
      scripts.some(([, attributes = '']) => /\ssrc=/.test(attributes)) ||
      [...html.matchAll(/<link\b[^>]*>/g)].some(([link]) => isScriptAhead(link))
    )
      asking.push(`${file} asks for a file`);
  }
  const client = site.files.filter((name) => /^find\/[^/]+\/client\.js$/.test(name));
  const sizes = await Promise.all(client.map(async (file) => compressed(await textIn(site, file))));
  const search = Math.max(0, ...sizes);
  return {
    what: `scripts of our own over ${ownScripts} bytes in pages or ${searchScript} for search, or asked for at once`,
    found: [
      ...(inline > ownScripts ? [`${inline} bytes`] : []),
      ...(search > searchScript ? [`${search} bytes for search`] : []),
      ...asking,
    ],
  };
}

/** How many bytes a text is on its way to a reader. */
function compressed(text: string): number {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  }).length;
}

/** Whether a browser runs it: linked data stand in an element of the same name. */
function runs(attributes: string): boolean {
  return !/\btype="?application\/ld\+json\b/.test(attributes);
}

/** Whether a link asks for a script before anyone needs it; a face that is asked for ahead is none. */
function isScriptAhead(link: string): boolean {
  return /\brel="?(?:modulepreload|preload|prefetch)/.test(link) && !/\bas="?font\b/.test(link);
}

function wordsOfMain(html: string): number {
  return countWords(withoutMarkup(/<main\b[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? ''));
}
