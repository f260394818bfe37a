import { oneLine } from '../../../basics/characters.ts';
import { recordOfClaim } from '../../../basics/ids.ts';
import type { ProblemCode } from '../../../basics/problem-codes.ts';
import { compareText } from '../../../basics/compare.ts';
import { inShort, type Fault, type Problem } from '../../../basics/problem.ts';
import type { Path } from '../../../schema/record.ts';
import { bodyProblem } from '../../bodies.ts';
import { problemAt } from '../../rules/report.ts';
import { claimFingerprint, tellingOf, type Claim } from '../claims/claims.ts';
import { add, repairCommand, type Lock, type LockedClaim } from './lock.ts';
import type { Readings } from './readings.ts';
import type { FoundClaim } from '../verifying/verify.ts';

/** A claim that is not what it was when it was found, or read: what it said before, and what has changed. */
export interface Change {
  readonly claim: Claim;
  readonly code: 'changed-since-found' | 'changed-since-read';
  /** Its line in the lock, as it was. */
  readonly was: LockedClaim;
  /** The words, fields or evidence; or the words of the source that they rest on. */
  readonly what: 'claim' | 'span';
}

/**
 * The claims that say, or rest on, something else than in the lock. A sentence of a body that is new is what became of
 * the one that left the same body and has most words in common with it.
 */
export function changesSince(claims: readonly Claim[], lock: Lock, readings: Readings): Change[] {
  const known = new Set(claims.map(({ key }) => key));
  const left = new Map<string, LockedClaim[]>();
  for (const [key, [line]] of lock.claims) {
    if (line && !known.has(key) && key.includes(':body.')) add(left, recordOfClaim(key), line);
  }
  return claims.flatMap((claim): Change[] => {
    const lines = lock.claims.get(claim.key);
    const before = lines
      ? fitting(claim, lines)
        ? undefined
        : lines[0]
      : takeLikest(claim, left.get(claim.record.id));
    return before ? [{ claim, code: codeOf(before, readings), was: before, what: 'claim' }] : [];
  });
}

/** Of claims that say what they said, those that rest on other words of a source than in the lock. */
export function spansChanged(found: readonly FoundClaim[], lock: Lock, readings: Readings): Change[] {
  return found.flatMap(({ claim, span }): Change[] => {
    const before = fitting(claim, lock.claims.get(claim.key) ?? []);
    if (!before || before.text === span.text) return [];
    return [{ claim, code: codeOf(before, readings), was: before, what: 'span' }];
  });
}

/**
 * A change as it is told: before and after, at the claim's place. What verifying has found `again` as it stands now is
 * only to be read again.
 */
export function changeProblem(
  { claim, code, was, what }: Change,
  severity: Problem['severity'],
  { again = false }: { readonly again?: boolean } = {},
): Problem {
  const before = was.words;
  const after = tellingOf(claim);
  const told =
    what === 'span'
      ? `the words of the source that "${inShort(after)}" rests on are others now`
      : before === after
        ? `the evidence of "${inShort(after)}" is another now`
        : `"${oneLine(before)}" → "${oneLine(after)}"`;
  const find = again ? 'it was found again' : `find it again: ${repairCommand}`;
  const todo = code === 'changed-since-read' ? `${find}; ${again ? '' : 'then '}read it again: npm run read` : find;
  return { ...claimProblem(claim, code, told, todo), severity };
}

/** A problem at a claim's words. */
export function claimProblem(claim: Claim, code: ProblemCode, what: string, todo: string): Problem {
  return problemOfClaim(claim, claim.path, code, { what, todo });
}

/** A problem within a claim: at its block in a body, else at `path`. */
export function problemOfClaim({ record, content }: Claim, path: Path, code: ProblemCode, fault: Fault): Problem {
  return content.type === 'body' && content.node
    ? bodyProblem(record, content.node, code, fault)
    : problemAt(record, path, code, fault);
}

/** Of the lines of a claim the one for the words that it has now; of several the oldest. */
export function fitting<Line extends LockedClaim>(claim: Claim, lines: readonly Line[]): Line | undefined {
  if (lines.length === 0) return undefined;
  const now = claimFingerprint(claim);
  return lines.filter((line) => line.claim === now).sort((a, b) => compareText(a.since, b.since))[0];
}

function codeOf({ id, claim, text }: LockedClaim, { byClaim }: Readings): Change['code'] {
  const wasRead = byClaim.get(id)?.some((reading) => reading.words === claim && reading.span === text) ?? false;
  return wasRead ? 'changed-since-read' : 'changed-since-found';
}

/** Takes the line that has most words in common with a body's sentence out of `lines`. */
function takeLikest(claim: Claim, lines: LockedClaim[] | undefined): LockedClaim | undefined {
  if (claim.content.type !== 'body' || !lines) return undefined;
  const own = new Set(claim.content.says.split(/\s+/));
  const shares = lines.map(({ words }) => {
    const others = words.split(/\s+/);
    return others.filter((word) => own.has(word)).length / Math.max(own.size, others.length);
  });
  const most = Math.max(...shares);
  // What shares less than a third is another sentence.
  return most < 1 / 3 ? undefined : lines.splice(shares.indexOf(most), 1)[0];
}
