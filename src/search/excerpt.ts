import type { MarkedPlace } from './places.ts';

/** A run of a sentence, marked where it is what was asked for. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** A sentence of at most so many letters is shown whole. */
const longestWhole = 220;
/** So much of a longer one stands before the first mark. */
const before = 60;

/** A text in runs, those at `marks` marked; of a long one a part around its first mark, cut between words. */
export function excerpt(text: string, marks: MarkedPlace['marks']): Run[] {
  const { start, end } = windowOf(text, marks[0]?.[0] ?? 0);
  const runs: Run[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (to > from) runs.push({ text: text.slice(from, to), marked });
  };
  if (start > 0) runs.push({ text: '… ', marked: false });
  let at = start;
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < text.length) runs.push({ text: ' …', marked: false });
  return runs;
}

function windowOf(text: string, mark: number): { readonly start: number; readonly end: number } {
  if (text.length <= longestWhole) return { start: 0, end: text.length };
  const wanted = Math.max(0, Math.min(mark - before, text.length - longestWhole));
  const start = wanted === 0 ? 0 : text.lastIndexOf(' ', wanted) + 1;
  const last = start + longestWhole;
  const end = last >= text.length ? text.length : text.lastIndexOf(' ', last);
  return { start, end: end > start ? end : Math.min(last, text.length) };
}
