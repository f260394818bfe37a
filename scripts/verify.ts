// npm run verify [-- --archive FOLDER] [--check] [--doubts]: numbers the paragraphs that evidence leaves open, holds
// every claim against the archived texts and writes the evidence lock, or prints what is in doubt.
import { basename, join } from 'node:path';
import { oneLine } from '../src/basics/characters.ts';
import { compareProblems, type Problem } from '../src/basics/problem.ts';
import { checkFolder, type Checked } from '../src/check.ts';
import { lockCodes, lockFile, noLock, readLock, repairCommand, type Lock } from '../src/model/evidence/kept/lock.ts';
import { openTold } from '../src/model/evidence/verifying/open-evidence.ts';
import { quotesFile, quotesFor, readQuotes, writeQuotes } from '../src/model/evidence/kept/quotes.ts';
import { verifySite, type Verification } from '../src/model/evidence/verifying/verify.ts';
import type { Site } from '../src/model/site.ts';
import { readArchive, type ArchiveReading } from '../src/records/archive.ts';
import { printDoubts } from './verify/doubts.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';
import { holdClaims } from './verify/hold.ts';
import { lookUpFolder, nothingLookedUp, tellWritten, type WrittenNumber } from './verify/look-up.ts';
import { bring, isAsItShouldBe, textOf, type Outcome } from './verify/outcome.ts';
import { leftOutLines, summaryOf } from './verify/summary.ts';

const flags = readFlags('verify');
const isWriting = !flags.check && !flags.doubts;
leaveSurroundings();
process.exitCode = await plainly(async () => {
  const verified = await verify();
  const isWell = tell(verified);
  if (isWriting && verified.came.type === 'held') for (const file of verified.came.files) await bring(file);
  return isWell;
});

/** What came of verifying, to be told. */
interface Verified {
  /** The numbers that were written into records. */
  readonly numbers: readonly WrittenNumber[];
  /** How many records were read. */
  readonly records: number;
  readonly came: Came;
}

/** A reason or problems why nothing was held against the archive, or what came of it. */
type Came =
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'stopped'; readonly problems: readonly Problem[] }
  | { readonly type: 'doubts'; readonly site: Site; readonly verification: Verification }
  | {
      readonly type: 'held';
      readonly problems: readonly Problem[];
      readonly summary: readonly string[];
      readonly files: readonly Outcome[];
    };

async function verify(): Promise<Verified> {
  // 1. Number the paragraphs that somebody left open and the archive tells.
  const archive = await readArchive(flags.archive);
  const { written: numbers, open } =
    isWriting && archive?.problems.length === 0 ? await lookUpFolder(flags.content, archive.texts) : nothingLookedUp;

  // 2. Check the records. No other problem hinders the claims that can be read, and verifying mends the lock itself.
  const checked = await checkFolder(flags.content, { keep: !flags.check });
  const others = openTold(
    checked.problems.filter(({ code }) => !lockCodes.includes(code)),
    open,
  );
  return { numbers, records: checked.reading.records.length, came: await hold(checked, others, archive) };
}

/** Holds every claim of what was `checked` against the archive; `others` are the problems that it has already. */
async function hold(
  { site, reading, readings }: Checked,
  others: readonly Problem[],
  archive: ArchiveReading | undefined,
): Promise<Came> {
  if (!site || reading.lockUnread) return { type: 'stopped', problems: others };
  // 1. Read the lock. A file with something else in it may have been saved in its place by mistake.
  const file = join(flags.content, lockFile);
  const before = await textOf(file);
  const lock = before === undefined ? noLock : readLock(before);
  if (isNoLock(lock)) {
    const todo = 'take it back from version control, or delete it to begin anew';
    return { type: 'refused', why: `${oneLine(file)} holds no line of a lock: ${todo}` };
  }

  // 2. Hold the claims against the archive.
  if (!archive) {
    const why = `There is no archive at ${oneLine(flags.archive)}. Name its folder with --archive or ARCHIVE.`;
    return { type: 'refused', why };
  }
  if (archive.problems.length > 0) return { type: 'stopped', problems: archive.problems };
  const { texts } = archive;
  if (flags.doubts) return { type: 'doubts', site, verification: verifySite(site, texts, { lock, readings }) };
  const { verification, problems, unread, lock: after } = holdClaims({ site, texts, lock, readings }, isWriting);

  // 3. Claims that stand belong into the lock, and words that may be quoted into the file beside it.
  const quotes = join(flags.content, quotesFile);
  const quoted = await textOf(quotes);
  const quotable = writeQuotes(quotesFor(site, verification, readQuotes(quoted ?? '')));
  return {
    type: 'held',
    problems: [...others, ...problems].sort(compareProblems),
    summary: [...summaryOf(verification, lock, unread), ...leftOutLines(verification, others)],
    files: [
      { file, before, after },
      { file: quotes, before: quoted, after: quotable || undefined },
    ],
  };
}

/** Tells what came of verifying. Returns whether all is well. */
function tell({ numbers, records, came }: Verified): boolean {
  if (!flags.json) for (const number of numbers) console.log(tellWritten(number));
  if (came.type === 'refused') {
    console.error(came.why);
    return false;
  }
  if (came.type === 'doubts') {
    printDoubts(came.site, came.verification, flags.json);
    return true;
  }
  const failed = reportProblems(came.problems, records, flags.json, { written: numbers });
  if (came.type === 'stopped') return false;
  if (!flags.json) for (const line of came.summary) console.log(line);
  const stale = flags.check ? came.files.filter((one) => !isAsItShouldBe(one)) : [];
  for (const one of stale)
    console.error(`${basename(one.file)} is not what the archive says. Repair it with: ${repairCommand}`);
  return !failed && stale.length === 0;
}

/** Whether there are lines and none can be trusted: something else was saved in the lock's place. */
function isNoLock({ claims, documents, problems }: Lock): boolean {
  return problems.length > 0 && claims.size === 0 && documents.size === 0;
}
