import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchWhole } from '../../../../scripts/lib/fetch-whole.ts';
import { PlainError } from '../../../../scripts/lib/system-errors.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
}

const limits = { most: 1024 * 1024, patience: 20_000, todo: 'add the file' };
const fault = (address: string, patience = limits.patience): Promise<unknown> =>
  fetchWhole(address, { ...limits, patience }).catch((error: unknown) => error);

test('a document is fetched to its end, with its type', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).write('the first half, ');
    response.end('the second');
  });
  const answer = await fetchWhole(address, limits);
  expect(answer).toMatchObject({ isOk: true, type: 'text/plain' });
  expect(answer.isOk && Buffer.from(answer.bytes).toString()).toBe('the first half, the second');
});

test('a refusal is told by its status', async () => {
  const address = await serve((_, response) => response.writeHead(404).end('there is nothing here'));
  expect(await fetchWhole(address, limits)).toEqual({ isOk: false, status: 404 });
});

test('an answer that breaks off is told in a line', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half of it', () => response.destroy());
  });
  const error = await fault(address);
  expect(error).toBeInstanceOf(PlainError);
  expect(String(error)).toMatch(/^PlainError: http:\/\/127\.0\.0\.1:\d+\/page cannot be fetched \(.+\): add the file$/);
});

test('an answer that never ends is told once it is too large, or takes too long', async () => {
  const flood = await serve((_, response) => {
    const pour = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(64 * 1024), pour);
    };
    pour();
  });
  expect(String(await fault(flood))).toMatch(/page cannot be fetched \(it is larger than 1 MiB\): add the file$/);
  const silence = await serve((_, response) => void response.writeHead(200).write('a beginning'));
  expect(String(await fault(silence, 200))).toMatch(/page cannot be fetched \(.*timeout.*\): add the file$/);
});
