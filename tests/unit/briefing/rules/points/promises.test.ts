import { describe, expect, test } from 'vitest';
import { promiseLacks } from '../../../../../src/briefing/rules/points/promises.ts';
import type { SourceRecord } from '../../../../../src/schema/record.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const from = 'release#2';
const source = record('source', 'release', { published: '2024-09-26' });
const ministry = record('organisation', 'ministry');
const cable = (data: Readonly<Record<string, unknown>> = {}) =>
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    statements: [{ id: 'what', aspect: 'purpose', says: 'The Sea Cable joins two lands.', from }],
    ...data,
  });

/** A promise of the cable's own, without a date, a sum or anybody to carry it out unless `data` says otherwise. */
const promise = (
  id: string,
  data: Readonly<Record<string, unknown>> = {},
  says = 'A mast will be built.',
  more: readonly Readonly<Record<string, unknown>>[] = [],
) =>
  record('commitment', id, {
    by: ['sea-cable'],
    programmes: ['sea-cable'],
    from: { by: from, due: from },
    statements: [{ id: 'promise', aspect: 'promise', says, from }, ...more],
    ...data,
  });
const due = { due: '2026' };
const led = { lead: ['ministry'] };

const lacking = (...records: readonly SourceRecord[]) =>
  watched(promiseLacks, [source, ministry, cable(), ...records], 'sea-cable');

describe('what several promises lack', () => {
  test('all and most of them', () => {
    expect(lacking(promise('mast'), promise('pier', due), promise('dam'))).toEqual([
      'None of the three promises has a sum or anybody named to carry it out; two have no date.',
    ]);
    expect(lacking(promise('mast', led), promise('pier', { ...led, ...due }))).toEqual([
      'Neither of the two promises has a sum.',
    ]);
    expect(lacking(promise('mast', { ...led, ...due }), promise('pier', due, 'Pay €5 for a pier.'))).toEqual([]);
  });

  test('most of them first', () => {
    const paid = promise('dam', { ...led, ...due }, 'A dam for €5 million will be built.');
    expect(lacking(promise('mast'), promise('pier'), paid)).toEqual([
      'Two of the three promises have no sum; two have no date; two name nobody to carry them out.',
    ]);
  });

  test('nothing where only some lack something', () => {
    const whole = (id: string) => promise(id, { ...led, ...due }, 'A dam for €5 million will be built.');
    expect(lacking(promise('mast'), promise('pier'), whole('dam'), whole('quay'))).toEqual([]);
  });

  test('a promise that was kept lacks nothing any more', () => {
    const step = { id: 'built', aspect: 'step', says: 'It was built.', when: '2024-10', state: 'delivered', from };
    expect(lacking(promise('mast', {}, undefined, [step]), promise('pier', {}, undefined, [step]))).toEqual([]);
  });

  test('what a body or a place promises it is to carry out itself', () => {
    const own = { by: ['ministry'], ...due };
    expect(lacking(promise('mast', own), promise('pier', own))).toEqual(['Neither of the two promises has a sum.']);
  });

  test('what is promised may have partners, which the maker’s own are not', () => {
    const partners = { partners: [{ as: 'partner', who: ['ministry'], from }] };
    const mast = record('programme', 'mast-works', { parent: 'sea-cable', ...partners, from: { parent: from } });
    const there = { programmes: ['mast-works', 'sea-cable'], ...due };
    const records = [source, ministry, cable(partners), mast];
    const texts = (...more: readonly SourceRecord[]) => watched(promiseLacks, [...records, ...more], 'sea-cable');
    expect(texts(promise('mast', there), promise('pier', there))).toEqual(['Neither of the two promises has a sum.']);
    expect(texts(promise('mast', due), promise('pier', due))).toEqual([
      'Neither of the two promises has a sum or anybody named to carry it out.',
    ]);
  });

  test('a promise that falls due at an event has a date', () => {
    const summit = record('event', 'summit', { outcome: 'announced', from: { outcome: from } });
    const there = { event: 'summit', ...led, from: { by: from, event: from, lead: from } };
    expect(lacking(summit, promise('mast', there), promise('pier', there))).toEqual([
      'Neither of the two promises has a sum.',
    ]);
  });
});

describe('a sum is on record for a promise', () => {
  const two = (mast: SourceRecord, ...others: readonly SourceRecord[]) =>
    lacking(mast, promise('pier', { ...led, ...due }), promise('dam', { ...led, ...due }), ...others);
  const none = 'None of the three promises has a sum.';
  const money = (data: Readonly<Record<string, unknown>>) =>
    record('indicator', 'money', { unit: 'euros', currency: 'EUR', ...data });
  const value = { indicator: 'money', number: 5, sense: 'exactly', asOf: '2024' };
  const figure = { id: 'cost', aspect: 'figure', says: 'The mast costs five.', value, from };
  const kept = { ...led, ...due };

  test.each([
    ['in no words of its own', [promise('mast', kept)], none],
    ['with the sign of a currency', [promise('mast', kept, 'A mast for £5 will be built.')], undefined],
    ['with its code', [promise('mast', kept, 'A mast for CHF 5 will be built.')], undefined],
    ['in its name', [promise('mast', { ...kept, name: 'A mast of €5' })], undefined],
    ['as a figure of its own', [promise('mast', kept, undefined, [figure]), money({})], undefined],
    ['in figures that are no money', [promise('mast', kept, undefined, [figure]), record('indicator', 'money')], none],
  ])('%s', (_, records, told) => {
    const [mast, ...others] = records;
    if (!mast) throw new RangeError('a case without a promise');
    const rest = 'Two of the three promises have no sum.';
    expect(two(mast, ...others)).toEqual([told ?? rest]);
  });

  test('counted of its programme, but not of what that is a part of', () => {
    const whole = record('programme', 'gateway', {
      statements: [{ id: 'cost', aspect: 'figure', says: 'It all costs five.', value, from }],
    });
    const records = [whole, promise('mast', kept), promise('pier', kept)];
    expect(lacking(...records, money({ covers: 'gateway' }))).toEqual(['Neither of the two promises has a sum.']);
    expect(lacking(...records, money({ covers: 'sea-cable' }))).toEqual([]);
  });
});

describe('what one promise lacks', () => {
  test('by its name, where it is more than one thing', () => {
    expect(lacking(promise('mast', { name: 'A mast', inText: 'a mast' }))).toEqual([
      'For a mast there is no sum, no date and nobody named to carry it out.',
    ]);
    expect(lacking(promise('mast', { ...led, ...due }))).toEqual([]);
  });

  test('without what the editor has said', () => {
    const gaps = ['date', 'money'].map((asks) => ({
      id: `no-${asks}`,
      aspect: 'gap',
      asks,
      says: `No ${asks} is given for the mast.`,
      from,
    }));
    const edited = (cites: readonly string[]) =>
      cable({
        bottomLine: [{ says: 'Not all is known of the mast.', cites }],
        statements: [{ id: 'what', aspect: 'purpose', says: 'The Sea Cable joins two lands.', from }, ...gaps],
      });
    const of = (cites: readonly string[]) =>
      watched(promiseLacks, [source, edited(cites), promise('mast')], 'sea-cable');
    expect(of(['no-date'])).toEqual(['For mast there is no sum and nobody named to carry it out.']);
    expect(of(['no-date', 'no-money'])).toEqual([]);
    const elsewhere = record('programme', 'club', {
      statements: [{ id: 'no-sum', aspect: 'gap', asks: 'money', says: 'No sum is given for the club.', from }],
    });
    const other = edited(['no-date', 'club.no-sum']);
    expect(watched(promiseLacks, [source, other, elsewhere, promise('mast')], 'sea-cable')).toHaveLength(1);
  });

  test('not in a paper on a theme', () => {
    const theme = record('theme', 'ports');
    const records = [source, cable({ themes: ['ports'] }), theme, promise('mast', { themes: ['ports'] })];
    expect(watched(promiseLacks, records, 'ports')).toEqual([]);
  });
});
