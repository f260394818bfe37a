import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf, type DevRequest } from '../../../../scripts/dev/guard.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'aide-memoire-guard-'));
  await mkdir(join(root, 'archive'));
  await mkdir(join(root, '.git'));
  await mkdir(join(root, 'src/content'), { recursive: true });
  for (const name of ['package.json', 'archive/gazette.txt', '.git/config', 'src/content/site.yaml'])
    await writeFile(join(root, name), '');
});
afterAll(() => rm(root, { recursive: true }));

function statusOf(asked: Partial<DevRequest> & { readonly headers?: DevRequest['headers'] }, base = '/'): number {
  const { headers = {}, ...rest } = asked;
  const whole = { method: 'GET', url: '/', port: 4321, headers: { host: 'localhost:4321', ...headers }, ...rest };
  return refusalOf(whole, { root, base })?.status ?? 200;
}

test.each([
  ['/', 200],
  ['/programmes/bella/', 200],
  ['/search/?q=cable&kind=Event', 200],
  ['/programmes/bella/bella.pdf', 200],
  ['/desk/', 200],
  ['/@vite/client', 200],
  ['/src/styles/fonts/regular.woff2', 200],
  ['/archive/gazette.txt', 404],
  ['/archive/', 404],
  ['/%61rchive/gazette.txt', 404],
  ['/./archive/gazette.txt', 404],
  ['/archive/gazette.txt?t=1', 404],
  ['/package.json', 404],
  ['/package.json?import', 404],
  ['/package.json.', 404],
  ['/src/content/site.yaml?raw', 404],
  ['/src/content/site.yaml?import&raw', 404],
  ['/src/styles/fonts/regular.woff2?raw', 404],
  ['/src/styles/fonts/../../content/site.yaml', 404],
  ['/programmes/bella/?raw', 404],
  ['/.git/config', 404],
  ['/%2egit/config', 404],
  ['/@fs/etc/passwd', 404],
  ['/@id/x', 404],
  ['/__open-in-editor?file=package.json', 404],
  ['/_image?href=package.json', 404],
  ['/%252egit/config', 400],
  ['/src%5Ccontent%5Csite.yaml', 400],
  ['//evil.example/', 400],
  ['/package.json%00', 400],
  ['/C:/windows', 400],
  ['/%', 400],
  ['http://evil.example/', 400],
] as const)('%s is answered with %i', (url, status) => {
  expect(statusOf({ url })).toBe(status);
});

test('under a base path what lies in the project is refused with and without it', () => {
  expect(statusOf({ url: '/papers/programmes/bella/' }, '/papers/')).toBe(200);
  expect(statusOf({ url: '/papers/@vite/client' }, '/papers/')).toBe(200);
  expect(statusOf({ url: '/papers/package.json' }, '/papers/')).toBe(404);
  expect(statusOf({ url: '/package.json' }, '/papers/')).toBe(404);
});

test.each([
  [{ host: 'localhost:4321' }, 200],
  [{ host: '127.0.0.1:4321' }, 200],
  [{ host: 'localhost:4322' }, 403],
  [{ host: 'localhost' }, 403],
  [{ host: 'evil.example:4321' }, 403],
  [{ origin: 'http://localhost:4321' }, 200],
  [{ origin: 'http://127.0.0.1:4321' }, 403],
  [{ origin: 'https://localhost:4321' }, 403],
  [{ origin: 'http://localhost:3000' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'none' }, 200],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, 403],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 403],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
] as const)('a request with %o is answered with %i', (headers, status) => {
  expect(statusOf({ headers })).toBe(status);
});

test.each([
  ['POST', '/', 405],
  ['PUT', '/desk/api/reading', 405],
  ['DELETE', '/programmes/bella/', 405],
  ['OPTIONS', '/desk/api/reading', 405],
  ['POST', '/desk/api/reading', 200],
  ['HEAD', '/', 200],
] as const)('%s %s is answered with %i', (method, url, status) => {
  expect(statusOf({ method, url })).toBe(status);
});
