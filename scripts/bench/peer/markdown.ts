import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { stringify } from 'yaml';

/** A built page as another program would be given it. */
export interface PeerPage {
  /** Under the content folder of that program, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * What a built page says, as Markdown with its title in front: headings, paragraphs and items of its `main`, without
 * marks and links. Undefined for a page that only leads elsewhere. `folders` are those that hold more pages.
 */
export function markdownOf(path: string, html: string, folders: ReadonlySet<string>): PeerPage | undefined {
  const tree = fromHtml(html);
  const main = first(tree, 'main');
  if (!main || first(tree, 'meta', (meta) => meta.properties['httpEquiv']?.toString() === 'refresh')) return undefined;
  const title = textOf(first(main, 'h1') ?? first(tree, 'title'));
  return { path: placeOf(path, folders), text: `---\n${stringify({ title })}---\n\n${blocksOf(main).join('\n\n')}\n` };
}

/** `a/b/index.html` is `a/b.md`, or `a/b/_index.md` where pages lie below it. */
function placeOf(path: string, folders: ReadonlySet<string>): string {
  const folder = folderOf(path);
  if (folder === '') return '_index.md';
  return folders.has(folder) ? `${folder}/_index.md` : `${folder}.md`;
}

function folderOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '');
}

/** The folders of a site that hold more than their own page. */
export function foldersAbove(paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => {
      const names = folderOf(path).split('/');
      return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
    }),
  );
}

const blockMarks = new Map([
  ['h2', '## '],
  ['h3', '### '],
  ['h4', '#### '],
  ['li', '- '],
  ['p', ''],
  ['td', ''],
  ['dd', ''],
  ['dt', ''],
]);

function blocksOf(node: Root | Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const mark = blockMarks.get(child.tagName);
    if (mark === undefined) return blocksOf(child);
    const text = textOf(child);
    return text === '' ? [] : [mark + text];
  });
}

function textOf(node: RootContent | ElementContent | undefined): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: RootContent | ElementContent | undefined): string {
  if (node?.type === 'text') return node.value;
  if (node?.type !== 'element' || node.tagName === 'script' || node.tagName === 'svg') return '';
  return node.children.map(rawText).join('');
}

/** The first element `name` in a tree that fits. */
function first(node: Root | Element, name: string, fits?: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === name && fits?.(child) !== false) return child;
    const found = first(child, name, fits);
    if (found) return found;
  }
  return undefined;
}
