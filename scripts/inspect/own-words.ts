import { kindIs } from '../../src/basics/kinds.ts';
import { countWords } from '../../src/basics/prose.ts';
import { recordPath } from '../../src/basics/urls.ts';
import { leastWords } from '../../src/model/own-page.ts';
import { readAs, textIn, type BuiltSite, type Finding } from './inspection.ts';

/** What stands on the page of a record and is not its own: the strip, neighbours, sources, notes, how to cite it. */
const notItsOwn =
  /<header class="front">[^]*?<\/header>|<section class="part (?:section_pointers|section_related|section_sources|notes|cite)\b[^]*?<\/section>/g;

/**
 * Pages of records with so few words of their own that an entry on the page of their kind would do. Indexes and rooms
 * are no pages of records, and what only leads on is none either. An observed figure has a page for its picture, a
 * source for the evidence that leads to it; what the publisher says is as long as it is.
 */
export async function tooFewWords(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const record of site.records.values()) {
    if (record.kind === 'indicator' || record.kind === 'source' || kindIs(record.kind, 'index', 'none')) continue;
    const file = `${recordPath(record.kind, record.id)}index.html`;
    if (!site.files.includes(file)) continue;
    const html = await textIn(site, file);
    if (html.includes('http-equiv="refresh"')) continue;
    const words = ownWordsIn(html);
    if (words < leastWords) found.push(`${file}: ${words}`);
  }
  return { what: `pages with fewer than ${leastWords} words of their own`, found };
}

function ownWordsIn(html: string): number {
  const main = /<main\b[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  // Where two blocks meet, two words do not.
  return countWords(readAs(main.replace(notItsOwn, ' ').replace(/<(?:p|li|td|th|h\d|div)\b/g, ' $&')));
}
