// npm run read -- --by ID [--list | --json | --answers FILE]: a person holds claims against the words that they rest
// on.
import { readFile } from 'node:fs/promises';
import { checkFolder } from '../src/check.ts';
import { oneLine } from '../src/basics/characters.ts';
import { claimProblem } from '../src/model/evidence/kept/changes.ts';
import { noLock, repairCommand } from '../src/model/evidence/kept/lock.ts';
import { readersOf, readingsFile, saysIt, saysLess } from '../src/model/evidence/kept/readings.ts';
import { toRead, type FaceToFace } from '../src/model/evidence/doubts/to-read.ts';
import { verifySite } from '../src/model/evidence/verifying/verify.ts';
import { readArchive } from '../src/records/archive.ts';
import { readingLine } from '../src/desk/reading-line.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { OwnFiles } from './lib/files/own-files.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';
import { PlainError } from './lib/system-errors.ts';
import { openWordNet } from './lib/wordnet.ts';
import { askReader, markerOf } from './read/ask.ts';
import { answersIn, type ReaderAnswer } from './read/answers.ts';
import { readerNamed } from './read/reader.ts';

const flags = readFlags('read');
leaveSurroundings();
process.exitCode = await plainly(read);

async function read(): Promise<boolean> {
  // 1. Find what each claim rests on, also of those that are not found: these stand only if somebody reads them.
  const { site, lock = noLock, readings, problems, reading } = await checkFolder(flags.content);
  if (!site || readings.problems.length > 0) {
    reportProblems(site ? readings.problems : problems, reading.records.length);
    return false;
  }
  const reader = readerNamed(flags.by, site.settings);
  const archive = await readArchive(flags.archive);
  if (!archive) throw new PlainError(`There is no archive at ${oneLine(flags.archive)}`);
  const verification = verifySite(site, archive.texts, { lock, readings });
  const open = toRead(site, verification, readings, { by: reader?.id, dictionary: openWordNet() });

  // 2. Lists are for the eye and for programs.
  if (flags.json) console.log(JSON.stringify(open.map(plainPair), null, 2));
  else if (flags.list) for (const pair of open) console.log(listed(pair));
  if (flags.json || flags.list) return true;
  if (!reader) {
    const known = [...readersOf(site.settings).keys()];
    const named =
      known.length > 0
        ? `readers of site.yaml are: ${known.join(', ')}`
        : 'name yourself in site.yaml first: readers: [{id: mroe, name: Mara Roe, kind: person}]';
    console.error(`Say who reads: --by ID; ${named}`);
    return false;
  }

  // 3. Answers come from a file, or from the keyboard; each is written before the next is asked for.
  const files = new OwnFiles(flags);
  const keep = async ({ pair, verdict }: ReaderAnswer): Promise<void> =>
    files.addReading(readingLine(pair, { by: reader.id, on: flags.on, verdict }));
  if (flags.answers === undefined) {
    const done = await askReader(open, keep, reader.kind, markerOf(site, verification.sources));
    console.log(`Write what stands into the lock: ${repairCommand}`);
    return done;
  }
  const answers = answersIn(await readFile(flags.answers, 'utf8'), open);
  for (const fault of answers.faults) console.error(`${oneLine(flags.answers)}:${fault}`);
  if (answers.faults.length > 0) return false;
  for (const answer of answers.answers) await keep(answer);
  const less = answers.answers.filter(({ verdict }) => verdict === saysLess).length;
  console.log(
    `${answers.answers.length} readings by ${reader.name} written to ${readingsFile}; ${less} say less. Write what stands into the lock: ${repairCommand}`,
  );
  return true;
}

/** A pair for programs. */
function plainPair({ claim, says, span, found, fingerprints, doubts }: FaceToFace): object {
  const { file, line, column } = claimProblem(claim, 'not-read', '', '');
  return {
    claim: claim.key,
    file,
    line,
    column,
    says,
    span,
    found,
    doubts,
    fingerprints,
    verdicts: [saysIt, saysLess],
  };
}

function listed({ claim, says, span, found, doubts }: FaceToFace): string {
  const { file, line, column } = claimProblem(claim, 'not-read', '', '');
  const where = span.map(({ source, paragraph }) => `${source} ¶${paragraph}`).join(', ');
  const why = doubts.map(({ code }) => `  ${code}`).join('');
  return oneLine(`${file}:${line}:${column}  ${found}  ${says}  [${where}]${why}`);
}
