import { describe, expect, test } from 'vitest';
import { folders, kinds, type Folder } from '../../../../src/basics/kinds.ts';
import { Papers } from '../../../../src/briefing/papers.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import type { Context } from '../../../../src/views/context.ts';
import type { Page, Section } from '../../../../src/views/page/page.ts';
import { indexFolders } from '../../../../src/views/rooms/folders.ts';
import { words } from '../../../support/briefings.ts';
import { blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';
import { from, said, world } from '../../../support/rooms-world.ts';
import { folderPage } from '../../../support/lists.ts';

const context = contextOf(world);
const folder = (name: Folder, inContext: Context = context): Page =>
  folderPage(inContext, name, new Papers(inContext.site, words, []));
/** The records listed in a line each, as `title: what is said (note)`. */
const leadsOf = (section: Section): string[] =>
  blockOf(section, 'leads').leads.map(
    ({ title, told, note }) =>
      `${written([title])}: ${told.map(({ text }) => text.map((part) => part.text).join('')).join(' ')}${note === undefined ? '' : ` (${note})`}`,
  );
/** A site in which none of these has a page of its own. */
const withoutPages = (...records: readonly SourceRecord[]): Context => contextOf(records, { pages: new Set() });
const entriesOf = (page: Page) =>
  page.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'entries' ? block.entries : [])));

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

  test('are titled as the navigation calls them', () => {
    expect(['places', 'themes', 'programmes'].map((name) => folder(name as Folder).title)).toEqual([
      'Countries',
      'Topics',
      'Programmes',
    ]);
  });
});

describe('what has a page', () => {
  test('is told in a line: what it is for or did, where it stands', () => {
    const standing = (id: string, data: Readonly<Record<string, unknown>>) =>
      record('programme', id, { name: `The ${id}`, ...data });
    const programmes = contextOf([
      standing('ebb', { status: 'ended', from: { status: from } }),
      standing('flow', {
        status: 'running',
        from: { status: from },
        statements: [said('why', 'purpose', 'The flow flows.'), said('what', 'outcome', 'The flow flowed.')],
      }),
      standing('surf', { statements: [said('what', 'outcome', 'The surf came.')] }),
      standing('tide', {
        bottomLine: [
          { says: 'The tide is in.', cites: ['why'] },
          { says: 'It is high.', cites: ['why'] },
        ],
        statements: [said('why', 'purpose', 'The tide comes in and goes out.')],
      }),
    ]);
    expect(leadsOf(sectionOf(folder('programmes', programmes), 'pages'))).toEqual([
      '[The ebb](/programmes/ebb/):  (Ended.)',
      '[The flow](/programmes/flow/): The flow flows. (Under way.)',
      '[The surf](/programmes/surf/): The surf came.',
      '[The tide](/programmes/tide/): The tide is in.',
    ]);
  });

  test('is told apart by its date, its standing, its role', () => {
    expect(leadsOf(sectionOf(folder('sources'), 'pages'))).toEqual([
      '[Gazette](/sources/gazette-2024/):  (2 May 2024)',
      '[Herald](/sources/herald/):  (December 2024)',
      '[Leaflet](/sources/leaflet/):  (undated)',
      '[Tract](/sources/tract/):  (2019)',
    ]);
    expect(leadsOf(sectionOf(folder('people'), 'pages'))).toEqual(['[Jane Doe](/people/jane-doe/):  (Minister)']);
    expect(leadsOf(sectionOf(folder('events'), 'pages')).slice(0, 2)).toEqual([
      '[The dream](/events/dream/):  (no date given, announced)',
      '[The fair](/events/fair/):  (May 2023)',
    ]);
  });

  test('countries come before regions and cities; a body that meets them before all', () => {
    const records = [
      record('place', 'bay', { name: 'Bay', type: 'city' }),
      record('place', 'coast', { name: 'Coast', type: 'region' }),
      record('place', 'southland', { name: 'Southland', type: 'country' }),
      record('organisation', 'union', {
        name: 'Union',
        type: 'regional',
        statements: [said('one', 'purpose', 'The Union unites.', { key: true })],
      }),
      record('programme', 'cable', {
        name: 'Cable',
        places: ['southland'],
        partners: [{ as: 'partner', who: ['union'], from }],
        from: { places: from },
        statements: [said('why', 'purpose', 'The cable joins them.', { key: true })],
      }),
    ];
    const pairs = { pairs: [['southland', 'union']] };
    const site = contextOf(
      records,
      {
        pairs: new Map([
          ['southland', []],
          ['union', []],
        ]),
      },
      pairs,
    );
    expect(leadsOf(sectionOf(folder('places', site), 'pages')).map((lead) => lead.split(':')[0])).toEqual([
      '[Union](/organisations/union/)',
      '[Southland](/places/southland/)',
      '[Coast](/places/coast/)',
      '[Bay](/places/bay/)',
    ]);
    const unpaged = contextOf(records, { pages: new Set(['southland']) }, pairs);
    expect(leadsOf(sectionOf(folder('places', unpaged), 'pages'))).toHaveLength(1);
  });
});

describe('what has no page is an entry', () => {
  const ministry = record('organisation', 'ministry', {
    name: 'Ministry',
    type: 'ministry',
    aliases: ['MT'],
    place: 'northland',
    from: { place: from },
    statements: [
      said('first', 'purpose', 'The Ministry counts tides.'),
      said('gap', 'gap', 'How many is not said.', { asks: 'number', question: 'How many tides?' }),
    ],
  });
  const takesPart = (id: string) =>
    record('event', id, { name: `The ${id}`, participants: [{ as: 'participant', who: ['ministry'], from }] });
  const northland = record('place', 'northland', { name: 'Northland' });

  test('with its names, what its fields claim, what it says and asks, and a few links', () => {
    const [entry] = entriesOf(folder('organisations', withoutPages(ministry, northland, takesPart('fair'))));
    expect(entry).toMatchObject({ id: 'ministry', title: 'Ministry', names: [{ text: 'MT' }] });
    expect(entry?.facts.map(({ label, value }) => `${label}: ${written(value)}`)).toEqual([
      'Place: [Northland](/places/#northland)',
    ]);
    expect(entry?.told.map(({ text }) => text.map((part) => part.text).join(''))).toEqual([
      'The Ministry counts tides.',
      'How many tides?',
    ]);
    expect(entry?.pointers.map((link) => written([link]))).toEqual(['[The fair](/events/#fair)']);
  });

  test('says nothing that another record says, whatever that names', () => {
    const other = record('programme', 'cable', {
      statements: [said('who', 'outcome', 'The Ministry was there.')],
    });
    const [entry] = entriesOf(folder('organisations', withoutPages(ministry, northland, other)));
    expect(entry?.told).toHaveLength(2);
    expect(entry?.pointers).toEqual([]);
  });

  test('leads to four records at most, and says how many more there are', () => {
    const linksFor = (count: number): string[] => {
      const events = Array.from({ length: count }, (_, index) => takesPart(`e${index}`));
      const [entry] = entriesOf(folder('organisations', withoutPages(ministry, northland, ...events)));
      return entry?.pointers.map(({ text }) => text) ?? [];
    };
    expect(linksFor(5)).toHaveLength(5);
    expect(linksFor(6)).toEqual(['The e0', 'The e1', 'The e2', 'The e3', '2 more']);
  });

  test('many stand by type, below a line of contents; what nobody knows the type of last', () => {
    const bodies = ['ministry', 'agency', 'unknown', 'university'].flatMap((type) =>
      [1, 2, 3, 4].map((number) => record('organisation', `${type}-${number}`, { type })),
    );
    const { sections } = folder('organisations', withoutPages(...bodies));
    expect(sections.map(({ id, title }) => [id, title])).toEqual([
      ['section_contents', undefined],
      ['section_entries_agency', 'Agencies'],
      ['section_entries_ministry', 'Ministries'],
      ['section_entries_university', 'Universities'],
      ['section_entries_unknown', 'Sort not known'],
    ]);
    const [contents] = sections;
    expect(contents && blockOf(contents, 'contents').links.map((link) => written([link]))).toContain(
      '[Agencies](#section_entries_agency)',
    );
  });

  test('few, or of many types, stand together', () => {
    const few = Array.from({ length: 12 }, (_, index) => record('organisation', `b${index}`, { type: 'agency' }));
    expect(folder('organisations', withoutPages(...few)).sections.map(({ id }) => id)).toEqual(['section_entries']);
    const types = ['ministry', 'agency', 'unknown', 'company', 'network', 'media', 'university'];
    const motley = types.flatMap((type) =>
      [1, 2].map((number) => record('organisation', `${type}-${number}`, { type })),
    );
    expect(folder('organisations', withoutPages(...motley)).sections.map(({ id }) => id)).toEqual(['section_entries']);
  });

  test('an inference is marked as one', () => {
    const inferred = record('person', 'jane', {
      name: 'Jane',
      statements: [
        said('role', 'purpose', 'Jane spoke first.'),
        said('for', 'participants', 'Jane probably spoke for Northland.', {
          from: undefined,
          inferred: { why: 'She sat there.', inputs: ['role'] },
        }),
      ],
    });
    const [entry] = entriesOf(folder('people', withoutPages(inferred)));
    expect(entry?.told.map(({ tag }) => tag)).toEqual([undefined, 'inferred']);
  });
});

describe('the board of promises', () => {
  const commitments = folder('commitments');
  const by = '[Ministry of Tides](/organisations/ministry/)';

  test('stands by state, what is still to be done first', () => {
    expect(
      commitments.sections
        .filter(({ blocks }) => blocks.some(({ type }) => type === 'table'))
        .map((section) => [section.title, rowsOf(section)]),
    ).toEqual([
      [
        'Open',
        [
          ['March 2025', by, '[The mole](/commitments/mole/) ^1'],
          ['no date', by, '[The dock](/commitments/dock/) ^1'],
        ],
      ],
      ['After our last source', [['October 2024', by, '[The pier](/commitments/pier/) ^1']]],
      ['Done', [['2024', by, '[The lamp](/commitments/lamp/) ^1']]],
    ]);
  });

  test('tells promises of one maker, date and state in one row', () => {
    const promise = (id: string, made: string) =>
      record('commitment', id, {
        name: `The ${id}`,
        by: [made],
        due: '2025-03',
        from: { by: from, due: from },
        statements: [said('promise', 'promise', 'So be it.')],
      });
    const bodies = [record('organisation', 'ministry'), record('organisation', 'yard')];
    const board = folder(
      'commitments',
      contextOf([...bodies, promise('pier', 'ministry'), promise('mole', 'ministry'), promise('dock', 'yard')]),
    );
    expect(rowsOf(sectionOf(board, 'open')).map(([, maker, what]) => `${maker} ${what}`)).toEqual([
      '[yard](/organisations/yard/) [The dock](/commitments/dock/) ^1',
      '[ministry](/organisations/ministry/) [The mole](/commitments/mole/); [The pier](/commitments/pier/) ^1',
    ]);
  });

  test('says what each state means, with the report date', () => {
    expect(written(blockOf(sectionOf(commitments, 'open'), 'text').text)).toBe(
      'No date is given, the date lies after 31 January 2025, or a source later than the date says that it is open still.',
    );
  });

  test('tells each promise in its own words below, in the order of the board', () => {
    const unpaged = folder('commitments', contextOf(world, { pages: new Set() }));
    expect(entriesOf(unpaged).map(({ id }) => id)).toEqual(['lamp', 'pier', 'mole', 'dock']);
    expect(unpaged.sections.map(({ title }) => title)).toContain('Promise by promise');
  });
});

test('whoever kept the address of an entry that has earned its page finds the link to it', () => {
  const anchored = (name: Folder) =>
    folder(name, context).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.type === 'leads') return block.leads.map(({ title }) => title.id);
        if (block.type === 'entries') return block.entries.map(({ id }) => id);
        const rows = block.type === 'table' ? block.table.rows : [];
        return rows.flatMap(({ id, cells }) => [id, ...cells.flatMap(({ text }) => text.map((part) => part.id))]);
      }),
    );
  for (const kind of kinds) {
    // An indicator without a figure never earns one.
    const own = world.filter((one) => one.kind === kind && one.id !== 'never').map(({ id }) => id);
    if (kind === 'page' || kind === 'briefing' || own.length === 0) continue;
    expect([kind, ...new Set(anchored(folders[kind]).filter((id) => own.includes(id ?? '')))].sort()).toEqual(
      [kind, ...own].sort(),
    );
  }
});

describe('indicators', () => {
  const indicators = folder('indicators', contextOf(world, { pages: new Set(['ships', 'sea-cable']) }));

  test('have every observation, each leading to its statement', () => {
    expect(rowsOf(sectionOf(indicators, 'of_other'))).toEqual([
      ['Length ^1', '[900 km](/programmes/sea-cable/#length)', '2024'],
      ['[Ships](/indicators/ships/) ^1', '[3 ships](/programmes/sea-cable/#ships)', '2023'],
      ['[Ships](/indicators/ships/) ^1', '[4 ships](/programmes/sea-cable/#more)', '2024'],
    ]);
  });

  test('the first row of each is its anchor; one without a figure is an entry', () => {
    expect(blockOf(sectionOf(indicators, 'of_other'), 'table').table.rows.map(({ id }) => id)).toEqual([
      'length',
      'ships',
      undefined,
    ]);
    expect(entriesOf(indicators).map(({ id }) => id)).toEqual(['never']);
  });

  test('stand by programme', () => {
    const counted = (id: string, data: Readonly<Record<string, unknown>>) =>
      record('indicator', id, { name: id, ...data });
    const figure = (indicator: string) =>
      said(`of-${indicator}`, 'figure', 'So many.', {
        value: { indicator, number: 3, sense: 'exactly', asOf: '2024' },
      });
    const page = folder(
      'indicators',
      contextOf([
        record('programme', 'cable', { name: 'Cable', statements: ['a', 'b', 'c'].map(figure) }),
        record('event', 'fair', { name: 'A fair' }),
        counted('a', { programmes: ['cable'] }),
        counted('b', { covers: 'fair' }),
        counted('c', {}),
      ]),
    );
    expect(page.sections.map(({ title }) => title)).toEqual(['A fair', 'Cable', 'Other figures']);
  });
});

test('briefings: the desk’s, those on two parties, then every paper by kind', () => {
  const key = { key: true };
  const many = Array.from({ length: 40 }, (_, index) =>
    said(`s${index}`, 'outcome', `The cable joined the shores of Northland and Southland in the year ${1900 + index}.`),
  );
  const records = [
    record('place', 'northland', { name: 'Northland' }),
    record('place', 'southland', { name: 'Southland' }),
    record('programme', 'cable', {
      name: 'Cable',
      places: ['northland', 'southland'],
      from: { places: from },
      statements: [said('why', 'purpose', 'The cable joins the shores.', key), ...many],
    }),
    record('briefing', 'before', {
      name: 'Before the fair',
      scope: { programmes: ['cable'] },
      bottomLine: [
        { says: 'All is well.', cites: ['cable.why'] },
        { says: 'It goes on.', cites: ['cable.why'] },
      ],
    }),
  ];
  const page = folder('briefings', contextOf(records, {}, { pairs: [['northland', 'southland']] }));
  expect(page.sections.map(({ id, title }) => [id, title])).toEqual([
    ['section_own', 'By the desk'],
    ['section_pairs', 'Between two parties'],
    ['section_programme', 'Programmes'],
  ]);
  expect(leadsOf(sectionOf(page, 'own'))).toEqual([
    '[Before the fair](/briefings/before/): All is well. (as of 31 January 2025)',
  ]);
  expect(blockOf(sectionOf(page, 'own'), 'leads').leads[0]?.links.map((link) => written([link]))).toEqual([
    '[One page](/briefings/before/one-page/)',
  ]);
  expect(leadsOf(sectionOf(page, 'pairs'))[0]).toContain('[Northland × Southland](/briefings/northland--southland/)');
});
