import { addressFault, strangeSigns } from './addresses.ts';
import { parseRecordLink, toId } from './ids.ts';
import type { Fault } from './problem.ts';

/** Where a link in a body leads. */
export type Link =
  /** To a record, perhaps to one of its statements. */
  | { readonly to: 'record'; readonly id: string; readonly statement: string | undefined }
  /** To a room of the site or a file that lies beside it: the path below the root, and what follows it. */
  | { readonly to: 'site'; readonly path: string; readonly query: string }
  /** Out of the site. */
  | { readonly to: 'outside'; readonly url: string }
  /** Nowhere. */
  | { readonly to: 'nowhere'; readonly fault: Fault };

/** Reads the address of a link. Whether there is such a record, room or file is for others to tell. */
export function readLink(url: string): Link {
  const record = parseRecordLink(url);
  if (record) return { to: 'record', ...record };
  const fault = addressFault(url, 'link');
  if (!fault) return { to: 'outside', url };
  return readSitePath(url) ?? { to: 'nowhere', fault };
}

/** `/chronology/`, `/annex.pdf`, `/search/?q=cable`: written from the root, whatever path the site is served under. */
function readSitePath(url: string): Link | undefined {
  const [, path = '', query = ''] = /^\/([^?#\\]*)(\?[^#\\]*)?$/.exec(url) ?? [];
  if (!/^\/(?!\/)[^#]*$/.test(url) || strangeSigns.test(url)) return undefined;
  const parts = decoded(path)?.split('/') ?? [''];
  const whole = parts.every((part, index) => (part !== '' || index === parts.length - 1) && !/^\.+$/.test(part));
  return whole ? { to: 'site', path, query } : undefined;
}

/** A path as files are named; undefined where its `%` are none. */
export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * The ids of the record, and of its statement, that a path to its file, its page or its name in other letters may mean:
 * `../programmes/bella.mdx`, `/programmes/bella/#route`, `Bella`. Empty where there are none.
 */
export function meantRecord(url: string): { readonly record: string; readonly statement: string } {
  const [path = '', statement = ''] = url.split('#');
  const last = path
    .replace(/\?.*$/s, '')
    .split(/[/\\]/)
    .findLast((part) => part !== '');
  const [, name = ''] = /^(.*?)(?:\.mdx?|\.html?)?$/is.exec(last ?? '') ?? [];
  return { record: toId(name), statement: toId(statement) };
}
