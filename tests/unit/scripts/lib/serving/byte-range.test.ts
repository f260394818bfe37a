import { expect, test } from 'vitest';
import { byteRange } from '../../../../../scripts/lib/serving/byte-range.ts';

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=10-', { first: 10, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=90-1000', { first: 90, last: 99 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['BYTES = 5 - 6', { first: 5, last: 6 }],
  [`bytes=0-${'9'.repeat(400)}`, { first: 0, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=100-200', 'none'],
  [`bytes=${'9'.repeat(400)}-`, 'none'],
  ['bytes=-0', 'none'],
])('%s of 100 bytes', (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected);
});

test.each([
  undefined,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'bytes=50-10',
  'bytes=a-b',
  'bytes=1-2,5-6',
  'bytes=1.5-2',
  'bytes=--5',
  'bytes=0x1-2',
  'pages=1-2',
  '1-2',
])('%s is the whole file', (header) => {
  expect(byteRange(header, 100)).toBeUndefined();
});

test('of an empty file nothing can be had', () => {
  expect([byteRange('bytes=0-', 0), byteRange('bytes=-1', 0)]).toEqual(['none', 'none']);
});
