import type { Path } from '../schema/record.ts';
import type { Lexeme } from './yaml-lexemes.ts';
import { spaceMissing, type OffsetFault } from './yaml-words.ts';

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
const quoteOrLeft = 'put the words in quotes; begin a comment no further right than the field';
const quoteOrSpace = 'put the words in quotes; a comment begins with a hash and a space, best on a line of its own';

/**
 * Where YAML read less than was typed, or something else, without a fault of its own. `isWords` knows the fields that
 * hold words in which anything can stand; there, only quotes or a line of its own make a comment one.
 */
export function readOtherwise(typed: Typed, isWords: (path: Path) => boolean): OffsetFault[] {
  const bare = typed.bare.map(({ offset, name }) =>
    /^[\w-]+:\S/.test(name)
      ? { offset, ...spaceMissing }
      : fault(offset, `a comma in words without quotes ends them, and '${name}' is read as a field`, quoteWords),
  );
  return [...bare, ...commentsInWords(typed, isWords), ...marks(typed.lexemes), ...strangeScalars(typed.lexemes)].sort(
    (a, b) => a.offset - b.offset,
  );
}

function fault(offset: number, what: string, todo: string): OffsetFault {
  return { offset, what, todo };
}

/** What a comment may have cut off: the last value before it, while only white space and comments stand between. */
interface Before {
  readonly isWords: boolean;
  /** Where the field or the item begins that holds the value. */
  readonly column: number;
  readonly quoted: boolean;
}

/**
 * Comments that may be words. Behind a value on its line a comment begins with a hash and a space; unquoted words that
 * can hold anything have none; and none stands indented on the next line, where the words could go on.
 */
function commentsInWords(typed: Typed, isWords: (path: Path) => boolean): OffsetFault[] {
  if (!typed.lexemes.some(({ type }) => type === 'comment')) return [];
  const reader = new CommentReader(typed, isWords);
  return typed.lexemes.flatMap((lexeme) => reader.next(lexeme));
}

/** Goes through lexemes in order and knows what stands before each. */
class CommentReader {
  readonly #leaves: Typed['leaves'];
  readonly #isWords: (path: Path) => boolean;
  #lineStart = 0;
  #lineHolds = false;
  /** The field whose value comes next. */
  #field: { readonly path: Path; readonly column: number } | undefined;
  #itemColumn = 0;
  #before: Before | undefined;

  constructor({ leaves }: Typed, isWords: (path: Path) => boolean) {
    this.#leaves = leaves;
    this.#isWords = isWords;
  }

  next(lexeme: Lexeme): OffsetFault[] {
    if (lexeme.type === 'comment') return this.#comment(lexeme);
    const column = lexeme.offset - this.#lineStart;
    const lastBreak = lexeme.source.lastIndexOf('\n');
    if (lastBreak >= 0) this.#lineStart = lexeme.offset + lastBreak + 1;
    if (lexeme.type === 'newline') this.#lineHolds = false;
    else if (lexeme.type !== 'space' && lexeme.type !== 'byte-order-mark') this.#word(lexeme, column);
    return [];
  }

  #comment({ offset, source }: Lexeme): OffsetFault[] {
    const words = this.#before?.isWords === true && !this.#before.quoted ? this.#before : undefined;
    const told = `'${source.slice(0, 40).trimEnd()}' is left out as a comment`;
    if (this.#lineHolds) {
      const isComment = words === undefined && /^#(?:[\s#!]|$)/.test(source);
      return isComment ? [] : [fault(offset, told, quoteOrSpace)];
    }
    const goesOn = words !== undefined && offset - this.#lineStart > words.column;
    return goesOn ? [fault(offset, told, quoteOrLeft)] : [];
  }

  #word({ type, offset, source }: Lexeme, column: number): void {
    this.#lineHolds = !source.endsWith('\n');
    const leaf = this.#leaves.get(offset);
    const field = this.#field;
    if (type === 'seq-item-ind') [this.#itemColumn, this.#before, this.#field] = [column, undefined, undefined];
    else if (type === 'map-value-ind') this.#before = field && this.#value(field.path, field.column);
    else if (leaf?.isName === true) [this.#field, this.#before] = [{ path: leaf.path, column }, undefined];
    else if (leaf) this.#before = this.#value(leaf.path, field?.column ?? this.#itemColumn, isQuoted(type));
    // The text of a block stands behind its sign, which the value was told by.
    else if (type !== 'scalar' && type !== 'comma') this.#before = undefined;
  }

  #value(path: Path, column: number, quoted = false): Before {
    return { isWords: this.#isWords(path), column, quoted };
  }
}

function isQuoted(type: Lexeme['type']): boolean {
  return type === 'single-quoted-scalar' || type === 'double-quoted-scalar';
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
    if (type === 'alias')
      return named.has(source.slice(1))
        ? []
        : told('is read as the name of another value, and no value before it has that name');
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
    if (type === 'block-scalar-header' && /\d/.test(source))
      return [
        fault(
          offset,
          `'${source}' is read as an indent, and left out`,
          `${quoteWords}, or write ${source.charAt(0)} alone`,
        ),
      ];
    if (type === 'double-quoted-scalar') return escapes(offset, source);
    // The text of a block is as it stands; its lines may begin with anything.
    const isBlock = lexemes[index - 1]?.type === 'newline' && source.endsWith('\n');
    if (type !== 'scalar' || isBlock) return [];
    const item = /\n[ \t]*- /.exec(source);
    return item
      ? [
          fault(
            offset + item[0].length - 2 + item.index,
            "'-' is read as part of the words above it",
            'indent it like the items of its list, or put the words in quotes',
          ),
        ]
      : [];
  });
}

/** `"C:\new"`: what a backslash in double quotes makes of the letter behind it, where that is no letter. */
function escapes(offset: number, source: string): OffsetFault[] {
  return Array.from(source.matchAll(/\\(?:\r?\n|[^])/g)).flatMap(({ 0: escape, index }) =>
    /^\\[0abefnrtvNLP]$/.test(escape)
      ? [
          fault(
            offset + index,
            `'${escape}' in double quotes is read as a sign that nobody sees`,
            'write the backslash twice, or use single quotes',
          ),
        ]
      : [],
  );
}
