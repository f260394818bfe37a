import { toId } from './ids.ts';
import type { Fault } from './problem.ts';

/**
 * What an address is for: a field names a page of the web, a link in a body leads somewhere, a host is where the site
 * lies.
 */
export type AddressUse = 'field' | 'link' | 'host';

/** How an address that is none is told, and what to write instead. */
const told: Readonly<Record<AddressUse, readonly [is: string, todo: string]>> = {
  field: ['is no web address', 'write it in full: https://…'],
  link: ['is no address for a link', 'a link leads to a record, by its id, or to a whole address: https://…'],
  host: ['is no address of a host', 'write https:// and the host alone'],
};

/** In characters. What is longer was pasted by mistake, and breaks in programs that readers use. */
const longest = 2000;
const longestShown = 160;

/** Signs that stand in no address: browsers drop them, turn them or end the address there, each in its own way. */
export const strangeSigns = /[\s\p{Cc}\p{Cf}\p{Cs}\\<>"`]/u;

/** `https:` and what follows. A scheme has two letters or more: `C:` is a disk of Windows. */
const schemes = /^([a-z][a-z\d+.-]+):(.*)$/is;

/**
 * What is wrong with an address that leads out of the site; undefined where it may stand. This alone decides which
 * addresses may: pages of the web, whole and without a password; behind a link also an address to write to or to call.
 */
export function addressFault(text: string, use: AddressUse): Fault | undefined {
  const strange = strangeSigns.exec(text)?.[0];
  if (strange !== undefined)
    return { what: `${quoted(text)} holds ${nameOfSign(strange)}, which no address can`, todo: withoutSign(strange) };
  if (text.length > longest)
    return {
      what: `${quoted(text)} has ${text.length} characters`,
      todo: `name a page with an address of at most ${longest}`,
    };
  const [, scheme = '', rest = ''] = schemes.exec(text) ?? [];
  if (/^https?$/i.test(scheme)) return webFault(text, rest);
  if (use === 'link' && /^mailto$/i.test(scheme)) return mailFault(text, rest);
  if (use === 'link' && /^tel$/i.test(scheme)) return phoneFault(text, rest);
  const meant = meantAddress(text);
  const [is, todo] = told[use];
  return { what: `${quoted(text)} ${is}`, todo: meant === undefined ? todo : `did you mean '${meant}'?` };
}

/** Whether an address is one of the web, and may stand. */
export function isWebAddress(text: string): boolean {
  return addressFault(text, 'field') === undefined;
}

/** `rest` is what follows the colon. */
function webFault(text: string, rest: string): Fault | undefined {
  const what = `${quoted(text)} is no web address`;
  const url = URL.parse(text);
  if (!/^\/\/[^/?#]/.test(rest))
    return { what, todo: url === null ? 'write it in full: https://…' : `did you mean '${withoutUser(url.href)}'?` };
  const [authority = ''] = rest.slice(2).split(/[/?#]/);
  if (authority.includes('@'))
    return {
      what: `${quoted(text)} holds a name or a password`,
      todo: `everyone could read it; write '${withoutUser(text)}'`,
    };
  // "https://https://example.org": a host of that name is none.
  if (/^https?:?$/i.test(authority)) return { what, todo: meantTodo(rest.slice(2)) };
  if (url === null || !isHost(url.hostname) || !isAsWritten(authority, url.hostname))
    return { what, todo: `${quoted(authority)} is no host; write the address as a browser shows it` };
  return undefined;
}

/** Browsers read `%2e` as a dot and `2130706433` as 127.0.0.1: a host is written as it is read, in whatever letters. */
function isAsWritten(authority: string, hostname: string): boolean {
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  return host === hostname || (/^\[|\P{ASCII}/u.test(host) && !host.includes('%'));
}

/** A name of up to 253 signs in parts of up to 63, or an address in numbers, as `URL` writes them. */
function isHost(name: string): boolean {
  if (name.startsWith('[')) return true;
  const parts = name.replace(/\.$/, '').split('.');
  return name.length <= 253 && parts.every((part) => /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/.test(part));
}

/** The address that was most likely meant, where it only lacks its beginning. */
function meantAddress(text: string): string | undefined {
  const meant = text.startsWith('//') ? `https:${text}` : `https://${text}`;
  const [host = ''] = meant.slice('https://'.length).split(/[/?#]/);
  const looksLikeHost = /^localhost(?::\d+)?$|^(?:[\p{L}\p{N}_-]+\.)+(\p{L}{2,})(?::\d+)?$/iu.exec(host);
  const ending = looksLikeHost?.[1]?.toLowerCase() ?? '';
  if (!looksLikeHost || fileEndings.includes(ending) || webFault(meant, meant.slice('https:'.length))) return undefined;
  return meant;
}

/** Endings of files that also end hosts, or look as if they could. */
const fileEndings = [
  'mdx',
  'md',
  'html',
  'htm',
  'pdf',
  'docx',
  'doc',
  'odt',
  'txt',
  'json',
  'yaml',
  'yml',
  'csv',
  'xlsx',
  'pptx',
  'zip',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'svg',
  'webp',
  'avif',
];

function meantTodo(text: string): string {
  return isWebAddress(text) ? `did you mean '${text}'?` : 'write it once in full: https://…';
}

/** `mailto:desk@example.org`, perhaps with the subject that the letter begins with. */
function mailFault(text: string, rest: string): Fault | undefined {
  const [address = '', query, ...others] = rest.split('?');
  const [, host = ''] = /^[\w.!#$&'*+/=^{|}~-]{1,64}@([^@]+)$/.exec(address) ?? [];
  const known = others.length === 0 && (query === undefined || /^subject=[^&#]*$/.test(query));
  if (known && host.includes('.') && isHost(host.toLowerCase()) && !address.includes('..')) return undefined;
  return {
    what: `${quoted(text)} is no address to write to`,
    todo: "write 'mailto:desk@example.org', and nothing behind it but '?subject=…'",
  };
}

function phoneFault(text: string, rest: string): Fault | undefined {
  if (/^\+?\(?\d(?:[-.()]?\d){2,19}$/.test(rest)) return undefined;
  return {
    what: `${quoted(text)} is no number to call`,
    todo: "write it in digits with its country's code: 'tel:+32-2-555-01-02'",
  };
}

/**
 * The address of a host, as `URL` writes its origin, or what is wrong with it. A path would be lost where the site's
 * own begins.
 */
export function siteOrigin(text: string): { readonly origin: string } | Fault {
  const fault = addressFault(text, 'host');
  if (fault) return fault;
  const { origin, pathname } = new URL(text);
  if (/^[^/?#]*\/\/[^/?#]+\/?$/.test(text)) return { origin };
  const path = basePath(pathname);
  const todo =
    pathname !== '/' && 'base' in path
      ? `write '${origin}' and give the path with --base ${path.base.slice(1)}`
      : `write '${origin}'`;
  return { what: `${quoted(text)} holds more than a host`, todo };
}

/** In characters: the whole address of a page must fit the code on its print. */
const longestBase = 200;

/**
 * The path under which a site is served, `/` or `/some/path`, or what is wrong with it. `some/path/` means the same.
 */
export function basePath(text: string): { readonly base: string } | Fault {
  if (text.trim() === '')
    return {
      what: 'the path is empty',
      todo: "write some/path, or leave it away where the site lies at its host's root",
    };
  const ofShell = shellPath(text);
  if (ofShell !== undefined)
    return {
      what: `${quoted(text)} is a folder of Windows`,
      todo: `Git Bash makes it of a path that begins with a slash; ${ofShell === '' ? 'leave it away' : `write it without: ${ofShell}`}, or set MSYS_NO_PATHCONV=1`,
    };
  if (schemes.test(text)) return wholeAddress(text);
  const parts = text.replace(/^\/|\/$/g, '').split('/');
  const base = `/${parts.join('/')}`;
  const strange = /[^\w.~/-]/u.exec(base)?.[0];
  if (strange !== undefined)
    return {
      what: `${quoted(text)} holds ${nameOfSign(strange)}`,
      todo: `write the path with a–z, 0–9, - _ . ~ and / alone${suggestedPath(text)}`,
    };
  if (base.length > longestBase)
    return { what: `${quoted(text)} has ${text.length} characters`, todo: `take a path of at most ${longestBase}` };
  if (text === '/') return { base: '/' };
  if (parts.some((part) => /^\.*$/.test(part)))
    return {
      what: `${quoted(text)} has a part that is ${parts.includes('') ? 'empty' : 'made of dots'}`,
      todo: `name every part${suggestedPath(text)}`,
    };
  return { base };
}

/** What was typed, where a shell of Git made a folder of Windows of it: `C:/Program Files/Git/papers`. */
function shellPath(text: string): string | undefined {
  if (!/^[a-z]:[/\\]/i.test(text)) return undefined;
  const path = text.replaceAll('\\', '/');
  const [, typed] = /\/(?:Git|PortableGit|msys64|msys32|cygwin64|cygwin)(?:\/(.*))?$/is.exec(path) ?? [];
  return (typed ?? path.split('/').at(-1) ?? '').replace(/\/$/, '');
}

function wholeAddress(text: string): Fault {
  const what = `${quoted(text)} is a whole address, not a path`;
  const url = URL.parse(text);
  const path = url && isWebAddress(url.href) && url.pathname !== '/' ? basePath(url.pathname) : undefined;
  return {
    what,
    todo:
      url && path && 'base' in path
        ? `write --site ${url.origin} --base ${path.base.slice(1)}`
        : 'give the host with --site, and here the path alone: some/path',
  };
}

function suggestedPath(text: string): string {
  const parts = text
    .split(/[/\\]/)
    .map(toId)
    .filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join('/')}`;
}

/** An address as it was typed, without a password, and cut where it is long. */
function quoted(text: string): string {
  const plain = withoutUser(text, '…@');
  return `'${plain.length > longestShown ? `${plain.slice(0, longestShown)}…` : plain}'`;
}

function withoutUser(text: string, instead = ''): string {
  return text.replace(
    /^([a-z][a-z\d+.-]*:)?([/\\]{2})[^/?#]*@/i,
    (_, scheme: string | undefined, slashes: string) => `${scheme ?? ''}${slashes}${instead}`,
  );
}

/** A sign as a message names it: `a space`, `the sign #`, `the sign U+0009`. */
export function nameOfSign(sign: string): string {
  if (sign === ' ') return 'a space';
  if (sign === '\\') return 'a backslash';
  if (/[\s\p{C}]/u.test(sign))
    return `the sign U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `the sign ${sign}`;
}

function withoutSign(sign: string): string {
  if (sign === '\\') return 'write / for it';
  if (sign === ' ') return 'take it out, or write %20 for it';
  return /[<>"`]/.test(sign) ? `write ${sign === '`' ? '%60' : encodeURIComponent(sign)} for it` : 'take it out';
}
