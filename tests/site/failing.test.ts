import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { build, fixture, run } from '../support/build.ts';
import { filesOf } from '../support/html.ts';

const site = inject('atRoot');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-failing-'));
const content = join(scratch, 'records');
const old = { ...site, folder: join(scratch, 'dist') };
afterAll(() => rm(scratch, { recursive: true }));

beforeEach(async () => {
  for (const folder of [content, old.folder]) await rm(folder, { recursive: true, force: true });
  await cp(fixture, content, { recursive: true });
  await cp(site.folder, old.folder, { recursive: true });
});

async function edit(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  expect(text).toContain(before);
  await writeFile(join(content, file), text.replace(before, after));
}

/** An environment in which every process of ours runs `code` first. */
function hooked(code: string): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** The site that was there before, file by file, and nothing beside it. */
async function expectUntouched(): Promise<void> {
  expect((await readdir(scratch)).sort()).toEqual(['dist', 'records']);
  const files = await filesOf(site.folder);
  expect(await filesOf(old.folder)).toEqual(files);
  for (const file of files)
    expect((await readFile(join(old.folder, file))).equals(await readFile(join(site.folder, file))), file).toBe(true);
}

describe('a build that fails', () => {
  it('tells every problem of the records, as the check does, and leaves the old site as it was', async () => {
    await edit('programmes/tide-watch.mdx', 'themes: [sea-links]', 'themes: [sea-lnks]');
    await edit('events/2031-tide-summit.mdx', 'type: summit', 'type: sumit');
    const { code, output } = await build(content, old);
    expect(code).toBe(1);
    const problems = output.split('\n').filter((line) => line.includes('.mdx:'));
    expect(problems).toMatchInlineSnapshot(`
      [
        "events/2031-tide-summit.mdx:4:7  unknown-word  'sumit' is no word for 'type' — did you mean 'summit'?",
        "programmes/tide-watch.mdx:7:10  unknown-record  'sea-lnks' is no theme — did you mean 'sea-links'?",
      ]
    `);
    const checked = await run('check', ['--content', content]);
    expect(checked.code).toBe(1);
    expect(checked.output.split('\n').filter((line) => line.includes('.mdx:'))).toEqual(problems);
    await expectUntouched();
  });

  it('in a template leaves the old site as it was too', async () => {
    const faulty = 'export const printPage = () => { throw new Error("no template") }, printBody = printPage;';
    const { code, output } = await build(
      content,
      old,
      hooked(`import { registerHooks } from 'node:module';
        registerHooks({
          load: (url, context, next) =>
            url.endsWith('/printer.mjs')
              ? { format: 'module', source: ${JSON.stringify(faulty)}, shortCircuit: true }
              : next(url, context),
        });`),
    );
    expect(output).toContain('no template');
    expect(output).toContain('The build failed; the site that was there before is untouched.');
    expect(code).toBe(1);
    await expectUntouched();
  });

  it('as late as in the search index does the same', async () => {
    // There is no Pagefind for such a machine.
    const { code, output } = await build(content, old, hooked('import os from "node:os"; os.arch = () => "abacus"'));
    expect(output).toContain('abacus');
    expect(code).toBe(1);
    await expectUntouched();
  });
});
