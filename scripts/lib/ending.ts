import { constants } from 'node:os';

/** What a person, a system or a closed terminal sends to end a program. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How often a command looks whether the npm that started it is still there, in milliseconds. */
const parentCheck = 500;

const tidying = new Set<() => Promise<void>>();
let watching = false;
let ending = false;

/**
 * Has `tidy` done when the command is told to end before its time: children are ended, files that only it needs are
 * taken away. Returns what takes the request back. A second signal ends the command at once.
 */
export function onEarlyEnd(tidy: () => Promise<void>): () => void {
  watch();
  tidying.add(tidy);
  return () => tidying.delete(tidy);
}

function watch(): void {
  if (watching) return;
  watching = true;
  for (const signal of signals) process.on(signal, () => void end(128 + constants.signals[signal]));
  // A killed npm can't hand its signal on; what it started would go on unseen.
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(1), parentCheck).unref();
}

async function end(code: number): Promise<void> {
  if (ending) process.exit(code);
  ending = true;
  // The last thing begun is the first to end: a child before the folder it writes in.
  for (const tidy of [...tidying].reverse()) await tidy().catch(() => undefined);
  process.exit(code);
}
