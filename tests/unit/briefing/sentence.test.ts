import { expect, test } from 'vitest';
import {
  countedSentence,
  makeSentence,
  ofSeveral,
  sectionOrder,
  sections,
  UnfoundedSentenceError,
} from '../../../src/briefing/sentence.ts';

const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];
const idOf = (rule: 'statement' | 'event', ...inputs: string[]) =>
  makeSentence('bottom-line', rule, 'So.', ofSeveral(inputs, evidence)).id;
const counting = (...inputs: string[]) =>
  countedSentence(
    'bottom-line',
    'standing',
    'So many.',
    inputs.map((input) => ({ input, evidence })),
  );

test('an id is made of the rule and the input', () => {
  expect(idOf('statement', 'sea-cable.route')).toBe('statement-sea-cable_route');
  expect(idOf('event', '2024-tide-week')).toBe('event-2024-tide-week');
});

test('with several inputs, of the first and a digest of all', () => {
  const { id } = counting('sea-cable', 'tide-mills');
  expect(id).toBe('standing-sea-cable-0a0f91a9');
  expect(counting('sea-cable', 'salt').id).not.toBe(id);
});

test('what tells claims names them; what was counted names what was counted, each once, and no claim', () => {
  const told = makeSentence('bottom-line', 'event', 'So.', ofSeveral(['sea-cable', 'sea-cable.route'], evidence));
  expect([told.claims, told.counted]).toEqual([['sea-cable.route'], undefined]);
  expect(
    makeSentence('bottom-line', 'event', 'So.', { about: 'x', evidence, claims: ['x:when', 'x:when'] }).claims,
  ).toEqual(['x:when']);
  const counted = countedSentence('bottom-line', 'standing', 'So many.', [
    { input: 'a', evidence: [{ source: 'herald', paragraphs: [2] }] },
    { input: 'b', evidence: [] },
    { input: 'a', evidence: [{ source: 'herald', paragraphs: [1] }] },
  ]);
  expect(counted).toMatchObject({
    claims: [],
    about: 'a',
    inputs: ['a', 'b'],
    evidence: [{ source: 'herald', paragraphs: [1, 2] }],
    counted: [
      { input: 'a', evidence: [{ source: 'herald', paragraphs: [1, 2] }] },
      { input: 'b', evidence: [] },
    ],
  });
});

test('neither section, words nor evidence are in it', () => {
  const one = makeSentence('bottom-line', 'event', 'So.', { about: 'sea-cable', evidence });
  const other = makeSentence('what-happened', 'event', 'Otherwise.', {
    about: 'sea-cable',
    evidence: [{ source: 'herald', paragraphs: [1] }],
  });
  expect(other.id).toBe(one.id);
});

test('evidence is merged by source, each paragraph once', () => {
  const parts = [
    { source: 'herald', paragraphs: [2] },
    { source: 'gazette-2024', paragraphs: [9] },
    { source: 'herald', paragraphs: [1, 2] },
  ];
  expect(makeSentence('bottom-line', 'event', 'So.', { about: 'x', evidence: parts }).evidence).toEqual([
    { source: 'gazette-2024', paragraphs: [9] },
    { source: 'herald', paragraphs: [1, 2] },
  ]);
});

test('a sentence that rests on nothing is never written', () => {
  expect(() => makeSentence('bottom-line', 'event', 'So.', ofSeveral([], evidence))).toThrow(
    new UnfoundedSentenceError('event', 'So.', 'inputs'),
  );
  expect(() => makeSentence('bottom-line', 'event', 'So.', { about: 'x', evidence: [] })).toThrow(
    'the sentence rule \'event\' wrote a sentence without evidence: "So."',
  );
  expect(() => counting()).toThrow(new UnfoundedSentenceError('standing', 'So many.', 'inputs'));
  expect(() => countedSentence('bottom-line', 'standing', 'So many.', [{ input: 'a', evidence: [] }])).toThrow(
    new UnfoundedSentenceError('standing', 'So many.', 'evidence'),
  );
});

test('the sections stand in printing order', () => {
  expect(sections).toEqual([
    'bottom-line',
    'narrative',
    'side-by-side',
    'state-of-play',
    'who-takes-part',
    'programmes',
    'what-was-promised',
    'what-happened',
    'key-figures',
    'points-to-watch',
    'do-not-say',
    'not-said',
  ]);
});

test('what the desk would say, and what changed, stand before what the sources do not say', () => {
  expect(sectionOrder.filter((section) => !sections.some((own) => own === section))).toEqual([
    'lines-to-take',
    'questions-to-raise',
    'new',
    'reworded',
    'state-changed',
    'corrected',
    'withdrawn',
  ]);
  expect(sectionOrder.at(-1)).toBe('not-said');
});
