import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent, Parents } from 'hast';
import type { Heading, Node, Root, RootContent } from 'mdast';
import { toHast, type Handler } from 'mdast-util-to-hast';
import { decoded, readLink } from '../../basics/links.ts';
import { lineRuns } from '../../basics/prose.ts';
import { eachNode } from '../../basics/tree.ts';
import { at } from '../../basics/urls.ts';
import { groundOfPassage, notesInBody } from '../../briefing/document/cited.ts';
import { citeTarget } from '../../model/bodies.ts';
import { namedAs } from '../../model/site.ts';
import { resolveStatement } from '../../model/statements.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { recordHref, statementHref, type Context, type PictureSize } from '../context.ts';
import { setApart, type AnchoredSentence } from './body-sentences.ts';
import { headingIds } from './heading-ids.ts';
import type { Mark, NoteBook } from './notes.ts';

/**
 * A record's body as HTML: links to records get their address, citations become marks numbered by `notes`,
 * its sentences stand under their ids, its highest headings come right below the page's own and have an anchor each,
 * tables can be scrolled on a phone, and no line ends between a number and what it counts.
 * A paper that speaks from an earlier day cites what was known then: it gives that site as `known`. `children` are the
 * parts of the body that are printed, where that is not all.
 */
export function bodyHtml(
  context: Context,
  { record, notes, known = context.site, children, sentences = [] }: PrintedBody,
): string {
  const anchored = new Set<string>();
  const statementAt = (to: string) => known.statements.get(resolveStatement(record, to));
  const all = record.body.tree;
  const kept = children && new Set(children);
  const printed = { ...all, children: all.children.filter((_, index) => kept?.has(index) ?? true) };
  const prepared = prepare(context, printed);
  const numbers = notesInBody(prepared, (run) => notes.numbers(...groundOfPassage(known, record, run)));
  const cite: Handler = (_state, node: Parameters<typeof citeTarget>[0] & Node): ElementContent[] => {
    const marks = notes.beside(notes.marks(numbers.get(node) ?? [])).map((mark) => markElement(mark));
    const to = citeTarget(node);
    const statement = to === undefined ? undefined : statementAt(to);
    if (!statement || statement.record.id !== record.id || anchored.has(statement.key)) return marks;
    anchored.add(statement.key);
    return [anchor(statement.statement.id), ...marks];
  };
  setApart(prepared, printed, sentences);
  const highest = highestHeading(prepared);
  const ids = headingIds(prepared);
  const heading: Handler = (state, node: Heading) => ({
    type: 'element',
    tagName: `h${Math.min(6, node.depth - highest + 2)}`,
    properties: { id: ids.get(node) },
    children: state.all(node),
  });
  const tree = toHast(prepared, {
    handlers: { mdxJsxTextElement: cite, mdxJsxFlowElement: cite, heading },
  });
  const root = tree.type === 'root' ? tree : { type: 'root' as const, children: [] };
  // All are found before any is changed, so that no run is cut into runs again.
  const elements = elementsIn(root);
  for (const element of elements) {
    element.children = withoutRepeats(element.children);
    for (const [index, child] of element.children.entries())
      if (isMark(child) && isMark(markBefore(element.children, index)))
        child.properties['className'] = ['mark', 'next'];
    alignByClass(element);
    if (element.tagName === 'img')
      Object.assign(element.properties, sizeOf(context, String(element.properties['src'])));
  }
  for (const element of elements)
    element.children = element.children.flatMap((child) => (child.type === 'text' ? inRuns(child.value) : child));
  root.children = root.children.map((child) =>
    child.type === 'element' && child.tagName === 'table' ? scrollable(child, context) : child,
  );
  return toHtml(root);
}

/**
 * A node with its address resolved. A link that may lead nowhere is its words, a picture from elsewhere what it shows.
 */
function withAddress(context: Context, node: RootContent): RootContent[] {
  if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return [node];
  const url = node.type === 'image' ? resolvePicture(context, node.url) : resolveLink(context, node.url);
  if (url !== undefined) return [{ ...node, url }];
  if (node.type === 'link') return node.children.flatMap((child) => withAddress(context, child));
  return node.type === 'image' ? [{ type: 'text', value: node.alt ?? '' }] : [];
}

/** A body to be printed. */
interface PrintedBody {
  readonly record: SourceRecord;
  readonly notes: NoteBook;
  readonly known?: Context['site'];
  readonly children?: readonly number[];
  /** The sentences that the ledger of its paper has, in reading order. */
  readonly sentences?: readonly AnchoredSentence[];
}

/** Elements in reading order, each before those within it. */
function elementsIn({ children }: Parents): Element[] {
  return children.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node)] : []));
}

/** Where a link to a statement leads that the sentence before it tells. */
function anchor(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

/** A text in runs, those that no line may end in as elements. */
function inRuns(value: string): ElementContent[] {
  return lineRuns(value).map(({ text, whole }): ElementContent =>
    whole
      ? {
          type: 'element',
          tagName: 'span',
          properties: { className: ['whole'] },
          children: [{ type: 'text', value: text }],
        }
      : { type: 'text', value: text },
  );
}

/** The level of a body's highest heading: 1 or 2 as editors like it. */
function highestHeading(tree: Root): number {
  let highest = 6;
  eachNode(tree, (node) => {
    if (node.type === 'heading') highest = Math.min(highest, node.depth);
  });
  return highest;
}

/**
 * The tree with record links resolved, and every citation right behind its sentence, whatever space was typed before
 * it.
 */
function prepare(context: Context, tree: Root): Root {
  const copy = structuredClone(tree);
  eachNode(copy, (node) => {
    if (!('children' in node)) return;
    node.children = node.children.flatMap((child) => withAddress(context, child));
    node.children.forEach((child, index) => {
      const next = node.children[index + 1];
      if (child.type === 'text' && next?.type === 'mdxJsxTextElement' && next.name === 'Cite')
        child.value = child.value.trimEnd();
    });
  });
  // A citation alone on its line belongs to the paragraph before it.
  let before: Root['children'][number] | undefined;
  copy.children = copy.children.filter((node) => {
    if (node.type !== 'mdxJsxFlowElement') before = node;
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Cite' || before?.type !== 'paragraph') return true;
    before.children.push({ ...node, type: 'mdxJsxTextElement', children: [] });
    return false;
  });
  return copy;
}

/**
 * Where a link in a body leads: a record's page or a statement on it, a room of the site or a file beside it, or the
 * whole address that it gives. Undefined where it leads nowhere, or where no page may lead; a check tells of each.
 */
export function resolveLink(context: Context, url: string): string | undefined {
  const link = readLink(url);
  if (link.to === 'outside') return link.url;
  if (link.to === 'site') return `${at(context.base, link.path)}${link.query}`;
  const record = link.to === 'record' ? namedAs(context.site, link.id) : undefined;
  if (link.to === 'nowhere' || !record) return undefined;
  return link.statement === undefined ? recordHref(context, record) : statementHref(context, record, link.statement);
}

/** Where a picture in a body lies; undefined where it would come from elsewhere. */
function resolvePicture(context: Context, url: string): string | undefined {
  return readLink(url).to === 'site' ? resolveLink(context, url) : undefined;
}

/** The size of the picture that lies at an address below the site's root, if it is known. */
function sizeOf(context: Context, src: string): PictureSize | undefined {
  const root = at(context.base, '');
  return src.startsWith(root) ? context.pictures?.get(decoded(src.slice(root.length)) ?? '') : undefined;
}

/** A picture in a body, for an element of HTML; undefined where it would come from elsewhere. */
export function pictureIn(
  context: Context,
  url: string,
): ({ readonly src: string } & Partial<PictureSize>) | undefined {
  const src = resolvePicture(context, url);
  return src === undefined ? undefined : { src, ...sizeOf(context, src) };
}

/** Markdown aligns a column by an attribute that HTML has given up. Right means numbers; the rest stands left. */
function alignByClass({ properties }: Element): void {
  if (properties['align'] === 'right') properties['className'] = ['number'];
  delete properties['align'];
}

/** Two citations in a row that lead to one note print one number. */
function withoutRepeats(children: readonly ElementContent[]): ElementContent[] {
  const told = children.filter((child) => child.type !== 'text' || child.value !== '');
  return told.filter((child, index) => {
    const before = markBefore(told, index);
    return !(isMark(child) && isMark(before) && hrefOf(child) === hrefOf(before));
  });
}

/** What stands before a mark, the anchors of statements aside: they show nothing. */
function markBefore(children: readonly ElementContent[], index: number): ElementContent | undefined {
  return children.slice(0, index).findLast((node) => node.type !== 'element' || node.children.length > 0);
}

function isMark(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'sup';
}

function hrefOf(mark: Element): unknown {
  const [link] = mark.children;
  return link?.type === 'element' ? link.properties['href'] : undefined;
}

function markElement(mark: Mark): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: { className: ['mark'], ...(mark.side === undefined ? {} : { dataSide: mark.side }) },
    children: [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: mark.href, ...(mark.id === undefined ? {} : { id: mark.id }), ariaLabel: mark.label },
        children: [{ type: 'text', value: String(mark.number) }],
      },
    ],
  };
}

function scrollable(table: Element, context: Context): Element {
  const properties = { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: context.words.t('table.scroll') };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
