import { resolve } from 'node:path';
import { oneLine } from '../../src/basics/characters.ts';
import { counted } from '../../src/basics/counted.ts';
import { pageFile } from '../../src/views/routes.ts';
import { filesOf } from '../lib/files/files.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { inLanes } from './lanes.ts';
import { step } from '../lib/steps.ts';
import { PlainError } from '../lib/system-errors.ts';
import { finishSite, type Making } from './make-site.ts';
import { ignoreFile, manifestFile, readManifest, type Manifest } from './manifest.ts';
import { partName } from './parts.ts';
import { replaceSite } from './replace-site.ts';
import type { SiteFiles } from './site-files.ts';

/** A folder that a build of a part made. */
interface Part extends Required<Pick<Manifest, 'part' | 'files'>> {
  readonly folder: string;
}

/** Files are read so many at once. */
const lanes = 8;
/** So many files of a part are named before the rest is counted. */
const named = 10;

/**
 * Joins the parts in the folders `flags.words` to one site in `flags.out`, of the same bytes as one build's. Returns
 * whether it succeeded; what hinders it is told, a line each. Throws a `PlainError` where the system or the folder
 * doesn't allow it.
 */
export async function joinSite(flags: FlagsOf<'join'>): Promise<boolean> {
  return replaceSite(flags, async ({ id }) => {
    // 1. Refuse what makes no site, all at once.
    const folders = flags.words.map((word) => resolve(word));
    const found = await Promise.all(folders.map(readPart));
    const parts = found.filter((one) => typeof one !== 'string');
    const lacks = missing(parts);
    const faults = [
      ...found.filter((one) => typeof one === 'string'),
      ...strange(parts, id),
      ...twice(parts),
      ...(flags.incomplete ? [] : lacks.map((number) => missingFault(number, parts))),
    ];
    for (const fault of faults) console.error(oneLine(fault));
    if (faults.length > 0) return undefined;

    // 2. Take the pieces from them, and add what is made of all.
    return {
      id: lacks.length > 0 ? `${id}, without ${lacks.join(', ')}` : id,
      make: async (site) => {
        await step('joined', () => adoptAll(site.files, parts));
        if (lacks.length > 0) tellLeftOut(site, lacks.length);
        await finishSite(site, lacks);
      },
    };
  });
}

/** The part in `folder`; a line for a person where there is none. */
async function readPart(folder: string): Promise<Part | string> {
  const manifest = await readManifest(folder);
  if (!manifest) return `${folder} holds no part of a site: build it first, npm run build -- --shard NUMBER/OF`;
  if (!manifest.part) return `${folder} holds a whole site, and no part of one`;
  return { folder, part: manifest.part, files: manifest.files };
}

/** A line for each part that does not belong to the build with this id, shared out as the first part says. */
function strange(parts: readonly Part[], id: string): string[] {
  const of = parts[0]?.part.of;
  return parts.flatMap(({ folder, part }) => {
    if (part.of !== of)
      return [`${folder} is ${partName(part)}, and ${parts[0]?.folder ?? ''} one of ${of ?? 0}: build all of as many`];
    return part.id === id
      ? []
      : [
          `${folder} was made of other records, by other code, or for another address or audience: build it again, or say here what was said there`,
        ];
  });
}

function twice(parts: readonly Part[]): string[] {
  return [...Map.groupBy(parts, ({ part }) => part.number)].flatMap(([, [first, ...others]]) =>
    others.map(({ folder, part }) => `${folder} is ${partName(part)}, and so is ${first?.folder ?? ''}: name one`),
  );
}

/** The numbers of the parts that are not there, in order. */
function missing(parts: readonly Part[]): number[] {
  const there = new Set(parts.map(({ part }) => part.number));
  const numbers = Array.from({ length: parts[0]?.part.of ?? 0 }, (_, index) => index + 1);
  return numbers.filter((number) => !there.has(number));
}

function missingFault(number: number, parts: readonly Part[]): string {
  const name = partName({ number, of: parts[0]?.part.of ?? 0 });
  return `${name} is missing: name its folder too, or say --incomplete to join what is there`;
}

/** Takes every file of the parts. Throws a `PlainError` where one is not as it was built. */
async function adoptAll(files: SiteFiles, parts: readonly Part[]): Promise<void> {
  const faults: string[] = [];
  for (const { folder, part, files: digests } of parts) {
    const there = (await filesOf(folder)).filter((path) => !ownOfPart.includes(path));
    const lost = new Set(Object.keys(digests).filter((path) => !ownOfPart.includes(path)));
    const changed: string[] = [];
    await inLanes(there, lanes, async (path) => {
      lost.delete(path);
      if (!(await files.adopt(path, folder, digests[path] ?? ''))) changed.push(path);
    });
    const wrong = [...changed, ...lost].sort();
    if (wrong.length > 0) faults.push(`${folder}, ${partName(part)}, is not as it was built: ${listed(wrong)}`);
  }
  if (faults.length > 0) throw new PlainError(`nothing was joined: ${faults.join('; ')}. Build such a part again`);
}

/** What a part has for itself; a copy may be without what hides itself. */
const ownOfPart: readonly string[] = [manifestFile, ignoreFile];

function listed(paths: readonly string[]): string {
  const rest = paths.length - named;
  const names = paths.slice(0, named).map((path) => JSON.stringify(path));
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function tellLeftOut({ files, routes }: Making, parts: number): void {
  const left = routes.filter((route) => !files.has(pageFile(route))).length;
  console.log(
    `${left} of ${counted(routes.length, 'page')} ${left === 1 ? 'is' : 'are'} left out: ${counted(parts, 'part is', 'parts are')} missing`,
  );
}
