import { expect, test } from 'vitest';
import {
  makeSentence,
  ofSeveral,
  sectionOrder,
  sections,
  UnfoundedSentenceError,
} from '../../../src/briefing/sentence.ts';

const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];
const idOf = (rule: 'statement' | 'event' | 'holdings', ...inputs: string[]) =>
  makeSentence('bottom-line', rule, 'So.', ofSeveral(inputs, evidence)).id;

test('an id is made of the rule and the input', () => {
  expect(idOf('statement', 'sea-cable.route')).toBe('statement-sea-cable_route');
  expect(idOf('event', '2024-tide-week')).toBe('event-2024-tide-week');
});

test('with several inputs, of the first and a digest of all', () => {
  const id = idOf('holdings', 'sea-cable', 'tide-mills');
  expect(id).toBe('holdings-sea-cable-0a0f91a9');
  expect(idOf('holdings', 'sea-cable', 'salt')).not.toBe(id);
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
});

test('the sections stand in printing order', () => {
  expect(sections).toEqual([
    'bottom-line',
    'side-by-side',
    'state-of-play',
    'key-figures',
    'what-happened',
    'what-was-promised',
    'what-comes-next',
    'what-the-sources-do-not-say',
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
  expect(sectionOrder.at(-1)).toBe('what-the-sources-do-not-say');
});
