import { readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkFolder } from '../../src/check.ts';
import { hasLoggedError, outputOf, spawnAstro } from './astro.ts';
import { buildId, makerId } from './build-id.ts';
import { dropOld } from './caches.ts';
import { drawImages } from './draw-images.ts';
import type { Flags } from './flags.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { reportProblems } from './report.ts';
import { writeClient, writeSearchIndex } from './search-index.ts';
import { step } from './steps.ts';

/**
 * Builds the site into `flags.outDir`. Everything is made in a folder beside it and moved there at the end,
 * so a build that fails leaves the old site as it was. Returns whether it succeeded.
 */
export async function buildSite(flags: Flags): Promise<boolean> {
  // 1. What everyone reads is never replaced by what only the desk may read.
  if (flags.audience === 'internal' && (await isForEveryone(flags.outDir))) {
    console.error(`${flags.outDir} holds a site for everyone; an internal build goes to a folder of its own.`);
    return false;
  }

  // 2. Read the records and stop at the first run that has errors, with all of them told.
  const { problems, reading } = await step('checked', () => checkFolder(flags.content));
  if (reportProblems(problems, reading.records.length)) return false;

  // 3. Print the pages.
  const draft = join(dirname(flags.outDir), `.building-${process.pid}`);
  try {
    const [id, forms, images] = await Promise.all([buildId(flags), makerId('forms'), makerId('images')]);
    const { code, output } = await oneAtATime(() => step('printed', () => outputOf(spawnAstro('build', flags, ['--outDir', draft], { BUILD_ID: id, FORMS_ID: forms }))));
    if (code !== 0 || hasLoggedError(output)) {
      console.error(output);
      console.error('The build failed; the site that was there before is untouched.');
      return false;
    }

    // 4. Draw the images by which they are shared.
    await step('drawn', () => drawImages(draft, images));

    // 5. Make them searchable.
    const pages = await step('indexed', async () => {
      await writeClient(draft, id);
      return writeSearchIndex(draft, id);
    });

    // 6. Put the new site in the place of the old one.
    await replaceFolder(draft, flags.outDir);
    await dropOld('forms', forms);
    await dropOld('images', images);
    console.log(`${pages} pages in ${flags.outDir}`);
    return true;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Whether a folder holds a built site that bears no stamp. */
async function isForEveryone(folder: string): Promise<boolean> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  return home !== undefined && !/<html[^>]* data-audience="internal"/.test(home);
}

async function replaceFolder(draft: string, target: string): Promise<void> {
  const old = `${draft}-old`;
  const moved = await rename(target, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(draft, target);
  } catch (error) {
    if (moved) await rename(old, target);
    throw error;
  }
  if (moved) await rm(old, { recursive: true, force: true });
}
