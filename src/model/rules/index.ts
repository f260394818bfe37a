import { compareProblems, type Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import type { Site } from '../site.ts';
import { bodiesThatSayMore } from './bodies.ts';
import { misplacedParts } from './components.ts';
import { brokenEvidence, evidenceWithoutField, fieldsWithoutEvidence, statementsWithoutEvidence, unusedSources } from './evidence.ts';
import { valuesNotInWords, wrongDerivations } from './figures.ts';
import { duplicateIds, duplicateNames, duplicateStatementIds, emptyKinds, sharedAliases, takenAddresses } from './names.ts';
import { brokenBodyReferences, brokenInputs, brokenReferences, internalReferences, parentCycles } from './references.ts';
import { dueBeforeMade, heldInFuture, promisesAndSteps, rolesInOrganisations, rolesInTime, stepsBeforeCommitment } from './time.ts';

const rules: readonly ((site: Site, words: Words) => Problem[])[] = [
  duplicateIds,
  duplicateStatementIds,
  duplicateNames,
  takenAddresses,
  sharedAliases,
  emptyKinds,
  brokenReferences,
  parentCycles,
  brokenInputs,
  brokenBodyReferences,
  internalReferences,
  brokenEvidence,
  statementsWithoutEvidence,
  fieldsWithoutEvidence,
  evidenceWithoutField,
  unusedSources,
  valuesNotInWords,
  wrongDerivations,
  dueBeforeMade,
  stepsBeforeCommitment,
  promisesAndSteps,
  heldInFuture,
  rolesInTime,
  rolesInOrganisations,
  bodiesThatSayMore,
  misplacedParts,
];

/** What must be true of the records together: every problem of every rule, in order of file and place. */
export function checkSite(site: Site, words: Words): Problem[] {
  return rules.flatMap((rule) => rule(site, words)).sort(compareProblems);
}
