import { describe, expect, test } from 'vitest';
import { exactTitlesFirst, rank, readQuery } from '../../../src/search/query.ts';

describe('a query is read into words', () => {
  test.each([
    ['Sea Cable', ['sea', 'cable']],
    ['  sea   cable ', ['sea', 'cable']],
    ['Who pays for the cable?', ['who', 'pays', 'for', 'the', 'cable']],
    ['Bielsko-Biała', ['bielsko', 'biała']],
    ['EU–LAC', ['eu', 'lac']],
    ['«São Tomé», 2024/25', ['são', 'tomé', '2024', '25']],
    ['Bogota\u0301', ['bogotá']],
    ["Northland's", ['northland', 's']],
    ['cable Cable CABLE', ['cable']],
    ['ÅLAND åland', ['åland']],
    ['हिन्दी', ['हिन्दी']],
    ['…!?', []],
    ['', []],
  ])('%s', (text, terms) => {
    expect(readQuery(text).terms).toEqual(terms);
  });

  test('twelve at most, the first ones', () => {
    expect(readQuery(Array.from({ length: 20 }, (_, index) => `w${index}`).join(' ')).terms).toEqual(
      Array.from({ length: 12 }, (_, index) => `w${index}`),
    );
    expect(readQuery(`${'cable '.repeat(30)}last`).terms).toEqual(['cable', 'last']);
  });

  test('its text is shown as typed, without the space around it', () => {
    expect(readQuery('  Sea–Cable? ').text).toBe('Sea–Cable?');
  });
});

describe('hits of several words are joined', () => {
  const ids = (...hitsByTerm: { id: string; score: number }[][]) => rank(hitsByTerm).map(({ id }) => id);

  test('with their scores added and how many words they hold', () => {
    expect(rank([[{ id: 'cable', score: 1 }], [{ id: 'cable', score: 2 }]])).toEqual([
      { id: 'cable', matched: 2, score: 3 },
    ]);
  });

  test('a page that holds more of the words goes before one that holds one of them often', () => {
    expect(
      ids(
        [
          { id: 'loud', score: 5 },
          { id: 'both', score: 1 },
        ],
        [{ id: 'both', score: 1 }],
      ),
    ).toEqual(['both', 'loud']);
    expect(rank([[{ id: 'half', score: 4 }], []])).toEqual([{ id: 'half', matched: 1, score: 1 }]);
  });

  test('but not whatever the scores', () => {
    expect(
      ids(
        [
          { id: 'loud', score: 50 },
          { id: 'both', score: 1 },
        ],
        [{ id: 'both', score: 1 }],
      ),
    ).toEqual(['loud', 'both']);
  });

  test('a tie goes by id, in whatever order they were found', () => {
    const hits = ['b', 'c', 'a'].map((id) => ({ id, score: 1 }));
    expect(ids(hits)).toEqual(['a', 'b', 'c']);
    expect(ids([...hits].reverse())).toEqual(['a', 'b', 'c']);
  });

  test('no word and no hit give nothing', () => {
    expect(rank([])).toEqual([]);
    expect(rank([[], []])).toEqual([]);
  });
});

test('a page whose title is what was asked for goes first', () => {
  const titles = ['Capacity of the Sea Cable', 'Sea Cable', 'Harbour', 'sea-cable'];
  expect(exactTitlesFirst(readQuery('sea cable'), titles, (title) => title)).toEqual([
    'Sea Cable',
    'sea-cable',
    'Capacity of the Sea Cable',
    'Harbour',
  ]);
  expect(exactTitlesFirst(readQuery('harbours'), titles, (title) => title)).toEqual(titles);
});

test.each([
  ['lodz', 'Łódź'],
  ['Finfley', 'Finﬂey'],
  ['strasse', 'Straße'],
  ["l'aquila", 'L’Aquila'],
  ['ægir', 'Aegir'],
  ['EU-LAC', 'EU\u2011LAC'],
])('in whatever letters: %s is %s', (asked, title) => {
  expect(exactTitlesFirst(readQuery(asked), ['Harbour', title], (one) => one)).toEqual([title, 'Harbour']);
});
