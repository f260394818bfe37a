import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, fixture, type BuiltSite } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The fixture site, built at the root of a host. */
    readonly atRoot: BuiltSite;
    /** The same, built for a host of its own under a path. */
    readonly underPath: BuiltSite;
    /** Whoever makes this folder has Astro at work; see `astroAlone`. */
    readonly astroAtWork: string;
  }
}

/** Builds the fixture site twice, once for all tests that read it, and takes both away in the end. */
export default async function buildFixture(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-built-'));
  const atRoot = { folder: join(folder, 'root'), base: '/', origin: undefined };
  const underPath = { folder: join(folder, 'path'), base: '/some/path', origin: 'https://example.org' };
  for (const site of [atRoot, underPath]) {
    const { code, output } = await build(fixture, site);
    if (code !== 0) throw new Error(`The fixture site does not build:\n${output}`);
  }
  project.provide('atRoot', atRoot);
  project.provide('underPath', underPath);
  project.provide('astroAtWork', join(folder, 'astro-at-work'));
  return () => rm(folder, { recursive: true });
}
