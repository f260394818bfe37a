import { describe, expect, test } from 'vitest';
import {
  commitmentsByStateSentences,
  commitmentStateSentences,
  nextDueSentences,
  nothingDueSentences,
  promisedSentences,
  promiseSentences,
} from '../../../../src/briefing/rules/commitments.ts';
import { standingOn } from '../../../../src/model/commitments.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const desk = deskOf(siteOf([]));
const section = 'what-was-promised';

type Step = readonly [when: string, state: string];

/** A commitment as it stands on 31 January 2025. */
function standing(id: string, name: string, due: string | undefined, ...steps: readonly Step[]) {
  const own = record('commitment', id, {
    name,
    ...(due === undefined ? {} : { due }),
    from: { by: from, due: 'gazette-2024#9' },
    statements: [
      { id: 'promise', aspect: 'promise', says: `${name} will be built.`, from },
      ...steps.map(([when, state], index) => ({
        id: `step-${index}`,
        aspect: 'step',
        says: 'It grew.',
        when,
        state,
        from: 'herald#4',
      })),
    ],
  });
  return standingOn(siteOf([own]), own, desk.reportDate);
}

const longer = (due: string | undefined, ...steps: readonly Step[]) =>
  standing('longer-cable', 'A longer cable', due, ...steps);
const bare = () => {
  const own = record('commitment', 'bare', { name: 'Bare' });
  return standingOn(siteOf([own]), own, desk.reportDate);
};

describe('how a commitment stands', () => {
  test.each<[string | undefined, Step[], string, string]>([
    [undefined, [], 'A longer cable is open; no date is given for it.', 'No date is given.'],
    ['2026', [], 'A longer cable is open; it falls due in 2026.', 'This is open; it falls due in 2026.'],
    [
      '2026-09-22',
      [],
      'A longer cable is open; it falls due on 22 September 2026.',
      'This is open; it falls due on 22 September 2026.',
    ],
    ['2025-03', [], 'A longer cable is open; it falls due in March 2025.', 'This falls due in March 2025.'],
    ['2025-03-30', [], 'A longer cable is open; it falls due on 30 March 2025.', 'This falls due on 30 March 2025.'],
    [
      '2024-10',
      [],
      'A longer cable was due in October 2024, after our last source.',
      'Due in October 2024, after our last source.',
    ],
    [
      '2024~',
      [],
      'A longer cable was due about 2024, after our last source.',
      'Due about 2024, after our last source.',
    ],
    [
      '2024-10-01/2024-10-05',
      [['2024-03', 'open']],
      'A longer cable was due on 1–5 October 2024, after our last source.',
      'Due on 1–5 October 2024, after our last source.',
    ],
    [
      '2024-10',
      [['2024-12', 'open']],
      'A longer cable was due in October 2024 and was still open when last reported.',
      'Due in October 2024, it was still open when last reported.',
    ],
    [
      '2024-10',
      [['2024-12-03', 'delivered']],
      'A longer cable was done on 3 December 2024.',
      'This was done on 3 December 2024.',
    ],
    [
      undefined,
      [['2024-12', 'delivered']],
      'A longer cable was done in December 2024.',
      'This was done in December 2024.',
    ],
    [
      '2026',
      [['2024-12', 'dropped']],
      'A longer cable was dropped in December 2024.',
      'This was dropped in December 2024.',
    ],
    [undefined, [['2024~', 'dropped']], 'A longer cable was dropped about 2024.', 'This was dropped about 2024.'],
  ])('due %s, steps %j', (due, steps, text, behind) => {
    expect(commitmentStateSentences(desk, section, longer(due, ...steps))).toMatchObject([
      { text, behind: { input: 'longer-cable.promise', text: behind } },
    ]);
  });

  test('with a newer source that says nothing there is no word since', () => {
    const silent = { ...longer('2024-10'), state: 'no-word-since' as const };
    expect(commitmentStateSentences(desk, section, silent)).toMatchObject([
      {
        text: 'A longer cable was due in October 2024; the sources hold no word since.',
        behind: { text: 'Due in October 2024; the sources hold no word since.' },
      },
    ]);
  });

  test('is told with the step that decides, and rests on promise, due date and step', () => {
    const [sentence] = commitmentStateSentences(
      desk,
      section,
      longer('2024-10', ['2024-11', 'open'], ['2024-12', 'open']),
    );
    expect(sentence).toMatchObject({
      rule: 'commitment-state',
      inputs: ['longer-cable', 'longer-cable.step-1'],
      evidence: [
        { source: 'gazette-2024', paragraphs: [3, 9] },
        { source: 'herald', paragraphs: [4] },
      ],
    });
  });

  test('is not told where it rests on nothing; where nothing but the promise is missing, its name is kept', () => {
    expect(commitmentStateSentences(desk, section, bare())).toEqual([]);
    const due = record('commitment', 'due', { name: 'Due', due: '2026', from: { due: from } });
    expect(
      commitmentStateSentences(desk, section, standingOn(siteOf([due]), due, desk.reportDate))[0]?.behind,
    ).toBeUndefined();
  });
});

describe('a promise', () => {
  test('is told in its own words, from behind once its day has passed', () => {
    expect(promiseSentences(desk, section, longer(undefined))).toEqual([
      {
        id: 'promise-longer-cable_promise',
        section,
        rule: 'promise',
        text: 'A longer cable will be built.',
        about: 'longer-cable.promise',
        inputs: ['longer-cable.promise'],
        claims: ['longer-cable.promise'],
        evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
      },
    ]);
    expect(
      ['2025-01-30', '2025-01-31', '2025'].map((due) => promiseSentences(desk, section, longer(due))[0]?.text),
    ).toEqual(['A longer cable was to be built.', 'A longer cable will be built.', 'A longer cable will be built.']);
    expect(promiseSentences(desk, section, bare())).toEqual([]);
  });
});

describe('several', () => {
  const texts = (...all: Parameters<typeof promisedSentences>[2]) =>
    promisedSentences(desk, section, all).map(({ text }) => text);
  const lighthouse = (due: string | undefined, ...steps: readonly Step[]) =>
    standing('lighthouse', 'A lighthouse', due, ...steps);
  const mole = (due: string | undefined, ...steps: readonly Step[]) => standing('mole', 'A mole', due, ...steps);

  test.each<[string | undefined, Step[], string, string]>([
    [
      '2024-10',
      [],
      'Both were due in October 2024, after our last source.',
      'All 3 were due in October 2024, after our last source.',
    ],
    [
      '2024-10',
      [['2024-12', 'open']],
      'Both were due in October 2024, and were still open when last reported.',
      'All 3 were due in October 2024, and were still open when last reported.',
    ],
    ['2025-03', [], 'Both fall due in March 2025.', 'All 3 fall due in March 2025.'],
    ['2026', [], 'Both are open; they fall due in 2026.', 'All 3 are open; they fall due in 2026.'],
    [undefined, [], 'No date is given for these 2.', 'No date is given for these 3.'],
  ])(
    'that stand alike are told of in one sentence behind their promises: due %s, steps %j',
    (due, steps, two, three) => {
      const [a, b, c] = [longer(due, ...steps), lighthouse(due, ...steps), mole(due, ...steps)];
      expect(texts(a, b).at(-1)).toBe(two);
      expect(texts(a, b, c)).toEqual([
        expect.stringContaining('A longer cable'),
        expect.stringContaining('A lighthouse'),
        expect.stringContaining('A mole'),
        three,
      ]);
    },
  );

  test('have that sentence rest on all of them', () => {
    expect(
      promisedSentences(desk, section, [
        longer('2024-10', ['2024-12', 'open']),
        lighthouse('2024-10', ['2024-11', 'open']),
      ]).at(-1),
    ).toMatchObject({
      inputs: ['longer-cable', 'longer-cable.step-0', 'lighthouse', 'lighthouse.step-0'],
      evidence: [{ paragraphs: [3, 9] }, { source: 'herald' }],
    });
  });

  test('that stand otherwise, or fell due on another day, or were settled, are told one by one', () => {
    expect(texts(longer('2024-10'), lighthouse('2024-11'))).toHaveLength(4);
    expect(texts(longer('2026'), lighthouse(undefined))).toHaveLength(4);
    expect(texts(longer(undefined, ['2024', 'delivered']), lighthouse(undefined, ['2024', 'delivered']))).toHaveLength(
      4,
    );
  });

  test('without a promise is told by its name', () => {
    expect(texts(bare())).toEqual([]);
  });
});

describe('how many stand in which state', () => {
  const states = {
    after: (id: string) => standing(id, id, '2024-10'),
    silent: (id: string) => ({ ...standing(id, id, '2024-10'), state: 'no-word-since' as const }),
    overdue: (id: string) => standing(id, id, '2024-10', ['2024-12', 'open']),
    due: (id: string) => standing(id, id, '2025-03'),
    open: (id: string) => standing(id, id, undefined),
    delivered: (id: string) => standing(id, id, undefined, ['2024', 'delivered']),
    dropped: (id: string) => standing(id, id, undefined, ['2024', 'dropped']),
  };
  const told = (...all: readonly (keyof typeof states)[]) =>
    commitmentsByStateSentences(
      desk,
      'bottom-line',
      all.map((state, index) => states[state](`c-${index}`)),
    )[0]?.text;

  test.each<[(keyof typeof states)[], string]>([
    [['after', 'open'], 'Of the 2 commitments here, one fell due after our last source and one is open.'],
    [
      ['after', 'after', 'silent', 'overdue', 'due', 'delivered', 'dropped'],
      'Of the 7 commitments here, 2 fell due after our last source, one passed its date with no word since, 2 are open, one was done and one was dropped.',
    ],
    [['overdue', 'overdue', 'due', 'due', 'open', 'open'], 'All 6 commitments here are open.'],
    [['delivered', 'delivered', 'dropped', 'dropped'], 'Of the 4 commitments here, 2 were done and 2 were dropped.'],
    [['after', 'after'], 'Both commitments here fell due after our last source.'],
    [['silent', 'silent'], 'Both commitments here passed their dates with no word since.'],
    [['open', 'open', 'open'], 'All 3 commitments here are open.'],
  ])('%j', (all, text) => {
    expect(told(...all)).toBe(text);
  });

  test('one alone is told by itself, and one that rests on nothing is not counted', () => {
    expect(told('open')).toBeUndefined();
    expect(commitmentsByStateSentences(desk, section, [states.open('a'), bare()])).toEqual([]);
  });

  test('rests on all of them', () => {
    expect(commitmentsByStateSentences(desk, section, [states.open('a'), states.overdue('b')])).toMatchObject([
      {
        rule: 'commitments-by-state',
        inputs: ['a', 'b', 'b.step-0'],
        evidence: [{ paragraphs: [3, 9] }, { source: 'herald' }],
      },
    ]);
  });
});

describe('what falls due next', () => {
  test('is told for each date, all names of one date in one sentence', () => {
    const told = nextDueSentences(desk, 'what-comes-next', [
      longer('2025-03-01/2025-03-02'),
      standing('lamp', 'A lamp', '2026'),
      standing('mole', 'A mole', '2026'),
    ]);
    expect(told).toMatchObject([
      {
        rule: 'next-due',
        text: 'A longer cable falls due on 1–2 March 2025.',
        inputs: ['longer-cable'],
        evidence: [{ source: 'gazette-2024', paragraphs: [9] }],
      },
      { text: 'A lamp and A mole fall due in 2026.', inputs: ['lamp', 'mole'] },
    ]);
  });

  test('is not told of one without a date, or without evidence for it', () => {
    const unfounded = record('commitment', 'unfounded', { due: '2026' });
    expect(
      nextDueSentences(desk, 'what-comes-next', [
        longer(undefined),
        standingOn(siteOf([unfounded]), unfounded, desk.reportDate),
      ]),
    ).toEqual([]);
  });
});

test('that nothing is due rests on all that was looked through; where nothing was, it is not told', () => {
  const event: SourceRecord = record('event', 'tide-week', { from: { outcome: from } });
  expect(nothingDueSentences(desk, 'what-comes-next', [event])).toMatchObject([
    {
      rule: 'nothing-due',
      text: 'None of the events and commitments here is dated after 31 January 2025.',
      inputs: ['tide-week'],
      evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
    },
  ]);
  expect(nothingDueSentences(desk, 'what-comes-next', [])).toEqual([]);
});
