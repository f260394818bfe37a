import { join, relative, sep } from 'node:path';
import { paragraphsOf } from '../basics/paragraphs.ts';
import type { Problem } from '../basics/problem.ts';
import { fileProblem, readEntries, readTextFile } from './files.ts';
import { fileLimits } from './file-limits.ts';

/** The archived texts as read, and all that kept others from being read. */
export interface ArchiveReading {
  /** The paragraphs of each source, which are the non-empty lines of its text. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** A file is named from the folder in which the command runs, from the top where it lies outside. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the archived texts in `folder`: `gazette-2024.txt` is the text of the source `gazette-2024`, its paragraphs are
 * its non-empty lines. Undefined if there is no such folder. Never throws: what cannot be read is among the problems.
 */
export async function readArchive(folder: string): Promise<ArchiveReading | undefined> {
  const found = await readEntries(folder, shown(folder));
  if (found === undefined) return undefined;
  if ('problem' in found) return { texts: new Map(), problems: [found.problem] };
  const texts = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const { name, named } of found.entries.filter((entry) => entry.name.endsWith('.txt'))) {
    const file = shown(join(folder, name));
    const read = named
      ? await readTextFile(join(folder, name), file, fileLimits.listBytes)
      : {
          problem: fileProblem('file-unreadable', file, {
            what: 'the name of the file is not UTF-8',
            todo: 'name it after its source',
          }),
        };
    if (read && 'text' in read) texts.set(name.slice(0, -'.txt'.length), paragraphsOf(read.text));
    else if (read) problems.push(read.problem);
  }
  return { texts, problems };
}

function shown(path: string): string {
  const below = relative('', path);
  return (below.startsWith('..') ? path : below || '.').split(sep).join('/');
}
