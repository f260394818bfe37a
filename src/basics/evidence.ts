import { compareText } from './compare.ts';
import { isRecordId } from './ids.ts';

/**
 * Where something stands: paragraphs of one source, counted from 1 over its non-empty lines, ascending; none where they
 * have still to be found.
 */
export interface Evidence {
  readonly source: string;
  readonly paragraphs: readonly number[];
  /**
   * Of a paragraph that was narrowed (`#13.2`, `#13.2-3`) the only sentences that count, from 1. Others count whole.
   */
  readonly sentences?: ReadonlyMap<number, readonly number[]>;
}

/** Why a reference to a paragraph can't be read. */
export type EvidenceFault = 'no-source' | 'no-paragraph' | 'backwards';

/** Stands in place of a paragraph's number that has still to be found: `source-id#?`. */
const openParagraph = '?';

/** Whether the paragraphs of some evidence have still to be found. */
export function isOpen({ paragraphs }: Evidence): boolean {
  return paragraphs.length === 0;
}

/** What an editor does about a paragraph that has still to be found. Commands add where the archive lies. */
export const letItBeFound = 'let it be found: npm run verify';

const longestRange = 500;

/**
 * Reads `source-id#13`, `source-id#27-30`, or narrowed to sentences `source-id#13.2` and `source-id#13.2-3`.
 * `source-id#?` leaves the paragraphs open.
 * Returns the fault instead of throwing, because the caller knows the position to report it at.
 */
export function parseEvidence(text: string): Evidence | EvidenceFault {
  const [source = '', paragraphs = '', ...rest] = text.split('#');
  if (!isRecordId(source)) return 'no-source';
  if (paragraphs === openParagraph && rest.length === 0) return { source, paragraphs: [] };
  const reference = /^([1-9]\d{0,4})(?:\.([1-9]\d{0,2}))?(?:-([1-9]\d{0,4}))?$/.exec(paragraphs);
  if (!reference || rest.length > 0) return 'no-paragraph';
  const [, paragraph, sentence, end] = reference;
  const numbers = range(Number(sentence ?? paragraph), end);
  if (typeof numbers === 'string') return numbers;
  if (sentence === undefined) return { source, paragraphs: numbers };
  return { source, paragraphs: [Number(paragraph)], sentences: new Map([[Number(paragraph), numbers]]) };
}

function range(first: number, end: string | undefined): readonly number[] | EvidenceFault {
  const last = end === undefined ? first : Number(end);
  if (last < first) return 'backwards';
  if (last - first > longestRange) return 'no-paragraph';
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Joins evidence by source, each paragraph once, in ascending order of source id and paragraph. A paragraph that one
 * part narrows to a sentence and another takes whole counts whole.
 */
export function mergeEvidence(parts: Iterable<Evidence>): Evidence[] {
  const all = [...parts];
  // Most of what is joined is one place in one source.
  if (all.length < 2) return all;
  const bySource = new Map<string, Map<number, ReadonlySet<number> | 'whole'>>();
  for (const { source, paragraphs, sentences } of all) {
    const known = bySource.get(source) ?? new Map<number, ReadonlySet<number> | 'whole'>();
    for (const paragraph of paragraphs) {
      const own = sentences?.get(paragraph);
      const before = known.get(paragraph);
      if (own === undefined || before === 'whole') known.set(paragraph, 'whole');
      else known.set(paragraph, new Set([...(before ?? []), ...own]));
    }
    bySource.set(source, known);
  }
  return [...bySource]
    .sort(([a], [b]) => compareText(a, b))
    .map(([source, known]) => {
      const narrowed = [...known].flatMap(([paragraph, own]): [number, readonly number[]][] =>
        own === 'whole' ? [] : [[paragraph, [...own].sort((a, b) => a - b)]],
      );
      const paragraphs = [...known.keys()].sort((a, b) => a - b);
      return { source, paragraphs, ...(narrowed.length > 0 ? { sentences: new Map(narrowed) } : {}) };
    });
}

/** Paragraphs as they are cited: `13`, `27–30`, `5, 8–9`; `?` where they have still to be found. */
export function citeParagraphs(paragraphs: readonly number[]): string {
  const runs = runsOf(paragraphs).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return runs.join(', ') || openParagraph;
}

/** Whole paragraphs of a source as they are typed, a text for each run: `gazette-2024#13`, `gazette-2024#27-30`. */
export function typedEvidence(source: string, paragraphs: readonly number[]): string[] {
  return runsOf(paragraphs).map(([first, last]) => `${source}#${first === last ? first : `${first}-${last}`}`);
}

function runsOf(paragraphs: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run && run[1] === paragraph - 1) run[1] = paragraph;
    else runs.push([paragraph, paragraph]);
  }
  return runs;
}

/** Evidence as it is typed, each source once: `gazette-2024#13, 14.2`. The same for the same places. */
export function writeEvidence({ source, paragraphs, sentences }: Evidence): string {
  const places = paragraphs.flatMap((paragraph) => {
    const narrowed = sentences?.get(paragraph);
    return narrowed ? narrowed.map((sentence) => `${paragraph}.${sentence}`) : [`${paragraph}`];
  });
  return `${source}#${places.join(', ') || openParagraph}`;
}
