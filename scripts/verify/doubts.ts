import { oneLine } from '../../src/basics/characters.ts';
import { counted } from '../../src/basics/counted.ts';
import { compareProblems } from '../../src/basics/problem.ts';
import { claimProblem } from '../../src/model/evidence/kept/changes.ts';
import { doubtsOfSite, isDoubtful, wordsOfDoubt } from '../../src/model/evidence/doubts/of-site.ts';
import type { Verification } from '../../src/model/evidence/verifying/verify.ts';
import type { Site } from '../../src/model/site.ts';
import { openWordNet } from '../lib/wordnet.ts';

/** Prints each doubt of each doubtful claim in order of place, a line or an object of JSON each. */
export function printDoubts(site: Site, verification: Verification, asJson: boolean): void {
  const dictionary = openWordNet();
  const claims = doubtsOfSite(site, verification, dictionary);
  const doubtful = claims.filter(isDoubtful);
  const told = doubtful
    .map((one) => ({ ...one, place: claimProblem(one.claim, 'not-read', '', '') }))
    .sort((a, b) => compareProblems(a.place, b.place));
  if (asJson) {
    const doubts = told.flatMap(({ claim, doubts: own, place: { file, line, column }, sameLanguage }) =>
      own.map(({ code, words, there, weight }) => ({
        ...{ file, line, column, code, claim: claim.key, words, there, weight },
        compared: sameLanguage ? 'signs and words' : 'signs',
      })),
    );
    console.log(JSON.stringify({ claims: claims.length, doubtful: doubtful.length, doubts }, null, 2));
    return;
  }
  for (const { doubts, place } of told)
    for (const doubt of doubts)
      console.log(oneLine(`${place.file}:${place.line}:${place.column}  ${doubt.code}  ${wordsOfDoubt(doubt)}`));
  console.log(
    `${doubtful.length} of ${counted(claims.length, 'claim')} ${doubtful.length === 1 ? 'is' : 'are'} in doubt`,
  );
  const foreign = claims.filter(({ sameLanguage }) => !sameLanguage).length;
  if (foreign > 0)
    console.log(`${foreign} of them rest on texts of another language: signs are compared there, no words`);
  if (!dictionary) console.log('WordNet is not installed: words are compared by their stems');
}
