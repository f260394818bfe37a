import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingForms, overOnePage } from '../../scripts/inspect/forms.ts';
import { withoutEvidence } from '../../scripts/inspect/briefings.ts';
import { internalWordsIn } from '../../scripts/inspect/internal.ts';
import { readBuilt, type Finding } from '../../scripts/inspect/inspection.ts';
import { toldTwice } from '../../scripts/inspect/told-twice.ts';
import { invalidHtml } from '../../scripts/inspect/pages.ts';
import { checkFolder } from '../../src/check.ts';
import { internalWords } from '../../src/model/audience.ts';
import { brokenLinks } from '../support/links.ts';
import { smallFolder } from '../support/mutations/bases.ts';
import { writeFolder } from '../support/mutations/folder.ts';
import { allMade, piecesOf } from '../support/print-all.ts';
import { printTable } from './support/figures.ts';
import { foldersToBuild } from './support/folders.ts';
import { makeWorld, type World } from './support/project.ts';
import { endAll, leftAfter, startProgram } from './support/running.ts';
import { builds, only, seed } from './support/settings.ts';
import { faultsOfSite } from './support/sites.ts';

/** A build that takes longer hangs; in milliseconds on the wall. */
const patience = 10 * 60_000;

let world: World;
beforeAll(async () => {
  world = await makeWorld(smallFolder);
}, 600_000);
afterAll(() => world.end());

/** What came of a build; undefined where the check refused the records. */
interface Built {
  readonly seconds: number;
  readonly pages: number;
  readonly faults: readonly string[];
}

async function build(content: string, out: string): Promise<Built | undefined> {
  const begun = performance.now();
  const running = startProgram(world, [
    'npm',
    'run',
    '--silent',
    'build',
    '--',
    '--content',
    content,
    '--out',
    out,
    '--site',
    'https://papers.example',
  ]);
  const code = await Promise.race([running.ended, setTimeout(patience, 'never')]);
  if (code === 'never') endAll((await leftAfter(running, 0)) ?? []);
  const output = running.printed();
  const seconds = (performance.now() - begun) / 1000;
  const passed = / records, 0 errors, /.test(output);
  if (code !== 0)
    return passed || code === 'never'
      ? { seconds, pages: 0, faults: [`passes the check and does not build (${code}): ${gist(output)}`] }
      : undefined;
  return { seconds, pages: Number(/(\d+) pages in /.exec(output)?.[1] ?? 0), faults: await faultsIn(content, out) };
}

async function faultsIn(content: string, out: string): Promise<string[]> {
  const checked = await checkFolder(content);
  const site = await readBuilt(out);
  const findings: readonly Finding[] = [
    await internalWordsIn(site, internalWords(checked.reading.records)),
    await missingForms(site),
    await overOnePage(site),
    await withoutEvidence(site),
    toldTwice(site),
    await invalidHtml(site),
    { what: 'broken links', found: await brokenLinks({ folder: out, base: '/', origin: 'https://papers.example' }) },
    { what: 'files that differ from the list', found: await faultsOfSite(out) },
  ];
  // What the build in one process prints is what the whole one has: so that neither is tested for the other.
  const expected: string[] = [];
  for (const { file, make } of piecesOf(checked, {
    forDesk: false,
    base: '/',
    origin: 'https://papers.example',
    made: allMade,
  })) {
    expected.push(file);
    if (file.endsWith('.html')) await make();
  }
  const missing = expected.filter((file) => !site.files.includes(file));
  return [...findings, { what: 'files that are missing', found: missing }].flatMap(({ what, found }) =>
    found.slice(0, 5).map((place) => `${what}: ${place}`),
  );
}

/** The line of a failure that says most. */
function gist(output: string): string {
  const line =
    output.split('\n').find((text) => /Error|\[ERROR\]|cannot|failed/.test(text)) ??
    output.trim().split('\n').at(-1) ??
    '';
  return `${line.trim().slice(0, 300)} … ${output.trim().split('\n').at(-1)?.slice(0, 120)}`;
}

test('what passes the check builds, whole', async () => {
  const built: (Built & { recipe: string })[] = [];
  let refused = 0;
  for (const { number, recipe, make } of await foldersToBuild()) {
    if (built.length >= builds) break;
    const content = join(world.folder, 'records');
    const out = join(world.folder, 'site');
    for (const folder of [content, out, world.scratch]) await rm(folder, { recursive: true, force: true });
    await writeFolder(make(), content);
    const one = await build(content, out);
    if (!one) refused += 1;
    else {
      built.push({ ...one, recipe: `HOSTILE_SEED=${seed} HOSTILE_ONLY=${number} (${recipe})` });
      for (const fault of one.faults) console.log(`${built.at(-1)?.recipe}\n  ${fault}`);
    }
  }
  printTable(
    `Whole builds, seed ${seed}`,
    ['what', 'how many'],
    [
      ['builds', String(built.length)],
      ['refused by the check on the way', String(refused)],
      ['builds that failed though the check let them through', String(built.filter(({ pages }) => pages === 0).length)],
      [
        'builds with something wrong in them',
        String(built.filter(({ pages, faults }) => pages > 0 && faults.length > 0).length),
      ],
      ['pages', String(built.reduce((sum, { pages }) => sum + pages, 0))],
      ['the longest in seconds', Math.max(...built.map(({ seconds }) => seconds)).toFixed(0)],
    ],
  );
  expect(built.flatMap(({ recipe, faults }) => faults.map((fault) => `${recipe}: ${fault}`))).toEqual([]);
  if (only === undefined) expect(built).toHaveLength(builds);
});
