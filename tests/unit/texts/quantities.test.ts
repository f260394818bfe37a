import { describe, expect, test } from 'vitest';
import { readFacts, type NumberFact } from '../../../src/texts/facts.ts';
import { readingOf } from '../../../src/texts/languages/index.ts';
import { listsBehind, listsThings } from '../../../src/texts/lists.ts';
import { difference, nameSame } from '../../../src/texts/quantities.ts';
import { romanValue } from '../../../src/texts/roman.ts';

function readingFor(language: string) {
  const reading = readingOf(language);
  if (!reading) throw new RangeError(language);
  return reading;
}

/** The last number of a text. */
function numberIn(text: string, language: string): NumberFact {
  const number = readFacts(text, readingFor(language)).numbers.at(-1);
  if (!number) throw new RangeError(text);
  return number;
}

/** In what the last number of a statement in English differs from the last one of a text. */
function differenceOf(told: string, given: string, language: string): string | undefined {
  return difference(numberIn(told, 'en'), numberIn(given, language), language === 'en');
}

describe('two numbers say the same', () => {
  test.each<[rule: string, told: string, given: string, language: string]>([
    ['a share however it is told', 'a fifth of the ships', '20 % de los barcos', 'es'],
    ['a share however it is told', 'one in five ships', 'la quinta parte de los barcos', 'es'],
    ['a share however it is told', '75 per cent', 'trois quarts', 'fr'],
    ['a measure in other units', 'two days', '48 horas', 'es'],
    ['a measure in other units', 'a year and a half', '18 meses', 'es'],
    ['a measure in other units', '1.2 tonnes', '1.200 kilos', 'es'],
    ['days that are told in round numbers', 'two weeks', 'quince días', 'es'],
    ['a place in digits, words or letters', 'the 23rd meeting', 'la XXIII Reunión', 'es'],
    ['a place that only its article shows', 'the 37th meeting', 'la 37 Reunión', 'es'],
    ['a number that may have a scale', 'between 40 million and 50 million', 'entre 40 y 50 millones', 'es'],
    ['hundreds of something', 'hundreds of ships', 'centenares de barcos', 'es'],
    ['how many times as much', 'twice as many', 'el doble', 'es'],
    ['both are two', 'both ships', 'los dos barcos', 'es'],
    ['an amount that may be of one currency', '3 million pesos', '3 millones de pesos chilenos', 'es'],
    ['an amount in the currency of the country', '3 million Mexican pesos', '$3 millones', 'es-MX'],
    ['one of several senses', 'nearly 40 ships', 'cerca de 40 barcos', 'es'],
    ['a round number that may be about so many', 'a hundred ships', 'un centenar de barcos', 'es'],
    ['things by one concept', '40 schools', '40 colegios', 'es'],
    ['things by a word for all of their sort', '40 people', '40 docentes', 'es'],
    ['things by another spelling', '40 lemures', '40 lémures', 'es'],
    ['things of a number that stands behind a name', '9 lemures', 'vio en Alda 9 lémures', 'es'],
    ['a place alone', 'it was already the sixth', 'the sixth in a series of zorbs', 'en'],
    ['things that nobody has written down', '40 zorbs', '40 glims', 'es'],
  ])('%s: %s = %s', (_, told, given, language) => {
    expect(differenceOf(told, given, language)).toBeUndefined();
  });
});

describe('a rounded number', () => {
  test.each<[told: string, given: string, language: string, difference?: string]>([
    ['just under 32 % of ships', '31.9 % of ships', 'en'],
    ['poco menos del 32 % de barcos', '31,9 % de barcos', 'es'],
    ['pouco menos de 32% de barcos', '31,9% de barcos', 'pt'],
    ['un peu moins de 32 % de navires', '31,9 % de navires', 'fr'],
    ['over 1,200 ships', '1,214 ships', 'en'],
    ['más de 1.200 barcos', '1.214 barcos', 'es'],
    ['mais de 1.200 barcos', '1.214 barcos', 'pt'],
    ['plus de 1 200 navires', '1 214 navires', 'fr'],
    ['around 1,200 ships', '1,187 ships', 'en'],
    ['unos 1.200 barcos', '1.187 barcos', 'es'],
    ['cerca de 1.200 barcos', '1.187 barcos', 'pt'],
    ['environ 1 200 navires', '1 187 navires', 'fr'],
    ['over 32 %', '31.9 %', 'en', 'value'],
    ['más del 32 %', '31,9 %', 'es', 'value'],
    ['quase 1.200 barcos', '1.214 barcos', 'pt', 'value'],
    ['presque 1 200 navires', '1 214 navires', 'fr', 'value'],
    // Nothing says that it is rounded.
    ['32 %', '31.9 %', 'en', 'value'],
    ['at least 1,200 ships', '1,214 ships', 'en', 'value'],
    ['a hundred ships', '98 ships', 'en', 'value'],
    // No fewer digits, too far off by its last digit, by its share.
    ['about 31.8 %', '31.9 %', 'en', 'value'],
    ['about 1,210 ships', '1,187 ships', 'en', 'value'],
    ['about 1,000 ships', '1,400 ships', 'en', 'value'],
    // Not given exactly, of another unit, another currency, another thing.
    ['nearly 1,200 ships', 'about 1,187 ships', 'en', 'value'],
    ['nearly 40 days', '39.5 hours', 'en', 'value'],
    ['nearly 40 dollars', '39.5 euros', 'en', 'value'],
    ['some 1,200 schools', '1,187 workers', 'en', 'things'],
  ])('%s <= %s (%s): %s', (told, given, language, expected) => {
    expect(difference(numberIn(told, language), numberIn(given, language), true)).toBe(expected);
  });
});

describe('two numbers do not say the same', () => {
  test.each<[rule: string, difference: string, told: string, given: string, language: string]>([
    ['another value', 'value', '40 ships', '41 barcos', 'es'],
    ['a count is no share', 'value', '20 of the ships', '20 % de los barcos', 'es'],
    ['per cent are no points', 'value', 'by 4 per cent', '4 puntos porcentuales', 'es'],
    ['per mille are no per cent', 'value', '3%', '3 por mil', 'es'],
    ['a count is no place', 'value', 'the tenth meeting', 'diez reuniones', 'es'],
    ['hours are no days', 'value', '40 days', '40 horas', 'es'],
    ['months are no days', 'value', '30 days', '1 mes', 'es'],
    ['miles are no kilometres', 'value', '40 miles', '40 km', 'es'],
    ['tonnes are no kilos', 'value', '40 kilos', '40 toneladas', 'es'],
    ['round days are told in Spanish, not in English', 'value', 'two weeks', '15 days', 'en'],
    ['a hundred are not hundreds', 'value', 'a hundred ships', 'cientos de barcos', 'es'],
    ['three times are not twice', 'value', 'three times as many', 'el doble', 'es'],
    ['another currency', 'value', '3 million pounds', '3 millones de euros', 'es'],
    ['another currency of that name', 'value', '3 million Mexican pesos', '3 millones de pesos chilenos', 'es'],
    ['the currency of another country', 'value', '3 million dollars', '$3 millones', 'es-CL'],
    ['money is no count', 'value', '3 million', '3 millones de euros', 'es'],
    ['another sense', 'sense', 'over 40 ships', 'casi 40 barcos', 'es'],
    ['exactly is not more than', 'sense', '40 ships', 'más de 40 barcos', 'es'],
    ['things by another concept', 'things', '40 hospitals', '40 escuelas', 'es'],
    ['members do things, and are none', 'things', '40 projects', '40 participantes', 'es'],
    [
      'within a language, a word beside it is the same',
      'things',
      'He saw 40 zorbs there',
      'We ate 40 glims then',
      'en',
    ],
    [
      'a number of a name counts what is known',
      'things',
      'there flew 9 zorbs',
      'the zorb flew on a Zephyr 9 glim',
      'en',
    ],
    ['marks that can be read in two ways say neither', 'value', '3,750', 'Son 2,5 y 1,200,000 y 3,750', 'es'],
  ])('%s: %s: %s, %s', (_, expected, told, given, language) => {
    expect(differenceOf(told, given, language)).toBe(expected);
  });
});

test('what bears one name is known apart from what only may be the same', () => {
  const counted = (text: string, language = 'en') => numberIn(text, language).counted;
  expect(nameSame(counted('3 schools'), counted('3 escuelas', 'es'), false)).toBe(true);
  expect(nameSame(counted('3 members'), counted('3 países', 'es'), false)).toBe(false);
  expect(nameSame(counted('3 zorbs'), counted('3 zorbs'), true)).toBe(true);
});

describe('what a number counts', () => {
  test.each<[language: string, text: string, ...stems: string[]]>([
    ['en', '12 new universities in the south', 'universities'],
    ['en', '3 of the banks', 'banks'],
    ['en', '20 LAC countries', 'countries'],
    ['en', 'sixth in a series of meetings', ...[]],
    ['es', '500 millones de personas', 'personas'],
    ['es', '45 proyectos, de los cuales 12 recibirán fondos', 'proyectos'],
    ['fr', "une centaine d'experts", 'experts'],
  ])('%s: %s', (language, text, ...stems) => {
    expect([...numberIn(text, language).counted.stems.values()]).toEqual(stems);
  });
});

describe('small words', () => {
  const sensesOf = (text: string) => [...numberIn(text, 'en').senses];

  test('a preposition is no sense', () => {
    expect(sensesOf('under four pillars')).toEqual(['exactly']);
    expect(sensesOf('under four metres')).toEqual(['less than']);
    expect(sensesOf('over three days')).toEqual(['more than', 'exactly']);
    expect(sensesOf('over 300 pillars')).toEqual(['more than']);
  });

  test('a multiple compares, or tells how often', () => {
    expect(numberIn('twice as many', 'en').often).toBe(false);
    expect(numberIn('they met twice', 'en').often).toBe(true);
    expect(numberIn('three times larger', 'en').often).toBe(false);
  });
});

describe('lists', () => {
  test.each<[value: number, text: string, isThere: boolean]>([
    [3, ' banks: A, B and C.', true],
    [3, ' banks (A, B and C).', true],
    [4, ' banks: A, B and C.', false],
    [3, ' banks signed A, B and C.', false],
    [2, ' banks of the EU–LAC area and region.', false],
  ])('%i behind its number in "%s"', (value, text, isThere) => {
    expect(listsBehind(value, text, readingFor('en'))).toBe(isThere);
  });

  test.each<[value: number, text: string, isThere: boolean]>([
    [3, 'El banco de Alda, el banco de Borum y el banco de Cesk firmaron.', true],
    [3, 'Firmaron los bancos de Alda, Borum y Cesk.', true],
    [4, 'Firmaron los bancos de Alda, Borum y Cesk.', false],
    [3, 'Firmaron los puertos de Alda, Borum y Cesk.', false],
    [2, 'Los bancos crecen y ganan.', false],
    [2, 'El banco de Alda y el banco de Borum firmaron.', true],
  ])('%i banks in "%s"', (value, text, isThere) => {
    const { counted } = numberIn(`${value} banks`, 'en');
    expect(listsThings(value, { text, language: readingFor('es'), counted })).toBe(isThere);
  });
});

test.each([
  ['XXIII', 23],
  ['XLIX', 49],
  ['IV', 4],
  ['IIII', undefined],
  ['XL', undefined],
  ['MIX', undefined],
  ['', undefined],
])('%s', (text, value) => {
  expect(text === '' ? undefined : romanValue(text)).toBe(value);
});

describe('marks of a text of no known country', () => {
  test.each<[text: string, ...values: number[]]>([
    ['5,900 km', 5900],
    ['1.500 y 1,500', 1500, 1.5],
    ['2,5 y 1,500', 2.5, 1.5],
    ['2.5 y 1,500', 2.5, 1500],
    ['1,200,000 y 1.500', 1_200_000, 1.5],
    ['2,375 %', 2.375],
  ])('%s', (text, ...values) => {
    expect(readFacts(text, readingFor('es')).numbers.map(({ value }) => value)).toEqual(values);
  });
});
