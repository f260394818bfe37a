import { isOpen } from '../../../basics/evidence.ts';
import { recordOfClaim } from '../../../basics/ids.ts';
import type { Problem } from '../../../basics/problem.ts';
import type { Settings } from '../../../schema/settings.ts';
import { recordsOf, type Site } from '../../site.ts';
import { changeProblem, changesSince, claimProblem, fitting } from './changes.ts';
import { claimsOf, claimsToHold, cutClaims, type Claim } from '../claims/claims.ts';
import { lockFile, repairCommand, type Lock } from './lock.ts';
import { isPositive, readersOf, readingThatCounts, unknownReaders, type Reader, type Readings } from './readings.ts';
import { problemAt } from '../../rules/report.ts';

/** What to type to read what nobody has read. */
const readCommand = 'npm run read -- --by ID';

/** Where the records do not fit what was found and read: needs no archive. */
export function standingProblems(site: Site, lock: Lock, readings: Readings): Problem[] {
  if (lock.earlier !== undefined) return [...lock.problems, earlierLock(lock.earlier)];
  const claims = claimsToHold(site);
  const changes = changesSince(claims, lock, readings);
  // What has to be found again is there all the same, and so is what cannot be judged yet.
  const stillOpen = claimsOf(site).flatMap(({ key, evidence }) => (evidence.some(isOpen) ? [key] : []));
  const cut = cutClaims(site).map(({ key }) => key);
  const changed = new Set(changes.map(({ claim }) => claim));
  const proof = { lock, readings, readers: readersOf(site.settings), settings: site.settings };
  return [
    ...lock.problems,
    ...readings.problems,
    ...unknownReaders(readings, site.settings.readers ?? []),
    ...changes.map((change) => changeProblem(change, 'error')),
    ...claims.filter((claim) => !changed.has(claim)).flatMap((claim) => claimProblems(claim, proof)),
    ...sourcesNotInLock(site, lock),
    ...leftOver(site, lock, [
      ...claims.map(({ key }) => key),
      ...stillOpen,
      ...cut,
      ...changes.map(({ was }) => was.id),
    ]),
  ];
}

/** What claims are held against, once for all of them. */
interface Proof {
  readonly lock: Lock;
  readonly readings: Readings;
  readonly readers: ReadonlyMap<string, Reader>;
  readonly settings: Settings;
}

function claimProblems(claim: Claim, { lock, readings, readers, settings }: Proof): Problem[] {
  const line = fitting(claim, lock.claims.get(claim.key) ?? []);
  if (!line)
    return [
      claimProblem(
        claim,
        'not-verified',
        `'${claim.key}' is not in the evidence lock: as it stands it was not looked up in its source, or not found there`,
        `${repairCommand} tells which`,
      ),
    ];
  const reading = readingThatCounts(claim, line.text, readings, readers);
  const by = reading?.reader.name ?? '';
  if (reading && !isPositive(reading))
    return [
      claimProblem(
        claim,
        'read-as-less',
        `${by} read it: the source says less`,
        `say no more than the source does; if that was a slip, ${by} reads it again: ${readCommand}`,
      ),
    ];
  // A program may compare what it cannot find; only a person says that it stands there all the same.
  if (line.found === 'unfound' && reading?.reader.kind !== 'person')
    return [
      claimProblem(
        claim,
        'not-verified',
        'it was held against its source: not all of it is found there, and no person has read it',
        `mend it (${repairCommand} tells what is missing), or read it: ${readCommand}`,
      ),
    ];
  if (settings.readings !== 'required') return [];
  if (reading?.reader.kind !== 'person')
    return [
      claimProblem(
        claim,
        'not-read',
        reading ? 'a program compared it, no person has read it' : 'nobody has read it',
        `read it: ${readCommand}`,
      ),
    ];
  if (settings['four-eyes'] === true && claim.record.data.author === reading.by)
    return [claimProblem(claim, 'not-read', `${by} wrote it and read it`, 'let somebody else read it')];
  return [];
}

function sourcesNotInLock(site: Site, lock: Lock): Problem[] {
  return recordsOf(site, 'source')
    .filter(({ id }) => !lock.documents.has(id))
    .map((source) =>
      problemAt(source, [], 'not-verified', {
        what: `the text of '${source.id}' is not in the evidence lock`,
        todo: `verify it: ${repairCommand}`,
      }),
    );
}

/** Lines for what is there no more, but for those of claims that are told already. */
function leftOver(site: Site, lock: Lock, told: readonly string[]): Problem[] {
  const known = new Set([...told, ...recordsOf(site, 'source').map(({ id }) => id)]);
  return [...lock.claims.values(), ...lock.documents.values()]
    .flatMap((lines): readonly { id: string; line: number }[] => lines.slice(0, 1))
    .filter(({ id }) => !known.has(id) && !site.unread.has(recordOfClaim(id)))
    .map(({ id, line }) => ({
      code: 'lock-line-left-over' as const,
      severity: 'error' as const,
      file: lockFile,
      line,
      column: 1,
      what: `there is no '${id}' any more`,
      todo: `write the lock again: ${repairCommand}`,
    }));
}

function earlierLock(line: number): Problem {
  return {
    code: 'lock-line-broken',
    severity: 'error',
    file: lockFile,
    line,
    column: 1,
    what: 'the lock is one of an earlier edition, which kept no spans',
    todo: `write it again: ${repairCommand}`,
  };
}
