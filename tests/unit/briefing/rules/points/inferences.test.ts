import { describe, expect, test } from 'vitest';
import { inferredOnly } from '../../../../../src/briefing/rules/points/inferences.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const from = 'release#2';
const source = (data: Readonly<Record<string, unknown>> = {}) =>
  record('source', 'release', { published: '2024-09-26', ...data });
const told = { id: 'what', aspect: 'purpose', says: 'The cable joins two lands.', from };
const inferred = { inferred: { why: 'It is long.', inputs: ['what'] } };
const guess = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect: 'purpose',
  says: `The ${id} belongs to the cable.`,
  ...inferred,
  ...more,
});
const cable = (statements: readonly unknown[], cites: readonly string[] = ['what']) =>
  record('programme', 'cable', {
    bottomLine: [{ says: 'The cable joins two lands.', cites }],
    statements: [told, ...statements],
  });
const of = (...records: Parameters<typeof watched>[1]) => watched(inferredOnly, records, 'cable');

describe('what the desk alone says', () => {
  test('where it is key, or said first', () => {
    const mast = ['The desk infers, and no source says: The mast belongs to the cable.'];
    expect(of(source(), cable([guess('mast', { key: true })]))).toEqual(mast);
    expect(of(source(), cable([guess('mast')], ['mast']))).toEqual(mast);
    expect(of(source(), cable([guess('mast', { key: true })], ['mast']))).toEqual(mast);
  });

  test.each([
    ['neither key nor said first', [cable([guess('mast')])]],
    ['what a source says', [cable([{ ...told, id: 'mast', key: true }], ['what', 'mast'])]],
    ['a paragraph', [cable([guess('mast', { key: true, says: `The mast is ${'very '.repeat(30)}high.` })])]],
  ])('not %s', (_, records) => {
    expect(of(source(), ...records)).toEqual([]);
  });

  test('not what is inferred of a source', () => {
    const dated = source({
      statements: [{ ...told, id: 'before' }, guess('written', { inferred: { why: 'It is.', inputs: ['before'] } })],
    });
    expect(of(dated, cable([], ['release.written']))).toEqual([]);
  });

  test('two of them', () => {
    expect(of(source(), cable(['mast', 'pier', 'dam'].map((id) => guess(id, { key: true }))))).toHaveLength(2);
  });
});
