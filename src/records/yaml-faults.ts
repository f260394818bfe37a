import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Lexeme } from './yaml-lexemes.ts';

/** A fault of YAML in an editor's words, at its offset in the YAML. */
export interface OffsetFault {
  readonly offset: number;
  readonly what: string;
  readonly todo: string;
}

/** What the parser tells of a fault. */
type ParserError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

type Words = readonly [what: string, todo: string];

const quotes = 'put words that hold a colon, a hash, an asterisk, a comma or a bracket in quotes; indent with spaces';
const inQuotes = 'put the words in quotes';
const noNames = "take it out, or put words that begin with & or * in quotes";

/** The faults editors make, by the parser's code and how its message begins; the first that fits. `{}` is the message's last sign. */
const words: readonly (readonly [code: ErrorCode, begins: string, ...Words])[] = [
  ['ALIAS_PROPS', '', "a word that begins with * can have no mark before it", noNames],
  ['BAD_ALIAS', '', 'a mark that begins with & or * is no name', noNames],
  ['BAD_COLLECTION_TYPE', '', 'the word that begins with ! does not fit what follows', 'take it out'],
  ['BAD_DIRECTIVE', '', 'a line that begins with % is read as an order to the reader', 'take it out, or put the words in quotes'],
  ['BAD_DQ_ESCAPE', '', 'a backslash in double quotes stands before a letter that makes no sign', 'write the backslash twice, or use single quotes'],
  ['BAD_INDENT', 'Flow', 'a bracket is opened and never closed, or its text goes on in a line that is not indented', 'close it; put words that hold a bracket, a comma or a hash in quotes'],
  ['BAD_INDENT', 'Block scalars', 'the first lines behind | or > are indented further than the words', 'indent them like the words'],
  ['BAD_INDENT', '', 'the line is not indented like the lines that it belongs to', 'indent lines that belong together alike, with spaces'],
  ['BAD_PROP_ORDER', '', 'a word that begins with & or ! stands before the sign that it belongs behind', 'take it out, or put the words in quotes'],
  ['BAD_SCALAR_START', '', "words cannot begin with '{}'", inQuotes],
  ['BLOCK_AS_IMPLICIT_KEY', 'A block', "the '-' of a list do not line up", 'indent the items of a list alike, with spaces'],
  ['BLOCK_AS_IMPLICIT_KEY', '', 'a colon stands inside words without quotes', inQuotes],
  ['BLOCK_IN_FLOW', '', 'a colon stands inside words without quotes', inQuotes],
  ['DUPLICATE_KEY', '', 'this field stands here twice', 'take one of the two out'],
  ['KEY_OVER_1024_CHARS', '', 'the name of this field has more than 1,024 letters', 'put words that hold a colon in quotes'],
  ['IMPOSSIBLE', '', 'this line is neither a field nor part of the value above it', quotes],
  ['MISSING_CHAR', "Missing closing 'quote", 'a single quote is opened and never closed', "close it; an apostrophe inside single quotes is written twice, ''"],
  ['MISSING_CHAR', 'Missing closing "quote', 'a double quote is opened and never closed', 'close it; a double quote inside double quotes is written \\"'],
  ['MISSING_CHAR', 'Flow', 'a bracket is opened and never closed', 'close it; put words that hold a bracket, a comma or a hash in quotes'],
  ['MISSING_CHAR', 'Implicit map keys', 'this line is neither a field nor part of the value above it', "write a field, a colon and a space; indent what belongs to the value above, and put words that hold a colon in quotes"],
  ['MISSING_CHAR', 'Sequence item', "this line stands in a list and does not begin with '-'", "begin each item with '-'; indent what belongs to an item, and put words that hold a colon in quotes"],
  ['MISSING_CHAR', 'Comments', "a '#' stands right behind a quote, a bracket or a comma", 'put a space before a comment; put words that hold a hash in quotes'],
  ['MISSING_CHAR', 'Missing , ', 'a comma is missing here', 'part the items of a list, and the fields in braces, with commas; put words that hold a colon or a bracket in quotes'],
  ['MISSING_CHAR', 'Missing space', 'a space is missing behind the colon', 'write a field, a colon and a space'],
  ['MISSING_CHAR', 'Tags and anchors', 'a word that begins with & or ! has no space behind it', 'take it out, or put the words in quotes'],
  ['MISSING_CHAR', '', 'a line that begins with % is read as an order to the reader', 'take it out, or put the words in quotes'],
  ['MULTILINE_IMPLICIT_KEY', '', 'words go on here over several lines, and then comes a colon or more words', 'close a quote where the words end, put words that hold a colon in quotes, and indent lines that belong together alike'],
  ['MULTIPLE_ANCHORS', '', 'two words that begin with & stand before one value', noNames],
  ['MULTIPLE_DOCS', '', 'three hyphens or three full stops at the beginning of a line end the fields', 'take the line out; in words indent it'],
  ['MULTIPLE_TAGS', '', 'two words that begin with ! stand before one value', 'take them out, or put the words in quotes'],
  ['NON_STRING_KEY', '', 'the name of a field is no word', 'put it in quotes'],
  ['RESOURCE_EXHAUSTION', '', 'lists and fields stand inside one another too often', 'set them beside one another'],
  ['TAB_AS_INDENT', '', 'the line is indented with a tab', 'indent with spaces'],
  ['TAG_RESOLVE_FAILED', '', 'a word that begins with ! is read as the type of what follows', inQuotes],
  ['UNEXPECTED_TOKEN', 'Not a YAML token', 'words stand behind | or > on the same line', 'begin them on the next line, indented, or put the words in quotes'],
  ['UNEXPECTED_TOKEN', 'Block scalar header', 'words stand behind | or > on the same line', 'begin them on the next line, indented, or put the words in quotes'],
  ['UNEXPECTED_TOKEN', 'Unexpected scalar', 'words go on behind a closing quote or bracket', 'put all of the words in quotes'],
  ['UNEXPECTED_TOKEN', 'Unexpected flow', 'a bracket stands inside words without quotes', inQuotes],
  ['UNEXPECTED_TOKEN', 'Unexpected block-seq-ind', "words cannot begin with '-' and a space", 'put the words in quotes, or begin the list on the next line'],
  ['UNEXPECTED_TOKEN', 'Unexpected ,', 'a comma stands where nothing is parted', 'take it out; put words that hold a comma in quotes'],
  ['UNEXPECTED_TOKEN', 'Unexpected empty item', 'a comma stands where nothing is parted', 'take it out; put words that hold a comma in quotes'],
  ['UNEXPECTED_TOKEN', '', 'this sign cannot stand here', quotes],
];

/** The most faults of one front matter that are told: what is behind the first follows from it more often than not. */
const most = 100;

/** The parser's errors as an editor can mend them: in plain words, where the fault begins, and one a line. */
export function plainFaults(errors: readonly ParserError[], lexemes: readonly Lexeme[], text: string): OffsetFault[] {
  const openings = new Openings(errors, lexemes, text);
  const faults = errors.slice(0, most).map((error) => ({ ...(openings.before(error) ?? wordsFor(error, text)), follows: error.message.includes(' in YAML stream') }));
  const lines = new Set<number>();
  return faults
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset, follows }, index) => {
      const line = text.lastIndexOf('\n', Math.max(0, offset - 1));
      // What the parser made nothing of, and what stands behind a quote or bracket that nothing closes, follows from the fault before it.
      if (lines.has(line) || (follows && index > 0) || openings.isBehind(offset)) return false;
      lines.add(line);
      return true;
    })
    .map(({ offset, what, todo }) => ({ offset, what, todo }));
}

function wordsFor({ code, message, pos: [offset] }: ParserError, text: string): OffsetFault {
  if (message.startsWith('Implicit map keys') && /^[\w-]+:\S/.test(text.slice(offset, offset + 80))) return { offset, ...spaceMissing };
  const [, , what, todo] = words.find(([known, begins]) => known === code && message.startsWith(begins)) ?? [code, '', message.replace(/\s+/g, ' '), quotes];
  return { offset, what: what.replace('{}', () => message.slice(-1)), todo };
}

/** `says:The towns` */
export const spaceMissing = { what: 'a space is missing behind the colon', todo: 'write a field, a colon and a space' };

const unendedQuote = 'Missing closing';
const overLines = { what: 'a quote is opened here and closed only lines below', todo: "close it where the words end; an apostrophe inside single quotes is written twice, ''" };

/** Where quotes and brackets are opened: the parser tells of one that is never closed where it gave up waiting. */
class Openings {
  /** By the offset behind them. */
  readonly #quoted: ReadonlyMap<number, Lexeme>;
  /** Quotes that nothing closes. */
  readonly #unended: readonly { readonly quote: Lexeme; readonly error: ParserError }[];
  readonly #overLines: readonly Lexeme[];
  readonly #unclosed: readonly Lexeme[];
  readonly #comments: readonly Lexeme[];
  readonly #text: string;
  /** The first place behind which all faults follow from it. */
  #end = Infinity;

  constructor(errors: readonly ParserError[], lexemes: readonly Lexeme[], text: string) {
    const quoted = lexemes.filter(({ type }) => type === 'single-quoted-scalar' || type === 'double-quoted-scalar');
    this.#quoted = new Map(quoted.map((lexeme) => [lexeme.offset + lexeme.source.length, lexeme]));
    this.#unended = errors.filter(({ message }) => message.startsWith(unendedQuote)).flatMap((error) => {
      const quote = this.#quoted.get(error.pos[0]);
      return quote ? [{ quote, error }] : [];
    });
    this.#overLines = quoted.filter(({ source }) => source.includes('\n'));
    this.#unclosed = unclosedBrackets(lexemes);
    this.#comments = lexemes.filter(({ type }) => type === 'comment');
    this.#text = text;
  }

  /** The fault as it is where what caused it was opened; undefined where it begins where it was found. */
  before(error: ParserError): OffsetFault | undefined {
    const { code, message, pos } = error;
    const [found] = pos;
    if (message.startsWith(unendedQuote)) return this.#neverClosed(this.#quoted.get(found), error);
    if (message.startsWith('Flow')) {
      const bracket = this.#unclosed.findLast(({ offset }) => offset < found);
      // A quote that nothing closes takes the closing bracket with it, and is told itself.
      const unended = this.#unended.find(({ quote: { offset } }) => bracket !== undefined && offset > bracket.offset && offset < found);
      return unended ? this.#neverClosed(unended.quote, unended.error) : (this.#cutOff(bracket, found) ?? this.#neverClosed(bracket, error));
    }
    // A bracket inside words is one more to wait for.
    if (message.startsWith('Unexpected flow')) this.#end = Math.min(this.#end, found);
    const quote = this.#overLines.findLast(({ offset, source }) => offset <= found && this.#onOneLine(offset + source.length, found));
    const follows = code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR';
    return quote && follows ? { offset: quote.offset, ...overLines } : undefined;
  }

  /** Whether a fault stands behind a quote or a bracket that nothing closes. */
  isBehind(offset: number): boolean {
    return offset > this.#end;
  }

  #neverClosed(opening: Lexeme | undefined, error: ParserError): OffsetFault | undefined {
    if (!opening) return undefined;
    this.#end = Math.min(this.#end, opening.offset);
    return { ...wordsFor(error, this.#text), offset: opening.offset };
  }

  /** A comment that took the closing bracket with it. */
  #cutOff(bracket: Lexeme | undefined, found: number): OffsetFault | undefined {
    const comment = bracket && this.#comments.find(({ offset }) => offset > bracket.offset);
    if (!bracket || !comment || comment.offset > found || !this.#onOneLine(bracket.offset, comment.offset)) return undefined;
    this.#end = Math.min(this.#end, comment.offset);
    return { offset: comment.offset, what: `'${comment.source.slice(0, 40).trimEnd()}' is left out as a comment, and the bracket that closes with it`, todo: 'put words that hold a hash in quotes' };
  }

  #onOneLine(start: number, end: number): boolean {
    return start <= end && end - start < 2000 && !this.#text.slice(start, end).includes('\n');
  }
}

/** Brackets that nothing closes, in order. */
function unclosedBrackets(lexemes: readonly Lexeme[]): Lexeme[] {
  const unclosed: Lexeme[] = [];
  let open: Lexeme[] = [];
  for (const lexeme of lexemes) {
    const { type } = lexeme;
    if (type === 'flow-map-start' || type === 'flow-seq-start') open.push(lexeme);
    else if (type === 'flow-error-end') {
      unclosed.push(...open);
      open = [];
    } else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      const starts = type === 'flow-map-end' ? 'flow-map-start' : 'flow-seq-start';
      while (open.length > 0 && open.at(-1)?.type !== starts) unclosed.push(...open.splice(-1));
      open.pop();
    }
  }
  return [...unclosed, ...open].sort((a, b) => a.offset - b.offset);
}
