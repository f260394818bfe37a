import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { textOf } from '../../../../scripts/dev/desk-api.ts';

test('the text of a request is read to its end, unless it is too long', async () => {
  expect(await textOf(Readable.from([Buffer.from('{"a"'), Buffer.from(': 1}')]))).toBe('{"a": 1}');
  expect(await textOf(Readable.from([Buffer.alloc(1024 * 1024), Buffer.alloc(1)]))).toBe(413);
});

test('a request that breaks off is refused, and no fault of the desk', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const came = new Promise<IncomingMessage>((resolve) => server.once('request', resolve));
    const sent = request({ host: '127.0.0.1', port, method: 'POST', headers: { 'content-length': '1000' } });
    sent.on('error', () => undefined).write('half of it');
    const text = textOf(await came);
    sent.destroy();
    expect(await text).toBe(400);
  } finally {
    server.close().closeAllConnections();
  }
});
