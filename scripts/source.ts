// npm run source -- add FILE|ADDRESS: puts a document into the archive and writes its record. npm run source -- show ID
// [WORDS]: prints its paragraphs with their numbers, and what rests on each.
import { resolve } from 'node:path';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';
import { addSource } from './source/add.ts';
import { showSource } from './source/show.ts';

const flags = readFlags('source');
const [action = '', what = '', ...words] = flags.words;
// A file lies where the command is typed.
const named = /^https?:\/\//i.test(what) ? what : resolve(what);
leaveSurroundings();
process.exitCode = await plainly(() => {
  if (action === 'add') return addSource(named, flags);
  if (action === 'show') return showSource(what, words.join(' '), flags);
  throw new PlainError(`'${action}' is nothing to do with a source: write add FILE, or show ID`);
});
