import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, isAcronym, NameIndex, wordsOf, beginsSentence } from '../../../src/basics/names.ts';

describe('folding', () => {
  test.each([
    ['Bielsko–Biała', 'bielsko biala'],
    ['  São   Tomé ', 'sao tome'],
    ["Côte d'Ivoire", 'cote divoire'],
    ['Côte d’Ivoire', 'cote divoire'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['EU–LAC', 'eu lac'],
    ['Port D.C.', 'port d.c'],
    ['COP:30, in full', 'cop:30 in full'],
    ['…', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

test('an acronym has two to ten characters, mostly capitals', () => {
  for (const name of ['CAN', 'LAC4', 'EU-LAC', 'R&D', 'D4D']) expect(isAcronym(name)).toBe(true);
  for (const name of ['Can', 'D4D Hub', 'A', '5G', 'CoE', 'ABCDEFGHIJK']) expect(isAcronym(name)).toBe(false);
});

describe('finding names', () => {
  /** The names found in `text`, as they stand there, with the ids of their records. */
  function found(names: Readonly<Record<string, string | readonly string[]>>, text: string): string[] {
    const entries = Object.entries(names).flatMap(([id, known]) => [known].flat().map((name) => ({ id, name })));
    return new NameIndex(entries).find(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
  }

  test('the longest name wins, and none is found inside another', () => {
    const names = { antigua: 'Antigua', 'antigua-and-barbuda': 'Antigua and Barbuda', barbuda: 'Barbuda' };
    expect(found(names, 'Antigua and Barbuda met Antigua, and Barbuda did not.')).toEqual([
      'antigua-and-barbuda: Antigua and Barbuda',
      'antigua-and-barbuda: Antigua, and Barbuda',
    ]);
    expect(found(names, 'Antigua and others, then Barbuda')).toEqual(['antigua: Antigua', 'barbuda: Barbuda']);
  });

  test('whole words only', () => {
    expect(found({ oman: 'Oman', mali: 'Mali' }, 'A Roman in Somalia; Malians, too.')).toEqual([]);
  });

  test('an acronym stands as written', () => {
    expect(found({ can: 'CAN' }, 'Can it? It can. CAN can.')).toEqual(['can: CAN']);
    expect(found({ us: 'US' }, 'Tell us. Us? The US.')).toEqual(['us: US']);
  });

  test('another name begins with a capital where the name does', () => {
    expect(found({ turkey: 'Turkey' }, 'A turkey in Turkey')).toEqual(['turkey: Turkey']);
    expect(found({ cable: 'sea cable' }, 'Sea Cable, sea cable')).toEqual(['cable: Sea Cable', 'cable: sea cable']);
  });

  test('a possessive belongs to the sentence', () => {
    expect(
      found({ northland: 'Northland', can: 'CAN' }, "Northland's port, Northland’s ships and CAN’s chair"),
    ).toEqual(['northland: Northland', 'northland: Northland', 'can: CAN']);
  });

  test('whatever the dash, in acronyms too', () => {
    const text = 'EU–LAC, EU-LAC, EU\u2011LAC and eu-lac';
    expect(found({ pair: 'EU–LAC' }, text)).toEqual(['pair: EU–LAC', 'pair: EU-LAC', 'pair: EU\u2011LAC']);
    expect(found({ pair: 'EU-LAC' }, text)).toEqual(['pair: EU–LAC', 'pair: EU-LAC', 'pair: EU\u2011LAC']);
    expect(found({ town: 'Bielsko-Biała' }, 'in Bielsko–Biala')).toEqual(['town: Bielsko–Biala']);
  });

  test('apostrophes and accents', () => {
    expect(found({ ivory: "Côte d'Ivoire" }, 'in Cote d’Ivoire.')).toEqual(['ivory: Cote d’Ivoire']);
  });

  test('a digit that is part of a name', () => {
    expect(found({ lac4: 'LAC4', cop: 'COP 30' }, 'LAC4 went to COP 30, not to COP 31 or LAC.')).toEqual([
      'lac4: LAC4',
      'cop: COP 30',
    ]);
  });

  test('a name two records share yields both', () => {
    expect(found({ firm: 'SES', ministry: 'SES' }, 'SES met.')).toEqual(['firm: SES', 'ministry: SES']);
  });

  test('one record by any of its names', () => {
    expect(found({ cable: ['Sea Cable', 'SC'] }, 'The Sea Cable (SC)')).toEqual(['cable: Sea Cable', 'cable: SC']);
  });

  test('nothing in nothing', () => {
    expect(found({ dash: '—' }, '— and —')).toEqual([]);
    expect(found({}, 'Northland')).toEqual([]);
    expect(found({ northland: 'Northland' }, '')).toEqual([]);
  });
});

describe('what readers take for one word is one', () => {
  test.each([
    ['a ligature', 'Finﬂey', 'Finfley'],
    ['wide letters', 'Ｆｉｎｆｌｅｙ', 'Finfley'],
    ['raised and whole figures', 'km²', 'km2'],
    ['a sign of several letters', '℃', '°C'],
    ['a fraction', '½', '1⁄2'],
    ['letters with strokes', 'ŁÓDŹ', 'lodz'],
    ['Nordic letters', 'Þórshöfn, Ærø, Đurađ, Ħamrun', 'thorshofn aero durad hamrun'],
    ['Turkish capitals', 'İSTANBUL', 'istanbul'],
    ['Turkish small letters', 'Dıyarbakır', 'diyarbakir'],
    ['a capital ß', 'STRAẞE', 'strasse'],
    ['Greek letters at the end', 'ΟΔΟΣ', 'οδοσ'],
    ['letters taken apart', 'Bogota\u0301', 'bogotá'],
    ['soft hyphens', 'co\u00adoper\u00adation', 'cooperation'],
    ['spaces of no width', 'co\u200boper\u2060ation\ufeff', 'cooperation'],
    ['hard hyphens and spaces', 'EU\u2011LAC\u00a0Forum', 'EU-LAC Forum'],
    ['dashes', 'EU—LAC', 'EU-LAC'],
    ['apostrophes', 'l’Aquila', "l'Aquila"],
    ['other apostrophes', 'Hawaiʻi', "Hawai'i"],
    ['accents for apostrophes', 'l´Aquila', "l'Aquila"],
    ['quotes', '“Sea” «Cable»', '"Sea" "Cable"'],
    ['pointed and plain Hebrew', 'שָׁלוֹם', 'שלום'],
  ])('%s', (_what, one, other) => {
    expect(fold(one)).toBe(fold(other));
    expect(fold(one)).not.toBe('');
  });

  test.each([
    ['Devanagari vowels', 'दाल', 'दल'],
    ['Thai tones', 'ข้าว', 'ขาว'],
    ['Japanese sound marks', 'がき', 'かき'],
    ['letters', 'Mali', 'Malo'],
    ['figures', 'COP 30', 'COP 31'],
  ])('but %s tell two apart', (_what, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('a folded text folds to itself, however it was composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(`  ${text.toUpperCase().toLowerCase()} `)).toBe(fold(text.toUpperCase()));
      }),
    );
  });

  test('a name is found however it is written', () => {
    const index = new NameIndex([
      { id: 'finfley', name: 'Finfley' },
      { id: 'lodz', name: 'Łódź' },
      { id: 'sdgs', name: 'ÉSDG' },
    ]);
    for (const text of ['in Finﬂey.', 'in Fin\u00adfley.', 'in Lodz.', 'in Ło\u0301dz\u0301.', 'the E\u0301SDG.'])
      expect(
        index.find(text).map(({ start, end }) => text.slice(start, end)),
        text,
      ).toEqual([text.replace(/^\S+ |\.$/g, '')]);
  });
});

test('many names that begin alike are told apart as fast as few', () => {
  const names = Array.from({ length: 30_000 }, (_, index) => ({
    id: `u${index}`,
    name: `University of the City of N${index}`,
  }));
  const index = new NameIndex(names);
  const text = names.map(({ name }) => `the ${name}`).join(', ');
  expect(index.find(text).map(({ id }) => id)).toEqual(names.map(({ id }) => id));
});

describe.each([
  ['stops', '.'],
  ['colons', ':'],
  ['letters and stops', 'A.'],
  ['stops and stars', '.*'],
  ['letters and apostrophes', 'a’'],
  ['marks', '\u0301'],
  ['hidden marks', '\u200d'],
  ['spaces', ' '],
])('a text of a million %s', (_what, sign) => {
  test('is folded and cut into words', () => {
    const text = `${sign.repeat(1_000_000 / sign.length)}x`;
    expect(fold(text).endsWith('x')).toBe(true);
    expect(wordsOf(text).at(-1)?.end).toBe(text.length);
  });
});

test.each<[before: string, begins: boolean]>([
  ['', true],
  ['It grows. ', true],
  ['“It grows.” ', true],
  ['It grows (a little.) ', true],
  ['Ships; ', true],
  ['the so-called “', true],
  ['ships (', true],
  ['the ships of ', false],
  ['the “Line” ', false],
  ['ships, ', false],
])('whether a word begins a sentence: after %j', (before, begins) => {
  expect(beginsSentence(`${before}Word`, before.length)).toBe(begins);
});
