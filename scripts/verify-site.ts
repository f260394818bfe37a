// npm run verify-site -- FOLDER|ADDRESS: whether a copy of a site is as it was built, by its own manifest.
import { oneLine } from '../src/basics/characters.ts';
import { counted } from '../src/basics/counted.ts';
import { differingIn } from './build/manifest.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { differences, openCopy } from './publish/copy.ts';

const { words, json } = readFlags('verify-site');
process.exitCode = await plainly(async () => {
  const copy = await openCopy(words[0] ?? '');
  const found = await differences(copy);
  // What was added can be seen in a folder alone: a host hands out only what it is asked for.
  const told = new Set(found.map((line) => line.replace(/^changed: /, '')));
  const added =
    copy.folder === undefined
      ? []
      : (await differingIn(copy.folder, copy.manifest)).strangers
          .filter((path) => !told.has(path))
          .map((path) => `added: ${path}`);
  const all = [...found, ...added];
  const files = Object.keys(copy.manifest.files).length;
  if (json) console.log(JSON.stringify({ files, differences: all }, null, 2));
  else {
    for (const line of all) console.log(oneLine(line));
    console.log(
      `${counted(files, 'file')}; ${all.length === 0 ? 'all as they were built' : counted(all.length, 'differs', 'differ')}`,
    );
  }
  return all.length === 0;
});
