import { readdir, readFile } from 'node:fs/promises';

/** How often a tree of processes is looked at, in milliseconds. */
const between = 200;

/** What tells how much memory a tree of processes holds at most while it runs. */
export interface TreeWatch {
  /** The most that was seen, in MiB; undefined where the system does not tell, as all but Linux. */
  readonly stop: () => Promise<number | undefined>;
}

/** Watches the memory of the process `pid` and of all that it starts, until it is told to stop. */
export function watchTree(pid: number): TreeWatch {
  const stopping = new AbortController();
  let most: number | undefined;
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      const now = await treeMegabytes(pid);
      if (now !== undefined) most = Math.max(most ?? 0, now);
      await new Promise((resolve) => setTimeout(resolve, between));
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await looking;
      return most;
    },
  };
}

async function treeMegabytes(pid: number): Promise<number | undefined> {
  const names = await readdir('/proc').catch(() => []);
  const stats = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => parentIn(await readFile(`/proc/${name}/stat`, 'utf8').catch(() => ''))),
  );
  const kilobytes = await Promise.all(
    inTree(
      pid,
      stats.flatMap((stat) => stat ?? []),
    ).map(async (one) => sharedOut(await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => ''))),
  );
  const known = kilobytes.flatMap((size) => size ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, size) => sum + size, 0) / 1024;
}

/** A process and the one that started it. */
export interface Parented {
  readonly pid: number;
  readonly parent: number;
}

/** Who a process is, by its `/proc/PID/stat`. */
export function parentIn(stat: string): Parented | undefined {
  // The second field is a name in brackets that may hold anything.
  const [, pid, parent] = /^(\d+) \(.*\) \S (\d+)/s.exec(stat) ?? [];
  return pid === undefined || parent === undefined ? undefined : { pid: Number(pid), parent: Number(parent) };
}

/** `pid` and all that it started, and those in their turn. */
export function inTree(pid: number, all: readonly Parented[]): number[] {
  const children = Map.groupBy(all, ({ parent }) => parent);
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []).map((child) => child.pid));
  return found;
}

/** The memory of a process in KiB, by its `/proc/PID/smaps_rollup`: of what it shares with others, its share. */
export function sharedOut(rollup: string): number | undefined {
  const [, size] = /^Pss:\s+(\d+) kB$/m.exec(rollup) ?? [];
  return size === undefined ? undefined : Number(size);
}
