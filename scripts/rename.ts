// npm run rename -- OLD NEW [--check]: gives a record another id, in its file and wherever it is named. The old id
// stays in the record, and its address answers.
import { lstatSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { oneLine } from '../src/basics/characters.ts';
import { counted } from '../src/basics/counted.ts';
import { isRecordId, nearestId } from '../src/basics/ids.ts';
import { folders } from '../src/basics/kinds.ts';
import { formatProblem } from '../src/basics/problem.ts';
import { didYouMean } from '../src/basics/suggest.ts';
import { checkFolder, type Checked } from '../src/check.ts';
import { renamedIn, renamedInSettings, withFormerId, type Renaming } from '../src/desk/rename.ts';
import type { SourceRecord } from '../src/schema/record.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { withOwnFolder } from './lib/files/own-folder.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';
import { writeWhole } from './lib/files/write-whole.ts';
import { renamedLists } from './rename/lists.ts';

const flags = readFlags('rename');
const [from = '', to = ''] = flags.words;
const renaming: Renaming = { from, to };
leaveSurroundings();
process.exitCode = await plainly(renameRecord);

async function renameRecord(): Promise<boolean> {
  // 1. What is there, and whether the new id is free.
  const { content } = flags;
  const before = await checkFolder(content, { keep: false, drafts: 'seen' });
  const record = recordToRename(before);
  const text = record.kind === 'source' ? textOf(from) : undefined;
  const inTheWay = text && textOf(to);
  if (inTheWay)
    throw new PlainError(
      `the archive has a text '${to}.txt' already: take another id, or move ${oneLine(inTheWay)} away`,
    );

  // 2. What changes, tried in a copy: it may leave nothing behind that is wrong.
  const changes = await changedRecords(before, record);
  const left = await withOwnFolder('aide-memoire-rename-', async (copy) => {
    await cp(content, copy, { recursive: true });
    await apply(copy, record, changes);
    const after = await checkFolder(copy, { keep: false, drafts: 'seen' });
    for (const [file, text] of await renamedLists({ before, after, renaming, folder: content }))
      changes.set(file, text);
    await apply(copy, record, changes, true);
    const { problems } = await checkFolder(copy, { keep: false, drafts: 'seen' });
    const known = new Set(before.problems.map(({ code, what }) => `${code} ${what}`));
    return problems.filter(
      ({ code, what, severity }) =>
        severity === 'error' && !known.has(`${code} ${what.replaceAll(`'${to}`, () => `'${from}`)}`),
    );
  });
  if (left.length > 0) {
    for (const problem of left) console.error(formatProblem(problem));
    throw new PlainError(`nothing was renamed: '${to}' would leave ${counted(left.length, 'problem')}, told above`);
  }

  // 3. Write it, the record's own file last of all.
  if (!flags.check) {
    await apply(content, record, changes);
    if (text !== undefined) await rename(text, join(flags.archive, `${to}.txt`));
  }
  const files = [...changes.keys()].sort();
  if (flags.json)
    console.log(JSON.stringify({ from, to, files, archive: text !== undefined, written: !flags.check }, null, 2));
  else
    console.log(
      `${flags.check ? 'would rename' : 'renamed'} ${from} to ${to}: ${counted(files.length, 'file')}${text === undefined ? '' : ', and its archived text'}\n${files.map((file) => `  ${file}`).join('\n')}`,
    );
  return true;
}

/** The file of the archive that holds the text of the source `id`, or leads to it; undefined where there is none. */
function textOf(id: string): string | undefined {
  const file = join(flags.archive, `${id}.txt`);
  return lstatSync(file, { throwIfNoEntry: false }) && file;
}

function recordToRename({ site, reading }: Checked): SourceRecord {
  const record = reading.records.find(({ id }) => id === from);
  if (!site) throw new PlainError(`${oneLine(flags.content)} cannot be read: npm run check tells why`);
  if (!record) {
    const known = reading.records.map(({ id }) => id);
    throw new PlainError(
      `'${oneLine(from)}' is no record: ${didYouMean(from, known, 'write the name of its file, without .mdx')}`,
    );
  }
  if (!isRecordId(to)) throw new PlainError(`'${oneLine(to)}' is no id: write '${nearestId(to) || 'a-name'}'`);
  // What it was called before, it may be called again.
  const taken = reading.records.find(
    (one) => one.id === to || (one !== record && one.data.formerIds?.includes(to) === true),
  );
  if (taken || reading.unread.has(to))
    throw new PlainError(`'${to}' is, or was, the id of ${taken?.file ?? 'another record'}: take another`);
  return record;
}

/** The files that name the record, and its own, with their new text; by the name each has afterwards. */
async function changedRecords({ reading }: Checked, record: SourceRecord): Promise<Map<string, string>> {
  const changes = new Map<string, string>();
  for (const one of reading.records) {
    const text = await readFile(join(flags.content, one.file), 'utf8');
    const renamed = renamedIn(text, one, renaming);
    // What was in no build was cited by nobody.
    const keeps = record.data.draft !== true || record.data.formerIds !== undefined;
    if (one === record)
      changes.set(`${folders[record.kind]}/${to}.mdx`, keeps ? withFormerId(renamed, renaming) : renamed);
    else if (renamed !== text) changes.set(one.file, renamed);
  }
  const settings = await readFile(join(flags.content, 'site.yaml'), 'utf8');
  const renamed = renamedInSettings(settings, renaming);
  if (renamed !== settings) changes.set('site.yaml', renamed);
  return changes;
}

async function apply(
  folder: string,
  record: SourceRecord,
  changes: ReadonlyMap<string, string>,
  isAgain = false,
): Promise<void> {
  for (const [file, text] of changes) await writeWhole(join(folder, file), text);
  if (!isAgain) await rm(join(folder, record.file));
}
