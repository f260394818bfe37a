import type { AlignType, Link, Paragraph, PhrasingContent, Root, Table, TableCell, TableRow, Text } from 'mdast';
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

/** A row of a table; what it holds is parted by lines and spaces. */
const row = /^\| .* \|$/;
/** The line under the head of a table. */
const ruler = /^\|(?: ?:?-+:? ?\|)+$/;

type Read = Omit<Body, 'line'>;
type Place = NonNullable<Root['position']>;

/**
 * Reads a body of paragraphs and tables that hold words, links to records and `<Cite>` alone, twenty times as fast as
 * the parsers of Markdown and MDX do. Undefined where anything else stands in it. What it returns is what they make of
 * it, and there is nothing to be said of it.
 */
export function readPlainBody(text: string): Read | undefined {
  if (address.test(text)) return undefined;
  const lines = text.split('\n');
  const children: (Paragraph | Table)[] = [];
  let cites = false;
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at] === '') continue;
    const end = blockEnd(lines, at);
    const block = lines[at]?.startsWith('|') === true ? tableOf(lines, at, end) : paragraphOf(lines, at, end);
    if (!block) return undefined;
    children.push(block.node);
    cites ||= block.cites;
    at = end;
  }
  return { tree: { type: 'root', children, position: place(1, 1) }, components: cites ? ['Cite'] : [] };
}

interface Block<Node> {
  readonly node: Node;
  readonly cites: boolean;
}

/** Where the empty line stands that ends what begins at `start`. */
function blockEnd(lines: readonly string[], start: number): number {
  const end = lines.indexOf('', start);
  return end < 0 ? lines.length : end;
}

function place(line: number, column: number): Place {
  const point = { line, column };
  return { start: point, end: point };
}

function paragraphOf(lines: readonly string[], first: number, end: number): Block<Paragraph> | undefined {
  const words = new PlainWords();
  for (let at = first; at < end; at += 1) {
    const own = lines[at] ?? '';
    if (!line.test(own)) return undefined;
    if (at > first) words.say('\n', place(at, (lines[at - 1]?.length ?? 0) + 1));
    if (!words.add(own, at + 1, 0)) return undefined;
  }
  return {
    node: { type: 'paragraph', children: words.children, position: place(first + 1, 1) },
    cites: words.cites,
  };
}

function tableOf(lines: readonly string[], first: number, end: number): Block<Table> | undefined {
  const under = lines[first + 1] ?? '';
  if (!ruler.test(under)) return undefined;
  const align = under.slice(1, -1).split('|').map(alignOf);
  const children: TableRow[] = [];
  let cites = false;
  for (let at = first; at < end; at += 1) {
    if (at === first + 1) continue;
    const cells = cellsOf(lines[at] ?? '', at + 1);
    // What is too much or too little is for the parsers to tell.
    if (cells?.length !== align.length) return undefined;
    children.push({ type: 'tableRow', children: cells.map(({ node }) => node), position: place(at + 1, 1) });
    cites ||= cells.some((cell) => cell.cites);
  }
  return { node: { type: 'table', align, children, position: place(first + 1, 1) }, cites };
}

function alignOf(rule: string): AlignType {
  const [left, right] = [rule.trim().startsWith(':'), rule.trim().endsWith(':')];
  if (right) return left ? 'center' : 'right';
  return left ? 'left' : null;
}

function cellsOf(own: string, number: number): Block<TableCell>[] | undefined {
  if (!row.test(own)) return undefined;
  const cells: Block<TableCell>[] = [];
  let column = 0;
  for (const cell of own.slice(1, -1).split('|')) {
    const words = new PlainWords();
    const text = cell.trim();
    if (text === '' || cell !== ` ${text} ` || !words.add(text, number, column + 2)) return undefined;
    cells.push({
      node: { type: 'tableCell', children: words.children, position: place(number, column + 1) },
      cites: words.cites,
    });
    column += cell.length + 1;
  }
  return cells;
}

/** What stands in a paragraph or a cell, put together piece by piece. */
class PlainWords {
  readonly children: PhrasingContent[] = [];
  cites = false;

  /** Adds what stands in the line `number` from `offset` on; returns whether it is plain. */
  add(own: string, number: number, offset: number): boolean {
    for (let column = 0; column < own.length;) {
      const length = this.#piece(own, column, place(number, offset + column + 1));
      if (length === 0) return false;
      column += length;
    }
    return true;
  }

  /** Takes up what stands at `column`; returns how many letters it has, 0 where it is not plain. */
  #piece(own: string, column: number, position: Place): number {
    const [said] = found(words, own, column);
    if (said !== undefined) this.say(said, position);
    const [linked = '', label = '', url = ''] = said === undefined ? found(link, own, column) : [];
    if (linked !== '') this.children.push(linkTo(url, label, position));
    const [cited = '', to = ''] = said === undefined && linked === '' ? found(cite, own, column) : [];
    if (cited !== '') {
      this.children.push(citeOf(to, position));
      this.cites = true;
    }
    return (said ?? linked + cited).length;
  }

  say(value: string, position: Place): void {
    const last = this.children.at(-1);
    if (last?.type === 'text') last.value += value;
    else this.children.push({ type: 'text', value, position } satisfies Text);
  }
}

function found(pattern: RegExp, own: string, column: number): readonly string[] {
  pattern.lastIndex = column;
  return pattern.exec(own) ?? [];
}

function linkTo(url: string, value: string, position: Place): Link {
  const { line, column } = position.start;
  const children: PhrasingContent[] = [{ type: 'text', value, position: place(line, column + 1) }];
  return { type: 'link', title: null, url, children, position };
}

function citeOf(value: string, position: Place): MdxJsxTextElement {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'to', value }];
  return { type: 'mdxJsxTextElement', name: 'Cite', attributes, children: [], position };
}
