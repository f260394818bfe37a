import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, type Ran } from '../support/build.ts';
import { baseArchive } from '../support/archive.ts';
import { withContent } from '../support/content.ts';
import { filesOf } from '../support/html.ts';
import { runHere } from '../support/run-here.ts';

const site = '<site>';
const where = ['--content', site, '--archive', join(site, 'archive')];

test.each([
  ['check', ['--content', site], 0],
  ['check', ['--content', join(site, 'themes')], 1],
  ['verify', where, 0],
  ['verify', [...where, '--check'], 1],
  ['edition', ['winter', '--content', site], 0],
  ['edition', [], 2],
  ['new', ['event', 'A new tide', '--content', site], 0],
  ['new', ['event', '--content', site], 1],
  ['source', ['show', 'gazette-2024', ...where], 0],
  ['rename', ['sea-cable', 'deep-cable', ...where], 0],
  ['propose', ['gazette-2024', '--write', ...where], 0],
  ['write', ['sea-cable', '--content', site], 1],
  ['write', ['--help'], 0],
])('%s %j does, says and ends as in a process of its own', async (command, args, code) => {
  await withContent({}, async (folder) => {
    const archive = join(folder, 'archive');
    await mkdir(archive);
    for (const [id, text] of baseArchive({})) await writeFile(join(archive, `${id}.txt`), text.join('\n\n'));
    const asItWas = `${folder}-as-it-was`;
    await cp(folder, asItWas, { recursive: true });
    const here = await done(runHere, folder);
    await rm(folder, { recursive: true });
    await cp(asItWas, folder, { recursive: true });
    await rm(asItWas, { recursive: true });
    expect(here).toEqual(await done(run, folder));
    expect(here.ran.code, here.ran.output).toBe(code);
  });

  /** What the command said, and what the folder holds then. */
  async function done(how: typeof run, folder: string): Promise<{ ran: Ran; files: Map<string, string> }> {
    const ran = await how(
      command,
      args.map((word) => word.replace(site, folder)),
    );
    const files = new Map<string, string>();
    for (const file of await filesOf(folder)) files.set(file, await readFile(join(folder, file), 'utf8'));
    return { ran, files };
  }
});

test('what a command changes of its process is as it was before', async () => {
  const state = (): unknown => [process.cwd(), process.argv, { ...process.env }, process.exitCode, console];
  const before = state();
  expect((await runHere('edition', [])).code).toBe(2);
  expect(state()).toEqual(before);
});
