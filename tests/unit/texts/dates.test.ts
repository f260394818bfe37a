import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../src/texts/languages/index.ts';
import { daysOf } from '../../../src/texts/date-spans.ts';
import { findDates, foldKeepingLength, readDates } from '../../../src/texts/dates.ts';

/** The dates of a text as `2025-09-22`, with a dash for a part that is not known. */
function datesIn(text: string, language: string, published?: string): string[] {
  const reading = readingOf(language);
  if (!reading) throw new RangeError(language);
  const two = (part: number) => String(part).padStart(2, '0');
  return findDates(text.normalize('NFC'), reading, published).map(({ year, month, day }) =>
    [year ?? '–', ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-'),
  );
}

describe.each<[language: string, cases: readonly [text: string, ...dates: string[]][]]>([
  [
    'en',
    [
      ['22 to 26 September 2025', '2025-09-22', '2025-09-26'],
      ['22–26 September 2025', '2025-09-22', '2025-09-26'],
      ['22, 23 and 24 September 2025', '2025-09-22', '2025-09-23', '2025-09-24'],
      ['September 22-26, 2025', '2025-09-22', '2025-09-26'],
      ['the 9th of May, 2014', '2014-05-09'],
      ['May 9th', '–-05-09'],
      ['Sept. 9, 2014', '2014-09-09'],
      ['July 2023', '2023-07'],
      ['in July', '–-07'],
      ['30 September to 2 October 2019', '2019-09-30', '2019-10-02'],
      ['28 December – 3 January 2020', '2019-12-28', '2020-01-03'],
      ['in May and July 2019', '2019-05', '2019-07'],
      ['09/26/2025 and 9/5/2025', '2025-09-26', '2025-09-05'],
      ['26/09/2025', '2025-09-26'],
      ['26.09.2025', '2025-09-26'],
      ['2025-09-26 and 2023-07', '2025-09-26', '2023-07'],
      ['from 2019 to 2023', '2019', '2023'],
      ['it may march on', ...[]],
      ['Jan met Mar on 3 Mar 2020', '2020-03-03'],
      ['$2000, 2000.5, v2000, 12000', ...[]],
      ['99/99/2025', '2025'],
      ['next October, last year', '–-10'],
    ],
  ],
  [
    'es',
    [
      ['21 de mayo de 2014', '2014-05-21'],
      ['del 22 al 26 de septiembre de 2025', '2025-09-22', '2025-09-26'],
      ['1.º de marzo del 2014', '2014-03-01'],
      ['26/09/2025', '2025-09-26'],
      ['5/9/2025', '2025-09-05'],
      ['en Mayo', '–-05'],
      ['setiembre de 2025', '2025-09'],
      ['entre mayo y julio de 2019', '2019-05', '2019-07'],
    ],
  ],
  [
    'pt',
    [
      ['21 de maio de 2014', '2014-05-21'],
      ['22 a 26 de setembro de 2025', '2025-09-22', '2025-09-26'],
      ['1º de março de 2014', '2014-03-01'],
      ['1º de marc\u0327o de 2014', '2014-03-01'],
      ['março e o marco legal', '–-03'],
      ['um set de 3 set. 2020', '2020-09-03'],
      ['05/09/2025', '2025-09-05'],
    ],
  ],
])('%s', (language, cases) => {
  test.each(cases)('%s', (text, ...expected) => {
    expect(datesIn(text, language)).toEqual(expected);
  });
});

test('a region writes digits in its own order', () => {
  expect(datesIn('05/09/2025', 'en')).toEqual(['2025-05-09']);
  expect(datesIn('05/09/2025', 'en-US')).toEqual(['2025-05-09']);
  expect(datesIn('05/09/2025', 'en-GB')).toEqual(['2025-09-05']);
  expect(datesIn('05/09/2025', 'pt-BR')).toEqual(['2025-09-05']);
});

describe.each<[language: string, cases: readonly [text: string, published: string, ...dates: string[]][]]>([
  [
    'en',
    [
      ['next October', '2025-09-26', '2025-10'],
      ['next October', '2025-10-26', '2026-10'],
      ['next May', '2025-09-26', '2026-05'],
      ['last June', '2025-09-26', '2025-06'],
      ['last June', '2025-06-01', '2024-06'],
      ['this October', '2025-09-26', '2025-10'],
      ['June last', '2025-09-26', '2025-06'],
      ['in June of last year', '2025-09-26', '2024-06'],
      ['June last year', '2025-09-26', '2024-06'],
      ['on 9 June next year', '2025-09-26', '2026-06-09'],
      ['next year, last year, this year', '2025-09-26', '2026', '2024', '2025'],
      ['next month', '2025-12-26', '2026-01'],
      ['last month', '2025-01-26', '2024-12'],
      ['on 9 November', '2025-09-26', '2025-11-09'],
      ['on 9 January', '2025-12-26', '2026-01-09'],
      ['on 28 December', '2025-01-02', '2024-12-28'],
      ['30 September to 2 October 2019', '2025-01-02', '2019-09-30', '2019-10-02'],
    ],
  ],
  [
    'es',
    [
      ['el próximo octubre', '2025-09-26', '2025-10'],
      ['octubre próximo', '2025-09-26', '2025-10'],
      ['el pasado mes de junio', '2025-09-26', '2025-06'],
      ['junio pasado', '2025-09-26', '2025-06'],
      ['junio del año pasado', '2025-09-26', '2024-06'],
      ['9 de junio del próximo año', '2025-09-26', '2026-06-09'],
      ['el mes pasado', '2025-09-26', '2025-08'],
    ],
  ],
  [
    'pt',
    [
      ['próximo outubro', '2025-09-26', '2025-10'],
      ['em junho passado', '2025-09-26', '2025-06'],
      ['junho do ano passado', '2025-09-26', '2024-06'],
      ['no próximo mês', '2025-12-26', '2026-01'],
    ],
  ],
])('counted from the day of publication: %s', (language, cases) => {
  test.each(cases)('%s, %s', (text, published, ...expected) => {
    expect(datesIn(text, language, published)).toEqual(expected);
  });
});

/** The parts of dates, with the days they can mean, of a text of 4 March 2024. */
function spansIn(text: string, language: string): string[] {
  const reading = readingOf(language);
  if (!reading) throw new RangeError(language);
  return readDates(text, reading, '2024-03-04').map((date) => {
    const days = daysOf(date, date.year ?? Number.NaN, 'most');
    const written = [days?.first, days?.last].map((day) =>
      day === undefined || Number.isNaN(day) ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10),
    );
    return [written.join('/'), date.side, date.role].filter(Boolean).join(' ');
  });
}

describe.each<[language: string, cases: readonly [text: string, ...spans: string[]][]]>([
  [
    'en',
    [
      ['the third quarter of 2025', '2025-07-01/2025-09-30'],
      ['Q1 2025, 2025 Q4, H2 2025', '2025-01-01/2025-03-31', '2025-10-01/2025-12-31', '2025-07-01/2025-12-31'],
      ['the first and second quarters of 2025', '2025-01-01/2025-03-31', '2025-04-01/2025-06-30'],
      ['early 2025, mid-2025, late 2025', '2025-01-01/2025-04-30', '2025-05-01/2025-08-31', '2025-09-01/2025-12-31'],
      ['late May 2025', '2025-05-17/2025-05-31'],
      ['the second week of February 2025', '2025-02-08/2025-02-14'],
      ['the 1990s and the ’80s', '1990-01-01/1999-12-31', '1980-01-01/1989-12-31'],
      ['the 19th century', '1801-01-01/1900-12-31'],
      ['before 2030, since May 2020', '2030-01-01/2030-12-31 before', '2020-05-01/2020-05-31 since'],
      ['from 2021 to 2027', '2021-01-01/2021-12-31 since', '2027-01-01/2027-12-31 until'],
      ['2021–27', '2021-01-01/2021-12-31 since', '2027-01-01/2027-12-31 until'],
      ['last week', '2024-02-26/2024-03-03'],
      ['LIMA, 4 March 2024 — It sails.', '2024-03-04/2024-03-04 own'],
      ['Agenda 2030', '2030-01-01/2030-12-31 name'],
      ['Resolution 2030, 2024 million, Law 2013 of 1998', '1998-01-01/1998-12-31'],
      ['Theresa May spoke; the Long March 5 flew; May Brown wrote', ...[]],
    ],
  ],
  [
    'es',
    [
      ['el segundo semestre de este año', '2024-07-01/2024-12-31'],
      ['a principios del próximo año', '2025-01-01/2025-04-30'],
      ['los años noventa', '1990-01-01/1999-12-31'],
      ['este viernes', '2024-03-01/2024-03-01'],
      ['el viernes 8', '2024-03-08/2024-03-08'],
      ['hace dos años', '2022-01-01/2022-12-31'],
      ['dentro de tres meses', '2024-06-01/2024-06-30'],
      ['calle 1 de Mayo', ...[]],
      ['hoy en día', ...[]],
    ],
  ],
  [
    'pt-BR',
    [
      ['na segunda-feira (26)', '2024-02-26/2024-02-26'],
      ['na segunda reunião', ...[]],
      ['o 3º trimestre de 2025', '2025-07-01/2025-09-30'],
      ['até o fim de 2025', '2025-09-01/2025-12-31 until'],
    ],
  ],
  [
    'fr',
    [
      ['le 1er mars 2025', '2025-03-01/2025-03-01'],
      ['au deuxième trimestre de l’année 2025', '2025-04-01/2025-06-30'],
      ['mi-2025', '2025-05-01/2025-08-31'],
      ['l’année dernière', '2023-01-01/2023-12-31'],
    ],
  ],
])('spans of days: %s', (language, cases) => {
  test.each(cases)('%s', (text, ...expected) => {
    expect(spansIn(text, language)).toEqual(expected);
  });
});

test('a time of day is one however it is written', () => {
  const minutes = (text: string, language: string): (number | undefined)[] => {
    const reading = readingOf(language);
    if (!reading) throw new RangeError(language);
    return readDates(text, reading).map((date) => date.minutes);
  };
  expect(minutes('18:30, 6.30 pm, 6:30 p.m., noon, 12 am', 'en')).toEqual([1110, 1110, 1110, 720, 0]);
  expect(minutes('a las 18:30 horas, a las 6 de la tarde; duró 18 horas', 'es')).toEqual([1110, 1080]);
  expect(minutes('às 14h30', 'pt')).toEqual([870]);
  expect(minutes('3:2:3 and 1.30', 'en')).toEqual([]);
});

test('a year that is only about known counts nothing from it', () => {
  const reading = readingOf('en');
  const read = (published: string) => reading && findDates('last month, last year', reading, published).length;
  expect([read('2024-03'), read('2024'), read('2024~'), read('2024/2025')]).toEqual([2, 1, 0, 0]);
});

test('folding keeps every character in its place', () => {
  for (const text of ['Marçó 😀 ŁØß İ', '', 'e\u0301', '\ud800x'])
    expect(foldKeepingLength(text)).toHaveLength(text.length);
  expect(foldKeepingLength('Março')).toBe('marco');
});
