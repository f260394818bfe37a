import { describe, expect, test } from 'vitest';
import { namesAbroad } from '../../../src/model/names-abroad.ts';
import { record, siteOf } from '../../support/records.ts';

const records = [
  record('place', 'brazil', { name: 'Brazil', type: 'country', country: '076' }),
  record('place', 'latin-america', { name: 'Latin America', type: 'region' }),
  record('place', 'caribbean', { name: 'Caribbean', type: 'region' }),
  record('place', 'lac', { name: 'Latin America and the Caribbean', type: 'region' }),
  record('place', 'harbour', { name: 'Harbour', type: 'city' }),
  record('theme', 'ai', { name: 'Artificial intelligence' }),
  record('theme', 'innovation', { name: 'Innovation' }),
  record('organisation', 'un', { name: 'United Nations', aliases: ['ONU'] }),
  record('place', 'biala', { name: 'Bielsko-Biała', type: 'city' }),
  record('source', 'gazette', {
    corrections: [
      { paragraph: 1, prints: 'Bielsko-Biara', reads: 'Bielsko-Biała', why: 'A slip.' },
      { paragraph: 2, prints: 'informations', reads: 'information', why: 'A slip.' },
    ],
  }),
];
const site = siteOf(records);
const abroad = namesAbroad(site);
const found = (id: string) => (abroad[id] ?? []).map(({ text, language, sort }) => `${language ?? ''} ${sort} ${text}`);

describe('what a record is called elsewhere', () => {
  test('a country by its names and adjectives in the languages that can be read', () => {
    expect(found('brazil')).toEqual(
      expect.arrayContaining(['es name Brasil', 'en adjective Brazilian', 'es adjective brasileña', 'fr name Brésil']),
    );
  });

  test('a union by its names, without those it gives itself', () => {
    expect(found('un')).toContain('pt name Nações Unidas');
    expect(found('un').filter((name) => name.endsWith(' ONU'))).toEqual([]);
  });

  test('a theme by the words for its field', () => {
    expect(found('ai')).toEqual(expect.arrayContaining(['es name inteligencia artificial', 'es name IA']));
    expect(found('innovation')).toEqual(expect.arrayContaining(['pt name inovação', 'pt adjective inovações']));
  });

  test('by how a source misprints its name', () => {
    expect(found('biala')).toEqual([' misprint Bielsko-Biara']);
  });

  test('what is called by two others is so in every language', () => {
    expect(found('lac')).toEqual(
      expect.arrayContaining(['es name América Latina y Caribe', 'pt name América Latina e Caribe']),
    );
  });

  test('what nobody else has a name for has none', () => {
    expect(found('harbour')).toEqual([]);
  });
});
