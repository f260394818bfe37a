import { createHash } from 'node:crypto';
import { lstat, mkdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { isRecordId } from '../../../src/basics/ids.ts';
import { folders, type Kind } from '../../../src/basics/kinds.ts';
import { readingsFile } from '../../../src/model/evidence/kept/readings.ts';
import { fileLimits } from '../../../src/records/file-limits.ts';
import { isDeviceName, readTextFile } from '../../../src/records/files.ts';
import { PlainError } from '../system-errors.ts';
import { writeWhole } from './write-whole.ts';

/** A file that the desk may write: a record, the readings, or a new text of the archive. */
export type OwnFile =
  { readonly kind: Kind; readonly id: string } | { readonly readings: true } | { readonly archived: string };

/** What a file held when it was read; `mark` tells whether it still does. Both are empty where there is none. */
export interface FileText {
  readonly text: string;
  readonly mark: string;
}

/** Thrown where a file is not what it was when it was read: what it holds now. */
export class ChangedError extends Error {
  readonly now: FileText;
  constructor(now: FileText) {
    super('the file has changed since it was read');
    this.name = 'ChangedError';
    this.now = now;
  }
}

/** The files of a content folder and its archive that the desk may write, and no others. */
export class OwnFiles {
  readonly #content: string;
  readonly #archive: string;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ content, archive }: { readonly content: string; readonly archive: string }) {
    this.#content = content;
    this.#archive = archive;
  }

  /** What a file holds. Throws a `PlainError` where it may not be read, or leads out of its folder. */
  async read(file: OwnFile): Promise<FileText> {
    return readAt(await this.#place(file));
  }

  /**
   * Writes `text` where the file still is what `mark` says: whole or not at all, one after the other. Throws a
   * `ChangedError` where it is not, a `PlainError` where it may not be written.
   */
  async write(file: OwnFile, mark: string, text: string): Promise<void> {
    await this.#change(file, (now) => {
      if (now.mark !== mark || ('archived' in file && now.mark !== '')) throw new ChangedError(now);
      return text;
    });
  }

  /** Puts a line behind the others of the readings, whatever somebody else has put there in the meantime. */
  async addReading(line: string): Promise<void> {
    await this.#change({ readings: true }, ({ text }) => withLine(text, line));
  }

  #change(file: OwnFile, make: (now: FileText) => string): Promise<void> {
    const work = this.#last.then(async () => {
      const place = await this.#place(file);
      const text = make(await readAt(place));
      await mkdir(dirname(place.path), { recursive: true });
      await writeWhole(place.path, text);
    });
    this.#last = work.catch(() => undefined);
    return work;
  }

  /** Where a file lies. No link may stand in the way to it: what it led to would be written instead. */
  async #place(file: OwnFile): Promise<Place> {
    const isArchived = 'archived' in file;
    const root = await realpath(isArchived ? this.#archive : this.#content);
    const name = nameOf(file);
    const path = join(root, ...name.split('/'));
    for (const part of new Set([dirname(path), path])) {
      const found = await lstat(part).catch(() => undefined);
      if (found?.isSymbolicLink()) throw new PlainError(`${name} is, or lies behind, a link: the desk writes no link`);
    }
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    if (folder !== root && !folder.startsWith(`${root}${sep}`)) throw new PlainError(`${name} leads out of its folder`);
    return { path, name };
  }
}

interface Place {
  readonly path: string;
  readonly name: string;
}

/** A text with a line behind its others. */
function withLine(text: string, line: string): string {
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`;
}

function nameOf(file: OwnFile): string {
  if ('readings' in file) return readingsFile;
  const id = 'archived' in file ? file.archived : file.id;
  if (!isRecordId(id) || isDeviceName(id)) throw new PlainError(`'${id}' is no id of a record`);
  return 'archived' in file ? `${id}.txt` : `${folders[file.kind]}/${id}.mdx`;
}

async function readAt({ path, name }: Place): Promise<FileText> {
  const read = await readTextFile(path, name, fileLimits.claimsBytes);
  if (read === undefined) return { text: '', mark: '' };
  if ('problem' in read) throw new PlainError(`${name}: ${read.problem.what}`);
  return { text: read.text, mark: createHash('sha256').update(read.text).digest('hex') };
}
