import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { lookup } from 'mrmime';
import { byteRange } from './byte-range.ts';

/** What answers a request. */
interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Uint8Array;
}

/** A file of the site, as it is now. */
interface SiteFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly tag: string;
  readonly changed: Date;
}

/**
 * Serves a built site under its base path (with or without its closing slash), as a plain static host would. `port` 0
 * takes a free one. Whatever is asked, and however the site changes meanwhile, it goes on serving. Rejects where the
 * system gives no port.
 */
export async function servePages(
  folder: string,
  base: string,
  port: number,
): Promise<{ server: Server; address: string }> {
  const prefix = base.replace(/\/+$/, '');
  const server = createServer((request, response) => {
    // Whoever hangs up before the end is not told anything more.
    response.on('error', () => undefined);
    answerTo(request, folder, prefix)
      .catch((): Answer => plainAnswer(500, 'The file cannot be read.'))
      .then((answer) => send(request, response, answer))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { server, address: `http://localhost:${actual}${prefix}/` };
}

async function answerTo(request: IncomingMessage, folder: string, prefix: string): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plainAnswer(405, 'This can only be read.', { allow: 'GET, HEAD' });
  const [path = ''] = (request.url ?? '').split(/[?#]/);
  if (path === prefix) return plainAnswer(308, '', { location: `${prefix}/` });
  const names = path.startsWith(`${prefix}/`) ? namesIn(path.slice(prefix.length + 1)) : undefined;
  const file = names && (await siteFile(folder, names));
  if (!file) return missing(folder);
  const { bytes, type, tag, changed } = file;
  // The name of an asset changes with its bytes.
  const kept = names[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = {
    'content-type': type,
    etag: tag,
    'last-modified': changed.toUTCString(),
    'cache-control': kept,
    'accept-ranges': 'bytes',
  };
  if (request.headers['if-none-match'] === tag) return { status: 304, headers, bytes: Buffer.alloc(0) };
  // A part that goes on from one of an older file would fit nothing: "if-range" asks for the whole.
  const range =
    request.method === 'GET' && request.headers['if-range'] === undefined
      ? byteRange(request.headers.range, bytes.length)
      : undefined;
  if (range === 'none')
    return plainAnswer(416, 'The file has no such bytes.', { 'content-range': `bytes */${bytes.length}` });
  if (!range) return smaller(request, { status: 200, headers, bytes });
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.first}-${range.last}/${bytes.length}` },
    bytes: bytes.subarray(range.first, range.last + 1),
  };
}

/** The names of a path below the root of the site; undefined where it is none, or leads where no page of a site is. */
function namesIn(path: string): string[] | undefined {
  try {
    const names = path.split('/').map(decodeURIComponent);
    const fine = names.every((name) => !/[/\\\0]/.test(name) && (!name.startsWith('.') || name === '.well-known'));
    return fine && !names.slice(0, -1).includes('') ? names : undefined;
  } catch {
    return undefined;
  }
}

/** The file `names` of the site in `folder`, or the page in the folder of that name. */
async function siteFile(folder: string, names: readonly string[]): Promise<SiteFile | undefined> {
  const path = join(folder, ...names);
  return (names.at(-1) === '' ? undefined : await readSiteFile(path)) ?? (await readSiteFile(join(path, 'index.html')));
}

async function readSiteFile(path: string): Promise<SiteFile | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const type = lookup(path) ?? 'application/octet-stream';
  return {
    bytes: await readFile(path),
    type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    tag: `W/"${found.size}-${found.mtimeMs}"`,
    changed: found.mtime,
  };
}

async function missing(folder: string): Promise<Answer> {
  const bytes = await readFile(join(folder, '404.html')).catch(() => Buffer.from('not found'));
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, bytes };
}

function plainAnswer(status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, bytes: Buffer.from(text) };
}

const smallEnough = 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The answer as small as hosts make it, in a way the reader's browser knows. */
async function smaller(request: IncomingMessage, answer: Answer): Promise<Answer> {
  const headers = { ...answer.headers, vary: 'accept-encoding' };
  if (answer.bytes.length < smallEnough || !/text|javascript|json|xml/.test(String(headers['content-type'])))
    return answer;
  const takes = (way: string): boolean => encodingsOf(request).includes(way);
  if (takes('br'))
    return {
      ...answer,
      headers: { ...headers, 'content-encoding': 'br' },
      bytes: await brotli(answer.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    };
  if (takes('gzip'))
    return { ...answer, headers: { ...headers, 'content-encoding': 'gzip' }, bytes: await zip(answer.bytes) };
  return { ...answer, headers };
}

/** The ways of making an answer small that the browser knows. */
function encodingsOf(request: IncomingMessage): string[] {
  return (request.headers['accept-encoding'] ?? '').split(',').flatMap((part) => {
    const [way = '', ...terms] = part
      .toLowerCase()
      .split(';')
      .map((term) => term.trim());
    return terms.some((term) => /^q=0(?:\.0*)?$/.test(term)) ? [] : [way];
  });
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, bytes }: Answer): void {
  if (response.destroyed) return;
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
