import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePages } from '../../../../../scripts/lib/serving/pages.ts';
import { portError } from '../../../../../scripts/lib/serving/port.ts';

const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-pages-'));
const site = join(scratch, 'dist');
const home = '<html data-base="/papers">home';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const long = letters.repeat(100_000);
let server: Server;
let port = 0;

beforeAll(async () => {
  const files = {
    'dist/index.html': home,
    'dist/404.html': 'no such page',
    'dist/letters.txt': letters,
    'dist/long.txt': long,
    'dist/empty.txt': '',
    'dist/a b/ü.html': 'umlaut',
    'dist/programmes/index.html': 'programmes',
    'dist/assets/x.1.css': 'p{}',
    'dist/.well-known/security.txt': 'known',
    'dist/.gitignore': '*',
    'dist/find/index.wasm': 'wasm',
    'dist-internal/index.html': 'for the desk',
    'secret.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(scratch, path, '..'), { recursive: true });
    await writeFile(join(scratch, path), text);
  }
  ({ server } = await servePages(site, '/papers', 0));
  const bound = server.address();
  port = typeof bound === 'object' && bound !== null ? bound.port : 0;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(scratch, { recursive: true });
});

/**
 * What the server says to a request as it stands, byte for byte: its status and what follows. `last` says that nothing
 * more comes.
 */
function raw(request: string, last = false): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => (last ? socket.end(request) : socket.write(request)));
    socket.on('data', (chunk) => chunks.push(chunk));
    // What came before the line was cut counts.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') });
    });
  });
}

const get = (path: string, headers = '', method = 'GET'): ReturnType<typeof raw> =>
  raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);

/** Whatever was asked before, the next one is served. */
async function expectServing(): Promise<void> {
  expect(await get('/papers/letters.txt')).toMatchObject({ status: 200, body: letters });
}

describe('a part of a file', () => {
  test.each([
    ['bytes=0-3', 206, 'abcd', 'bytes 0-3/26'],
    ['bytes=-3', 206, 'xyz', 'bytes 23-25/26'],
    ['bytes=23-', 206, 'xyz', 'bytes 23-25/26'],
    ['bytes=20-1000', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=50-10', 200, letters, undefined],
    ['bytes=20-10', 200, letters, undefined],
    ['bytes=1-2,4-5', 200, letters, undefined],
    ['bytes=x-y', 200, letters, undefined],
    ['', 200, letters, undefined],
    ['bytes=26-', 416, 'The file has no such bytes.', 'bytes */26'],
    ['bytes=-0', 416, 'The file has no such bytes.', 'bytes */26'],
  ])('%j', async (range, status, body, contentRange) => {
    const answer = await get('/papers/letters.txt', `Range: ${range}\r\n`);
    expect([answer.status, answer.body]).toEqual([status, body]);
    expect(/^content-range: (.*)\r?$/m.exec(answer.head)?.[1]).toBe(contentRange);
    expect(answer.head).toMatch(new RegExp(`^content-length: ${body.length}\\r?$`, 'm'));
    await expectServing();
  });

  test('is never made smaller, and never fits one of another file', async () => {
    const part = await get('/papers/long.txt', 'Range: bytes=0-4999\r\nAccept-Encoding: br, gzip\r\n');
    expect([part.status, part.body]).toEqual([206, long.slice(0, 5000)]);
    expect(part.head).not.toContain('content-encoding');
    expect((await get('/papers/letters.txt', 'Range: bytes=0-3\r\nIf-Range: "older"\r\n')).status).toBe(200);
    expect(await get('/papers/empty.txt', 'Range: bytes=0-3\r\n')).toMatchObject({ status: 416 });
  });
});

describe('a path', () => {
  test.each([
    ['/papers/', home],
    ['/papers/?x=/../y', home],
    ['/papers/programmes/', 'programmes'],
    ['/papers/programmes', 'programmes'],
    ['/papers/a%20b/%C3%BC.html', 'umlaut'],
    ['/papers/.well-known/security.txt', 'known'],
  ])('%s is a file', async (path, body) => {
    expect(await get(path)).toMatchObject({ status: 200, body });
  });

  test.each([
    '/',
    '/papersx/',
    '/papers/%',
    '/papers/%zz',
    '/papers/%00',
    '/papers/index.html%00.txt',
    '/papers/..%2f..%2fsecret.txt',
    '/papers/..%5c..%5csecret.txt',
    '/papers/../secret.txt',
    '/papers/%2e%2e/secret.txt',
    '/papers/../dist-internal/index.html',
    '/papers/%2e%2e/dist-internal/',
    '/papers/.gitignore',
    '/papers/.',
    '/papers//letters.txt',
    '/papers/letters.txt/',
    '/papers/letters.txt/x',
    '/papers/nothing',
    `/papers/${'x'.repeat(10_000)}`,
    `/papers/${'x/'.repeat(5000)}`,
    'http://elsewhere.example/papers/',
    '*',
    '//elsewhere.example/..',
  ])('%s is none', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'no such page' });
    await expectServing();
  });

  test('the site without its closing slash leads to it', async () => {
    expect((await get('/papers')).head).toMatch(/^HTTP\/1\.1 308[^]*^location: \/papers\/\r?$/m);
  });

  test('longer than any server hears is refused', async () => {
    expect([431, 0]).toContain((await get(`/papers/${'x'.repeat(100_000)}`)).status);
    await expectServing();
  });
});

describe('a request', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'])('to %s is refused', async (method) => {
    const answer = await get('/papers/', '', method);
    expect(answer.status).toBe(405);
    expect(answer.head).toMatch(/^allow: GET, HEAD\r?$/m);
    await expectServing();
  });

  test('for the head alone has no body', async () => {
    const answer = await get('/papers/letters.txt', 'Range: bytes=0-3\r\n', 'HEAD');
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(answer.head).toMatch(/^content-length: 26\r?$/m);
  });

  test('for what the browser has already is answered without it', async () => {
    const { head } = await get('/papers/letters.txt');
    const tag = /^etag: (.*?)\r?$/m.exec(head)?.[1] ?? '';
    expect(await get('/papers/letters.txt', `If-None-Match: ${tag}\r\n`)).toMatchObject({ status: 304, body: '' });
  });

  test.each([
    '',
    'hello\r\n\r\n',
    'GET /papers/ HTTP/9.9\r\n\r\n',
    'GET /papers/ HTTP/1.1\r\n\r\n',
    'GET /papers/ HTTP/1.1\r\nHost: x\r\nRange\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
    '\u0000\u0001\u0002',
  ])('that is none, %j, ends nothing', async (request) => {
    await raw(request, true);
    await expectServing();
  });

  test.each(['', 'Accept-Encoding: br\r\n', 'Accept-Encoding: gzip\r\n'])(
    'of somebody who hangs up ends nothing: %j',
    async (headers) => {
      for (let count = 0; count < 20; count += 1)
        await new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.write(
              `GET /papers/long.txt HTTP/1.1\r\nHost: x\r\n${headers}\r\nGET /papers/long.txt HTTP/1.1\r\nHost: x\r\n\r\n`,
            );
            if (count % 2 === 0) socket.once('data', () => socket.resetAndDestroy());
            else setImmediate(() => socket.resetAndDestroy());
          });
          socket.on('error', () => undefined);
          socket.on('close', () => resolve());
        });
      await expectServing();
    },
  );
});

describe('an answer', () => {
  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['br;q=0', null],
    ['brown', null],
  ])('is small where the browser accepts %s', async (accepted, expected) => {
    const answer = await fetch(`http://127.0.0.1:${port}/papers/long.txt`, {
      headers: { 'accept-encoding': accepted },
    });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary'), await answer.text()]).toEqual([
      expected,
      'accept-encoding',
      long,
    ]);
  });

  test.each([
    ['', 'text/html; charset=utf-8', 'no-cache'],
    ['letters.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['assets/x.1.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['find/index.wasm', 'application/wasm', 'no-cache'],
  ])('says what it is and how long it may be kept: %j', async (path, type, kept) => {
    const { headers } = await fetch(`http://127.0.0.1:${port}/papers/${path}`);
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, kept]);
  });

  test('follows the site as it changes', async () => {
    await writeFile(join(site, 'new.txt'), 'one');
    expect((await get('/papers/new.txt')).body).toBe('one');
    await writeFile(join(site, 'new.txt'), 'three');
    expect((await get('/papers/new.txt')).body).toBe('three');
    await rm(join(site, 'new.txt'));
    expect((await get('/papers/new.txt')).status).toBe(404);
  });

  test('is none where the file cannot be read', async () => {
    // No more than 2 GiB can be read at once; of this one the disk keeps nothing.
    await writeFile(join(site, 'huge.txt'), '');
    await truncate(join(site, 'huge.txt'), 2 ** 31 + 1);
    expect(await get('/papers/huge.txt')).toMatchObject({ status: 500, body: 'The file cannot be read.' });
    await expectServing();
  });
});

test.each([
  ['EACCES', 'the system keeps port 80 for others: name one from 1024 on with --port'],
  ['EADDRINUSE', 'port 80 is taken by another program: end that one, or name another with --port'],
])('a port that is not given, %s, is told in one line', (code, message) => {
  const error = portError(80, Object.assign(new Error(`listen ${code}`), { code }));
  expect([error.name, error.message]).toEqual(['PlainError', message]);
});
