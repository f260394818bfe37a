import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { oneLine } from '../../src/basics/characters.ts';
import { checkFolder } from '../../src/check.ts';
import { hasLoggedError, outputOf, root, spawnAstro, systemErrorIn } from '../lib/astro.ts';
import { dropOld } from '../lib/caches.ts';
import { onEarlyEnd } from '../lib/ending.ts';
import { filesOf } from '../lib/files.ts';
import type { Flags } from '../lib/flags.ts';
import { makeFolder } from '../lib/make-folder.ts';
import { reportPapers, reportProblems } from '../lib/report.ts';
import { step } from '../lib/steps.ts';
import { describeSystemError, isSystemError, pathOf, PlainError } from '../lib/system-errors.ts';
import { buildId, makerId } from './build-id.ts';
import { drawImages } from './draw-images.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { writeManifest } from './manifest.ts';
import { writeOfflineList } from './offline.ts';
import { mayStandAt, surroundingsOf } from './output.ts';
import { copyPublicFiles } from './public-files.ts';
import { mended, putInPlace } from './put-in-place.ts';
import { writeClient, writeSearchIndex } from './search-index.ts';
import { closeWorkshop, openWorkshop, workshops, type Workshop } from './workshop.ts';

const untouched = 'The build failed; the site that was there before is untouched.';

/**
 * Builds the site into `flags.outDir`. Everything is made in a folder of the build's own and put in place at the end,
 * so a build that fails, or is ended, leaves the old site as it was. Returns whether it succeeded. Throws a
 * `PlainError` where the system or the folder doesn't allow it.
 */
export async function buildSite(flags: Flags): Promise<boolean> {
  try {
    // 1. Mend what a killed build left, and write only where nothing of others is lost.
    const target = await mended(flags.outDir);
    await mayStandAt(target, flags.audience, surroundingsOf(root, flags.content));

    // 2. Read the records and stop at the first run that has errors, with all of them told.
    const checked = await step('checked', () => checkFolder(flags.content));
    const { problems, reading } = checked;
    if (reportProblems(problems, reading.records.length)) return false;
    reportPapers(checked);

    // 3. Make the site in a folder of its own.
    await makeFolder(workshops);
    const workshop = await openWorkshop(workshops);
    const forget = onEarlyEnd(() => closeWorkshop(workshop));
    try {
      const pages = await make(workshop, flags, reading.publicFiles);
      if (pages === undefined) return false;

      // 4. Put it in the place of the old one, if that is still ours to replace.
      await mayStandAt(target, flags.audience, surroundingsOf(root, flags.content));
      await putInPlace(workshop, target).catch((error: unknown) => fail(error, flags.outDir));
      console.log(`${pages} pages in ${oneLine(flags.outDir)}`);
      return true;
    } finally {
      forget();
      await closeWorkshop(workshop);
    }
  } catch (error) {
    return fail(error, pathOf(error) ?? root);
  }
}

/** Tells an error of the system, met with at `path`, in one line; throws any other on as it is. */
function fail(error: unknown, path: string): never {
  throw isSystemError(error) ? new PlainError(`${describeSystemError(error, path)}. ${untouched}`, error) : error;
}

/** Makes a whole site in a workshop. Returns how many pages it has; undefined where it failed, with the reason told. */
async function make(workshop: Workshop, flags: Flags, publicFiles: readonly string[]): Promise<number | undefined> {
  // 1. Print the pages.
  const [id, forms, images] = await Promise.all([buildId(flags), makerId('forms'), makerId('images')]);
  const where = [
    '--root',
    workshop.folder,
    '--config',
    relative(workshop.folder, join(root, 'astro.config.mjs')),
    '--outDir',
    workshop.site,
  ];
  const ids = { BUILD_ID: id, FORMS_ID: forms };
  const { code, output } = await step('printed', () => outputOf(spawnAstro('build', flags, where, ids)));
  if (code !== 0 || hasLoggedError(output)) {
    const system = systemErrorIn(output);
    if (system) throw system;
    console.error(output);
    console.error(untouched);
    return undefined;
  }

  // 2. Draw the images by which they are shared.
  await step('drawn', () => drawImages(workshop.site, images));

  // 3. Make them searchable.
  const pages = (await filesOf(workshop.site)).filter((file) => file.endsWith('.html')).length;
  await step('indexed', async () => {
    await writeClient(workshop.site, id);
    await writeSearchIndex(workshop.site, id);
  });

  // 4. Say to every host how they are served, and to every reader what the whole site is.
  await writeHosts(workshop.site);
  await writeOfflineList(workshop.site, id);

  // 5. Add what the publisher wants beside them, keep the desk's own from git, and list it all.
  await copyPublicFiles(flags.content, publicFiles, workshop.site);
  if (flags.audience === 'internal') await writeFile(join(workshop.site, '.gitignore'), '*\n');
  await writeManifest(workshop.site, flags.audience);

  await dropOld('forms', forms);
  await dropOld('images', images);
  return pages;
}
