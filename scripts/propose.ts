// npm run propose -- SOURCE|FILE [--json] [--write]: tells what a document holds that can be put on record. Of a file
// no content folder is needed.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRecordId } from '../src/basics/ids.ts';
import { oneLine } from '../src/basics/characters.ts';
import { readDocument } from '../src/proposing/document/document.ts';
import { readableLanguages } from '../src/texts/languages/index.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';
import { proposeSource } from './propose/source.ts';
import { tellFindings } from './propose/tell.ts';
import { readDocumentFile } from './source/document.ts';

const flags = readFlags('propose');
const [word = ''] = flags.words;
// A file lies where the command is typed.
const file = resolve(word);
leaveSurroundings();
process.exitCode = await plainly(async () => ((await isFile(file)) ? proposeFile() : proposeSource(word, flags)));

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return true;
  if (!isRecordId(word) && !found)
    throw new PlainError(`there is no file ${oneLine(path)}: name a file, or the id of a source`);
  return false;
}

async function proposeFile(): Promise<boolean> {
  const document = await readDocumentFile(file);
  const language = flags.language ?? document.language;
  const published = flags.published ?? document.published;
  const findings = readDocument(document.paragraphs, {
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
  });
  if (!findings)
    throw new PlainError(
      `the language of ${oneLine(word)} cannot be told or read: name it with --language, one of ${readableLanguages.join(', ')}`,
    );
  if (flags.json) console.log(JSON.stringify(findings, null, 2));
  else console.log(tellFindings(findings));
  return true;
}
