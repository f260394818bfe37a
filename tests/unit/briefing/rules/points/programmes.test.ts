import { describe, expect, test } from 'vitest';
import { namedOnly, onlyAims } from '../../../../../src/briefing/rules/points/programmes.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const from = 'release#2';
const source = record('source', 'release', { published: '2024-09-26' });
const said = (id: string, aspect: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect,
  says: `The ${id} is told.`,
  from,
  ...more,
});

describe('aims alone', () => {
  const agenda = (aspects: readonly string[], data: Readonly<Record<string, unknown>> = {}) =>
    record('programme', 'agenda', {
      inText: 'the agenda',
      from: { status: from, period: from },
      statements: aspects.map((aspect) => said(aspect, aspect)),
      ...data,
    });
  const of = (...records: Parameters<typeof watched>[1]) => watched(onlyAims, [source, ...records], 'agenda');
  const meeting = (outcome: string) =>
    record('event', 'meeting', { outcome, programmes: ['agenda'], from: { outcome: from } });
  const promise = (state?: string) =>
    record('commitment', 'promise', {
      by: ['agenda'],
      programmes: ['agenda'],
      from: { by: from },
      statements: [
        said('promise', 'promise'),
        ...(state === undefined ? [] : [said('step', 'step', { when: '2024', state })]),
      ],
    });
  const told = ['All that is on record of the agenda is aim or announcement; nothing done is reported.'];

  test('of a programme that only aims', () => {
    expect(of(agenda(['goal', 'challenge']))).toEqual(told);
    expect(of(agenda(['goal'], { status: 'announced' }), meeting('announced'), promise())).toEqual(told);
  });

  test.each([
    ['an outcome is told', [agenda(['goal', 'outcome'])]],
    ['a purpose is told, in the present', [agenda(['goal', 'purpose'])]],
    ['a figure is told', [agenda(['goal', 'figure'])]],
    ['it runs', [agenda(['goal'], { status: 'running' })]],
    ['it has a time', [agenda(['goal'], { period: '2023/..' })]],
    ['an event was held', [agenda(['goal']), meeting('held')]],
    ['a promise was kept', [agenda(['goal']), promise('delivered')]],
    ['it has parts', [agenda(['goal']), record('programme', 'part', { parent: 'agenda', from: { parent: from } })]],
    ['nothing tells of an aim', [agenda(['challenge'])]],
  ])('nothing where %s', (_, records) => {
    expect(of(...records)).toEqual([]);
  });
});

describe('known by name alone', () => {
  const label = (id: string, data: Readonly<Record<string, unknown>> = {}) =>
    record('programme', id, {
      name: id,
      parent: 'list',
      statements: [said('what', 'purpose'), said('gap', 'gap')],
      from: { parent: from, status: from, period: from },
      ...data,
    });
  const list = (data: Readonly<Record<string, unknown>> = {}) =>
    record('programme', 'list', { statements: [said('list', 'purpose')], ...data });
  const of = (...records: Parameters<typeof watched>[1]) => watched(namedOnly, [source, ...records], 'list');

  test('told together, from two on', () => {
    expect(of(list(), label('Red Buoy'.toLowerCase().replace(' ', '-')), label('mast'))).toEqual([
      'Mast and red-buoy are named without status, dates or results.',
    ]);
    expect(of(list(), label('mast'))).toEqual([]);
  });

  test.each([
    ['a status', { status: 'running' }],
    ['a time', { period: '2023' }],
    ['a result', { statements: [said('what', 'outcome')] }],
    ['a date', { statements: [said('what', 'purpose', { when: '2023' })] }],
    ['more to say', { statements: ['a', 'b', 'c'].map((id) => said(id, 'purpose')) }],
    ['nothing to say at all', { statements: [said('gap', 'gap')] }],
  ])('not of one with %s', (_, data) => {
    expect(of(list(), label('mast'), label('buoy', data))).toEqual([]);
  });

  test('not of one with an event or a promise', () => {
    const event = record('event', 'visit', { programmes: ['buoy'], from: { outcome: from } });
    const promise = record('commitment', 'promise', { programmes: ['buoy'], from: { by: from } });
    expect(of(list(), label('mast'), label('buoy'), event)).toEqual([]);
    expect(of(list(), label('mast'), label('buoy'), promise)).toEqual([]);
  });

  test('not of one that the editor names', () => {
    const bottomLine = [{ says: 'Of the Buoy the list has the name.', cites: ['list'] }];
    const buoy = label('buoy', { name: 'Buoy' });
    expect(of(list({ bottomLine }), label('mast'), buoy)).toEqual([]);
    expect(of(list(), label('mast'), buoy)).toHaveLength(1);
  });
});
