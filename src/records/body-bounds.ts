import type { Root } from 'mdast';
import type { BodyFault } from './markdown.ts';
import { limits } from './limits.ts';

/** What a line begins: a quote, an item of a list, a footnote. */
const marker = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\s[\]]+\]:)/y;
/** `- - -`, `***`: a rule across the page, whatever else it looks like. */
const ruleLine = /^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:\*[ \t]*){3,}$/;
const underline = /^[ \t]*(?:=+|-+)[ \t]*$/;

/** What was counted in the lines since the last empty one. */
class Block {
  lines = 0;
  emphasis = 0;
  brackets = 0;
  depth = 0;
}

/**
 * The first place where a body passes a bound that its parser could only keep to slowly, or not at all. One look at each
 * letter; nothing is parsed.
 */
export function beyondBounds(text: string): BodyFault | undefined {
  if (text.trim().length > limits.bodyLetters) return tooLarge(text.trim().length);
  let block = new Block();
  let markers = 0;
  let underlines = 0;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const at = (column: number, what: string, limit: number, todo: string): BodyFault =>
      ({ line: index + 1, column, code: 'too-many', what: `${what} (more than ${limit.toLocaleString('en')})`, todo });
    if (index === limits.bodyLines) return at(1, 'the body has too many lines', limits.bodyLines, 'cut the record into several');
    if (raw.trim() === '') {
      block = new Block();
      continue;
    }
    if (raw.search(/[^ \t]/) > limits.lineIndent) return { line: index + 1, column: 1, code: 'too-deep', what: `this line is indented by more than ${limits.lineIndent} spaces`, todo: 'set lists beside one another' };
    const own = ruleLine.test(raw) ? 0 : markersOf(raw);
    if (own > limits.lineMarkers) return at(1, 'this line begins too many quotes and lists', limits.lineMarkers, 'for signs that belong to the text write a backslash before them');
    if ((markers += own) > limits.bodyMarkers) return at(1, 'the body has too many quotes and items of lists', limits.bodyMarkers, 'cut the record into several');
    if (block.lines > 0 && underline.test(raw) && ++underlines > limits.bodyUnderlines)
      return at(1, 'the body has too many lines of hyphens or equals signs under other lines', limits.bodyUnderlines, 'take them out');
    if (++block.lines > limits.blockLines) return at(1, 'too many lines stand here without an empty line between them', limits.blockLines, 'part them with empty lines');
    const sign = countSigns(block, raw);
    if (sign) return at(sign.column, sign.what, sign.limit, sign.todo);
  }
  return undefined;
}

function tooLarge(letters: number): BodyFault {
  const limit = limits.bodyLetters.toLocaleString('en');
  return { line: 1, column: 1, code: 'file-too-large', what: `the body has ${letters.toLocaleString('en')} letters`, todo: `cut it into several records, each under ${limit} letters` };
}

function markersOf(line: string): number {
  let count = 0;
  marker.lastIndex = 0;
  while (marker.test(line)) count += 1;
  return count;
}

const escaping = 'part them with empty lines; for signs that belong to the text write a backslash before them';

/** Counts the brackets and the runs of emphasis of a line; tells the first that is one too many. */
function countSigns(block: Block, line: string): { column: number; what: string; limit: number; todo: string } | undefined {
  for (const { 0: sign, index } of line.matchAll(/\\.|\[|\]|[*_]+/g)) {
    if (sign === '[' && ++block.depth > limits.bracketDepth)
      return { column: index + 1, what: 'too many square brackets are opened inside one another', limit: limits.bracketDepth, todo: escaping };
    if (sign === ']') {
      block.depth = Math.max(0, block.depth - 1);
      if (++block.brackets > limits.blockBrackets) return { column: index + 1, what: 'too many square brackets stand in these lines', limit: limits.blockBrackets, todo: escaping };
    }
    if (/^[*_]/.test(sign) && ++block.emphasis > limits.blockEmphasis)
      return { column: index + 1, what: 'too many stars and low lines stand in these lines', limit: limits.blockEmphasis, todo: escaping };
  }
  return undefined;
}

/** The first element of a tree that has too many others around it. Needs no recursion, so that it can say so of any tree. */
export function tooDeep(tree: Root): BodyFault | undefined {
  const waiting: { node: Root | Root['children'][number]; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > limits.bodyDepth) {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      return { line, column, code: 'too-deep', what: `more than ${limits.bodyDepth} elements stand inside one another here`, todo: 'set lists, quotes and emphasis beside one another' };
    }
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
