import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { servePages } from '../../scripts/lib/serving/pages.ts';
import { builtBase } from '../../scripts/lib/serving/serve-built.ts';

it.each(['atRoot', 'underPath'] as const)(
  'a built site is served under the path it was built for: %s',
  async (which) => {
    const site = inject(which);
    const base = builtBase(await readFile(join(site.folder, 'index.html'), 'utf8'));
    const { server, address } = await servePages(site.folder, base, 0);
    try {
      expect(address).toMatch(
        which === 'atRoot' ? /^http:\/\/localhost:\d+\/$/ : /^http:\/\/localhost:\d+\/some\/path\/$/,
      );
      const found = await fetch(`${address}programmes/`, { headers: { 'accept-encoding': 'br' } });
      expect([found.status, await found.text()]).toEqual([
        200,
        await readFile(join(site.folder, 'programmes/index.html'), 'utf8'),
      ]);
      expect(found.headers.get('content-encoding')).toBe('br');
      const [asset = ''] = await readdir(join(site.folder, 'assets'));
      expect((await fetch(`${address}assets/${asset}`)).headers.get('cache-control')).toContain('immutable');
      expect(found.headers.get('cache-control')).not.toContain('immutable');
      expect((await fetch(`${address}no-such-page/`)).status).toBe(404);
      expect((await fetch(address.slice(0, -1))).status).toBe(200);
    } finally {
      server.close();
    }
  },
);
