// npm run build [-- --content FOLDER --base /some/path --site https://host --out FOLDER --audience internal]
import { keepCode, leaveSurroundings } from './lib/environment.ts';

// Whatever is loaded behind this line was compiled by an earlier command: that is most of what a build loads where
// nothing has changed.
keepCode();
const { readFlags } = await import('./lib/flags/flags.ts');
const { plainly } = await import('./lib/plainly.ts');
const { buildSite } = await import('./build/build-site.ts');
const { close } = await import('pagefind');

const flags = readFlags('build');
leaveSurroundings();
process.exitCode = await plainly(() => buildSite(flags, flags.shard));
await close();
