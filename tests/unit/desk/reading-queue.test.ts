import { expect, test } from 'vitest';
import { ReadingQueue } from '../../../src/desk/reading-queue.ts';
import { citedBesides, type FaceToFace } from '../../../src/model/evidence/doubts/to-read.ts';
import { claimsOf } from '../../../src/model/evidence/claims/claims.ts';
import { record, siteOf } from '../../support/records.ts';

/** Claims a, b and c in that order; of `less` the reader found before that its source says less. */
function queue(less?: string): ReadingQueue {
  const statements = ['a', 'b', 'c'].map((id) => ({
    id,
    aspect: 'purpose',
    says: `The cable joins the ${id} coast.`,
    from: 'gazette#1',
  }));
  const site = siteOf([record('programme', 'cable', { statements })]);
  const pairs = claimsOf(site).map((claim): FaceToFace => ({
    claim,
    says: '',
    span: [],
    found: 'found',
    fingerprints: { words: '', span: '' },
    doubts: [],
    doubt: 0,
    foundLess: claim.key === less,
  }));
  return new ReadingQueue(pairs);
}

test('the next is what stands behind and was not answered, then what was left before', () => {
  const waiting = queue();
  expect(waiting.next()).toBe('cable.a');
  waiting.answer('cable.b', 'says it');
  expect(waiting.next('cable.a')).toBe('cable.c');
  waiting.answer('cable.c', 'says it');
  expect(waiting.next('cable.c')).toBe('cable.a');
  waiting.answer('cable.a', 'says less');
  expect(waiting.next('cable.a')).toBeUndefined();
  expect(waiting.read).toBe(3);
});

test('an answer takes the place of an earlier one, and what does not wait is not counted', () => {
  const waiting = queue();
  waiting.answer('cable.a', 'says less');
  waiting.answer('cable.a', 'says it');
  waiting.answer('nobody.said', 'says it');
  expect(waiting.read).toBe(1);
  expect(waiting.verdict('cable.a')).toBe('says it');
  expect(waiting.before('cable.a')).toBeUndefined();
  expect(waiting.before('cable.b')).toBe('cable.a');
  expect(waiting.pair('nobody.said')).toBeUndefined();
});

test('what was found to say less is answered, and can be gone back to', () => {
  const waiting = queue('cable.b');
  expect(waiting.verdict('cable.b')).toBe('says less');
  expect(waiting.next('cable.a')).toBe('cable.c');
  expect(waiting.before('cable.c')).toBe('cable.b');
});

test('of a gap, what is cited and not shown is named; of any other claim the span is all', () => {
  const statements = [
    { id: 'no-cost', aspect: 'gap', says: 'No cost is given.', from: ['gazette#1-3', 'herald#2'] },
    { id: 'route', aspect: 'purpose', says: 'It joins the coasts.', from: 'gazette#1-3' },
  ];
  const claims = claimsOf(siteOf([record('programme', 'cable', { statements })]));
  const span = [{ source: 'gazette', paragraph: 2, start: 0, end: 9, words: 'The cable' }];
  expect(claims.map((claim) => citedBesides({ claim, span }))).toEqual([
    [
      { source: 'gazette', paragraphs: [1, 3] },
      { source: 'herald', paragraphs: [2] },
    ],
    [],
  ]);
});
