import { isWebAddress } from '../../basics/addresses.ts';
import { printable } from '../../basics/letters.ts';
import type { PaperDocument, DocumentBlock, DocumentSentence, DocumentTable, Span } from '../document/document.ts';

/** A part of a paper under one heading. */
export interface PaperPart {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

/** What a paper says first, which stands before its strip. */
export function openingOf({ sections }: PaperDocument): readonly PaperPart[] {
  return sections.filter(({ name }) => name === 'bottom-line');
}

/** The other sections of a paper and behind them its sources, where it has a table of them. */
export function partsOf({ sections, sources }: PaperDocument): readonly PaperPart[] {
  const others = sections.filter(({ name }) => name !== 'bottom-line');
  return sources === undefined
    ? others
    : [...others, { title: sources.caption, blocks: [{ type: 'table', table: sources }] }];
}

/** What stands above a table: its caption, unless the heading of the part has just said the same. */
export function captionOf({ title }: PaperPart, { caption }: DocumentTable): string | undefined {
  return caption === title ? undefined : caption;
}

/** How a sentence came about, to stand behind it: "[inferred: It is cold.]". Empty where it is simply in the source. */
export function originOf({ tag, why }: DocumentSentence): string {
  const parts = [tag, why].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `[${parts.join(': ')}]`;
}

/** Words as a page prints them, without the space at both ends: a sentence, a label, what stands in a cell. */
export function trimmed(words: string): string {
  return printable(words).trim();
}

/** Neighbours of one sort together: the items of a list, which forms set as one. */
export function runsOf<T>(all: readonly T[], sortOf: (one: T) => unknown): T[][] {
  const runs: T[][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && sortOf(last[0]) === sortOf(one)) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** A text in runs, its web addresses as links. A mark that closes the sentence belongs to no address. */
export function withAddresses(text: string): Span[] {
  const spans: Span[] = [];
  // What is around addresses stays together: where a mark would begin, those who escape it must see what is before it.
  let plain = '';
  for (const [index, part] of text.split(/(https?:\/\/[^\s<>"]*[^\s<>"'’”)\].,:;!?])/).entries())
    if (index % 2 === 1 && isWebAddress(part)) {
      spans.push(...(plain === '' ? [] : [{ text: plain }]), { text: part, href: part });
      plain = '';
    } else plain += part;
  return plain === '' ? spans : [...spans, { text: plain }];
}
