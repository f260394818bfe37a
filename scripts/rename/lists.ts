import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from '../../src/check.ts';
import { renamedKey, renamedReference, type Renaming } from '../../src/desk/rename.ts';
import { readEdition, writeEdition } from '../../src/model/editions/file.ts';
import { claimFingerprint, claimsOf, tellingOf, type Claim } from '../../src/model/evidence/claims/claims.ts';
import { changeLock, lockFile, readLock } from '../../src/model/evidence/kept/lock.ts';
import { quotesFile, readQuotes, writeQuotes } from '../../src/model/evidence/kept/quotes.ts';
import { readingsFile, readReadings, writeReading } from '../../src/model/evidence/kept/readings.ts';
import type { Site } from '../../src/model/site.ts';

/** A folder before and after its records were renamed. */
interface Renamed {
  readonly before: Checked;
  readonly after: Checked;
  readonly renaming: Renaming;
  readonly folder: string;
}

/**
 * The lock, the readings, the quotes and the editions with the new id: what was found and read stays found and read, as
 * nothing but the id has changed. By file, only those that differ.
 */
export async function renamedLists({
  before,
  after,
  renaming,
  folder,
}: Renamed): Promise<(readonly [string, string])[]> {
  const { lock, readings, quotes, editions } = before.reading;
  if (!before.site || !after.site) return [];
  const same = fingerprints(before.site, after.site, renaming);
  const written: (readonly [string, string | undefined, string | undefined])[] = [
    [lockFile, lock, lock === undefined ? undefined : lockWith(lock, same, renaming)],
    [readingsFile, readings, readings === undefined ? undefined : readingsWith(readings, same, renaming)],
    [quotesFile, quotes, quotes === undefined ? undefined : quotesWith(quotes, renaming)],
    ...[...editions].map(([name, text]) => [`editions/${name}.json`, text, editionWith(text, name, renaming)] as const),
  ];
  const changed = written.flatMap(([file, old, text]) =>
    text === undefined || text === old ? [] : [[file, text] as const],
  );
  // What reads the same under another line ending is left alone.
  const differing: (readonly [string, string])[] = [];
  for (const [file, text] of changed) {
    const there = await readFile(join(folder, file), 'utf8');
    if (there.replaceAll('\r\n', '\n') !== text) differing.push([file, text]);
  }
  return differing;
}

interface Same {
  readonly claims: ReadonlyMap<string, Claim>;
  /** The fingerprint of a claim now, by its old key and its old fingerprint. */
  readonly now: ReadonlyMap<string, string>;
}

function fingerprints(before: Site, after: Site, renaming: Renaming): Same {
  const claims = new Map(claimsOf(after).map((claim) => [claim.key, claim]));
  const now = new Map(
    claimsOf(before).flatMap((claim) => {
      const renamed = claims.get(renamedKey(claim.key, renaming));
      return renamed ? [[`${claim.key} ${claimFingerprint(claim)}`, claimFingerprint(renamed)] as const] : [];
    }),
  );
  return { claims, now };
}

function lockWith(text: string, { claims, now }: Same, renaming: Renaming): string {
  return changeLock(readLock(text), {
    document: (id) => renamedReference(id, renaming),
    claim: (line) => {
      const id = renamedKey(line.id, renaming);
      const renamed = claims.get(id);
      const fingerprint = now.get(`${line.id} ${line.claim}`);
      return {
        ...line,
        id,
        words: renamed && fingerprint !== undefined ? tellingOf(renamed) : line.words,
        claim: fingerprint ?? line.claim,
        span: line.span.map((run) => renamedReference(run, renaming)),
      };
    },
  });
}

function readingsWith(text: string, { now }: Same, renaming: Renaming): string {
  const lines = [...readReadings(text).byClaim.values()].flat().toSorted((a, b) => a.line - b.line);
  return lines
    .map((line) =>
      writeReading({
        ...line,
        claim: renamedKey(line.claim, renaming),
        words: now.get(`${line.claim} ${line.words}`) ?? line.words,
        at: line.at.map((run) => renamedReference(run, renaming)),
      }),
    )
    .join('');
}

function quotesWith(text: string, renaming: Renaming): string {
  return writeQuotes(
    readQuotes(text).lines.map((quote) => ({
      ...quote,
      claim: renamedKey(quote.claim, renaming),
      source: renamedReference(quote.source, renaming),
    })),
  );
}

/** A frozen edition goes by the new id too, or the next one would tell of a record that is gone and one that is new. */
function editionWith(text: string, name: string, renaming: Renaming): string | undefined {
  const { edition } = readEdition(text, name);
  if (!edition) return undefined;
  const from = (evidence: readonly string[]): string[] => evidence.map((place) => renamedReference(place, renaming));
  return writeEdition({
    ...edition,
    statements: edition.statements.map((statement) => ({
      ...statement,
      id: renamedReference(statement.id, renaming),
      from: from(statement.from),
      ...(statement.value === undefined
        ? {}
        : { value: { ...statement.value, indicator: renamedReference(statement.value.indicator, renaming) } }),
    })),
    states: edition.states.map((state) => ({
      ...state,
      id: renamedReference(state.id, renaming),
      from: from(state.from),
    })),
  });
}
