// npm run pack -- IDS | --all [--out FOLDER --to FILE]: one ZIP of papers that opens without a network.
import { oneLine } from '../src/basics/characters.ts';
import { mustBeWhole, readManifest } from './build/manifest.ts';
import { readBuilt } from './inspect/inspection.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { PlainError } from './lib/system-errors.ts';
import { writeWhole } from './lib/files/write-whole.ts';
import { packOf } from './pack/pack.ts';

const { out, words, all, to } = readFlags('pack');
process.exitCode = await plainly(async () => {
  if (all === words.length > 0) throw new PlainError('name the papers by their ids, or say --all');
  mustBeWhole(out, await readManifest(out));
  const site = await readBuilt(out).catch((error: unknown) => {
    throw new PlainError(`there is no site at ${out}: build it first, npm run build`, error);
  });
  const bytes = await packOf(site, all ? undefined : words);
  await writeWhole(to, bytes);
  console.log(`${oneLine(to)}: ${bytes.length} bytes`);
  return true;
});
