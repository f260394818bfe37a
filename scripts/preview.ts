// npm run preview [-- --out FOLDER --port 4321 --audience internal]: serves the site that was built last.
import { mended } from './build/put-in-place.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { serveBuilt } from './lib/serving/serve-built.ts';

const flags = readFlags('preview');
process.exitCode = await plainly(async () => {
  await mended(flags.out);
  return serveBuilt(flags);
});
