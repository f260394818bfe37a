import { describe, expect, test } from 'vitest';
import { commitmentsOn, standingOn } from '../../../src/model/commitments.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';

interface Step {
  readonly when: string;
  readonly state: 'open' | 'delivered' | 'dropped';
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

function stateOn(day: string, due: string | undefined, ...steps: Step[]): string {
  const longer = commitment('longer', due === undefined ? {} : { due }, steps);
  return standingOn(siteOf([longer]), longer, day).state;
}

const day = '2025-01-31';

describe('without a step', () => {
  test.each([
    ['no due date', undefined, 'open'],
    ['far ahead', '2026', 'open'],
    ['91 days ahead', '2025-05-02', 'open'],
    ['90 days ahead', '2025-05-01', 'due'],
    ['a month that ends within 90 days', '2025-04', 'due'],
    ['a month that ends later', '2025-05', 'open'],
    ['the day itself', '2025-01-31', 'due'],
    ['a year that is not over', '2025', 'open'],
    ['the day before', '2025-01-30', 'no-word-since'],
    ['a range that ended the day before', '2025-01-20/2025-01-30', 'no-word-since'],
    ['a range that holds the day', '2025-01-20/2025-02-02', 'due'],
    ['an open end', '2024/..', 'open'],
  ])('%s', (_name, due, state) => {
    expect(stateOn(day, due)).toBe(state);
  });
});

describe('with steps', () => {
  test('delivered and dropped end it, whatever the due date', () => {
    for (const due of [undefined, '2024', '2026']) {
      expect(stateOn(day, due, { when: '2024-12', state: 'delivered' })).toBe('delivered');
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
    expect(stateOn(day, '2026', { when: '2024-12', state: 'delivered' }, open)).toBe('delivered');
  });

  test('a step of the day itself counts, one of the day after does not', () => {
    expect(stateOn(day, undefined, { when: '2025-01-31', state: 'delivered' })).toBe('delivered');
    expect(stateOn(day, undefined, { when: '2025-02-01', state: 'delivered' })).toBe('open');
  });

  test('passed, with a later step that leaves it open: overdue', () => {
    expect(stateOn(day, '2024-10', { when: '2024-11', state: 'open' })).toBe('overdue');
  });

  test('passed, with a step on the due day or before: no word since', () => {
    expect(stateOn(day, '2024-10-15', { when: '2024-10-15', state: 'open' })).toBe('no-word-since');
    expect(stateOn(day, '2024-10-15', { when: '2024-10', state: 'open' })).toBe('no-word-since');
    expect(stateOn(day, '2024-10-15', { when: '2024-03', state: 'open' })).toBe('no-word-since');
  });

  test('not yet due, with a step that leaves it open', () => {
    expect(stateOn(day, '2025-02', { when: '2024-11', state: 'open' })).toBe('due');
    expect(stateOn(day, '2026', { when: '2024-11', state: 'open' })).toBe('open');
  });
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
    commitment('not-yet-made', { made: '2025-02-01', due: '2025-03' }),
  ]);
  expect(commitmentsOn(site, day).map(({ record: { id } }) => id)).toEqual([
    'soon',
    'twin',
    'later',
    'a-open',
    'b-open',
  ]);
});
