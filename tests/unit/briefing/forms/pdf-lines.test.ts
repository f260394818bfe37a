import { describe, expect, test } from 'vitest';
import { cellLine, groupLine, held, spanLine } from '../../../../src/briefing/forms/pdf-lines.ts';
import { sentence } from '../../../support/documents.ts';

describe('words', () => {
  test.each([
    ['Ships wait.', ['Ships wait.']],
    [
      'The EU–LAC start-ups, ¶26–27.',
      ['The ', ['held', 'EU–LAC'], ' ', ['held', 'start-ups'], ', ', ['held', '¶26–27'], '.'],
    ],
    ['Long-distance-cables are long', ['Long-distance-cables', ' are long']],
    ['31 – 32', ['31 – 32']],
    ['', []],
  ])('hold their short compounds together: %s', (words, line) => {
    expect(held(words)).toEqual(line);
  });
});

describe('a sentence', () => {
  const told = sentence(' It is icy. ', [3, 1], { number: 7, tag: 'inferred', why: 'It is cold.' });
  const behind = [
    ['marks', ['3', '1']],
    ['origin', [' ', ['strong', ['inferred']], ': ', ['emphasis', ['It is cold.']]]],
  ];

  test('has its number behind its first word, its marks and how it came about at its end', () => {
    expect(groupLine([told, sentence('Wait.', [])])).toEqual([
      ...['It', ['number', 7], ' is icy.', ...behind],
      ...[' ', 'Wait.', ['number', 1]],
    ]);
  });

  test('has its number before it in a cell', () => {
    expect(cellLine({ text: 'It is icy.', sentence: told })).toEqual([['number', 7], 'It is icy.', ...behind]);
    expect(cellLine({ text: '12', number: true })).toEqual([['strong', ['12']]]);
  });
});

test('a run of the narrative is strong, emphasised and a link at once, before its marks', () => {
  expect(spanLine({ text: 'map', strong: true, emphasis: true, href: 'https://tides.example', notes: [2] })).toEqual([
    ['link', ['https://tides.example', [['emphasis', [['strong', ['map']]]]]]],
    ['marks', ['2']],
  ]);
});
