import { describe, expect, test } from 'vitest';
import { reservedPaths } from '../../../../src/basics/urls.ts';
import { anew } from '../../../../src/model/asking.ts';
import type { Context } from '../../../../src/views/context.ts';
import { coverOf, coverWords, type Cover } from '../../../../src/views/cover/cover.ts';
import { frameOf } from '../../../../src/views/page/frame.ts';
import type { Page } from '../../../../src/views/page/page.ts';
import { subjectPage } from '../../../../src/views/records/subject.ts';
import { notFoundPage, searchPage } from '../../../../src/views/rooms/finding.ts';
import { homePage } from '../../../../src/views/rooms/home.ts';
import { requested } from '../../../support/briefings.ts';
import { from, world } from '../../../support/cable-world.ts';
import { contextOf } from '../../../support/papers.ts';
import { papersOf, recordPage } from '../../../support/record-pages.ts';
import { record } from '../../../support/records.ts';
import { yearPage } from '../../../support/lists.ts';

const origin = 'https://tides.example';
const more = [
  record('page', 'about', { name: 'About' }),
  record('event', 'fair', { name: 'Fair', outcome: 'cancelled', from: { outcome: from } }),
  record('event', 'rumour', {
    name: 'Rumour',
    outcome: 'announced',
    when: '2024-06',
    from: { when: from, outcome: from },
  }),
];
const context = contextOf([...world, ...more], { origin });

const pageOf = (id: string): Page => recordPage(context, id);

function cover(page: Page, changed: Partial<Context> = {}): Cover {
  const found = coverOf({ ...context, ...changed }, page);
  if (!found) throw new RangeError(`${page.path} has no cover`);
  return found;
}

const facts = (id: string): string[] => cover(pageOf(id)).facts.map(({ label, value }) => `${label}: ${value}`);
const briefing = (length: 'full' | 'one-page'): Page =>
  subjectPage(context, { ...requested(context.site, 'sea-cable', length), reportDate: '2024-12-01' }, length, [
    { label: 'Full length', links: [] },
  ]);

describe('a cover shows', () => {
  test('the site, the kind of page, its title, where it stands, and the report date', () => {
    expect(cover(pageOf('sea-cable'))).toEqual({
      path: 'images/programmes/sea-cable.png',
      language: 'en',
      site: 'Northland Papers',
      kicker: 'Programme · programme',
      title: 'Sea Cable',
      about: undefined,
      facts: [
        { label: 'Where it stands', value: 'running' },
        { label: 'Report date', value: '31 January 2025' },
      ],
    });
  });

  test('no state where nobody says one, or the kind has none', () => {
    for (const id of ['spur', 'northland', 'gazette-2024']) expect(facts(id)).toEqual(['Report date: 31 January 2025']);
  });

  test('of an event its date and what came of it, of a commitment its date and its state on the report date', () => {
    expect(facts('2025-regatta')).toEqual(['When: June 2025', 'Outcome: announced', 'Report date: 31 January 2025']);
    expect(facts('rumour')).toEqual([
      'When: June 2024',
      'Outcome: announced, outcome unknown',
      'Report date: 31 January 2025',
    ]);
    expect(facts('fair')).toEqual(['Outcome: cancelled', 'Report date: 31 January 2025']);
    expect(facts('longer-cable')).toEqual(['Due: 2026', 'State: open', 'Report date: 31 January 2025']);
    expect(facts('lighthouse')).toEqual([
      'Due: October 2024',
      'State: after our last source',
      'Report date: 31 January 2025',
    ]);
  });

  test('of a briefing the day it speaks from, once', () => {
    expect(cover(briefing('full'))).toMatchObject({
      kicker: 'Briefing',
      title: 'Sea Cable',
      facts: [
        { label: 'Where it stands', value: 'running' },
        { label: 'Report date', value: '1 December 2024' },
      ],
    });
  });

  test('of a room what it is for, and of the front page the site’s title once', () => {
    expect(cover(searchPage({ context, remember: anew }))).toMatchObject({
      site: 'Northland Papers',
      kicker: '',
      title: 'Search',
      about: 'Search in records, chronology and briefings.',
    });
    expect(cover(homePage(context, papersOf(context)))).toMatchObject({
      path: 'images/index.png',
      site: undefined,
      title: 'Northland Papers',
      about: 'Who lays cables with whom.',
    });
    expect(cover(pageOf('about'))).toMatchObject({ path: 'images/about.png', kicker: '', about: undefined });
    expect(cover(yearPage(context, 2024))).toMatchObject({
      path: 'images/chronology/2024.png',
      kicker: 'Chronology',
      title: 'Chronology of 2024',
    });
  });
});

test('both lengths of a briefing have one image', () => {
  expect(cover(briefing('one-page'))).toEqual(cover(briefing('full')));
  expect(cover(briefing('full')).path).toBe('images/programmes/sea-cable.png');
});

test('no page can take the address below which images lie', () => {
  expect(reservedPaths).toContain(cover(searchPage({ context, remember: anew })).path.split('/')[0]);
});

test('its words are read in the order in which they stand', () => {
  expect(coverWords(cover(pageOf('lighthouse')))).toBe(
    'Northland Papers · Commitment · A lighthouse · Due: October 2024 · State: after our last source · Report date: 31 January 2025',
  );
  expect(coverWords(cover(homePage(context, papersOf(context))))).toBe(
    'Northland Papers · Who lays cables with whom. · Report date: 31 January 2025',
  );
});

describe('a page says how it is shared', () => {
  const shared = (page: Page, changed: Partial<Context> = {}) => frameOf({ ...context, ...changed }, page).shared;

  test('with whole addresses, under the base path', () => {
    expect(shared(pageOf('sea-cable'), { base: '/papers' })).toEqual({
      title: 'Sea Cable',
      site: 'Northland Papers',
      locale: 'en_GB',
      article: true,
      image: 'https://tides.example/papers/images/programmes/sea-cable.png',
      words:
        'Northland Papers · Programme · programme · Sea Cable · Where it stands: running · Report date: 31 January 2025',
    });
  });

  test('a briefing is an article, a room is none', () => {
    expect([shared(briefing('full'))?.article, shared(searchPage({ context, remember: anew }))?.article]).toEqual([
      true,
      false,
    ]);
  });

  test('unless its address is unknown, it is for the desk alone, or it is the page for lost readers', () => {
    expect(shared(pageOf('sea-cable'), { origin: undefined })).toBeUndefined();
    expect(shared(pageOf('sea-cable'), { stamp: 'Internal' })).toBeUndefined();
    expect(shared(notFoundPage(context))).toBeUndefined();
  });

  test('a language without a region is no locale', () => {
    const { site } = context;
    expect(
      shared(pageOf('sea-cable'), { site: { ...site, settings: { ...site.settings, locale: 'en' } } })?.locale,
    ).toBeUndefined();
  });
});
