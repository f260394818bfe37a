import { describe, expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

/** A commitment with `dates` in line 4 and, behind its promise in line 7, `steps`. */
function commitment(dates: string, ...steps: string[]): { 'commitments/report.mdx': string } {
  return {
    'commitments/report.mdx': mdx(`
name: Report
by: [jane-doe]
${dates}
from: {by: gazette-2024#3, made: gazette-2024#3, due: gazette-2024#3}
statements:
  - {id: promise, aspect: promise, says: Jane Doe will report., from: gazette-2024#3}
${steps.map((step) => `  - {${step}, from: gazette-2024#4}`).join('\n')}`),
  };
}

const elsewhere =
  'what somebody promised is a record of its own, with its steps: npm run new -- commitment "What was promised"';

describe('commitments', () => {
  test('due before made', async () => {
    expect(await problemsOf(commitment('made: 2024-05\ndue: 2024-04-30'))).toEqual([
      'commitments/report.mdx:5:6  due-before-made  due 2024-04-30, but made 2024-05 — check both dates against the source',
    ]);
  });

  test('due within the month it was made', async () => {
    expect(await problemsOf(commitment('made: 2024-05-20\ndue: 2024-05'))).toEqual([]);
  });

  test('a step before the commitment', async () => {
    expect(
      await problemsOf(
        commitment(
          'made: 2024-05\ndue: 2025',
          'id: draft, aspect: step, says: A draft is out., when: 2024-04, state: open',
        ),
      ),
    ).toEqual([
      'commitments/report.mdx:9:60  step-before-commitment  the step is of 2024-04, the commitment of 2024-05 — check both dates against the source',
    ]);
  });

  test('a step within the year of the commitment', async () => {
    expect(
      await problemsOf(
        commitment(
          'made: 2024-05\ndue: 2025',
          'id: draft, aspect: step, says: A draft is out., when: 2024, state: open',
        ),
      ),
    ).toEqual([]);
  });

  test('no promise, and two', async () => {
    const text = mdx('name: Report\nby: [jane-doe]\nfrom: {by: gazette-2024#3}\nstatements: []');
    expect(await problemsOf({ 'commitments/report.mdx': text })).toEqual([
      'commitments/report.mdx:5:13  promise-count  the commitment has no promise — give it one statement with aspect: promise',
    ]);
    expect(
      await problemsOf(
        commitment('made: 2024\ndue: 2025', 'id: again, aspect: promise, says: Jane Doe will report again.'),
      ),
    ).toEqual([
      'commitments/report.mdx:8:3  promise-count  the commitment has 2 promises — give it one statement with aspect: promise',
    ]);
  });

  test('a promise and a step outside of a commitment', async () => {
    const text = mdx(`
      name: Visit
      type: visit
      outcome: unknown
      from: {outcome: gazette-2024#3}
      statements:
        - {id: back, aspect: promise, says: They will be back., from: gazette-2024#3}
        - {id: came, aspect: step, says: They came., when: 2024, state: open, from: gazette-2024#3}
    `);
    expect(await problemsOf({ 'events/2024-visit.mdx': text })).toEqual([
      `events/2024-visit.mdx:7:24  promise-count  an event has no 'promise' — ${elsewhere}`,
      `events/2024-visit.mdx:8:24  promise-count  an event has no 'step' — ${elsewhere}`,
    ]);
  });

  test('a step without date, one without state, and a state without step', async () => {
    const problems = await problemsOf(
      commitment(
        'made: 2024\ndue: 2025',
        'id: draft, aspect: step, says: A draft is out., state: open',
        'id: print, aspect: step, says: It is printed., when: 2024-12',
        'id: aim, aspect: goal, says: It is read., state: open',
      ),
    );
    expect(problems).toEqual([
      "commitments/report.mdx:9:5  step-without-date  the step 'draft' has no date — add when: with the date of the step",
      "commitments/report.mdx:10:5  step-without-date  the step 'print' has no state — add state: delivered, dropped, open",
      "commitments/report.mdx:11:55  step-without-date  'aim' has a state, but is no step — write aspect: step, or take the state out",
    ]);
  });
});

describe('roles', () => {
  const event = (when: string, role: string, who = 'jane-doe') => ({
    'events/2024-visit.mdx': mdx(`
      name: Visit
      type: visit
      when: ${when}
      outcome: unknown
      participants: [{as: speaker, who: [${who}], role: ${role}, from: gazette-2024#3}]
      from: {when: gazette-2024#3, outcome: gazette-2024#3}
    `),
  });

  test('outside the time it was held, at an event', async () => {
    expect(await problemsOf(event('2022-12', 'minister'))).toEqual([
      "events/2024-visit.mdx:6:53  role-outside-period  'jane-doe' was Minister of Tides in 2023/2024, but this is of 2022-12 — name the role held then, or correct its period",
    ]);
  });

  test('at the very end of the time it was held', async () => {
    expect(await problemsOf(event('2024-12-31/2025-01-02', 'minister'))).toEqual([]);
  });

  test('outside the time it was held, in a programme', async () => {
    const text = mdx(`
      name: Old Cable
      type: infrastructure
      period: 1990/2000
      partners: [{as: lead, who: [jane-doe], role: minister, from: gazette-2024#3}]
      from: {period: gazette-2024#3}
    `);
    expect(await problemsOf({ 'programmes/old-cable.mdx': text })).toEqual([
      "programmes/old-cable.mdx:5:46  role-outside-period  'jane-doe' was Minister of Tides in 2023/2024, but this is of 1990/2000 — name the role held then, or correct its period",
    ]);
  });

  test('outside the life of the organisation', async () => {
    const problems = await problemsOf({
      'organisations/salt-board.mdx': mdx(
        'name: Salt Board\ntype: agency\nperiod: 1990/2000\nfrom: {period: gazette-2024#3}',
      ),
      'people/john-roe.mdx': mdx(
        'name: John Roe\nroles: [{id: clerk, title: Clerk, at: salt-board, when: 2001/2003, from: gazette-2024#3}]',
      ),
    });
    expect(problems).toEqual([
      "people/john-roe.mdx:3:57  role-outside-period  the role is of 2001/2003, but 'salt-board' existed 1990/2000 — check both dates against the source",
    ]);
  });

  test('that the person does not have', async () => {
    expect(await problemsOf(event('2024', 'ministre'))).toEqual([
      "events/2024-visit.mdx:6:53  unknown-role  'jane-doe' has no role 'ministre' — did you mean 'minister'?",
    ]);
    expect(await problemsOf(event('2024', 'queen'))).toEqual([
      "events/2024-visit.mdx:6:53  unknown-role  'jane-doe' has no role 'queen' — roles: minister",
    ]);
  });

  test('of a person without roles', async () => {
    expect(
      await problemsOf({ ...event('2024', 'clerk', 'john-roe'), 'people/john-roe.mdx': mdx('name: John Roe') }),
    ).toEqual([
      "events/2024-visit.mdx:6:53  unknown-role  'john-roe' has no role 'clerk' — add it to people/john-roe.mdx",
    ]);
  });
});

describe('events after the report date, 31 January 2025', () => {
  const event = (when: string, outcome: string) => ({
    'events/visit.mdx': mdx(
      `name: Visit\ntype: visit\nwhen: ${when}\noutcome: ${outcome}\nfrom: {when: gazette-2024#3, outcome: gazette-2024#3}`,
    ),
  });

  test('told as held', async () => {
    expect(await problemsOf(event('2025-02-01', 'held'))).toEqual([
      "events/visit.mdx:5:10  event-after-report-date  'held', but 2025-02-01 lies after the report date 2025-01-31 — write announced, or move the report date in site.yaml",
    ]);
  });

  test('on the day itself, announced, or cancelled', async () => {
    expect(await problemsOf(event('2025-01-31', 'held'))).toEqual([]);
    expect(await problemsOf(event('2025-02-01', 'announced'))).toEqual([]);
    expect(await problemsOf(event('2025-02-01', 'cancelled'))).toEqual([]);
  });
});

test('a step elsewhere is told once, with what to do', async () => {
  const programme = (fields: string) => ({
    'programmes/land-cable.mdx': mdx(
      `name: Land Cable\ntype: network\nstatements:\n  - {id: it, says: It is long., from: gazette-2024#3, ${fields}}`,
    ),
  });
  expect(await problemsOf(programme('aspect: step'))).toEqual([
    `programmes/land-cable.mdx:5:63  promise-count  a programme has no 'step' — ${elsewhere}`,
  ]);
  expect(await problemsOf(programme('aspect: goal, state: open'))).toEqual([
    "programmes/land-cable.mdx:5:76  step-without-date  'it' has a state, but is no step — take the state out: the steps of a promise stand in its record, in commitments/",
  ]);
});
