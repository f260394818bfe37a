import { describe, expect, test } from 'vitest';
import { boardRows, lapsedWords, promisesDueSentences } from '../../../../src/briefing/rules/promises.ts';
import { standingsOf, type StandingCommitment } from '../../../../src/model/commitments.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { deskOf, words } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

interface Promised {
  readonly due?: string;
  readonly by?: readonly string[];
  readonly event?: string;
  /** When it was taken, and the state it leaves the promise in. */
  readonly step?: readonly [when: string, state: string];
  /** Heard of by the herald too, which came out on 20 December 2024. */
  readonly heard?: true;
  /** Without a promise and without evidence. */
  readonly bare?: true;
}

function commitment(id: string, { due, by, event, step, heard, bare }: Promised): SourceRecord {
  const from = heard ? ['gazette#9', 'herald#9'] : 'gazette#9';
  return record('commitment', id, {
    name: `The ${id}`,
    inText: `the ${id}`,
    ...(due === undefined ? {} : { due }),
    ...(by === undefined ? {} : { by }),
    ...(event === undefined ? {} : { event }),
    ...(bare
      ? {}
      : {
          from: { by: 'gazette#3', due: from },
          statements: [
            { id: 'promise', aspect: 'promise', says: `The ${id} will be built.`, from: 'gazette#3' },
            ...(step
              ? [{ id: 'step', aspect: 'step', says: 'It grew.', when: step[0], state: step[1], from: 'gazette#4' }]
              : []),
          ],
        }),
  });
}

/** Promises as they stand on 31 January 2025, and what a rule writes with. */
function stand(promised: Readonly<Record<string, Promised>>) {
  const site = siteOf([
    ...Object.entries(promised).map(([id, one]) => commitment(id, one)),
    record('organisation', 'ministry-of-tides', { name: 'Ministry of Tides', inText: 'the Ministry of Tides' }),
    record('organisation', 'board', { name: 'Salt Board' }),
    record('event', 'week', { name: 'Tide Week', inText: 'the Tide Week' }),
    record('event', 'fair', { name: 'Salt Fair' }),
    record('source', 'gazette', { published: '2024-05-02' }),
    record('source', 'herald', { published: '2024-12-20' }),
  ]);
  const ids = Object.keys(promised);
  const standings = standingsOf(site, site.settings.reportDate, ids);
  const inOrder = ids.flatMap((id) => standings.filter((one) => one.record.id === id));
  return { desk: deskOf(site), promises: inOrder };
}

function board(promised: Readonly<Record<string, Promised>>, told: readonly string[] = []) {
  const { desk, promises } = stand(promised);
  return boardRows(desk, 'what-was-promised', promises, (key) => told.includes(key));
}

const rows = (...args: Parameters<typeof board>): string[] =>
  board(...args).map(({ by, told, state }) => `${by} | ${told.text} | ${state.text}`);

describe('a row of the board', () => {
  test.each<[string, Promised, string]>([
    ['done', { due: '2024-10', step: ['2024-09-03', 'delivered'] }, 'Done (3 September 2024)'],
    ['dropped', { due: '2026', step: ['2024-12', 'dropped'] }, 'Dropped (December 2024)'],
    ['open', { due: '2026' }, 'Open'],
    ['open without a date', {}, 'Open'],
    ['open, as a step behind its date says', { due: '2024-06', step: ['2024-12', 'open'] }, 'Open'],
    ['older sources', { due: '2024-10' }, 'After our last source'],
    ['a newer source', { due: '2024-10', heard: true }, 'No word since'],
  ])('says how it stands in one vocabulary: %s', (_what, one, state) => {
    expect(board({ pier: one })[0]?.state.text).toBe(state);
  });

  test('says by when, and at which event', () => {
    expect(
      board({ pier: { due: '2026-03' }, mole: {}, lamp: { due: '2026', event: 'week' } }).map(({ by }) => by),
    ).toEqual(['March 2026', 'no date', '2026, the Tide Week']);
  });

  test('tells one promise in its own words, from behind once its day has passed', () => {
    expect(rows({ pier: { due: '2026' }, mole: { due: '2024-10' } })).toEqual([
      '2026 | The pier will be built. | Open',
      'October 2024 | The mole was to be built. | After our last source',
    ]);
    expect(board({ pier: { due: '2026' } })[0]?.told).toMatchObject({
      rule: 'promise',
      inputs: ['pier.promise'],
      claims: ['pier.promise'],
    });
  });

  test('tells it by its name where the paper tells its words already', () => {
    expect(board({ pier: { due: '2026' } }, ['pier.promise'])[0]?.told).toMatchObject({
      rule: 'promises',
      text: 'The Ministry of Tides: the pier.',
      inputs: ['pier'],
      claims: ['pier:by', 'pier:due', 'pier.promise'],
      evidence: [{ source: 'gazette', paragraphs: [3, 9] }],
    });
  });

  test('tells those of one date, event and state together, by maker, in the place of the first', () => {
    const due = '2026';
    const alike = { pier: { due }, lock: { due: '2027' }, mole: { due } };
    expect(rows(alike)).toEqual([
      '2026 | The Ministry of Tides: the pier and the mole. | Open',
      '2027 | The lock will be built. | Open',
    ]);
    for (const other of [{ due: '2026-03' }, { due, event: 'week' }, { due, step: ['2024-12', 'dropped'] as const }])
      expect(board({ pier: { due }, mole: other }), JSON.stringify(other)).toHaveLength(2);
    const byTwo = { pier: { due }, lamp: { due, by: ['board'] }, mole: { due } };
    expect(rows(byTwo)).toEqual(['2026 | The Ministry of Tides: the pier and the mole; Salt Board: the lamp. | Open']);
    expect(
      rows({ pier: { due, by: ['board', 'ministry-of-tides'] }, mole: { due, by: ['ministry-of-tides', 'board'] } }),
    ).toEqual(['2026 | Salt Board and the Ministry of Tides: the pier and the mole. | Open']);
  });

  test('counts its state from promise, due date and the step that decides', () => {
    expect(board({ pier: { due: '2024-06', step: ['2024-12', 'open'] } })[0]?.state).toMatchObject({
      rule: 'commitment-state',
      claims: [],
      counted: [
        { input: 'pier', evidence: [{ source: 'gazette', paragraphs: [3, 9] }] },
        { input: 'pier.step', evidence: [{ source: 'gazette', paragraphs: [4] }] },
      ],
    });
  });

  test('is not told where it rests on nothing', () => {
    expect(board({ pier: { bare: true } })).toEqual([]);
  });
});

describe('what fell due, or falls due soon', () => {
  const told = (promised: Readonly<Record<string, Promised>>) => {
    const { desk, promises } = stand(promised);
    return promisesDueSentences(desk, 'bottom-line', promises);
  };

  test.each<[Readonly<Record<string, Promised>>, string | undefined]>([
    [
      { pier: { due: '2024-10' } },
      'The pier fell due in October 2024; our newest source on it is older, so what came of it is not known.',
    ],
    [
      { pier: { due: '2024-10', heard: true } },
      'The pier was due in October 2024; a newer source does not say what came of it.',
    ],
    [{ pier: { due: '2025-03' } }, 'The pier falls due in March 2025.'],
    [{ pier: { due: '2024-06', step: ['2024-12', 'open'] } }, undefined],
    [{ pier: { due: '2026' } }, undefined],
    [{ pier: {} }, undefined],
    [{ pier: { due: '2024-10', step: ['2024-09', 'delivered'] } }, undefined],
    [{ pier: { due: '2025-03', step: ['2024-09', 'dropped'] } }, undefined],
    [
      { pier: { due: '2024-10', event: 'week' }, mole: { due: '2024-10', event: 'week' } },
      '2 promises fell due at the Tide Week in October 2024; our newest source on them is older, so what came of them is not known.',
    ],
  ])('%j', (promised, text) => {
    expect(told(promised)[0]?.text).toBe(text);
  });

  test('is told of the date that most share', () => {
    const one = { due: '2025-02' };
    const two = { due: '2025-03' };
    expect(told({ pier: one, mole: two, lamp: two })).toMatchObject([
      { rule: 'promises-due', text: '2 promises fall due in March 2025.', inputs: ['mole', 'lamp'] },
    ]);
    expect(told({ pier: one, mole: two })[0]?.text).toBe('The pier falls due in February 2025.');
  });
});

test('how many lapsed is counted by state', () => {
  const { promises } = stand({
    pier: { due: '2024-10' },
    mole: { due: '2024-11' },
    lamp: { due: '2024-09', heard: true },
    lock: { due: '2024-09', step: ['2024-09', 'delivered'] },
    quay: { due: '2026' },
    sluice: { due: '2024-06', step: ['2024-12', 'open'] },
  });
  const count = (of: readonly StandingCommitment[]): string | undefined => lapsedWords(words, of);
  expect(count(promises)).toBe(
    '2 promises due after our last source on them, one promise with no word since and one promise open',
  );
  expect(count(promises.slice(3, 5))).toBeUndefined();
});
