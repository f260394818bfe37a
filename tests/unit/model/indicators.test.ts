import { expect, test } from 'vitest';
import { indicatorSeries } from '../../../src/model/indicators.ts';
import { record, siteOf } from '../../support/records.ts';

interface Value {
  readonly number: number;
  readonly asOf: string;
  readonly sense?: string;
}

function seriesOf(...values: Value[]) {
  const statements = values.map(({ number, asOf, sense = 'exactly' }, index) => ({
    id: `value-${index}`,
    aspect: 'figure',
    says: `It has ${number} ships.`,
    value: { indicator: 'ships', number, sense, asOf },
    from: 'gazette-2024#3',
  }));
  const [series] = indicatorSeries(
    siteOf([record('programme', 'fleet', { statements }), record('indicator', 'ships')]),
  );
  return { keys: series?.observations.map(({ linked }) => linked.key), differ: series?.sourcesDiffer };
}

test('observations by date, then statement', () => {
  const series = seriesOf({ number: 3, asOf: '2024' }, { number: 2, asOf: '2023-05' }, { number: 3, asOf: '2024' });
  expect(series).toEqual({ keys: ['fleet.value-1', 'fleet.value-0', 'fleet.value-2'], differ: false });
});

test('two numbers for one date: sources differ', () => {
  expect(seriesOf({ number: 3, asOf: '2024' }, { number: 4, asOf: '2024' }).differ).toBe(true);
});

test('a number that changed with time is no difference', () => {
  expect(seriesOf({ number: 3, asOf: '2023' }, { number: 4, asOf: '2024' }).differ).toBe(false);
});

test('one number in another sense is a difference: more than 3 is not 3', () => {
  expect(seriesOf({ number: 3, asOf: '2024' }, { number: 3, asOf: '2024', sense: 'more than' }).differ).toBe(true);
});

test('an indicator nobody observed', () => {
  expect(seriesOf()).toEqual({ keys: [], differ: false });
});
