import { describe, expect, test } from 'vitest';
import { fold, isAcronym, NameIndex } from '../../../src/basics/names.ts';

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
    expect(found({ northland: 'Northland', can: 'CAN' }, "Northland's port, Northland’s ships and CAN’s chair")).toEqual([
      'northland: Northland',
      'northland: Northland',
      'can: CAN',
    ]);
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
    expect(found({ lac4: 'LAC4', cop: 'COP 30' }, 'LAC4 went to COP 30, not to COP 31 or LAC.')).toEqual(['lac4: LAC4', 'cop: COP 30']);
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
