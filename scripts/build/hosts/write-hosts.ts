import type { SiteFiles } from '../site-files.ts';
import { rulesFor, type HostRedirect } from './rules.ts';
import { apacheFile, caddyFile, headersFile, nginxFile, redirectsFile } from './twins.ts';

/** What hosts are told of a site. */
export interface ToldToHosts {
  /** The path under which it lies, with its closing slash. */
  readonly base: string;
  readonly redirects: readonly HostRedirect[];
}

/** Writes what each host reads of a site. */
export async function writeHosts(files: SiteFiles, { base, redirects }: ToldToHosts): Promise<void> {
  const policies = [...files.policies()];
  const rules = rulesFor(
    base,
    { scripts: hashesIn(policies, 'script-src'), styles: hashesIn(policies, 'style-src') },
    redirects,
  );
  await files.write('_headers', headersFile(rules));
  await files.write('_redirects', redirectsFile(rules));
  await files.write('.htaccess', apacheFile(rules));
  await files.write('hosts/nginx.conf', nginxFile(rules));
  await files.write('hosts/Caddyfile', caddyFile(rules));
}

/** The content security policy of a page. */
export function policyIn(html: string): string | undefined {
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
