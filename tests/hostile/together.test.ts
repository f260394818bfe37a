import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallFolder } from '../support/mutations/bases.ts';
import { writeFolder } from '../support/mutations/folder.ts';
import { printTable } from './support/figures.ts';
import { gitStatus, makeWorld, type World } from './support/project.ts';
import { leftAfter, run, start, type Running } from './support/running.ts';
import { faultsOfSite, otherFolder, siteAt } from './support/sites.ts';
import { differences, isSame, type Tree } from './support/tree.ts';

let world: World;
const known = new Map<string, Tree>();
const rows: string[][] = [];

beforeAll(async () => {
  world = await makeWorld(smallFolder);
  await writeFolder(smallFolder, join(world.folder, 'small'));
  await writeFolder(otherFolder, join(world.folder, 'other'));
  for (const content of ['small', 'other']) {
    const { code, output } = await run(world, 'build', argumentsOf(content, `control-${content}`));
    expect(code, output).toBe(0);
    known.set(content, await siteAt(join(world.folder, `control-${content}`)));
  }
}, 600_000);
afterAll(async () => {
  printTable('Several commands at once', ['commands', 'ended', 'sites'], rows);
  await world.end();
});

function argumentsOf(content: string, out: string): string[] {
  return ['--content', join(world.folder, content), '--out', join(world.folder, out)];
}

/** Starts builds a moment after one another, and waits for all of them. */
async function together(
  builds: readonly (readonly [content: string, out: string])[],
  apart: number,
): Promise<{ running: Running; code: number | string }[]> {
  const all: Running[] = [];
  for (const [content, out] of builds) {
    all.push(start(world, 'build', argumentsOf(content, out)));
    await setTimeout(apart);
  }
  return Promise.all(all.map(async (running) => ({ running, code: await running.ended })));
}

/** Of which records the site at a place is; each file must be as in a build alone. */
async function siteOf(out: string): Promise<string> {
  const site = await siteAt(join(world.folder, out));
  return (
    [...known].find(([, tree]) => isSame(tree, site))?.[0] ??
    `mixed: ${differences(known.get('small') ?? new Map(), site)
      .slice(0, 3)
      .join(', ')}`
  );
}

async function nothingIsLeft(ended: readonly { running: Running }[]): Promise<void> {
  for (const { running } of ended) expect(await leftAfter(running, 5_000)).toEqual([]);
  expect(await readdir(join(world.project, 'node_modules/.cache/aide-memoire/builds')).catch(() => [])).toEqual([]);
  expect(gitStatus(world.project)?.trim() ?? '').toBe('');
}

test.each([0, 400, 1_500])(
  'two builds of different records into different folders, %i ms apart, make both as they should',
  async (apart) => {
    const ended = await together(
      [
        ['small', `both-a-${apart}`],
        ['other', `both-b-${apart}`],
      ],
      apart,
    );
    const sites = [await siteOf(`both-a-${apart}`), await siteOf(`both-b-${apart}`)];
    rows.push([`two builds, two folders, ${apart} ms apart`, ended.map(({ code }) => code).join(' '), sites.join(' ')]);
    expect([ended.map(({ code }) => code), sites], ended.map(({ running }) => running.printed()).join('\n')).toEqual([
      [0, 0],
      ['small', 'other'],
    ]);
    await nothingIsLeft(ended);
  },
);

test.each([0, 300, 2_000])(
  'two builds of different records into one folder, %i ms apart, leave one of them whole',
  async (apart) => {
    for (let round = 0; round < 3; round += 1) {
      const ended = await together(
        [
          ['small', 'one'],
          ['other', 'one'],
        ],
        apart,
      );
      const stands = await siteOf('one');
      rows.push([`two builds, one folder, ${apart} ms apart`, ended.map(({ code }) => code).join(' '), stands]);
      expect(['small', 'other'], ended.map(({ running }) => running.printed()).join('\n')).toContain(stands);
      // The one that came too late may be refused, in one plain line; the other stands.
      expect(ended.map(({ code }) => code)).toContain(0);
      for (const { running, code } of ended)
        if (code !== 0) expect(running.printed()).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect((await readdir(world.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
      await nothingIsLeft(ended);
    }
  },
);

test('four builds at once, two folders', async () => {
  const ended = await together(
    [
      ['small', 'four-a'],
      ['other', 'four-b'],
      ['small', 'four-a'],
      ['other', 'four-b'],
    ],
    0,
  );
  const sites = [await siteOf('four-a'), await siteOf('four-b')];
  rows.push(['four builds, two folders', ended.map(({ code }) => code).join(' '), sites.join(' ')]);
  expect(sites).toEqual(['small', 'other']);
  for (const { running, code } of ended)
    if (code !== 0) expect(running.printed()).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  await nothingIsLeft(ended);
});

test('a site that is served is replaced under it: each answer is of the old or of the new one, and none is missing', async () => {
  expect((await run(world, 'build', argumentsOf('small', 'served'))).code).toBe(0);
  const preview = start(world, 'preview', ['--out', join(world.folder, 'served')]);
  const address = await addressOf(preview);
  const build = start(world, 'build', argumentsOf('other', 'served'));
  const answers = new Map<number, number>();
  const ended = build.ended.then(() => true);
  while (!(await Promise.race([ended, setTimeout(0, false)]))) {
    for (const path of ['', 'programmes/', 'programmes/sea-cable/', 'data/records.json']) {
      const { status } = await fetch(`${address}${path}`).then(async (answer) => ({
        status: answer.status,
        text: await answer.text(),
      }));
      answers.set(status, (answers.get(status) ?? 0) + 1);
    }
  }
  const after = await (await fetch(`${address}colophon/`)).text();
  if (preview.child.pid !== undefined) process.kill(preview.child.pid, 'SIGTERM');
  await preview.ended;
  rows.push([
    'a build under a preview',
    String(await build.ended),
    [...answers].map(([status, count]) => `${count} × ${status}`).join(' '),
  ]);
  expect(await siteOf('served')).toBe('other');
  expect(await faultsOfSite(join(world.folder, 'served'))).toEqual([]);
  expect(after).toContain('Set by hand.');
  expect([...answers.keys()]).toEqual([200]);
});

/** Where a preview answers, as it says. Rejects where it ends before it does. */
async function addressOf(preview: Running): Promise<string> {
  const early = preview.ended.then((code) =>
    Promise.reject(new Error(`the preview ended with ${code}: ${preview.printed()}`)),
  );
  for (;;) {
    const address = /http:\/\/\S+/.exec(preview.printed())?.[0];
    if (address !== undefined) {
      early.catch(() => undefined);
      return address;
    }
    await Promise.race([setTimeout(50), early]);
  }
}
