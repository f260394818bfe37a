import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import type { Paper } from '../../../../src/views/paper.ts';
import { recordPaper } from '../../../../src/views/records/record.ts';
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

const world: readonly SourceRecord[] = [
  record('programme', 'gateway', { name: 'Gateway' }),
  record(
    'programme',
    'sea-cable',
    {
      name: 'Sea Cable',
      aliases: ['SC', { name: 'Cable del Mar', lang: 'es', outside: 'not used' }],
      type: 'infrastructure',
      status: 'running',
      period: '2021/2027',
      parent: 'gateway',
      places: ['northland', 'harbour'],
      themes: ['connectivity'],
      partners: [{ as: 'funder', who: ['ministry', 'northland'], from: 'gazette-2024#9' }],
      from: { status: from, period: 'gazette-2024#4', parent: from, places: from },
      statements: [
        said('goal', 'goal', 'It shall be finished.'),
        said('route', 'purpose', 'It joins Northland to the open sea.'),
        said('length', 'figure', 'It is 900 km long.', {
          value: { indicator: 'cable-length', number: 900, sense: 'about', asOf: '2024-05' },
          from: 'herald#2',
        }),
        said('cost', 'gap', 'No cost is given.'),
        said('ice', 'challenge', 'Ice is in the way.', {
          from: undefined,
          inferred: { why: 'The north is cold.', inputs: ['route'] },
        }),
        said('pair', 'participants', 'Both pay.', { derived: '1 + 1' }),
        said('end', 'outcome', 'It was finished.', {
          audience: 'internal',
        }),
        said('ask', 'line', 'Ask for the cost.', {
          from: undefined,
          inferred: { why: 'It matters.', inputs: ['cost'] },
        }),
      ],
    },
    'It joins Northland to the open sea. <Cite to="route" />',
  ),
  record('event', '2024-tide-week', {
    name: 'Tide Week',
    type: 'week',
    when: '2024-09-22/2024-09-26',
    where: ['northland'],
    partOf: '2024-year',
    programmes: ['sea-cable'],
    participants: [{ as: 'delegation', of: 'ministry', who: ['northland', 'harbour'], from }],
    from: { when: from, where: from, outcome: 'herald#1', partOf: from },
  }),
  record('event', '2024-year', { name: 'Year of Tides', outcome: 'announced', from: { outcome: from } }),
  record('event', 'old-talks', { name: 'Old Talks', programmes: ['sea-cable'], from: { outcome: from } }),
  record('commitment', 'longer-cable', {
    name: 'A longer cable',
    by: ['ministry', 'northland'],
    made: '2024-05',
    due: '2025-03',
    event: '2024-year',
    programmes: ['sea-cable'],
    from: { by: from, made: from, due: 'gazette-2024#9', event: from },
    statements: [
      said('promise', 'promise', 'It will be lengthened.'),
      said('start', 'step', 'It grew.', { when: '2024-11', state: 'open' }),
    ],
  }),
  record('indicator', 'cable-length', { name: 'Length', unit: 'km' }),
  record('indicator', 'money', { name: 'Money', unit: 'euros', currency: 'EUR' }),
  record('organisation', 'ministry', {
    name: 'Ministry of Tides',
    place: 'northland',
    period: '2014/..',
    names: [{ name: 'Tide Board', when: '../2014', from }],
    from: { place: from, period: from },
  }),
  record('person', 'jane-doe', {
    name: 'Jane Doe',
    roles: [
      { id: 'minister', title: 'Minister of Tides', at: 'ministry', when: '2023/2024', from },
      { id: 'poet', title: 'Poet', when: '2025', from: 'herald#3' },
    ],
  }),
  record('place', 'harbour', { name: 'Harbour', type: 'city', parent: 'northland', from: { parent: from } }),
  record('place', 'northland', { name: 'Northland' }),
  record('theme', 'connectivity', { name: 'Connectivity', parent: 'sea' }),
  record('theme', 'sea', { name: 'Sea' }),
  record('source', 'gazette-2024', {
    name: 'Gazette of 2024',
    publisher: 'ministry',
    published: '2024-05-02',
    from: { publisher: 'gazette-2024#1', published: 'gazette-2024#1' },
    corrections: [{ paragraph: 4, prints: 'caple', reads: 'cable', why: 'A slip.' }],
  }),
  record('source', 'herald', { name: 'Herald', language: 'es', paragraphs: 1200, published: '2024-12' }),
  record('page', 'about', { name: 'About' }, 'We are the desk.'),
];
const context = contextOf(world);

function paper(id: string, changed: Parameters<typeof contextOf>[1] = {}): Paper {
  const found = context.site.records.get(id);
  if (!found) throw new RangeError(id);
  return recordPaper({ ...context, ...changed }, found);
}

/** Every anchor of a page that a statement could have. */
function anchors({ lede, sections }: Paper): string[] {
  const told = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'told'
        ? block.groups.flat().flatMap(({ id }) => id ?? [])
        : block.type === 'table'
          ? block.table.rows.flatMap(({ cells }) => cells.flatMap(({ id }) => id ?? []))
          : [],
    ),
  );
  return [...(lede?.id ? [lede.id] : []), ...told];
}

describe('a programme', () => {
  const cable = paper('sea-cable');

  test('has its address, title, kicker, names and lede', () => {
    expect([cable.path, cable.title, cable.description]).toEqual([
      'programmes/sea-cable/',
      'Sea Cable',
      'It joins Northland to the open sea.',
    ]);
    expect(written(cable.kicker)).toBe('[Programme](/programmes/) · infrastructure');
    expect(cable.names).toEqual([
      { text: 'SC' },
      { text: 'Cable del Mar', lang: 'es', note: 'not used by the sources' },
    ]);
    expect(cable.lede && written(cable.lede.text)).toBe('It joins [Northland](/places/northland/) to the open sea.');
    expect(cable.lede?.marks.map(({ number }) => number)).toEqual([1]);
  });

  test('answers on the first screen, each claim with its note', () => {
    expect(answersOf(cable)).toEqual([
      'Where it stands: running ^1',
      'Runs: 2021–2027 ^2',
      'Partners: [Ministry of Tides](/organisations/ministry/) and [Northland](/places/northland/) ^3',
      'Part of: [Gateway](/programmes/gateway/) ^1',
      'Where: [Northland](/places/northland/) and [Harbour](/places/harbour/) ^1',
      'Last event held: [Tide Week](/events/2024-tide-week/), 22–26 September 2024',
      'Next due: [A longer cable](/commitments/longer-cable/), March 2025',
      'Latest source: [December 2024](/sources/herald/)',
    ]);
  });

  test('has its sections in order, each statement once, under its own id', () => {
    expect(cable.sections.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'section_narrative: undefined',
      'section_participants: Who takes part',
      'section_goal: Goals',
      'section_outcome: What came of it',
      'section_challenge: Difficulties',
      'section_figures: Figures',
      'section_listed: Partners, as listed',
      'section_events: Events',
      'section_commitments: Commitments',
      'section_line: Lines of the desk',
      'section_gaps: What the sources do not say',
      'section_related: Related programmes',
    ]);
    expect(anchors(cable)).toEqual(['route', 'pair', 'goal', 'end', 'ice', 'length', 'ask', 'cost']);
  });

  test('says how a statement came about', () => {
    const tags = ['participants', 'challenge', 'outcome', 'line', 'goal'].map((name) =>
      blockOf(sectionOf(cable, name), 'told')
        .groups.flat()
        .map(({ tag, why }) => [tag, why]),
    );
    expect(tags).toEqual([
      [['derived: 1 + 1', undefined]],
      [['inferred', 'The north is cold.']],
      [['internal', undefined]],
      [['the desk’s own words', 'It matters. Rests on: “No cost is given” (Sea Cable).']],
      [[undefined, undefined]],
    ]);
  });

  test('has its narrative with notes numbered along with the rest', () => {
    expect(blockOf(sectionOf(cable, 'narrative'), 'html').html).toBe(
      '<p>It joins Northland to the open sea.<sup class="mark"><a href="#note_1" aria-label="Note 1">1</a></sup></p>',
    );
  });

  test('has figures, partners, commitments and events', () => {
    expect(rowsOf(sectionOf(cable, 'figures'))).toEqual([['It is 900 km long. ^6', 'about 900 km', 'May 2024']]);
    expect(rowsOf(sectionOf(cable, 'listed'))).toEqual([
      ['Funder ^3', '[Ministry of Tides](/organisations/ministry/) and [Northland](/places/northland/)', '2'],
    ]);
    expect(rowsOf(sectionOf(cable, 'commitments'))).toEqual([
      [
        '[A longer cable](/commitments/longer-cable/) ^1',
        '[Ministry of Tides](/organisations/ministry/) and [Northland](/places/northland/)',
        'March 2025',
        '<open>',
      ],
    ]);
    expect(blockOf(sectionOf(cable, 'events'), 'timeline').entries).toMatchObject([
      {
        id: '2024-tide-week',
        date: '22–26 September 2024',
        datetime: '2024-09-22',
        title: { text: 'Tide Week', href: '/events/2024-tide-week/' },
        tag: { text: 'held' },
        marks: [{ number: 1 }],
      },
      { id: 'old-talks', date: 'no date given', datetime: undefined },
    ]);
  });

  test('numbers its notes without a hole, grouped by source', () => {
    expect(
      cable.notes.map(({ source, sets }) => [
        source.text,
        sets.flatMap(({ notes }) => notes.map(({ number }) => number)),
      ]),
    ).toEqual([
      ['Gazette of 2024', [1, 2, 3, 4, 5]],
      ['Herald', [6]],
    ]);
  });

  test('can be cited, with the whole address where the host is known', () => {
    expect(cable.citation).toBe(
      'Desk of Tides, “Sea Cable”, Northland Papers, as of 31 January 2025, /programmes/sea-cable/',
    );
    expect(paper('sea-cable', { origin: 'https://tides.example', base: '/papers' }).citation).toContain(
      ', https://tides.example/papers/programmes/sea-cable/',
    );
  });

  test('leads to its briefing where it has one', () => {
    expect(cable.forms).toEqual([{ text: 'Briefing', href: '/briefings/sea-cable/' }]);
    expect(paper('sea-cable', { briefings: new Set() }).forms).toEqual([]);
  });

  test('is found by kind, theme, programme and place', () => {
    expect(cable.search).toEqual({
      kind: 'Programme',
      filters: {
        kind: ['Programme'],
        theme: ['Connectivity'],
        programme: ['Sea Cable'],
        place: ['Northland', 'Harbour'],
        year: [],
      },
    });
  });
});

test('an event', () => {
  const week = paper('2024-tide-week');
  expect(answersOf(week)).toEqual([
    'When: 22–26 September 2024 ^1',
    'Where: [Northland](/places/northland/) ^1',
    'Outcome: held ^2',
    'Part of: [Year of Tides](/events/2024-year/) ^1',
    'Programmes: [Sea Cable](/programmes/sea-cable/)',
  ]);
  expect(rowsOf(sectionOf(week, 'listed'))).toEqual([
    [
      'Delegation · [Ministry of Tides](/organisations/ministry/) ^1',
      '[Northland](/places/northland/) and [Harbour](/places/harbour/)',
      '2',
    ],
  ]);
  expect(week.search?.filters).toMatchObject({
    kind: ['Event'],
    programme: ['Sea Cable'],
    place: ['Northland', 'Harbour'],
    year: ['2024'],
  });
  expect(week.description).toBe('Tide Week: Event in Northland Papers.');
  expect(answersOf(paper('2024-year'))).toEqual(['When: no date given', 'Outcome: announced ^1']);
});

test('a commitment', () => {
  const longer = paper('longer-cable');
  expect(longer.lede?.id).toBe('promise');
  expect(answersOf(longer)).toEqual([
    'Promised by: [Ministry of Tides](/organisations/ministry/) and [Northland](/places/northland/) ^1',
    'Promised on: May 2024 ^1',
    'Due: March 2025 ^2',
    'State on 31 January 2025: open',
    'Due at: [Year of Tides](/events/2024-year/) ^1',
    'Programmes: [Sea Cable](/programmes/sea-cable/)',
  ]);
  expect(
    blockOf(sectionOf(longer, 'step'), 'told')
      .groups.flat()
      .map(({ id, text }) => [id, written(text)]),
  ).toEqual([['start', 'November 2024: It grew.']]);
  expect(longer.search?.filters['year']).toEqual(['2025']);
});

test('an indicator', () => {
  const length = paper('cable-length');
  expect(answersOf(length)).toEqual(['Counts: km']);
  expect(rowsOf(sectionOf(length, 'observations'))).toEqual([
    ['May 2024', 'about 900 km', '[It is 900 km long.](/programmes/sea-cable/#length) ^1'],
  ]);
  expect(answersOf(paper('money'))).toEqual(['Counts: EUR']);
  expect(paper('money').sections).toEqual([]);
});

test('an indicator of which sources differ says so', () => {
  const value = (number: number) => ({ indicator: 'ships', number, sense: 'exactly', asOf: '2024' });
  const differing = contextOf([
    record('programme', 'fleet', {
      statements: [said('a', 'figure', '3.', { value: value(3) }), said('b', 'figure', '4.', { value: value(4) })],
    }),
    record('indicator', 'ships'),
  ]);
  const ships = differing.site.records.get('ships');
  const section = ships && sectionOf(recordPaper(differing, ships), 'observations');
  expect(section && written(blockOf(section, 'text').text)).toBe(
    'Sources differ: for the same date they give different numbers. All are kept.',
  );
});

test('an organisation', () => {
  const ministry = paper('ministry');
  expect(answersOf(ministry)).toEqual(['Place: [Northland](/places/northland/) ^1', 'Runs: since 2014 ^1']);
  expect(ministry.names).toEqual([{ text: 'Tide Board', note: 'until 2014' }]);
});

test('a person', () => {
  const jane = paper('jane-doe');
  expect(answersOf(jane)).toEqual([
    '2023–2024: Minister of Tides · [Ministry of Tides](/organisations/ministry/) ^1',
    '2025: Poet ^2',
  ]);
  expect(written(jane.kicker)).toBe('[Person](/people/)');
});

test('a place and a theme', () => {
  expect(answersOf(paper('harbour'))).toEqual(['Part of: [Northland](/places/northland/) ^1']);
  expect(paper('northland').search?.filters['place']).toEqual(['Northland']);
  expect(answersOf(paper('connectivity'))).toEqual(['Part of: [Sea](/themes/sea/)']);
  expect(paper('connectivity').notes).toEqual([]);
});

test('a source', () => {
  const gazette = paper('gazette-2024');
  expect(answersOf(gazette)).toEqual([
    'Publisher: [Ministry of Tides](/organisations/ministry/) ^1',
    'Published: 2 May 2024 ^1',
    'Language: English',
    'Paragraphs: 30',
  ]);
  expect(answersOf(paper('herald'))).toEqual(['Published: December 2024', 'Language: Spanish', 'Paragraphs: 1,200']);
  expect(gazette.search?.filters['year']).toEqual(['2024']);
});

describe('what may be quoted of a source', () => {
  const source = record('source', 'gazette-2024', {
    account: 'party',
    rights: { quote: { words: 40 } },
    language: 'es',
    url: 'https://gazette.example/1',
  });
  const cable = record('programme', 'sea-cable', {
    statements: [{ id: 'route', aspect: 'purpose', says: 'It joins.', from: ['gazette-2024#3', 'gazette-2024#4'] }],
  });

  test('stands at its paragraphs, in its language; whose account it is and how much may be quoted stand above', () => {
    const own = contextOf([cable, source], { quoted: new Map([['gazette-2024', new Map([[3, ['Une.', 'Hielo.']]])]]) });
    const page = recordPaper(own, source);
    expect(answersOf(page)).toEqual(
      expect.arrayContaining(['Whose account: account of a party', 'May be quoted: up to 40 words']),
    );
    const { paragraphs } = blockOf(sectionOf(page, 'resting'), 'claims');
    expect(paragraphs.map(({ label, quotes, language }) => [label, quotes, language])).toEqual([
      ['¶3', ['Une.', 'Hielo.'], 'es'],
      ['¶4', [], 'es'],
    ]);
    expect(written(blockOf(sectionOf(page, 'resting'), 'text').text)).toMatch(
      /quoted as far as its rights allow\..* \[The original\]\(https:\/\/gazette\.example\/1\)$/,
    );
  });

  test('is nothing without them: the text lies at the desk', () => {
    const page = recordPaper(contextOf([cable, record('source', 'gazette-2024')]), record('source', 'gazette-2024'));
    expect(written(blockOf(sectionOf(page, 'resting'), 'text').text)).toMatch(/lies at the desk and is not published/);
    expect(blockOf(sectionOf(page, 'resting'), 'claims').paragraphs.flatMap(({ quotes }) => quotes)).toEqual([]);
  });
});

describe('the page of a source', () => {
  const gazette = paper('gazette-2024');
  const { paragraphs } = blockOf(sectionOf(gazette, 'resting'), 'claims');
  const at = (id: string) => paragraphs.find((paragraph) => paragraph.id === id);

  test('lists the paragraphs that carry claims, ascending, each with an anchor', () => {
    expect(paragraphs.map(({ id, label }) => [id, label])).toEqual([
      ['p_1', '¶1'],
      ['p_3', '¶3'],
      ['p_4', '¶4'],
      ['p_9', '¶9'],
    ]);
    expect(written(blockOf(sectionOf(gazette, 'resting'), 'text').text)).toMatch(
      /^4 paragraphs carry claims of this site\. The text itself lies at the desk and is not published here\./,
    );
  });

  test('with statements in their words, and fields by name', () => {
    expect(at('p_9')).toEqual({
      id: 'p_9',
      label: '¶9',
      quotes: [],
      language: 'en',
      statements: [],
      fields: [
        { text: 'Sea Cable: Partners', href: '/programmes/sea-cable/' },
        { text: 'A longer cable: Due', href: '/commitments/longer-cable/' },
      ],
    });
    expect(at('p_3')?.statements).toContainEqual({
      text: 'It joins Northland to the open sea.',
      href: '/programmes/sea-cable/#route',
    });
    expect(at('p_3')?.fields.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Jane Doe: Roles',
        'Ministry of Tides: Names',
        'Tide Week: Participants',
        'Harbour: Part of',
      ]),
    );
  });

  test('a field with evidence for each of its items is one claim', () => {
    const both = contextOf([
      record('programme', 'sea-cable', {
        name: 'Sea Cable',
        places: ['a', 'b'],
        from: { places: { a: from, b: from } },
      }),
      record('source', 'gazette-2024'),
    ]);
    const source = both.site.records.get('gazette-2024');
    const claims = source && blockOf(sectionOf(recordPaper(both, source), 'resting'), 'claims');
    expect(claims?.paragraphs.map(({ fields }) => fields.map(({ text }) => text))).toEqual([['Sea Cable: Where']]);
  });

  test('lists what it misprints', () => {
    expect(rowsOf(sectionOf(gazette, 'corrections'))).toEqual([['¶4', 'caple', 'cable', 'A slip.']]);
  });

  test('has neither where nothing rests on it and nothing is misprinted', () => {
    const alone = contextOf([record('source', 'herald')]);
    const [herald] = alone.site.all;
    expect(herald && recordPaper(alone, herald).sections).toEqual([]);
  });
});

test('a page of the publisher, with a component that Astro prints', () => {
  expect(blockOf(sectionOf(paper('about'), 'narrative'), 'html').html).toBe('<p>We are the desk.</p>');
  const holding = contextOf([record('page', 'about', { name: 'About' }, '<Holdings />')]);
  const [about] = holding.site.all;
  expect(about && recordPaper(holding, about)).toMatchObject({
    path: 'about/',
    sections: [{ blocks: [{ type: 'mdx', id: 'about' }] }],
  });
});

test('every kind: an anchor for each statement and for nothing else, and no anchor of a section twice', () => {
  for (const each of context.site.all) {
    const printed = paper(each.id);
    expect([...anchors(printed)].sort(), each.id).toEqual(
      (context.site.statementsOf.get(each.id) ?? []).map(({ statement }) => statement.id).sort(),
    );
    const ids = printed.sections.map(({ id }) => id);
    expect([...new Set(ids)], each.id).toEqual(ids);
  }
});
