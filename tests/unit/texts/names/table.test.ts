import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/basics/names.ts';
import { isCommonEnglish } from '../../../../src/texts/languages/en/is-common.ts';
import { names as french } from '../../../../src/texts/languages/fr/names.ts';
import { readableLanguages, readingOf } from '../../../../src/texts/languages/index.ts';
import { Finder, writingOf } from '../../../../src/texts/names/finder.ts';
import { inflectBy, kinOf } from '../../../../src/texts/names/inflect.ts';
import { termFinder } from '../../../../src/texts/names/term-finder.ts';
import { terms } from '../../../../src/texts/names/terms.ts';
import { tokensOf } from '../../../../src/texts/names/tokens.ts';
import { countryOf, worldNames } from '../../../../src/texts/names/world.ts';

const readings = readableLanguages.flatMap((code) => readingOf(code) ?? []);

/** What a language names with `text`, the longest name at its first word. */
function named(text: string, language: string): string[] {
  const reading = readingOf(language);
  if (!reading) throw new RangeError(language);
  const words = tokensOf(text, reading.names);
  return (worldNames(reading).finder.at(text, words, 0).at(-1)?.values ?? []).map(({ id }) => id).sort();
}

describe('the names of the world', () => {
  test.each<[text: string, language: string, ...subjects: string[]]>([
    ['Norway', 'en', 'country:NO'],
    ['Norwegians', 'en', 'country:NO'],
    ['Costa Ricans', 'en', 'country:CR'],
    ['norwegian', 'en'],
    ['noruegas', 'es', 'country:NO'],
    ['noruego', 'es', 'country:NO', 'tongue:no'],
    ['Noruega', 'pt', 'country:NO'],
    ['alemães', 'pt', 'country:DE'],
    ['EU', 'en', 'union:EU'],
    ['EU', 'es', 'country:US'],
    ['EU', 'pt'],
    ['EE. UU.', 'es', 'country:US'],
    ['EE.UU.', 'es', 'country:US'],
    ['U.S.', 'en', 'country:US'],
    ['us', 'en'],
    ['Otan', 'es', 'union:NATO'],
    ['Londres', 'es', 'city:London'],
    ['Londres', 'en'],
    ['Guinea Ecuatorial', 'es', 'country:GQ'],
    ['Guineano', 'es', 'country:GN', 'country:GW'],
    ['fines', 'es'],
    ['reuniones', 'es'],
    ['Irã', 'pt', 'country:IR'],
    ['Irão', 'pt', 'country:IR'],
    ['chile', 'es'],
  ])('%s in %s', (text, language, ...subjects) => {
    expect(named(text, language)).toEqual(subjects);
  });

  test('every country has a name in every language', () => {
    const [english] = readings;
    for (const reading of readings)
      for (const [id, told] of worldNames(english ?? reading).told)
        if (id.startsWith('country:'))
          expect(worldNames(reading).told.get(id), `${reading.code} ${id}`).not.toEqual([]);
        else expect(told).toBeDefined();
  });

  test('countries by their digits', () => {
    expect(countryOf('484')).toBe('country:MX');
    expect(countryOf('000')).toBeUndefined();
  });
});

describe('words of offices, bodies and fields', () => {
  test.each(readings)('every one has a form that is found: $code', (reading) => {
    for (const term of terms) {
      const form = reading.names.terms[term].split(';')[0] ?? '';
      const words = tokensOf(form, reading.names);
      const found = termFinder(reading).at(form, words, 0);
      expect(found.filter(({ length }) => length === words.length).flatMap(({ values }) => values)).toContain(term);
    }
  });

  test('French has a form for each', () => {
    for (const term of terms) expect(french.terms[term], term).not.toBe('');
  });
});

test('an acronym is found in its letters, whatever stands between them, or like a word where it is long', () => {
  const finder = new Finder<string>();
  for (const name of ['CAN', 'CEPAL', 'E.U.', 'R&D', 'Otago']) finder.add(wordsOf(name), name, writingOf(name));
  const found = (text: string): string[] => finder.at(text, wordsOf(text), 0).flatMap(({ values }) => values);
  expect(found('CAN')).toEqual(['CAN']);
  expect(found('Can')).toEqual([]);
  expect(found('Cepal')).toEqual(['CEPAL']);
  expect(found('cepal')).toEqual([]);
  expect(found('E. U.')).toEqual(['E.U.']);
  expect(found('R & D')).toEqual(['R&D']);
  expect(found('OTAGO')).toEqual(['Otago']);
  expect(found('otago')).toEqual([]);
});

test('what is elided before a word is no part of it', () => {
  const tokens = (text: string): string[] => tokensOf(text, french).map(({ folded }) => folded);
  expect(tokens('L’Allemagne et l’Agence d’État, aujourd’hui')).toEqual([
    'allemagne',
    'et',
    'agence',
    'etat',
    'aujourdhui',
  ]);
  const [first] = tokensOf('d’Ivoire', french);
  expect(first).toMatchObject({ start: 2, end: 8 });
});

test('forms are made by the first ending that fits', () => {
  expect(inflectBy('alto', [['to', ['to', 'ta']], ['o', ['x']]])).toEqual(['alto', 'alta']); // prettier-ignore
  expect(inflectBy('alt', [['o', ['x']]])).toEqual(['alt']);
});

test('a name and what is said of it give each other', () => {
  const endings = readingOf('en')?.names.madeOfNames ?? [];
  expect(kinOf('zubrovian', endings)).toContain('zubrovia');
  expect(kinOf('zubrovia', endings)).toContain('zubrovian');
  expect(kinOf('lisboners', endings)).toContain('lisbon');
  expect(kinOf('martinez', endings)).not.toContain('martins');
});

test.each([
  ['delegates', true],
  ['travelling', true],
  ['digitalisation', true],
  ['microcredit', true],
  ['hydrometric', true],
  ['kestria', false],
  ['jamaica', false],
  ['anselm', false],
])('%s is a common word: %s', (word, isCommon) => {
  expect(isCommonEnglish(word)).toBe(isCommon);
});
