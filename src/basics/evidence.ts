import { compareText } from './compare.ts';
import { isRecordId } from './ids.ts';

/** Where something stands: paragraphs of one source, counted from 1 over its non-empty lines, ascending. */
export interface Evidence {
  readonly source: string;
  readonly paragraphs: readonly number[];
}

/** Why a reference to a paragraph can't be read. */
export type EvidenceFault = 'no-source' | 'no-paragraph' | 'backwards';

const longestRange = 500;

/**
 * Reads `source-id#13` or `source-id#27-30`.
 * Returns the fault instead of throwing, because the caller knows the position to report it at.
 */
export function parseEvidence(text: string): Evidence | EvidenceFault {
  const [source = '', paragraphs = '', ...rest] = text.split('#');
  if (!isRecordId(source)) return 'no-source';
  const range = /^([1-9]\d{0,4})(?:-([1-9]\d{0,4}))?$/.exec(paragraphs);
  if (!range || rest.length > 0) return 'no-paragraph';
  const first = Number(range[1]);
  const last = range[2] === undefined ? first : Number(range[2]);
  if (last < first) return 'backwards';
  if (last - first > longestRange) return 'no-paragraph';
  return { source, paragraphs: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

/** Joins evidence by source, each paragraph once, in ascending order of source id and paragraph. */
export function mergeEvidence(parts: Iterable<Evidence>): Evidence[] {
  const bySource = new Map<string, Set<number>>();
  for (const { source, paragraphs } of parts) {
    const known = bySource.get(source) ?? new Set<number>();
    for (const paragraph of paragraphs) known.add(paragraph);
    bySource.set(source, known);
  }
  return [...bySource]
    .sort(([a], [b]) => compareText(a, b))
    .map(([source, known]) => ({ source, paragraphs: [...known].sort((a, b) => a - b) }));
}

/** Paragraphs as they are cited: `13`, `27–30`, `5, 8–9`. */
export function citeParagraphs(paragraphs: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run && run[1] === paragraph - 1) run[1] = paragraph;
    else runs.push([paragraph, paragraph]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
