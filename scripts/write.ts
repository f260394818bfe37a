// npm run write -- ID [--replace] [--content FOLDER]: writes what a paper tells of a record as the record's body, for
// an editor to work on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../src/basics/counted.ts';
import { didYouMean } from '../src/basics/suggest.ts';
import { bodyText, hasNarrative } from '../src/briefing/body-text.ts';
import { checkFolder } from '../src/check.ts';
import { wordsFor } from '../src/messages/words.ts';
import { isEmptyBody } from '../src/model/bodies.ts';
import { lockCodes } from '../src/model/evidence/kept/lock.ts';
import { splitFile } from '../src/records/front-matter.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';
import { writeWhole } from './lib/files/write-whole.ts';
import { bodyOf } from './write/markdown.ts';

const { content, word: id, replace } = readFlags('write');
leaveSurroundings();
process.exitCode = await plainly(writeBody);

async function writeBody(): Promise<boolean> {
  // 1. What a body is told from must hold together. The body itself may be what is mended here, and what
  //    is not found yet is looked for when all is written.
  const { site, problems, reading } = await checkFolder(content, { keep: false });
  const record = site?.records.get(id);
  const isOfBody = ({ file, line }: { readonly file: string; readonly line: number }): boolean =>
    replace && record !== undefined && file === record.file && line >= record.body.line;
  const others = problems.filter((problem) => !isOfBody(problem) && !lockCodes.includes(problem.code));
  const failed = reportProblems(others, reading.records.length);
  if (!site || failed) return false;
  if (!record) {
    const known = site.all.map((other) => other.id);
    console.error(`'${id}' is no record: ${didYouMean(id, known, 'write the name of its file, without .mdx')}`);
    return false;
  }

  // 2. An editor's words are written over by nobody's mistake.
  if (!hasNarrative(record)) {
    console.error(`${record.file} speaks for the publisher: nothing is told of it`);
    return false;
  }
  if (!replace && !isEmptyBody(record.body.tree)) {
    console.error(`${record.file} has a body. Take it out, or write over it with --replace.`);
    return false;
  }

  // 3. Write, and keep the front matter as it is, to the byte.
  const paragraphs = bodyText(site, wordsFor(site.settings.language, site.settings.locale), record);
  if (paragraphs.length === 0) {
    console.error(`${record.file}: no paper tells anything of it that a body could`);
    return false;
  }
  const file = join(content, record.file);
  const before = await readFile(file, 'utf8');
  const front = before.slice(0, before.length - (splitFile(before)?.body.length ?? 0));
  const end = front.includes('\r\n') ? '\r\n' : '\n';
  const body = bodyOf(paragraphs).split('\n').join(end);
  await writeWhole(file, `${front}${front.endsWith('\n') ? '' : end}${end}${body}`);

  // 4. Say what is left to do.
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  console.log(`${record.file}: ${counted(sentences, 'sentence')} in ${counted(paragraphs.length, 'paragraph')}`);
  console.log('Read them over, put them into your words, and let them be found: npm run verify');
  return true;
}
