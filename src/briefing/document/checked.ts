import { countedHere, type Checked, type CheckedClaims } from '../../model/evidence/checked/checked.ts';
import type { Sentence } from '../sentence.ts';

/** What was done about a sentence: about the claims that it tells, or that this site counted it. */
export function checkedOf(claims: CheckedClaims, { claims: told, counted, bygone }: Sentence): Checked {
  if (counted) return countedHere;
  // The words of another day are not those that were looked up.
  return claims.of(bygone ? [] : claims.named(told));
}
