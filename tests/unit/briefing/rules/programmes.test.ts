import { describe, expect, test } from 'vitest';
import { digestStanding, standingSentences, takesPartSentences } from '../../../../src/briefing/rules/programmes.ts';
import { standingsOf } from '../../../../src/model/commitments.ts';
import { UnfoundedSentenceError } from '../../../../src/briefing/sentence.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];
const northland = record('place', 'northland', { name: 'Northland' });
const cable = (data: Readonly<Record<string, unknown>>) =>
  record('programme', 'sea-cable', { name: 'Sea Cable', inText: 'the Sea Cable', ...data });

describe('where a programme stands on 31 January 2025', () => {
  const texts = (data: Readonly<Record<string, unknown>>) =>
    standingSentences(deskOf(siteOf([])), 'bottom-line', cable({ from: { status: from, period: from }, ...data })).map(
      ({ rule, text }) => `${rule}: ${text}`,
    );

  test.each([
    ['announced', 'The Sea Cable has been announced.'],
    ['preparing', 'The Sea Cable is in preparation.'],
    ['running', 'The Sea Cable is running.'],
    ['ended', 'The Sea Cable has ended.'],
  ])('its status: %s', (status, text) => {
    expect(texts({ status })).toEqual([`status: ${text}`]);
  });

  test.each([
    ['2023-11/..', 'The Sea Cable has been running since November 2023.'],
    ['2021/2023', 'The Sea Cable ran 2021–2023.'],
    ['2023', 'The Sea Cable ran in 2023.'],
    ['2023~', 'The Sea Cable ran about 2023.'],
    ['../2024', 'The Sea Cable ran until 2024.'],
    ['2021/2027', 'The Sea Cable runs 2021–2027.'],
    ['2025', 'The Sea Cable runs in 2025.'],
    ['202X', 'The Sea Cable runs in the 2020s.'],
    ['../2025', 'The Sea Cable runs until 2025.'],
    ['2026/2027', 'The Sea Cable is to start in 2026.'],
    ['2025-02-01/..', 'The Sea Cable is to start on 1 February 2025.'],
    ['2026~/2027', 'The Sea Cable is to start about 2026.'],
  ])('its period: %s', (period, text) => {
    expect(texts({ period })).toEqual([`period: ${text}`]);
  });

  test.each([
    ['running', '2023/..', 1],
    ['running', '2021/2027', 1],
    ['ended', '2021/2023', 1],
    ['announced', '2026', 1],
    ['preparing', '2026', 2],
    ['ended', '2021/2027', 2],
    ['running', '2021/2023', 2],
    ['announced', '2023/..', 2],
  ])('its status is told beside its period only where the two do not say the same: %s %s', (status, period, count) => {
    expect(texts({ status, period }).map((text) => text.split(':')[0])).toEqual(['status', 'period'].slice(-count));
  });

  test('nothing, where the record says neither', () => {
    expect(texts({})).toEqual([]);
  });

  test('whose status rests on nothing is a defect', () => {
    expect(() => texts({ status: 'running', from: {} })).toThrow(UnfoundedSentenceError);
  });
});

describe('who takes part', () => {
  const board = record('organisation', 'board', {
    name: 'Salt Board',
    names: [{ name: 'Board of Old Salt', when: '../2020', from }],
  });
  const told = (partners: readonly object[], data: Readonly<Record<string, unknown>> = {}) => {
    const own = cable({ partners, ...data });
    return takesPartSentences(deskOf(siteOf([own, board, northland])), 'who-takes-part', own);
  };

  test('is told for each part taken, in the order of the record, each with its own evidence', () => {
    const sentences = told([
      { as: 'lead', who: ['board'], from },
      { as: 'funder', who: ['northland', 'board'], from: 'herald#1' },
      { as: 'funder', who: ['northland', 'board'], from: 'herald#2' },
    ]);
    expect(sentences).toMatchObject([
      {
        rule: 'takes-part',
        text: 'Lead: Salt Board.',
        inputs: ['sea-cable', 'board'],
        claims: ['sea-cable:partners.lead'],
        evidence,
      },
      { text: 'Funder: Northland and Salt Board.', evidence: [{ source: 'herald', paragraphs: [1] }] },
      { evidence: [{ source: 'herald', paragraphs: [2] }] },
    ]);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(3);
    expect(told([])).toEqual([]);
  });

  test('counts those whom the source does not name, and names whose delegation it was', () => {
    expect(told([{ as: 'member', who: ['northland'], others: 20, from }])[0]?.text).toBe(
      'Member: Northland and 20 not named.',
    );
    expect(told([{ as: 'delegation', who: ['board'], of: 'northland', from }])[0]?.text).toBe(
      'Delegation of Northland: Salt Board.',
    );
  });

  test('bears the names of the time', () => {
    const then = { period: '2018/2019', from: { period: from } };
    expect(told([{ as: 'lead', who: ['board'], from }], then)[0]?.text).toBe('Lead: Board of Old Salt.');
  });
});

describe('a programme in a line of another paper', () => {
  /** Where it stands on 31 January 2025, with promises that have a due date and perhaps a step. */
  const line = (
    data: Readonly<Record<string, unknown>>,
    ...promises: readonly (readonly [due: string, step?: string])[]
  ) => {
    const own = cable({ from: { status: from, period: from }, ...data });
    const commitments = promises.map(([due, state], index) =>
      record('commitment', `c-${index}`, {
        name: `Pier ${index}`,
        due,
        programmes: ['sea-cable'],
        from: { due: 'herald#2' },
        statements:
          state === undefined
            ? []
            : [{ id: 'step', aspect: 'step', says: 'So.', when: '2024', state, from: 'herald#4' }],
      }),
    );
    const site = siteOf([own, ...commitments, record('source', 'herald', { published: '2024-06-30' })]);
    const standings = standingsOf(
      site,
      site.settings.reportDate,
      commitments.map(({ id }) => id),
    );
    return digestStanding(deskOf(site), 'programmes', own, standings);
  };

  test.each<[object, (readonly [string, string?])[], string | undefined]>([
    [{}, [], undefined],
    [{ status: 'running' }, [], 'Under way.'],
    [{ status: 'running', period: '2023/..' }, [], 'Under way; since 2023.'],
    [{ status: 'running' }, [['2026-03'], ['2025-09']], 'Under way; next due September 2025: Pier 1.'],
    [{}, [['2024-05']], 'One promise with no word since.'],
    [{}, [['2024-10'], ['2024-11']], '2 promises due after our last source on them.'],
    [{}, [['2024-10', 'delivered']], undefined],
  ])('%j %j', (data, promises, text) => {
    expect(line(data as Readonly<Record<string, unknown>>, ...promises)[0]?.text).toBe(text);
  });

  test('is counted from its record and the promises that it tells', () => {
    expect(line({ status: 'running' }, ['2024-10'], ['2024-10', 'delivered'], ['2026'])).toMatchObject([
      {
        rule: 'standing',
        claims: [],
        counted: [
          { input: 'sea-cable', evidence },
          { input: 'c-2', evidence: [{ source: 'herald', paragraphs: [2] }] },
          { input: 'c-0', evidence: [{ source: 'herald', paragraphs: [2] }] },
        ],
      },
    ]);
  });

  test('is left out where it rests on nothing', () => {
    expect(line({ status: 'running', from: {} })).toEqual([]);
  });
});
