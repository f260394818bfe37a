import type {
  Definition,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Node,
  Parent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { eachNode } from '../basics/tree.ts';
import { escapeOf, misleadingIn, nameOfMisleading } from '../basics/characters.ts';
import type { BodyFault } from './markdown.ts';

/** A node with what stands around it and the text it was read from. */
interface Read<N extends Node = Node> {
  readonly node: N;
  readonly index: number;
  readonly parent: Parent | undefined;
  /** The whole body. */
  readonly text: string;
}

type Finding = { readonly what: string; readonly todo: string; readonly at?: Node } | undefined;

/**
 * Where signs that an editor typed as part of the text were read as Markdown, so that the page would print fewer of
 * them or others. What can only be meant as Markdown is left alone.
 */
export function signsReadAsMarkup(tree: Root, text: string): BodyFault[] {
  const faults: BodyFault[] = [];
  const told = (node: Node, finding: Finding): void => {
    if (finding)
      faults.push({ ...startOf(finding.at ?? node), code: 'reads-as-markup', what: finding.what, todo: finding.todo });
  };
  eachNode(tree, (node, index, parent) => {
    told(node, findingIn({ node, index: index ?? 0, parent, text }));
    faults.push(...hiddenByEntities(node, text));
  });
  for (const definition of unusedDefinitions(tree)) told(definition, lostDefinition(definition));
  return faults;
}

function findingIn(read: Read<Root | RootContent>): Finding {
  const { node } = read;
  switch (node.type) {
    case 'delete':
      return {
        what: "two '~' strike the words between them out",
        todo: 'take out what no longer holds; for signs that belong to the text write \\~',
      };
    case 'emphasis':
    case 'strong':
      return insideAWord(read);
    case 'list':
      return node.ordered === true ? numbered({ ...read, node }) : bulleted({ ...read, node });
    case 'listItem':
      return item({ ...read, node });
    case 'blockquote':
      return quoted(read);
    case 'heading':
      return headed({ ...read, node });
    case 'table':
      return cutOff({ ...read, node });
    case 'code':
      return neverClosed(read);
    case 'text':
      return lostBackslash(read);
    // eslint-disable-next-line no-restricted-syntax -- the sorts of nodes are Markdown's, and most of them hide nothing
    default:
      return undefined;
  }
}

/** `2*3*4`, `A*STAR and B*STAR`. Scripts that write no space between words may emphasise within them. */
function insideAWord({ node, text }: Read): Finding {
  const word = /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
  const [start, end] = rangeOf(node);
  const sign = text[start] ?? '*';
  const inside = word.test(text.slice(start - 1, start)) || word.test(text.slice(end, end + 1));
  return inside
    ? {
        what: `'${sign}' within a word is read as emphasis`,
        todo: `for a sign that belongs to the text write \\${sign}; emphasise whole words`,
      }
    : undefined;
}

function numbered({ node, text }: Read<List>): Finding {
  const [first = '', ...others] = node.children.map((child) => /^\d+[.)]/.exec(sourceOf(child, text))?.[0] ?? '');
  const escaped = `${first.slice(0, -1)}\\${first.slice(-1)}`;
  if (others.length === 0)
    return {
      what: `'${first}' at the beginning of a line makes a list of one item`,
      todo: `for a number that belongs to the text write ${escaped}; in a list indent what stands below an item`,
    };
  const kept =
    others.every((number) => number === first) ||
    others.every((number, index) => parseInt(number, 10) === parseInt(first, 10) + index + 1);
  return kept
    ? undefined
    : {
        what: 'the numbers of this list do not count up, and the page would print others',
        todo: 'number it 1, 2, 3, or make each line a paragraph and write 1\\.',
      };
}

function bulleted({ node, text }: Read<List>): Finding {
  const [only, second] = node.children;
  if (only === undefined || second !== undefined) return undefined;
  const [, sign = '-', digit = ''] = /^([-+*])[ \t]+(\d?)/.exec(sourceOf(only, text)) ?? [];
  const asText = sign === '+' || digit !== '';
  return asText
    ? {
        what: `'${sign}' at the beginning of a line makes a list of one item`,
        todo: `for a sign that belongs to the text write \\${sign}`,
      }
    : undefined;
}

function item({ node, text }: Read<ListItem>): Finding {
  if (typeof node.checked === 'boolean')
    return {
      what: `'[${node.checked ? 'x' : ' '}]' at the beginning of an item is read as a box to tick`,
      todo: 'for brackets that belong to the text write \\[',
    };
  const [sign = '-'] = /^\S+/.exec(sourceOf(node, text)) ?? [];
  return node.children.length === 0
    ? { what: `'${sign}' alone makes an empty item of a list`, todo: 'write the item, or take the sign out' }
    : undefined;
}

function quoted({ node, index, parent, text }: Read): Finding {
  const before = parent?.children[index - 1];
  const goesOn = before?.type === 'paragraph' && before.position?.end.line === (node.position?.start.line ?? 0) - 1;
  const begins = /^>[ \t]*(?:\d|$)/.test(sourceOf(node, text));
  return goesOn || begins
    ? {
        what: "'>' at the beginning of a line makes a quotation",
        todo:
          'for a sign that belongs to the text write \\>; for a quotation leave an empty line before it and begin it ' +
          'with its quotation mark',
      }
    : undefined;
}

function headed({ node, text }: Read<Heading>): Finding {
  const source = sourceOf(node, text);
  if (!source.startsWith('#')) {
    const sign = source.trimEnd().at(-1) ?? '-';
    return {
      what: `a line of '${sign}' under words makes them a heading`,
      todo: `for a rule leave an empty line before it; for a heading write ${'#'.repeat(node.depth)} before the words`,
    };
  }
  if (node.children.length === 0)
    return {
      what: `'${source.trim()}' alone makes an empty heading`,
      todo: 'write the heading, or take the signs out',
    };
  return /[ \t]#+[ \t]*$/.test(source)
    ? {
        what: "'#' at the end of a heading is not printed",
        todo: 'take it out; for a sign that belongs to the text write \\#',
      }
    : undefined;
}

/** A table's rows are as wide as its head; what stands in further cells is not printed. */
function cutOff({ node }: Read<Table>): Finding {
  const [head, ...rows] = node.children;
  const row = rows.find(({ children }) => children.length > (head?.children.length ?? 0));
  return (
    row && {
      what: `this row has ${row.children.length} cells, and the head of its table ${head?.children.length ?? 0}`,
      todo: 'give the head as many; for a | that belongs to the text write \\|',
      at: row,
    }
  );
}

function neverClosed({ node, text }: Read): Finding {
  const source = sourceOf(node, text);
  const [fence = '```'] = /^(`{3,}|~{3,})/.exec(source) ?? [];
  const last = source
    .slice(source.lastIndexOf('\n') + 1)
    .trim()
    .replace(/^[> \t]+/, '');
  const closed = source.includes('\n') && last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
  return closed
    ? undefined
    : {
        what: `'${fence}' begins a block of code that is never closed`,
        todo: 'close it with the same signs on a line of their own, or take them out',
      };
}

/** Paths of Windows: `\\server`, `C:\_drafts`. */
function lostBackslash({ node, text }: Read): Finding {
  const [found] =
    /(?<!\\)\\\\(?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])[A-Za-z]:)\\(?=[!-/:-@[\]-`{-~])/u.exec(sourceOf(node, text)) ??
    [];
  return found === undefined
    ? undefined
    : {
        what: 'a backslash before a sign is not printed',
        todo: `write each backslash twice: ${'\\'.repeat(found.length * 2)}`,
      };
}

/** Definitions of links and footnotes that nothing uses, or that come second: they are printed nowhere. */
function unusedDefinitions(tree: Root): (Definition | FootnoteDefinition)[] {
  const definitions: (Definition | FootnoteDefinition)[] = [];
  const used = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(`definition ${node.identifier}`);
    else if (node.type === 'footnoteReference') used.add(`footnoteDefinition ${node.identifier}`);
  });
  const seen = new Set<string>();
  return definitions.filter(({ type, identifier }) => {
    const name = `${type} ${identifier}`;
    const lost = !used.has(name) || seen.has(name);
    seen.add(name);
    return lost;
  });
}

function lostDefinition({ type, label, identifier }: Definition | FootnoteDefinition): Finding {
  const name = `[${type === 'definition' ? '' : '^'}${label ?? identifier}]:`;
  const what = type === 'definition' ? 'the address of a link that is not there' : 'a footnote that nothing calls';
  return { what: `'${name}' is read as ${what}, and is not printed`, todo: 'for words of the text write \\[' };
}

/** Entities can write what may not be typed: `&#8238;`. */
function hiddenByEntities(node: Node, text: string): BodyFault[] {
  const values = ['value', 'alt', 'title', 'url'].flatMap((field) => {
    const value: unknown = field in node ? node[field as keyof Node] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
  const first = misleadingIn(values.join(' '));
  if (first === undefined || misleadingIn(sourceOf(node, text))) return [];
  return [
    {
      ...startOf(node),
      code: 'misleading-character',
      what: `${nameOfMisleading(first.character)} (${escapeOf(first.character)}) is written here as an entity`,
      todo: 'take it out',
    },
  ];
}

function rangeOf(node: Node): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function sourceOf(node: Node, text: string): string {
  return text.slice(...rangeOf(node));
}

function startOf(node: Node): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
