// npm run verify [-- --archive FOLDER] [--check] [--doubts]: numbers the paragraphs that evidence leaves open, holds
// every claim against the archived texts and writes the evidence lock, or prints what is in doubt.
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { counted } from '../src/basics/counted.ts';
import { checkFolder } from '../src/check.ts';
import { oneLine } from '../src/basics/characters.ts';
import { compareProblems, type Problem } from '../src/basics/problem.ts';
import { changeProblem, changesSince, spansChanged } from '../src/model/evidence/changes.ts';
import { claimsToHold } from '../src/model/evidence/claims.ts';
import {
  fits,
  lockCodes,
  lockFile,
  noLock,
  readLock,
  repairCommand,
  writeLock,
  type Lock,
} from '../src/model/evidence/lock.ts';
import { openTold } from '../src/model/evidence/open-evidence.ts';
import { standingProblems } from '../src/model/evidence/standing.ts';
import { quotesFile, quotesFor, readQuotes, writeQuotes } from '../src/model/evidence/quotes.ts';
import { verifySite, type Verification } from '../src/model/evidence/verify.ts';
import { readArchive } from '../src/records/archive.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';
import { printDoubts } from './lib/doubts.ts';
import { codeOf, describeSystemError, PlainError } from './lib/system-errors.ts';
import { writeWhole } from './lib/write-whole.ts';
import { lookUpFolder, nothingLookedUp, tellWritten } from './verify/look-up.ts';

const flags = readFlags('verify');
leaveSurroundings();
process.exitCode = await plainly(verify);

async function verify(): Promise<boolean> {
  // 1. What can be found is written: paragraphs that somebody left open are numbered first.
  const archive = await readArchive(flags.archive);
  const writes = !flags.check && !flags.doubts && archive?.problems.length === 0;
  const { written: numbers, open } = writes ? await lookUpFolder(flags.content, archive.texts) : nothingLookedUp;

  // 2. What can be read is held against the archive, whatever else is wrong. The lock itself is what is mended here.
  const { site, problems, reading, readings } = await checkFolder(flags.content, { keep: !flags.check });
  const others = openTold(
    problems.filter(({ code }) => !lockCodes.includes(code)),
    open,
  );
  if (!flags.json) for (const number of numbers) console.log(tellWritten(number));
  if (!site) {
    reportProblems(others, reading.records.length, flags.json, { written: numbers });
    return false;
  }

  // 3. What stands in the lock may be lost by nobody's mistake.
  const file = join(flags.content, lockFile);
  if (reading.lockUnread) {
    reportProblems(others, reading.records.length, flags.json, { written: numbers });
    return false;
  }
  const written = await textOf(file);
  const before = written === undefined ? noLock : readLock(written);
  if (isNoLock(before)) {
    console.error(
      `${oneLine(file)} holds no line of a lock: take it back from version control, or delete it to begin anew`,
    );
    return false;
  }

  // 4. Hold every claim against the archive.
  if (!archive) {
    console.error(`There is no archive at ${oneLine(flags.archive)}. Name its folder with --archive or ARCHIVE.`);
    return false;
  }
  if (archive.problems.length > 0) {
    reportProblems(archive.problems, reading.records.length, flags.json);
    return false;
  }
  const verification = verifySite(site, archive.texts, { lock: before, readings });
  if (flags.doubts) {
    printDoubts(site, verification, flags.json);
    return true;
  }
  const claims = claimsToHold(site);
  const changes = [...changesSince(claims, before, readings), ...spansChanged(verification.found, before, readings)];
  // What is only looked at is not in the lock afterwards.
  const again = new Set(flags.check ? [] : verification.found.map(({ claim }) => claim.key));
  const told = changes.map((change) => changeProblem(change, 'warning', { again: again.has(change.claim.key) }));
  const after = writeLock(verification, before, site.settings.reportDate);
  // What a reader found wanting is wrong here as it is for check; what nobody has read yet is for a reader to mend.
  const read = standingProblems(site, readLock(after), readings);
  const less = read.filter(({ code }) => code === 'read-as-less');
  const unread = read.filter(({ code }) => code === 'not-read').length;
  const found: Problem[] = [...others, ...told, ...verification.problems, ...less].sort(compareProblems);
  const failed = reportProblems(found, reading.records.length, flags.json, { written: numbers });
  const summarise = (): void => {
    if (flags.json) return;
    for (const line of summary(verification, before, unread)) console.log(line);
    for (const line of leftOutLines(verification, others)) console.log(line);
  };

  // 5. Write what stands into the lock and what may be quoted beside it, or tell that it is not there yet.
  const quotes = join(flags.content, quotesFile);
  const quoted = await textOf(quotes);
  const outcome: readonly Outcome[] = [
    { file, before: written, after },
    {
      file: quotes,
      before: quoted,
      after: writeQuotes(quotesFor(site, verification, readQuotes(quoted ?? ''))) || undefined,
    },
  ];
  if (!flags.check) {
    for (const one of outcome) await bring(one);
    summarise();
    return !failed;
  }
  summarise();
  const stale = outcome.filter((one) => !isAsItShouldBe(one));
  for (const one of stale)
    console.error(`${basename(one.file)} is not what the archive says. Repair it with: ${repairCommand}`);
  return !failed && stale.length === 0;
}

/** A file that verifying writes: its text as it was, and as it should be; undefined where there is no file. */
interface Outcome {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Writes a file whole, or takes it away where nothing is to stand in it. */
async function bring({ file, before, after }: Outcome): Promise<void> {
  if (before === after) return;
  if (after !== undefined) await writeWhole(file, after);
  else
    await rm(file).catch((error: unknown) => {
      throw new PlainError(describeSystemError(error, file), error);
    });
}

/** Git on Windows may have given the lines other endings. */
function isAsItShouldBe({ before = '', after = '' }: Outcome): boolean {
  return before.replaceAll('\r\n', '\n') === after;
}

/** The text of a file, undefined where there is none. One that may not be read is never taken for none. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new PlainError(describeSystemError(error, file), error);
  }
}

/** Whether there are lines and none can be trusted: something else was saved in the lock's place. */
function isNoLock({ claims, documents, problems }: Lock): boolean {
  return problems.length > 0 && claims.size === 0 && documents.size === 0;
}

/**
 * What was found, what stands as it did, what of the lock does not stand any more, what waits for a reader and so does
 * not pass a check: a line each.
 */
function summary({ found, unheld, cut, refused }: Verification, before: Lock, unread: number): string[] {
  const count = (finding: string): number => found.filter((one) => one.finding === finding).length;
  const standing = unheld.filter((claim) => fits(claim, before)).length;
  const fallen = refused.filter(({ claim }) => fits(claim, before)).length;
  const broken = before.problems.map(({ line }) => line).join(', ');
  const told: readonly (readonly [number, one: string, more: string])[] = [
    [
      count('nothing'),
      'claim holds nothing that a machine can find: it must be read',
      'claims hold nothing that a machine can find: they must be read',
    ],
    [
      count('unfound'),
      'claim is not found and stands because somebody read it',
      'claims are not found and stand because somebody read them',
    ],
    [refused.length, 'claim is not found', 'claims are not found'],
    [standing, 'claim whose text is not at hand stands as before', 'claims whose text is not at hand stand as before'],
    [
      unheld.length - standing,
      'claim whose text is not at hand does not stand',
      'claims whose text is not at hand do not stand',
    ],
    [
      cut.length,
      'claim is told from what cannot be read, and is left as it was',
      'claims are told from what cannot be read, and are left as they were',
    ],
    [fallen, 'claim stood before and does so no more', 'claims stood before and do so no more'],
    [
      unread,
      'claim waits for a reader before the check passes: npm run read -- --by ID',
      'claims wait for a reader before the check passes: npm run read -- --by ID',
    ],
  ];
  return [
    counted(count('found'), 'claim is found', 'claims are found'),
    ...told.filter(([number]) => number > 0).map(([number, one, more]) => counted(number, one, more)),
    ...(broken === '' ? [] : [`lines of ${lockFile} that did not fit their own check, left out: ${broken}`]),
  ];
}

/** What was left out: drafts, with what is to be filled in, and what cannot be read. */
function leftOutLines({ leftOut }: Verification, problems: readonly Problem[]): string[] {
  const drafts = problems.filter(({ code, file }) => code === 'draft-left-out' && leftOut.has(basename(file, '.mdx')));
  const unfinished = new Set(drafts.map(({ file }) => basename(file, '.mdx')));
  const faulty = [...leftOut].filter((id) => !unfinished.has(id));
  return [
    ...(drafts.length === 0 ? [] : [`left out, as unfinished: ${counted(drafts.length, 'draft')}`]),
    ...[...Map.groupBy(drafts, ({ todo }) => todo)].map(
      ([todo, alike]) => `  ${alike.map(({ file }) => file).join(', ')}: ${todo}`,
    ),
    ...(faulty.length === 0 ? [] : [`left out, as they cannot be read: ${faulty.join(', ')}`]),
  ];
}
