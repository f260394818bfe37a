import { literally } from '../../../src/basics/patterns.ts';
import { statusOf, withoutSlash, type Header, type HostRedirect, type HostRules } from './rules.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function headersFile({ base, headers, cached }: HostRules): string {
  return block(`${base}*`, headers) + cached.map(({ folder, headers: own }) => block(`${folder}*`, own)).join('');
}

function block(path: string, headers: readonly Header[]): string {
  return [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n');
}

/**
 * `_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it. They lead an address without its slash to the
 * one with it themselves, and count the lines.
 */
export function redirectsFile({ redirects }: HostRules): string {
  return redirects.map((redirect) => `${redirect.from} ${redirect.to} ${statusOf(redirect)}\n`).join('');
}

/** The lines of an nginx server: `include` them in the one whose `root` is the folder above the base path. */
export function nginxFile({ base, headers, cached, redirects, types }: HostRules): string {
  const told = (all: readonly Header[], indent: string): string[] =>
    all.map(({ name, value }) => `${indent}add_header ${name} "${value}" always;`);
  return lines(
    '# Written by the build: include it in a server whose root is the folder of the site (for the base path, above it).',
    'index index.html;',
    'absolute_redirect off;',
    'charset utf-8;',
    `error_page 404 ${base}404.html;`,
    ...told(headers, ''),
    '',
    // A folder's own headers take the place of those around it: nginx inherits all or none.
    ...cached.flatMap(({ folder, headers: own }) => [
      `location ^~ ${folder} {`,
      ...told([...headers, ...own], '  '),
      '}',
    ]),
    ...types.map(({ end, type }) => `location ~ \\.${end}$ { types { } default_type "${type}"; }`),
    ...redirects.flatMap((redirect) =>
      pathsOf(redirect).map((path) => `location = ${path} { return ${statusOf(redirect)} "${redirect.to}"; }`),
    ),
  );
}

/** `.htaccess` of Apache, in the folder of the site. Needs mod_headers, mod_alias, mod_mime and mod_dir. */
export function apacheFile({ base, headers, cached, redirects, types }: HostRules): string {
  return lines(
    '# Written by the build. The server must allow it: AllowOverride FileInfo Indexes Options=Indexes',
    'Options -Indexes',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    ...types.map(({ end, type }) => `AddType "${type}" .${end}`),
    '<IfModule mod_headers.c>',
    ...headers.map(({ name, value }) => `  Header always set ${name} "${value}"`),
    ...cached.flatMap(({ folder, headers: own }) => [
      `  <If "%{REQUEST_URI} =~ m#^${folder}#">`,
      ...own.map(({ name, value }) => `    Header set ${name} "${value}"`),
      '  </If>',
    ]),
    '</IfModule>',
    // RedirectMatch takes an address whole; Redirect would take all below it too.
    ...redirects.map((redirect) => {
      const { from, to } = redirect;
      return `RedirectMatch ${statusOf(redirect)} "^${literally(withoutSlash(from))}/?$" "${to}"`;
    }),
  );
}

/** The lines of a Caddy site: `import` them into the one whose `root` is the folder above the base path. */
export function caddyFile({ base, headers, cached, redirects, types }: HostRules): string {
  return lines(
    '# Written by the build: import it into a site whose root is the folder of the site (for the base path, above it).',
    'header {',
    ...headers.map(({ name, value }) => `\t${name} "${value}"`),
    '}',
    ...cached.flatMap(({ folder, headers: own }) =>
      own.map(({ name, value }) => `header ${folder}* ${name} "${value}"`),
    ),
    // Said last: of a type that it does not know Caddy's file server takes the header away.
    ...types.flatMap(({ end, type }) => [
      `@${end} path *.${end}`,
      `header @${end} {`,
      `\tContent-Type "${type}"`,
      '\tdefer',
      '}',
    ]),
    ...redirects.flatMap((redirect) =>
      pathsOf(redirect).map((path) => `redir ${path} "${redirect.to}" ${statusOf(redirect)}`),
    ),
    'handle_errors {',
    '\t@missing expression {err.status_code} == 404',
    `\trewrite @missing ${base}404.html`,
    '\tfile_server',
    '}',
    'file_server',
  );
}

/** Its address with its slash and without. */
function pathsOf({ from }: HostRedirect): string[] {
  return [...new Set([from, withoutSlash(from)])];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
