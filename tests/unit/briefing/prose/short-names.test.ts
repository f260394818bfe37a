import { describe, expect, test } from 'vitest';
import { shortenNames } from '../../../../src/briefing/prose/short-names.ts';
import { makeSentence } from '../../../../src/briefing/sentence.ts';
import { words } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const site = siteOf([
  record('programme', 'sea-cable', { name: 'Sea Cable', inText: 'the Sea Cable', short: 'the Cable', aliases: ['SC'] }),
  record('programme', 'moon-cable', { name: 'Moon Cable', inText: 'the Moon Cable' }),
  record('programme', 'coast', { name: 'Coatway of the Isles', short: 'Coatway' }),
  record('organisation', 'union', {
    name: 'Tidal Isles Union',
    inText: 'the Tidal Isles Union',
    short: 'the TIU',
    aliases: ['TIU'],
  }),
  record('organisation', 'crew', { name: 'Crew of the Sea Cable', inText: 'the Crew of the Sea Cable' }),
]);

/** The texts of one section, told of one record unless each names its own. */
function told(...texts: readonly (string | readonly [about: string, text: string])[]): string[] {
  const sentences = texts.map((one, index) => {
    const [about, text] = typeof one === 'string' ? ['northland', one] : one;
    return makeSentence('state-of-play', 'statement', text, {
      about: `${about}.s-${index}`,
      evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
    });
  });
  return shortenNames({ site, words, reportDate: '2025-01-31' }, sentences).map(({ text }) => text);
}

describe('a record goes by its short name', () => {
  test('once it was named in full', () => {
    expect(told('Salt crosses the Sea Cable.', 'The Sea Cable is long.', 'Who owns the Sea Cable is open.')).toEqual([
      'Salt crosses the Sea Cable.',
      'The Cable is long.',
      'Who owns the Cable is open.',
    ]);
  });

  test('within one sentence too', () => {
    expect(told('The Sea Cable’s end and the Sea Cable’s start are the Sea Cable.')).toEqual([
      'The Sea Cable’s end and the Cable’s start are the Cable.',
    ]);
  });

  test('without an article where it has none', () => {
    expect(told('Coatway of the Isles is wide.', 'Ships use Coatway of the Isles.')).toEqual([
      'Coatway of the Isles is wide.',
      'Ships use Coatway.',
    ]);
  });

  test('but not because another name of it stood before', () => {
    expect(told('SC is long.', 'Salt crosses the Sea Cable.')).toEqual(['SC is long.', 'Salt crosses the Sea Cable.']);
    expect(told('Sea Cable ships are slow.', 'Salt crosses the Sea Cable.')).toEqual([
      'Sea Cable ships are slow.',
      'Salt crosses the Sea Cable.',
    ]);
  });

  test('not inside the name of another record', () => {
    expect(told('Salt crosses the Sea Cable.', 'In 2024 the Crew of the Sea Cable met.')).toEqual([
      'Salt crosses the Sea Cable.',
      'In 2024 the Crew of the Sea Cable met.',
    ]);
  });

  test('whose full name stands first where it is told of itself, however often it was named before', () => {
    expect(
      told(
        ['northland', 'Salt crosses the Sea Cable.'],
        ['sea-cable', 'In short, the Sea Cable is long.'],
        ['sea-cable', 'Boats guard the Sea Cable.'],
        ['southland', 'Fish eat the Sea Cable.'],
      ),
    ).toEqual([
      'Salt crosses the Sea Cable.',
      'In short, the Sea Cable is long.',
      'Boats guard the Cable.',
      'Fish eat the Cable.',
    ]);
    expect(
      told(
        ['northland', 'Salt crosses the Sea Cable.'],
        ['sea-cable', 'It is long.'],
        ['southland', 'Fish eat the Sea Cable.'],
      ).at(-1),
    ).toBe('Fish eat the Cable.');
  });

  test('which stands in brackets behind the full one if it is an acronym', () => {
    expect(
      told(
        'The Tidal Isles Union is old.',
        'Ships like the Tidal Isles Union.',
        'Crews of the Tidal Isles Union sing.',
      ),
    ).toEqual(['The Tidal Isles Union (TIU) is old.', 'Ships like the TIU.', 'Crews of the TIU sing.']);
    expect(
      told(
        'TIU is old.',
        'Ships like the Tidal Isles Union’s crews.',
        'The Tidal Isles Union is “the Tidal Isles Union”.',
      ),
    ).toEqual([
      'TIU is old.',
      'Ships like the Tidal Isles Union’s (TIU) crews.',
      'The TIU is “the Tidal Isles Union”.',
    ]);
  });

  test('but not where the short one does not follow', () => {
    expect(told('The Tidal Isles Union is old.', 'Ships are new.')).toEqual([
      'The Tidal Isles Union is old.',
      'Ships are new.',
    ]);
  });
});

describe('the full name stays', () => {
  test('where the short one ends the name of another record in the section', () => {
    expect(told('Salt crosses the Sea Cable.', 'Fish eat the Sea Cable.', 'Boats guard the Moon Cable.')).toEqual([
      'Salt crosses the Sea Cable.',
      'Fish eat the Sea Cable.',
      'Boats guard the Moon Cable.',
    ]);
  });

  test('but not where that other name holds its own', () => {
    expect(told('Salt crosses the Sea Cable.', 'Fish eat the Sea Cable.', 'The Crew of the Sea Cable met.')[1]).toBe(
      'Fish eat the Cable.',
    );
  });

  test('in a title in quotes, and behind one no longer', () => {
    expect(told('Salt crosses the Sea Cable.', 'They read “On the Sea Cable” at the Sea Cable.')[1]).toBe(
      'They read “On the Sea Cable” at the Cable.',
    );
  });

  test('in a compound, or behind the end of a word that looks like its article', () => {
    expect(told('Salt crosses the Sea Cable.', 'Fish bathe Sea Cable ships.')[1]).toBe('Fish bathe Sea Cable ships.');
    expect(told('Salt crosses the Sea Cable.', 'Fish like the Sea Cable-borne light and the Sea Cable/pier.')[1]).toBe(
      'Fish like the Sea Cable-borne light and the Sea Cable/pier.',
    );
  });

  test('where it begins a sentence within one', () => {
    expect(told('Salt crosses the Sea Cable.', 'They ask: The Sea Cable, is it long?')[1]).toBe(
      'They ask: The Sea Cable, is it long?',
    );
  });

  test('where it stands without its article', () => {
    expect(told('Salt crosses the Sea Cable.', 'Sea Cable ships are slow.', 'Fish eat a Sea Cable.')).toEqual([
      'Salt crosses the Sea Cable.',
      'Sea Cable ships are slow.',
      'Fish eat a Sea Cable.',
    ]);
  });
});
