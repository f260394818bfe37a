import type { Root } from 'mdast';
import type { BodyFault } from './markdown.ts';
import { fileLimits } from './file-limits.ts';

/** What a line begins: a quote, an item of a list, a footnote. */
const marker = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\s[\]]+\]:)/y;
/** `- - -`, `***`: a rule across the page, whatever else it looks like. */
const ruleLine = /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$/;
const underline = /^[ \t]*(?:=+|-+)[ \t]*$/;

const several = 'cut the record into several';
const apart = 'part them with empty lines';
const backslash = 'for signs that belong to the text write a backslash before them';

/** What passes each bound, and what to do. */
const words = {
  bodyLines: ['the body has too many lines', several],
  bodyMarkers: ['the body has too many quotes and items of lists', several],
  bodyUnderlines: ['the body has too many lines of hyphens or equals signs under other lines', 'take them out'],
  lineMarkers: ['this line begins too many quotes and lists', backslash],
  blockLines: ['too many lines stand here without an empty line between them', apart],
  blockEmphasis: ['too many stars and low lines stand in these lines', `${apart}; ${backslash}`],
  blockBrackets: ['too many square brackets stand in these lines', `${apart}; ${backslash}`],
  bracketDepth: ['too many square brackets are opened inside one another', `${apart}; ${backslash}`],
} as const;

type Bound = keyof typeof words;

/**
 * The first place where a body passes a bound that its parser could only keep to slowly, or not at all. One look at
 * each letter; nothing is parsed.
 */
export function beyondBounds(text: string): BodyFault | undefined {
  const { length } = text.trim();
  if (length > fileLimits.bodyLetters) return tooLarge(length);
  const counted = new Counted();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const place = { line: index + 1, column: 1 };
    if (line.search(/[^ \t]/) > fileLimits.lineIndent) return { ...place, ...tooIndented };
    const passed = counted.add(line);
    if (passed) return { ...place, column: passed.at + 1, ...tooMany(passed.bound) };
  }
  return undefined;
}

/** Counts what a body holds, line by line. */
class Counted {
  /** In all lines so far. */
  readonly #body = { lines: 0, markers: 0, underlines: 0 };
  /** In the lines since the last empty one. */
  #block = { lines: 0, emphasis: 0, brackets: 0, depth: 0 };

  /** Counts a line in; tells where in it which bound is passed. */
  add(line: string): { bound: Bound; at: number } | undefined {
    const bound = this.#lines(line);
    return bound === undefined ? this.#signs(line) : { bound, at: 0 };
  }

  #lines(line: string): Bound | undefined {
    const body = this.#body;
    if (++body.lines > fileLimits.bodyLines) return 'bodyLines';
    if (line.trim() === '') {
      this.#block = { lines: 0, emphasis: 0, brackets: 0, depth: 0 };
      return undefined;
    }
    const markers = ruleLine.test(line) ? 0 : markersOf(line);
    if (markers > fileLimits.lineMarkers) return 'lineMarkers';
    if ((body.markers += markers) > fileLimits.bodyMarkers) return 'bodyMarkers';
    const isUnderline = this.#block.lines > 0 && underline.test(line);
    if (isUnderline && ++body.underlines > fileLimits.bodyUnderlines) return 'bodyUnderlines';
    return ++this.#block.lines > fileLimits.blockLines ? 'blockLines' : undefined;
  }

  #signs(line: string): { bound: Bound; at: number } | undefined {
    const block = this.#block;
    for (const { 0: sign, index: at } of line.matchAll(/\\.|\[|\]|[*_]+/g)) {
      if (sign === '[' && ++block.depth > fileLimits.bracketDepth) return { bound: 'bracketDepth', at };
      if (sign === ']') block.depth = Math.max(0, block.depth - 1);
      if (sign === ']' && ++block.brackets > fileLimits.blockBrackets) return { bound: 'blockBrackets', at };
      if (/^[*_]/.test(sign) && ++block.emphasis > fileLimits.blockEmphasis) return { bound: 'blockEmphasis', at };
    }
    return undefined;
  }
}

function markersOf(line: string): number {
  let count = 0;
  marker.lastIndex = 0;
  while (marker.test(line)) count += 1;
  return count;
}

type Passed = Omit<BodyFault, 'line' | 'column'>;

function tooMany(bound: Bound): Passed {
  const [what, todo] = words[bound];
  return { code: 'too-many', what: `${what} (more than ${fileLimits[bound].toLocaleString('en')})`, todo };
}

const tooIndented: Passed = {
  code: 'too-deep',
  what: `this line is indented by more than ${fileLimits.lineIndent} spaces`,
  todo: 'set lists beside one another',
};

function tooLarge(letters: number): BodyFault {
  const limit = fileLimits.bodyLetters.toLocaleString('en');
  const what = `the body has ${letters.toLocaleString('en')} letters`;
  return {
    line: 1,
    column: 1,
    code: 'file-too-large',
    what,
    todo: `cut it into several records, each under ${limit} letters`,
  };
}

/** The first element of a tree that has too many others around it. Needs no recursion, so it can say so of any tree. */
export function tooDeep(tree: Root): BodyFault | undefined {
  const waiting: { node: Root | Root['children'][number]; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > fileLimits.bodyDepth) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      return {
        line,
        column,
        code: 'too-deep',
        what: `more than ${fileLimits.bodyDepth} elements stand inside one another here`,
        todo: 'set lists, quotes and emphasis beside one another',
      };
    }
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
