import type { Element, ElementContent, Properties } from 'hast';

/** What stands in an element: elements, words, lists of both, or nothing. */
export type Child = ElementContent | string | undefined | readonly Child[];

/** An element of a page of the desk. Words are text, whatever they hold. */
export function h(tagName: string, properties: Properties, ...children: readonly Child[]): Element {
  return { type: 'element', tagName, properties, children: contents(children) };
}

function contents(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === undefined) return [];
    if (typeof child === 'string') return [{ type: 'text', value: child }];
    return isList(child) ? contents(child) : [child];
  });
}

function isList(child: ElementContent | readonly Child[]): child is readonly Child[] {
  return Array.isArray(child);
}
