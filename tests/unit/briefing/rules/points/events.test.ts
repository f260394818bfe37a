import { describe, expect, test } from 'vitest';
import { order, outcomeUnknown } from '../../../../../src/briefing/rules/points/events.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const from = 'release#2';
const source = record('source', 'release', { published: '2024-09-26' });
const forum = (data: Readonly<Record<string, unknown>> = {}) =>
  record('programme', 'forum', {
    statements: [{ id: 'what', aspect: 'purpose', says: 'The forum joins two lands.', from }],
    ...data,
  });
const event = (id: string, data: Readonly<Record<string, unknown>>) =>
  record('event', id, {
    programmes: ['forum'],
    from: { when: from, outcome: from, ordinal: from, partOf: from },
    ...data,
  });

describe('a late meeting soon after the launch', () => {
  const launch = (data: Readonly<Record<string, unknown>> = {}) =>
    event('the-launch', { type: 'launch', when: '2014-05-21', ...data });
  const meeting = (data: Readonly<Record<string, unknown>> = {}) =>
    event('the-meeting', { when: '2014-06-09/2014-06-10', ordinal: 6, ...data });
  const of = (...records: Parameters<typeof watched>[1]) => watched(order, [source, ...records], 'forum');

  test('the series probably began before it', () => {
    expect(of(forum(), launch(), meeting())).toEqual([
      'The-meeting was the sixth of its series, 19 days after the-launch: the series probably began before it.',
    ]);
    expect(of(forum(), launch(), meeting({ ordinal: 22, when: '2014-05-22' }))).toEqual([
      'The-meeting was the 22nd of its series, a day after the-launch: the series probably began before it.',
    ]);
  });

  test.each([
    ['the second', [launch(), meeting({ ordinal: 2 })]],
    ['long after the launch', [launch(), meeting({ when: '2014-07-21' })]],
    ['before the launch', [launch(), meeting({ when: '2014-05-20' })]],
    ['of a month', [launch(), meeting({ when: '2014-06' })]],
    ['after a launch of a month', [launch({ when: '2014-05' }), meeting()]],
    ['after another event', [launch({ type: 'meeting' }), meeting()]],
    ['after a launch that was not held', [launch({ outcome: 'unknown' }), meeting()]],
    ['not held', [launch(), meeting({ outcome: 'unknown' })]],
    ['of another programme', [launch(), meeting({ programmes: ['part'] })]],
  ])('nothing of a meeting %s', (_, records) => {
    const part = record('programme', 'part', { parent: 'forum', from: { parent: from } });
    expect(of(forum(), part, ...records)).toEqual([]);
  });

  test('nothing where an editor inferred it', () => {
    const told = (id: string) => ({ statements: [{ id, aspect: 'outcome', says: `The ${id} was held.`, from }] });
    const inferred = {
      id: 'earlier',
      aspect: 'outcome',
      says: 'The meetings began before the launch.',
      inferred: { why: 'It was the sixth.', inputs: ['the-launch.launch', 'the-meeting.meeting'] },
    };
    expect(of(forum({ statements: [inferred] }), launch(told('launch')), meeting(told('meeting')))).toEqual([]);
  });
});

describe('events announced for days that have passed', () => {
  const announced = (id: string, when: string, data: Readonly<Record<string, unknown>> = {}) =>
    event(id, { when, outcome: 'announced', ...data });
  const of = (...records: Parameters<typeof watched>[1]) => watched(outcomeUnknown, [source, ...records], 'forum');

  test('told together', () => {
    expect(of(forum(), announced('regatta', '2024-10'), announced('summit', '2024-11-09/2024-11-10'))).toEqual([
      'No source says whether these took place: regatta (October 2024) and summit (9–10 November 2024).',
    ]);
  });

  test('one stands among the events', () => {
    expect(of(forum(), announced('regatta', '2024-10'))).toEqual([]);
    const part = { partOf: 'regatta' };
    expect(of(forum(), announced('regatta', '2024-10'), announced('race', '2024-10', part))).toEqual([]);
  });

  test('what was held, or lies ahead, is not among them', () => {
    const others = [announced('fair', '2025-06'), event('race', { when: '2024-10', outcome: 'held' })];
    expect(of(forum(), announced('regatta', '2024-10'), ...others)).toEqual([]);
  });

  test('what the bottom line speaks of is not told again', () => {
    const said = { statements: [{ id: 'plan', aspect: 'purpose', says: 'The summit was planned.', from }] };
    const bottomLine = [{ says: 'The summit was planned.', cites: ['summit.plan'] }];
    const records = [announced('regatta', '2024-10'), announced('summit', '2024-11', said)];
    expect(of(forum(), ...records)).toHaveLength(1);
    expect(of(forum({ bottomLine }), ...records)).toEqual([]);
  });
});
