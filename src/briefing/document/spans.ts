import type { PhrasingContent, Root, RootContent } from 'mdast';
import { isWebAddress } from '../../basics/addresses.ts';
import { citeTarget } from '../../model/bodies.ts';
import type { Span } from './document.ts';

/**
 * A body as paragraphs of runs. Headings and items of lists are paragraphs of their own; whatever else is text is kept
 * as text.
 */
export function spansOf(tree: Root, cite: (to: string) => readonly number[]): Span[][] {
  return tree.children.flatMap((node) => blockSpans(node, cite)).filter((spans) => spans.length > 0);
}

function blockSpans(node: RootContent, cite: (to: string) => readonly number[]): Span[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [joinSpans(node.children.flatMap((child) => inlineSpans(child, {}, cite)))];
  if (node.type === 'mdxJsxFlowElement') return [joinSpans(citedBy(node, cite))];
  if ('children' in node) return node.children.flatMap((child) => blockSpans(child, cite));
  return 'value' in node ? [[{ text: node.value }]] : [];
}

function inlineSpans(node: PhrasingContent, look: Omit<Span, 'text'>, cite: (to: string) => readonly number[]): Span[] {
  switch (node.type) {
    case 'strong':
      return node.children.flatMap((child) => inlineSpans(child, { ...look, strong: true }, cite));
    case 'emphasis':
      return node.children.flatMap((child) => inlineSpans(child, { ...look, emphasis: true }, cite));
    case 'link':
      return node.children.flatMap((child) =>
        inlineSpans(child, isWebAddress(node.url) ? { ...look, href: node.url } : look, cite),
      );
    case 'mdxJsxTextElement':
      return citedBy(node, cite);
    case 'break':
      return [{ text: ' ', ...look }];
    case 'text':
    case 'inlineCode':
      return [{ text: node.value.replace(/\s+/g, ' '), ...look }];
    // eslint-disable-next-line no-restricted-syntax -- Markdown has more sorts: their text is kept
    default:
      return 'children' in node ? node.children.flatMap((child) => inlineSpans(child, look, cite)) : [];
  }
}

function citedBy(node: Parameters<typeof citeTarget>[0], cite: (to: string) => readonly number[]): Span[] {
  const to = citeTarget(node);
  return to === undefined ? [] : [{ text: '', notes: cite(to) }];
}

/** Marks stand right behind the word before them. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  // Space between two citations is none of the text.
  const told = spans.filter(
    ({ text, notes }, index) =>
      notes !== undefined ||
      text.trim() !== '' ||
      spans[index - 1]?.notes === undefined ||
      spans[index + 1]?.notes === undefined,
  );
  for (const span of told) {
    const before = joined.at(-1);
    if (span.notes === undefined || before === undefined) joined.push(span);
    else
      joined.splice(-1, 1, {
        ...before,
        text: before.text.trimEnd(),
        notes: [...new Set([...(before.notes ?? []), ...span.notes])],
      });
  }
  return joined;
}
