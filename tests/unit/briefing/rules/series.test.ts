import { describe, expect, test } from 'vitest';
import {
  disagreementSentences,
  eventsPerYearSentences,
  growthSentences,
  latestEventSentences,
  mostPresentSentences,
  sharedSentences,
  silenceSentences,
} from '../../../../src/briefing/rules/aggregates.ts';
import { chronologyOn } from '../../../../src/model/chronology.ts';
import { indicatorSeries } from '../../../../src/model/indicators.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

type Count = readonly [asOf: string, number: number, sense?: string, source?: string | string[]];
type Held = readonly [when: string | undefined, ...who: string[]];

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
        otherwise: 'Between 2023 and May 2024, the number of ships rose from 3 to 1,500.',
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
        otherwise:
          'On the number of ships as of May 2024, sources differ: 3 in “Gazette” and nearly 4 in “Gazette” and “Herald”.',
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

/** Events, each with its date and who took part, as a paper of 2030 knows them. */
function held(...events: readonly Held[]) {
  const records = events.map(([when, ...who], index) =>
    record('event', `e-${index}`, {
      name: `Event ${index}`,
      ...(when === undefined ? {} : { when }),
      ...(who.length === 0
        ? {}
        : { participants: who.map((one) => ({ as: 'speaker', who: [one], from: `herald#${index + 1}` })) }),
      from: { when: `gazette-2024#${index + 1}`, outcome: 'gazette-2024#9' },
    }),
  );
  const people = ['salt-board', 'ministry', 'jane-doe', 'northland'].map((id): SourceRecord =>
    record('organisation', id, { name: id }),
  );
  const site = siteOf([...records, ...people]);
  return { desk: deskOf(site), entries: chronologyOn(site, '2030-01-01') };
}

describe('events by year', () => {
  const told = (...events: readonly Held[]) => {
    const { desk, entries } = held(...events);
    return eventsPerYearSentences(desk, 'what-happened', entries);
  };

  test('are counted from four events and two years on', () => {
    expect(told(['2023'], ['2024-05'], ['2024'], ['2025'])).toMatchObject([
      {
        rule: 'events-per-year',
        text: 'By year, the events held here number 1 in 2023, 2 in 2024 and 1 in 2025.',
        inputs: ['e-0', 'e-2', 'e-1', 'e-3'],
        evidence: [{ source: 'gazette-2024', paragraphs: [1, 2, 3, 4, 9] }],
      },
    ]);
    expect(told(['2023'], ['2024'], ['2024'])).toEqual([]);
    expect(told(['2024'], ['2024'], ['2024'], ['2024'])).toEqual([]);
  });

  test('a range counts in its first year; what has no year is not counted', () => {
    expect(told(['2024-12-30/2025-01-02'], ['2023'], ['2023'], ['2024'])[0]?.text).toBe(
      'By year, the events held here number 2 in 2023 and 2 in 2024.',
    );
    expect(told(['2024'], ['2023'], ['2023'], ['202X'])).toEqual([]);
    expect(told(['2024'], ['2023'], ['2023'], [undefined])).toEqual([]);
    expect(told(['2024'], ['2023'], ['2023'], ['2024/..'])).toEqual([]);
  });
});

describe('who is named in most events', () => {
  const told = (...events: readonly Held[]) => {
    const { desk, entries } = held(...events);
    return mostPresentSentences(desk, 'what-happened', entries);
  };

  test('is told from three events on', () => {
    expect(
      told(
        ['2021', 'ministry', 'salt-board', 'ministry'],
        ['2022', 'ministry'],
        ['2023', 'ministry'],
        ['2024', 'salt-board'],
      ),
    ).toMatchObject([
      {
        rule: 'most-present',
        text: 'Ministry is named in most events here, 3 of 4.',
        inputs: ['ministry', 'e-0', 'e-1', 'e-2'],
        evidence: [{ source: 'herald', paragraphs: [1, 2, 3] }],
      },
    ]);
    expect(told(['2021', 'ministry'], ['2022', 'ministry'], ['2023'])).toEqual([]);
    expect(told(['2021'], ['2022'])).toEqual([]);
  });

  test('up to three who tie, by id; four are nobody', () => {
    const years = ['2021', '2022', '2023'];
    const all = (...who: string[]) => told(...years.map((year): Held => [year, ...who]));
    expect(all('salt-board', 'jane-doe')[0]?.text).toBe(
      'Jane-doe and salt-board are named in most events here, 3 of 3 each.',
    );
    expect(all('salt-board', 'jane-doe', 'ministry')[0]?.inputs).toEqual([
      'jane-doe',
      'ministry',
      'salt-board',
      'e-0',
      'e-1',
      'e-2',
    ]);
    expect(all('salt-board', 'jane-doe', 'ministry', 'northland')).toEqual([]);
  });
});

describe('silence', () => {
  const told = (...events: readonly Held[]) => {
    const { desk, entries } = held(...events);
    return silenceSentences(desk, 'what-happened', entries);
  };

  test('is the longest time between two events, a year or more', () => {
    expect(told(['2013-05'], ['2015'], ['2019'], ['2020'])).toMatchObject([
      {
        rule: 'silence',
        text: 'Between 2015 and 2019 no event is on record, the longest silence here.',
        inputs: ['e-1', 'e-2'],
        evidence: [{ source: 'gazette-2024', paragraphs: [2, 3, 9] }],
      },
    ]);
  });

  test.each<[string, Held[], number]>([
    ['a year to the day', [['2023-01-31'], ['2024-01-31']], 1],
    ['a day less', [['2023-02-01'], ['2024-01-31']], 0],
    ['none within a longer event', [['2013/2020'], ['2014'], ['2016']], 0],
    ['counted from the end of a longer event', [['2013/2020'], ['2014'], ['2022']], 1],
    ['one event', [['2013']], 0],
    ['without dates', [[undefined], ['2013/..'], ['../2020']], 0],
  ])('%s', (_name, events, count) => {
    expect(told(...events)).toHaveLength(count);
  });

  test('of two of one length is the first', () => {
    expect(told(['2011-01-01'], ['2013-01-01'], ['2015-01-01'])[0]?.inputs).toEqual(['e-0', 'e-1']);
  });
});

describe('the latest event', () => {
  const told = (...events: readonly Held[]) => {
    const { desk, entries } = held(...events);
    return latestEventSentences(desk, 'bottom-line', entries);
  };

  test('is the last that has a date', () => {
    expect(told(['2024-05-02'], ['2023'], [undefined])).toMatchObject([
      {
        rule: 'latest-event',
        text: 'The latest event on record is Event 0, 2 May 2024.',
        inputs: ['e-0'],
        evidence: [{ paragraphs: [1, 9] }],
      },
    ]);
    expect(told([undefined])).toEqual([]);
    expect(told()).toEqual([]);
  });
});

describe('what programmes share', () => {
  const programme = (id: string, partners: readonly string[], themes: readonly string[], statements = true) =>
    record('programme', id, {
      name: id,
      themes,
      partners: partners.map((who, index) => ({ as: 'partner', who: [who], from: `herald#${index + 1}` })),
      ...(statements ? { statements: [{ id: 'said', aspect: 'goal', says: 'So.', from: 'gazette-2024#4' }] } : {}),
    });
  const told = (...programmes: readonly SourceRecord[]) => {
    const site = siteOf([
      ...programmes,
      ...['salt-board', 'ministry'].map((id): SourceRecord => record('organisation', id, { name: id })),
      record('theme', 'tides', { name: 'Tides' }),
      record('theme', 'winds', { name: 'Winds' }),
    ]);
    return sharedSentences(deskOf(site), 'state-of-play', programmes);
  };

  test('partners, from the sources that name them', () => {
    expect(told(programme('a', ['salt-board', 'ministry'], []), programme('b', ['ministry'], []))).toMatchObject([
      {
        rule: 'shared',
        text: 'A and b share one partner, ministry.',
        inputs: ['a', 'b', 'ministry'],
        evidence: [{ source: 'herald', paragraphs: [1, 2] }],
      },
    ]);
    expect(
      told(programme('a', ['salt-board', 'ministry'], []), programme('b', ['ministry', 'salt-board'], []))[0]?.text,
    ).toBe('A and b share 2 partners: salt-board and ministry.');
  });

  test('themes, as the desk files them', () => {
    expect(told(programme('a', [], ['tides', 'winds']), programme('b', [], ['tides', 'winds']))).toMatchObject([
      {
        rule: 'shared',
        text: 'A and b are filed under the same themes, Tides and Winds.',
        inputs: ['a', 'b', 'tides', 'winds'],
        evidence: [{ source: 'gazette-2024', paragraphs: [4] }],
      },
    ]);
    expect(told(programme('a', [], ['tides']), programme('b', [], ['tides', 'winds']))[0]?.text).toBe(
      'A and b are filed under the same theme, Tides.',
    );
  });

  test('of three, by who shares what', () => {
    const texts = told(
      programme('a', [], ['tides', 'winds']),
      programme('b', [], ['tides', 'winds']),
      programme('c', [], ['tides']),
    ).map(({ text }) => text);
    expect(texts).toEqual([
      'All 3 compared here are filed under the same theme, Tides.',
      'A and b are filed under the same theme, Winds.',
    ]);
    expect(
      told(programme('a', ['ministry'], []), programme('b', ['ministry'], []), programme('c', ['ministry'], []))[0]
        ?.text,
    ).toBe('All 3 compared here share one partner, ministry.');
  });

  test('nothing, where they have nothing in common or it rests on nothing', () => {
    expect(told(programme('a', ['ministry'], ['tides']), programme('b', ['salt-board'], ['winds']))).toEqual([]);
    expect(told(programme('a', [], ['tides'], false), programme('b', [], ['tides'], false))).toEqual([]);
    expect(told(record('place', 'a'), record('place', 'b'))).toEqual([]);
  });
});
