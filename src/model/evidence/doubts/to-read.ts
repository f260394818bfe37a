import { fold, wordsOf } from '../../../basics/names.ts';
import { stem } from '../../../texts/facts.ts';
import type { Site } from '../../site.ts';
import { claimFingerprint, tellingOf, type Claim } from '../claims/claims.ts';
import { isPositive, readersOf, readingThatCounts, type Readings } from '../kept/readings.ts';
import type { ArchivedSource } from '../claims/archive.ts';
import { contentOf, type Run } from '../claims/spans.ts';
import type { Doubt } from './doubts.ts';
import { doubtsOfSite } from './of-site.ts';
import type { Dictionary } from './synonyms.ts';
import type { Finding } from '../verifying/verifier.ts';
import type { Verification } from '../verifying/verify.ts';

/** A run as a reader sees it: in its paragraph, where the text of that is at hand. */
interface ShownRun extends Run {
  readonly words: string;
  /** What stands before it in the paragraph, from the run before on. */
  readonly before?: string;
  readonly after?: string;
}

/** A claim face to face with the words of the archive that it rests on. */
export interface FaceToFace {
  readonly claim: Claim;
  readonly says: string;
  /** The words of each run of its span, with the rest of its paragraph on either side. */
  readonly span: readonly ShownRun[];
  readonly found: Finding;
  /** The fingerprints that a reading of it bears. */
  readonly fingerprints: { readonly words: string; readonly span: string };
  readonly doubts: readonly Doubt[];
  /** Why it should be read before others: the larger, the more is in doubt. */
  readonly doubt: number;
  /** Whether the reader who asks has answered that the source says less: another answer takes its place. */
  readonly foundLess: boolean;
}

/**
 * The claims of a site that no person has read, what is most in doubt first; those too that are not found, which stand
 * only when somebody has read them. `by` is the reader who asks: what he has read himself, he is not asked again,
 * unless he found that the source says less. That comes last, for it may have been a slip.
 * Without a dictionary words are compared by their stems.
 */
export function toRead(
  site: Site,
  verification: Verification,
  readings: Readings,
  { by, dictionary }: { readonly by?: string | undefined; readonly dictionary?: Dictionary | undefined } = {},
): FaceToFace[] {
  const { found, refused, sources } = verification;
  const readers = readersOf(site.settings);
  const doubted = new Map(doubtsOfSite(site, verification, dictionary).map((one) => [one.claim.key, one]));
  const pairs = [...found, ...refused].flatMap(({ claim, finding, span: { runs, text } }): FaceToFace[] => {
    const reading = readingThatCounts(claim, text, readings, readers);
    const foundLess = reading !== undefined && reading.by === by && !isPositive(reading);
    if (reading && (reading.reader.kind === 'person' || reading.by === by) && !foundLess) return [];
    const span = runs.map((run, at) => shownRun(run, { before: runs[at - 1], next: runs[at + 1] }, sources));
    const says = tellingOf(claim);
    const fingerprints = { words: claimFingerprint(claim), span: text };
    const { doubts = [], weight = 0 } = doubted.get(claim.key) ?? {};
    const doubt = doubtOf(finding, says, span) + weight;
    return [{ claim, says, span, found: finding, fingerprints, doubts, doubt, foundLess }];
  });
  return pairs.sort((a, b) => Number(a.foundLess) - Number(b.foundLess) || b.doubt - a.doubt);
}

function shownRun(
  run: Run,
  { before, next }: { readonly before: Run | undefined; readonly next: Run | undefined },
  sources: ReadonlyMap<string, ArchivedSource>,
): ShownRun {
  const whole = sources.get(run.source)?.wholeOf(run.paragraph) ?? '';
  const isBeside = (other: Run | undefined): boolean =>
    other?.source === run.source && other.paragraph === run.paragraph;
  return {
    ...run,
    words: whole.slice(run.start, run.end),
    before: whole.slice(before && isBeside(before) ? before.end : 0, run.start),
    // The run behind it in the same paragraph shows what lies between.
    after: isBeside(next) ? '' : whole.slice(run.end),
  };
}

const weights = { unfound: 100, nothing: 0.5, found: 0 } as const satisfies Readonly<Record<Finding, number>>;

/**
 * What was not found comes first, whatever else is in doubt; of the rest, what has nothing to find and what shares the
 * fewest words with its span is a little more in doubt.
 */
function doubtOf(found: Finding, says: string, span: readonly { readonly words: string }[]): number {
  const theirs = contentOf(span.map(({ words }) => words).join(' '));
  const own = [...contentOf(says)];
  const strange = own.filter((word) => !theirs.has(word)).length;
  return weights[found] + strange / Math.max(own.length, 1);
}

/** Cited paragraphs of a source. */
interface CitedBesides {
  readonly source: string;
  readonly paragraphs: readonly number[];
}

/**
 * What a gap cites beside the span that is shown: it says that none of this says it, so somebody must look through all
 * of it. Of any other claim the span is what it rests on.
 */
export function citedBesides({ claim, span }: Pick<FaceToFace, 'claim' | 'span'>): CitedBesides[] {
  const { content, evidence } = claim;
  if (content.type !== 'statement' || content.statement.aspect !== 'gap') return [];
  return evidence.flatMap(({ source, paragraphs }) => {
    const others = paragraphs.filter(
      (paragraph) => !span.some((run) => run.source === source && run.paragraph === paragraph),
    );
    return others.length === 0 ? [] : [{ source, paragraphs: others }];
  });
}

/** The words of a span that stand in the claim too: offsets of each, for marking them. */
export function sharedWords(says: string, words: string): { readonly start: number; readonly end: number }[] {
  const own = new Set(wordsOf(says).map(({ folded }) => (folded.length > 3 ? stem(fold(folded)) : folded)));
  return wordsOf(words)
    .filter(
      ({ folded }) =>
        (folded.length > 3 || /\d/.test(folded)) && own.has(folded.length > 3 ? stem(fold(folded)) : folded),
    )
    .map(({ start, end }) => ({ start, end }));
}
