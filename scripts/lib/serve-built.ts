import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Flags } from './flags.ts';
import { servePages } from './pages.ts';

const firstPort = 4321;
const portsToTry = 20;

/** Serves the built site under the base path it was built for, and prints its address once it answers. */
export async function serveBuilt(flags: Flags): Promise<void> {
  const home = await readFile(join(flags.outDir, 'index.html'), 'utf8').catch(() => undefined);
  if (home === undefined) {
    console.error(`There is no site in ${flags.outDir}: run npm run build${flags.audience === 'internal' ? ' -- --audience internal' : ''} first.`);
    process.exitCode = 1;
    return;
  }
  const { address } = await listen(flags, builtBase(home));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers with ${answer.status}`);
  console.log(`The site is at ${address}  (Ctrl-C ends it)`);
}

async function listen(flags: Flags, base: string): ReturnType<typeof servePages> {
  if (flags.port !== undefined) return servePages(flags.outDir, base, flags.port);
  for (let port = firstPort; port < firstPort + portsToTry; port += 1) {
    try {
      return await servePages(flags.outDir, base, port);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new Error(`no free port between ${firstPort} and ${firstPort + portsToTry - 1}; name one with --port`);
}

/** The base path for which a site was built, as its front page says. */
export function builtBase(home: string): string {
  return /<html[^>]* data-base="([^"]*)"/.exec(home)?.[1] ?? '/';
}
