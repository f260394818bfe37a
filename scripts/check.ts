// npm run check [-- --content FOLDER] [--json]: tells all that is wrong with the records; needs no build.
import { checkFolder } from '../src/check.ts';
import { readFlags } from './lib/flags.ts';
import { reportProblems } from './lib/report.ts';

const flags = readFlags();
const { problems, reading, lock } = await checkFolder(flags.content);
const failed = reportProblems(problems, reading.records.length, flags.json);
if (!lock && !flags.json) console.log('There is no evidence lock: nothing here was verified against an archive. See npm run verify.');
process.exitCode = failed ? 1 : 0;
