import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../lib/files.ts';

/** The list of what a reader keeps of a site, for `src/client/keeping.js`. */
interface OfflineList {
  /** Changes whenever the site does. */
  readonly id: string;
  /** The report date, as readers write it. */
  readonly date: string;
  readonly bytes: number;
  /** Each file below the root, how many bytes it has, and its SHA-256. */
  readonly files: readonly (readonly [path: string, bytes: number, digest: string])[];
}

/** What nobody needs who reads without a network: images for sharing, what hosts and other programs are told. */
const left =
  /^(?:images|hosts|feeds|calendars)\/|^data\/(?!index\.html)|^(?:_headers|_redirects|\.htaccess|sw\.js|robots\.txt|sitemap\.xml)$|\.(?:docx|md|txt|bib|ris|json)$/;

/** Writes `offline.json` into the built site in `folder`, whose search index lies under `id`. */
export async function writeOfflineList(folder: string, id: string): Promise<void> {
  const files: [string, number, string][] = [];
  for (const file of await filesOf(folder)) {
    if (left.test(file) && !file.startsWith('find/')) continue;
    const bytes = await readFile(join(folder, file));
    files.push([file, bytes.length, createHash('sha256').update(bytes).digest('hex')]);
  }
  const page = await readFile(join(folder, 'offline/index.html'), 'utf8');
  const list: OfflineList = {
    id,
    date: /\sdata-date="([^"]*)"/.exec(page)?.[1] ?? '',
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    files,
  };
  await writeFile(join(folder, 'offline.json'), JSON.stringify(list));
}
