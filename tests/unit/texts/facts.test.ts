import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../src/texts/languages/index.ts';
import { readFacts, type NumberFact } from '../../../src/texts/facts.ts';

function numbersIn(text: string, language: string): readonly NumberFact[] {
  const reading = readingOf(language);
  if (!reading) throw new RangeError(language);
  return readFacts(text, reading).numbers;
}

const values = (text: string, language: string): number[] => numbersIn(text, language).map(({ value }) => value);

describe.each<[language: string, cases: readonly [text: string, ...values: number[]][]]>([
  [
    'en',
    [
      ['300 billion', 300e9],
      ['€300bn', 300e9],
      ['1,500 ships', 1500],
      ['1,234,567.8 litres', 1_234_567.8],
      ['10 000 ships', 10_000],
      ['300\u00a0000 ships', 300_000],
      ['2.5 million', 2.5e6],
      ['2,5 million', 2.5e6],
      ['4.1 million and 4,100 thousand', 4_100_000, 4_100_000],
      ['twenty-one', 21],
      ['twenty\u2011one', 21],
      ['Twenty One', 21],
      ['one million and a hundred', 1_000_100],
      ['one million, and a hundred', 1e6, 100],
      ['one hundred and one', 101],
      ['two thousand and twenty-four ships', 2024],
      ['two million three hundred thousand', 2.3e6],
      ['two thousand five hundred million', 2.5e9],
      ['a dozen, two dozen', 12, 24],
      ['one of the ships, a ship', ...[]],
      ['the 11th and the 22nd', 11, 22],
      ['2–3 million', 2e6, 3e6],
      ['€2-€3 billion', 2e9, 3e9],
      ['5 to 6 million', 5, 6e6],
      ['22–26', 22, 26],
      ['20Gbps on COP30 and LAC4', 20],
      ['1.2.3 and 1,2,3', ...[]],
      ['0.5 and .5', 0.5, 5],
      ['half a million, a quarter of a million', 500_000, 250_000],
      ['half a dozen, three score', 6, 60],
      ['two and a half million, 3½ years, a year and a half', 2.5e6, 3.5, 1.5],
      ['12,50,000 farmers, 3 lakh, 2 crore', 1_250_000, 300_000, 20_000_000],
      ['a G77 member, COVID-19, a 3B, a 5G net', ...[]],
      ['10K, 20x', 10_000, 20],
      ['2 million 400 thousand, 3 million and 50 thousand', 2.4e6, 3.05e6],
      ['one ship in five is old, two ships in four', 0.2, 0.5],
      ['one ship in five ports', 5],
      ['R15 million, Sh2.4 billion, N500m', 15e6, 2.4e9, 500e6],
      ['the H1N1 and X25-4 million', ...[]],
    ],
  ],
  [
    'es',
    [
      ['300.000 millones', 300e9],
      ['300 000 millones', 300e9],
      ['1.500 barcos', 1500],
      ['2,5 millones', 2.5e6],
      ['2.5 millones', 2.5e6],
      ['1,500,000 barcos', 1.5e6],
      ['mil millones', 1e9],
      ['dos mil quinientos millones', 2.5e9],
      ['2 mil 500 millones', 2.5e9],
      ['un millón, un barco', 1e6],
      ['treinta y uno, treinta y un barcos', 31, 31],
      ['veintiún mil', 21_000],
      ['un millón mil', 1_001_000],
      ['mil novecientos noventa y nueve', 1999],
      ['ciento una', 101],
      ['dieciséis, dieciseis, diecise\u0301is', 16, 16, 16],
      ['un billón doscientos mil millones', 1.2e12],
      ['dos millones trescientos mil', 2.3e6],
      ['el 3.º y la 4ª', 3, 4],
      ['dos docenas', 24],
      ['media docena, medio centenar', 6, 50],
      ['millón y medio, dos millones y medio', 1.5e6, 2.5e6],
      ['dos días y medio, año y medio', 2.5, 1.5],
      ['1 millón 250 mil, un millón 200 mil', 1_250_000, 1_200_000],
      ['3 mil 500 millones', 3.5e9],
      ['dos foros y medio ambiente', 2],
      ['10 mdp', 10e6],
      ['un trillón', 1e18],
    ],
  ],
  [
    'pt',
    [
      ['300 mil milhões', 300e9],
      ['300 bilhões', 300e9],
      ['1.500 navios', 1500],
      ['2,5 milhões', 2.5e6],
      ['dois mil e trezentos', 2300],
      ['vinte e um navios, um navio', 21],
      ['um milhão e meio', 1.5e6],
      ['meia dúzia, meio milhão', 6, 500_000],
      ['R$ 5 mi, R$ 5 bi, 5 mi', 5e6, 5e9, 5],
      ['2 biliões', 2e12],
      ['mil e quinhentos', 1500],
      ['cento e uma', 101],
      ['dois mil e quinhentos milhões', 2.5e9],
      ['três, tre\u0302s', 3, 3],
    ],
  ],
  [
    'fr',
    [
      ['soixante-dix, soixante et onze, quatre-vingts', 70, 71, 80],
      ['quatre-vingt-dix-sept mille', 97_000],
      ['cent vingt, mille cent, deux cents', 120, 1100, 200],
      ['12 000, 1,5 million', 12_000, 1.5e6],
      ['1,5 Md€, 3 M€', 1.5e9, 3e6],
      ['deux milliards et demi', 2.5e9],
    ],
  ],
])('%s', (language, cases) => {
  test.each(cases)('%s', (text, ...expected) => {
    expect(values(text, language)).toEqual(expected);
  });
});

test('a region has marks of its own', () => {
  expect(values('1,500 y 1.5', 'es-MX')).toEqual([1500, 1.5]);
  expect(values('1,500 y 1.500', 'es')).toEqual([1.5, 1500]);
  expect(values('1.500', 'pt-BR')).toEqual([1500]);
  expect(values('1,500', 'en-GB')).toEqual([1500]);
  expect(values('1,500', 'en-nonsense_tag')).toEqual([1500]);
});

describe('senses', () => {
  test.each<[language: string, text: string, sense: string]>([
    ['en', '90 stations', 'exactly'],
    ['en', 'nearly 90 stations', 'nearly'],
    ['en', 'Almost €90 million', 'nearly'],
    ['en', 'more than 200', 'more than'],
    ['en', 'over US$ 200', 'more than'],
    ['en', 'moreover 200', 'exactly'],
    ['en', 'no more than 200', 'up to'],
    ['en', 'less than 200', 'less than'],
    ['en', 'no less than 200', 'at least'],
    ['en', '200 or more', 'at least'],
    ['en', '200+ ships', 'more than'],
    ['en', '20 + 4', 'exactly'],
    ['en', 'about two hundred', 'about'],
    ['en', 'an estimated 450', 'about'],
    ['en', '~200', 'about'],
    ['es', 'más de 200', 'more than'],
    ['es', 'Casi 200', 'nearly'],
    ['es', 'no menos de 200', 'at least'],
    ['es', 'menos de 200', 'less than'],
    ['es', 'unos 200', 'about'],
    ['es', 'algunos 200', 'exactly'],
    ['es', '200 o más', 'at least'],
    ['pt', 'mais de 200', 'more than'],
    ['pt', 'até 200', 'up to'],
    ['pt', 'quase duzentos', 'nearly'],
    ['pt', 'não mais que 200', 'up to'],
  ])('%s: %s', (language, text, sense) => {
    expect(numbersIn(text, language)[0]?.sense).toBe(sense);
  });
});

describe('units', () => {
  /** What a number is besides a count: its currencies, its dimension or its kind. */
  function unitOf({ kind, currencies, measure }: NumberFact): string {
    return currencies ? [...currencies].sort().join('|') : (measure?.dimension ?? kind);
  }

  test.each<[language: string, text: string, ...units: string[]]>([
    ['en', '90', 'count'],
    ['en', '90%, 90 percent and 90 per cent', 'percent', 'percent', 'percent'],
    ['en', '20–30 % of ships', 'percent', 'percent'],
    ['en', '20 to 30 percent', 'percent', 'percent'],
    ['en', '20 ships and 30 percent', 'count', 'percent'],
    ['en', '20 percent and 30 ships', 'percent', 'count'],
    ['en', '4‰, 4 percentage points', 'permille', 'points'],
    ['en', '€3, EUR 3, 3 euros and 3€', 'EUR', 'EUR', 'EUR', 'EUR'],
    ['en', 'US$3, USD 3, 3 million US dollars', 'USD', 'USD', 'USD'],
    ['en-CA', '$3, 3 dollars, C$3', 'CAD', 'CAD', 'CAD'],
    ['en', 'between €2 and 3 million', 'EUR', 'EUR'],
    ['en', '€2 and 3 million ships', 'EUR', 'count'],
    ['en', 'MX$3, R$3, ¥3, 3 Swiss francs', 'MXN', 'BRL', 'CNY|JPY', 'CHF'],
    ['en', 'COP 30, COP 30,000', 'count', 'COP'],
    ['es', '300.000 millones de euros', 'EUR'],
    ['es', '3 por ciento, 3 dólares', 'percent', 'USD'],
    ['es-MX', '$3, 3 pesos, 3 mdd, 3 pesos chilenos', 'MXN', 'MXN', 'USD', 'CLP'],
    ['es-EC', '$3', 'USD'],
    ['pt', 'R$ 3 milhões, 3 milhões de reais, 3 por cento', 'BRL', 'BRL', 'percent'],
    ['fr', '3 M€, 3 Md€, 3 k€', 'EUR', 'EUR', 'EUR'],
    ['en', '3 hours, 3 km, a 3-year plan, 20Gbps, 3 tonnes', 'days', 'length', 'months', 'rate', 'mass'],
  ])('%s: %s', (language, text, ...units) => {
    expect(numbersIn(text, language).map(unitOf)).toEqual(units);
  });

  test('a bare dollar is one of several where no country is known', () => {
    const bare = (language: string) => [...(numbersIn('$3', language)[0]?.currencies ?? [])];
    expect(bare('en')).toContain('USD');
    expect(bare('en')).not.toContain('MXN');
    expect(bare('es')).toEqual(expect.arrayContaining(['USD', 'MXN', 'CLP']));
  });
});

test('a number is shown as it is written, with what gives it its sense and unit', () => {
  expect(numbersIn('Son más de 300.000 millones de euros, un 20 % del total.', 'es').map(({ text }) => text)).toEqual([
    'más de 300.000 millones de euros',
    '20 %',
  ]);
  expect(numbersIn('Over US$ 3 billion', 'en').map(({ text }) => text)).toEqual(['Over US$ 3 billion']);
});

test('the words around a number tell what it counts', () => {
  const [number] = numbersIn('In all, the nearly 90 member countries of the League sent ships.', 'en');
  expect([...(number?.around.values() ?? [])]).toEqual(['all', 'member', 'countries', 'league', 'sent']);
});

test('numbers inside dates are not told twice', () => {
  expect(values('From 22 to 26 September 2025 some 300 people met in 2025.', 'en')).toEqual([300]);
});

const upTo = (first: number, last: number, step = 1): number[] =>
  Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step);

test.each<[language: string, words: string, numbers: readonly number[]]>([
  [
    'en',
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
    [...upTo(2, 20), ...upTo(30, 90, 10)],
  ],
  [
    'es',
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
    [...upTo(2, 30), ...upTo(40, 100, 10), ...upTo(200, 900, 100)],
  ],
  [
    'pt',
    'dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos',
    [...upTo(2, 20), ...upTo(30, 100, 10), ...upTo(200, 900, 100)],
  ],
])('every word for a number: %s', (language, words, expected) => {
  expect(values(words.replaceAll(' ', ', '), language)).toEqual(expected);
  expect(values(words.replaceAll(' ', ', ').toUpperCase(), language)).toEqual(expected);
});

test('more digits than any number has', () => {
  expect(values(`${'1'.repeat(400)} and 2`, 'en')).toEqual([2]);
});

test.each<[language: string, text: string, ...places: string[]]>([
  ['en', 'between 3 and 5 ships', 'low', 'high'],
  ['en', 'from 3 to 5 ships', 'low', 'high'],
  ['en', '3 or 5 ships', 'low or', 'high or'],
  ['en', 'three and five ships', '', ''],
  ['en', 'it rose from 3 to 5 per cent', 'from', 'to'],
  ['en', 'it rose by 5 per cent. He gave to 5 ships', 'by', ''],
  ['es', 'de 3 a 5 buques', 'low', 'high'],
  ['es', 'entre los 3 y los 5 años', 'low', 'high'],
  ['es', 'entre los 3 y los 5 buques', '', ''],
  ['es', 'subió de 3 a 5 por ciento', 'from', 'to'],
  ['es', 'subió 5 por ciento', 'by'],
  ['es', 'subió a 5 por ciento anual', ''],
  ['pt', 'subiu de 3% para 5%', 'from', 'to'],
  ['pt', 'caiu em 5%', 'by'],
  ['fr', 'entre 3 et 5 navires', 'low', 'high'],
  ['fr', 'une hausse de 5 %', 'by'],
])('%s, places of the numbers of "%s"', (language, text, ...places) => {
  expect(numbersIn(text, language).map((number) => [...number.places].join(' '))).toEqual(places);
});
