import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../../src/views/neighbours/csv.ts';

const read = (text: string): string[][] => parse(text, { bom: true });

describe('a table as CSV', () => {
  test('is read back as it was, whatever stands in its cells', () => {
    const rows = [
      ['a, b', 'she said "no"', 'two\nlines'],
      ['', 'é – ¶', '0'],
    ];
    expect(read(csvOf(['one', 'two', 'three'], rows))).toEqual([['one', 'two', 'three'], ...rows]);
  });

  test('says by its first letter that it is UTF-8, and ends each row as the standard does', () => {
    expect(csvOf(['a'], [[1]])).toBe('\uFEFFa\r\n1\r\n');
  });

  test('leaves nothing where nothing is known', () => {
    expect(csvOf(['a', 'b', 'c'], [[undefined, true, 20.5]])).toBe('\uFEFFa,b,c\r\n,true,20.5\r\n');
  });

  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd', '＝1+1'])(
    'words that a spreadsheet would take for a formula are text: %j',
    (text) => {
      expect(read(csvOf(['a'], [[text]]))[1]).toEqual([`'${text}`]);
    },
  );

  test('a number below nothing stays a number', () => {
    expect(csvOf(['a'], [[-5]])).toBe('\uFEFFa\r\n-5\r\n');
  });
});
