import { describe, expect, test } from 'vitest';
import type { Folder } from '../../../../src/basics/kinds.ts';
import { briefingRequests } from '../../../../src/briefing/request.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import type { Context } from '../../../../src/views/context.ts';
import type { LinkGroup, Paper } from '../../../../src/views/paper.ts';
import { chronologyPaper, chronologyYears, yearPaper } from '../../../../src/views/rooms/chronology.ts';
import { acronymsPaper, notFoundPaper, searchPaper } from '../../../../src/views/rooms/finding.ts';
import { folderPaper, indexFolders } from '../../../../src/views/rooms/folders.ts';
import { homePaper } from '../../../../src/views/rooms/home.ts';
import { answersOf, blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const said = (id: string, aspect: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says,
  from,
  ...more,
});
const value = (indicator: string, number: number, asOf: string) => ({
  value: { indicator, number, sense: 'exactly', asOf },
});
const event = (id: string, outcome: string, when?: string) =>
  record('event', id, {
    name: `The ${id}`,
    outcome,
    programmes: ['sea-cable'],
    ...(when === undefined ? {} : { when }),
    from: { when: from, outcome: from },
  });
const commitment = (id: string, data: Readonly<Record<string, unknown>>, ...steps: object[]) =>
  record('commitment', id, {
    name: `The ${id}`,
    by: ['ministry'],
    from: { by: from, due: from },
    statements: [said('promise', 'promise', 'So be it.'), ...steps],
    ...data,
  });

const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    aliases: ['SC'],
    type: 'infrastructure',
    themes: ['connectivity'],
    places: ['northland'],
    statements: [
      said('route', 'purpose', 'It joins.'),
      said('length', 'figure', 'It is long.', value('length', 900, '2024')),
      said('ships', 'figure', 'It has ships.', value('ships', 3, '2023')),
      said('more', 'figure', 'It has more.', value('ships', 4, '2024')),
    ],
  }),
  record('programme', 'ebb', { name: 'Ébb', type: 'network' }),
  event('fair', 'held', '2023-05'),
  event('week', 'held', '2024-12-30/2025-01-02'),
  event('rumour', 'announced', '2024-06'),
  event('regatta', 'announced', '2025-06'),
  event('storm', 'cancelled', '2024-07'),
  event('talks', 'held'),
  event('dream', 'announced'),
  commitment('pier', { due: '2024-10' }),
  commitment('mole', { due: '2025-03' }),
  commitment('dock', {}),
  commitment('lamp', { due: '2024' }, said('done', 'step', 'It burns.', { when: '2024-12', state: 'delivered' })),
  record('indicator', 'length', { name: 'Length', unit: 'km' }),
  record('indicator', 'ships', { name: 'Ships', unit: 'ships' }),
  record('indicator', 'never', { name: 'Never', unit: 'days' }),
  record('organisation', 'ministry', { name: 'Ministry of Tides', aliases: ['MT', '2nd Ministry'], type: 'ministry' }),
  record('organisation', 'abc', { name: 'ABC', type: 'agency' }),
  record('person', 'jane-doe', {
    name: 'Jane Doe',
    roles: [{ id: 'minister', title: 'Minister', when: '2024', from }],
  }),
  record('place', 'northland', { name: 'Northland' }),
  record('theme', 'connectivity', { name: 'Connectivity' }),
  record('source', 'gazette-2024', { name: 'Gazette', published: '2024-05-02' }),
  record('source', 'herald', { name: 'Herald', published: '2024-12' }),
  record('source', 'leaflet', { name: 'Leaflet' }),
  record('source', 'tract', { name: 'Tract', published: '2019' }),
  record('briefing', 'before-the-fair', {
    name: 'Before the fair',
    scope: { programmes: ['sea-cable'], places: ['northland'] },
    reportDate: '2023-04-30',
  }),
  record('page', 'about', { name: 'About' }),
];
const context = contextOf(world);
const folder = (name: Folder, inContext: Context = context): Paper =>
  folderPaper(inContext, name, briefingRequests(inContext.site));
const groupsOf = (groups: readonly LinkGroup[]) =>
  groups.map(
    ({ label, links }) =>
      `${label}: ${links.map((link) => (link.note ? `${link.text} (${link.note})` : link.text)).join(', ')}`,
  );
const timelines = ({ sections }: Paper) =>
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

describe('folders', () => {
  test('have an index where there are records; briefings have one in any case, pages never', () => {
    expect(indexFolders(context.site)).toEqual([
      'programmes',
      'events',
      'commitments',
      'indicators',
      'organisations',
      'people',
      'places',
      'themes',
      'sources',
      'briefings',
    ]);
    expect(indexFolders(contextOf([record('place', 'northland'), record('page', 'about')]).site)).toEqual([
      'places',
      'briefings',
    ]);
  });

  test('list their records by type and name', () => {
    const programmes = folder('programmes');
    expect([programmes.path, programmes.title, programmes.description]).toEqual([
      'programmes/',
      'Programmes',
      'Programmes in Northland Papers: 2 records.',
    ]);
    expect(groupsOf(blockOf(sectionOf(programmes, 'index'), 'links').groups)).toEqual([
      'Infrastructure: Sea Cable (It joins.)',
      'Networks: Ébb',
    ]);
  });

  test('say how the list is ordered', () => {
    const lede = (name: Folder) => written(folder(name).lede?.text ?? []);
    expect([lede('programmes'), lede('people')]).toEqual(['2 records, by type and name.', '1 record, by name.']);
  });

  test('say of each record what tells it apart', () => {
    const notes = (name: Folder) => groupsOf(blockOf(sectionOf(folder(name), 'index'), 'links').groups);
    const standing = (id: string, data: Readonly<Record<string, unknown>>) =>
      record('programme', id, { name: `The ${id}`, type: 'network', ...data });
    const programmes = contextOf([
      standing('ebb', { status: 'ended', from: { status: from } }),
      standing('flow', {
        status: 'running',
        from: { status: from },
        statements: [said('why', 'purpose', 'It flows.')],
      }),
      standing('surf', {}),
    ]);
    const { groups } = blockOf(sectionOf(folder('programmes', programmes), 'index'), 'links');
    expect(groupsOf(groups)).toEqual(['Networks: The ebb (ended), The flow (running · It flows.), The surf']);
    expect(groups[0]?.links[2]).not.toHaveProperty('note');
    expect(notes('sources')).toEqual([
      'Reports: Gazette (2 May 2024), Herald (December 2024), Leaflet (undated), Tract (2019)',
    ]);
    expect(notes('people')).toEqual(['People: Jane Doe (Minister)']);
    expect(notes('events')).toEqual([
      'Meetings: The dream (no date given, announced), The fair (May 2023), The regatta (June 2025, announced), The rumour (June 2024, announced, outcome unknown), The storm (July 2024, cancelled), The talks (no date given), The week (30 December 2024 – 2 January 2025)',
    ]);
  });
});

describe('the chronology', () => {
  const chronology = chronologyPaper(context);

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

  test('leads to each year with the number of its events', () => {
    expect(answersOf(chronology)).toEqual([
      '1 event: [2023](/chronology/2023/)',
      '3 events: [2024](/chronology/2024/)',
      '2 events: [2025](/chronology/2025/)',
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
    const year = yearPaper(context, 2024);
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
    expect(timelines(yearPaper(context, 2025))).toEqual([
      ['Held', 'week: held'],
      ['Announced', 'regatta: announced'],
    ]);
  });

  test('leads from year to year', () => {
    const forms = (year: number) => yearPaper(context, year).forms.map((link) => written([link]));
    expect(forms(2023)).toEqual(['[Later: 2024](/chronology/2024/)']);
    expect(forms(2024)).toEqual(['[Earlier: 2023](/chronology/2023/)', '[Later: 2025](/chronology/2025/)']);
    expect(yearPaper(context, 2024).search?.filters['year']).toEqual(['2024']);
  });
});

describe('commitments', () => {
  const commitments = folder('commitments');
  const by = '[Ministry of Tides](/organisations/ministry/)';

  test('stand by state, then all that are dated by due date', () => {
    expect(
      commitments.sections
        .filter(({ id }) => id !== 'section_pictures')
        .map(({ title, ...section }) => [title, rowsOf({ title, ...section })]),
    ).toEqual([
      ['Done', [['[The lamp](/commitments/lamp/) ^1', by, '2024', '<done>']]],
      [
        'Open',
        [
          ['[The mole](/commitments/mole/) ^1', by, 'March 2025', '<open>'],
          ['[The dock](/commitments/dock/) ^1', by, 'no date given', '<open>'],
        ],
      ],
      ['After our last source', [['[The pier](/commitments/pier/) ^1', by, 'October 2024', '<after our last source>']]],
      [
        'By due date',
        [
          ['[The lamp](/commitments/lamp/) ^1', by, '2024', '<done>'],
          ['[The pier](/commitments/pier/) ^1', by, 'October 2024', '<after our last source>'],
          ['[The mole](/commitments/mole/) ^1', by, 'March 2025', '<open>'],
        ],
      ],
    ]);
  });

  test('are counted, each state a link to its table', () => {
    expect(answersOf(commitments)).toEqual([
      'Report date: 31 January 2025',
      'Done: [1](#section_done)',
      'Open: [2](#section_open)',
      'After our last source: [1](#section_after-our-last-source)',
    ]);
  });

  test('say what each state means, with the report date', () => {
    expect(written(blockOf(sectionOf(commitments, 'open'), 'text').text)).toBe(
      'No date is given, the date lies after 31 January 2025, or a source later than the date says that it is open still.',
    );
    expect(blockOf(sectionOf(commitments, 'open'), 'table').table.caption).toBe('Open: 2 commitments');
  });
});

test('indicators: what was counted once in one table, each other in its own; what nobody counted is left out', () => {
  const indicators = folder('indicators');
  expect(indicators.sections.map(({ title, ...section }) => [title, rowsOf({ title, ...section })])).toEqual([
    ['Counted once', [['[Length](/indicators/length/) ^1', '900 km', '2024']]],
    [
      'Ships',
      [
        ['2023', '3 ships', '[It has ships.](/programmes/sea-cable/#ships) ^1'],
        ['2024', '4 ships', '[It has more.](/programmes/sea-cable/#more) ^1'],
      ],
    ],
  ]);
});

test('briefings: those of the desk as cards, the generated ones by kind', () => {
  const briefings = folder('briefings');
  expect(blockOf(sectionOf(briefings, 'own'), 'cards').cards).toEqual([
    {
      title: { text: 'Before the fair', href: '/briefings/before-the-fair/' },
      text: 'Sea Cable and Northland',
      foot: 'as of 30 April 2023',
    },
  ]);
  expect(groupsOf(blockOf(sectionOf(briefings, 'generated'), 'links').groups)).toEqual([
    'Programmes: Sea Cable',
    'Themes: Connectivity',
    'Places: Northland',
  ]);
});

test('a card names four records of a scope at most', () => {
  const themes = ['a', 'b', 'c', 'd', 'e'];
  const cards = (...scope: string[]) => {
    const wide = contextOf([
      ...themes.map((id) => record('theme', id, { name: id.toUpperCase() })),
      record('briefing', 'wide', { scope: { themes: scope } }),
    ]);
    return blockOf(sectionOf(folderPaper(wide, 'briefings', briefingRequests(wide.site)), 'own'), 'cards').cards.map(
      ({ text }) => text,
    );
  };
  expect(cards(...themes.slice(0, 4))).toEqual(['A, B, C and D']);
  expect(cards(...themes)).toEqual(['A, B, C and 2 more']);
});

describe('the front page', () => {
  const home = homePaper(context, briefingRequests(context.site));

  test('says what this is, how fresh and how much', () => {
    expect([home.path, home.title, home.lede && written(home.lede.text)]).toEqual([
      '',
      'Northland Papers',
      'Who lays cables with whom.',
    ]);
    expect(answersOf(home)).toEqual([
      'Report date: 31 January 2025',
      'Latest source: [December 2024](/sources/herald/)',
      'Programmes: [2](/programmes/)',
      'Statements: 9',
    ]);
  });

  test('has search, briefings, what is due, and the three newest sources', () => {
    expect(home.sections.map(({ id }) => id)).toEqual([
      'section_search',
      'section_due',
      'section_passed',
      'section_briefings',
      'section_new',
    ]);
    expect(rowsOf(sectionOf(home, 'due')).map(([name]) => name)).toEqual(['[The mole](/commitments/mole/) ^1']);
    expect(rowsOf(sectionOf(home, 'passed')).map(([name]) => name)).toEqual(['[The pier](/commitments/pier/) ^1']);
    expect(
      blockOf(sectionOf(home, 'new'), 'cards').cards.map(({ title, text, foot }) => [title.text, text, foot]),
    ).toEqual([
      ['Herald', '0 statements rest on it.', 'December 2024'],
      ['Gazette', '9 statements rest on it.', '2 May 2024'],
      ['Tract', '0 statements rest on it.', '2019'],
    ]);
  });

  test('has the events of the next 90 days; one later or without a day is not due', () => {
    const soon = contextOf([
      event('regatta', 'announced', '2025-04'),
      event('race', 'announced', '2025-05-01'),
      event('gala', 'announced', '2025-05-02'),
      event('dream', 'announced'),
      event('fair', 'cancelled', '2025-03'),
    ]);
    expect(blockOf(sectionOf(homePaper(soon, []), 'due'), 'timeline').entries.map(({ id }) => id)).toEqual([
      'regatta',
      'race',
    ]);
  });

  test('has the five commitments that passed last, the latest first', () => {
    const many = contextOf([1, 2, 3, 4, 5, 6].map((month) => commitment(`m${month}`, { due: `2024-0${month}` })));
    const { table } = blockOf(sectionOf(homePaper(many, []), 'passed'), 'table');
    expect(table.caption).toContain(': 5 of 6, the latest first');
    expect(table.rows.map(({ cells }) => cells[2]?.text[0]?.text)).toEqual([
      'June 2024',
      'May 2024',
      'April 2024',
      'March 2024',
      'February 2024',
    ]);
  });

  test('has the map where places lie somewhere, and leads to its page', () => {
    const mapped = contextOf([
      record('place', 'northland', { at: [10, 60] }),
      record('programme', 'sea-cable', { places: ['northland'], from: { places: from } }),
    ]);
    const section = sectionOf(homePaper(mapped, []), 'map');
    expect(blockOf(section, 'picture').picture.tableFollows).toBe(true);
    expect(written(blockOf(section, 'text').text)).toBe('[The map with its table](/map/)');
  });

  test('of a site with nothing due says so', () => {
    const bare = contextOf([record('place', 'northland')]);
    const paper = homePaper(bare, briefingRequests(bare.site));
    expect(written(blockOf(sectionOf(paper, 'due'), 'text').text)).toBe(
      'Nothing on record falls due between 31 January 2025 and 1 May 2025.',
    );
    expect(paper.sections.map(({ id }) => id)).toEqual(['section_search', 'section_due']);
  });
});

describe('the search page', () => {
  const search = searchPaper(context);

  test('has every name and alias from A to Z, accents and digits in their place', () => {
    const groups = blockOf(sectionOf(search, 'a-z'), 'links').groups.filter(({ label }) =>
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
    const { groups } = blockOf(sectionOf(searchPaper(contextOf([record('place', 'town', { name })])), 'a-z'), 'links');
    expect(groups.map(({ label }) => label)).toEqual([letter]);
  });

  test('stands in alphabetical order, pages left out', () => {
    const { groups } = blockOf(sectionOf(search, 'a-z'), 'links');
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

  test('offers the filters that tell records apart', () => {
    const { search: form } = blockOf(sectionOf(search, 'search'), 'search');
    expect(form.action).toBe('/search/');
    expect(form.filters.map(({ name, values }) => [name, values.length])).toEqual([
      ['kind', 10],
      ['programme', 2],
      ['year', 4],
    ]);
    expect(form.filters.at(-1)).toEqual({ name: 'year', label: 'Year', values: ['2019', '2023', '2024', '2025'] });
  });
});

test('acronyms with what they stand for, as far as the records say', () => {
  expect(rowsOf(sectionOf(acronymsPaper(context), 'acronyms'))).toEqual([
    ['ABC', '[not explained by the sources](/organisations/abc/)', 'Organisation'],
    ['MT', '[Ministry of Tides](/organisations/ministry/)', 'Organisation'],
    ['SC', '[Sea Cable](/programmes/sea-cable/)', 'Programme'],
  ]);
});

test('an address that leads nowhere offers search', () => {
  const paper = notFoundPaper({ ...context, base: '/papers' });
  expect([paper.path, blockOf(sectionOf(paper, 'search'), 'search').search.action]).toEqual([
    '404.html',
    '/papers/search/',
  ]);
});
