import { mkdtemp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildId } from '../../../../scripts/build/build-id.ts';
import { mdx, withContent } from '../../../support/content.ts';

const idOf = (content: string): Promise<string> =>
  buildId('code', { content, base: '/', site: undefined, audience: 'public' });

const theme = (name: string): string => mdx(`name: ${name}`);

async function writeIn(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

async function elsewhere(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-elsewhere-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test.each<[what: string, file: string]>([
  ['a record', 'themes/tides.mdx'],
  ['a file of public/', 'public/annex.txt'],
])('a site has another id where %s has other bytes', (_, file) =>
  withContent({ [file]: theme('Tides') }, async (content) => {
    const before = await idOf(content);
    await writeIn(content, file, theme('Tide'));
    expect(await idOf(content)).not.toBe(before);
  }),
);

test.each<[what: string, linked: string]>([
  ['a record', 'themes/tides.mdx'],
  ['a folder', 'themes'],
])('%s that is a link counts as what it leads to', (_, linked) =>
  withContent({ 'themes/tides.mdx': theme('Tides') }, async (content) => {
    const beside = join(await elsewhere(), 'target');
    await rename(join(content, linked), beside);
    await symlink(beside, join(content, linked));
    const before = await idOf(content);
    await writeFile(join(content, 'themes/tides.mdx'), theme('Tide'));
    expect(await idOf(content)).not.toBe(before);
  }),
);

test.each(['archive/gazette-2024.txt', '.git/HEAD', 'themes/.tides.mdx.swp', 'README.md'])(
  'what makes no page leaves the id as it was: %s',
  (file) =>
    withContent({}, async (content) => {
      const before = await idOf(content);
      await writeIn(content, file, 'beside');
      expect(await idOf(content)).toBe(before);
    }),
);
