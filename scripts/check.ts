// npm run check [-- --content FOLDER] [--json | --format WORD] [--watch]: tells all that is wrong with the records;
// needs no build. With --watch it goes on, and tells it again after each change.
import { Checker, withoutPaper, type Checked } from '../src/check.ts';
import { forReview } from './check/formats.ts';
import { reportPapers } from './check/papers.ts';
import { onEarlyEnd } from './lib/ending.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { readFlags } from './lib/flags.ts';
import { FolderWatch } from './lib/folder-watch.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems } from './lib/report.ts';

const flags = readFlags('check');
leaveSurroundings();
const checker = new Checker(flags.content);
let last: Checked | undefined;

/** Tells what is wrong now, unless that was told last. Returns whether nothing stops a build. */
async function tell(): Promise<boolean> {
  const checked = await checker.check();
  if (checked !== last) {
    // On a terminal only what holds now is to be seen.
    if (last && process.stdout.isTTY) console.clear();
    else if (last) console.log();
    print(checked);
    last = checked;
  }
  return checked.problems.every(({ severity }) => severity !== 'error');
}

function print(checked: Checked): void {
  const { problems, reading, lock } = checked;
  if (flags.format !== undefined) {
    console.log(forReview(problems, flags.content, flags.format));
    return;
  }
  // Whoever watches looks for what the last change did.
  const papers = flags.json && !flags.watch ? { withoutPaper: withoutPaper(checked)?.nearest ?? [] } : {};
  reportProblems(problems, reading.records.length, flags.json, papers);
  if (flags.json) return;
  if (!flags.watch) reportPapers(checked);
  if (!lock && !reading.lockUnread)
    console.log('There is no evidence lock: nothing here was verified against an archive. See npm run verify.');
  if (flags.watch) console.log('Waiting for changes; Ctrl-C ends.');
}

process.exitCode = await plainly(async () => {
  if (!flags.watch) return tell();
  let turn = tell();
  onEarlyEnd(async () => process.exit((await turn) ? 0 : 1));
  const again = (): void => void (turn = turn.then(tell));
  await new FolderWatch(flags.content, again).start();
  // What changed while nobody heard.
  again();
  return turn;
});
