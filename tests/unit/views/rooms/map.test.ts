import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { frameOf } from '../../../../src/views/frame.ts';
import { recordPaper } from '../../../../src/views/records/record.ts';
import { mapPaper } from '../../../../src/views/rooms/map.ts';
import { blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
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
  record('programme', 'ferry', { name: 'Ferry', places: ['colford', 'exmouth'], from: { places: from } }),
  record('programme', 'stray', { name: 'Stray Twins', type: 'pairing', partners: partners('colford', 'quay') }),
  record('programme', 'drift', {
    name: 'Drifting Twins',
    type: 'pairing',
    partners: partners('colford', 'both-coasts'),
  }),
  record('programme', 'pier', { name: 'Pier', places: ['wexham'], from: { places: from } }),
  record('programme', 'ring', { name: 'Ring', places: ['wexham', 'colford', 'exmouth'], from: { places: from } }),
  record('programme', 'idea', { name: 'Idea', places: ['both-coasts'], from: { places: from } }),
  record('source', 'gazette-2024'),
];
const context = contextOf(world);
const paper = mapPaper(context);
const lines = (name: string) =>
  sectionOf(paper, name).blocks.flatMap((block) => (block.type === 'text' ? written(block.text) : []));

describe('the map’s page', () => {
  test('shows the picture, and says what it leaves out', () => {
    expect([paper.path, paper.title]).toEqual(['map/', 'Map']);
    expect(blockOf(sectionOf(paper, 'map'), 'picture').picture.says).toBe(
      '3 places on record, in stronger colour where more programmes, events and statements name them; 1 line joins two places that share a programme. Where a place lies is the desk’s own knowledge, not a source’s.',
    );
    expect(lines('map')).toEqual([
      'Named by no programme or event, and out of view: [Farshore](/places/farshore/)',
      'Groups, and regions without fixed bounds, are not drawn: [Both Coasts](/places/both-coasts/)',
    ]);
  });

  test('lists what joins two places, by its number, with its evidence, and the pairings without a line', () => {
    const pair = '1. [Colford](/places/colford/) and [Exmouth](/places/exmouth/)';
    expect(rowsOf(sectionOf(paper, 'pairs'))).toEqual([
      [pair, '[Ferry](/programmes/ferry/) ^1'],
      [pair, '[Twin Shores](/programmes/twins/) ^2'],
    ]);
    expect(lines('pairs')).toEqual([
      'Without a line, since the place of one partner is not on record: [Drifting Twins](/programmes/drift/) and [Stray Twins](/programmes/stray/)',
    ]);
    expect(
      paper.notes.flatMap(({ sets }) => sets.flatMap(({ notes }) => notes.map(({ paragraphs }) => paragraphs.text))),
    ).toEqual(['¶3', '¶7']);
  });

  test('is in the footer where a place says where it lies, and nowhere else', () => {
    const links = (records: readonly SourceRecord[]) =>
      frameOf(contextOf(records), paper).footer.flatMap((group) => group.links.map((link) => written([link])));
    expect(links(world)).toContain('[Map](/map/)');
    expect(links(world.filter(({ kind }) => kind !== 'place')).join()).not.toContain('/map/');
  });

  test('without such a place is bare', () => {
    expect(mapPaper(contextOf([record('place', 'nowhere')])).sections).toEqual([]);
  });
});

describe('a record leads to itself on the map', () => {
  const link = (id: string) => {
    const found = context.site.records.get(id);
    return found
      ? recordPaper(context, found)
          .forms.map((form) => written([form]))
          .filter((form) => form.includes('/map/'))
      : [];
  };

  test.each([
    ['a programme of two places to its line', 'twins', ['[On the map](/map/#pair_colford_exmouth)']],
    ['a programme of one place to that place', 'pier', ['[On the map](/map/#place_wexham)']],
    ['a programme of many places to the map', 'ring', ['[On the map](/map/)']],
    ['a programme whose place is not drawn nowhere', 'idea', []],
    ['a place to its dot', 'wexham', ['[On the map](/map/#place_wexham)']],
    ['a place out of view nowhere', 'farshore', []],
    ['a place that is not drawn nowhere', 'both-coasts', []],
    ['an organisation nowhere', 'quay', []],
  ])('%s', (_, id, expected) => {
    expect(link(id)).toEqual(expected);
  });

  test('and finds itself there', () => {
    const { svg } = blockOf(sectionOf(paper, 'map'), 'picture').picture;
    const anchors = world.flatMap(({ id }) => link(id)).flatMap((form) => /#([\w-]+)/.exec(form)?.[1] ?? []);
    expect(anchors.length).toBeGreaterThan(3);
    for (const anchor of anchors) expect(svg.split(`id="${anchor}"`)).toHaveLength(2);
  });
});
