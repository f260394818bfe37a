import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import { writeBriefing } from '../../../src/briefing/briefing.ts';
import { ledgerOf } from '../../../src/briefing/document/ledger.ts';
import { onePageSentences } from '../../../src/briefing/one-page.ts';
import { briefingRequests } from '../../../src/briefing/request.ts';
import { sections } from '../../../src/briefing/sentence.ts';
import { CheckedClaims } from '../../../src/model/evidence/checked.ts';
import { noLock } from '../../../src/model/evidence/lock.ts';
import type { Site } from '../../../src/model/site.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { briefingOn, requested, sentencesOf, textsOf, words } from '../../support/briefings.ts';
import { from, said, scope, site, world } from '../../support/cable-world.ts';
import { record, siteOf } from '../../support/records.ts';

const unchecked = (of: Site) => new CheckedClaims(of, noLock);

test('every section tells its own, in the fixed order; only a comparison is set side by side', () => {
  const briefing = briefingOn(site, scope);
  expect(briefing.sections.map(({ section }) => section)).toEqual(
    sections.filter((section) => section !== 'side-by-side'),
  );
  expect(textsOf(briefing)).toEqual({
    'bottom-line': [
      'It joins Northland to the open sea.',
      'Three ministries pay for it.',
      'Sea Cable runs 2021–2027.',
      'For June 2025, the sources announce Regatta.',
    ],
    'state-of-play': [
      'It shall be finished.',
      'Sea Cable has 2 parts with records here: North Spur and Tug.',
      'Ice is in the way.',
      'It shall pull.',
    ],
    'key-figures': ['It is 900 km long (as of May 2024).'],
    'what-happened': ['Tide Week took place on 22–26 September 2024 in Northland.', 'A pact was signed.'],
    'what-was-promised': [
      'Of the 2 commitments here, one fell due after our last source and one is open.',
      'A lighthouse was to be built.',
      'Due in October 2024, after our last source.',
      'It will be lengthened.',
      'This is open; it falls due in 2026.',
    ],
    'what-comes-next': ['Boats will race.', 'A longer cable falls due in 2026.'],
    'what-the-sources-do-not-say': ['No cost is given.'],
  });
});

describe.each([
  scope,
  { programmes: ['spur'] },
  { themes: ['connectivity'] },
  { places: ['northland'] },
  { themes: ['connectivity'], places: ['northland'] },
  { programmes: ['sea-cable'], period: '2024' },
])('whatever the scope, on whatever day: %j', (one) => {
  const briefings = ['2020-01-01', '2024-05-02', '2024-09-24', '2025-01-31', '2026-12-01', '2030-01-01'].map((day) => ({
    day,
    briefing: briefingOn(site, one, day),
  }));

  test('the bottom line has four sentences at most', () => {
    for (const { day, briefing } of briefings)
      expect(textsOf(briefing)['bottom-line']?.length ?? 0, day).toBeLessThanOrEqual(4);
  });

  test('nothing is told twice', () => {
    for (const { day, briefing } of briefings) {
      const sentences = sentencesOf(briefing);
      const statements = sentences.flatMap(({ rule, inputs }) =>
        ['statement', 'inference', 'figure', 'gap', 'promise'].includes(rule) ? inputs.slice(0, 1) : [],
      );
      for (const all of [sentences.map(({ id }) => id), sentences.map(({ text }) => text), statements])
        expect([...new Set(all)], day).toEqual(all);
    }
  });

  test('every sentence rests on records, statements and paragraphs that exist', () => {
    for (const { day, briefing } of briefings)
      for (const { inputs, evidence } of sentencesOf(briefing)) {
        expect(
          inputs.filter((input) => !site.records.has(input) && !site.statements.has(input)),
          day,
        ).toEqual([]);
        expect(
          evidence.filter(({ source }) => site.records.get(source)?.kind !== 'source'),
          day,
        ).toEqual([]);
        expect(
          [inputs.length, evidence.length, ...evidence.map(({ paragraphs }) => paragraphs.length)],
          day,
        ).not.toContain(0);
      }
  });

  test('sections stand in order, none is empty', () => {
    for (const { day, briefing } of briefings) {
      const filled = new Set(
        briefing.sections.filter(({ sentences }) => sentences.length > 0).map(({ section }) => section),
      );
      expect(
        briefing.sections.map(({ section }) => section),
        day,
      ).toEqual(sections.filter((section) => filled.has(section)));
    }
  });

  test('what was announced is never told as held', () => {
    for (const { day, briefing } of briefings)
      expect(
        sentencesOf(briefing).filter(({ text }) => /Regatta (took place|took part)/.test(text)),
        day,
      ).toEqual([]);
  });
});

describe('the report date', () => {
  test('decides what is known: not what only a later source says', () => {
    const late = [
      record('event', '2024-fair', {
        name: 'Salt Fair',
        when: '2024-03',
        programmes: ['sea-cable'],
        from: { when: 'herald#1', outcome: 'herald#1' },
      }),
      record('programme', 'spur', {
        name: 'North Spur',
        parent: 'sea-cable',
        from: { parent: from },
        statements: [said('new', 'goal', 'It branches off.', { from: 'herald#2' })],
      }),
      record('source', 'herald', { published: '2024-12-24' }),
    ];
    const both = siteOf([...world.filter(({ id }) => id !== 'spur'), ...late]);
    const texts = (day: string) => sentencesOf(briefingOn(both, scope, day)).map(({ text }) => text);
    const news = ['Salt Fair took place in March 2024.', 'It branches off.'];
    expect(texts('2024-12-24')).toEqual(expect.arrayContaining(news));
    for (const text of news) expect(texts('2024-12-23')).not.toContain(text);
  });

  test('an event that only a later source tells as held is not told as held before', () => {
    const fair = record('event', '2024-fair', {
      name: 'Salt Fair',
      when: '2024-12-10',
      outcome: 'held',
      programmes: ['sea-cable'],
      from: { when: from, outcome: 'herald#1' },
    });
    const both = siteOf([...world, fair, record('source', 'herald', { published: '2024-12-24' })]);
    const texts = (day: string) =>
      sentencesOf(briefingOn(both, scope, day))
        .map(({ text }) => text)
        .filter((text) => text.startsWith('Salt Fair took place'));
    expect(texts('2024-11-01')).toEqual([]);
    expect(texts('2024-12-20')).toEqual([]);
    expect(texts('2024-12-24')).toEqual(['Salt Fair took place on 10 December 2024.']);
  });
});

describe('the same records', () => {
  const json = (records: readonly SourceRecord[]) =>
    JSON.stringify(
      briefingRequests(siteOf(records)).map((request) =>
        ledgerOf(
          unchecked(siteOf(records)),
          writeBriefing(siteOf(records), request, words),
          writeBriefing(siteOf(records), request, words, 'one-page'),
        ),
      ),
    );

  test('give the same bytes, twice and in whatever order they were read', () => {
    expect(json(world)).toBe(json(world));
    expect(json([...world].reverse())).toBe(json(world));
  });

  test('keep the ids of their sentences when others are added', () => {
    const more = [
      record('programme', 'zeal', {
        parent: 'sea-cable',
        from: { parent: from },
        statements: [said('a', 'outcome', 'It was done.')],
      }),
      record('event', '2024-fair', { when: '2024-03', programmes: ['sea-cable'], from: { when: from, outcome: from } }),
    ];
    // What counts or lists records changes with them, and says so by its id.
    const kept = (records: readonly SourceRecord[]) =>
      new Set(
        sentencesOf(briefingOn(siteOf(records), scope))
          .filter(({ rule }) => rule !== 'part')
          .map(({ id }) => id),
      );
    const [before, after] = [kept(world), kept([...more, ...world])];
    expect([...before].filter((id) => !after.has(id))).toEqual([]);
    expect([...after].filter((id) => !before.has(id)).sort()).toEqual(['event-2024-fair', 'statement-zeal_a']);
  });
});

test('the evidence of a briefing is that of its sentences, by source', () => {
  const two = siteOf([
    record('programme', 'sea-cable', {
      statements: [
        said('a', 'purpose', 'It joins.', { from: 'herald#2' }),
        said('b', 'goal', 'It ends.', { from: ['gazette-2024#9', 'gazette-2024#1'] }),
      ],
    }),
  ]);
  expect(briefingOn(two, scope).evidence).toEqual([
    { source: 'gazette-2024', paragraphs: [1, 9] },
    { source: 'herald', paragraphs: [2] },
  ]);
});

test('the ledger has exactly what it promises, in the order in which the page prints', () => {
  const [briefing, onePage] = [requested(site, 'sea-cable'), requested(site, 'sea-cable', 'one-page')];
  const ledger = ledgerOf(unchecked(site), briefing, onePage);
  expect(Object.keys(ledger)).toEqual(['id', 'title', 'scope', 'reportDate', 'sentences', 'onePage']);
  expect(ledger).toMatchObject({ id: 'sea-cable', title: 'Sea Cable', scope, reportDate: '2025-01-31' });
  expect(ledger.sentences.map(({ id }) => id)).toEqual(sentencesOf(briefing).map(({ id }) => id));
  for (const sentence of ledger.sentences) {
    expect(Object.keys(sentence)).toEqual([
      ...['id', 'section', 'rule', 'text', 'inputs', 'evidence', 'checked', 'claims'],
      ...(sentence.counted ? ['counted'] : []),
    ]);
    for (const part of sentence.evidence) expect(Object.keys(part)).toEqual(['source', 'paragraphs']);
  }
  expect(ledger.sentences[0]).toEqual({
    id: 'statement-sea-cable_route',
    section: 'bottom-line',
    rule: 'statement',
    text: 'It joins Northland to the open sea.',
    inputs: ['sea-cable.route'],
    evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
    checked: { found: 'none', made: 'said' },
    claims: ['sea-cable.route'],
  });
  expect(ledger.sentences.find(({ rule }) => rule === 'part')).toMatchObject({
    checked: { found: 'none', made: 'counted' },
    claims: [],
    counted: [
      { input: 'spur', evidence: [{ source: 'gazette-2024', paragraphs: [3] }] },
      { input: 'tug', evidence: [{ source: 'gazette-2024', paragraphs: [3] }] },
    ],
  });
  expect(ledger.onePage).toEqual(sentencesOf(onePage).map(({ id, text }) => ({ id, text })));
});

describe('one page', () => {
  const many = siteOf([
    ...world.filter(({ id }) => id !== 'spur'),
    record('programme', 'spur', {
      parent: 'sea-cable',
      from: { parent: from },
      statements: Array.from({ length: 60 }, (_, index) =>
        said(`s-${index}`, 'goal', `Goal ${index} of the northern spur is that ten more ships a year can sail on it.`, {
          from: `gazette-2024#${index + 1}`,
        }),
      ),
    }),
  ]);

  test('has some of the sentences of the full length, in its order', () => {
    const ids = (length: 'full' | 'one-page') =>
      sentencesOf(briefingOn(many, scope, '2025-01-31', length)).map(({ id }) => id);
    const page = ids('one-page');
    expect(page.length).toBeLessThan(ids('full').length);
    expect(ids('full').filter((id) => page.includes(id))).toEqual(page);
  });

  test('has room for every section', () => {
    expect(briefingOn(many, scope, '2025-01-31', 'one-page').sections.map(({ section }) => section)).toEqual(
      briefingOn(many, scope).sections.map(({ section }) => section),
    );
  });

  test('that holds everything is the full length', () => {
    const small = siteOf(world.filter(({ id }) => id !== 'lighthouse'));
    expect(briefingOn(small, scope, '2025-01-31', 'one-page').sections).toEqual(briefingOn(small, scope).sections);
  });

  test('loses sentences to acronyms that are written out', () => {
    const board = (long: string) => record('organisation', 'board', { name: 'SB', aliases: [long] });
    const goals = Array.from({ length: 6 }, (_, index) =>
      said(`s-${index}`, 'goal', `${'far '.repeat(28)} SB ${index}.`, { from: `gazette-2024#${index + 1}` }),
    );
    const gaps = Array.from({ length: 3 }, (_, index) =>
      said(`g-${index}`, 'gap', `No word ${'far '.repeat(28)} ${index}.`),
    );
    const count = (long: string) =>
      sentencesOf(
        briefingOn(
          siteOf([record('programme', 'sea-cable', { statements: [...goals, ...gaps] }), board(long)]),
          scope,
          '2025-01-31',
          'one-page',
        ),
      ).length;
    expect(count(`Salt Board ${'of Salt '.repeat(22)}`.trim())).toBeLessThan(count('Salt Board'));
  });
});

test('a comparison that stands on one page is counted with its whole table', () => {
  const ids = ['sea-cable', 'mills', 'ferry', 'lock', 'dam', 'quay'];
  const programmes = ids.map((id): SourceRecord =>
    record('programme', id, {
      name: `The ${id} of Northland`,
      status: 'running',
      from: { status: from },
      statements: ['goal', 'goal', 'gap', 'outcome'].map((aspect, index) =>
        said(`s-${index}`, aspect, `${id} ${index} ${'far '.repeat(29)}away.`, { from: `gazette-2024#${index + 1}` }),
      ),
    }),
  );
  const page = briefingOn(siteOf(programmes), { programmes: ids }, '2025-01-31', 'one-page', { comparison: true });
  expect(page.comparison).not.toEqual([]);
  const table = page.comparison.flatMap(({ cells }, index) =>
    cells.flatMap(({ record: { data }, sentence, text }) => [
      ...(index === 0 ? [data.name] : []),
      ...(sentence ? [] : [text]),
    ]),
  );
  expect(countWords([...sentencesOf(page).map(({ text }) => text), ...table].join(' '))).toBeLessThanOrEqual(
    onePageSentences,
  );
});

describe('a comparison', () => {
  const compared = (data: Readonly<Record<string, unknown>>, programmes = ['sea-cable', 'mills']) => {
    const mills = record('programme', 'mills', {
      name: 'Tide Mills',
      status: 'running',
      themes: ['connectivity'],
      from: { status: 'gazette-2024#8' },
      statements: [said('turn', 'purpose', 'They turn.', { from: 'gazette-2024#8' })],
    });
    return briefingOn(siteOf([...world, mills]), { programmes }, '2025-01-31', 'full', data);
  };

  test('is made where the desk asks for one, its cells are sentences of the ledger', () => {
    const briefing = compared({ comparison: true });
    const cells = briefing.comparison.flatMap((row) => row.cells.flatMap(({ sentence }) => sentence?.id ?? []));
    expect(briefing.sections[1]?.section).toBe('side-by-side');
    expect(briefing.sections[1]?.sentences.map(({ id }) => id)).toEqual(cells);
    expect(sentencesOf(briefing).map(({ text }) => text)).toContain(
      'Sea Cable and Tide Mills are filed under the same theme, Connectivity.',
    );
  });

  test('is not made otherwise', () => {
    const briefing = compared({});
    expect([briefing.comparison, briefing.sections.map(({ section }) => section)]).toEqual([
      [],
      expect.not.arrayContaining(['side-by-side']),
    ]);
    expect(sentencesOf(briefing).filter(({ rule }) => rule === 'shared')).toEqual([]);
  });
});

describe('sentences are set one after the other', () => {
  const texts = (statements: object[], data: Readonly<Record<string, unknown>> = {}) =>
    textsOf(briefingOn(siteOf([record('programme', 'sea-cable', { name: 'Sea Cable', statements, ...data })]), scope));

  test('so that no two open alike: those of one aspect change places, the others get another opening', () => {
    const goals = ['Salt is to be sold.', 'Salt is to be weighed.', 'Fish is to be sold.'].map((says, index) =>
      said(`g-${index}`, 'goal', says),
    );
    expect(texts([...goals, said('c', 'challenge', 'Salt is dear.')])['state-of-play']).toEqual([
      'Salt is to be sold.',
      'Fish is to be sold.',
      'Salt is to be weighed.',
      'In addition, Salt is dear.',
    ]);
  });

  test('but figures, which stand in a table, are left as they are', () => {
    expect(
      texts([1, 2].map((number) => said(`f-${number}`, 'figure', `Salt costs ${number}.`)))['key-figures'],
    ).toEqual(['Salt costs 1.', 'Salt costs 2.']);
  });

  test('with acronyms written out where the reader meets them first', () => {
    const told = texts([said('a', 'purpose', 'SCB is long.'), said('b', 'goal', 'More of SCB is to come.')], {
      aliases: ['SCB'],
    });
    expect([told['bottom-line'], told['state-of-play']]).toEqual([
      ['SCB (Sea Cable) is long.'],
      ['More of SCB is to come.'],
    ]);
  });
});

describe('briefings are asked for', () => {
  const ids = (...records: SourceRecord[]) => briefingRequests(siteOf(records)).map(({ id }) => id);
  const filed = (id: string, count: number, data: Readonly<Record<string, unknown>> = {}) =>
    record('programme', id, {
      ...data,
      statements: Array.from({ length: count }, (_, index) => said(`s-${index}`, 'goal', `It has ${index}.`)),
    });

  test('by every programme and theme with a statement', () => {
    expect(
      ids(
        filed('told', 1, { themes: ['tides'] }),
        filed('bare', 0, { themes: ['winds'] }),
        record('theme', 'tides'),
        record('theme', 'winds'),
      ),
    ).toEqual(['tides', 'told']);
  });

  test('by every place with three', () => {
    const northland = record('place', 'northland');
    expect(ids(filed('cable', 2, { places: ['northland'] }), northland)).toEqual(['cable']);
    expect(ids(filed('cable', 3, { places: ['northland'] }), northland)).toEqual(['cable', 'northland']);
  });

  test('by no other kind', () => {
    expect(
      ids(
        record('organisation', 'ministry', {
          statements: [said('a', 'purpose', 'So.'), said('b', 'goal', 'So.'), said('c', 'goal', 'So.')],
        }),
      ),
    ).toEqual([]);
  });

  test('by the desk, on a day of its own', () => {
    const [before] = briefingRequests(
      siteOf([
        filed('cable', 1),
        record('briefing', 'before-the-fair', {
          name: 'Before the fair',
          scope: { programmes: ['cable'] },
          reportDate: '2024-09-01',
        }),
      ]),
    );
    expect(before).toMatchObject({
      id: 'before-the-fair',
      title: 'Before the fair',
      scope: { programmes: ['cable'] },
      reportDate: '2024-09-01',
      record: { kind: 'briefing' },
    });
    expect(briefingRequests(siteOf([record('briefing', 'plain')]))[0]?.reportDate).toBe('2025-01-31');
  });

  test('by the desk, on one whole day only', () => {
    for (const reportDate of ['2025-10', '2025', '2025-10-01/2025-10-02', '2025-02-30'])
      expect(() => record('briefing', 'plain', { reportDate }), reportDate).toThrow(
        `'${reportDate}' is no day of the calendar`,
      );
  });

  test('in the order of their ids', () => {
    expect(
      ids(
        filed('zeal', 1),
        filed('cable', 1, { themes: ['mills'] }),
        record('theme', 'mills'),
        record('briefing', 'dawn'),
      ),
    ).toEqual(['cable', 'dawn', 'mills', 'zeal']);
  });
});
