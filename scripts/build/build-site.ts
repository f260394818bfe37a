import { oneLine } from '../../src/basics/characters.ts';
import { checkFolder } from '../../src/check.ts';
import { root } from '../lib/astro.ts';
import { onEarlyEnd } from '../lib/ending.ts';
import type { Flags } from '../lib/flags.ts';
import { makeFolder } from '../lib/make-folder.ts';
import { reportProblems } from '../lib/report.ts';
import { step } from '../lib/steps.ts';
import { describeSystemError, isSystemError, pathOf, PlainError } from '../lib/system-errors.ts';
import { buildId, codeId } from './build-id.ts';
import { LastBuild, noteBuild } from './last-build.ts';
import { makeSite } from './make-site.ts';
import { mayStandAt, surroundingsOf } from './output.ts';
import { mended, putInPlace } from './put-in-place.ts';
import { SiteFiles } from './site-files.ts';
import { closeWorkshop, openWorkshop, workshops } from './workshop.ts';

const untouched = 'The build failed; the site that was there before is untouched.';

/**
 * Builds the site into `flags.outDir`. Everything is made in a folder of the build's own and put in place at the end,
 * so a build that fails, or is ended, leaves the old site as it was. What would be the same as in the site that stands
 * there is taken from it. Returns whether it succeeded. Throws a `PlainError` where the system or the folder doesn't
 * allow it.
 */
export async function buildSite(flags: Flags): Promise<boolean> {
  try {
    // 1. Mend what a killed build left, and write only where nothing of others is lost.
    const target = await mended(flags.outDir);
    const surroundings = surroundingsOf(root, flags.content);
    await mayStandAt(target, flags.audience, surroundings);

    // 2. Where nothing has changed, the site stands already.
    const code = await codeId();
    const id = await buildId(code, flags);
    const last = await LastBuild.of(target);
    if (last?.notes.id === id) {
      reportProblems(last.notes.problems, last.notes.records);
      console.log(`${last.notes.pages} pages in ${oneLine(flags.outDir)}, as they were: nothing has changed`);
      return true;
    }

    // 3. Read the records and stop at the first run that has errors, with all of them told.
    const { problems, reading } = await step('checked', () => checkFolder(flags.content));
    if (reportProblems(problems, reading.records.length)) return false;

    // 4. Make the site in a folder of its own.
    await makeFolder(workshops);
    const workshop = await openWorkshop(workshops);
    const files = new SiteFiles(workshop.site, last);
    const forget = onEarlyEnd(async () => {
      await files.close();
      await closeWorkshop(workshop);
    });
    try {
      const pages = await makeSite(files, reading, flags, { id: code, workshop: workshop.folder });

      // 5. Put it in the place of the old one, if that is still ours to replace.
      await mayStandAt(target, flags.audience, surroundings);
      await putInPlace(workshop, target).catch((error: unknown) => fail(error, flags.outDir));
      await noteBuild(target, { id, problems, records: reading.records.length, pages, files: files.notes() });
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
  if (isSystemError(error)) throw new PlainError(`${describeSystemError(error, path)}. ${untouched}`, error);
  if (!(error instanceof PlainError)) console.error(untouched);
  throw error;
}
