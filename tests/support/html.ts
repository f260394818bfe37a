import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { filesOf } from '../../scripts/lib/files/files.ts';

export { filesOf };

/** The pages of a built site by their file, those that only lead on left out. */
export async function pagesOf(folder: string): Promise<Map<string, Root>> {
  const read = [...(await htmlOf(folder))];
  return new Map(read.filter(([, tree]) => targetOf(tree) === undefined));
}

/** Where each page of a built site leads that only leads on. */
export async function redirectsOf(folder: string): Promise<Map<string, string>> {
  const read = [...(await htmlOf(folder))];
  return new Map(read.flatMap(([file, tree]) => [[file, targetOf(tree)] as const]).filter(isLed));
}

function isLed(entry: readonly [string, string | undefined]): entry is readonly [string, string] {
  return entry[1] !== undefined;
}

/** Where a page leads a browser on at once; undefined where it stays. */
function targetOf(tree: Root): string | undefined {
  const [refresh] = elements(tree, ({ properties }) => String(properties['httpEquiv']) === 'refresh');
  return refresh && /^0; url=(.*)$/.exec(String(refresh.properties['content']))?.[1];
}

/** Every HTML file of a built site. */
export async function htmlOf(folder: string): Promise<Map<string, Root>> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html'));
  return new Map(
    await Promise.all(files.map(async (file) => [file, fromHtml(await readFile(join(folder, file), 'utf8'))] as const)),
  );
}

/** The elements below `tree` that `wanted` lets through, in order. */
export function elements(tree: Nodes, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

/** The one element below `tree` with the id `id`. Throws if there is none, or more than one. */
export function byId(tree: Nodes, id: string): Element {
  const [element, ...others] = elements(tree, ({ properties }) => properties['id'] === id);
  if (!element || others.length > 0)
    throw new Error(`${others.length + (element ? 1 : 0)} elements have the id '${id}'`);
  return element;
}

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** The text of an element with each run of white space as one space. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

const blocks = new Set([
  'main',
  'header',
  'section',
  'nav',
  'div',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'caption',
  'tr',
  'form',
  'blockquote',
  'label',
  'select',
]);
const cells = new Set(['th', 'td', 'dt', 'dd']);

/** What a page says, a line for each block, the cells of a row parted by a bar: for people to compare. */
export function linesOf(tree: Nodes): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return undefined;
    if (hasClass(node, 'mark')) {
      text += `[${textOf(node)}]`;
      return SKIP;
    }
    if (blocks.has(node.tagName)) text += '\n';
    else if (cells.has(node.tagName)) text += ' | ';
    return undefined;
  });
  const lines = text.split('\n').map((line) =>
    line
      .replace(/\s+/g, ' ')
      .replace(/^ ?\| /, '')
      .trim(),
  );
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
