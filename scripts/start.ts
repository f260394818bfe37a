// npm start [-- the flags of build and preview]: builds the site and serves it.
import { close } from 'pagefind';
import { buildSite } from './build/build-site.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { mustBeFree } from './lib/serving/port.ts';
import { serveBuilt } from './lib/serving/serve-built.ts';

const flags = readFlags('start');
leaveSurroundings();
process.exitCode = await plainly(async () => {
  await mustBeFree(flags.port);
  return buildSite(flags);
});
await close();
if (process.exitCode === 0) process.exitCode = await plainly(() => serveBuilt(flags));
