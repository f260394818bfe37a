import { describe, expect, test } from 'vitest';
import type { StepState } from '../../../src/basics/commitment-states.ts';
import { dateOf } from '../../../src/basics/dates.ts';
import {
  commitmentsOn,
  fallsDue,
  fallsDueSoon,
  hasLapsed,
  heardOn,
  isSettled,
  standingOn,
  stateOf,
  type StandingCommitment,
} from '../../../src/model/commitments.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';

interface Step {
  readonly when: string;
  readonly state: StepState;
}

function commitment(id: string, data: Readonly<Record<string, unknown>>, steps: readonly Step[] = []) {
  return record('commitment', id, {
    ...data,
    statements: [
      { id: 'promise', aspect: 'promise', says: 'It will come.', from },
      ...steps.map((step, index) => ({ id: `step-${index}`, aspect: 'step', says: 'It moves.', from, ...step })),
    ],
  });
}

function standing(day: string, due: string | undefined, ...steps: Step[]): StandingCommitment {
  const longer = commitment('longer', due === undefined ? {} : { due }, steps);
  return standingOn(siteOf([longer]), longer, day);
}

const stateOn = (...given: Parameters<typeof standing>): string => standing(...given).state;

const day = '2025-01-31';

describe('without a step', () => {
  test.each([
    ['no due date', undefined, 'open', undefined],
    ['far ahead', '2026', 'open', 'later'],
    ['91 days ahead', '2025-05-02', 'open', 'later'],
    ['90 days ahead', '2025-05-01', 'open', 'soon'],
    ['a month that ends within 90 days', '2025-04', 'open', 'soon'],
    ['a month that ends later', '2025-05', 'open', 'later'],
    ['the day itself', '2025-01-31', 'open', 'soon'],
    ['a year that is not over', '2025', 'open', 'later'],
    ['the day before', '2025-01-30', 'after-our-last-source', 'passed'],
    ['a range that ended the day before', '2025-01-20/2025-01-30', 'after-our-last-source', 'passed'],
    ['a range that holds the day', '2025-01-20/2025-02-02', 'open', 'soon'],
    ['an open end', '2024/..', 'open', 'later'],
  ])('%s', (_name, due, state, dueIs) => {
    expect(standing(day, due)).toMatchObject({ state, dueIs });
  });
});

describe('the horizon', () => {
  const due = dateOf('2024-10-15');
  test.each([
    ['no source bears a date', undefined, 'after-our-last-source'],
    ['the newest came before the date', '2024-10-14', 'after-our-last-source'],
    ['the newest came on the day itself', '2024-10-15', 'after-our-last-source'],
    ['the newest came a day later and says nothing', '2024-10-16', 'no-word-since'],
  ])('%s', (_name, horizon, state) => {
    expect(stateOf({ step: undefined, due, horizon, day })).toBe(state);
  });

  test('is that of the promise and of its programmes, not of the site', () => {
    const source = (id: string, published?: string) =>
      record('source', id, published === undefined ? {} : { published });
    const cites = (id: string) => ({
      statements: [{ id: 'what', aspect: 'purpose', says: 'It is.', from: `${id}#1` }],
    });
    const promise = commitment('pier', { due: '2024-10-15', programmes: ['harbour'] });
    const site = (ofProgramme: string) =>
      siteOf([
        promise,
        record('programme', 'harbour', cites(ofProgramme)),
        record('programme', 'elsewhere', cites('late')),
        source('gazette-2024', '2024-03'),
        source('late', '2025-01'),
        source('undated'),
      ]);
    expect(heardOn(site('late'), promise)).toEqual(['2024-03-01', '2025-01-01']);
    expect(standingOn(site('late'), promise, day).state).toBe('no-word-since');
    // On a day before that source came out nobody could miss its word.
    expect(standingOn(site('late'), promise, '2024-12-31').state).toBe('after-our-last-source');
    expect(standingOn(site('undated'), promise, day).state).toBe('after-our-last-source');
  });
});

describe('with steps', () => {
  test('delivered and dropped end it, whatever the due date', () => {
    for (const due of [undefined, '2024', '2026']) {
      expect(stateOn(day, due, { when: '2024-12', state: 'delivered' })).toBe('done');
      expect(stateOn(day, due, { when: '2024-12', state: 'dropped' })).toBe('dropped');
    }
  });

  test('the latest step decides, in whatever order they stand', () => {
    const [open, delivered]: [Step, Step] = [
      { when: '2024-11', state: 'open' },
      { when: '2024-06', state: 'delivered' },
    ];
    expect(stateOn(day, '2026', open, delivered)).toBe('open');
    expect(stateOn(day, '2026', delivered, open)).toBe('open');
    expect(stateOn(day, '2026', { when: '2024-12', state: 'delivered' }, open)).toBe('done');
  });

  test('a step of the day itself counts, one of the day after does not', () => {
    expect(stateOn(day, undefined, { when: '2025-01-31', state: 'delivered' })).toBe('done');
    expect(stateOn(day, undefined, { when: '2025-02-01', state: 'delivered' })).toBe('open');
  });

  test('passed, with a later step that leaves it open: open, and late', () => {
    expect(standing(day, '2024-10', { when: '2024-11', state: 'open' })).toMatchObject({
      state: 'open',
      dueIs: 'passed',
    });
  });

  test('passed, with a step on the due day or before: as without one', () => {
    expect(stateOn(day, '2024-10-15', { when: '2024-10-15', state: 'open' })).toBe('after-our-last-source');
    expect(stateOn(day, '2024-10-15', { when: '2024-10', state: 'open' })).toBe('after-our-last-source');
    expect(stateOn(day, '2024-10-15', { when: '2024-03', state: 'open' })).toBe('after-our-last-source');
  });

  test('not yet due, with a step that leaves it open', () => {
    expect(stateOn(day, '2025-02', { when: '2024-11', state: 'open' })).toBe('open');
    expect(stateOn(day, '2026', { when: '2024-11', state: 'open' })).toBe('open');
  });
});

test.each<[string | undefined, Step[], readonly string[]]>([
  [undefined, [], []],
  ['2025-02', [], ['fallsDue', 'fallsDueSoon']],
  ['2026', [], ['fallsDue']],
  ['2024', [], ['hasLapsed']],
  ['2024-10', [{ when: '2024-12', state: 'open' }], ['hasLapsed']],
  ['2024', [{ when: '2024-12', state: 'dropped' }], ['isSettled']],
  ['2026', [{ when: '2024-12', state: 'delivered' }], ['isSettled']],
])('due %s, steps %j: %j', (due, steps, all) => {
  const questions = { isSettled, hasLapsed, fallsDue, fallsDueSoon };
  const one = standing(day, due, ...steps);
  expect(Object.entries(questions).flatMap(([name, ask]) => (ask(one) ? [name] : []))).toEqual(all);
});

test('the standing has the promise, the steps so far, oldest first, and both dates', () => {
  const longer = commitment('longer', { made: '2024', due: '2026' }, [
    { when: '2024-11', state: 'open' },
    { when: '2024-06', state: 'open' },
    { when: '2025-06', state: 'delivered' },
  ]);
  const standing = standingOn(siteOf([longer]), longer, day);
  expect(standing.promise?.key).toBe('longer.promise');
  expect(standing.steps.map(({ key }) => key)).toEqual(['longer.step-1', 'longer.step-0']);
  expect([standing.made?.edtf, standing.due?.edtf]).toEqual(['2024', '2026']);
});

test('those made by a day, by due date, those without one last, then id', () => {
  const site = siteOf([
    commitment('later', { due: '2026' }),
    commitment('b-open', {}),
    commitment('a-open', { made: '2025-01-31' }),
    commitment('soon', { due: '2025-02' }),
    commitment('twin', { due: '2025-02' }),
    commitment('at-the-latest', { due: '../2025-11' }),
    commitment('not-yet-made', { made: '2025-02-01', due: '2025-03' }),
  ]);
  expect(commitmentsOn(site, day).map(({ record: { id } }) => id)).toEqual([
    'soon',
    'twin',
    'at-the-latest',
    'later',
    'a-open',
    'b-open',
  ]);
});
