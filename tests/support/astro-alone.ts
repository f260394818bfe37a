import { mkdir, rmdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { afterAll, inject } from 'vitest';

/**
 * Waits until no other file of tests has Astro at work in the project's own folder, where it keeps one store for
 * whoever begins last; others wait until the tests of this file are done.
 */
export async function astroAlone(): Promise<void> {
  const mark = inject('astroAtWork');
  while (!(await isMade(mark))) await setTimeout(100);
  afterAll(() => rmdir(mark));
}

async function isMade(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
