import type { Position } from '../basics/problem.ts';

/** Evidence that stands in a record's file, and the evidence that takes its place. */
export interface FilledIn {
  /** Where its value begins in the file. */
  readonly position: Position;
  /** As it is written: `gazette-2024#?`. */
  readonly text: string;
  /** One text for each run of paragraphs: `gazette-2024#13`, `gazette-2024#27-30`. */
  readonly evidence: readonly string[];
  /** Whether it is one of a list already. */
  readonly isItem: boolean;
}

/**
 * The text of a record's file with evidence in place of what was open; all else stays as it is, to the byte. Undefined
 * where one of the places does not read as is said: it is written in a way that only its author can change.
 */
export function filledIn(text: string, changes: readonly FilledIn[]): string | undefined {
  const starts = lineStarts(text);
  const byOffset = changes
    .map((change) => ({ ...change, offset: (starts[change.position.line - 1] ?? 0) + change.position.column - 1 }))
    .sort((a, b) => b.offset - a.offset);
  let whole = text;
  for (const { offset, text: open, evidence, isItem } of byOffset) {
    const mark = /["']/.exec(whole.charAt(offset))?.[0] ?? '';
    const written = `${mark}${open}${mark}`;
    if (!whole.startsWith(written, offset)) return undefined;
    const line = whole.slice(0, offset).split('\n').at(-1) ?? '';
    const texts = evidence.map((one) => `${mark}${one}${mark}`);
    whole = `${whole.slice(0, offset)}${asTyped(texts, { line, isItem, end: text.includes('\r\n') ? '\r\n' : '\n' })}${whole.slice(offset + written.length)}`;
  }
  return whole;
}

/** Texts as they are typed behind what stands before them on their line. */
function asTyped(
  texts: readonly string[],
  { line, isItem, end }: { readonly line: string; readonly isItem: boolean; readonly end: string },
): string {
  if (texts.length === 1) return texts.join('');
  if (!isItem) return `[${texts.join(', ')}]`;
  // In a list of lines each has its own.
  return texts.join(/^\s*- +$/.test(line) ? `${end}${line}` : ', ');
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
