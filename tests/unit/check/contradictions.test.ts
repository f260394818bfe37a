import { describe, expect, test } from 'vitest';
import { mdx, problemsOf, type Files } from '../../support/content.ts';

const lookUp = ' — look up in the sources which of the two holds';

/** A programme of the gazette of 2 May 2024, and an event that names it. */
function programme(fields: string, launch?: string): Files {
  return {
    'programmes/salt-relay.mdx': mdx(
      `name: Salt Relay\ntype: network\n${fields}\nfrom: {status: gazette-2024#3, period: gazette-2024#4}`,
    ),
    ...(launch === undefined
      ? {}
      : {
          'events/launch.mdx': mdx(
            `name: Launch of the Salt Relay\ntype: launch\nwhen: ${launch}\noutcome: held\nprogrammes: [salt-relay]\nfrom: {when: gazette-2024#3, outcome: gazette-2024#3}`,
          ),
        }),
  };
}

describe('a status and a period', () => {
  test.each<[fields: string, told: readonly string[]]>([
    ['status: ended\nperiod: 2020/..', [`'ended', but its period is open: 2020/..`]],
    ['status: ended\nperiod: 2020/2027', [`'ended', but its period ends after the report date 2025-01-31: 2020/2027`]],
    ['status: ended\nperiod: 2020/2025', []],
    ['status: ended\nperiod: 2020/2023', []],
    [
      'status: announced\nperiod: 2023/2026',
      [`'announced' in a source of 2024-05-02, but its period began by then: 2023/2026`],
    ],
    [
      'status: preparing\nperiod: 2024-04',
      [`'preparing' in a source of 2024-05-02, but its period began by then: 2024-04`],
    ],
    ['status: announced\nperiod: 2024/2026', []],
    [
      'status: running\nperiod: 2020/2023',
      [`'running' in a source of 2024-05-02, but its period was over by then: 2020/2023`],
    ],
    ['status: running\nperiod: 2020/2024', []],
    ['status: running\nperiod: 2020/..', []],
  ])('%s', async (fields, told) => {
    expect(await problemsOf(programme(fields))).toEqual(
      told.map((what) => `programmes/salt-relay.mdx:4:9  contradiction  ${what}${lookUp}`),
    );
  });
});

describe('a launch', () => {
  test.each<[fields: string, launch: string, told: readonly string[]]>([
    ['status: running\nperiod: 2023/..', '2023-05', []],
    [
      'status: running\nperiod: 2023/..',
      '2022-12',
      ["the launch is of 2022-12, but the period of 'salt-relay' is 2023/.."],
    ],
    [
      'status: ended\nperiod: 2020/2023',
      '2024-01',
      ["the launch is of 2024-01, but the period of 'salt-relay' is 2020/2023"],
    ],
  ])('%s, launched %s', async (fields, launch, told) => {
    expect(await problemsOf(programme(fields, launch))).toEqual(
      told.map((what) => `events/launch.mdx:4:7  contradiction  ${what}${lookUp}`),
    );
  });

  test('after a source that says the programme has ended', async () => {
    const files = {
      ...programme('', '2024-06'),
      'programmes/salt-relay.mdx': mdx(
        'name: Salt Relay\ntype: network\nstatus: ended\nfrom: {status: gazette-2024#3}',
      ),
    };
    expect(await problemsOf(files)).toEqual([
      `events/launch.mdx:4:7  contradiction  the launch is of 2024-06, but a source of 2024-05-02 says that 'salt-relay' has ended${lookUp}`,
    ]);
  });
});

describe('an outcome and the statements', () => {
  const event = (outcome: string, says: string): Files => ({
    'events/salt-forum.mdx': mdx(
      `name: Salt Forum\ntype: forum\noutcome: ${outcome}\nfrom: {outcome: gazette-2024#3}\nstatements:\n  - {id: what, aspect: outcome, says: ${says}, from: gazette-2024#3}`,
    ),
  });

  test.each<[outcome: string, says: string, told: string | undefined]>([
    ['cancelled', 'The Salt Forum took place in Northland.', 'held'],
    ['announced', 'The Salt Forum met in Northland.', 'held'],
    ['held', 'The Salt Forum was called off.', 'cancelled'],
    ['held', 'The Salt Forum met in Northland.', undefined],
    ['cancelled', 'The Salt Forum was called off.', undefined],
    ['cancelled', 'The keepers met in Northland.', undefined],
    ['announced', 'The Salt Forum will be held in Northland.', undefined],
  ])('%s: %s', async (outcome, says, told) => {
    expect(await problemsOf(event(outcome, says))).toEqual(
      told === undefined
        ? []
        : [
            `events/salt-forum.mdx:7:39  contradiction  'what' tells the event as ${told}, but its outcome is '${outcome}'${lookUp}`,
          ],
    );
  });
});

describe('two numbers of one source', () => {
  const figures = (sense: string, from: string): Files => ({
    'programmes/salt-relay.mdx': mdx(
      `name: Salt Relay\ntype: network\nstatements:\n  - {id: one, aspect: figure, says: It is ${sense} 40 km long., value: {indicator: cable-length, number: 40, sense: ${sense}, asOf: 2024}, from: gazette-2024#3}\n  - {id: two, aspect: figure, says: It is ${sense} 50 km long., value: {indicator: cable-length, number: 50, sense: ${sense}, asOf: 2024}, from: ${from}}`,
    ),
    'places/southland.mdx': mdx(
      'name: Southland\ntype: country\nstatements: [{id: it, aspect: purpose, says: A coast., from: herald-2024#1}]',
    ),
    'sources/herald-2024.mdx': mdx('name: Herald\ntype: report\nlanguage: en\nparagraphs: 9'),
  });

  test('of one thing on one day differ', async () => {
    expect(await problemsOf(figures('nearly', 'gazette-2024#4'))).toEqual([
      `programmes/salt-relay.mdx:6:104  contradiction  'two' says 50 and 'one' 40 of cable-length on 2024, from one source${lookUp}`,
    ]);
  });

  test('of other sources may differ, and bounds may both hold', async () => {
    expect(await problemsOf(figures('nearly', 'herald-2024#4'))).toEqual([]);
    expect(await problemsOf(figures('more than', 'gazette-2024#4'))).toEqual([]);
  });
});

describe('a promise', () => {
  const promise = (record: string, says: string, more = ''): Files => ({
    'commitments/salt-pledge.mdx': mdx(
      `name: Salt pledge\nby: [northland]\n${record}from: {by: gazette-2024#3, force: gazette-2024#3}\nstatements:\n  - {id: promise, aspect: promise, says: ${says}, from: gazette-2024#3${more}}`,
    ),
  });

  test('is as firm in its words as its force', async () => {
    expect(await problemsOf(promise('force: aims\n', 'Northland will build a pier.'))).toEqual([
      `commitments/salt-pledge.mdx:7:42  contradiction  the force is 'aims', but the words say "will" — say it as firmly as the source does, and no firmer`,
    ]);
    expect(await problemsOf(promise('force: aims\n', 'Northland aims to build a pier.'))).toEqual([]);
    expect(await problemsOf(promise('force: aims\n', 'A pier of Northland.'))).toEqual([]);
  });

  test('has one force', async () => {
    expect(await problemsOf(promise('force: aims\n', 'Northland plans a pier.', ', force: plans'))).toEqual([
      `commitments/salt-pledge.mdx:7:96  contradiction  the promise has the force 'plans', its record 'aims'${lookUp}`,
    ]);
  });

  const steps = (first: string, second: string): Files => ({
    'commitments/salt-pledge.mdx': mdx(
      `name: Salt pledge\nby: [northland]\nfrom: {by: gazette-2024#3}\nstatements:\n  - {id: promise, aspect: promise, says: Northland will build a pier., from: gazette-2024#3}\n  - {id: one, aspect: step, says: The pier., ${first}, from: gazette-2024#3}\n  - {id: two, aspect: step, says: The pier., ${second}, from: gazette-2024#3}`,
    ),
  });

  test('that was kept is not open later', async () => {
    const [done, open] = ['when: 2024-05, state: delivered', 'when: 2024-06, state: open'];
    expect(await problemsOf(steps(done, open))).toEqual([
      `commitments/salt-pledge.mdx:8:68  contradiction  'two' is 'open' on 2024-06, but 'one' was 'delivered' on 2024-05${lookUp}`,
    ]);
    expect(await problemsOf(steps('when: 2024-04, state: open', done))).toEqual([]);
    expect(await problemsOf(steps('when: 2024-05, state: dropped', open))).toEqual([]);
  });
});

test('a field of another aspect', async () => {
  const statement = (fields: string): Files => ({
    'programmes/salt-relay.mdx': mdx(
      `name: Salt Relay\ntype: network\nstatements:\n  - {id: it, says: It is long., from: gazette-2024#3, ${fields}}`,
    ),
  });
  expect(await problemsOf(statement('aspect: goal, asks: date'))).toEqual([
    "programmes/salt-relay.mdx:5:75  field-of-other-aspect  'it' is a goal and has 'asks' — write aspect: gap, or take 'asks' out",
  ]);
  expect(await problemsOf(statement('aspect: goal, force: aims'))).toEqual([
    "programmes/salt-relay.mdx:5:76  field-of-other-aspect  'it' is a goal and has 'force' — take 'force' out: what somebody promised is a record of its own, in commitments/",
  ]);
  expect(await problemsOf(statement('aspect: gap, asks: date'))).toEqual([]);
});
