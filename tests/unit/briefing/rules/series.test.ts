import { describe, expect, test } from 'vitest';
import { disagreementSentences, growthSentences } from '../../../../src/briefing/rules/series.ts';
import { indicatorSeries } from '../../../../src/model/indicators.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

type Count = readonly [asOf: string, number: number, sense?: string, source?: string | string[]];

/** What `rule` tells of ships that were counted so; a sense may follow the number. */
function counted(rule: typeof growthSentences, ...values: readonly Count[]) {
  const statements = values.map(([asOf, number, sense = 'exactly', source = `gazette-2024#${number}`], index) => ({
    id: `v-${index}`,
    aspect: 'figure',
    says: `${number} ships.`,
    from: source,
    value: { indicator: 'ships', number, sense, asOf },
  }));
  const site = siteOf([
    record('programme', 'fleet', { statements }),
    record('indicator', 'ships', { name: 'Ships', inText: 'the number of ships', unit: 'ships' }),
    record('source', 'gazette-2024', { name: 'Gazette' }),
    record('source', 'herald', { name: 'Herald' }),
  ]);
  return indicatorSeries(site).flatMap((series) => rule(deskOf(site), 'key-figures', series));
}

describe('growth', () => {
  test('is told from the first observation to the last', () => {
    expect(counted(growthSentences, ['2024-05', 1500], ['2023', 3], ['2023-11', 9])).toMatchObject([
      {
        rule: 'growth',
        text: 'From 2023 to May 2024, the number of ships rose from 3 to 1,500.',
        inputs: ['fleet.v-1', 'fleet.v-0'],
        evidence: [{ source: 'gazette-2024', paragraphs: [3, 1500] }],
      },
    ]);
    expect(counted(growthSentences, ['2023', 4], ['2024', 3])[0]?.text).toBe(
      'From 2023 to 2024, the number of ships fell from 4 to 3.',
    );
  });

  test.each<[string, Count[]]>([
    ['one observation', [['2023', 3]]],
    [
      'the same number',
      [
        ['2023', 3],
        ['2024', 3],
      ],
    ],
    [
      'numbers that are not exact',
      [
        ['2023', 3, 'about'],
        ['2024', 4, 'more than'],
        ['2025', 5],
      ],
    ],
    [
      'one date',
      [
        ['2024', 3],
        ['2024', 4],
      ],
    ],
    [
      'dates one within the other',
      [
        ['2023/2025', 3],
        ['2024', 4],
      ],
    ],
    [
      'an undated source',
      [
        ['../2023', 3],
        ['2024', 4],
      ],
    ],
    [
      'a date without an end',
      [
        ['2022', 3],
        ['2023/..', 4],
      ],
    ],
    [
      'two sources that differ on the first',
      [
        ['2023', 3],
        ['2023', 2],
        ['2024', 4],
      ],
    ],
    [
      'two sources that differ on the last, in sense too',
      [
        ['2023', 3],
        ['2024', 4],
        ['2024', 4, 'more than'],
      ],
    ],
  ])('is not told of %s', (_name, values) => {
    expect(counted(growthSentences, ...values)).toEqual([]);
  });
});

describe('sources that differ', () => {
  test('are told of with each value and all its sources', () => {
    expect(
      counted(
        disagreementSentences,
        ['2024-05', 3, 'exactly', 'gazette-2024#1'],
        ['2024-05', 4, 'nearly', ['gazette-2024#2', 'herald#1']],
      ),
    ).toMatchObject([
      {
        rule: 'disagreement',
        text: 'Sources differ on the number of ships as of May 2024: 3 in “Gazette” and nearly 4 in “Gazette” and “Herald”.',
        inputs: ['fleet.v-0', 'fleet.v-1'],
        evidence: [
          { source: 'gazette-2024', paragraphs: [1, 2] },
          { source: 'herald', paragraphs: [1] },
        ],
      },
    ]);
  });

  test('in the sense alone differ too', () => {
    expect(counted(disagreementSentences, ['2024', 3], ['2024', 3, 'more than'])[0]?.text).toContain(
      '3 in “Gazette” and more than 3 in “Gazette”',
    );
  });

  test.each([
    ['../2024', 'Sources differ on the number of ships: 3'],
    ['2024/..', 'Sources differ on the number of ships since 2024: 3'],
  ])('on a date that is open: %s', (asOf, text) => {
    expect(counted(disagreementSentences, [asOf, 3], [asOf, 4])[0]?.text).toContain(text);
  });

  test('are not told of where they agree, or speak of other dates', () => {
    expect(counted(disagreementSentences, ['2024', 3], ['2024', 3], ['2023', 4])).toEqual([]);
  });
});
