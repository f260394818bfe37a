import { describe, expect, test } from 'vitest';
import { anew } from '../../../../src/model/asking.ts';
import type { LinkGroup, Page } from '../../../../src/views/page/page.ts';
import { chronologyYears } from '../../../../src/views/rooms/chronology.ts';
import { notFoundPage, searchPage } from '../../../../src/views/rooms/finding.ts';
import { blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';
import { world } from '../../../support/rooms-world.ts';
import { acronymsPage, chronologyPage, namesPage, yearPage } from '../../../support/lists.ts';

const context = contextOf(world);
const groupsOf = (groups: readonly LinkGroup[]) =>
  groups.map(
    ({ label, links }) =>
      `${label}: ${links.map((link) => (link.note ? `${link.text} (${link.note})` : link.text)).join(', ')}`,
  );
const timelines = ({ sections }: Page) =>
  sections.map(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.type === 'timeline'
        ? block.entries.map(({ id, tag }) => `${id}: ${tag.text}`)
        : block.type === 'text'
          ? written(block.text)
          : [],
    ),
  ]);

describe('the chronology', () => {
  const chronology = chronologyPage(context);

  test('goes year by year, the newest first, what was announced apart from what was held', () => {
    const announced = 'Announced; no source on this site reports that it took place:';
    // The picture above it is another test's.
    expect(timelines(chronology).slice(1)).toEqual([
      ['2025', announced, 'regatta: announced'],
      ['2024', 'storm: cancelled', 'week: held', announced, 'rumour: announced, outcome unknown'],
      ['2023', 'fair: held'],
      ['No date given', 'talks: held', announced, 'dream: announced'],
    ]);
  });

  test('leads to each year, the newest first', () => {
    expect(chronology.forms.map((link) => written([link]))).toEqual([
      '[2025](/chronology/2025/)',
      '[2024](/chronology/2024/)',
      '[2023](/chronology/2023/)',
    ]);
  });

  test('tells each event once', () => {
    const ids = chronology.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'timeline' ? block.entries.map(({ id }) => id) : [])),
    );
    expect([...ids].sort()).toEqual(['dream', 'fair', 'regatta', 'rumour', 'storm', 'talks', 'week']);
  });

  test('has a page for each year, standing by standing; a range stands in both its years', () => {
    expect(chronologyYears(context.site)).toEqual([2023, 2024, 2025]);
    const year = yearPage(context, 2024);
    expect([year.path, year.title, year.description]).toEqual([
      'chronology/2024/',
      'Chronology of 2024',
      '3 events of 2024, held and announced.',
    ]);
    expect(timelines(year)).toEqual([
      ['Held', 'week: held'],
      ['Announced, outcome unknown', 'rumour: announced, outcome unknown'],
      ['Cancelled', 'storm: cancelled'],
    ]);
    expect(timelines(yearPage(context, 2025))).toEqual([
      ['Held', 'week: held'],
      ['Announced', 'regatta: announced'],
    ]);
  });

  test('leads from year to year', () => {
    const forms = (year: number) => yearPage(context, year).forms.map((link) => written([link]));
    expect(forms(2023)).toEqual(['[Later: 2024](/chronology/2024/)']);
    expect(forms(2024)).toEqual(['[Earlier: 2023](/chronology/2023/)', '[Later: 2025](/chronology/2025/)']);
  });
});

describe('the list of names', () => {
  const names = namesPage(context);

  test('has every name and alias from A to Z, accents and digits in their place', () => {
    const groups = blockOf(sectionOf(names, 'a-z'), 'links').groups.filter(({ label }) =>
      ['0–9', 'E', 'M', 'S'].includes(label),
    );
    expect(groupsOf(groups)).toEqual([
      '0–9: 2nd Ministry (Ministry of Tides)',
      'E: Ébb',
      'M: Ministry of Tides, MT (Ministry of Tides)',
      'S: SC (Sea Cable), Sea Cable, Ships',
    ]);
  });

  test.each([
    ['Łódź', 'L'],
    ['Ægir', 'A'],
    ['ﬁnland', 'F'],
    ['Ｗｉｄｅ', 'W'],
    ['İzmir', 'I'],
    ['“Quoted”', 'Q'],
    ['ßtrange', 'S'],
    ['𝒜stral', 'A'],
    ['Ωmega', 'Ω'],
    ['თბილისი', 'თ'],
    ['½ measure', '0–9'],
    ['—', '0–9'],
  ])('has %s under %s', (name, letter) => {
    const { groups } = blockOf(sectionOf(namesPage(contextOf([record('place', 'town', { name })])), 'a-z'), 'links');
    expect(groups.map(({ label }) => label)).toEqual([letter]);
  });

  test('stands in alphabetical order, pages left out', () => {
    const { groups } = blockOf(sectionOf(names, 'a-z'), 'links');
    expect(groups.map(({ label }) => label)).toEqual([
      '0–9',
      'A',
      'B',
      'C',
      'E',
      'G',
      'H',
      'J',
      'L',
      'M',
      'N',
      'S',
      'T',
    ]);
    expect(groups.flatMap(({ links }) => links.map(({ href }) => href))).not.toContain('/about/');
  });
});

describe('the search page', () => {
  const search = searchPage({ context, remember: anew });

  test('has the list of names for whoever has no scripts', () => {
    const { search: form } = blockOf(sectionOf(search, 'search'), 'search');
    expect(form.names.href).toBe('/search/names/');
    expect(form.alphabet).toEqual(blockOf(sectionOf(namesPage(context), 'a-z'), 'links').groups);
  });

  test('offers the filters that tell records apart', () => {
    const { search: form } = blockOf(sectionOf(search, 'search'), 'search');
    expect(form.action).toBe('/search/');
    expect(form.filters.map(({ name, values }) => [name, values.length])).toEqual([
      ['kind', 11],
      ['programme', 2],
      ['party', 3],
      ['year', 4],
      ['state', 7],
    ]);
    expect(form.filters.at(3)).toEqual({ name: 'year', label: 'Year', values: ['2019', '2023', '2024', '2025'] });
  });
});

test('acronyms with what they stand for, as far as the records say', () => {
  expect(rowsOf(sectionOf(acronymsPage(context), 'acronyms'))).toEqual([
    ['ABC', '[not explained by the sources](/organisations/abc/)', 'Organisation'],
    ['MT', '[Ministry of Tides](/organisations/ministry/)', 'Organisation'],
    ['SC', '[Sea Cable](/programmes/sea-cable/)', 'Programme'],
  ]);
});

test('a name in which an acronym stands itself does not explain it, and one that no source has is said to be so', () => {
  const outside = { name: 'Baltic Estuary Link for Labs', outside: 'long form' };
  const site = contextOf([
    record('programme', 'bell', { name: 'BELL', aliases: ['sea cable BELL', 'BELL II', outside] }),
    record('programme', 'tide', { name: 'TIDE Initiative', aliases: ['TIDE'] }),
  ]);
  expect(rowsOf(sectionOf(acronymsPage(site), 'acronyms'))).toEqual([
    ['BELL', '[Baltic Estuary Link for Labs](/programmes/bell/) (not used by the sources)', 'Programme'],
    ['TIDE', '[not explained by the sources](/programmes/tide/)', 'Programme'],
  ]);
});

test('an address that leads nowhere offers search', () => {
  const page = notFoundPage({ ...context, base: '/papers' });
  expect([page.path, blockOf(sectionOf(page, 'search'), 'search').search.action]).toEqual([
    '404.html',
    '/papers/search/',
  ]);
});
