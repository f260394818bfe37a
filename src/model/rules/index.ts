import { compareProblems, type Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import type { Site } from '../site.ts';
import type { Sound } from '../sound.ts';
import { internalNames, internalReferences } from './audience.ts';
import { fieldsOfOtherAspects, scopeOrBetween, tooManyKeys } from './aspects.ts';
import { bodiesThatSayMore } from './bodies.ts';
import { misplacedParts } from './components.ts';
import {
  forcesThatDiffer,
  launchesOutsidePeriods,
  numbersThatDiffer,
  outcomesAgainstStatements,
  statusAgainstPeriod,
  stepsAfterTheLast,
} from './contradictions.ts';
import {
  brokenEvidence,
  endlessInferences,
  evidenceWithoutField,
  fieldsWithoutEvidence,
  statementsWithoutEvidence,
  unusedSources,
} from './evidence.ts';
import { valuesNotInWords, wrongDerivations } from './figures.ts';
import { statementsTooLong } from './length.ts';
import { lettersWithoutFace } from './letters.ts';
import { claimsInBriefings, linesThatClaim } from './lines.ts';
import { brokenLinks } from './links.ts';
import {
  duplicateIds,
  duplicateNames,
  duplicateStatementIds,
  emptyKinds,
  namesOfMany,
  sharedAliases,
  takenAddresses,
  takenFormerIds,
  unclearShortNames,
} from './names.ts';
import { leaningStatements } from './openings.ts';
import { countriesWithoutShape } from './places.ts';
import { brokenBodyReferences, brokenCites, brokenInputs, brokenReferences, endlessParents } from './references.ts';
import {
  dueBeforeMade,
  heldInFuture,
  promisesAndSteps,
  rolesInOrganisations,
  rolesInTime,
  stepsBeforeCommitment,
} from './time.ts';
import { unwrittenStatements } from './unwritten.ts';
import { valuesOfOthers, valuesOfOtherUnits } from './values.ts';

const rules: readonly ((site: Site, words: Words, sound?: Sound) => Problem[])[] = [
  duplicateIds,
  duplicateStatementIds,
  duplicateNames,
  takenAddresses,
  takenFormerIds,
  sharedAliases,
  namesOfMany,
  unclearShortNames,
  emptyKinds,
  countriesWithoutShape,
  brokenReferences,
  endlessParents,
  brokenInputs,
  brokenBodyReferences,
  brokenCites,
  brokenLinks,
  internalReferences,
  internalNames,
  brokenEvidence,
  statementsWithoutEvidence,
  endlessInferences,
  linesThatClaim,
  claimsInBriefings,
  fieldsWithoutEvidence,
  evidenceWithoutField,
  unusedSources,
  statementsTooLong,
  leaningStatements,
  unwrittenStatements,
  valuesNotInWords,
  valuesOfOtherUnits,
  valuesOfOthers,
  wrongDerivations,
  dueBeforeMade,
  stepsBeforeCommitment,
  promisesAndSteps,
  heldInFuture,
  rolesInTime,
  rolesInOrganisations,
  fieldsOfOtherAspects,
  tooManyKeys,
  scopeOrBetween,
  statusAgainstPeriod,
  launchesOutsidePeriods,
  outcomesAgainstStatements,
  numbersThatDiffer,
  forcesThatDiffer,
  stepsAfterTheLast,
  bodiesThatSayMore,
  lettersWithoutFace,
  misplacedParts,
];

/**
 * What must be true of the records together: every problem of every rule, in order of file and place. What is known to
 * be sound is not looked at again.
 */
export function checkSite(site: Site, words: Words, sound?: Sound): Problem[] {
  return rules.flatMap((rule) => rule(site, words, sound)).sort(compareProblems);
}
