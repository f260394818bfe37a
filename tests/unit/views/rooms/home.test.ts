import { describe, expect, test } from 'vitest';
import { Papers } from '../../../../src/briefing/papers.ts';
import { freeze, type Edition } from '../../../../src/model/editions/edition.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import type { Context } from '../../../../src/views/context.ts';
import type { Page } from '../../../../src/views/page/page.ts';
import { homePage, papersInFront } from '../../../../src/views/rooms/home.ts';
import { words } from '../../../support/briefings.ts';
import { answersOf, blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
import { record, siteOf } from '../../../support/records.ts';
import { commitment, event, said, world } from '../../../support/rooms-world.ts';

const context = contextOf(world);
const homeOf = (inContext: Context, editions: readonly Edition[] = []): Page =>
  homePage(inContext, new Papers(inContext.site, words, editions));
const home = homeOf(context);

test('it says what this is and how far its sources reach, and counts no records', () => {
  expect([home.path, home.title, home.lede && written(home.lede.text)]).toEqual([
    '',
    'Northland Papers',
    'Who lays cables with whom.',
  ]);
  expect(answersOf(home)).toEqual(['Report date: 31 January 2025', 'Latest source: [December 2024](/sources/herald/)']);
});

/** A programme with `keys` key statements, on which the desk may ask for a paper. */
const programme = (id: string, keys: number): SourceRecord =>
  record('programme', id, {
    name: `The ${id}`,
    statements: Array.from({ length: keys }, (_, index) =>
      said(`k${index}`, 'purpose', `The ${id} is good for ${index}.`, { key: true }),
    ),
  });
const briefing = (id: string, scope: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>> = {}) =>
  record('briefing', id, {
    name: `On the ${id}`,
    scope,
    bottomLine: [
      { says: 'All is well.', cites: ['flow.k0'] },
      { says: 'It goes on.', cites: ['flow.k1'] },
    ],
    ...data,
  });

/** Two places that a cable with much to say joins. */
const shores: readonly SourceRecord[] = [
  record('place', 'northland'),
  record('place', 'southland'),
  record('programme', 'cable', {
    places: ['northland', 'southland'],
    from: { places: 'gazette-2024#3' },
    statements: [1, 2, 3].map((number) =>
      said(`k${number}`, 'purpose', `The cable is ${number} times as fast.`, { key: true }),
    ),
  }),
];

describe('the papers in front', () => {
  const chosen = (...records: SourceRecord[]): string[] => {
    const site = contextOf(records);
    return papersInFront(site, new Papers(site.site, words, [])).map(({ id }) => id);
  };
  const three = [programme('ebb', 1), programme('flow', 3), programme('surf', 2)];

  test('are three at most, those with most key statements and promises first', () => {
    const asked = ['ebb', 'flow', 'surf'].map((id) => briefing(`b-${id}`, { programmes: [id] }));
    expect(chosen(...three, ...asked)).toEqual(['b-flow', 'b-surf', 'b-ebb']);
    const promised = [1, 2, 3].map((number) => commitment(`p${number}`, { programmes: ['ebb'] }));
    expect(chosen(record('organisation', 'ministry'), ...three, ...asked, ...promised)[0]).toBe('b-ebb');
    expect(chosen(...three, ...asked, briefing('b-all', { programmes: ['ebb', 'flow', 'surf'] }))).toEqual([
      'b-all',
      'b-flow',
      'b-surf',
    ]);
  });

  test('are those on two that meet first, then the desk’s own, those of the report date before older ones', () => {
    const old = briefing('b-old', { programmes: ['flow'] }, { reportDate: '2024-12-31' });
    expect(chosen(...three, old, briefing('b-ebb', { programmes: ['ebb'] }))).toEqual(['b-ebb', 'b-old']);
    const between = contextOf(
      [...shores, record('source', 'gazette-2024', { published: '2024-05' }), programme('flow', 2), old],
      {},
      { pairs: [['northland', 'southland']] },
    );
    const front = papersInFront(between, new Papers(between.site, words, []));
    expect(front.map(({ id }) => id)).toEqual(['northland--southland', 'b-old']);
  });

  test('tell their bottom line in full, with notes, and lead to the paper and its one page', () => {
    const site = contextOf([programme('flow', 2), briefing('b', { programmes: ['flow'] })]);
    const [lead] = blockOf(sectionOf(homeOf(site), 'papers'), 'leads').leads;
    expect(lead?.title).toEqual({ text: 'On the b', href: '/briefings/b/' });
    expect(lead?.told.map(({ text }) => text.map((part) => part.text).join(''))).toEqual([
      'All is well.',
      'It goes on.',
    ]);
    expect(lead?.told.map(({ marks }) => marks.length)).not.toContain(0);
    expect(lead?.links.map((link) => written([link]))).toEqual(['[One page](/briefings/b/one-page/)']);
  });
});

describe('what is due', () => {
  test('promises of the next 90 days, and those whose day went by, state by state', () => {
    expect(rowsOf(sectionOf(home, 'due'))).toEqual([
      ['March 2025', '[Ministry of Tides](/organisations/ministry/)', expect.stringContaining('The mole') as string],
    ]);
    expect(rowsOf(sectionOf(home, 'after-our-last-source')).map(([when]) => when)).toEqual(['October 2024']);
    expect(home.sections.at(-1)?.blocks.at(-1)).toMatchObject({ type: 'text', text: [{ href: '/commitments/' }] });
  });

  test('has the events of the next 90 days; one later or without a day is not due', () => {
    const soon = contextOf([
      event('regatta', 'announced', '2025-04'),
      event('race', 'announced', '2025-05-01'),
      event('gala', 'announced', '2025-05-02'),
      event('dream', 'announced'),
      event('fair', 'cancelled', '2025-03'),
    ]);
    expect(blockOf(sectionOf(homeOf(soon), 'due'), 'timeline').entries.map(({ id }) => id)).toEqual([
      'regatta',
      'race',
    ]);
  });

  test('has the three rows that passed last, the latest first', () => {
    const many = contextOf([
      record('organisation', 'ministry'),
      ...[1, 2, 3, 4, 5].map((month) => commitment(`m${month}`, { due: `2024-0${month}` })),
    ]);
    const [passed] = homeOf(many).sections.slice(-1);
    expect(passed && rowsOf(passed).map(([when]) => when)).toEqual(['May 2024', 'April 2024', 'March 2024']);
  });

  test('of a site with nothing due says so', () => {
    const page = homeOf(contextOf([record('place', 'northland')]));
    expect(written(blockOf(sectionOf(page, 'due'), 'text').text)).toBe(
      'Nothing on record falls due between 31 January 2025 and 1 May 2025.',
    );
    expect(page.sections.map(({ id }) => id)).toEqual(['section_search', 'section_due']);
  });
});

describe('what changed', () => {
  const source = (id: string, published: string) => record('source', id, { name: id, published });
  const ministry = record('organisation', 'ministry', { name: 'Ministry' });
  const before = [ministry, source('gazette-2024', '2024-05'), commitment('pier', { due: '2024-12' })];
  const after = [...before, source('herald', '2024-12-20'), programme('flow', 1)];
  const editions = [freeze(siteOf(before), 'autumn', '2024-11-30'), freeze(siteOf(after), 'winter', '2025-01-31')];
  const changed = sectionOf(homeOf(contextOf(after), editions), 'changed');

  test('is told in words: the sources that came since, and what passed; no count of statements', () => {
    expect(changed.title).toBe('What changed since 30 November 2024');
    const told = changed.blocks.flatMap((block) =>
      block.type === 'text'
        ? written(block.text)
        : block.type === 'told'
          ? block.groups.flat().map(({ text }) => text.map((part) => part.text).join(''))
          : [],
    );
    expect(told).toEqual([
      'Published since: [herald](/sources/herald/)',
      'The date of “The pier” has passed, after our last source.',
      '[All that changed](/briefings/what-changed-autumn-winter/)',
    ]);
  });

  test('is left out where there is no earlier edition', () => {
    expect(homeOf(contextOf(after)).sections.map(({ id }) => id)).not.toContain('section_changed');
  });
});

test('countries and topics lead to their papers, and to nothing without one', () => {
  const said40 = Array.from({ length: 40 }, (_, index) =>
    said(`s${index}`, 'outcome', `Northland laid so many cables in the icy northern sea in the year ${1900 + index}.`),
  );
  const site = contextOf([
    record('place', 'northland', {
      name: 'Northland',
      bottomLine: [{ says: 'Northland lays cables.', cites: ['s0'] }],
      statements: said40,
    }),
    record('place', 'southland', { name: 'Southland' }),
    record('theme', 'sea', { name: 'Sea' }),
    record('source', 'gazette-2024', { published: '2024-05' }),
  ]);
  const page = homeOf(site);
  expect(blockOf(sectionOf(page, 'place'), 'contents').links.map((link) => written([link]))).toEqual([
    '[Northland](/places/northland/)',
  ]);
  expect(page.sections.map(({ id }) => id)).not.toContain('section_theme');
});
