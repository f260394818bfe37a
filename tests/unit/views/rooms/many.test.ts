import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import type { Context } from '../../../../src/views/context.ts';
import type { LinkGroup, Page, Section } from '../../../../src/views/page/page.ts';
import { drawnOnMap } from '../../../../src/views/pictures/map-links.ts';
import { pointersWeight } from '../../../../src/views/records/everything.ts';
import { chronologyPages } from '../../../../src/views/rooms/chronology.ts';
import { searchPage } from '../../../../src/views/rooms/finding.ts';
import { homePage } from '../../../../src/views/rooms/home.ts';
import { mapPages } from '../../../../src/views/rooms/map.ts';
import { blockOf, rowsOf, sectionOf } from '../../../support/papers.ts';
import { heldOf, printing } from '../../../support/printings.ts';
import { recordPage } from '../../../support/record-pages.ts';
import { plainRecord } from '../../../support/records.ts';

// Where there is much, a page that others look into shows the first of it, and the way to the rest.

const from = 'gazette-2024#3';
const some = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const number = (index: number): string => String(index).padStart(3, '0');
const key = (says: string, of: string) => ({ id: `k${of}`, aspect: 'purpose', says, from, key: true });

const count = 260;
const ports: readonly SourceRecord[] = some(count, (index) =>
  plainRecord('place', `port-${number(index)}`, {
    name: `Port ${number(index)}`,
    type: 'city',
    at: [(index % 100) - 50, Math.floor(index / 100) * 10],
    statements: some(3, (of) =>
      key(`Port ${number(index)} has ${of} piers${' of wood and stone'.repeat(30)}.`, String(of)),
    ),
  }),
);
const fairs: readonly SourceRecord[] = some(count, (index) =>
  plainRecord('event', `fair-${number(index)}`, {
    name: `Fair ${number(index)}`,
    when: `${2000 + (index % 20)}`,
    outcome: 'held',
    // The last port has as many again as would be told by name.
    where: [`port-${number(index < 10 ? 259 : index)}`],
    from: { when: from, where: from, outcome: from },
  }),
);
const records: readonly SourceRecord[] = [
  plainRecord('source', 'gazette-2024', { published: '2024-05-02' }),
  plainRecord('organisation', 'ministry'),
  ...ports,
  ...fairs,
  ...some(25, (index) =>
    plainRecord('event', `talk-${number(index)}`, {
      name: `Talk ${number(index)}`,
      when: '2025-02-20',
      outcome: 'announced',
      from: { when: from, outcome: from },
    }),
  ),
  ...some(25, (index) =>
    plainRecord('commitment', `pier-${number(index)}`, {
      name: `Pier ${number(index)}`,
      by: [`port-${number(index)}`],
      due: '2025-02-20',
      from: { by: from, due: from },
      statements: [{ id: 'p', aspect: 'promise', says: `Pier ${number(index)} will be built.`, from }],
    }),
  ),
  ...some(45, (index) =>
    plainRecord('programme', `twins-${number(index)}`, {
      name: `Twins ${number(index)}`,
      type: 'pairing',
      partners: [{ as: 'partner', who: ['ministry'], from }],
    }),
  ),
];
const site = printing(heldOf(records));
const { context, papers } = site;

function textsOf(section: Section): string[] {
  return section.blocks.flatMap((block) =>
    block.type === 'text' ? [block.text.map(({ text }) => text).join('')] : [],
  );
}

describe('the front page shows', () => {
  const home = homePage(context, papers);

  test('of the papers on places so many, and the way to their list', () => {
    const { links } = blockOf(sectionOf(home, 'place'), 'contents');
    expect(links.slice(249)).toEqual([
      { text: 'Port 249', href: '/places/port-249/' },
      { text: '10 more', href: '/places/' },
    ]);
  });

  test('of what falls due the next twenty, and of what is announced', () => {
    const due = sectionOf(home, 'due');
    expect([rowsOf(due).length, blockOf(due, 'timeline').entries.length, textsOf(due)]).toEqual([
      20,
      20,
      ['5 more', '5 more'],
    ]);
  });
});

test('where the front page would hide one alone, it shows that too', () => {
  const shown = (count: number) => {
    const talks = records.filter(({ id }) => /^(?:talk|pier)-/.test(id) && Number(id.slice(5)) < count);
    const { context: own, papers: told } = printing(
      heldOf([plainRecord('source', 'gazette-2024'), ...ports.slice(0, 230 + count), ...talks]),
    );
    const home = homePage(own, told);
    const [due, { links }] = [sectionOf(home, 'due'), blockOf(sectionOf(home, 'place'), 'contents')];
    return [
      links.length,
      rowsOf(due).length,
      blockOf(due, 'timeline').entries.length,
      links.at(-1)?.text,
      textsOf(due),
    ];
  };
  expect([21, 22].map(shown)).toEqual([
    [251, 21, 21, 'Port 250', []],
    [251, 20, 20, '2 more', ['2 more', '2 more']],
  ]);
});

describe('the map', () => {
  test('draws the places at which most is', () => {
    const { places } = drawnOnMap(context.site);
    expect([places.size, [...places][0]?.id]).toEqual([100, 'port-259']);
  });

  test('tells so many pairings without a line, and where the others are', () => {
    const last = mapPages(context).at(-1)?.page();
    const told = textsOf(sectionOf(last ?? expect.fail(), 'things')).join('');
    expect(told).toContain('Twins 039');
    expect(told).not.toContain('Twins 040');
    expect(told).toMatch(/5 more$/);
  });

  test('tells of a place so many by name where it is pointed at', () => {
    const drawn = JSON.stringify(mapPages(context)[0]?.page());
    expect(drawn).toMatch(/Fair 004(?:, | and )6 more/);
  });
});

test('a filter offers so many values as somebody may look through: on the search page, and on a page of a list', () => {
  const search = blockOf(sectionOf(searchPage(site), 'search'), 'search').search;
  expect(Math.max(...search.filters.map(({ values }) => values.length))).toBe(200);
  const pages = chronologyPages(context);
  expect(pages.length).toBeGreaterThan(1);
  const filters = pages.flatMap(({ page }) => filtersOf(page()));
  expect(Math.max(...filters)).toBe(20);
});

function filtersOf({ sections }: Page): number[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'filters' ? block.filters.filters.map(({ values }) => values.length) : []));
}

describe('the page of what very much points to', () => {
  const pointedAt = (count: number, name: (index: number) => string) =>
    printing(
      heldOf([
        plainRecord('source', 'gazette-2024', { published: '2024-05-02' }),
        plainRecord('place', 'northland', {
          name: 'Northland',
          statements: some(3, (of) => key('It is.', String(of))),
        }),
        ...some(count, (index) =>
          plainRecord('event', `fair-${number(index)}`, {
            name: name(index),
            where: ['northland'],
            from: { where: from },
          }),
        ),
      ]),
    ).context;
  const linksOf = (context: Context) =>
    sectionOf(recordPage(context, 'northland'), 'pointers')
      .blocks.flatMap((block): readonly LinkGroup[] => (block.type === 'links' ? block.groups : []))
      .map(({ links }) => [links.length, links.at(-1)]);
  const long = (index: number): string => `Fair ${number(index)}${' Ярмарка леса и камня'.repeat(9)}`;

  test('shows the first of each group, and the way to all', () => {
    expect(linksOf(pointedAt(320, (index) => `fair-${number(index)}`))).toEqual([
      [31, { text: '290 more', href: '/places/northland/all/' }],
    ]);
  });

  test('shows fewer where they are long', () => {
    expect(linksOf(pointedAt(67, long))).toEqual([[20, { text: '48 more', href: '/places/northland/all/' }]]);
  });

  test('is that of a hub where the list would take much of it', () => {
    const weighed = (count: number) => {
      const context = pointedAt(count, long);
      const northland = context.site.records.get('northland') ?? expect.fail();
      return [Math.round(pointersWeight(context, northland)), context.hubs?.has('northland')];
    };
    expect([66, 67].map(weighed)).toEqual([
      [29_951, false],
      [30_405, true],
    ]);
  });
});
