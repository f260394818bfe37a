import { compareProblems, formatProblem, type Problem } from '../../src/basics/problem.ts';
import { checkFolder } from '../../src/check.ts';
import type { Archive } from '../../src/model/evidence/claims/archive.ts';
import { noLock, writeLock } from '../../src/model/evidence/kept/lock.ts';
import { noReadings } from '../../src/model/evidence/kept/readings.ts';
import { verifySite, type Verification } from '../../src/model/evidence/verifying/verify.ts';
import type { Site } from '../../src/model/site.ts';
import { withContent, type Files } from './content.ts';

/** Paragraphs of the gazette by their number; a paragraph that is not named says nothing. */
export type Paragraphs = Readonly<Record<number, string>>;

/** Bears out every claim of the base content. */
const gazette: Paragraphs = {
  1: 'Gazette of 2024, printed in Northland by the Ministry of Tides on 2 May 2024.',
  3: 'The Sea Cable joins Northland to the open sea.',
  4: 'In May 2024 the Sea Cable was 900 km long.',
  7: 'Tide Week was held from 22 to 26 September 2024. Among the speakers was Jane Doe, Minister of Tides.',
  8: 'Jane Doe was Minister of Tides, at the head of the Ministry of Tides, in 2023 and 2024.',
  9: 'In May 2024 the Ministry of Tides promised to lengthen the Sea Cable by March 2025.',
};

/** The archive of the base content, with `paragraphs` in place of its own. */
export function baseArchive(
  paragraphs: Paragraphs = {},
  others: Readonly<Record<string, readonly string[]>> = {},
): Archive {
  const text = Array.from(
    { length: 30 },
    (_, index) => paragraphs[index + 1] ?? gazette[index + 1] ?? `Nothing (${'x'.repeat(index + 1)}).`,
  );
  return new Map([['gazette-2024', text], ...Object.entries(others)]);
}

/** Holds the base content with `files` merged over it against `archive`; `lock` is the lock as it is. */
export async function verifyFiles(
  files: Files,
  archive: Archive,
  lock = noLock,
): Promise<{ site: Site; verification: Verification }> {
  return await withContent(files, async (folder) => {
    const { site, problems } = await checkFolder(folder);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (!site || errors.length > 0) throw new TypeError(errors.map(formatProblem).join('\n'));
    return { site, verification: verifySite(site, archive, { lock, readings: noReadings }) };
  });
}

/** What a verification of the base content with `files` merged over it prints, line by line. */
export async function refusals(files: Files, archive: Archive): Promise<string[]> {
  return printed((await verifyFiles(files, archive)).verification.problems);
}

/** The evidence lock of the base content with `files` merged over it. */
export async function lockOf(
  files: Files,
  archive: Archive = baseArchive(),
  before = noLock,
  reportDate?: string,
): Promise<string> {
  const { site, verification } = await verifyFiles(files, archive, before);
  return writeLock(verification, before, reportDate ?? site.settings.reportDate);
}

export function printed(problems: readonly Problem[]): string[] {
  return [...problems].sort(compareProblems).map(formatProblem);
}
