import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace, recover } from '../../../../scripts/build/put-in-place.ts';
import { leftOverWorkshops, openWorkshop, type Workshop } from '../../../../scripts/build/workshop.ts';
import { filesOf } from '../../../../scripts/lib/files/files.ts';
import { ownMark } from '../../../../scripts/lib/files/owner.ts';

let top: string;
const workshops = () => join(top, 'workshops');
const target = () => join(top, 'dist');
const path = process.env['PATH'];

beforeEach(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'aide-memoire-place-')));
});
afterEach(async () => {
  process.env['PATH'] = path;
  await rm(top, { recursive: true });
});

async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

async function allIn(folder: string): Promise<Record<string, string>> {
  const read = async (file: string) => [file, await readFile(join(folder, file), 'utf8')] as const;
  return Object.fromEntries(await Promise.all((await filesOf(folder)).map(read)));
}

const oldSite = { 'index.html': 'old', 'gone/index.html': 'old' };
const newSite = { 'index.html': 'new', 'come/index.html': 'new' };

async function madeIn(parent: string): Promise<Workshop> {
  await mkdir(parent, { recursive: true });
  const workshop = await openWorkshop(parent);
  await put(workshop.site, newSite);
  return workshop;
}

/** A workshop of a build that has ended: its process is one that cannot be. */
async function leftIn(
  parent: string,
  files: Readonly<Record<string, string>>,
  mark = `${host}-4194305-1`,
): Promise<Workshop> {
  const folder = join(parent, `.aide-memoire-build-${mark}-x`);
  await mkdir(folder, { recursive: true });
  await put(folder, files);
  return { folder, site: join(folder, 'site') };
}

const [host, own, began] = (await ownMark()).split('-');

describe('a new site comes in the place of the old one', () => {
  it.each([
    ['where there is none', {}],
    ['whole', oldSite],
  ])('%s', async (_, before) => {
    await put(target(), before);
    await putInPlace(await madeIn(workshops()), target());
    expect(await allIn(target())).toEqual(newSite);
    expect(await readdir(top)).toEqual(['dist', 'workshops']);
  });

  it('in one step, where the system’s mv can exchange two folders', async () => {
    // Stands for the mv of 2024 and later; it notes that it was asked.
    await put(join(top, 'bin'), {
      mv: `#!/bin/sh\n[ "$1 $2 $3" = "--exchange --no-target-directory --" ] || exit 1\n/bin/mv "$4" "$4.x" && /bin/mv "$5" "$4" && /bin/mv "$4.x" "$5" && touch ${top}/asked\n`,
    });
    await chmod(join(top, 'bin/mv'), 0o755);
    process.env['PATH'] = `${join(top, 'bin')}:${path ?? ''}`;
    await put(target(), oldSite);
    const workshop = await madeIn(workshops());
    await putInPlace(workshop, target());
    expect(await allIn(target())).toEqual(newSite);
    expect(await allIn(workshop.site)).toEqual(oldSite);
    expect(await readdir(top)).toContain('asked');
  });
});

describe('what a killed build left is mended and swept away', () => {
  it('between its two steps: the old site stands again', async () => {
    const { folder } = await leftIn(workshops(), {
      'journal.json': JSON.stringify({ target: target() }),
      'site/index.html': 'new',
    });
    await put(join(folder, 'old'), oldSite);
    await recover(target(), workshops());
    expect(await allIn(target())).toEqual(oldSite);
    expect(await readdir(workshops())).toEqual([]);
  });

  it('between its two steps, beside the site', async () => {
    const { folder } = await leftIn(top, { 'journal.json': JSON.stringify({ target: target() }) });
    await put(join(folder, 'old'), oldSite);
    await recover(target(), workshops());
    expect(await allIn(target())).toEqual(oldSite);
    expect(await readdir(top)).toEqual(['dist']);
  });

  it.each([0, 1, 2, 3])('among the entries of a volume, after %i moves: the new site stands', async (moves) => {
    await put(target(), oldSite);
    const { folder } = await leftIn(target(), {
      'journal.json': JSON.stringify({ target: target(), entries: ['gone', 'index.html'] }),
    });
    await put(join(folder, 'site'), newSite);
    await mkdir(join(folder, 'old'));
    const plan = [
      ['gone', 'old/gone'],
      ['index.html', 'old/index.html'],
    ] as const;
    for (const [from, to] of plan.slice(0, moves)) {
      await cp(join(target(), from), join(folder, to), { recursive: true });
      await rm(join(target(), from), { recursive: true });
    }
    if (moves > 2) {
      await cp(join(folder, 'site/come'), join(target(), 'come'), { recursive: true });
      await rm(join(folder, 'site/come'), { recursive: true });
    }
    await recover(target(), workshops());
    expect(await allIn(target())).toEqual(newSite);
    expect((await readdir(target())).sort()).toEqual(['come', 'index.html']);
  });

  it('a site that stands is never touched', async () => {
    await put(target(), newSite);
    const { folder } = await leftIn(workshops(), { 'journal.json': JSON.stringify({ target: target() }) });
    await put(join(folder, 'old'), oldSite);
    await recover(target(), workshops());
    expect(await allIn(target())).toEqual(newSite);
  });

  it('a file in a folder of others has no word about what lies elsewhere', async () => {
    await put(join(top, 'elsewhere'), { 'a.txt': 'mine' });
    const { folder } = await leftIn(top, {
      'journal.json': JSON.stringify({ target: join(top, 'elsewhere/site'), entries: ['a.txt'] }),
    });
    await put(join(folder, 'site'), newSite);
    await recover(target(), workshops());
    expect(await allIn(join(top, 'elsewhere'))).toEqual({ 'a.txt': 'mine' });
  });
});

describe('only what is surely left over is swept', () => {
  const found = async () => (await leftOverWorkshops(workshops())).map(({ folder }) => folder);
  const site = { 'site/index.html': 'mine' };

  it('not what this process works in', async () => {
    await madeIn(workshops());
    expect(await found()).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('what is of another process that bore our number', async () => {
    const { folder } = await leftIn(workshops(), site, `${host}-${own}-${Number(began) - 1}`);
    expect(await found()).toEqual([folder]);
  });

  it('what is of one that has ended, were it empty', async () => {
    const { folder } = await leftIn(workshops(), {});
    expect(await found()).toEqual([folder]);
  });

  it.each(['mine', '12345678-0-1', 'x2345678-1-1', `${host}--1-1`])(
    'not what bears no owner in its name: %s',
    async (mark) => {
      const { folder } = await leftIn(workshops(), site, mark);
      await utimes(folder, 0, 0);
      expect(await found()).toEqual([]);
    },
  );

  it('what is of another machine only after a day', async () => {
    const { folder } = await leftIn(workshops(), site, '00000000-1-1');
    expect(await found()).toEqual([]);
    await utimes(folder, 0, 0);
    expect(await found()).toEqual([folder]);
  });

  it('git takes up nothing of what lies there', async () => {
    const { folder } = await openWorkshop(top);
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  });
});
