import { expect, test } from 'vitest';
import { shortId } from '../../../src/proposing/short-ids.ts';

test.each<[text: string, language: string, words: number, id: string]>([
  ['A programme for the harbours of the coast', 'en', 4, 'a-programme'],
  ['A programme for the harbours of the coast', 'en', 5, 'a-programme-for-the-harbours'],
  ['El programa de los puertos de la costa', 'es', 4, 'el-programa'],
  ['Um programa para os portos', 'pt', 4, 'um-programa'],
  ['Un programme pour les ports', 'fr', 4, 'un-programme'],
  ['of the', 'en', 4, 'of-the'],
  ['…', 'en', 4, ''],
])('%s (%s, %i words)', (text, language, words, id) => {
  expect(shortId(text, language, { words })).toBe(id);
});

test('no longer than it may be, and no word is cut unless it is the only one', () => {
  expect(shortId('stations for the northern shore', 'en', { words: 8, letters: 20 })).toBe('stations');
  expect(shortId('stations for the northern shore', 'en', { words: 8, letters: 25 })).toBe('stations-for-the-northern');
  expect(shortId('interoperability', 'en', { words: 8, letters: 5 })).toBe('inter');
});
