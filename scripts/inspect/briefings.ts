import { countWords } from '../../src/basics/prose.ts';
import { onePageWords } from '../../src/briefing/length.ts';
import type { SentenceRule } from '../../src/briefing/sentence.ts';
import { textIn, withoutMarkup, type BuiltSite, type Finding } from './inspection.ts';

/** Sentences whose evidence is missing, or does not lead to a paragraph on the page of a source. */
export async function withoutEvidence(site: BuiltSite): Promise<Finding> {
  const anchors = new Map<string, string>();
  const pageOf = async (source: string): Promise<string> => {
    const known = anchors.get(source) ?? (await textIn(site, `sources/${source}/index.html`).catch(() => ''));
    anchors.set(source, known);
    return known;
  };
  const found: string[] = [];
  for (const { id, sentences, onePage } of site.ledgers) {
    const full = new Set(sentences.map((sentence) => sentence.id));
    for (const sentence of onePage)
      if (!full.has(sentence.id)) found.push(`${id}: "${sentence.text}" is on the one page alone`);
    for (const { text, evidence, inputs } of sentences) {
      const pages = await Promise.all(
        evidence.map(async ({ source, paragraphs }) => ({ page: await pageOf(source), first: paragraphs[0] })),
      );
      const leads = pages.every(({ page, first }) => first !== undefined && page.includes(`id="p_${first}"`));
      if (evidence.length === 0 || inputs.length === 0 || !leads) found.push(`${id}: "${text}"`);
    }
  }
  return { what: 'sentences without evidence', found };
}

/** Rules that tell a statement itself; what several statements add up to may be told beside them. */
const tellingRules: readonly SentenceRule[] = ['statement', 'inference', 'gap', 'figure', 'promise', 'line'];

/** Statements that one briefing tells twice, and sentences that it prints twice. */
export function toldTwice({ ledgers }: BuiltSite): Finding {
  return {
    what: 'statements told twice in one briefing',
    found: ledgers.flatMap(({ id, sentences, onePage }) => [
      ...repeated(sentences.filter(({ rule }) => tellingRules.includes(rule)).map(({ inputs }) => inputs[0] ?? '')).map(
        (key) => `${id}: ${key}`,
      ),
      ...repeated(sentences.filter(({ section }) => section !== 'side-by-side').map(({ text }) => text)).map(
        (text) => `${id}: "${text}"`,
      ),
      ...repeated(sentences.map((sentence) => sentence.id)).map((anchor) => `${id}: #${anchor}`),
      ...repeated(onePage.map((sentence) => sentence.id)).map((anchor) => `${id}, one page: #${anchor}`),
    ]),
  };
}

/**
 * One-page briefings of more words than a page is meant to hold: all that it prints but its notes, their numbers and
 * how to cite it.
 */
export async function tooManyWords(site: BuiltSite): Promise<Finding> {
  const found: string[] = [];
  for (const { id } of site.ledgers) {
    const html = await textIn(site, `briefings/${id}/one-page/index.html`).catch(() => '');
    const paper = /<main\b[^>]*>([^]*?)<section class="part (?:notes|cite)/.exec(html)?.[1] ?? '';
    const words = countWords(
      withoutMarkup(paper.replace(/<sup\b[^]*?<\/sup>|<dl class="lengths"[^]*?<\/dl>|<p class="forms"[^]*?<\/p>/g, '')),
    );
    if (words === 0) found.push(`${id}: no page`);
    else if (words > onePageWords) found.push(`${id}: ${words}`);
  }
  return { what: `one-page briefings over ${onePageWords} words`, found };
}

function repeated(items: readonly string[]): string[] {
  return [...Map.groupBy(items, (item) => item)].filter(([, same]) => same.length > 1).map(([item]) => item);
}
