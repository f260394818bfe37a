import type { Problem } from '../../src/basics/problem.ts';
import type { Archive } from '../../src/model/evidence/claims/archive.ts';
import { changeProblem, changesSince, spansChanged } from '../../src/model/evidence/kept/changes.ts';
import { claimsToHold } from '../../src/model/evidence/claims/claims.ts';
import { readLock, writeLock, type Lock } from '../../src/model/evidence/kept/lock.ts';
import type { Readings } from '../../src/model/evidence/kept/readings.ts';
import { standingProblems } from '../../src/model/evidence/kept/standing.ts';
import { verifySite, type Verification } from '../../src/model/evidence/verifying/verify.ts';
import type { Site } from '../../src/model/site.ts';

/** What claims are held against, and what was found and read of them before. */
export interface Ground {
  readonly site: Site;
  readonly texts: Archive;
  readonly lock: Lock;
  readonly readings: Readings;
}

/** What came of holding every claim against the archive. */
export interface Held {
  readonly verification: Verification;
  /** In no order. */
  readonly problems: readonly Problem[];
  /** The lock as it should be. */
  readonly lock: string;
  /** How many claims wait for a reader. */
  readonly unread: number;
}

/** Holds every claim against the archive. Where the lock `isWritten`, what is found again is in it afterwards. */
export function holdClaims({ site, texts, lock, readings }: Ground, isWritten: boolean): Held {
  const verification = verifySite(site, texts, { lock, readings });
  const changes = [
    ...changesSince(claimsToHold(site), lock, readings),
    ...spansChanged(verification.found, lock, readings),
  ];
  const again = new Set(isWritten ? verification.found.map(({ claim }) => claim.key) : []);
  const changed = changes.map((change) => changeProblem(change, 'warning', { again: again.has(change.claim.key) }));
  const after = writeLock(verification, lock, site.settings.reportDate);
  // A reading that says less is an error here as in a check. A claim that nobody has read is for a reader to mend.
  const standing = standingProblems(site, readLock(after), readings);
  const less = standing.filter(({ code }) => code === 'read-as-less');
  return {
    verification,
    problems: [...changed, ...verification.problems, ...less],
    lock: after,
    unread: standing.filter(({ code }) => code === 'not-read').length,
  };
}
