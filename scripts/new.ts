// npm run new -- KIND "Name" | site FOLDER | editor: begins a record, a whole site, or the settings of an editor.
import { resolve } from 'node:path';
import { oneLine } from '../src/basics/characters.ts';
import { kinds } from '../src/basics/kinds.ts';
import { didYouMean } from '../src/basics/suggest.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';
import { setUpEditor } from './new/editor.ts';
import { beginRecord } from './new/record.ts';
import { beginSite } from './new/site.ts';

const flags = readFlags('new');
const [what = '', name] = flags.words;
// A folder lies where the command is typed.
const folder = resolve(name ?? '.');
leaveSurroundings();
process.exitCode = await plainly(() => {
  if (what === 'editor') return setUpEditor(flags.content, flags.json);
  if (what === 'site') {
    if (name === undefined) throw new PlainError('Name the folder of the new site: npm run new -- site ../our-records');
    return beginSite(folder, flags);
  }
  const kind = kinds.find((one) => one === what);
  if (!kind)
    throw new PlainError(
      `'${oneLine(what)}' is no kind of record: ${didYouMean(what, [...kinds, 'site', 'editor'], `kinds are: ${kinds.join(', ')}; or write site or editor`)}`,
    );
  if (name === undefined || name.trim() === '')
    throw new PlainError(`Say what the ${kind} is called: npm run new -- ${kind} "Name"`);
  return beginRecord(kind, name.trim(), flags);
});
