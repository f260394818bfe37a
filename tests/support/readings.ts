import { claimFingerprint, claimsOf } from '../../src/model/evidence/claims/claims.ts';
import type { Lock } from '../../src/model/evidence/kept/lock.ts';
import { saysIt, writeReading } from '../../src/model/evidence/kept/readings.ts';
import type { Site } from '../../src/model/site.ts';

/** The readings of somebody who read every claim in the lock and found that its span says it. */
export function readAll(site: Site, lock: Lock, by: string, verdict = saysIt): string {
  return claimsOf(site)
    .flatMap((claim) => {
      const [line] = lock.claims.get(claim.key) ?? [];
      if (!line) return [];
      const words = claimFingerprint(claim);
      return [writeReading({ claim: claim.key, words, at: line.span, span: line.text, by, on: '2031-05-31', verdict })];
    })
    .join('');
}
