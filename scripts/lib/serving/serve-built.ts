import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oneLine } from '../../../src/basics/characters.ts';
import { mustBeWhole, readManifest } from '../../build/manifest.ts';
import type { FlagsOf } from '../flags/flags.ts';
import { servePages } from './pages.ts';
import { portError } from './port.ts';
import { codeOf, PlainError } from '../system-errors.ts';

/** Which site is served, and where. */
type BuiltFlags = FlagsOf<'start' | 'preview'>;

const firstPort = 4321;
const portsToTry = 20;

/**
 * Serves the built site under the base path it was built for, and prints its address once it answers. Returns whether
 * it does. Throws a `PlainError` where there is no port for it.
 */
export async function serveBuilt(flags: BuiltFlags): Promise<boolean> {
  mustBeWhole(oneLine(flags.out), await readManifest(flags.out));
  const home = await readFile(join(flags.out, 'index.html'), 'utf8').catch(() => undefined);
  if (home === undefined) {
    console.error(
      `There is no site in ${oneLine(flags.out)}: run npm run build${flags.audience === 'internal' ? ' -- --audience internal' : ''} first.`,
    );
    return false;
  }
  const { address } = await listen(flags, builtBase(home));
  const answer = await fetch(address);
  if (!answer.ok)
    throw new PlainError(
      `${address} answers with ${answer.status}: another program may stand between; name another port with --port`,
    );
  console.log(`The site is at ${address}  (Ctrl-C ends it)`);
  return true;
}

async function listen({ out, port }: BuiltFlags, base: string): ReturnType<typeof servePages> {
  const ports = port === undefined ? Array.from({ length: portsToTry }, (_, index) => firstPort + index) : [port];
  for (const candidate of ports) {
    try {
      return await servePages(out, base, candidate);
    } catch (error) {
      if (port !== undefined || codeOf(error) !== 'EADDRINUSE') throw portError(candidate, error);
    }
  }
  throw new PlainError(`no port from ${firstPort} to ${firstPort + portsToTry - 1} is free: name one with --port`);
}

/** The base path for which a site was built, as its front page says. */
export function builtBase(home: string): string {
  return /<html[^>]* data-base="([^"]*)"/.exec(home)?.[1] ?? '/';
}
