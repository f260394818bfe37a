import type { Claim } from '../claims/claims.ts';
import type { Verification } from '../verifying/verify.ts';
import type { Site } from '../../site.ts';
import { doubtful, doubtsOf, weightOf, type Doubt } from './doubts.ts';
import { elsewhereDoubts } from './elsewhere.ts';
import { promiseDoubt } from './promise.ts';
import { pairOf } from './pairs.ts';
import { subjectDoubt } from './subject.ts';
import type { Dictionary } from './synonyms.ts';

/** A claim with what is in doubt about it. */
export interface DoubtedClaim {
  readonly claim: Claim;
  /** The weightiest first. */
  readonly doubts: readonly Doubt[];
  readonly weight: number;
  /** Whether claim and span are of one language; of two, signs alone are compared. */
  readonly sameLanguage: boolean;
}

/** All claims that say something in words of their own, with their doubts, whether they are doubtful or not. */
export function doubtsOfSite(
  site: Site,
  { found, refused, sources }: Verification,
  dictionary?: Dictionary,
): DoubtedClaim[] {
  return [...found, ...refused].flatMap(({ claim, span }) => {
    const ofField = promiseDoubt(claim, span.runs, sources) ?? subjectDoubt(claim, sources);
    if (ofField) return [{ claim, doubts: [ofField], weight: ofField.weight, sameLanguage: true }];
    const pair = pairOf(site, claim, span.runs, sources);
    if (!pair) return [];
    const doubts = [...doubtsOf(pair, dictionary), ...elsewhereDoubts(claim, pair)].sort((a, b) => b.weight - a.weight);
    const sameLanguage = pair.says.language.code === pair.span.language.code;
    return [{ claim, doubts, weight: weightOf(doubts), sameLanguage }];
  });
}

/** Whether a claim should be read before others. */
export function isDoubtful({ weight }: DoubtedClaim): boolean {
  return weight >= doubtful;
}

/** A doubt in words: what the claim has, and what of its kind the span has. */
export function wordsOfDoubt({ words, there }: Doubt): string {
  const claimed = words === '' ? 'the claim has none of it' : `"${words}"`;
  return `${claimed}; the span has ${there === '' ? 'none of it' : `"${there}"`}`;
}
