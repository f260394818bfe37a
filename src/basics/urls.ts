import { folders, kindIs, type Kind } from './kinds.ts';

/** A path below the site's root, made absolute under `base` (`/` or `/some/path`): `at('/x', 'a/b/')` is `/x/a/b/`. */
export function at(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The path of a record's page below the site's root, with its closing slash. Pages lie at the root itself. */
export function recordPath(kind: Kind, id: string): string {
  return kindIs(kind, 'lies', 'at-root') ? `${id}/` : `${folders[kind]}/${id}/`;
}

/** Addresses at the root that no page record may take: the site's own rooms. */
export const reservedPaths: readonly string[] = [
  ...Object.values(folders),
  'chronology',
  'map',
  'search',
  'manual',
  'acronyms',
  'data',
  'feeds',
  'offline',
  'calendars',
  'images',
  '404',
  'index',
];

/** What else lies at the root of a built site: files of its own, and folders that no reader types. */
export const ownFiles: readonly string[] = [
  'index.html',
  '404.html',
  'assets',
  'find',
  'favicon.svg',
  'apple-touch-icon.png',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable.png',
  'hosts',
  '_headers',
  '_redirects',
  '.htaccess',
  'sw.js',
  'offline.json',
  'robots.txt',
  'sitemap.xml',
  'llms.txt',
  'calendar.ics',
  'manifest.json',
  'manifest.webmanifest',
  '.gitignore',
];
