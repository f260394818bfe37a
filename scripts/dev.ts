// npm run dev [-- --content FOLDER --audience internal]: serves the pages as they are edited. Problems are told as `npm
// run check` tells them.
import { checkFolder } from '../src/check.ts';
import { spawnAstro } from './lib/astro.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags.ts';
import { plainly } from './lib/plainly.ts';
import { mustBeFree } from './lib/port.ts';
import { reportProblems } from './lib/report.ts';

const flags = readFlags('dev');
leaveSurroundings();
process.exitCode = await plainly(async () => {
  await mustBeFree(flags.port);
  const { problems, reading } = await checkFolder(flags.content);
  reportProblems(problems, reading.records.length);
  const child = spawnAstro('dev', flags, flags.port === undefined ? [] : ['--port', String(flags.port)]);
  return new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)));
});
