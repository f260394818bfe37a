import { createHash } from 'node:crypto';
import type { SiteFiles } from './site-files.ts';

/** The list of what a reader keeps of a site, for `src/client/keeping.js`. */
interface OfflineList {
  /** Changes whenever any of the files does. */
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

/** Writes `offline.json`, the list of what a reader keeps of the files so far; `date`: the report date in words. */
export async function writeOfflineList(files: SiteFiles, date: string): Promise<void> {
  const kept = files
    .all()
    .filter(([path]) => /^(?:find|search)\//.test(path) || !left.test(path))
    .map(([path, { bytes, digest }]) => [path, bytes, digest] as const);
  const hash = createHash('sha256');
  for (const [path, , digest] of kept) hash.update(`${path}\0${digest}\0`);
  const list: OfflineList = {
    id: hash.digest('hex').slice(0, 12),
    date,
    bytes: kept.reduce((sum, [, bytes]) => sum + bytes, 0),
    files: kept,
  };
  await files.write('offline.json', JSON.stringify(list));
}
