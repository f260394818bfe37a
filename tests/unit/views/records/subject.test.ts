import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { laidOut } from '../../../../src/views/page/document.ts';
import type { Page } from '../../../../src/views/page/page.ts';
import { subjectPage } from '../../../../src/views/records/subject.ts';
import { answersOf, blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';
import { papersOf, recordPage } from '../../../support/record-pages.ts';
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

const page = (id: string, changed: Parameters<typeof contextOf>[1] = {}): Page =>
  recordPage({ ...context, ...changed }, id);

/** Every anchor of a statement on a page. */
function anchors({ sections }: Page): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'told'
        ? block.groups.flat().flatMap(({ statements }) => statements ?? [])
        : block.type === 'table'
          ? block.table.rows.flatMap(({ cells }) => cells.flatMap(({ statements }) => statements ?? []))
          : block.type === 'html'
            ? [...block.html.matchAll(/<span id="([^"]+)">/g)].flatMap(([, id]) => id ?? [])
            : [],
    ),
  );
}

describe('a programme', () => {
  const cable = page('sea-cable');

  test('has its address, title, kicker and names', () => {
    expect([cable.path, cable.title]).toEqual(['programmes/sea-cable/', 'Sea Cable']);
    expect(written(cable.kicker)).toBe('[Programme](/programmes/) · infrastructure');
    expect(cable.names).toEqual([
      { text: 'SC' },
      { text: 'Cable del Mar', lang: 'es', note: 'not used by the sources' },
    ]);
  });

  test('numbers its notes without a hole', () => {
    const numbers = cable.notes.flatMap(({ sets }) => sets.flatMap(({ notes }) => notes.map(({ number }) => number)));
    expect(numbers.sort((x, y) => x - y)).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(3);
  });

  test('can be cited, with the whole address where the host is known and none where it is not', () => {
    expect(cable.citation).toBe('Desk of Tides, “Sea Cable”, Northland Papers, as of 31 January 2025');
    expect(page('sea-cable', { origin: 'https://tides.example', base: '/papers' }).citation).toBe(
      'Desk of Tides, “Sea Cable”, Northland Papers, as of 31 January 2025, https://tides.example/papers/programmes/sea-cable/',
    );
  });
});

test('an event', () => {
  const week = page('2024-tide-week');
  expect(answersOf(week)).toEqual([
    'When: 22–26 September 2024 ^1',
    'Where: [Northland](/places/northland/) ^1',
    'Outcome: held ^2',
    'Part of: [Year of Tides](/events/2024-year/) ^1',
    'Programmes: [Sea Cable](/programmes/sea-cable/)',
  ]);
  expect(week.description).toBe('Tide Week: Event in Northland Papers.');
  expect(answersOf(page('2024-year'))).toEqual(['When: no date given', 'Outcome: announced ^1']);
});

test('a commitment', () => {
  const longer = page('longer-cable');
  expect(answersOf(longer)).toEqual([
    'Promised by: [Ministry of Tides](/organisations/ministry/) and [Northland](/places/northland/) ^1',
    'Promised on: May 2024 ^1',
    'Due: March 2025 ^3',
    'State on 31 January 2025: open',
    'Due at: [Year of Tides](/events/2024-year/) ^1',
    'Programmes: [Sea Cable](/programmes/sea-cable/)',
  ]);
});

test('an indicator', () => {
  const length = page('cable-length');
  expect(answersOf(length)).toEqual(['Counts: km']);
  expect(rowsOf(sectionOf(length, 'observations'))).toEqual([
    ['May 2024', 'about 900 km', '[It is 900 km long.](/programmes/sea-cable/#length) ^1'],
  ]);
  expect(answersOf(page('money'))).toEqual(['Counts: EUR']);
  expect(page('money').sections).toEqual([]);
});

test('an indicator of which sources differ says so', () => {
  const value = (number: number) => ({ indicator: 'ships', number, sense: 'exactly', asOf: '2024' });
  const differing = contextOf([
    record('programme', 'fleet', {
      statements: [said('a', 'figure', '3.', { value: value(3) }), said('b', 'figure', '4.', { value: value(4) })],
    }),
    record('indicator', 'ships'),
  ]);
  expect(written(blockOf(sectionOf(recordPage(differing, 'ships'), 'observations'), 'text').text)).toBe(
    'Sources differ: for the same date they give different numbers. All are kept.',
  );
});

test('an organisation', () => {
  const ministry = page('ministry');
  expect(answersOf(ministry)).toEqual(['Place: [Northland](/places/northland/) ^1', 'Runs: since 2014 ^1']);
  expect(ministry.names).toEqual([{ text: 'Tide Board', note: 'until 2014' }]);
});

test('a person', () => {
  const jane = page('jane-doe');
  expect(answersOf(jane)).toEqual([
    '2023–2024: Minister of Tides · [Ministry of Tides](/organisations/ministry/) ^1',
    '2025: Poet ^2',
  ]);
  expect(written(jane.kicker)).toBe('[Person](/people/)');
});

test('a place and a theme', () => {
  expect(answersOf(page('harbour')).slice(-1)).toEqual(['Part of: [Northland](/places/northland/) ^1']);
  expect(answersOf(page('connectivity')).slice(-1)).toEqual(['Part of: [Sea](/themes/sea/)']);
});

test('a source', () => {
  const gazette = page('gazette-2024');
  expect(answersOf(gazette)).toEqual([
    'Publisher: [Ministry of Tides](/organisations/ministry/) ^1',
    'Published: 2 May 2024 ^1',
    'Language: English',
    'Paragraphs: 30',
  ]);
  expect(answersOf(page('herald'))).toEqual(['Published: December 2024', 'Language: Spanish', 'Paragraphs: 1,200']);
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
    const page = recordPage(own, 'gazette-2024');
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
    const page = recordPage(contextOf([cable, record('source', 'gazette-2024')]), 'gazette-2024');
    expect(written(blockOf(sectionOf(page, 'resting'), 'text').text)).toMatch(/lies at the desk and is not published/);
    expect(blockOf(sectionOf(page, 'resting'), 'claims').paragraphs.flatMap(({ quotes }) => quotes)).toEqual([]);
  });
});

describe('the page of a source', () => {
  const gazette = page('gazette-2024');
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
    const claims = blockOf(sectionOf(recordPage(both, 'gazette-2024'), 'resting'), 'claims');
    expect(claims.paragraphs.map(({ fields }) => fields.map(({ text }) => text))).toEqual([['Sea Cable: Where']]);
  });

  test('lists what it misprints', () => {
    expect(rowsOf(sectionOf(gazette, 'corrections'))).toEqual([['¶4', 'caple', 'cable', 'A slip.']]);
  });

  test('has neither where nothing rests on it and nothing is misprinted', () => {
    const alone = contextOf([record('source', 'herald')]);
    expect(recordPage(alone, 'herald').sections).toEqual([]);
  });
});

test('a page of the publisher, with a component that Astro prints', () => {
  expect(blockOf(sectionOf(page('about'), 'narrative'), 'html').html).toBe('<p>We are the desk.</p>');
  const holding = contextOf([record('page', 'about', { name: 'About' }, '<Holdings />')]);
  expect(recordPage(holding, 'about')).toMatchObject({
    path: 'about/',
    sections: [{ blocks: [{ type: 'mdx', id: 'about' }] }],
  });
});

test('every kind: no anchor twice, and none of a section', () => {
  for (const each of context.site.all) {
    const printed = page(each.id);
    const ids = [...anchors(printed), ...printed.sections.map(({ id }) => id)];
    expect([...new Set(ids)], each.id).toEqual(ids);
  }
});

test('each statement is found on the page of its record, in whatever words it is told there, or at its beginning', () => {
  const asks = (id: string, question?: string) =>
    said(id, 'gap', `Of the ${id} of Northland nothing is said.`, { asks: 'other', ...(question ? { question } : {}) });
  const northland = record('place', 'northland', {
    name: 'Northland',
    statements: [
      said('coast', 'purpose', 'Northland has a long coast.'),
      asks('pier', 'What of the pier?'),
      asks('ferry', 'What of the ferry?'),
      asks('toll'),
      said('far', 'line', 'Ask in Northland.', { inferred: { why: 'It is near.', inputs: ['northland.pier'] } }),
    ],
  });
  const others = world.filter(({ id }) => id !== 'northland');
  expect(anchors(recordPage(contextOf([...others, northland]), 'northland')).sort()).toEqual([
    'coast',
    'far',
    'ferry',
    'pier',
    'toll',
  ]);
});

describe('a paper', () => {
  const lengths = [{ label: 'Full length', links: [] }];
  const at = (length: 'full' | 'one-page'): Page =>
    subjectPage(context, papersOf(context).onRecord('sea-cable'), length, lengths);

  test('says what it is, as of when, and tells its day and its sources', () => {
    const full = at('full');
    expect(written(full.kicker)).toContain('as of 31 January 2025');
    expect(full.reportDate).toBe('31 January 2025');
    expect(sectionOf(full, 'sources').title).toBe('Sources');
  });

  test('one page has an address of its own, and nothing around it', () => {
    const short = at('one-page');
    expect([short.path, short.onePage]).toEqual(['programmes/sea-cable/one-page/', true]);
    expect(short.sections.map(({ id }) => id)).not.toContain('section_pointers');
  });
});

test('a paper is laid out once, and what its page cites around it stays out of it', () => {
  const context = contextOf(world);
  const papers = papersOf(context);
  const more = context.site.all.filter(({ id }) => {
    const paper = papers.onRecord(id);
    const { document, numbering } = laidOut(context, paper, 'full');
    const page = subjectPage(context, paper, 'full', []);
    expect(numbering.all()).toHaveLength(document.notes.list.length);
    expect(laidOut(context, paper, 'full').document).toBe(document);
    return page.notes.flatMap(({ sets }) => sets.flatMap(({ notes }) => [...notes])).length > numbering.all().length;
  });
  expect(more.length).toBeGreaterThan(0);
});
