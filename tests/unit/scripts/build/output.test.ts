import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestFile, manifestText } from '../../../../scripts/build/manifest.ts';
import { mayStandAt, realFolder } from '../../../../scripts/build/output.ts';

let top: string;

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'aide-memoire-output-')));
  for (const file of [
    'project/src/site.ts',
    'project/public/favicon.svg',
    'project/node_modules/x/index.js',
    'home/notes.txt',
    'records/site.yaml',
  ])
    await put(file);
  await mkdir(join(top, 'empty'));
});
afterEach(() => rm(top, { recursive: true }));

async function put(file: string, text = file): Promise<void> {
  await mkdir(dirname(join(top, file)), { recursive: true });
  await writeFile(join(top, file), text);
}

/** A folder that a build made. */
async function site(folder: string, audience: 'public' | 'internal' = 'public'): Promise<void> {
  const files = ['index.html', 'programmes/index.html'];
  for (const file of files) await put(`${folder}/${file}`);
  const digests = files.map((file) => [file, createHash('sha256').update(`${folder}/${file}`).digest('hex')] as const);
  await put(`${folder}/${manifestFile}`, manifestText(digests, audience));
}

/** What a build into `folder` is told; undefined where it may go on. */
async function refusal(folder: string, audience: 'public' | 'internal' = 'public'): Promise<string | undefined> {
  const target = await realFolder(join(top, folder));
  const surroundings = { project: join(top, 'project'), content: join(top, 'records'), home: join(top, 'home') };
  return mayStandAt(target, audience, surroundings).then(
    () => undefined,
    (error: unknown) => String(error).replaceAll(top, ''),
  );
}

describe('a build writes only where nothing of others is lost', () => {
  it.each(['new', 'new/deeper', 'empty', 'project/dist', 'project/build/site', 'home/site'])(
    'it may write to %s',
    async (folder) => {
      expect(await refusal(folder)).toBeUndefined();
    },
  );

  it.each([
    ['project', 'that is the folder of the project'],
    ['records', 'that is the folder of the records'],
    ['home', 'that is the folder of a home'],
    ['', 'the project lies in it'],
    ['records/public', 'that lies among the records'],
    ['records/deeper/still', 'that lies among the records'],
    ['project/src', 'that folder holds files of others, and a build would replace them: "site.ts"'],
    ['project/src/new', 'that lies in src, which is part of the project'],
    ['project/public/desk', 'that lies in public, which is part of the project'],
    ['project/node_modules', 'that folder holds files of others, and a build would replace them: "x/"'],
    ['home/notes.txt', 'that is a file'],
    ['home/.git/site', 'git keeps its own files there'],
  ])('it may not write to %j: %s', async (folder, why) => {
    expect(await refusal(folder)).toContain(why);
  });

  it('not even to the top of the disk', async () => {
    const surroundings = { project: join(top, 'project'), content: join(top, 'records'), home: join(top, 'home') };
    await expect(mayStandAt('/', 'public', surroundings)).rejects.toThrow('the top of a disk is no place for a site');
  });

  it('a site of its own may be replaced, with the litter of file managers in it', async () => {
    await site('site');
    await put('site/programmes/.DS_Store');
    expect(await refusal('site')).toBeUndefined();
  });

  it.each([
    ['CNAME', '"CNAME"'],
    ['.nojekyll', '".nojekyll"'],
    ['.well-known/security.txt', '".well-known/"'],
    ['.git/HEAD', '".git/"'],
    ['programmes/notes.txt', '"programmes/notes.txt"'],
    ['index.html', '"index.html"'],
  ])('but not with %s put there or changed by somebody', async (file, named) => {
    await site('site');
    await put(`site/${file}`, 'mine');
    expect(await refusal('site')).toContain(
      `holds what its build did not make, or somebody has changed since: ${named}. Keep such files in the public/ folder beside the records`,
    );
  });

  it('nor with an empty folder or a link in it', async () => {
    await site('site');
    await mkdir(join(top, 'site/uploads'));
    await symlink('/etc', join(top, 'site/etc'));
    expect(await refusal('site')).toContain('"etc", "uploads/"');
  });

  it('what only looks like the list of a site is none', async () => {
    await put('site/manifest.json', '{"name": "an application", "files": {}}');
    expect(await refusal('site')).toContain(
      'that folder holds files of others, and a build would replace them: "manifest.json"',
    );
  });

  it('nothing is built into a site, which its next build would replace', async () => {
    await site('site');
    expect(await refusal('site/desk', 'internal')).toContain(
      'that lies in the site /site, whose next build would replace it',
    );
  });

  it('a site for everyone and one for the desk never take each other’s place', async () => {
    await site('everyone');
    await site('desk', 'internal');
    expect([await refusal('everyone', 'internal'), await refusal('desk')]).toEqual([
      expect.stringContaining('holds the site for everyone'),
      expect.stringContaining('holds the site for the desk alone'),
    ]);
    expect([await refusal('everyone'), await refusal('desk', 'internal')]).toEqual([undefined, undefined]);
  });

  it('of many files of others ten are named', async () => {
    for (let number = 10; number < 25; number += 1) await put(`full/${number}.txt`);
    expect(await refusal('full')).toContain('"19.txt" and 5 more.');
  });

  it('a name that would colour the terminal is shown, not obeyed', async () => {
    await put('full/\u001B[31m\n.txt');
    expect(await refusal('full')).toContain('"\\u001b[31m\\n.txt"');
  });
});

describe('a link stays, and what it leads to is judged', () => {
  it.each([
    ['to-new', 'new', undefined],
    ['to-source', 'project/src', 'that folder holds files of others'],
    ['to-project', 'project', 'that is the folder of the project'],
  ])('%s', async (link, target, why) => {
    await symlink(join(top, target), join(top, link));
    expect(await realFolder(join(top, link))).toBe(join(top, target));
    if (why === undefined) expect(await refusal(link)).toBeUndefined();
    else expect(await refusal(link)).toContain(why);
  });
});
