import { join } from 'node:path';
import { oneLine } from '../../src/basics/characters.ts';
import { counted } from '../../src/basics/counted.ts';
import { root } from '../lib/root.ts';
import { onEarlyEnd } from '../lib/ending.ts';
import { archiveOf, type SiteFlags } from '../lib/flags/flags.ts';
import { makeFolder } from '../lib/files/make-folder.ts';
import { reportProblems, withArchiveToName } from '../lib/report.ts';
import { step } from '../lib/steps.ts';
import { describeSystemError, isSystemError, pathOf, PlainError } from '../lib/system-errors.ts';
import { buildId, siteCodeId } from './build-id.ts';
import { LastBuild, noteBuild } from './last-build.ts';
import type { Making } from './make-site.ts';
import type { Manifest } from './manifest.ts';
import { partName } from './parts.ts';
import { mayStandAt, surroundingsOf } from './output.ts';
import { mended, putInPlace } from './put-in-place.ts';
import { keepSpare, takeSpare } from './spare.ts';
import { SiteFiles } from './site-files.ts';
import { closeWorkshop, openWorkshop, workshops } from './workshop.ts';

const untouched = 'The build failed; the site that was there before is untouched.';

/** What is put in the place of a site: one that is built or joined, or a part of one. */
export interface Work {
  /** Of all that it is made from. */
  readonly id: string;
  readonly part?: Manifest['part'];
  /** Makes it of records that passed the check. */
  readonly make: (site: Making) => Promise<void>;
}

/**
 * Makes into `flags.out` what `begin` says for the build with this id; nothing where it says nothing, since it has
 * told why. Everything is made in a folder of the build's own and put in place at the end, so a build that fails, or is
 * ended, leaves the old site as it was. What would be the same as in the site that stands there is taken from it.
 * Returns whether it succeeded. Throws a `PlainError` where the system or the folder doesn't allow it.
 */
export async function replaceSite(
  flags: SiteFlags,
  begin: (build: { readonly id: string }) => Work | undefined | Promise<Work | undefined>,
): Promise<boolean> {
  try {
    // 1. Mend what a killed build left, and write only where nothing of others is lost.
    const target = await mended(flags.out);
    const surroundings = surroundingsOf(root, flags.content);
    const code = await siteCodeId();
    const work = await begin({ id: await buildId(code, flags) });
    if (!work) return false;
    const { id, part, make } = work;
    const last = await LastBuild.of(target);
    const toStand = { audience: flags.audience, part, seen: last?.notes.seen };
    const lacking = await mayStandAt(target, toStand, surroundings);
    last?.forget(lacking);
    const told = (pages: number): string =>
      `${part ? `${partName(part)}: ` : ''}${counted(pages, 'page')} in ${oneLine(flags.out)}`;

    // 2. Where nothing has changed, the site stands already.
    if (last?.notes.id === id && lacking.length === 0) {
      reportProblems(last.notes.problems, last.notes.records);
      console.log(`${told(last.notes.pages)}, as they were: nothing has changed`);
      return true;
    }

    // 3. Read the records and stop at the first run that has errors, with all of them told. Most of the code is not
    // loaded until here: where nothing has changed, loading it would take longest.
    const { checkFolder } = await import('../../src/check.ts');
    const { making } = await import('./make-site.ts');
    const { problems, reading } = await step('checked', () => checkFolder(flags.content, { code }));
    if (reportProblems(withArchiveToName(problems, archiveOf(flags.content)), reading.records.length)) return false;

    // 4. Make it in a folder of its own.
    await makeFolder(workshops);
    const workshop = await openWorkshop(workshops);
    const files = new SiteFiles(workshop.site, last);
    const forget = onEarlyEnd(async () => {
      files.close();
      await closeWorkshop(workshop);
    });
    try {
      const ground = { reading, flags, bench: { id: code, workshop: workshop.folder } };
      const asked = await making(files, ground, async (site) => {
        await make(site);
        return site.remembered.notes();
      });
      await files.finish((place) => takeSpare(target, place));
      const pages = files.paths().filter((path) => path.endsWith('.html')).length;

      // 5. Put it in the place of the old one, if that is still ours to replace.
      await mayStandAt(target, toStand, surroundings);
      const old = await putInPlace(workshop, target).catch((error: unknown) => fail(error, flags.out));
      if (old !== undefined) await keepSpare(target, old, join(workshop.folder, 'older'));
      await noteBuild(target, files, { id, problems, records: reading.records.length, pages }, asked);
      console.log(told(pages));
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
