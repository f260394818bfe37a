import type { Link, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import type { Body } from '../schema/record.ts';

/** Letters, figures and the signs of which Markdown and MDX make nothing inside a line. */
const words = /[\p{L}\p{M}\p{N} .,;:'"()?%+=/–—…’‘“”«»-]+/uy;
const link = /\[([\p{L}\p{M}\p{N} .,;:'"()?%+=/–—…’‘“”«»-]+)\]\(([A-Za-z0-9/][\w.#/-]*)\)/uy;
const cite = /<Cite to="([\w.-]+)" \/>/y;

/** A line that can begin nothing but words, and ends with none of them cut off. */
const line = /^(?!(?:im|ex)port\b)[\p{L}([“‘«](?:.*\S)?$/u;
/** What is read as an address wherever it stands. */
const address = /www|http/i;

type Read = Omit<Body, 'line'>;
type Place = NonNullable<Root['position']>;

/**
 * Reads a body of paragraphs that hold words, links to records and `<Cite>` alone, twenty times as fast as the parsers
 * of Markdown and MDX do. Undefined where anything else stands in it. What it returns is what they make of it, and
 * there is nothing to be said of it.
 */
export function readPlainBody(text: string): Read | undefined {
  if (address.test(text)) return undefined;
  const children: Paragraph[] = [];
  let paragraph: PlainParagraph | undefined;
  for (const [index, own] of text.split('\n').entries()) {
    if (own === '') paragraph = undefined;
    else {
      if (!line.test(own)) return undefined;
      if (!paragraph) children.push((paragraph = new PlainParagraph(index + 1)).node);
      if (!paragraph.add(own, index + 1)) return undefined;
    }
  }
  const cites = children.some((child) => child.children.some(({ type }) => type === 'mdxJsxTextElement'));
  return { tree: { type: 'root', children, position: at(1, 1) }, components: cites ? ['Cite'] : [] };
}

function at(line: number, column: number): Place {
  return { start: { line, column }, end: { line, column } };
}

/** One paragraph, put together line by line. */
class PlainParagraph {
  readonly node: Paragraph;
  /** Where the last line ends; undefined before the first. */
  #end: Place | undefined;

  constructor(first: number) {
    this.node = { type: 'paragraph', children: [], position: at(first, 1) };
  }

  /** Adds a line; returns whether it is plain. */
  add(own: string, number: number): boolean {
    if (this.#end) this.#say('\n', this.#end);
    for (let column = 0; column < own.length;) {
      const length = this.#piece(own, column, at(number, column + 1));
      if (length === 0) return false;
      column += length;
    }
    this.#end = at(number, own.length + 1);
    return true;
  }

  /** Takes up what stands at `column`; returns how many letters it has, 0 where it is not plain. */
  #piece(own: string, column: number, position: Place): number {
    const [said] = found(words, own, column);
    if (said !== undefined) this.#say(said, position);
    const [linked = '', label = '', url = ''] = said === undefined ? found(link, own, column) : [];
    if (linked !== '') this.node.children.push(linkTo(url, label, position));
    const [cited = '', to = ''] = said === undefined && linked === '' ? found(cite, own, column) : [];
    if (cited !== '') this.node.children.push(citeOf(to, position));
    return (said ?? linked + cited).length;
  }

  #say(value: string, position: Place): void {
    const last = this.node.children.at(-1);
    if (last?.type === 'text') last.value += value;
    else this.node.children.push({ type: 'text', value, position } satisfies Text);
  }
}

function found(pattern: RegExp, own: string, column: number): readonly string[] {
  pattern.lastIndex = column;
  return pattern.exec(own) ?? [];
}

function linkTo(url: string, value: string, position: Place): Link {
  const { line, column } = position.start;
  const children: PhrasingContent[] = [{ type: 'text', value, position: at(line, column + 1) }];
  return { type: 'link', title: null, url, children, position };
}

function citeOf(value: string, position: Place): MdxJsxTextElement {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'to', value }];
  return { type: 'mdxJsxTextElement', name: 'Cite', attributes, children: [], position };
}
