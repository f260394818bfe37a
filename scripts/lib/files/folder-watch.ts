import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Editors write a file in steps: so long nothing must happen before a change counts as done, in milliseconds. */
const quiet = 50;

/** How often a folder is looked at that the system tells nothing of, in milliseconds. */
const lookEvery = 1000;

/**
 * Hears of every change in a folder and in the folders below it, and calls `changed` with
 * the names of the files that it may have been, as far as the system tells them, when it is done. A folder is
 * watched as a whole, not file by file. Where the system cannot watch, `changed` is called again and again.
 */
export class FolderWatch {
  readonly #folder: string;
  readonly #changed: (names: readonly string[]) => void;
  readonly #names = new Set<string>();
  readonly #watched = new Map<string, FSWatcher>();
  #pause: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;

  constructor(folder: string, changed: (names: readonly string[]) => void) {
    this.#folder = folder;
    this.#changed = changed;
  }

  /** Begins to hear. Resolves when all folders that are there are heard. */
  async start(): Promise<void> {
    this.#hear(this.#folder);
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) if (entry.isDirectory()) this.#hear(join(entry.parentPath, entry.name));
  }

  #hear(folder: string): void {
    if (this.#watched.has(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => this.#stir(name ?? ''));
      watcher.on('error', () => this.#lose(folder));
      this.#watched.set(folder, watcher);
    } catch {
      this.#lose(folder);
    }
  }

  /** A folder that is gone is heard of by the one above it; of any other the system may say no more. */
  #lose(folder: string): void {
    this.#watched.get(folder)?.close();
    this.#watched.delete(folder);
    this.#looking ??= setInterval(() => this.#stir(''), lookEvery);
  }

  #stir(name: string): void {
    this.#names.add(name);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      // A folder may have come.
      const names = [...this.#names];
      this.#names.clear();
      void this.start().then(() => this.#changed(names));
    }, quiet);
  }
}
