// npm run verify [-- --archive FOLDER] [--check]: holds every claim against the archived texts and writes the evidence lock.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from '../src/check.ts';
import { compareProblems, type Problem } from '../src/basics/problem.ts';
import { lockCodes, lockFile, noLock, repairCommand, writeLock } from '../src/model/evidence/lock.ts';
import { verifySite } from '../src/model/evidence/verify.ts';
import { readArchive } from '../src/records/archive.ts';
import { readFlags } from './lib/flags.ts';
import { reportProblems } from './lib/report.ts';

const flags = readFlags();
process.exitCode = (await verify()) ? 0 : 1;

async function verify(): Promise<boolean> {
  // 1. The records must hold together before they can be held against anything. The lock itself is what is mended here.
  const { site, lock, problems, reading } = await checkFolder(flags.content);
  const others = problems.filter(({ code }) => !lockCodes.includes(code));
  if (!site || others.some(({ severity }) => severity === 'error')) {
    reportProblems(others, reading.records.length, flags.json);
    return false;
  }

  // 2. Hold every claim against the archive.
  const archive = await readArchive(flags.archive);
  if (!archive) {
    console.error(`There is no archive at ${flags.archive}. Name its folder with --archive or ARCHIVE.`);
    return false;
  }
  const verification = verifySite(site, archive);
  const found: Problem[] = [...verification.problems].sort(compareProblems);
  const failed = reportProblems(found, reading.records.length, flags.json);
  const counts = Object.entries(Object.groupBy(verification.verified, ({ state }) => state)).map(([state, claims]) => `${claims.length} ${state}`);
  if (!flags.json) console.log(`${verification.verified.length} claims stand: ${counts.join(', ')}`);

  // 3. Write what stands into the lock, or tell that it is not there yet.
  const file = join(flags.content, lockFile);
  const text = writeLock(verification, lock ?? noLock, site.settings.reportDate);
  // Git on Windows may have given the lines other endings.
  const written = (await readFile(file, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (!flags.check) await writeFile(file, text);
  else if (written !== text) {
    console.error(`${lockFile} is not what the archive says. Repair it with: ${repairCommand}`);
    return false;
  }
  return !failed;
}
