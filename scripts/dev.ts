// npm run dev [-- --content FOLDER --by ID]: shows the pages as they are edited, with the desk beside them. Problems
// are told as `npm run check` tells them.
import { checkFolder } from '../src/check.ts';
import { spawnDev } from './lib/astro.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { mustBeFree } from './lib/serving/port.ts';
import { reportProblems, withArchiveToName } from './lib/report.ts';
import { mustBePerson } from './read/reader.ts';

const flags = readFlags('dev');
leaveSurroundings();
process.exitCode = await plainly(async () => {
  await mustBeFree(flags.port);
  const { problems, reading } = await checkFolder(flags.content, { drafts: 'seen' });
  const reader = mustBePerson(flags.by, reading.settings);
  reportProblems(withArchiveToName(problems, flags.archive), reading.records.length);
  const child = spawnDev({ flags, reader, on: new Date().toISOString().slice(0, 10) });
  return new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)));
});
