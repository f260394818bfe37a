// npm start [-- the flags of build and preview]: builds the site and serves it.
import { close } from 'pagefind';
import { buildSite } from './lib/build-site.ts';
import { readFlags } from './lib/flags.ts';
import { serveBuilt } from './lib/serve-built.ts';

const flags = readFlags();
const built = await buildSite(flags);
await close();
if (built) await serveBuilt(flags);
else process.exitCode = 1;
