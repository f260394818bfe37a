/** What every host is told of a site: the one table from which each gets its own file. */
export interface HostRules {
  /** The path under which the site lies, with its closing slash: `/` or `/some/path/`. */
  readonly base: string;
  /** What every answer says of itself. */
  readonly headers: readonly Header[];
  /** What answers below some folders say besides. */
  readonly cached: readonly { readonly folder: string; readonly headers: readonly Header[] }[];
  readonly redirects: readonly HostRedirect[];
  /** The type of files that not every host knows, by the end of their names. */
  readonly types: readonly { readonly end: string; readonly type: string }[];
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Both under the site's base path; `to` may have an anchor. */
export interface HostRedirect {
  readonly from: string;
  readonly to: string;
}

/**
 * The status of a redirect. An entry can earn its page, at the very address that leads to it now: browsers must not keep
 * what holds for a while.
 */
export function statusOf({ to }: HostRedirect): 301 | 302 {
  return to.includes('#') ? 302 : 301;
}

/** What pages hold that a policy lets run or style them: the hashes in their own policies. */
export interface Hashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** How long what never changes under its name is kept: a year, in seconds. */
const year = 31_536_000;

/** The rules for a site below `base` whose pages hold what `hashes` say, and lead on from some addresses. */
export function rulesFor(base: string, hashes: Hashes, redirects: readonly HostRedirect[]): HostRules {
  const root = base.endsWith('/') ? base : `${base}/`;
  const forGood: Header = { name: 'Cache-Control', value: `public, max-age=${year}, immutable` };
  return {
    base: root,
    headers: [
      { name: 'Content-Security-Policy', value: policyOf(hashes) },
      { name: 'X-Content-Type-Options', value: 'nosniff' },
      { name: 'Referrer-Policy', value: 'same-origin' },
      {
        name: 'Permissions-Policy',
        value: ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`).join(', '),
      },
      { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    ],
    // The names in these folders change with what lies under them.
    cached: ['assets', 'find'].map((name) => ({ folder: `${root}${name}/`, headers: [forGood] })),
    redirects,
    types: [
      { end: 'md', type: 'text/markdown; charset=utf-8' },
      { end: 'csv', type: 'text/csv; charset=utf-8' },
      { end: 'ics', type: 'text/calendar; charset=utf-8' },
      { end: 'bib', type: 'application/x-bibtex; charset=utf-8' },
      { end: 'ris', type: 'application/x-research-info-systems; charset=utf-8' },
      { end: 'webmanifest', type: 'application/manifest+json' },
      { end: 'wasm', type: 'application/wasm' },
    ],
  };
}

/** What all pages need, and no more. Each page's own policy, which holds besides, is narrower still. */
function policyOf({ scripts, styles }: Hashes): string {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ['style-src', ...(styles.length > 0 ? styles : ["'none'"])].join(' '),
    "img-src 'self' data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // Only a header can say so: no other site may show a page inside its own.
    "frame-ancestors 'none'",
  ].join('; ');
}

/** An address without its closing slash: people leave it out. The root has none to leave out. */
export function withoutSlash(path: string): string {
  return path.replace(/(?<=.)\/$/, '');
}
