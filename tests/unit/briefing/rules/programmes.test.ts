import { describe, expect, test } from 'vitest';
import {
  holdingsSentences,
  partnersSentences,
  partsSentences,
  standingSentences,
} from '../../../../src/briefing/rules/programmes.ts';
import { UnfoundedSentenceError } from '../../../../src/briefing/sentence.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
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

test('its parts are named, not theirs', () => {
  const part = (id: string, name: string, parent = 'sea-cable') =>
    record('programme', id, { name, parent, from: { parent: from } });
  const [spur, ferry, end] = [part('spur', 'North Spur'), part('ferry', 'Ferry'), part('end', 'End', 'spur')];
  const told = (...programmes: SourceRecord<'programme'>[]) =>
    partsSentences(deskOf(siteOf([])), 'state-of-play', cable({}), programmes);
  expect(told(cable({}), end)).toEqual([]);
  expect(told(cable({}), spur, end)[0]?.text).toBe('The Sea Cable has one part with a record here, North Spur.');
  expect(told(ferry, spur)).toMatchObject([
    {
      rule: 'part',
      text: 'The Sea Cable has 2 parts with records here: Ferry and North Spur.',
      inputs: ['ferry', 'spur'],
      evidence,
    },
  ]);
});

describe('its partners', () => {
  const board = record('organisation', 'board', {
    name: 'Salt Board',
    names: [{ name: 'Board of Old Salt', when: '../2020', from }],
  });
  const told = (
    entries: readonly (readonly [who: string[], from: string])[],
    data: Readonly<Record<string, unknown>> = {},
  ) => {
    const own = cable({ partners: entries.map(([who, place]) => ({ as: 'partner', who, from: place })), ...data });
    return partnersSentences(deskOf(siteOf([own, board, northland])), 'state-of-play', own);
  };

  test('are told once each, in the order of the record, with the evidence of every entry', () => {
    expect(
      told([
        [['northland', 'board'], 'gazette-2024#3'],
        [['board'], 'herald#1'],
      ]),
    ).toMatchObject([
      {
        rule: 'partners',
        text: 'Northland and Salt Board take part in the Sea Cable.',
        inputs: ['sea-cable', 'northland', 'board'],
        evidence: [...evidence, { source: 'herald', paragraphs: [1] }],
      },
    ]);
    expect(told([[['board'], from]])[0]?.text).toBe('Salt Board takes part in the Sea Cable.');
    expect(told([])).toEqual([]);
  });

  test('counts those whom the source does not name', () => {
    const partners = [{ as: 'member', who: ['northland'], others: 20, from }];
    expect(told([], { partners })[0]?.text).toBe('Northland and 20 not named take part in the Sea Cable.');
  });

  test('bear the names of the time', () => {
    expect(told([[['board'], from]], { period: '2018/2019', from: { period: from } })[0]?.text).toBe(
      'Board of Old Salt takes part in the Sea Cable.',
    );
  });

  test('are not told where its name tells them', () => {
    expect(told([[['northland'], from]], { name: 'Northland Cable', inText: 'the Northland Cable' })).toEqual([]);
  });
});

describe('what the records hold', () => {
  const programmes = ['a', 'b'].map((id): SourceRecord => record('programme', id, { from: { status: from } }));
  const event: SourceRecord = record('event', 'e', { from: { outcome: 'herald#1' } });
  const commitment: SourceRecord = record('commitment', 'c', {
    statements: [{ id: 'promise', aspect: 'promise', says: 'So.', from: 'herald#2' }],
    from: { by: 'herald#9' },
  });
  const at = deskOf(siteOf([commitment]));
  const tides = record('theme', 'tides', { name: 'Tides' });
  const told = (
    root: SourceRecord,
    counts: { programmes?: SourceRecord[]; events?: SourceRecord[]; commitments?: SourceRecord[] },
  ) => holdingsSentences(at, 'bottom-line', root, { programmes: [], events: [], commitments: [], ...counts })[0];

  test('under a theme, on a place', () => {
    expect(told(tides, { programmes, events: [event], commitments: [commitment] })?.text).toBe(
      'Filed under Tides the records hold 2 programmes, 1 event and 1 commitment.',
    );
    expect(told(northland, { events: [event] })?.text).toBe(
      'On Northland the records hold no programme, 1 event and no commitment.',
    );
    expect(
      told(northland, {
        programmes: programmes.slice(1),
        events: [event, event],
        commitments: [commitment, commitment],
      })?.text,
    ).toBe('On Northland the records hold 1 programme, 2 events and 2 commitments.');
  });

  test('in another order of words', () => {
    expect(told(tides, { events: [event] })?.otherwise).toBe(
      'The records hold no programme, 1 event and no commitment under Tides.',
    );
    expect(told(northland, { events: [event] })?.otherwise).toBe(
      'The records hold no programme, 1 event and no commitment on Northland.',
    );
  });

  test('rests on all that was counted: on the statements of each, else on its fields', () => {
    expect(told(northland, { programmes, events: [event], commitments: [commitment] })).toMatchObject({
      inputs: ['a', 'b', 'e', 'c'],
      evidence: [...evidence, { source: 'herald', paragraphs: [1, 2] }],
    });
  });

  test('is not told where there is nothing to count', () => {
    expect(told(northland, {})).toBeUndefined();
  });
});
