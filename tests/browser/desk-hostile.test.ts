import { request, createServer, type IncomingHttpHeaders } from 'node:http';
import { symlink, readdir, readFile, mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir, networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDesk } from '../support/desk.ts';
import { startBrowser, visit } from '../support/visit.ts';

const desk = await openDesk();
const browser = await startBrowser();
const home = `http://127.0.0.1:${desk.port}`;

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request as it stands: no browser or URL makes it tidy on the way. */
function send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent: false,
        host: '127.0.0.1',
        port: desk.port,
        path,
        method,
        headers: { host: `127.0.0.1:${desk.port}`, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const page = await send('/desk/reading/?claim=tidewater-cable.storms');
const token = /name="desk-token" content="([^"]+)"/.exec(page.text)?.[1] ?? '';
const own = { origin: home, 'content-type': 'application/json', 'x-desk-token': token };

/** A reading that would be kept if it came from the desk itself. */
const reading = JSON.stringify({
  claim: 'tidewater-cable.storms',
  words: /data-words="([^"]+)"/.exec(page.text)?.[1],
  span: /data-span="([^"]+)"/.exec(page.text)?.[1],
  verdict: 'says it',
});

/** All that the desk could have written, as one text. */
async function everything(): Promise<string> {
  const folders = [desk.content, desk.archive];
  const texts = folders.map(async (folder) => {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const all = names.map((entry) => join(entry.parentPath, entry.name)).sort();
    return Promise.all(all.map(async (name) => `${name}\n${await readFile(name, 'utf8')}`));
  });
  return (await Promise.all(texts)).flat().join('\n');
}

test.each([
  '/archive/tide-gazette-2029.txt',
  '/tests/fixtures/archive/tide-gazette-2029.txt',
  '/tests/fixtures/site/site.yaml?raw',
  '/tests/fixtures/site/readings.jsonl',
  '/src/content/site.yaml',
  '/src/content/site.yaml?raw',
  '/src/content/site.yaml?import&raw',
  '/src/content/readings.jsonl?url',
  '/src/site.ts',
  '/package.json',
  '/package.json?import',
  '/%70ackage.json',
  '/node_modules/astro/package.json',
  '/.git',
  '/.git/config',
  '/%2egit/config',
  '/.astro/data-store.json',
  `/@fs${desk.content}/site.yaml`,
  `/@fs${desk.content}/site.yaml?raw`,
  `/@fs/${desk.archive}/tide-gazette-2029.txt?import&raw`,
  '/@fs/etc/passwd',
  '/@fs/etc/passwd?raw??',
  '/@id/__x00__astro:content',
  '/..%2f..%2fetc%2fpasswd',
  '/../../etc/passwd',
  '/desk/../package.json',
  '/desk/nothing.ts',
  '/desk/dom.ts',
  '/desk/%2e%2e/package.json',
  '/desk/desk.css/../../../package.json',
  '/__open-in-editor?file=package.json',
  '/_image?href=/package.json&f=png',
])('%s is not handed out', async (path) => {
  const { status, text } = await send(path);
  expect([400, 403, 404]).toContain(status);
  expect(text).not.toMatch(/Tide Gazette|root:|"name"|title:|"claim"|repositoryformatversion|export/);
});

test.each([
  [{ host: 'evil.example' }],
  [{ host: `evil.example:${desk.port}` }],
  [{ host: `127.0.0.1.evil.example:${desk.port}` }],
  [{ host: 'localhost' }],
  [{ origin: 'http://evil.example' }],
  [{ origin: `https://127.0.0.1:${desk.port}` }],
  [{ origin: 'http://127.0.0.1:1' }],
  [{ origin: 'null' }],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
])('with %o nothing is answered', async (headers) => {
  for (const path of ['/', '/desk/', '/desk/reading/', '/@vite/client', '/data/records.json'])
    expect((await send(path, { headers })).status).toBe(403);
});

test('the scripts of the desk are handed out without their types', async () => {
  const { status, headers, text } = await send('/desk/page.ts');
  expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(text).toContain('export function say(text) {');
});

test('every answer keeps other pages out, and none lets them in', async () => {
  for (const path of ['/', '/desk/', '/@vite/client', '/package.json']) {
    const { headers } = await send(path);
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
  const policy = String((await send('/desk/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test.each([
  ['no token', { ...own, 'x-desk-token': '' }],
  ['a token of the same length', { ...own, 'x-desk-token': '0'.repeat(token.length) }],
  ['a token that is too long', { ...own, 'x-desk-token': `${token}0` }],
  ['another origin', { ...own, origin: 'http://evil.example' }],
  ['the other name of this machine', { ...own, origin: `http://localhost:${desk.port}` }],
  ['a form', { ...own, 'content-type': 'application/x-www-form-urlencoded' }],
  ['plain text', { ...own, 'content-type': 'text/plain' }],
  ['another host', { ...own, host: 'evil.example' }],
])('with %s nothing is written', async (_, headers) => {
  const before = await everything();
  const { status } = await send('/desk/api/reading', { method: 'POST', headers, body: reading });
  expect([403, 415]).toContain(status);
  expect(await everything()).toBe(before);
});

test('without an origin nothing is written', async () => {
  const before = await everything();
  const headers = { 'content-type': own['content-type'], 'x-desk-token': token };
  expect((await send('/desk/api/reading', { method: 'POST', headers, body: reading })).status).toBe(403);
  expect(await everything()).toBe(before);
});

test.each([
  ['reading', '{'],
  ['reading', '[]'],
  ['reading', '{"claim":"tidewater-cable.storms"}'],
  ['reading', reading.replace('"says it"', '""')],
  ['reading', reading.replace('"verdict"', '"by":"lurker","verdict"')],
  ['reading', reading.replace('tidewater-cable.storms', 'nobody.said')],
  ['nothing', reading],
  ['constructor', reading],
  ['toString', reading],
  ['take', JSON.stringify({ type: 'record', record: '../site.yaml', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'record', record: 'programme/../../site', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'record', record: 'programme/..', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'record', record: 'public/index', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'record', record: 'programme/con', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'record', record: 'programme/A\u0000', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'record', record: 'programme/tidewater-cable', mark: '', draft: 'x' })],
  ['take', JSON.stringify({ type: 'statement', record: 'programme/tidewater-cable', mark: '', draft: 'id: x' })],
  [
    'statement',
    JSON.stringify({ record: 'programme/x', mark: '', name: 'X', id: 'X Y', aspect: 'purpose', says: '', from: 'a#1' }),
  ],
  [
    'statement',
    JSON.stringify({ record: 'programme/x', mark: '', name: 'X', id: 'x', aspect: 'purpose', says: '', from: 'a' }),
  ],
])('%s with %s writes nothing', async (path, body) => {
  const before = await everything();
  const { status } = await send(`/desk/api/${path}`, { method: 'POST', headers: own, body });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(await everything()).toBe(before);
});

test('what is too long is not read to its end', async () => {
  const { status } = await send('/desk/api/take', { method: 'POST', headers: own, body: 'x'.repeat(2 * 1024 * 1024) });
  expect(status).toBe(413);
});

test('no link is written through, nor followed out of the folder', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'aide-memoire-outside-'));
  try {
    await writeFile(join(outside, 'target.mdx'), 'outside');
    await mkdir(join(outside, 'people'));
    await symlink(join(outside, 'target.mdx'), join(desk.content, 'programmes/linked.mdx'));
    for (const record of ['programme/linked']) {
      const body = JSON.stringify({ type: 'record', record, mark: '', draft: 'inside' });
      expect((await send('/desk/api/take', { method: 'POST', headers: own, body })).status).toBe(422);
    }
    expect(await readFile(join(outside, 'target.mdx'), 'utf8')).toBe('outside');
    await rm(join(desk.content, 'programmes/linked.mdx'));
    await rm(join(desk.content, 'people'), { recursive: true });
    await symlink(join(outside, 'people'), join(desk.content, 'people'));
    const body = JSON.stringify({ type: 'record', record: 'person/jane-doe', mark: '', draft: 'inside' });
    expect((await send('/desk/api/take', { method: 'POST', headers: own, body })).status).toBe(422);
    expect(await readdir(join(outside, 'people'))).toEqual([]);
  } finally {
    await rm(outside, { recursive: true });
  }
});

test('the server listens on this machine alone', async () => {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === 'IPv4');
  for (const one of addresses) {
    const refused = await new Promise((resolve) => {
      const socket = connect(desk.port, one?.address);
      socket.once('connect', () => {
        socket.destroy();
        resolve(false);
      });
      socket.once('error', () => resolve(true));
    });
    expect(refused).toBe(true);
  }
});

test('a page of another site in the same browser gets nothing and does nothing', async () => {
  const evil = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><p>'));
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  afterAll(() => void evil.close());
  const bound = evil.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const before = await everything();
  for (const host of ['127.0.0.1', 'localhost'])
    await visit(browser, {}, async ({ page: stranger }) => {
      await stranger.goto(`http://${host}:${port}/`);
      const got = await stranger.evaluate(async (server: string) => {
        const told = (work: Promise<unknown>): Promise<string> =>
          work.then(
            () => 'got it',
            () => 'nothing',
          );
        const loaded = (element: HTMLElement, source: 'src' | 'href'): Promise<string> =>
          new Promise((resolve) => {
            element.onload = () => resolve('got it');
            element.onerror = () => resolve('nothing');
            if (source === 'href') element.setAttribute('rel', 'stylesheet');
            document.body.append(element);
          });
        const make = (tag: string, source: 'src' | 'href', path: string): Promise<string> => {
          const element = document.createElement(tag);
          element.setAttribute(source, server + path);
          return loaded(element, source);
        };
        const framed = document.createElement('iframe');
        framed.src = `${server}/desk/`;
        document.body.append(framed);
        const socket = (protocol: string): Promise<string> =>
          new Promise((resolve) => {
            const one = new WebSocket(server.replace('http', 'ws') + '/', protocol);
            one.onopen = () => resolve('got it');
            one.onerror = () => resolve('nothing');
          });
        return {
          fetched: await told(fetch(`${server}/desk/`)),
          records: await told(fetch(`${server}/data/records.json`)),
          posted: await told(
            fetch(`${server}/desk/api/reading`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', 'x-desk-token': 'x' },
              body: '{}',
            }),
          ),
          script: await make('script', 'src', '/desk/desk.ts'),
          client: await make('script', 'src', '/@vite/client'),
          picture: await make('img', 'src', '/favicon.svg'),
          style: await make('link', 'href', '/desk/desk.css'),
          socket: await socket('vite-hmr'),
          events: await new Promise((resolve) => {
            const events = new EventSource(`${server}/desk/changes`);
            events.onopen = () => resolve('got it');
            events.onerror = () => resolve('nothing');
          }),
        };
      }, home);
      expect(new Set(Object.values(got))).toEqual(new Set(['nothing']));
      const frame = stranger.frames().find((one) => one !== stranger.mainFrame());
      expect(await frame?.content()).not.toContain('desk-token');
    });
  expect(await everything()).toBe(before);
});

test('what the desk itself sends is written', async () => {
  const { status } = await send('/desk/api/reading', { method: 'POST', headers: own, body: reading });
  expect(status).toBe(200);
  expect(await desk.read('readings.jsonl')).toMatch(/"claim":"tidewater-cable.storms".*"by":"clerk".*\n$/);
});
