import type { Path } from '../schema/record.ts';
import { spaceMissing, type OffsetFault } from './yaml-faults.ts';
import type { Lexeme } from './yaml-lexemes.ts';

/** How YAML was typed, beside what was read from it. */
export interface Typed {
  readonly lexemes: readonly Lexeme[];
  /** The fields and values that stand for themselves, by their offset; none where the YAML could not be read. */
  readonly leaves: ReadonlyMap<number, Leaf>;
  /** Fields in braces that have neither colon nor value: most often what follows a comma in unquoted words. */
  readonly bare: readonly { readonly offset: number; readonly name: string }[];
}

/** The name of a field, or a value that is no group and no list. */
export interface Leaf {
  /** To the value; of a name, to the value that belongs to it. */
  readonly path: Path;
  readonly isName: boolean;
}

const quoteWords = 'put the words in quotes';
const quoteOrSpace = 'put the words in quotes; a comment begins with a hash and a space, best on a line of its own';

/**
 * Where YAML read less than was typed, or something else, without a fault of its own. `isWords` knows the fields that hold
 * words in which anything can stand; there, only quotes or a line of its own make a comment one.
 */
export function readOtherwise(typed: Typed, isWords: (path: Path) => boolean): OffsetFault[] {
  const bare = typed.bare.map(({ offset, name }) =>
    /^[\w-]+:\S/.test(name) ? { offset, ...spaceMissing } : fault(offset, `a comma in words without quotes ends them, and '${name}' is read as a field`, quoteWords),
  );
  return [...bare, ...commentsInWords(typed, isWords), ...marks(typed.lexemes), ...strangeScalars(typed.lexemes)].sort((a, b) => a.offset - b.offset);
}

function fault(offset: number, what: string, todo: string): OffsetFault {
  return { offset, what, todo };
}

/** What a comment may have cut off: the last value before it, while nothing but white space and comments stands between. */
interface Before {
  readonly isWords: boolean;
  /** Where the field or the item begins that holds the value. */
  readonly column: number;
  readonly quoted: boolean;
}

/**
 * Comments that may be words. Behind a value on its line a comment begins with a hash and a space; unquoted words that can
 * hold anything have none; and none stands indented on the next line, where the words could go on.
 */
function commentsInWords({ lexemes, leaves }: Typed, isWords: (path: Path) => boolean): OffsetFault[] {
  const faults: OffsetFault[] = [];
  let lineStart = 0;
  let lineHolds = false;
  let holder: { path: Path; column: number } | undefined;
  let itemColumn = 0;
  let before: Before | undefined;
  for (const { type, offset, source } of lexemes) {
    const column = offset - lineStart;
    if (type === 'comment') {
      const words = before?.isWords === true && !before.quoted ? before : undefined;
      const told = `'${source.slice(0, 40).trimEnd()}' is left out as a comment`;
      if (lineHolds && (words !== undefined || !/^#(?:[\s#!]|$)/.test(source))) faults.push(fault(offset, told, quoteOrSpace));
      if (!lineHolds && words !== undefined && column > words.column) faults.push(fault(offset, told, 'put the words in quotes; begin a comment no further right than the field'));
      continue;
    }
    const lastBreak = source.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = offset + lastBreak + 1;
    if (type === 'newline') {
      lineHolds = false;
      continue;
    }
    if (type === 'space' || type === 'byte-order-mark') continue;
    lineHolds = lastBreak < 0 || !source.endsWith('\n');
    const leaf = leaves.get(offset);
    const quoted = type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
    if (type === 'seq-item-ind') [itemColumn, before, holder] = [column, undefined, undefined];
    else if (type === 'map-value-ind') before = holder && { isWords: isWords(holder.path), column: holder.column, quoted: false };
    else if (leaf?.isName === true) [holder, before] = [{ path: leaf.path, column }, undefined];
    else if (leaf) before = { isWords: isWords(leaf.path), column: holder?.column ?? itemColumn, quoted };
    // The text of a block stands behind its sign, which the value was told by.
    else if (type !== 'scalar' && type !== 'comma') before = undefined;
  }
  return faults;
}

/** Words that begin with `&`, `*`, `!` or `%`, and the sign that ends a document. */
function marks(lexemes: readonly Lexeme[]): OffsetFault[] {
  const used = new Set(lexemes.flatMap(({ type, source }) => (type === 'alias' ? [source.slice(1)] : [])));
  const named = new Set<string>();
  return lexemes.flatMap(({ type, offset, source }) => {
    const told = (what: string): OffsetFault[] => [fault(offset, `'${source}' ${what}`, quoteWords)];
    if (type === 'anchor') {
      named.add(source.slice(1));
      return used.has(source.slice(1)) ? [] : told('is read as a name for what follows, and left out');
    }
    if (type === 'alias') return named.has(source.slice(1)) ? [] : told('is read as the name of another value, and no value before it has that name');
    if (type === 'tag') return told('is read as the type of what follows, and left out');
    if (type === 'directive-line') return told('is read as an order to the reader, and left out');
    if (type === 'doc-end') return told('at the beginning of a line ends the fields');
    if (type === 'explicit-key-ind') return told('is read as a sign of YAML, and left out');
    return [];
  });
}

/** Scalars whose letters are read as other letters, or as none. */
function strangeScalars(lexemes: readonly Lexeme[]): OffsetFault[] {
  return lexemes.flatMap(({ type, offset, source }, index) => {
    if (type === 'block-scalar-header' && /\d/.test(source)) return [fault(offset, `'${source}' is read as an indent, and left out`, `${quoteWords}, or write ${source.charAt(0)} alone`)];
    if (type === 'double-quoted-scalar') return escapes(offset, source);
    // The text of a block is as it stands; its lines may begin with anything.
    const isBlock = lexemes[index - 1]?.type === 'newline' && source.endsWith('\n');
    if (type !== 'scalar' || isBlock) return [];
    const item = /\n[ \t]*- /.exec(source);
    return item ? [fault(offset + item[0].length - 2 + item.index, "'-' is read as part of the words above it", 'indent it like the items of its list, or put the words in quotes')] : [];
  });
}

/** `"C:\new"`: what a backslash in double quotes makes of the letter behind it, where that is no letter. */
function escapes(offset: number, source: string): OffsetFault[] {
  return Array.from(source.matchAll(/\\(?:\r?\n|[^])/g)).flatMap(({ 0: escape, index }) =>
    /^\\[0abefnrtvNLP]$/.test(escape) ? [fault(offset + index, `'${escape}' in double quotes is read as a sign that nobody sees`, 'write the backslash twice, or use single quotes')] : [],
  );
}
