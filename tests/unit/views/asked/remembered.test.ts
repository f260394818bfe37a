import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFolder } from '../../../../src/check.ts';
import { leaveTrails, withTrail, Trail } from '../../../../src/model/asking.ts';
import { linkSite, type Site } from '../../../../src/model/site.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { Remembered, type RememberedNotes } from '../../../../src/views/asked/remembered.ts';
import { fixture } from '../../../support/build.ts';

const checked = (await checkFolder(fixture, { keep: false })).site;
if (!checked) throw new TypeError('the fixture has no site');
const { settings, all } = checked;

/** The fixture, with a record under another name. */
function siteWith(id: string, name: string): Site {
  return linkSite(
    settings,
    all.map((record) => (record.id === id ? ({ ...record, data: { ...record.data, name } } as SourceRecord) : record)),
  );
}

const site = linkSite(settings, all);
const [cable, forum] = ['tidewater-cable', 'murkhaven'].map((id) => site.records.get(id)?.id ?? id);

function opened(on: Site, before?: RememberedNotes | Remembered, ground = 'ground'): Remembered {
  const remembered = new Remembered(ground, before);
  remembered.open(on);
  return remembered;
}

function nameIn(on: Site, id = ''): string {
  return on.records.get(id)?.data.name ?? '';
}

/** What is remembered of a site whose records were asked for their names, one by one and both together. */
function made(
  on: Site,
  remembered: Remembered,
): { readonly remembered: Remembered; readonly again: readonly string[] } {
  const again: string[] = [];
  const value = (key: string, make: () => string): string =>
    remembered.value(key, () => {
      again.push(key);
      return make();
    });
  const names = [cable, forum].map((id) => value(`name ${id}`, () => nameIn(on, id)));
  expect(value('both', () => [value(`name ${cable}`, () => ''), value(`name ${forum}`, () => '')].join(', '))).toBe(
    names.join(', '),
  );
  return { remembered, again };
}

/** What the next command reads of what was noted. */
function asRead(asked: RememberedNotes): RememberedNotes {
  const { trails, ...told } = asked;
  return { ...(JSON.parse(JSON.stringify(told)) as Omit<RememberedNotes, 'trails'>), trails: Uint32Array.from(trails) };
}

const ways: readonly (readonly [string, (remembered: Remembered) => RememberedNotes | Remembered])[] = [
  ['as noted for the next command', (remembered) => asRead(remembered.notes())],
  ['in the same run', (remembered) => remembered],
];

beforeAll(() => leaveTrails(() => undefined));
afterAll(() => leaveTrails(undefined));

test.each(ways)('%s: what is answered the same is not made again', (_, next) => {
  const first = made(site, opened(site));
  expect(first.again).toHaveLength(3);
  const second = made(linkSite(settings, all), opened(linkSite(settings, all), next(first.remembered)));
  expect(second.again).toEqual([]);
  const renamed = siteWith(cable ?? '', 'Another Cable');
  const third = made(renamed, opened(renamed, next(second.remembered)));
  // What was made of what is remembered has asked all that this has asked.
  expect(third.again).toEqual([`name ${cable}`, 'both']);
  const back = made(site, opened(site, next(third.remembered)));
  expect(back.again).toEqual([`name ${cable}`, 'both']);
});

test.each(ways)('%s: on other ground nothing stands', (_, next) => {
  const first = made(site, opened(site));
  expect(made(site, opened(site, next(first.remembered), 'other ground')).again).toHaveLength(3);
});

test('of a page that asks for all records nothing is noted: after no edit does it stand', () => {
  const remembered = opened(site);
  const page = (path: string, make: () => unknown): void => {
    const { trail = new Trail() } = withTrail(make);
    remembered.note(path, trail, [`${path}index.html`]);
  };
  page('one/', () => nameIn(site, cable));
  page('all/', () => site.all);
  const next = opened(site, asRead(remembered.notes()));
  expect([next.standing('one/'), next.standing('all/')]).toEqual([['one/index.html'], undefined]);
});
