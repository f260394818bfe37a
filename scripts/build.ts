// npm run build [-- --content FOLDER --base /some/path --site https://host --out FOLDER --audience internal]
import { close } from 'pagefind';
import { buildSite } from './build/build-site.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags.ts';
import { plainly } from './lib/plainly.ts';

const flags = readFlags('build');
leaveSurroundings();
process.exitCode = await plainly(() => buildSite(flags));
await close();
