import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Picture } from '../../src/views/page/page.ts';
import { elements, hasClass, textOf } from './html.ts';

/** A picture as a tree. */
export function drawingOf({ svg }: Picture): Nodes {
  return fromHtml(svg, { fragment: true });
}

/** The elements of one name, or of one class written `.name`, below `tree`. */
export function drawn(tree: Nodes, what: string): Element[] {
  return elements(tree, (element) =>
    what.startsWith('.') ? hasClass(element, what.slice(1)) : element.tagName === what,
  );
}

/** A place or a length: percent and pixels alike, as a number. */
export function measure(element: Element | undefined, name: string): number {
  return Number.parseFloat(String(element?.properties[name]));
}

/** An attribute as it is written. */
export function attribute(element: Element | undefined, name: string): string {
  return String(element?.properties[name] ?? '');
}

/** The words of every text, those of several lines joined by a space. */
export function letteringOf(tree: Nodes): string[] {
  return drawn(tree, 'text').map((text) => text.children.map(textOf).join(' '));
}
