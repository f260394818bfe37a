import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { frameOf } from '../../../../src/views/page/frame.ts';
import { mapPage } from '../../../../src/views/rooms/map.ts';
import { blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
import { recordPage } from '../../../support/record-pages.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const partners = (...who: string[]) => [{ as: 'partner', who, from: 'gazette-2024#7' }];

const world: readonly SourceRecord[] = [
  record('place', 'colford', { name: 'Colford', type: 'city', at: [-30, 10] }),
  record('place', 'exmouth', { name: 'Exmouth', type: 'region', at: [10, 20] }),
  record('place', 'wexham', { name: 'Wexham', type: 'city', at: [0, 0] }),
  record('place', 'farshore', { name: 'Farshore', type: 'city', at: [150, -30] }),
  record('place', 'both-coasts', { name: 'Both Coasts', type: 'group' }),
  record('organisation', 'quay', { name: 'The Quay' }),
  record('programme', 'twins', { name: 'Twin Shores', type: 'pairing', partners: partners('exmouth', 'colford') }),
  record('programme', 'stray', { name: 'Stray Twins', type: 'pairing', partners: partners('colford', 'quay') }),
  record('programme', 'sand', {
    name: 'Sand Centre',
    type: 'centre',
    period: '2023/..',
    places: ['wexham', 'both-coasts'],
    from: { places: from, period: from },
  }),
  record('programme', 'idea', { name: 'Idea', places: ['farshore'], from: { places: from } }),
  record('event', 'fair', {
    name: 'Fair',
    type: 'visit',
    when: '2024-05',
    where: ['colford', 'wexham'],
    from: { when: from, where: from, outcome: from },
  }),
  record('source', 'gazette-2024'),
];
const context = contextOf(world);
const page = mapPage(context);

describe('the map’s page', () => {
  test('shows the picture, and all of it in a table below', () => {
    expect([page.path, page.title]).toEqual(['map/', 'Map']);
    expect(blockOf(sectionOf(page, 'map'), 'picture').picture).toMatchObject({
      title: 'A pairing of regions joins two places and centres stand in Wexham.',
      tableFollows: true,
    });
    expect(rowsOf(sectionOf(page, 'things'))).toEqual([
      [
        '1. [Twin Shores](/programmes/twins/) ^1',
        'pairing of regions',
        '[Exmouth](/places/exmouth/) and [Colford](/places/colford/)',
        '',
      ],
      ['[Sand Centre](/programmes/sand/) ^2', 'centre', '[Wexham](/places/wexham/)', 'since 2023'],
      ['[Fair](/events/fair/) ^2', 'visit', '[Colford](/places/colford/) and [Wexham](/places/wexham/)', 'May 2024'],
    ]);
  });

  test('tells the pairings without a line', () => {
    expect(written(blockOf(sectionOf(page, 'things'), 'text').text)).toBe(
      'Without a line, since the place of one partner is not on record: [Stray Twins](/programmes/stray/)',
    );
  });

  test('is in the footer where something lies somewhere, and nowhere else', () => {
    const links = (records: readonly SourceRecord[]) =>
      frameOf(contextOf(records), page).footer.flatMap((group) => group.links.map((link) => written([link])));
    expect(links(world)).toContain('[Map](/map/)');
    expect(links(world.filter(({ kind }) => kind !== 'place')).join()).not.toContain('/map/');
    expect(links(world.filter(({ kind }) => kind === 'place')).join()).not.toContain('/map/');
  });

  test('without such a thing is bare', () => {
    expect(mapPage(contextOf([record('place', 'nowhere')])).sections).toEqual([]);
  });
});

describe('a record leads to itself on the map', () => {
  const link = (id: string) =>
    recordPage(context, id)
      .forms.map((form) => written([form]))
      .filter((form) => form.includes('/map/'));

  test.each([
    ['a pairing to its line', 'twins', ['[On the map](/map/#line_twins)']],
    ['a centre to its place', 'sand', ['[On the map](/map/#place_wexham)']],
    ['a visit to its first place', 'fair', ['[On the map](/map/#place_colford)']],
    ['a programme that is no thing nowhere', 'idea', []],
    ['a place to its dot', 'wexham', ['[On the map](/map/#place_wexham)']],
    ['a place where nothing lies nowhere', 'farshore', []],
    ['a place that is not drawn nowhere', 'both-coasts', []],
    ['an organisation nowhere', 'quay', []],
  ])('%s', (_, id, expected) => {
    expect(link(id)).toEqual(expected);
  });

  test('and finds itself there', () => {
    const { svg } = blockOf(sectionOf(page, 'map'), 'picture').picture;
    const anchors = world.flatMap(({ id }) => link(id)).flatMap((form) => /#([\w-]+)/.exec(form)?.[1] ?? []);
    expect(anchors.length).toBeGreaterThan(3);
    for (const anchor of anchors) expect(svg.split(`id="${anchor}"`)).toHaveLength(2);
  });
});
