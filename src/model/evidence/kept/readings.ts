import type { Problem } from '../../../basics/problem.ts';
import { didYouMean } from '../../../basics/suggest.ts';
import type { Settings } from '../../../schema/settings.ts';
import type { Site } from '../../site.ts';
import { claimFingerprint, claimsOf, type Claim } from '../claims/claims.ts';
import { add } from './lock.ts';
import { readRun, type Run } from '../claims/spans.ts';

/** The file of the readings, in the content folder. */
export const readingsFile = 'readings.jsonl';

/**
 * What a reader found: that the span says it, or that it says less. Any other words are a note, and mean that it says
 * it.
 */
export const saysIt = 'says it';
export const saysLess = 'says less';

/** Somebody held a claim against its span. It is for these words, these fields and this span, and lapses with them. */
export interface ReadingLine {
  /** The claim's key. */
  readonly claim: string;
  /** The fingerprint of its words and fields with their evidence: `claimFingerprint`. */
  readonly words: string;
  /** Where the span stands, and the fingerprint of its words. */
  readonly at: readonly string[];
  readonly span: string;
  /** The id of the reader in `site.yaml`, and the day. */
  readonly by: string;
  readonly on: string;
  /** `says it`, `says less`, or a note. */
  readonly verdict: string;
}

/** All readings, the later of a claim behind the earlier. */
export interface Readings {
  readonly byClaim: ReadonlyMap<string, readonly (ReadingLine & { readonly line: number })[]>;
  /** Lines that are no readings. */
  readonly problems: readonly Problem[];
}

/** No readings at all. */
export const noReadings: Readings = { byClaim: new Map(), problems: [] };

/** Reads the readings, and tells every line that is none. */
export function readReadings(text: string): Readings {
  const byClaim = new Map<string, (ReadingLine & { readonly line: number })[]>();
  const problems: Problem[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const reading = parseReading(raw);
    const line = index + 1;
    if (!reading)
      problems.push(
        readingProblem(
          line,
          'reading-broken',
          'the line is no reading',
          'take it back from version control, or take it out',
        ),
      );
    else add(byClaim, reading.claim, { ...reading, line });
  }
  return { byClaim, problems };
}

function parseReading(raw: string): ReadingLine | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value !== 'object' || value === null) return undefined;
    const { claim, words, at, span, by, on, verdict } = value as Record<string, unknown>;
    const texts = [claim, words, span, by, on, verdict];
    if (!texts.every((text) => typeof text === 'string' && text !== '') || !Array.isArray(at)) return undefined;
    if (!/^\d{4}-\d\d-\d\d$/.test(String(on)) || !at.every((run) => typeof run === 'string' && readRun(run)))
      return undefined;
    return value as ReadingLine;
  } catch {
    return undefined;
  }
}

/** A reading as a line of its file. */
export function writeReading({ claim, words, at, span, by, on, verdict }: ReadingLine): string {
  return `${JSON.stringify({ claim, words, at, span, by, on, verdict })}\n`;
}

/** The readings for the words and fields that a claim has now, whatever their span. */
export function readingsOfWords(claim: Claim, { byClaim }: Readings): readonly ReadingLine[] {
  const own = byClaim.get(claim.key);
  if (!own) return [];
  const words = claimFingerprint(claim);
  return own.filter((reading) => reading.words === words);
}

/** The runs of a reading's span. */
export function runsRead({ at }: ReadingLine): Run[] {
  return at.flatMap((run) => readRun(run) ?? []);
}

/** Whether a reader found that the span says it. */
export function isPositive({ verdict }: ReadingLine): boolean {
  return verdict !== saysLess;
}

/** A reader as `site.yaml` names him. */
export type Reader = NonNullable<Settings['readers']>[number];

/** Readings by nobody whom the site names. */
export function unknownReaders({ byClaim }: Readings, readers: readonly Reader[]): Problem[] {
  const known = readers.map(({ id }) => id);
  return [...byClaim.values()]
    .flat()
    .flatMap(({ by, line }) =>
      known.includes(by)
        ? []
        : [
            readingProblem(
              line,
              'unknown-reader',
              `'${by}' is no reader of site.yaml`,
              didYouMean(by, known, 'name the reader there: readers: [{id, name, kind}]'),
            ),
          ],
    );
}

/**
 * The reading that counts for a claim whose words rest on `span`: the last one of a person, else the last of a program.
 * A claim that somebody found to say more than its span has that verdict until its words change.
 */
export function readingThatCounts(
  claim: Claim,
  span: string,
  readings: Readings,
  readers: ReadonlyMap<string, Reader>,
): (ReadingLine & { readonly reader: Reader }) | undefined {
  const own = readingsOfWords(claim, readings)
    .filter((reading) => reading.span === span)
    .flatMap((reading) => {
      const reader = readers.get(reading.by);
      return reader ? [{ ...reading, reader }] : [];
    });
  return own.findLast(({ reader }) => reader.kind === 'person') ?? own.at(-1);
}

function readingProblem(line: number, code: 'reading-broken' | 'unknown-reader', what: string, todo: string): Problem {
  return { code, severity: 'error', file: readingsFile, line, column: 1, what, todo };
}

/**
 * The readings as a site for everyone may be made with: none of a claim that this site does not have, and no notes,
 * which are for the desk.
 */
export function forEveryone({ byClaim }: Readings, site: Site): Readings {
  if (byClaim.size === 0) return noReadings;
  const known = new Set(claimsOf(site).map(({ key }) => key));
  return {
    byClaim: new Map(
      [...byClaim]
        .filter(([key]) => known.has(key))
        .map(([key, own]) => [
          key,
          own.map((reading) => (reading.verdict === saysLess ? reading : { ...reading, verdict: saysIt })),
        ]),
    ),
    problems: [],
  };
}

/** Readers by their id. */
export function readersOf({ readers = [] }: Settings): ReadonlyMap<string, Reader> {
  return new Map(readers.map((reader) => [reader.id, reader]));
}
