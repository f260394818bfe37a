import type { Node, PhrasingContent, Root, RootContent } from 'mdast';
import { isWebAddress } from '../../basics/addresses.ts';
import { rowAsSentence } from '../../model/evidence/claims/body-claims.ts';
import type { NoteParagraph, Span } from './document.ts';

/** The numbers of the notes that stand at a citation. */
type NotesAt = ReadonlyMap<Node, readonly number[]>;

/**
 * A body as paragraphs of runs. Headings, items of lists and rows of tables are paragraphs of their own; whatever else
 * is text is kept as text.
 */
export function paragraphsOf(tree: Root, notes: NotesAt): NoteParagraph[] {
  return tree.children
    .flatMap((node) => blockParagraphs(node, 'text', notes))
    .filter(({ spans }) => spans.some(({ text }) => text !== ''));
}

function blockParagraphs(node: RootContent, look: NoteParagraph['look'], notes: NotesAt): NoteParagraph[] {
  const own = node.type === 'listItem' ? 'item' : node.type === 'heading' ? 'heading' : look;
  if (node.type === 'table') {
    const [heads, ...rows] = node.children;
    return rows.map(({ children }) => ({
      look: 'item',
      spans: joinSpans(
        rowAsSentence(children, heads?.children ?? []).flatMap((child) => inlineSpans(child, {}, notes)),
      ),
    }));
  }
  if (node.type === 'paragraph' || node.type === 'heading')
    return [{ look: own, spans: joinSpans(node.children.flatMap((child) => inlineSpans(child, {}, notes))) }];
  if ('children' in node) return node.children.flatMap((child) => blockParagraphs(child, own, notes));
  return 'value' in node ? [{ look: own, spans: [{ text: node.value }] }] : [];
}

function inlineSpans(node: PhrasingContent, look: Omit<Span, 'text'>, notes: NotesAt): Span[] {
  switch (node.type) {
    case 'strong':
      return node.children.flatMap((child) => inlineSpans(child, { ...look, strong: true }, notes));
    case 'emphasis':
      return node.children.flatMap((child) => inlineSpans(child, { ...look, emphasis: true }, notes));
    case 'link':
      return node.children.flatMap((child) =>
        inlineSpans(child, isWebAddress(node.url) ? { ...look, href: node.url } : look, notes),
      );
    case 'mdxJsxTextElement':
      return citedBy(node, notes);
    case 'break':
      return [{ text: ' ', ...look }];
    case 'text':
    case 'inlineCode':
      return [{ text: node.value.replace(/\s+/g, ' '), ...look }];
    // eslint-disable-next-line no-restricted-syntax -- Markdown has more sorts: their text is kept
    default:
      return 'children' in node ? node.children.flatMap((child) => inlineSpans(child, look, notes)) : [];
  }
}

/** Also where no note stands there: the space before a citation is none of the text. */
function citedBy(node: Node, notes: NotesAt): Span[] {
  return [{ text: '', notes: notes.get(node) ?? [] }];
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
    else {
      const notes = [...new Set([...(before.notes ?? []), ...span.notes])];
      joined.splice(-1, 1, { ...before, text: before.text.trimEnd(), ...(notes.length > 0 ? { notes } : {}) });
    }
  }
  return joined;
}
