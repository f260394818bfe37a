import type { Table } from '../paper.ts';

/** A picture made at build. It says nothing that its table does not. */
export interface Picture {
  /**
   * An SVG element, or several in one element around them, drawn with classes alone (no style attribute or element, which the
   * policy forbids), so that it follows the page's colours in light, dark and print. It is named by `title`, and `role="img"`
   * unless it holds links, which an image would hide from screen readers: then it is `role="group"`.
   */
  readonly svg: string;
  /** What it is a picture of. */
  readonly title: string;
  /** One or two sentences: what a reader sees in it. */
  readonly says: string;
  /** All that is drawn, with its evidence. */
  readonly table: Table;
  /** The page prints the table in full right below: none is folded away under the picture. */
  readonly tableFollows?: true;
  /** It draws numbers, not each of what the page lists: filters of the list leave it as it is. */
  readonly counts?: true;
  /** Said while a choice of the page's filters stands: in place of `says` where each is drawn, else behind it. */
  readonly filtered?: string;
  /** Shown on demand, under these words. */
  readonly folded?: string;
}

/** The children of an SVG element. */
export type SvgNode = string;

/** An SVG element as text: attributes in order, those that are undefined left out, values escaped. */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly SvgNode[]): SvgNode {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`]));
  return children.length === 0 ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Words inside an SVG element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A length with at most one decimal: more is not seen, and costs bytes. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
