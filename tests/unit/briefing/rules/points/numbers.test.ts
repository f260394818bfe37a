import { describe, expect, test } from 'vitest';
import { attendance, share, widerNumber } from '../../../../../src/briefing/rules/points/numbers.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const from = 'release#2';
const source = record('source', 'release', { published: '2024-09-26' });

const figure = (indicator: string, number: number, more: Readonly<Record<string, unknown>> = {}) => ({
  id: `figure-${indicator}`,
  aspect: 'figure',
  says: `There are ${number}.`,
  value: { indicator, number, sense: 'exactly', asOf: '2024-09-26', ...more },
  from,
});

describe('a number that is wider than the subject', () => {
  const money = (id: string, data: Readonly<Record<string, unknown>>) =>
    record('indicator', id, { unit: 'euros', currency: 'EUR', inText: 'the sum that Gateway aims at', ...data });
  const cable = (statements: readonly unknown[] = [], data: Readonly<Record<string, unknown>> = {}) =>
    record('programme', 'sea-cable', {
      inText: 'the Sea Cable',
      parent: 'gateway',
      from: { parent: from },
      statements: [{ id: 'what', aspect: 'purpose', says: 'The Sea Cable joins two lands.', from }, ...statements],
      ...data,
    });
  const gateway = record('programme', 'gateway', {
    statements: [figure('whole', 300_000_000_000, { sense: 'up to' })],
  });
  const whole = money('whole', { covers: 'gateway' });
  const wider = (...records: Parameters<typeof watched>[1]) => watched(widerNumber, [source, ...records], 'sea-cable');
  const only = 'The only sum on record is wider than the Sea Cable: up to €300 billion, the sum that Gateway aims at.';

  test('the one sum of what it is part of', () => {
    expect(wider(gateway, whole, cable())).toEqual([only]);
  });

  test('not where that covers something else, or nothing that is known', () => {
    expect(wider(gateway, money('whole', { covers: 'sea-cable' }), cable())).toEqual([]);
    expect(wider(gateway, money('whole', {}), cable())).toEqual([]);
    expect(wider(gateway, whole, cable([], { parent: undefined, from: undefined }))).toEqual([]);
  });

  test('not beside a sum of its own or of a part, unless the paper tells it', () => {
    const own = money('own', { covers: 'spur', inText: 'what the spur costs' });
    const spur = record('programme', 'spur', {
      parent: 'sea-cable',
      from: { parent: from },
      statements: [figure('own', 5)],
    });
    expect(wider(gateway, whole, own, spur, cable())).toEqual([]);
    expect(wider(gateway, whole, own, spur, cable([figure('whole', 20)]))).toEqual([
      'Wider than the Sea Cable is one number here: €20, the sum that Gateway aims at.',
    ]);
  });

  test('not where the paper is on the whole too', () => {
    const both = record('briefing', 'both', {
      scope: { programmes: ['sea-cable', 'gateway'] },
      bottomLine: [{ says: 'The Sea Cable joins two lands.', cites: ['sea-cable.what'] }],
    });
    expect(watched(widerNumber, [source, gateway, whole, cable(), both], 'both')).toEqual([]);
  });

  test('a sum two steps above only where the paper tells it', () => {
    const part = record('programme', 'sea-cable', {
      inText: 'the Sea Cable',
      parent: 'net',
      from: { parent: from },
      statements: [{ id: 'what', aspect: 'purpose', says: 'The Sea Cable joins two lands.', from }],
    });
    const net = record('programme', 'net', { parent: 'gateway', from: { parent: from } });
    expect(wider(gateway, whole, net, part)).toEqual([]);
  });

  test('a number that is no money only where the paper tells it', () => {
    const ports = record('indicator', 'ports', {
      unit: 'ports',
      inText: 'the number of ports of Gateway',
      covers: 'gateway',
    });
    const elsewhere = record('programme', 'gateway', { statements: [figure('ports', 7)] });
    expect(wider(elsewhere, ports, cable())).toEqual([]);
    expect(wider(record('programme', 'gateway'), ports, cable([figure('ports', 7)]))).toEqual([
      'Wider than the Sea Cable is one number here: 7 ports, the number of ports of Gateway.',
    ]);
  });
});

/** An alliance with members, and a week to which some came. */
const members = record('indicator', 'members', { unit: 'lands', measures: 'members', covers: 'alliance' });
const came = (data: Readonly<Record<string, unknown>> = {}) =>
  record('indicator', 'came', { unit: 'lands', measures: 'attendance', covers: 'week', ...data });
const alliance = (number: number, more: Readonly<Record<string, unknown>> = {}) =>
  record('programme', 'alliance', { inText: 'the Alliance', statements: [figure('members', number, more)] });
const week = (
  number: number,
  more: Readonly<Record<string, unknown>> = {},
  participants: readonly Readonly<Record<string, unknown>>[] = [],
) =>
  record('event', 'week', {
    inText: 'the Week',
    when: '2024-09-22/2024-09-26',
    programmes: ['alliance'],
    participants,
    from: { when: from, outcome: from },
    statements: [figure('came', number, { asOf: '2024-09-22/2024-09-26', ...more })],
  });
const lands = ['northland', 'southland', 'westland'].map((id) => record('place', id));

describe('how many of the members came', () => {
  const of = (...records: Parameters<typeof watched>[1]) =>
    watched(share, [source, members, ...lands, ...records], 'alliance');
  const within = came({ within: 'members' });

  test('with their names, where one list has as many', () => {
    const some = { as: 'government', who: ['northland', 'westland'], from };
    expect(of(within, alliance(27), week(2, {}, [some]))).toEqual([
      'Two of the 27 lands came to the Week: northland and westland.',
    ]);
    expect(of(within, alliance(27), week(2))).toEqual(['Two of the 27 lands came to the Week.']);
  });

  test.each([
    ['of another length', { as: 'government', who: ['northland'], from }],
    ['that stands elsewhere', { as: 'government', who: ['northland', 'westland'], from: 'release#9' }],
    ['that is not whole', { as: 'government', who: ['northland', 'westland'], others: 3, from }],
    ['of those who made it', { as: 'organiser', who: ['northland', 'westland'], from }],
    ['of delegations to them', { as: 'delegation', of: 'southland', who: ['northland', 'westland'], from }],
  ])('without the names of a list %s', (_, list) => {
    expect(of(within, alliance(27), week(2, {}, [list]))).toEqual(['Two of the 27 lands came to the Week.']);
  });

  test('without names where two lists have as many', () => {
    const lists = ['government', 'participant'].map((as) => ({ as, who: ['northland', 'westland'], from }));
    expect(of(within, alliance(27), week(2, {}, lists))).toEqual(['Two of the 27 lands came to the Week.']);
  });

  test.each([
    ['nothing says that they are of the members', [came(), alliance(27), week(10)]],
    ['all came', [within, alliance(10), week(10)]],
    ['a count is not exact', [within, alliance(27), week(10, { sense: 'about' })]],
    ['the members were counted inexactly', [within, alliance(27, { sense: 'more than' }), week(10)]],
    ['the members were counted long after', [within, alliance(27, { asOf: '2025-01' }), week(10, { asOf: '2024-09' })]],
    ['other things are counted', [came({ within: 'members', unit: 'ports' }), alliance(27), week(10)]],
    ['it is no attendance', [came({ within: 'members', measures: 'output' }), alliance(27), week(10)]],
  ])('nothing where %s', (_, records) => {
    expect(of(...records)).toEqual([]);
  });

  test('not in a paper on somebody who came', () => {
    const there = { as: 'government', who: ['northland'], from };
    const records = [source, members, within, ...lands, alliance(27), week(10, {}, [there])];
    expect(watched(share, records, 'northland')).toEqual([]);
  });

  test('not in a paper on a theme', () => {
    const theme = record('theme', 'ports');
    const filed = { ...week(10), data: { ...week(10).data, themes: ['ports'] } };
    const themed = { ...alliance(27), data: { ...alliance(27).data, themes: ['ports'] } };
    const records = [source, members, within, theme, filed, themed];
    expect(watched(share, records, 'alliance')).toHaveLength(1);
    expect(watched(share, records, 'ports')).toEqual([]);
  });
});

describe('who came and who belongs', () => {
  const of = (...records: Parameters<typeof watched>[1]) =>
    watched(attendance, [source, members, ...records], 'alliance');

  test('where the two counts are nearly the same', () => {
    expect(of(came(), alliance(24), week(25))).toEqual([
      '25 lands came to the Week, and 24 are members of the Alliance: do not take attendance for membership.',
    ]);
  });

  test.each([
    ['they are the same', [came(), alliance(25), week(25)]],
    ['they lie far apart', [came(), alliance(21), week(25)]],
    ['other things are counted', [came({ unit: 'ports' }), alliance(24), week(25)]],
    ['a count is not exact', [came(), alliance(24), week(25, { sense: 'about' })]],
    ['it is no attendance', [came({ measures: 'output' }), alliance(24), week(25)]],
    ['it is not known what the count is of', [came({ covers: undefined }), alliance(24), week(25)]],
  ])('nothing where %s', (_, records) => {
    expect(of(...records)).toEqual([]);
  });

  test('not of an event of another programme', () => {
    const other = { ...week(25), data: { ...week(25).data, programmes: ['club'] } };
    const club = record('programme', 'club', { parent: 'alliance', from: { parent: from } });
    expect(of(came(), alliance(24), other, club)).toEqual([]);
  });
});
