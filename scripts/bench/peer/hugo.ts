import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../lib/root.ts';
import { filesOf } from '../../lib/files/files.ts';
import { measureCommand } from '../measure.ts';
import { codeOf, PlainError } from '../../lib/system-errors.ts';
import { succeed } from '../succeed.ts';
import { foldersAbove, markdownOf, type PeerPage } from './markdown.ts';

/** What another program took for the same words. */
export interface PeerRun {
  readonly pages: number;
  readonly cold: PeerCost;
  readonly edited: PeerCost;
}

/** Building and indexing together. */
interface PeerCost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number | undefined;
}

/** As little as Hugo can be told: it has no feeds, no lists of tags, no map of the site to make. */
const site: Readonly<Record<string, string>> = {
  'config.toml': 'baseURL = "https://papers.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n',
  'layouts/_default/baseof.html':
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body>{{ block "main" . }}{{ end }}</main></body></html>\n',
  'layouts/_default/single.html': '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
  'layouts/_default/list.html': '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
};

/** Builds the words of the site in `built` with Hugo and indexes them with Pagefind: cold, and after one edit. */
export async function runHugo(built: string, folder: string): Promise<PeerRun> {
  const pages = await writeSite(built, folder);
  console.error(`hugo: ${pages.length} pages cold`);
  const cold = await build(folder);
  await appendFile(join(folder, 'content', pages[pages.length >> 1]?.path ?? ''), '\nOne sentence more.\n');
  console.error('hugo: one page edited');
  return { pages: pages.length, cold, edited: await build(folder) };
}

async function writeSite(built: string, folder: string): Promise<PeerPage[]> {
  const paths = (await filesOf(built)).filter((path) => path.endsWith('.html'));
  const above = foldersAbove(paths);
  const pages: PeerPage[] = [];
  for (const path of paths) {
    const page = markdownOf(path, await readFile(join(built, path), 'utf8'), above);
    if (page) pages.push(page);
  }
  for (const [path, text] of [
    ...Object.entries(site),
    ...pages.map((page) => [join('content', page.path), page.text] as const),
  ]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return pages;
}

async function build(folder: string): Promise<PeerCost> {
  const made = await succeed(measureCommand({ file: 'hugo', args: ['--quiet', '--source', folder] }).catch(noHugo));
  const args = [join(root, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', join(folder, 'public')];
  const indexed = await succeed(measureCommand({ file: process.execPath, args }));
  return {
    wallSeconds: made.wallSeconds + indexed.wallSeconds,
    cpuSeconds:
      made.cpuSeconds === undefined || indexed.cpuSeconds === undefined
        ? undefined
        : made.cpuSeconds + indexed.cpuSeconds,
  };
}

function noHugo(error: unknown): never {
  throw codeOf(error) === 'ENOENT' ? new PlainError(howToGet, error) : error;
}

const howToGet = 'there is no hugo here: install the package hugo (Debian has it), or leave --peer away';
