import { join } from 'node:path';
import { emptyCaches } from '../lib/files/caches.ts';
import { filesOf } from '../lib/files/files.ts';
import { measure, type Measured } from './measure.ts';
import { root } from '../lib/root.ts';
import { editProgramme } from './edit.ts';
import { stepsIn, type Step } from './figures.ts';
import { succeed } from './succeed.ts';

/** What checking and building one folder took. */
export interface Run {
  readonly name: string;
  readonly content: string;
  readonly out: string;
  readonly records: number;
  readonly pages: number;
  readonly check: Measured;
  /** Nothing kept from before. */
  readonly cold: Measured;
  readonly steps: readonly Step[];
  /** Once more, with nothing changed. */
  readonly warm: Measured;
  /** After one record's edit; none in a folder that is not the bench's own. */
  readonly edited: Measured | undefined;
  /** As cold, with forms and images at hand: what pages and search cost by themselves. */
  readonly pagesAlone: Measured;
}

/** Checks and builds a content folder in `folder`; `isOwn` where the bench may edit its records. */
export async function buildAll(name: string, content: string, folder: string, isOwn: boolean): Promise<Run> {
  const out = join(folder, name, 'dist');
  const build = async (what: string, into = out): Promise<Measured> => {
    console.error(`${name}: ${what}`);
    return succeed(measure('scripts/build.ts', ['--content', content, '--out', into]));
  };
  await emptyCaches();
  const cold = await build('cold');
  const warm = await build('nothing changed');
  if (isOwn) await editProgramme(content, 0);
  const edited = isOwn ? await build('one record edited') : undefined;
  await emptyCaches(root, ['forms', 'images']);
  // Elsewhere: where many files were taken away just now, ext4 is slow to make others.
  const pagesAlone = await build('pages and search alone', join(folder, name, 'alone'));
  console.error(`${name}: check`);
  const check = await succeed(measure('scripts/check.ts', ['--content', content]));
  const count = async (where: string, ending: string): Promise<number> =>
    (await filesOf(where)).filter((file) => file.endsWith(ending)).length;
  return {
    name,
    content,
    out,
    records: await count(content, '.mdx'),
    pages: await count(out, '.html'),
    check,
    cold,
    steps: stepsIn(cold.output),
    warm,
    edited,
    pagesAlone,
  };
}
