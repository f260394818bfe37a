import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, changesId, isUnchanged, neighbours } from '../../../../src/model/editions/changes.ts';
import {
  freeze,
  withoutInternal,
  type Edition,
  type FrozenState,
  type FrozenStatement,
} from '../../../../src/model/editions/edition.ts';
import { readEdition, writeEdition } from '../../../../src/model/editions/file.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { record, saidIn, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const said = saidIn(from);

const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    status: 'running',
    from: { status: 'gazette-2024#5' },
    statements: [
      said('route', 'It joins Northland to the open sea.', { from: ['gazette-2024#4', 'almanac#2', 'gazette-2024#3'] }),
      said('length', 'It is 900 km long.', {
        aspect: 'figure',
        value: { indicator: 'cable-length', number: 900, sense: 'exactly', asOf: '2024-05' },
      }),
      said('start', 'It opened in May 2023.', { when: '2023-05' }),
      {
        id: 'longest',
        aspect: 'purpose',
        says: 'It is the longest.',
        inferred: { why: 'No other is as long.', inputs: ['length'] },
      },
      said('price', 'Nobody may know the price.', { audience: 'internal' }),
      { id: 'praise', aspect: 'line', says: 'We praise the cable.', inferred: { why: 'So.', inputs: ['length'] } },
    ],
  }),
  record('programme', 'tug', { statements: [said('pull', 'It pulls.')] }),
  record('programme', 'murk', {
    audience: 'internal',
    status: 'running',
    from: { status: from },
    statements: [said('plan', 'It is hidden.')],
  }),
  record('event', 'regatta', {
    name: 'Regatta',
    when: '2025-02-10',
    outcome: 'announced',
    from: { when: 'gazette-2024#7', outcome: 'gazette-2024#8' },
  }),
  record('event', 'landing', {
    name: 'Landing',
    when: '2025-01-20',
    outcome: 'held',
    from: { when: 'almanac#1', outcome: 'almanac#1' },
  }),
  record('commitment', 'lighthouse', {
    name: 'A lighthouse',
    due: '2025-03',
    from: { by: from, due: 'gazette-2024#9' },
    statements: [said('promise', 'A lighthouse will be built.', { aspect: 'promise' })],
  }),
  record('indicator', 'cable-length', { unit: 'km' }),
  record('source', 'gazette-2024', { published: '2024-05-02' }),
  record('source', 'almanac'),
];
const site = siteOf(world);
const january = freeze(site, 'january', '2025-01-31');

describe('an edition', () => {
  test('holds each public statement with its evidence, date and value, by id', () => {
    expect(january.statements).toEqual([
      { id: 'lighthouse.promise', says: 'A lighthouse will be built.', from: ['gazette-2024#3'] },
      {
        id: 'sea-cable.length',
        says: 'It is 900 km long.',
        from: ['gazette-2024#3'],
        value: { indicator: 'cable-length', number: 900, sense: 'exactly', asOf: '2024-05' },
      },
      { id: 'sea-cable.longest', says: 'It is the longest.', from: ['gazette-2024#3'], inferred: true },
      { id: 'sea-cable.route', says: 'It joins Northland to the open sea.', from: ['almanac#2', 'gazette-2024#3-4'] },
      { id: 'sea-cable.start', says: 'It opened in May 2023.', from: ['gazette-2024#3'], when: '2023-05' },
      { id: 'tug.pull', says: 'It pulls.', from: ['gazette-2024#3'] },
    ]);
  });

  test('holds the state of each record that has one, with its evidence, by id', () => {
    expect(january.states).toEqual([
      { id: 'landing', kind: 'event', name: 'Landing', state: 'held', when: '2025-01-20', from: ['almanac#1'] },
      {
        id: 'lighthouse',
        kind: 'commitment',
        name: 'A lighthouse',
        state: 'open',
        when: '2025-03',
        from: ['gazette-2024#9'],
      },
      {
        id: 'regatta',
        kind: 'event',
        name: 'Regatta',
        state: 'announced',
        when: '2025-02-10',
        from: ['gazette-2024#7-8'],
      },
      { id: 'sea-cable', kind: 'programme', name: 'Sea Cable', state: 'running', from: ['gazette-2024#5'] },
    ]);
  });

  test('a state that no field bears out rests on all that is known of its record', () => {
    const boat = record('commitment', 'boat', {
      from: { by: 'gazette-2024#1' },
      statements: [said('promise', 'A boat will come.', { aspect: 'promise' })],
    });
    expect(freeze(siteOf([boat]), 'any', '2025-01-31').states).toEqual([
      { id: 'boat', kind: 'commitment', name: 'boat', state: 'open', from: ['gazette-2024#1', 'gazette-2024#3'] },
    ]);
    expect(freeze(siteOf([record('event', 'rumour')]), 'any', '2025-01-31').states).toEqual([]);
  });

  test('tells nothing that was not known on its day', () => {
    const early = siteOf([...world.filter(({ id }) => id !== 'landing')]);
    expect(freeze(early, 'early', '2024-05-01').statements.map(({ id, from: evidence }) => [id, evidence])).toEqual([
      ['sea-cable.route', ['almanac#2']],
    ]);
    // A source without a date that tells what came of an event cannot be older than that.
    expect(freeze(site, 'early', '2024-05-01').statements).toEqual([]);
    expect(freeze(site, 'eve', '2025-01-19').states.map(({ id }) => id)).not.toContain('landing');
    expect(freeze(site, 'day', '2025-01-20').states.map(({ id }) => id)).toContain('landing');
  });

  test('never holds an internal record, an internal statement or a line of the desk', () => {
    expect(writeEdition(january)).not.toMatch(/price|praise|murk|hidden/);
  });

  test('loses what became internal since', () => {
    const hidden = (
      id: string,
      change: (data: Record<string, unknown>) => Readonly<Record<string, unknown>>,
    ): SourceRecord[] => world.map((one) => (one.id === id ? record(one.kind, id, change({ ...one.data })) : one));
    const without = (records: readonly SourceRecord[]): string[] => {
      const shown = withoutInternal(january, records);
      const ids = [...shown.statements, ...shown.states].map(({ id }) => id);
      return [...january.statements, ...january.states].map(({ id }) => id).filter((id) => !ids.includes(id));
    };
    expect(without(world)).toEqual([]);
    expect(without(hidden('tug', (data) => ({ ...data, audience: 'internal' })))).toEqual(['tug.pull']);
    expect(without(hidden('lighthouse', (data) => ({ ...data, audience: 'internal' })))).toEqual([
      'lighthouse.promise',
      'lighthouse',
    ]);
    expect(
      without(
        hidden('tug', (data) => ({ ...data, statements: [said('pull', 'It pulls.', { audience: 'internal' })] })),
      ),
    ).toEqual(['tug.pull']);
    expect(without(hidden('almanac', (data) => ({ ...data, audience: 'internal' })))).toEqual([
      'sea-cable.route',
      'landing',
    ]);
    // A record that is gone altogether was public to the end.
    expect(without(world.filter(({ id }) => id !== 'tug'))).toEqual([]);
  });
});

describe('its file', () => {
  const text = writeEdition(january);

  test('takes a line for each entry, and reads as it was written', () => {
    const lines = text.split('\n');
    for (const { id } of [...january.statements, ...january.states])
      expect(lines.filter((line) => line.includes(`{"id":"${id}",`))).toHaveLength(1);
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '  "name": "january",',
      '  "reportDate": "2025-01-31",',
      '  "statements": [',
      `    ${JSON.stringify(january.statements[0])},`,
    ]);
    expect(readEdition(text, 'january')).toEqual({ edition: january, problems: [] });
    expect(readEdition(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'january').edition).toEqual(january);
  });

  test('is the same for the same records in any order', () => {
    expect(writeEdition(freeze(siteOf([...world].reverse()), 'january', '2025-01-31'))).toBe(text);
    expect(
      writeEdition({
        ...january,
        statements: [...january.statements].reverse(),
        states: [...january.states].reverse(),
      }),
    ).toBe(text);
  });

  test('an empty one can be read too', () => {
    const empty: Edition = { name: 'empty', reportDate: '2025-01-31', statements: [], states: [] };
    expect(readEdition(writeEdition(empty), 'empty').edition).toEqual(empty);
  });

  test('of a time when a state had another word is whole, and read in the words of now', () => {
    const pier = { id: 'pier', kind: 'commitment' as const, name: 'Pier', from: ['gazette-2024#9'] };
    const older = { name: 'older', reportDate: '2024-12-31', statements: [], states: [{ ...pier, state: 'overdue' }] };
    expect(readEdition(writeEdition(older), 'older')).toEqual({
      edition: { ...older, states: [{ ...pier, state: 'open' }] },
      problems: [],
    });
  });

  test('is refused with any byte changed, added or taken away', () => {
    const letter = fc.constantFrom('a', 'é', '0', '"', '{', '}', ',', ' ', '\n', '\t', '\\', '#');
    fc.assert(
      fc.property(fc.nat(text.length - 1), letter, fc.constantFrom(0, 1), (at, put, cut) => {
        const edited = text.slice(0, at) + put + text.slice(at + cut);
        if (edited === text) return;
        const { edition, problems } = readEdition(edited, 'january');
        expect([edition, problems.length > 0]).toEqual([undefined, true]);
      }),
    );
    for (let at = 0; at < text.length; at += 1)
      expect(
        readEdition(text.slice(0, at) + text.slice(at + 1), 'january').edition,
        `without byte ${at}`,
      ).toBeUndefined();
  });
});

describe('what changed between two editions', () => {
  const statement = (id: string, more: Partial<FrozenStatement> = {}): FrozenStatement => ({
    id,
    says: `This is ${id}.`,
    from: ['gazette-2024#3'],
    ...more,
  });
  const state = (id: string, more: Partial<Extract<FrozenState, { kind: 'commitment' }>> = {}): FrozenState => ({
    id,
    kind: 'commitment',
    name: id,
    state: 'open',
    from: ['gazette-2024#9'],
    ...more,
  });
  const edition = (statements: readonly FrozenStatement[], states: readonly FrozenState[] = []): Edition => ({
    name: 'any',
    reportDate: '2025-01-31',
    statements,
    states,
  });
  const value = (number: number, asOf = '2024') => ({
    indicator: 'cable-length',
    number,
    sense: 'exactly' as const,
    asOf,
  });
  /** The lists in which each id stands. */
  const listsOf = (earlier: Edition, later: Edition): Record<string, string[]> => {
    const { new: added, reworded, stateChanged, corrected, withdrawn } = changesBetween(earlier, later);
    const lists = {
      new: [...added.statements, ...added.states],
      reworded: reworded.map(({ after }) => after),
      stateChanged: stateChanged.map(({ before, after }) => after ?? before),
      corrected: [...corrected.statements, ...corrected.states].map(({ after }) => after),
      withdrawn: [...withdrawn.statements, ...withdrawn.states],
    };
    return Object.fromEntries(
      Object.entries(lists).flatMap(([list, entries]) =>
        entries.length > 0 ? [[list, entries.map(({ id }) => id)]] : [],
      ),
    );
  };

  test('nothing, where nothing did', () => {
    expect(isUnchanged(changesBetween(january, january))).toBe(true);
    expect(listsOf(january, freeze(site, 'again', '2025-01-31'))).toEqual({});
  });

  test('new and withdrawn', () => {
    expect(listsOf(edition([statement('a.old')], [state('a')]), edition([statement('b.new')], [state('b')]))).toEqual({
      new: ['b.new', 'b'],
      withdrawn: ['a.old', 'a'],
    });
  });

  test.each([
    ['other words', { says: 'Else.' }, 'reworded'],
    ['other words on other evidence', { says: 'Else.', from: ['gazette-2024#4'] }, 'reworded'],
    ['other evidence alone', { from: ['gazette-2024#4'] }, 'corrected'],
    ['another value', { value: value(901) }, 'corrected'],
    ['a value of another day', { value: value(900, '2025') }, 'corrected'],
    ['no value any more', { value: undefined }, 'corrected'],
    ['another date', { when: '2023' }, 'corrected'],
    ['an inference', { inferred: true as const }, 'corrected'],
    ['another value in other words', { says: 'Else.', value: value(901) }, 'corrected'],
    ['another date in other words', { says: 'Else.', when: '2023' }, 'corrected'],
  ])('%s: in one list', (_, more, list) => {
    const before = statement('a.b', { value: value(900), when: '2022' });
    expect(listsOf(edition([before]), edition([{ ...before, ...more }]))).toEqual({ [list]: ['a.b'] });
  });

  test('a statement that moved with its words has not changed by that', () => {
    const moved = (more: Partial<FrozenStatement>) =>
      listsOf(edition([statement('a.b', { says: 'So.' })]), edition([statement('c.d', { says: 'So.', ...more })]));
    expect(moved({})).toEqual({});
    expect(moved({ from: ['gazette-2024#4'] })).toEqual({ corrected: ['c.d'] });
  });

  test('two new statements of the same words are two', () => {
    expect(
      listsOf(edition([]), edition([statement('a.b', { says: 'So.' }), statement('c.d', { says: 'So.' })])),
    ).toEqual({ new: ['a.b', 'c.d'] });
    expect(
      listsOf(
        edition([statement('x.y', { says: 'So.' })]),
        edition([statement('a.b', { says: 'So.' }), statement('c.d', { says: 'So.' })]),
      ),
    ).toEqual({ new: ['a.b'] });
  });

  test('a state, and a date alone', () => {
    expect(
      listsOf(edition([], [state('a', { when: '2025' })]), edition([], [state('a', { state: 'done', when: '2026' })])),
    ).toEqual({ stateChanged: ['a'] });
    expect(listsOf(edition([], [state('a', { when: '2025' })]), edition([], [state('a', { when: '2026' })]))).toEqual({
      corrected: ['a'],
    });
    expect(
      listsOf(edition([], [state('a')]), edition([], [state('a', { name: 'Another', from: ['almanac#1'] })])),
    ).toEqual({});
  });

  test('a state of a record that was told of before changed; it is not new', () => {
    expect(listsOf(edition([statement('a.b')]), edition([statement('a.b')], [state('a')]))).toEqual({
      stateChanged: ['a'],
    });
    expect(listsOf(edition([statement('a.b')], [state('a')]), edition([statement('a.b')]))).toEqual({
      stateChanged: ['a'],
    });
  });

  test('of the same records on another day: states, and nothing else', () => {
    const later = freeze(site, 'later', '2025-06-30');
    const changes = changesBetween(january, later);
    expect(changes.stateChanged.map(({ before, after }) => [after?.id, before?.state, after?.state])).toEqual([
      ['lighthouse', 'open', 'after-our-last-source'],
      ['regatta', 'announced', 'announced-unknown'],
    ]);
    expect(isUnchanged({ ...changes, stateChanged: [] })).toBe(true);
    expect(later.statements).toEqual(january.statements);
  });
});

test('editions follow one another by report date, those of one day by name', () => {
  const edition = (name: string, reportDate: string): Edition => ({ name, reportDate, statements: [], states: [] });
  const pairs = neighbours([edition('b', '2025-01-31'), edition('spring', '2024-03-01'), edition('a', '2025-01-31')]);
  expect(pairs.map(({ earlier, later }) => changesId(earlier, later))).toEqual([
    'what-changed-spring-a',
    'what-changed-a-b',
  ]);
  expect(neighbours([edition('a', '2025-01-31')])).toEqual([]);
});
