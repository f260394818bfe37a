import { createServer, type Server } from 'node:http';
import compression from '@polka/compression';
import sirv from 'sirv';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Serves a built site under its base path (with or without its closing slash), as a plain static host would. `port` 0 takes a free one. */
export async function servePages(folder: string, base: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    // The name of an asset changes with its bytes.
    setHeaders: (response, path) => {
      if (path.startsWith('/assets/')) response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  const compress = compression({ brotli: true, level: 5 });
  const missing = await readFile(join(folder, '404.html')).catch(() => Buffer.from('not found'));
  const prefix = base.replace(/\/+$/, '');
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    };
    const path = request.url ?? '/';
    if (path === prefix) response.writeHead(308, { location: `${prefix}/` }).end();
    else if (!path.startsWith(`${prefix}/`)) notFound();
    else {
      request.url = path.slice(prefix.length);
      compress(request, response, () => files(request, response, notFound));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { server, address: `http://localhost:${actual}${prefix}/` };
}
