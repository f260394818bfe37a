// npm run edition -- NAME [--report-date YYYY-MM-DD] [--again] [--content FOLDER]: freezes what everyone can read on a
// day.
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../src/basics/counted.ts';
import { checkFolder } from '../src/check.ts';
import { isDay } from '../src/basics/dates.ts';
import { changesId, neighbours } from '../src/model/editions/changes.ts';
import { freeze } from '../src/model/editions/edition.ts';
import { editionFile, editionFolder, readEdition, writeEdition } from '../src/model/editions/file.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { makeFolder } from './lib/files/make-folder.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';
import { codeOf } from './lib/system-errors.ts';
import { writeWhole } from './lib/files/write-whole.ts';

const { content, word: name, 'report-date': reportDate, again } = readFlags('edition');
leaveSurroundings();
process.exitCode = await plainly(writeNewEdition);

async function writeNewEdition(): Promise<boolean> {
  // 1. What was frozen stays frozen, unless somebody says otherwise.
  const path = editionFile(name);
  const file = join(content, path);
  if (!again && (await isThere(file))) {
    console.error(
      `${path} is there already. An edition is a record of its day: take another name, or replace it with --again.`,
    );
    return false;
  }

  // 2. Freeze nothing that does not hold together. What is wrong with the edition itself is mended here.
  const { site, problems, reading } = await checkFolder(content);
  const others = problems.filter((problem) => problem.file !== path);
  const failed = reportProblems(others, reading.records.length);
  if (!site || failed) return false;

  // 3. Freeze the day that is named, else the day that is the edition's name, else the site's own.
  const day = reportDate ?? (isDay(name) ? name : site.settings.reportDate);
  if (day > site.settings.reportDate)
    console.log(
      `Note: the site itself speaks from ${site.settings.reportDate}; of the days since then it knows nothing.`,
    );
  const edition = freeze(site, name, day);
  await makeFolder(join(content, editionFolder));
  await writeWhole(file, writeEdition(edition));
  console.log(
    `${path}: ${counted(edition.statements.length, 'statement')} and ${counted(edition.states.length, 'state')} on ${edition.reportDate}`,
  );

  // 4. Say where the site will tell what changed.
  const editions = [...reading.editions].flatMap(([other, text]) =>
    other === name ? [] : (readEdition(text, other).edition ?? []),
  );
  for (const { earlier, later } of neighbours([...editions, edition]))
    if (earlier === edition || later === edition)
      console.log(`The next build tells what changed: /briefings/${changesId(earlier, later)}/`);
  return true;
}

/** Whether anything bears that name. What cannot be asked for is never taken for missing. */
async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
