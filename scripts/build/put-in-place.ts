import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { onEarlyEnd } from '../lib/ending.ts';
import { makeFolder } from '../lib/files/make-folder.ts';
import { codeOf } from '../lib/system-errors.ts';
import { realFolder } from './output.ts';
import { closeWorkshop, leftOverWorkshops, openWorkshop, workshops, type Workshop } from './workshop.ts';

/** What a workshop says of the site it is putting in place, so that a later build can end what a killed one began. */
interface Journal {
  /** The folder of the site. */
  readonly target: string;
  /** What lay in it before, where its entries are changed one by one. */
  readonly entries?: readonly string[];
}

const journalFile = 'journal.json';
/** Where the old site waits until the new one stands, below the workshop. */
const oldFolder = 'old';

/**
 * What the system says where a folder can't be moved: another disk, a volume of its own, no right to its neighbours.
 */
const barred: readonly (string | undefined)[] = ['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'];

/**
 * Puts the site of `workshop` in the place of `target`: in one step where the system can, else in two so short that of
 * all that may happen only a kill comes between, which `recover` mends. Where it fails, the old site stands as it was.
 * Returns where the old site lies then, if it was moved whole to the workshop.
 */
export async function putInPlace(workshop: Workshop, target: string): Promise<string | undefined> {
  await makeFolder(dirname(target));
  const ways = [
    () => Promise.resolve().then(() => swap(workshop, target)),
    // On another disk the site must lie beside its place before it can be moved there.
    () => onDiskOf(dirname(target), workshop, (beside) => void swap(beside, target)),
    // A volume of its own can't be moved, nor a folder whose neighbours belong to others: only what lies in it can.
    () => onDiskOf(target, workshop, (inside) => swapEntries(inside, { target, entries: entriesOf(target, inside) })),
  ];
  let barredBy: unknown;
  for (const way of existsSync(target) ? ways : ways.slice(0, 2)) {
    try {
      return (await way()) ?? undefined;
    } catch (error) {
      if (!barred.includes(codeOf(error))) throw error;
      barredBy = error;
    }
  }
  throw barredBy;
}

/** The folder that `out` leads to, with a whole site in it where a killed build left none. */
export async function mended(out: string): Promise<string> {
  const target = await realFolder(out);
  await recover(target, workshops);
  return target;
}

/**
 * Ends what killed builds left undone at `target`, so that a whole site stands there, and sweeps their workshops away.
 */
export async function recover(target: string, ownWorkshops: string): Promise<void> {
  for (const parent of [ownWorkshops, dirname(target), target])
    for (const workshop of await leftOverWorkshops(parent)) {
      const journal = readJournal(workshop);
      const old = join(workshop.folder, oldFolder);
      // In a folder that others may write to, nothing else is touched on the word of a file.
      const isOwn = journal && (parent === ownWorkshops || [journal.target, dirname(journal.target)].includes(parent));
      if (isOwn && journal.entries) swapEntries(workshop, { target: journal.target, entries: journal.entries });
      else if (isOwn && !existsSync(journal.target) && existsSync(old)) renameSync(old, journal.target);
      await closeWorkshop(workshop);
    }
}

/**
 * Copies the site of `from` to a workshop in `parent`, which is on the disk where it belongs, and has `work` done
 * there.
 */
async function onDiskOf(parent: string, from: Workshop, work: (workshop: Workshop) => void): Promise<void> {
  const workshop = await openWorkshop(parent);
  const forget = onEarlyEnd(() => closeWorkshop(workshop));
  try {
    await cp(from.site, workshop.site, { recursive: true });
    work(workshop);
  } finally {
    forget();
    await closeWorkshop(workshop);
  }
}

/**
 * Moves the site to `target`, and what stood there into the workshop; returns where it lies there. Where that fails,
 * all is as it was.
 */
function swap(workshop: Workshop, target: string): string | undefined {
  const stood = existsSync(target);
  if (stood && exchanged(workshop.site, target)) return workshop.site;
  writeJournal(workshop, { target });
  const old = join(workshop.folder, oldFolder);
  moveAll([...(stood ? [{ from: target, to: old }] : []), { from: workshop.site, to: target }]);
  return stood ? old : undefined;
}

/**
 * Has the system exchange two folders in one step. Only Linux can, and of its `mv` only those from 2024 on know how.
 */
function exchanged(site: string, target: string): boolean {
  if (process.platform !== 'linux') return false;
  return spawnSync('mv', ['--exchange', '--no-target-directory', '--', site, target], { stdio: 'ignore' }).status === 0;
}

/** Changes the entries of `target` for those of the site, one by one. Goes on with what was begun before. */
function swapEntries(workshop: Workshop, { target, entries }: Required<Journal>): void {
  const old = join(workshop.folder, oldFolder);
  writeJournal(workshop, { target, entries });
  mkdirSync(old, { recursive: true });
  const out = entries.map((name) => ({ from: join(target, name), to: join(old, name) }));
  const left = out.filter(({ from, to }) => !existsSync(to) && existsSync(from));
  const into = readdirSync(workshop.site).map((name) => ({ from: join(workshop.site, name), to: join(target, name) }));
  moveAll([...left, ...into]);
}

function entriesOf(target: string, { folder }: Workshop): string[] {
  return readdirSync(target).filter((name) => name !== basename(folder));
}

interface Move {
  readonly from: string;
  readonly to: string;
}

/** Does all moves, or none: where one fails, those before it are taken back. */
function moveAll(moves: readonly Move[]): void {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      renameSync(move.from, move.to);
      done.push(move);
    }
  } catch (error) {
    for (const { from, to } of done.reverse()) renameSync(to, from);
    throw error;
  }
}

function writeJournal({ folder }: Workshop, journal: Journal): void {
  writeFileSync(join(folder, journalFile), JSON.stringify(journal));
}

/**
 * The journal of a workshop; undefined where it had not begun to put its site in place, or was ended while it wrote
 * that down.
 */
function readJournal({ folder }: Workshop): Journal | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, journalFile), 'utf8'));
    if (typeof value !== 'object' || value === null || !('target' in value) || typeof value.target !== 'string')
      return undefined;
    if (!('entries' in value)) return { target: value.target };
    const { entries } = value;
    if (!Array.isArray(entries) || !entries.every((name) => typeof name === 'string')) return undefined;
    return { target: value.target, entries };
  } catch {
    return undefined;
  }
}
