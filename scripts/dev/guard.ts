import { existsSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

/** A request as far as it is judged. */
export interface DevRequest {
  readonly method: string;
  /** As it stands in the request: path and query. */
  readonly url: string;
  readonly headers: {
    readonly host?: string;
    readonly origin?: string;
    readonly 'sec-fetch-site'?: string;
    readonly 'sec-fetch-mode'?: string;
    readonly 'sec-fetch-dest'?: string;
  };
  /** The port at which it came in. */
  readonly port: number;
}

/** Where the server stands. */
export interface ServerPlace {
  /** The project's folder, from which the dev server would serve any file. */
  readonly root: string;
  /** `/` or `/some/path/` */
  readonly base: string;
}

/** Why a request is not answered: a status of HTTP and a line for whoever sent it. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405;
  readonly why: string;
}

/** What pages ask of the project itself: the script that loads them anew, and their letters. */
const served = /^(?:@vite\/client|node_modules\/vite\/dist\/client\/env\.mjs|src\/styles\/fonts\/[\w-]+\.woff2)$/;

/** Queries by which the dev server hands out a file in another form than its own. */
const transforms =
  /(?:^|&)(?:raw|url|inline|no-inline|import|direct|init|worker|sharedworker|worker_file|html-proxy|commonjs-proxy|astro\w*|lang\.\w+)(?:[=&]|$)/i;

/** What a browser says of a request that comes from our own pages, or that a person typed. */
const ownSites = ['same-origin', 'none'];

/**
 * Whether a request is refused, and why: it must be for this machine by name, from our own pages, and for a page of the
 * site or what pages need. Nothing else that lies in the project's folder is handed out, nor anything beyond it.
 */
export function refusalOf(asked: DevRequest, ground: ServerPlace): Refusal | undefined {
  return strangerRefusal(asked) ?? methodRefusal(asked, ground) ?? pathRefusal(asked, ground);
}

function strangerRefusal({ method, headers, port }: DevRequest): Refusal | undefined {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return { status: 403, why: 'this server answers to its own name alone' };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, why: 'this server answers to its own pages alone' };
  const site = headers['sec-fetch-site'];
  if (site === undefined || ownSites.includes(site)) return undefined;
  // A link on another page may lead here; nothing of ours may stand in one.
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isVisit && method === 'GET' ? undefined : { status: 403, why: 'this server answers to its own pages alone' };
}

function methodRefusal({ method, url }: DevRequest, { base }: ServerPlace): Refusal | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (method === 'POST' && url.startsWith(`${base}desk/api/`)) return undefined;
  return { status: 405, why: 'this server is only read' };
}

function pathRefusal({ url }: DevRequest, { root, base }: ServerPlace): Refusal | undefined {
  const nothing: Refusal = { status: 404, why: 'there is nothing here' };
  const [raw = '', query = ''] = url.split('?', 2);
  const path = decoded(raw);
  if (path === undefined || !path.startsWith('/') || /[\\:\p{Cc}]|\/\//u.test(path))
    return { status: 400, why: 'this is no address' };
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  // Asked for as they stand and no other way: a query would hand them out in another form.
  if (served.test(below)) return query === '' || /^[tv]=[\w.]+$/.test(query) ? undefined : nothing;
  if (transforms.test(query)) return nothing;
  if (below.split('/').some((part) => /^[.@_]/.test(part) || part.endsWith('.'))) return nothing;
  // What lies in the project is no page of the site, however it is spelled.
  const inProject = [below, path.slice(1)].some((name) => name !== '' && existsSync(join(root, name)));
  return inProject ? nothing : undefined;
}

function decoded(path: string): string | undefined {
  try {
    const once = decodeURIComponent(path);
    // What is written twice over means to pass one reader and reach another.
    return once.includes('%') ? undefined : once;
  } catch {
    return undefined;
  }
}

/** What every answer bears: no other page may hold it, read it or guess at it. */
const guards = {
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Answers a request, where it is one of its own; returns whether it was. */
type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Sets the guard before all that a server answers with, its web socket too, and `first` right behind the guard. */
export function guardServer(server: Server, ground: ServerPlace, first: Answer): void {
  const [requests, upgrades] = [server.listeners('request'), server.listeners('upgrade')];
  server.removeAllListeners('request').on('request', (request, response) => {
    for (const [name, value] of Object.entries(guards)) response.setHeader(name, value);
    const refusal = refusalOf(askedOf(request), ground);
    if (refusal) {
      response.writeHead(refusal.status, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${refusal.why}\n`);
      return;
    }
    void first(request, response).then((answered) => {
      if (!answered) for (const listener of requests) Reflect.apply(listener, server, [request, response]);
    });
  });
  server.removeAllListeners('upgrade').on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const asked = askedOf(request);
    const isOwn = asked.headers.origin !== undefined && strangerRefusal(asked) === undefined;
    if (!isOwn) socket.destroy();
    else for (const listener of upgrades) Reflect.apply(listener, server, [request, socket, head]);
  });
}

/** What is judged of a request. */
export function askedOf({ method = '', url = '', headers, socket }: IncomingMessage): DevRequest {
  const text = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  const named = ['host', 'origin', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'].flatMap((name) => {
    const value = text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { method, url, headers: Object.fromEntries(named), port: socket.localPort ?? 0 };
}
