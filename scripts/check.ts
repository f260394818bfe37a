// npm run check [-- --content FOLDER --json | --format WORD]: tells all that is wrong with the records; needs no build.
import { checkFolder, withoutPaper } from '../src/check.ts';
import { forReview } from './check/formats.ts';
import { reportPapers } from './check/papers.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';

const flags = readFlags('check');
leaveSurroundings();
process.exitCode = await plainly(async () => {
  const checked = await checkFolder(flags.content);
  const { problems, reading, lock } = checked;
  if (flags.format !== undefined) {
    console.log(forReview(problems, flags.content, flags.format));
    return problems.every(({ severity }) => severity !== 'error');
  }
  const papers = flags.json ? { withoutPaper: withoutPaper(checked) ?? [] } : {};
  const failed = reportProblems(problems, reading.records.length, flags.json, papers);
  if (!flags.json) reportPapers(checked);
  if (!lock && !reading.lockUnread && !flags.json)
    console.log('There is no evidence lock: nothing here was verified against an archive. See npm run verify.');
  return !failed;
});
