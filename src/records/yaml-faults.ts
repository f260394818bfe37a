import type { Lexeme } from './yaml-lexemes.ts';
import { plainWords, type OffsetFault, type ParserError } from './yaml-words.ts';

/** The most faults of one front matter that are told: what is behind the first follows from it more often than not. */
const most = 100;

/** The parser's errors as an editor can mend them: in plain words, where the fault begins, and one a line. */
export function plainFaults(errors: readonly ParserError[], lexemes: readonly Lexeme[], text: string): OffsetFault[] {
  const openings = new Openings(errors, lexemes, text);
  const faults = errors.slice(0, most).map((error) => ({
    ...(openings.before(error) ?? plainWords(error, text)),
    follows: error.message.includes(' in YAML stream'),
    ofIndent: isOfIndent(error),
    behindIndent: isOfIndent(error) || behindIndent.includes(error.code),
  }));
  const lines = new Set<number>();
  // Behind a line that is not indented like its own, the parser takes all lines up to the next field for others.
  let shifted = 0;
  return faults
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset, follows, ofIndent, behindIndent: mayFollow }, index) => {
      if (mayFollow && offset < shifted) return false;
      const line = text.lastIndexOf('\n', Math.max(0, offset - 1));
      // What the parser made nothing of, and what stands behind a quote or bracket that nothing closes, follows from
      // the fault before it.
      if (lines.has(line) || (follows && index > 0) || openings.isBehind(offset)) return false;
      lines.add(line);
      if (ofIndent) shifted = endOfField(text, offset);
      return true;
    })
    .map(({ offset, what, todo }) => ({ offset, what, todo }));
}

/** What the parser tells of lines behind one that is not indented like its own. */
const behindIndent: readonly ParserError['code'][] = [
  'BAD_INDENT',
  'TAB_AS_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'IMPOSSIBLE',
];

/** Whether a fault is of how a line is indented, so that those behind it may follow from it. */
function isOfIndent({ code, message }: ParserError): boolean {
  if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT') return !message.startsWith('Flow');
  return (
    message.startsWith('Sequence item') || message.startsWith('Implicit map keys') || message.startsWith('A block')
  );
}

/** Where the next field of the record begins behind a place, at the left edge. */
function endOfField(text: string, offset: number): number {
  const next = /\n(?=[\w-]+:(?:\s|$))/.exec(text.slice(offset));
  return next ? offset + next.index + 1 : text.length;
}

const unendedQuote = 'Missing closing';
const overLines = {
  what: 'a quote is opened here and closed only lines below',
  todo: "close it where the words end; an apostrophe inside single quotes is written twice, ''",
};

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
    this.#unended = errors
      .filter(({ message }) => message.startsWith(unendedQuote))
      .flatMap((error) => {
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
      const unended = this.#unended.find(
        ({ quote: { offset } }) => bracket !== undefined && offset > bracket.offset && offset < found,
      );
      return unended
        ? this.#neverClosed(unended.quote, unended.error)
        : (this.#cutOff(bracket, found) ?? this.#neverClosed(bracket, error));
    }
    // A bracket inside words is one more to wait for.
    if (message.startsWith('Unexpected flow')) this.#end = Math.min(this.#end, found);
    const quote = this.#overLines.findLast(
      ({ offset, source }) => offset <= found && this.#onOneLine(offset + source.length, found),
    );
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
    return { ...plainWords(error, this.#text), offset: opening.offset };
  }

  /** A comment that took the closing bracket with it. */
  #cutOff(bracket: Lexeme | undefined, found: number): OffsetFault | undefined {
    const comment = bracket && this.#comments.find(({ offset }) => offset > bracket.offset);
    if (!bracket || !comment || comment.offset > found || !this.#onOneLine(bracket.offset, comment.offset))
      return undefined;
    this.#end = Math.min(this.#end, comment.offset);
    return {
      offset: comment.offset,
      what: `'${comment.source.slice(0, 40).trimEnd()}' is left out as a comment, and the bracket that closes with it`,
      todo: 'put words that hold a hash in quotes',
    };
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
