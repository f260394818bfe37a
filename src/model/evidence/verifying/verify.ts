import type { Problem } from '../../../basics/problem.ts';
import type { Site } from '../../site.ts';
import type { Archive, ArchivedSource } from '../claims/archive.ts';
import { claimsToHold, cutClaims, type Claim } from '../claims/claims.ts';
import { NamesElsewhere } from './elsewhere.ts';
import { noLock, type Lock } from '../kept/lock.ts';
import { openSources, usesOf } from './open-sources.ts';
import {
  isPositive,
  noReadings,
  readersOf,
  readingsOfWords,
  runsRead,
  type Reader,
  type Readings,
} from '../kept/readings.ts';
import { spanOf, type Run, type Span } from '../claims/spans.ts';
import { Verifier, type Finding } from './verifier.ts';

export interface FoundClaim {
  readonly claim: Claim;
  readonly finding: Finding;
  readonly span: Span;
}

export interface Verification {
  /**
   * Claims that stand: those found, those in which is nothing to find, and those that somebody has read all the same.
   */
  readonly found: readonly FoundClaim[];
  /** Claims that could not be held against anything, as a text that they cite is missing or is another than it was. */
  readonly unheld: readonly Claim[];
  /** Claims that are told from what stands in a file that cannot be read, or name the record in it. */
  readonly cut: readonly Claim[];
  /** Claims that the archive does not bear out, with the words that come nearest. */
  readonly refused: readonly FoundClaim[];
  readonly sources: ReadonlyMap<string, ArchivedSource>;
  /** Ids of the sources whose text is missing or is another than it was. */
  readonly unread: readonly string[];
  /** Ids of the records that could not be read. */
  readonly leftOut: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What was found and read before. */
export interface Before {
  readonly lock: Lock;
  readonly readings: Readings;
}

/**
 * Holds every claim of a site against the archive: finds the words of the cited paragraphs that it rests on, and looks
 * for each number, date and name of it there. Problems stand at the words concerned; a claim with one is not among
 * `found`, unless somebody has read it. A span that was read stays as it is. A text that is missing is told with the
 * number of its claims that the lock as it is bears out.
 */
export function verifySite(
  site: Site,
  archive: Archive,
  { lock, readings }: Before = { lock: noLock, readings: noReadings },
): Verification {
  const claims = claimsToHold(site);
  const { sources, unread, problems } = openSources(site, archive, usesOf(claims, lock));
  const verifier = new Verifier(site, sources);
  const elsewhere = new NamesElsewhere({ sources, problemsOn: (claim, some) => verifier.problemsOn(claim, some) });
  const readers = readersOf(site.settings);
  const found: FoundClaim[] = [];
  const unheld: Claim[] = [];
  const refused: FoundClaim[] = [];
  for (const claim of claims) {
    const held = verifier.hold(claim);
    if (!held) unheld.push(claim);
    else {
      const read = readSpan(claim, readings, sources, readers);
      // A candidate that came later has been read by nobody.
      const covers = held.candidates.every((run) => read?.span.runs.some((one) => isWithin(run, one)));
      const stands = held.problems.length === 0 || (read?.stands === true && covers);
      const span = read && covers ? read.span : held.span;
      (stands ? found : refused).push({ claim, finding: held.finding, span });
      if (!stands) problems.push(...elsewhere.told(claim, held.problems));
    }
  }
  const leftOut = new Set(site.unread.keys());
  return { found, unheld, cut: cutClaims(site), refused, sources, unread, leftOut, problems };
}

/** The span that somebody held the claim's words against, where it still reads as it did. */
function readSpan(
  claim: Claim,
  readings: Readings,
  sources: ReadonlyMap<string, ArchivedSource>,
  readers: ReadonlyMap<string, Reader>,
): { readonly span: Span; readonly stands: boolean } | undefined {
  const standing = readingsOfWords(claim, readings).flatMap((reading) => {
    const span = spanOf(runsRead(reading), sources);
    const kind = readers.get(reading.by)?.kind;
    return kind && span?.text === reading.span ? [{ span, kind, positive: isPositive(reading) }] : [];
  });
  const read = standing.findLast(({ kind }) => kind === 'person') ?? standing.at(-1);
  // What a program compared was not read: it makes nothing stand that is not found.
  return read && { span: read.span, stands: read.kind === 'person' && read.positive };
}

function isWithin(run: Run, other: Run): boolean {
  return (
    run.source === other.source && run.paragraph === other.paragraph && other.start <= run.start && run.end <= other.end
  );
}
