import { describe, expect, test } from 'vitest';
import { chronologyOn } from '../../../../src/model/chronology.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { eventFilters, type EventFilters } from '../../../../src/views/lists/event-filters.ts';
import type { Block, FilterForm, Page } from '../../../../src/views/page/page.ts';
import { blockOf, contextOf, sectionOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';
import { chronologyPage, yearPage } from '../../../support/lists.ts';

const from = 'gazette-2024#3';
const event = (id: string, data: Readonly<Record<string, unknown>> = {}) =>
  record('event', id, { name: `The ${id}`, when: '2024', from: { when: from, where: from, outcome: from }, ...data });
const shore: readonly SourceRecord[] = [
  record('source', 'gazette-2024'),
  record('theme', 'sea', { name: 'Sea' }),
  record('theme', 'cables', { name: 'Cables', parent: 'sea' }),
  record('theme', 'deep-cables', { name: 'deep cables', parent: 'cables' }),
  record('theme', '5-winds', { name: 'Ärger with winds' }),
  record('theme', 'dust', { name: 'Dust' }),
  record('programme', 'spur', { name: 'Spur', parent: 'trunk', from: { parent: from } }),
  record('programme', 'trunk', { name: 'Trunk' }),
  record('place', 'harbourton', { name: 'Harbourton', parent: 'northland', from: { parent: from } }),
  record('place', 'northland', { name: 'Northland' }),
];
const filtersIn = (events: readonly SourceRecord[]): EventFilters | undefined => {
  const context = contextOf([...shore, ...events]);
  return eventFilters(context, chronologyOn(context.site, context.site.settings.reportDate));
};
const filtersOf = (events: readonly SourceRecord[]): EventFilters => {
  const filters = filtersIn(events);
  if (!filters) throw new TypeError('there are no filters');
  return filters;
};
const offered = ({ filters }: FilterForm) =>
  filters.map(({ label, values }) => `${label}: ${values.map(({ value, text }) => `${text} (${value})`).join(', ')}`);
const fair = event('fair', { themes: ['deep-cables'], programmes: ['spur'], where: ['harbourton'] });
const gale = event('gale', { type: 'visit', themes: ['5-winds', 'cables'] });
const chronologyWith = (events: readonly SourceRecord[]): Page => chronologyPage(contextOf([...shore, ...events]));

describe('the filters of the chronology', () => {
  test('offer what occurs among its events, by name, with all that it is a part of', () => {
    expect(offered(filtersOf([fair, gale]).form)).toEqual([
      'Kind: Meetings (meeting), Visits (visit)',
      'Theme: Ärger with winds (5-winds), Cables (cables), deep cables (deep-cables), Sea (sea)',
      'Programme: Spur (spur), Trunk (trunk)',
      'Place: Harbourton (harbourton), Northland (northland)',
    ]);
  });

  test('find an event under its parts’ wholes, each once', () => {
    expect([...filtersOf([fair, gale]).filed]).toEqual([
      [
        'fair',
        'kind-meeting theme-cables theme-deep-cables theme-sea programme-spur programme-trunk place-harbourton place-northland',
      ],
      ['gale', 'kind-visit theme-5-winds theme-cables theme-sea'],
    ]);
  });

  test('find an event under the places whose bodies took part, and under all of which these are members', () => {
    const council = event('council', {
      type: 'summit',
      participants: [{ as: 'participant', who: ['harbour-office'], from }],
    });
    const office = [
      record('organisation', 'coast-union', { type: 'regional' }),
      record('place', 'westland', { memberOf: ['northland'] }),
      record('organisation', 'harbour-office', { place: 'westland', from: { place: from } }),
    ];
    const context = contextOf([...shore, ...office, gale, council]);
    const filters = eventFilters(context, chronologyOn(context.site, context.site.settings.reportDate));
    expect(filters?.filed.get('council')).toBe('kind-summit place-northland place-westland');
  });

  test('are not offered where they could leave nothing out', () => {
    expect(
      filtersOf([
        fair,
        event('twin', { type: 'visit', themes: ['deep-cables'], programmes: ['spur'] }),
      ]).form.filters.map(({ name }) => name),
    ).toEqual(['kind', 'place']);
    expect(filtersIn([fair])).toBeUndefined();
    expect(filtersIn([])).toBeUndefined();
    expect(chronologyWith([fair]).sections.map(({ id, filed }) => [id, filed])).toEqual([
      ['section_pictures', undefined],
      ['section_2024', undefined],
    ]);
  });

  test('leave out, for each choice, what is not filed under it', () => {
    const rules = filtersOf([fair, gale]).form.rules.split('}');
    expect(rules.slice(0, -1).length).toBe(10);
    expect(rules[2]).toBe(
      '.section_filter:has([name=theme] [value="5-winds"]:checked)~section[data-filed]:not([data-filed~="theme-5-winds"]),' +
        '.section_filter:has([name=theme] [value="5-winds"]:checked)~section [data-filed]:not([data-filed~="theme-5-winds"]){display:none;--named:hidden;--strength:.25',
    );
  });

  test('say how many events are shown', () => {
    expect(filtersOf([fair, gale]).form.says).toEqual({
      all: 'All 2 events shown',
      some: '{shown} of 2 events shown',
      none: 'No event fits all of these choices.',
    });
  });
});

describe('what filters act on', () => {
  const rumour = event('rumour', { type: 'launch', when: '2024-06', outcome: 'announced' });
  const talks = record('event', 'talks', { name: 'The talks', type: 'seminar', from: { outcome: from } });
  const chronology = chronologyWith([fair, gale, rumour, talks]);
  const filings = (blocks: readonly Block[]) =>
    blocks.map((block) =>
      block.type === 'timeline'
        ? block.entries.map(({ id }) => id).join()
        : block.type === 'text'
          ? block.filed
          : block.type,
    );

  test('stands below them: the pictures and every year', () => {
    expect(chronology.sections.map(({ id }) => id)).toEqual([
      'section_filter',
      'section_pictures',
      'section_2024',
      'section_undated',
    ]);
    expect(sectionOf(chronology, 'filter')).toMatchObject({ title: 'Filter' });
  });

  test('a year goes with the last of its events, and the words above a list with that list', () => {
    const year = sectionOf(chronology, '2024');
    expect(filings(year.blocks)).toEqual(['fair,gale', 'kind-launch', 'rumour']);
    expect(year.filed?.split(' ').filter((word) => word.startsWith('kind-'))).toEqual([
      'kind-meeting',
      'kind-visit',
      'kind-launch',
    ]);
    expect(sectionOf(chronology, 'undated').filed).toBe('kind-seminar');
  });

  test('a picture marks each event and row of its table, and says what a faint mark is', () => {
    const { svg, table, filtered } = blockOf(sectionOf(chronology, 'pictures'), 'picture').picture;
    expect(svg).toContain('<a href="/events/gale/" data-filed="kind-visit theme-5-winds theme-cables theme-sea">');
    // Its panel stays: a break between two would tell of less than there is.
    expect(svg).toMatch(/role="group" aria-label="January 2024 – January 2025" height/);
    expect(table.rows.map(({ filed }) => filed?.split(' ')[0])).toEqual(['kind-meeting', 'kind-visit', 'kind-launch']);
    expect(filtered).toBe('A faint mark is an event that does not fit the filter.');
    expect(sectionOf(chronology, 'pictures').filed).not.toContain('kind-seminar');
  });

  test('a picture that counts stays as it is, and says so', () => {
    const many = Array.from({ length: 61 }, (_, index) => event(`e${index}`, { programmes: ['spur'] }));
    const pictures = sectionOf(chronologyWith([gale, ...many]), 'pictures');
    const { svg, filtered } = blockOf(pictures, 'picture').picture;
    expect([svg.includes('data-filed'), pictures.filed, filtered]).toEqual([
      false,
      undefined,
      'The filter does not change this picture: it counts all events.',
    ]);
  });
});

describe('the filters of one year', () => {
  const yearWith = (count: number): Page =>
    yearPage(
      contextOf([
        ...shore,
        fair,
        event('show', { outcome: 'announced', themes: ['dust'] }),
        ...Array.from({ length: count - 2 }, (_, index) => event(`gale-${index}`, { type: 'visit' })),
      ]),
      2024,
    );

  test('stand above its list where it is long', () => {
    const { sections } = yearWith(8);
    expect(
      sections.map(({ id, filed }) => [
        id,
        filed
          ?.split(' ')
          .filter((word) => /kind|theme/.test(word))
          .join(' '),
      ]),
    ).toEqual([
      ['section_filter', undefined],
      ['section_held', 'kind-meeting theme-cables theme-deep-cables theme-sea kind-visit'],
      ['section_announced-unknown', 'kind-meeting theme-dust'],
    ]);
  });

  test('are left out where it is seen at a glance', () => {
    expect(yearWith(7).sections.map(({ id, filed }) => [id, filed])).toEqual([
      ['section_held', undefined],
      ['section_announced-unknown', undefined],
    ]);
  });
});
