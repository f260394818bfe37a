// npm run check [-- --content FOLDER] [--json | --format WORD] [--watch]: tells all that is wrong with the records;
// needs no build. With --watch it goes on, and tells it again after each change.
import type { Checked } from '../src/check.ts';
import { forReview } from './check/formats.ts';
import { LastCheck, type CheckTold } from './check/last-check.ts';
import { mostNamed, reportPapers } from './check/papers.ts';
import { onEarlyEnd } from './lib/ending.ts';
import { leaveSurroundings } from './lib/environment.ts';
import { archiveOf, readFlags } from './lib/flags/flags.ts';
import { FolderWatch } from './lib/files/folder-watch.ts';
import { plainly } from './lib/plainly.ts';
import { reportProblems, withArchiveToName } from './lib/report.ts';

const flags = readFlags('check');
leaveSurroundings();
// Whoever watches looks for what the last change did, and a review for what is wrong.
const most = flags.watch || flags.format !== undefined ? 0 : flags.json ? Number.POSITIVE_INFINITY : mostNamed;

/** Tells what is wrong now. Returns whether nothing stops a build. */
async function tell(): Promise<boolean> {
  const last = new LastCheck(flags.content, most);
  let told = await last.told();
  if (!told) {
    const { checkFolder } = await import('../src/check.ts');
    const checked = await checkFolder(flags.content);
    told = await toldOf(checked);
    last.note(checked.reading.id, told);
  }
  print(told);
  return isSound(told);
}

async function toldOf(checked: Checked): Promise<CheckTold> {
  const { withoutPaper } = await import('../src/check.ts');
  const { problems, reading, lock } = checked;
  return {
    problems,
    records: reading.records.length,
    isUnverified: !lock && !reading.lockUnread,
    papers: most > 0 ? withoutPaper(checked, most) : undefined,
  };
}

function isSound({ problems }: Pick<CheckTold, 'problems'>): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

function print({ problems: found, records, isUnverified, papers }: CheckTold): void {
  const problems = withArchiveToName(found, archiveOf(flags.content));
  if (flags.format !== undefined) {
    console.log(forReview(problems, flags.content, flags.format));
    return;
  }
  reportProblems(problems, records, flags.json, flags.watch ? {} : { withoutPaper: papers?.nearest ?? [] });
  if (flags.json) return;
  reportPapers(papers);
  if (isUnverified)
    console.log('There is no evidence lock: nothing here was verified against an archive. See npm run verify.');
  if (flags.watch) console.log('Waiting for changes; Ctrl-C ends.');
}

/** Tells it again after each change, unless that was told last. */
async function watch(): Promise<boolean> {
  const { Checker } = await import('../src/check.ts');
  const checker = new Checker(flags.content);
  let last: Checked | undefined;
  const tellAgain = async (): Promise<boolean> => {
    const checked = await checker.check();
    if (checked !== last) {
      // On a terminal only what holds now is to be seen.
      if (last && process.stdout.isTTY) console.clear();
      else if (last) console.log();
      print(await toldOf(checked));
      last = checked;
    }
    return isSound(checked);
  };
  let turn = tellAgain();
  onEarlyEnd(async () => process.exit((await turn) ? 0 : 1));
  const again = (): void => void (turn = turn.then(tellAgain));
  await new FolderWatch(flags.content, again).start();
  // What changed while nobody heard.
  again();
  return turn;
}

process.exitCode = await plainly(flags.watch ? watch : tell);
