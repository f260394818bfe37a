// npm run check [-- --content FOLDER] [--json] [--watch]: tells all that is wrong with the records; needs no build.
// With --watch it goes on, and tells it again after each change.
import { Checker, type Checked } from '../src/check.ts';
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
  const { problems, reading, lock } = checked;
  if (checked === last) return !problems.some(({ severity }) => severity === 'error');
  // On a terminal only what holds now is to be seen.
  if (last && process.stdout.isTTY) console.clear();
  else if (last) console.log();
  last = checked;
  const failed = reportProblems(problems, reading.records.length, flags.json);
  if (!lock && !reading.lockUnread && !flags.json)
    console.log('There is no evidence lock: nothing here was verified against an archive. See npm run verify.');
  if (flags.watch && !flags.json) console.log('Waiting for changes; Ctrl-C ends.');
  return !failed;
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
