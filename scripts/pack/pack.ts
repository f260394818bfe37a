import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { zipSync, type Zippable } from 'fflate';
import { compareText } from '../../src/basics/compare.ts';
import { recordPath } from '../../src/basics/urls.ts';
import type { RecordsData } from '../../src/views/neighbours/data.ts';
import { idOf, textIn, type BuiltPaper, type BuiltSite } from '../inspect/inspection.ts';
import { builtBase } from '../lib/serving/serve-built.ts';
import { PlainError } from '../lib/system-errors.ts';
import { frontPage, type PackedEntry } from './front.ts';
import { facesFile, facesIn, packedPage, type PackLinks } from './page.ts';

/**
 * A ZIP of papers that opens from a disk: their pages and forms, the sources they rest on, citations, calendars and the
 * data, with a list of all by their SHA-256; of the whole site where `ids` is undefined. The same site gives the same
 * bytes. Throws a `PlainError` where an id is that of no paper.
 */
export async function packOf(site: BuiltSite, ids: readonly string[] | undefined): Promise<Uint8Array> {
  const chosen = ids === undefined ? site.papers : ids.map((id) => paperOf(site, id));
  const wanted = ids === undefined ? wholeSite(site) : await filesOfPapers(site, chosen);
  const home = await textIn(site, 'index.html');
  const base = `${builtBase(home).replace(/\/$/, '')}/`;
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1];
  const links: PackLinks = {
    base,
    origin: canonical === undefined ? undefined : new URL(canonical).origin,
    has: (file) => wanted.has(file),
  };

  const files = new Map<string, Uint8Array>();
  const faces = new Map<string, string>();
  const entries: PackedEntry[] = [];
  for (const file of [...wanted].sort(compareText)) {
    const bytes = await readFile(join(site.folder, file));
    if (!file.endsWith('.html')) {
      files.set(file, bytes);
      continue;
    }
    const html = bytes.toString('utf8');
    for (const { rule, address } of facesIn(html)) faces.set(rule, address);
    files.set(file, Buffer.from(packedPage(html, file, links)));
    if (!file.endsWith('one-page/index.html')) entries.push(entryOf(site, file, html));
  }
  files.set(facesFile, Buffer.from(await faceSheet(site, base, faces)));
  const { reportDate } = JSON.parse(await textIn(site, 'data/records.json')) as RecordsData;
  const title = /<a class="brand"[^>]*>([^<]*)</.exec(home)?.[1]?.trim() ?? '';
  files.set('index.html', Buffer.from(frontPage(site.words, { title, reportDate }, entries)));
  files.set('manifest.json', Buffer.from(manifestOf(files)));
  return zipped(files);
}

function paperOf({ papers }: BuiltSite, id: string): BuiltPaper {
  const paper = papers.find((one) => idOf(one) === id);
  if (!paper) throw new PlainError(`there is no paper '${id}' in the built site: /briefings/ lists those there are`);
  return paper;
}

/** Everything but what only a host or the search in pages needs; pages that only lead on are none. */
function wholeSite({ files }: BuiltSite): Set<string> {
  const left =
    /^(?:find|search\/shown|assets|hosts|images|feeds)\/|^(?:_headers|_redirects|\.htaccess|\.gitignore|404\.html)$/;
  return new Set(
    files.filter((file) => !left.test(file) && !['index.html', 'manifest.json', 'search/index.html'].includes(file)),
  );
}

/** All that lies at the addresses of papers and of the sources they rest on, their calendars, and the data. */
async function filesOfPapers(site: BuiltSite, papers: readonly BuiltPaper[]): Promise<Set<string>> {
  const sources = papers.flatMap(({ ledger }) =>
    ledger.sentences.flatMap(({ evidence }) => evidence.map(({ source }) => recordPath('source', source))),
  );
  const folders = [...new Set([...papers.map(({ address }) => address), ...sources])];
  const files = site.files.filter(
    (file) =>
      folders.some((folder) => file.startsWith(folder)) ||
      papers.some((paper) => file === `calendars/${idOf(paper)}.ics`) ||
      file === 'data/records.json' ||
      file === 'data/records.schema.json',
  );
  // A page shows pictures that lie elsewhere.
  const shown = new Set(files);
  const base = `${builtBase(await textIn(site, 'index.html')).replace(/\/$/, '')}/`;
  for (const file of files.filter((name) => name.endsWith('.html')))
    for (const [, address = ''] of (await textIn(site, file)).matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)) {
      const picture = address.slice(base.length);
      if (address.startsWith(base) && site.files.includes(picture)) shown.add(picture);
    }
  return shown;
}

function entryOf({ papers, records }: BuiltSite, file: string, html: string): PackedEntry {
  const address = file.slice(0, -'index.html'.length);
  const id = address.split('/').at(-2) ?? '';
  const title = /<h1\b[^>]*>([^]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? address;
  return {
    title: title.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? ' ').trim(),
    names: records.get(id)?.aliases ?? [],
    href: file,
    paper: papers.some((paper) => paper.address === address),
  };
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The faces themselves, inside their sheet: from a disk a browser loads no face from a file. */
async function faceSheet(site: BuiltSite, base: string, faces: ReadonlyMap<string, string>): Promise<string> {
  const rules: string[] = [];
  for (const [rule, address] of [...faces].sort(([a], [b]) => compareText(a, b))) {
    const bytes = await readFile(join(site.folder, address.slice(base.length)));
    const type = lookup(address) ?? 'font/woff2';
    const inside = `url(data:${type};base64,${bytes.toString('base64')})`;
    rules.push(rule.replace(/url\("?[^")]+"?\)/, () => inside));
  }
  return `${rules.join('\n')}\n`;
}

function manifestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const digests = [...files]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')] as const);
  return `${JSON.stringify({ files: Object.fromEntries(digests) }, null, 1)}\n`;
}

/** The files in one folder of a ZIP, by name, each with the first day that ZIP knows. */
function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tree: Zippable = {};
  // The library reads the day in the zone of the machine, and so it is said.
  const day = new Date(1980, 0, 1);
  for (const [file, bytes] of [...files].sort(([a], [b]) => compareText(a, b)))
    tree[`pack/${file}`] = [new Uint8Array(bytes), { level: 9, mtime: day, os: 3, attrs: 0o644 << 16 }];
  return zipSync(tree);
}
