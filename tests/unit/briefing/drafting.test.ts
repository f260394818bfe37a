import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { briefingOn, sentencesOf, textsOf } from '../../support/briefings.ts';
import { from, said, scope, site, world } from '../../support/cable-world.ts';
import { record, siteOf } from '../../support/records.ts';

describe('the bottom line', () => {
  const programme = (statements: object[], data: Readonly<Record<string, unknown>> = {}) =>
    textsOf(briefingOn(siteOf([record('programme', 'sea-cable', { name: 'Sea Cable', statements, ...data })]), scope))[
      'bottom-line'
    ];

  test('says what it is, who is in it, where it stands and what is missing', () => {
    const statements = [
      said('a', 'gap', 'No cost is given.'),
      said('b', 'participants', 'Three pay.'),
      said('c', 'purpose', 'It joins.'),
    ];
    expect(programme(statements, { status: 'running', from: { status: from } })).toEqual([
      'It joins.',
      'Three pay.',
      'Sea Cable is running.',
      'No cost is given.',
    ]);
  });

  test('where nobody is named, tells the first figure', () => {
    const value = { indicator: 'length', number: 900, sense: 'exactly', asOf: '2024' };
    expect(
      programme([said('a', 'purpose', 'It joins.'), said('b', 'figure', 'It is 900 km long.', { value })]),
    ).toEqual(['It joins.', 'It is 900 km long (as of 2024).']);
  });

  test('has a period where there is no status', () => {
    expect(programme([said('a', 'purpose', 'It joins.')], { period: '2023/..', from: { period: from } })).toEqual([
      'It joins.',
      'Sea Cable has been running since 2023.',
    ]);
  });

  test('draws on the root, not on its parts', () => {
    const part = record('programme', 'spur', {
      parent: 'sea-cable',
      from: { parent: from },
      statements: [said('a', 'purpose', 'It branches off.')],
    });
    const briefing = briefingOn(
      siteOf([record('programme', 'sea-cable', { statements: [said('a', 'purpose', 'It joins.')] }), part]),
      scope,
    );
    expect(textsOf(briefing)['bottom-line']).toEqual(['It joins.']);
  });

  const cable = record('programme', 'sea-cable', {
    name: 'Sea Cable',
    statements: [said('a', 'purpose', 'It joins.')],
  });
  const fair = (id: string, when: string, type = 'meeting') =>
    record('event', id, { name: id, type, when, programmes: ['sea-cable'], from: { when: from, outcome: from } });
  const promised = (id: string, due: string) =>
    record('commitment', id, {
      name: id,
      due,
      programmes: ['sea-cable'],
      from: { due: from },
      statements: [said('promise', 'promise', `${id} will come.`)],
    });
  const told = (...records: SourceRecord[]) =>
    textsOf(briefingOn(siteOf([cable, ...records]), scope))['bottom-line']?.slice(1);

  test('has the latest meeting where no source says how it stands; what came out in print is none', () => {
    expect(told(fair('fair', '2023'), fair('week', '2024-05'), fair('study', '2024-12', 'report'))).toEqual([
      'The latest event on record is week, May 2024.',
    ]);
  });

  test('has what is next: an event ahead, else how the promise stands that waits, else how many stand how', () => {
    const race = record('event', 'race', {
      name: 'Race',
      when: '2025-06',
      outcome: 'announced',
      programmes: ['sea-cable'],
      from: { when: from, outcome: from },
    });
    expect(told(promised('pier', '2024-10'), race)).toEqual(['For June 2025, the sources announce Race.']);
    expect(told(promised('pier', '2024-10'), promised('mole', '2026'))).toEqual([
      'Pier was due in October 2024, after our last source.',
    ]);
    expect(told(promised('pier', '2024-10'), promised('mole', '2024'))).toEqual([
      'Both commitments here fell due after our last source.',
    ]);
    expect(told(promised('mole', '2026'))).toEqual([]);
  });

  test('of a place says what the records hold on it', () => {
    expect(textsOf(briefingOn(site, { places: ['northland'] }))['bottom-line']?.[0]).toBe(
      'On Northland the records hold 1 programme, 1 event and no commitment.',
    );
  });

  test('counts for each root what the records hold on it alone, whatever else narrows the scope', () => {
    const tides = record('theme', 'tides', { name: 'Tides' });
    const mills = record('programme', 'tide-mills', {
      themes: ['tides'],
      statements: [said('a', 'purpose', 'They turn.')],
    });
    const both = siteOf([mills, ...world, tides]);
    const counted = (scope: Parameters<typeof briefingOn>[1]) =>
      sentencesOf(briefingOn(both, scope))
        .filter(({ rule }) => rule === 'holdings')
        .map(({ text }) => text);
    expect(counted({ themes: ['connectivity', 'tides'] })).toEqual([
      'Filed under Connectivity the records hold 1 programme, no event and no commitment.',
      'Filed under Tides the records hold 1 programme, no event and no commitment.',
    ]);
    expect(counted({ places: ['northland'], period: '2022' })).toEqual([
      'On Northland the records hold 1 programme, 1 event and no commitment.',
    ]);
  });

  test('without a root there is none', () => {
    expect(briefingOn(site, {}).sections).toEqual([]);
  });
});

describe('the state of play', () => {
  test('tells what it is before what it wants, and the root before its parts', () => {
    const part = record('programme', 'a-part', {
      name: 'Part',
      parent: 'sea-cable',
      from: { parent: from },
      statements: [said('b', 'goal', 'It shall branch off.'), said('a', 'purpose', 'It branches off.')],
    });
    const root = record('programme', 'sea-cable', {
      name: 'Sea Cable',
      statements: [
        said('a', 'purpose', 'It joins.'),
        said('d', 'challenge', 'Ice.'),
        said('c', 'goal', 'It shall end.'),
        said('b', 'outcome', 'It works.'),
      ],
    });
    expect(textsOf(briefingOn(siteOf([part, root]), scope))['state-of-play']).toEqual([
      'It works.',
      'It shall end.',
      'Ice.',
      'Sea Cable has one part with a record here, Part.',
      'It branches off.',
      'It shall branch off.',
    ]);
  });
});

describe('what happened', () => {
  test('has nothing that was only announced, dated or not', () => {
    const dream = record('event', 'dream', {
      name: 'Dream',
      outcome: 'announced',
      programmes: ['sea-cable'],
      from: { outcome: from },
    });
    const { 'what-happened': happened, 'what-comes-next': next } = textsOf(
      briefingOn(siteOf([...world, dream]), scope),
    );
    expect(happened).not.toContain('The sources announce Dream, without a date.');
    expect(next).toContain('The sources announce Dream, without a date.');
  });

  test('has a statement for its event, where the statement tells the date; what came of it follows', () => {
    const week = (outcome: string) =>
      record('event', 'week', {
        name: 'Tide Week',
        when: '2024-09',
        outcome,
        programmes: ['sea-cable'],
        from: { when: from, outcome: from },
        statements: [
          said('rain', 'purpose', 'It was a week of rain.'),
          said('held', 'outcome', 'Ten ships met at Tide Week in September 2024.', { from: 'gazette-2024#8' }),
          said('pact', 'outcome', 'A pact was signed.'),
        ],
      });
    const happened = (outcome: string) =>
      textsOf(briefingOn(siteOf([record('programme', 'sea-cable'), week(outcome)]), scope))['what-happened'];
    expect(happened('held')).toEqual(['Ten ships met at Tide Week in September 2024.', 'A pact was signed.']);
    expect(happened('unknown')?.[0]).toBe(
      'Of Tide Week in September 2024 the sources do not say whether it took place.',
    );
  });

  test('counts meetings alone: what came out in print brought nobody together', () => {
    const fairs = (type: string) =>
      ['2021-05', '2022-06', '2023-07', '2024-08'].map((when): SourceRecord =>
        record('event', `e-${when}`, {
          type,
          when,
          programmes: ['sea-cable'],
          participants: [{ as: 'host', who: ['northland'], from }],
          from: { when: from, outcome: from },
        }),
      );
    const rules = (type: string) =>
      sentencesOf(
        briefingOn(siteOf([record('programme', 'sea-cable'), record('place', 'northland'), ...fairs(type)]), scope),
      ).map(({ rule }) => rule);
    expect(rules('meeting')).toEqual(expect.arrayContaining(['events-per-year', 'most-present', 'silence']));
    expect(rules('report').filter((rule) => ['events-per-year', 'most-present'].includes(rule))).toEqual([]);
    // But where they came out, it was not silent.
    expect(rules('report')).toContain('silence');
  });

  test('has the events a place took part in elsewhere', () => {
    const abroad = record('event', '2024-fair', {
      name: 'Salt Fair',
      when: '2024-03',
      participants: [{ as: 'speaker', who: ['northland'], from }],
      from: { when: from, outcome: from },
    });
    const { 'what-happened': texts } = textsOf(
      briefingOn(siteOf([abroad, record('place', 'northland', { name: 'Northland' })]), { places: ['northland'] }),
    );
    expect(texts).toEqual(['Northland took part in Salt Fair in March 2024 (as a speaker).']);
  });
});

describe('what comes next', () => {
  const next = (...records: SourceRecord[]) =>
    textsOf(
      briefingOn(
        siteOf([record('programme', 'sea-cable', { statements: [said('a', 'purpose', 'It joins.')] }), ...records]),
        scope,
      ),
    )['what-comes-next'];
  const promised = (data: Readonly<Record<string, unknown>>, ...steps: object[]) =>
    record('commitment', 'longer-cable', {
      name: 'A longer cable',
      programmes: ['sea-cable'],
      from: { due: from },
      statements: [said('promise', 'promise', 'It will grow.'), ...steps],
      ...data,
    });
  const event = (outcome: string, when: string) =>
    record('event', 'fair', {
      name: 'Fair',
      outcome,
      when,
      programmes: ['sea-cable'],
      from: { outcome: from, when: from },
    });
  const nothing = ['None of the events and commitments here is dated after 31 January 2025.'];

  test('says so where nothing is dated after the report date', () => {
    expect(next(promised({}))).toEqual(nothing);
    expect(next(event('held', '2024'), promised({ due: '2024-10' }))).toEqual(nothing);
  });

  test('tells a due date that is not over yet', () => {
    expect(next(promised({ due: '2025' }))).toEqual(['A longer cable falls due in 2025.']);
  });

  test('does not say that nothing is dated later where something is', () => {
    expect(next(event('cancelled', '2025-06'))).toBeUndefined();
    expect(
      next(promised({ due: '2026' }, said('done', 'step', 'It grew.', { when: '2024-12', state: 'delivered' }))),
    ).toBeUndefined();
  });

  test('is silent where there is no event and no commitment', () => {
    expect(next()).toBeUndefined();
  });
});
