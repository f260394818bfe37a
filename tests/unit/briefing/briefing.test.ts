import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import { writePaper } from '../../../src/briefing/briefing.ts';
import { ledgerOf } from '../../../src/briefing/document/ledger.ts';
import { onePageWords } from '../../../src/briefing/length.ts';
import { subjectRequests } from '../../../src/briefing/request.ts';
import { sections } from '../../../src/briefing/sentence.ts';
import { CheckedClaims } from '../../../src/model/evidence/checked/checked.ts';
import { noLock } from '../../../src/model/evidence/kept/lock.ts';
import type { Site } from '../../../src/model/site.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import type { Settings } from '../../../src/schema/settings.ts';
import { paperOn, requested, sentencesOf, textsOf, words } from '../../support/briefings.ts';
import { from, said, scope, site, world } from '../../support/cable-world.ts';
import { record, siteOf } from '../../support/records.ts';

const unchecked = (of: Site) => new CheckedClaims(of, noLock);

test('every section tells its own, in the fixed order; only a comparison is set side by side', () => {
  const paper = requested(site, 'sea-cable');
  expect(paper.sections.map(({ section }) => section)).toEqual(
    sections.filter((section) => section !== 'side-by-side'),
  );
  expect(textsOf(paper)).toEqual({
    'bottom-line': [
      'It joins Northland to the open sea.',
      'Sea Cable runs 2021–2027.',
      'A lighthouse fell due in October 2024; our newest source on it is older, so what came of it is not known.',
    ],
    narrative: ['Three ministries pay for it.'],
    'state-of-play': ['It shall be finished.'],
    'who-takes-part': ['Lead: Northland.'],
    programmes: ['It ends in the ice.'],
    'what-was-promised': ['A lighthouse was to be built.', 'After our last source', 'It will be lengthened.', 'Open'],
    'what-happened': [
      'Tide Week took place on 22–26 September 2024 in Northland.',
      'A pact was signed.',
      'For June 2025, the sources announce Regatta.',
    ],
    'key-figures': ['It is 900 km long (as of May 2024).'],
    'points-to-watch': expect.arrayContaining(['It is no pier.']) as string[],
    'do-not-say': ['That it is finished: it is laid still.'],
    'not-said': ['No cost is given.'],
  });
});

/** The desk's own paper on the cable, on a day. */
const on = (of: Site, day: string) => paperOn(of, scope, day);

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
        statements: [said('new', 'purpose', 'It branches off.', { from: 'herald#2' })],
      }),
      record('source', 'herald', { published: '2024-12-24' }),
    ];
    const both = siteOf([...world.filter(({ id }) => id !== 'spur'), ...late]);
    const texts = (day: string) => sentencesOf(on(both, day)).map(({ text }) => text);
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
      sentencesOf(on(both, day))
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
      subjectRequests(siteOf(records), words).map((request) =>
        ledgerOf(
          unchecked(siteOf(records)),
          writePaper(siteOf(records), request, words),
          writePaper(siteOf(records), request, words, 'one-page'),
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
    const told = (records: readonly SourceRecord[]) =>
      new Set(sentencesOf(requested(siteOf(records), 'sea-cable')).map(({ id }) => id));
    const [before, after] = [told(world), told([...more, ...world])];
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
  expect(requested(two, 'sea-cable').evidence).toEqual([
    { source: 'gazette-2024', paragraphs: [1, 9] },
    { source: 'herald', paragraphs: [2] },
  ]);
});

test('the ledger has exactly what it promises, in the order in which the page prints', () => {
  const [paper, onePage] = [requested(site, 'sea-cable'), requested(site, 'sea-cable', 'one-page')];
  const ledger = ledgerOf(unchecked(site), paper, onePage);
  expect(Object.keys(ledger)).toEqual(['id', 'title', 'scope', 'reportDate', 'sentences', 'onePage']);
  expect(ledger).toMatchObject({ id: 'sea-cable', title: 'Sea Cable', scope, reportDate: '2025-01-31' });
  expect(ledger.sentences.map(({ id }) => id)).toEqual(sentencesOf(paper).map(({ id }) => id));
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
  expect(ledger.sentences.find(({ rule }) => rule === 'commitment-state')).toMatchObject({
    checked: { found: 'none', made: 'counted' },
    claims: [],
    counted: [{ input: 'lighthouse', evidence: [{ source: 'gazette-2024', paragraphs: [3] }] }],
  });
  expect(ledger.onePage).toEqual(sentencesOf(onePage).map(({ id, text }) => ({ id, text })));
});

describe('one page', () => {
  const goals = Array.from({ length: 60 }, (_, index) =>
    said(`s-${index}`, 'goal', `Goal ${index} is that ten more ships a year can sail on it to the north.`, {
      from: `gazette-2024#${index + 1}`,
      ...(index === 59 ? { key: true } : {}),
    }),
  );
  const many = siteOf([...world, record('programme', 'wide', { name: 'Wide Cable', statements: goals })]);

  test('has some of the sentences of the full length, in its order, and says how many it leaves out', () => {
    const [full, page] = [requested(many, 'wide'), requested(many, 'wide', 'one-page')];
    const ids = sentencesOf(page).map(({ id }) => id);
    expect(ids.length).toBeLessThan(60);
    expect(
      sentencesOf(full)
        .map(({ id }) => id)
        .filter((id) => ids.includes(id)),
    ).toEqual(ids);
    expect(page.leftOut).toEqual([{ section: 'state-of-play', count: sentencesOf(full).length - ids.length }]);
  });

  test('keeps what is key, wherever it stands', () => {
    expect(sentencesOf(requested(many, 'wide', 'one-page')).map(({ inputs }) => inputs[0])).toContain('wide.s-59');
  });

  test('fills its sheet', () => {
    const told = sentencesOf(requested(many, 'wide', 'one-page')).map(({ text }) => text);
    expect(countWords(told.join(' '))).toBeGreaterThan(onePageWords * 0.85);
    expect(countWords(told.join(' '))).toBeLessThan(onePageWords);
  });

  test('that has room for everything is the full length without its list of who takes part', () => {
    const page = requested(site, 'sea-cable', 'one-page');
    expect(page.sections).toEqual(
      requested(site, 'sea-cable').sections.filter(({ section }) => section !== 'who-takes-part'),
    );
    expect(page.leftOut).toEqual([{ section: 'who-takes-part', count: 1 }]);
  });

  test('loses sentences to acronyms that are written out', () => {
    const board = (long: string) => record('organisation', 'board', { name: 'SB', aliases: [long] });
    const far = Array.from({ length: 20 }, (_, index) =>
      said(`s-${index}`, 'goal', `${'far '.repeat(28)} SB ${index}.`, { from: `gazette-2024#${index + 1}` }),
    );
    const count = (long: string) =>
      sentencesOf(
        requested(
          siteOf([record('programme', 'sea-cable', { statements: far }), board(long)]),
          'sea-cable',
          'one-page',
        ),
      ).length;
    expect(count(`Salt Board ${'of Salt '.repeat(22)}`.trim())).toBeLessThan(count('Salt Board'));
  });
});

describe('a comparison', () => {
  const compared = (data: Readonly<Record<string, unknown>>, programmes = ['sea-cable', 'mills']) => {
    const mills = record('programme', 'mills', {
      name: 'Tide Mills',
      status: 'running',
      themes: ['connectivity'],
      partners: [{ as: 'lead', who: ['northland'], from: 'gazette-2024#8' }],
      from: { status: 'gazette-2024#8' },
      statements: [said('turn', 'purpose', 'They turn.', { from: 'gazette-2024#8' })],
    });
    return paperOn(siteOf([...world, mills]), { programmes }, '2025-01-31', 'full', data);
  };

  test('is made where the desk asks for one, its cells are sentences of the ledger', () => {
    const paper = compared({ comparison: true });
    const cells = paper.comparison.flatMap((row) => row.cells.flatMap(({ sentence }) => sentence?.id ?? []));
    const table = paper.sections.find(({ section }) => section === 'side-by-side');
    expect(cells).toHaveLength(4);
    expect(table?.drafts.flatMap(({ sentences }) => sentences.map(({ id }) => id))).toEqual(cells);
  });

  test('is not made otherwise', () => {
    const paper = compared({});
    expect([paper.comparison, paper.sections.map(({ section }) => section)]).toEqual([
      [],
      expect.not.arrayContaining(['side-by-side']),
    ]);
  });
});

test('acronyms are written out where the reader meets them first, but not in what an editor wrote', () => {
  const own = record(
    'programme',
    'sea-cable',
    {
      name: 'Sea Cable',
      aliases: ['SCB'],
      statements: [
        said('a', 'purpose', 'SCB is long.', { key: true }),
        said('b', 'goal', 'More of SCB is to come.'),
        said('c', 'goal', 'SCB is to end.'),
      ],
    },
    'SCB is to end. <Cite to="c" />',
  );
  const told = textsOf(requested(siteOf([own]), 'sea-cable'));
  expect([told['bottom-line'], told['narrative'], told['state-of-play']]).toEqual([
    ['SCB (Sea Cable) is long.'],
    ['SCB is to end.'],
    ['More of SCB is to come.'],
  ]);
});

test('questions to the same ones stand together, in the place of the first, and say once whom they ask', () => {
  const gap = (id: string, question: string, whom?: readonly string[]) =>
    said(id, 'gap', `No ${id} is given.`, { question, asks: 'other', ...(whom === undefined ? {} : { whom }) });
  const gaps = [
    gap('cost', 'What does it cost?', ['board']),
    gap('depth', 'How deep is it?'),
    gap('crew', 'Who lays it?', ['ministry']),
    gap('end', 'Where does it end?', ['board']),
  ];
  const own = siteOf([
    record('programme', 'sea-cable', { statements: gaps }),
    record('organisation', 'board', { name: 'Salt Board' }),
    record('organisation', 'ministry', { name: 'Ministry of Tides' }),
  ]);
  const paper = requested(own, 'sea-cable');
  expect(textsOf(paper)['not-said']).toEqual([
    'Salt Board: What does it cost?',
    'Where does it end?',
    'How deep is it?',
    'Ministry of Tides: Who lays it?',
  ]);
  const drafts = paper.sections.flatMap((section) => (section.section === 'not-said' ? [...section.drafts] : []));
  expect(drafts.map(({ group }) => group)).toEqual(['Salt Board', 'Salt Board', undefined, 'Ministry of Tides']);
});

test('neighbours may open alike: parallel things are told alike', () => {
  const goals = ['Salt is to be sold.', 'Salt is to be weighed.'].map((says, index) =>
    said(`g-${index}`, 'goal', says),
  );
  const own = siteOf([record('programme', 'sea-cable', { statements: goals })]);
  expect(textsOf(requested(own, 'sea-cable'))['state-of-play']).toEqual([
    'Salt is to be sold.',
    'Salt is to be weighed.',
  ]);
});

describe('papers are asked for', () => {
  const requests = (records: readonly SourceRecord[], settings: Partial<Settings> = {}) =>
    subjectRequests(siteOf(records, settings), words);
  const ids = (...args: Parameters<typeof requests>) => requests(...args).map(({ id }) => id);
  const northland = record('place', 'northland', { name: 'Northland' });
  const union = record('organisation', 'coast-union', { name: 'Coast Union' });

  test('by every programme, theme, place and briefing, in the order of their ids', () => {
    const others = [union, record('event', 'fair'), record('commitment', 'pier'), record('source', 'gazette')];
    const asking = [northland, record('theme', 'tides'), record('programme', 'zeal'), record('briefing', 'dawn')];
    expect(ids([...others, ...asking] as readonly SourceRecord[])).toEqual(['dawn', 'northland', 'tides', 'zeal']);
  });

  test('by the settings for pairs of parties that there are', () => {
    const pairs = [
      ['northland', 'coast-union'],
      ['northland', 'nowhere'],
      ['northland', 'tides'],
    ];
    const [pair, ...others] = requests([northland, union, record('theme', 'tides')], { pairs }).filter(
      ({ between }) => between,
    );
    expect(others).toEqual([]);
    expect(pair).toEqual({
      id: 'northland--coast-union',
      title: 'Northland × Coast Union',
      scope: {},
      between: ['northland', 'coast-union'],
      reportDate: '2025-01-31',
      record: undefined,
    });
  });

  test('but the desk’s own paper on a pair stands in its place', () => {
    const own = record('briefing', 'northland--coast-union', { between: ['northland', 'coast-union'] });
    const asked = requests([northland, union, own], { pairs: [['northland', 'coast-union']] });
    expect(asked.map(({ id, record: asking }) => [id, asking?.kind])).toEqual([
      ['northland', 'place'],
      ['northland--coast-union', 'briefing'],
    ]);
  });

  test('by the desk, on a day of its own', () => {
    const data = { name: 'Before the fair', scope: { programmes: ['cable'] }, reportDate: '2024-09-01' };
    expect(requests([record('briefing', 'before-the-fair', data)])[0]).toMatchObject({
      id: 'before-the-fair',
      title: 'Before the fair',
      scope: { programmes: ['cable'] },
      reportDate: '2024-09-01',
      record: { kind: 'briefing' },
    });
    expect(requests([record('briefing', 'plain')])[0]?.reportDate).toBe('2025-01-31');
  });

  test('by the desk, on one whole day only', () => {
    for (const reportDate of ['2025-10', '2025', '2025-10-01/2025-10-02', '2025-02-30'])
      expect(() => record('briefing', 'plain', { reportDate }), reportDate).toThrow(
        `'${reportDate}' is no day of the calendar`,
      );
  });
});
