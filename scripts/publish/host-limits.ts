import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { textIn, type BuiltSite, type Finding } from '../inspect/inspection.ts';

/** What there is of a site to be counted by hosts. */
interface Measures {
  /** Blocks of `_headers`. */
  readonly headerRules: number;
  /** Letters of its longest line. */
  readonly headerLine: number;
  /** Lines of `_redirects`. */
  readonly redirects: number;
  /** Letters of its longest line. */
  readonly redirectLine: number;
  /** Bytes of that file. */
  readonly redirectBytes: number;
  readonly files: number;
  /** Bytes of the whole site. */
  readonly bytes: number;
}

/** What each of those is called where it is too much. */
const names = {
  headerRules: 'rules in _headers',
  headerLine: 'letters in a line of _headers',
  redirects: 'redirects',
  redirectLine: 'letters in a line of _redirects',
  redirectBytes: 'bytes of _redirects',
  files: 'files',
  bytes: 'bytes',
} as const satisfies Readonly<Record<keyof Measures, string>>;

/** What hosts take, as they publish it: what is beyond they leave out, or they refuse the site. */
const limits: readonly { readonly host: string; readonly most: Partial<Measures> }[] = [
  {
    host: 'Cloudflare Pages',
    most: { headerRules: 100, headerLine: 2000, redirects: 2000, redirectLine: 1000, files: 20_000 },
  },
  { host: 'GitLab Pages', most: { redirects: 1000, redirectBytes: 64 * 1024 } },
  { host: 'GitHub Pages', most: { bytes: 1_000_000_000 } },
];

/** What of a site goes past what a host takes. On others it works all the same. */
export async function beyondHosts(site: BuiltSite): Promise<Finding> {
  const measures = await measured(site);
  return {
    what: 'more than one host takes, where others take it',
    found: limits.flatMap(({ host, most }) =>
      (Object.keys(names) as (keyof Measures)[]).flatMap((name) => {
        const limit = most[name];
        return limit === undefined || measures[name] <= limit
          ? []
          : [`${host}: ${measures[name]} ${names[name]}, of ${limit} at most`];
      }),
    ),
  };
}

async function measured(site: BuiltSite): Promise<Measures> {
  const [headers, redirects] = await Promise.all([linesOf(site, '_headers'), linesOf(site, '_redirects')]);
  const sizes = await Promise.all(site.files.map(async (file) => (await stat(join(site.folder, file))).size));
  return {
    headerRules: headers.filter((line) => /^\S/.test(line)).length,
    headerLine: longest(headers),
    redirects: redirects.length,
    redirectLine: longest(redirects),
    redirectBytes: Buffer.byteLength(redirects.map((line) => `${line}\n`).join('')),
    files: site.files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

async function linesOf(site: BuiltSite, file: string): Promise<string[]> {
  if (!site.files.includes(file)) return [];
  return (await textIn(site, file)).split('\n').filter((line) => line !== '');
}

function longest(lines: readonly string[]): number {
  return lines.reduce((most, { length }) => Math.max(most, length), 0);
}
