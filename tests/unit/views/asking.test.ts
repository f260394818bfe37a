import { expect, test } from 'vitest';
import { leaveTrails, withTrail, Trail, used, type Question } from '../../../src/model/asking.ts';
import { knownOn } from '../../../src/model/knowledge.ts';
import { perRecordWith, perSite, perSiteAndKey } from '../../../src/model/memo.ts';
import { recordsOf, type Site } from '../../../src/model/site.ts';
import { checkFolder } from '../../../src/check.ts';
import { printingOf, type Printing } from '../../../src/views/printing.ts';
import { heldBy, icon } from '../../support/print-all.ts';
import { fixture } from '../../support/build.ts';
import { questionsOn } from '../../support/questions.ts';

async function printed(): Promise<Printing> {
  const { reading } = await checkFolder(fixture, { keep: false });
  const { settings } = reading;
  if (!settings) throw new TypeError('the fixture has no settings');
  const kept = (): Promise<never> => Promise.reject(new RangeError('nothing is printed'));
  return printingOf(heldBy({ ...reading, settings }), { forDesk: false, base: '/', origin: undefined, icon, kept });
}

const printing = await printed();
const { context, papers } = printing;
const { site, claims } = context;

/** What is asked while `work` is done. */
function askedBy(work: () => unknown): Question[] {
  const trail = new Trail();
  leaveTrails(() => trail);
  try {
    work();
    return questionsOn(trail);
  } finally {
    leaveTrails(undefined);
  }
}

// Neither changes from one build to the next: no record is unread that is built, and only a check knows files.
const unasked = ['settings', 'unread', 'files'];

test.each(Object.keys(site).filter((name) => !unasked.includes(name)))(
  'who looks into %s of a site has asked',
  (name) => {
    const questions = askedBy(() => {
      const value: unknown = site[name as keyof Site];
      if (value instanceof Map) value.get('tidewater-cable');
    });
    const whole = ['all', 'references', 'citations'].includes(name) ? 'all' : 'names';
    const isMap = site[name as keyof Site] instanceof Map;
    expect(questions).toEqual([isMap ? [name, 'tidewater-cable'] : [whole, '*']]);
  },
);

test.each([
  ['a page of its own', () => context.pages.has('x'), ['pages', 'x']],
  ['where an entry stands', () => context.entriesOn?.get('x'), ['entriesOn', 'x']],
  ['where a paragraph stands', () => context.paragraphsOn?.get('x#1'), ['paragraphsOn', 'x#1']],
  ['a hub', () => context.hubs?.has('x'), ['hubs', 'x']],
  ['papers on a pair', () => context.pairs.get('x'), ['pairs', 'x']],
  ['quotes', () => context.quoted.get('x'), ['quoted', 'x']],
  ['what was found of a claim', () => claims.of(['x']), ['checked', 'x']],
  ['claims of a body', () => claims.ofBody('x'), ['bodyClaims', 'x']],
  ['claims of fields', () => claims.ofRecord('x'), ['fieldClaims', 'x']],
  ['a paper', () => papers.has('x'), ['papers', 'x']],
  ['all papers', () => papers.requests, ['papers', '*']],
  ['a digest', () => papers.isDigest('x'), ['digests', 'x']],
  ['records of a kind', () => recordsOf(site, 'theme'), ['byKind', 'theme']],
  ['what was known on a day', () => knownOn(site, '2031-05-31'), ['known@2031-05-31', '*']],
] as const)('so has who asks for %s', (_, work, question) => {
  expect(askedBy(work)).toEqual([question]);
});

test('all of a map is asked for by whoever goes through it, and then no part of it', () => {
  expect(askedBy(() => [site.records.get('tidewater-cable'), ...site.records.values()])).toEqual([['records', '*']]);
  expect(askedBy(() => site.records.size)).toEqual([['records', '*']]);
});

test('what was made before is asked for by each who uses it', () => {
  const first = perSite((one: Site) => one.records.get('a'));
  const second = perSiteAndKey((one: Site, key: string) => [first(one), one.records.get(key)]);
  const ofBoth = perRecordWith((one: Site, other: Site) => [first(other), one.records.get('c')]);
  const everything = (): unknown => [second(site, 'b'), ofBoth(site, site)];
  const questions = [
    ['records', 'a'],
    ['records', 'b'],
    ['records', 'c'],
  ];
  expect(askedBy(everything).toSorted()).toEqual(questions);
  // Neither is made again.
  expect(askedBy(everything).toSorted()).toEqual(questions);
  const made = withTrail(() => 1);
  expect([made.trail, askedBy(() => used(made))]).toEqual([undefined, []]);
});

test('each thing that is asked for by a name has its own', async () => {
  const { readdir, readFile } = await import('node:fs/promises');
  const folder = new URL('../../../src/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
  const names = texts.flatMap((text) => [...text.matchAll(/\basked(?:ByKey)?\(\s*'([^']+)'/g)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});
