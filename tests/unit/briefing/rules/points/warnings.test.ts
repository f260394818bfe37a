import { describe, expect, test } from 'vitest';
import { warned } from '../../../../../src/briefing/rules/points/warnings.ts';
import { record } from '../../../../support/records.ts';
import { watched } from './desk.ts';

const source = record('source', 'release', { published: '2024-09-26' });
const from = 'release#2';
const said = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect: 'purpose',
  says: `The ${id} is told.`,
  from,
  ...more,
});
const warning = (says: string, ...cites: readonly string[]) => ({ says, cites });
const cable = (notToConfuse: readonly unknown[], statements: readonly unknown[] = []) =>
  record('programme', 'cable', { notToConfuse, statements: [said('length'), said('depth'), ...statements] });
const of = (...records: Parameters<typeof watched>[1]) =>
  watched(
    (...given) => {
      const { own, others } = warned(...given);
      return [...own, ...others];
    },
    [source, ...records],
    'cable',
  );

const far = 'The length is measured along the sea floor.';
const high = 'Nobody has been on the mast by night.';

describe('what editors warn of', () => {
  const visit = (notToConfuse: readonly unknown[], data: Readonly<Record<string, unknown>> = {}) =>
    record('event', 'visit', {
      programmes: ['cable'],
      from: { outcome: from },
      statements: [said('visit')],
      notToConfuse,
      ...data,
    });

  test('of the subject first, then the weightier', () => {
    const key = record('programme', 'spur', {
      parent: 'cable',
      from: { parent: from },
      statements: [said('spur', { key: true })],
      notToConfuse: [warning('A spur is no cable of its own.', 'spur')],
    });
    expect(of(cable([warning(far, 'length')]), visit([warning(high, 'visit')]), key)).toEqual([
      far,
      'A spur is no cable of its own.',
      high,
    ]);
  });

  test('of the indicators of its figures', () => {
    const value = { indicator: 'metres', number: 9, sense: 'exactly', asOf: '2024' };
    const metres = record('indicator', 'metres', { notToConfuse: [warning(high, 'cable.metres')] });
    expect(of(metres, cable([], [said('metres', { aspect: 'figure', value })]))).toEqual([high]);
    expect(of(metres, cable([], [said('metres')]))).toEqual([]);
  });

  test('not of events of others, and not from sources of others', () => {
    const other = record('programme', 'club', { parent: 'cable', from: { parent: from } });
    expect(of(other, cable([]), visit([warning(high, 'visit')], { programmes: ['club'] }))).toEqual([]);
    const notice = record('source', 'notice');
    const spur = (of: string) =>
      record('programme', 'spur', {
        parent: 'cable',
        from: { parent: from },
        statements: [said('spur'), said('other', { from: of })],
        notToConfuse: [warning(high, 'other')],
      });
    expect(of(notice, cable([]), spur('notice#1'))).toEqual([]);
    expect(of(notice, cable([]), spur('release#7'))).toEqual([high]);
  });

  test.each([
    ['that rest on the same', warning(high, 'cable.depth', 'cable.length'), 1],
    ['of which one rests on the other’s and more', warning(high, 'cable.length', 'visit', 'cable.depth'), 1],
    ['that say nearly the same', warning('It is along the sea floor that the length is measured.', 'visit'), 1],
    ['that share one statement', warning(high, 'cable.length', 'visit'), 2],
  ])('of two %s', (_, other, count) => {
    const first = warning(far, 'length', 'depth');
    expect(of(cable([first]), visit([other]))).toHaveLength(count);
  });

  test('much can be said of one statement', () => {
    expect(of(cable([warning(far, 'length'), warning(high, 'length')]))).toEqual([far, high]);
  });
});
