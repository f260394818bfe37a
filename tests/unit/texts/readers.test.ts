import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, NameIndex, wordsOf } from '../../../src/basics/names.ts';
import type { NumberWords, ReadingLanguage } from '../../../src/texts/language.ts';
import { findNumbers } from '../../../src/texts/numbers.ts';
import { readableLanguages, readingOf } from '../../../src/texts/languages/index.ts';
import { readFacts } from '../../../src/texts/facts.ts';
import { findDates } from '../../../src/texts/dates.ts';
import { draws, eachNth } from '../../support/draws.ts';

const readings = readableLanguages.map((language): [string, ReadingLanguage] => {
  const reading = readingOf(language);
  if (!reading) throw new RangeError(language);
  return [language, reading];
});

const locales: Readonly<Record<string, string>> = { en: 'en-GB', es: 'es-ES', fr: 'fr-FR', pt: 'pt-BR' };

/** The word of `table` for `value`; of several any will do, so `salt` picks one. */
function wordFor(table: Readonly<Record<string, number>>, value: number, salt: number): string | undefined {
  const words = Object.keys(table).filter((word) => table[word] === value);
  return words[salt % words.length];
}

/** A whole number below a billion in the words of a language, made from its tables alone. */
function inWords(value: number, language: string, words: NumberWords, salt: number): string {
  const joiner = words.joiners[0] ?? '';
  const one = words.ones[salt % words.ones.length] ?? '';
  const scale = (size: number, plural: boolean) => {
    const names = Object.keys(words.scales).filter(
      (word) =>
        words.scales[word] === size &&
        word.length > 2 &&
        !words.roundScales.includes(word) &&
        (language === 'en' || language === 'fr' || size === 1000 || /(es|ões|oes)$/.test(word) === plural),
    );
    return names[salt % names.length] ?? '';
  };
  const below100 = (number: number): string => {
    if (number === 1) return one;
    const whole = wordFor(words.numbers, number, salt);
    if (whole !== undefined) return whole;
    const rest = number % 10 === 1 ? one : wordFor(words.numbers, number % 10, salt);
    if (language === 'fr')
      return `${wordFor(words.numbers, number - (number % 10), salt)}${number % 10 === 1 ? ' et ' : '-'}${rest}`;
    return `${wordFor(words.numbers, number - (number % 10), salt)}${language === 'en' ? ['-', ' '][salt % 2] : ` ${joiner} `}${rest}`;
  };
  const below1000 = (number: number): string => {
    const [hundreds, rest] = [Math.floor(number / 100), number % 100];
    const left = rest === 0 ? '' : `${language === 'es' || language === 'fr' ? ' ' : ` ${joiner} `}${below100(rest)}`;
    if (hundreds === 0) return below100(rest);
    if (language === 'en')
      return `${hundreds === 1 ? [one, 'a'][salt % 2] : below100(hundreds)} ${scale(100, false)}${left}`;
    if (language === 'fr') return `${hundreds === 1 ? '' : `${below100(hundreds)} `}cent${left}`;
    return `${wordFor(words.numbers, hundreds * 100, salt)}${left}`;
  };
  const [millions, thousands, rest] = [Math.floor(value / 1e6), Math.floor(value / 1000) % 1000, value % 1000];
  return [
    ...(millions === 0 ? [] : [`${millions === 1 ? one : below1000(millions)} ${scale(1e6, millions > 1)}`]),
    ...(thousands === 0
      ? []
      : [thousands === 1 && language !== 'en' ? scale(1000, false) : `${below1000(thousands)} ${scale(1000, false)}`]),
    ...(rest === 0 ? [] : [below1000(rest)]),
  ].join(' ');
}

describe.each(readings)('numbers: %s', (language, { numbers: { words: numbers } }) => {
  const read = (text: string): number[] => findNumbers(text, numbers).map(({ value }) => value);
  const [group, decimal] = numbers.thousands === ',' ? [',', '.'] : ['.', ','];

  test('in digits, with the marks of the language, spaces or none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999 }),
        fc.constantFrom(group, '\u00a0', '\u202f', ' ', ''),
        fc.integer({ min: 0, max: 99 }),
        (value, mark, cents) => {
          const whole = String(value).replace(/\B(?=(\d{3})+$)/g, mark);
          expect(read(`x ${whole} x`)).toEqual([value]);
          if (cents % 10 > 0)
            expect(read(`x ${whole}${decimal}${String(cents).padStart(2, '0')} x`)).toEqual([
              Number(`${value}.${String(cents).padStart(2, '0')}`),
            ]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('as Intl writes them', () => {
    const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2, useGrouping: 'always' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (hundredths) => {
        expect(read(format.format(hundredths / 100))).toEqual([hundredths / 100]);
      }),
      { numRuns: 500 },
    );
  });

  test('with a scale', () => {
    const scales = Object.entries(numbers.scales).filter(([, scale]) => scale >= 1000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...scales), (tenths, [word, scale]) => {
        const text = String(tenths / 10).replace('.', decimal);
        expect(read(`${text} ${word}`)).toEqual([Number(((tenths * scale) / 10).toPrecision(15))]);
      }),
      { numRuns: 300 },
    );
  });

  test('in words', () => {
    // One alone is an article.
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), fc.nat(7), (value, salt) => {
        expect(read(inWords(value, language, numbers, salt))).toEqual([value]);
      }),
      {
        numRuns: 2000,
        examples: [
          [21, 0],
          [1000, 0],
          [1999, 0],
          [2024, 1],
          [1_000_001, 0],
          [101, 1],
          [110, 0],
          [999_999_999, 0],
        ],
      },
    );
  });
});

describe.each(readings)('dates: %s', (language, reading) => {
  const locale = locales[language] ?? language;
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  test.each<[string, Intl.DateTimeFormatOptions, boolean]>([
    ['a day', { day: 'numeric', month: 'long', year: 'numeric' }, true],
    ['a day with its weekday', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, true],
    ['a day in short', { day: 'numeric', month: 'short', year: 'numeric' }, true],
    ['a month', { month: 'long', year: 'numeric' }, false],
    ['digits', { day: '2-digit', month: '2-digit', year: 'numeric' }, true],
  ])('%s as Intl writes it', (_, options, hasDay) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const regional = readingOf(locale) ?? reading;
    fc.assert(
      fc.property(days, (date) => {
        expect(
          findDates(`x ${format.format(date)} x`, regional).map(({ year, month, day }) => ({ year, month, day })),
        ).toEqual([
          { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: hasDay ? date.getUTCDate() : undefined },
        ]);
      }),
      { numRuns: 400 },
    );
  });

  test('a day and month take the year nearest to the day of publication', () => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(days, fc.integer({ min: -170, max: 170 }), (date, distance) => {
        const published = new Date(date.getTime() + distance * 86_400_000).toISOString().slice(0, 10);
        expect(findDates(format.format(date), reading, published).map(({ year }) => year)).toEqual([
          date.getUTCFullYear(),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('no text makes the readers throw', () => {
  const index = new NameIndex(
    ['Sea Cable', 'EU–LAC', 'CAN', 'Antigua and Barbuda', "Côte d'Or", 'and', '1 2 3'].map((name, id) => ({
      id: String(id),
      name,
    })),
  );

  /** Reads a text in every way; what is found lies within it. */
  function readAll(text: string): void {
    for (const [, reading] of readings) {
      for (const { start, end, value, text: found } of findNumbers(text, reading.numbers.words)) {
        expect(Number.isFinite(value)).toBe(true);
        expect(text.slice(start, end)).toBe(found);
      }
      const composed = text.normalize('NFC');
      for (const { start, end, text: found } of findDates(composed, reading, '2025-09-26'))
        expect(composed.slice(start, end)).toBe(found);
      const facts = readFacts(text, reading, '2025-09-26');
      for (const { whole, start, end, text: found } of facts.numbers) {
        expect(facts.text.slice(whole.start, whole.end)).toBe(found);
        expect(whole.start <= start && end <= whole.end).toBe(true);
      }
    }
    for (const { start, end, folded } of wordsOf(text)) expect(fold(text.slice(start, end))).toBe(folded);
    for (const { start, end } of index.find(text)) expect(0 <= start && start < end && end <= text.length).toBe(true);
    index.idsIn(text);
  }

  const pieces = fc.constantFrom(
    ...[
      '1',
      '20',
      '300',
      '2025',
      '1,500',
      '2.5',
      '٣',
      '½',
      '²',
      '–',
      '-',
      '\u2011',
      '/',
      '.',
      ',',
      ':',
      ' ',
      '\u00a0',
      '\n',
      '€',
      '$',
      '%',
      '(',
      '’',
      '\u0301',
      'ç',
      'İ',
      'ß',
      '😀',
      '\ud800',
      '\u0000',
    ],
    ...[
      'one',
      'a',
      'million',
      'hundred',
      'and',
      'mil',
      'millones',
      'y',
      'um',
      'e',
      'May',
      'mayo',
      'marco',
      'Sept.',
      'next',
      'last',
      'year',
      'próximo',
      'of',
      'the',
      'de',
      'to',
      'nearly',
      'more than',
      'ciento',
      'por ciento',
      'euros',
      'Sea',
      'Cable',
      'CAN',
      'EU–LAC',
      '__proto__',
      'constructor',
    ],
  );

  test('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), readAll), { numRuns: draws(1000) });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), readAll), { numRuns: draws(1000) });
  });

  test('of numbers, dates and names gone wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, fc.constantFrom('', ' ', '-')), { maxLength: 60 }), (parts) =>
        readAll(parts.flat().join('')),
      ),
      { numRuns: draws(2000) },
    );
  });

  describe('or run long', () => {
    /** Letters of a short text and of a long one: so many times the text may take twice as many times the time. */
    const [few, many] = [2000, 20_000 / eachNth(2.5)];
    const hostile = [
      '1',
      '1 ',
      '1, ',
      '1.',
      '1-',
      '1/1/',
      '22 to ',
      '9 ',
      'May ',
      'May 9 ',
      '9 May 2025, ',
      'mil ',
      'two ',
      'two and ',
      'hundred ',
      'of ',
      'May of ',
      'next ',
      ' ',
      '-',
      '.',
      '(',
      '€',
      '%',
      'x',
      'X',
      'Sea ',
      'Sea Cable ',
      'a.b',
      "a'",
      '\u0301',
      'ç',
      '2025 ',
      '2025-',
      '300 000 ',
      'more than ',
      'by 1 percent ',
    ];

    function readOnce(text: string): void {
      for (const [, reading] of readings) readFacts(text, reading, '2025-09-26');
      index.find(text);
      index.idsIn(text);
    }

    /** The processor time of reading `text` in every way, in milliseconds. */
    function cost(text: string): number {
      const { user, system } = process.cpuUsage();
      readOnce(text);
      const used = process.cpuUsage({ user, system });
      return (used.user + used.system) / 1000;
    }

    test.each(hostile)('%j over and over', (piece) => {
      const of = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const short = Math.min(...[1, 2, 3].map(() => cost(of(few))));
      const most = ((2 * many) / few) * Math.max(short, 10);
      // One of three tries is enough: what else the machine does may only make it slower.
      expect(
        [1, 2, 3].some(() => cost(of(many)) < most),
        `under ${most} ms`,
      ).toBe(true);
      readOnce(`May 1${of(many - 1000)}x`);
      readOnce(`${of(many - 1000)} May 2025`);
    });
  });
});
