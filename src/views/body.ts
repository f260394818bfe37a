import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import { toHast, type Handler } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { citeTarget } from '../model/bodies.ts';
import { resolveStatement } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import { isRecordId } from '../basics/ids.ts';
import { recordHref, type Context } from './context.ts';
import type { NoteBook } from './notes.ts';

/**
 * A record's body as HTML: links to records get their address, citations become marks numbered by `notes`,
 * headings move one level down (a page has its own first heading), tables can be scrolled on a phone.
 */
export function bodyHtml(context: Context, record: SourceRecord, notes: NoteBook): string {
  const cite: Handler = (_state, node: Parameters<typeof citeTarget>[0]): ElementContent[] => {
    const to = citeTarget(node);
    const statement = to === undefined ? undefined : context.site.statements.get(resolveStatement(record, to));
    return notes.cite(statement?.evidence ?? [], statement ? [statement.key] : []).map((mark) => markElement(mark));
  };
  const link: Handler = (state, node: { url: string; children: never[] }) => {
    const target = isRecordId(node.url) ? context.site.records.get(node.url) : undefined;
    const element: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: target ? recordHref(context, target) : node.url },
      children: state.all(node as never),
    };
    return element;
  };
  const heading: Handler = (state, node: { depth: number }) => ({
    type: 'element',
    tagName: `h${Math.min(6, node.depth + 1)}`,
    properties: {},
    children: state.all(node as never),
  });
  const tree = toHast(tidyCites(record.body.tree), {
    handlers: { mdxJsxTextElement: cite, mdxJsxFlowElement: cite, link, heading },
  });
  const root = tree.type === 'root' ? tree : { type: 'root' as const, children: [] };
  visit(root, 'element', (element) => {
    element.children = withoutRepeats(element.children);
  });
  root.children = root.children.map((child) => (child.type === 'element' && child.tagName === 'table' ? scrollable(child, context) : child));
  return toHtml(root);
}

/** A citation stands right behind its sentence, whatever space was typed before it. */
function tidyCites(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    if (!('children' in node)) return;
    node.children.forEach((child, index) => {
      const next = node.children[index + 1];
      if (child.type === 'text' && next?.type === 'mdxJsxTextElement' && next.name === 'Cite') child.value = child.value.trimEnd();
    });
  });
  return copy;
}

/** Two citations in a row that lead to one note print one number. */
function withoutRepeats(children: readonly ElementContent[]): ElementContent[] {
  const told = children.filter((child) => child.type !== 'text' || child.value !== '');
  return told.filter((child, index) => {
    const before = told[index - 1];
    return !(isMark(child) && isMark(before) && hrefOf(child) === hrefOf(before));
  });
}

function isMark(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'sup';
}

function hrefOf(mark: Element): unknown {
  const [link] = mark.children;
  return link?.type === 'element' ? link.properties['href'] : undefined;
}

function markElement(mark: { number: number; href: string; id?: string; label: string }): Element {
  return {
    type: 'element',
    tagName: 'sup',
    properties: { className: ['mark'] },
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
  const properties = { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: context.words.t('table.scroll') };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
