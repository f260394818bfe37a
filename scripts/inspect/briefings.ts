import { countWords } from '../../src/basics/prose.ts';
import { onePageWords } from '../../src/briefing/length.ts';
import { textIn, withoutMarkup, type BuiltSite, type Finding } from './inspection.ts';

/** Sentences whose evidence is missing, or does not lead to a paragraph on the page of a source. */
export async function withoutEvidence(site: BuiltSite): Promise<Finding> {
  const anchors = new Map<string, string>();
  const pagesOf = async (source: string): Promise<string> => {
    const known = anchors.get(source);
    if (known !== undefined) return known;
    // What rests on one source may take several pages.
    const pages = site.files.filter((file) => file.startsWith(`sources/${source}/`) && file.endsWith('/index.html'));
    const all = (await Promise.all(pages.map((file) => textIn(site, file)))).join('');
    anchors.set(source, all);
    return all;
  };
  const found: string[] = [];
  for (const { address, ledger } of site.papers) {
    const full = new Set(ledger.sentences.map((sentence) => sentence.id));
    for (const sentence of ledger.onePage)
      if (!full.has(sentence.id)) found.push(`${address}: "${sentence.text}" is on the one page alone`);
    for (const { text, evidence, inputs } of ledger.sentences) {
      const pages = await Promise.all(
        evidence.map(async ({ source, paragraphs }) => ({ page: await pagesOf(source), first: paragraphs[0] })),
      );
      const leads = pages.every(({ page, first }) => first !== undefined && page.includes(`id="p_${first}"`));
      if (evidence.length === 0 || inputs.length === 0 || !leads) found.push(`${address}: "${text}"`);
    }
  }
  return { what: 'sentences without evidence', found };
}

/**
 * One-page papers of more words than a page is meant to hold: all that it prints but its notes, their numbers and how
 * to cite it.
 */
export async function tooManyWords(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const { address } of site.papers) {
    const html = await textIn(site, `${address}one-page/index.html`).catch(() => '');
    const paper = /<main\b[^>]*>([^]*?)<section class="part (?:notes|cite)/.exec(html)?.[1] ?? '';
    const counted = paper
      .replace(/<sup\b[^]*?<\/sup>|<dl class="lengths"[^]*?<\/dl>|<p class="forms"[^]*?<\/p>/g, '')
      // A link or a name set apart ends no word: "the <a>EU</a>’s".
      .replace(/<\/?(?:a|abbr|bdi|em|strong|span)\b[^>]*>/g, '')
      .replaceAll(' · ', ' ');
    const words = countWords(withoutMarkup(counted));
    if (words === 0) found.push(`${address}: no page`);
    else if (words > onePageWords) found.push(`${address}: ${words}`);
  }
  return { what: `one-page papers over ${onePageWords} words`, found };
}
