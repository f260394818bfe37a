// npm run join -- PARTS [--content FOLDER --base /some/path --site https://host --out FOLDER --incomplete]: one site of
// the parts that npm run build -- --shard made.
import { close } from 'pagefind';
import { joinSite } from './build/join-site.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';

const flags = readFlags('join');
leaveSurroundings();
process.exitCode = await plainly(() => joinSite(flags));
await close();
