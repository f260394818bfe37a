// npm run build [-- --content FOLDER --base /some/path --site https://host --out FOLDER --audience internal]
import { close } from 'pagefind';
import { buildSite } from './lib/build-site.ts';
import { readFlags } from './lib/flags.ts';

const built = await buildSite(readFlags());
await close();
process.exitCode = built ? 0 : 1;
