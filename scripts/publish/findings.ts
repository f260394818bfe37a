import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { searchClient } from '../../src/search/files.ts';
import { policyIn } from '../build/hosts/write-hosts.ts';
import { textIn, type BuiltSite, type Finding } from '../inspect/inspection.ts';
import { pagesOf } from './changes.ts';
import type { Copy } from './copy.ts';

/** What the strictest of the hosts in the README takes of one file, in bytes, and of redirects. */
const mostBytes = 25 * 1024 * 1024;

/** Files that some hosts refuse for their size. */
export async function tooLarge({ folder, files }: BuiltSite): Promise<Finding> {
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(join(folder, file))).size })));
  return {
    what: `files over ${mostBytes} bytes`,
    found: sizes.filter(({ size }) => size > mostBytes).map(({ file, size }) => `${file}: ${size} bytes`),
  };
}

/** Pages whose own policy allows what the header for all pages forbids: on a host that sends it they would be bare. */
export async function headersBehindPages(site: BuiltSite): Promise<Finding> {
  const what = 'pages that the headers of the site would break';
  if (!site.files.includes('_headers')) return { what, found: ['_headers is missing'] };
  const headers = await textIn(site, '_headers');
  const found: string[] = [];
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const policy = policyIn(await textIn(site, file));
    if (policy === undefined) found.push(`${file}: no policy of its own`);
    else if (!(policy.match(/'sha256-[^']*'/g) ?? []).every((hash) => headers.includes(hash))) found.push(file);
  }
  return { what, found };
}

/** Whether the search index is whole: there is one, and the script that all pages ask for leads to it. */
export async function staleIndex(site: BuiltSite): Promise<Finding> {
  const ids = new Set(site.files.flatMap((file) => /^find\/([^/]+)\//.exec(file)?.[1] ?? []));
  const found = ids.size === 1 ? [] : [`${ids.size} search indexes`];
  const client = site.files.includes(searchClient) ? await textIn(site, searchClient) : '';
  const asked = /find\/([^/]+)\/client\.js/.exec(client)?.[1];
  if (asked === undefined) found.push(`${searchClient} leads to no index`);
  else if (!ids.has(asked)) found.push(`${searchClient} asks for the index ${asked}`);
  for (const file of site.files.filter((name) => name.endsWith('.html'))) {
    const script = /\bdata-client="([^"]*)"/.exec(await textIn(site, file))?.[1];
    if (script !== undefined && !script.endsWith(`/${searchClient}`)) found.push(`${file} asks for ${script}`);
  }
  return { what: 'a search index that is not that of the pages', found };
}

/** Hosts that stand in manuals and in nobody's address bar. */
const placeholder = /^(?:.*\.)?(?:example(?:\.(?:com|org|net))?|invalid|test|localhost)$|^127\./;

/** A whole address on the front page that was never meant for readers, or none at all. */
export async function placeholderAddress(site: BuiltSite): Promise<Finding> {
  const home = await textIn(site, 'index.html');
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1];
  const mail = /href="mailto:[^"@]*@([^"?]*)/.exec(home)?.[1];
  return {
    what: 'addresses that are placeholders, or missing',
    found: [
      ...(canonical === undefined
        ? ['the site does not know its address: set address in site.yaml, or build with --site']
        : placeholder.test(new URL(canonical).hostname)
          ? [canonical]
          : []),
      ...(mail !== undefined && placeholder.test(mail) ? [`mail to ${mail}`] : []),
    ],
  };
}

/** Addresses that answered in an earlier copy, and answer no more. A redirect is a page too. */
export function lostAddresses(before: Copy, after: Copy): Finding {
  const pages = new Set(pagesOf(after));
  return {
    what: 'addresses of the last release that are lost without a redirect',
    found: pagesOf(before).filter((path) => !pages.has(path)),
  };
}
