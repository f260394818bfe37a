import { expect, test } from 'vitest';
import { readableLanguages } from '../../../src/texts/languages/index.ts';
import { stopWordsOf } from '../../../src/texts/stop-words.ts';

test.each([
  ['en', ['the', 'which', 'does', 'what']],
  ['es-MX', ['el', 'que', 'cuántos', 'para']],
  ['fr', ['le', 'quel', 'combien', 'dans']],
  ['pt', ['o', 'que', 'quantos', 'não']],
])('the words of a question leave in %s', (language, words) => {
  const plain = new Set(stopWordsOf(language).map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')));
  expect(words.filter((word) => !plain.has(word.normalize('NFD').replace(/\p{M}/gu, '')))).toEqual([]);
});

test('each language that can be read has some, one that cannot has none', () => {
  expect(readableLanguages.filter((language) => stopWordsOf(language).length < 60)).toEqual([]);
  expect(stopWordsOf('fi')).toEqual([]);
});

test.each(['acuerdo', 'programa', 'país'])('what a question is about stays: %s', (word) => {
  expect(stopWordsOf('es')).not.toContain(word);
});
