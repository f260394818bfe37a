import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../../lib/files.ts';
import { builtBase } from '../../lib/serve-built.ts';
import { rulesFor, type HostRedirect } from './rules.ts';
import { apacheFile, caddyFile, headersFile, nginxFile, redirectsFile } from './twins.ts';

/** Writes what hosts are told of the site in `folder`, read from its pages alone, into it. */
export async function writeHosts(folder: string): Promise<void> {
  const pages = new Map<string, string>();
  for (const file of await filesOf(folder))
    if (file.endsWith('.html')) pages.set(file, await readFile(join(folder, file), 'utf8'));
  const base = `${builtBase(pages.get('index.html') ?? '').replace(/\/$/, '')}/`;
  const policies = [...pages.values()].flatMap((html) => policyIn(html) ?? []);
  const rules = rulesFor(
    base,
    { scripts: hashesIn(policies, 'script-src'), styles: hashesIn(policies, 'style-src') },
    [...pages].flatMap(([file, html]) => redirectIn(base, file, html) ?? []),
  );
  await mkdir(join(folder, 'hosts'), { recursive: true });
  const files = {
    _headers: headersFile(rules),
    _redirects: redirectsFile(rules),
    '.htaccess': apacheFile(rules),
    'hosts/nginx.conf': nginxFile(rules),
    'hosts/Caddyfile': caddyFile(rules),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
}

function policyIn(html: string): string | undefined {
  return /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
}

/** Every hash that some page allows, once, in order. */
function hashesIn(policies: readonly string[], directive: string): string[] {
  const found = policies.flatMap((policy) => {
    const own = policy.split(';').find((part) => part.trim().startsWith(`${directive} `)) ?? '';
    return own.match(/'sha256-[^']*'/g) ?? [];
  });
  return [...new Set(found)].sort();
}

/** Where a page leads on at once; undefined where it is read. */
function redirectIn(base: string, file: string, html: string): HostRedirect | undefined {
  const to = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];
  return to === undefined ? undefined : { from: base + file.replace(/index\.html$/, ''), to: plainly(to) };
}

function plainly(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
