// npm run check [-- --content FOLDER] [--json]: tells all that is wrong with the records; needs no build.
import { checkFolder } from '../src/check.ts';
import { readFlags } from './lib/flags.ts';
import { reportProblems } from './lib/report.ts';

const flags = readFlags();
const { problems, reading } = await checkFolder(flags.content);
const failed = reportProblems(problems, reading.records.length, flags.json);
process.exitCode = failed ? 1 : 0;
