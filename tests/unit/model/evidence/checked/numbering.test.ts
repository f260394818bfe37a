import { describe, expect, test } from 'vitest';
import { Numbering } from '../../../../../src/model/evidence/checked/numbering.ts';
import { foundOf } from '../../../../support/papers.ts';
import { record, siteOf } from '../../../../support/records.ts';

const site = siteOf([
  record('programme', 'cable', {
    statements: [
      ...['route', 'new'].map((id) => ({ id, aspect: 'purpose', says: 'So.', from: 'gazette#3' })),
      { id: 'ice', aspect: 'purpose', says: 'So.', from: 'gazette#3', inferred: { why: 'So.', inputs: ['route'] } },
    ],
  }),
]);
const claims = foundOf(site, { 'cable.route': 'found', 'cable.ice': 'found' });
const gazette = (...paragraphs: number[]) => ({ source: 'gazette', paragraphs });
const herald = (...paragraphs: number[]) => ({ source: 'herald', paragraphs });
const numbers = (numbering: Numbering, evidence: Parameters<Numbering['cite']>[0], ...claims: string[]) =>
  numbering.cite(evidence, claims).map(({ number }) => number);

describe('a note', () => {
  test('is numbered where it is first cited, and cited again by the same number', () => {
    const numbering = new Numbering(claims);
    expect(
      [[gazette(3), herald(1)], [gazette(4)], [herald(1), gazette(3)]].map((evidence) => numbers(numbering, evidence)),
    ).toEqual([[1, 2], [3], [2, 1]]);
    expect(numbering.all().map(({ number, evidence }) => [number, evidence])).toEqual([
      [1, gazette(3)],
      [2, herald(1)],
      [3, gazette(4)],
    ]);
  });

  test('is another for other paragraphs of the same source', () => {
    const numbering = new Numbering(claims);
    expect([gazette(3), gazette(3, 4), gazette(3, 5)].flatMap((part) => numbers(numbering, [part]))).toEqual([1, 2, 3]);
  });

  test('is another where what is told was checked otherwise', () => {
    const numbering = new Numbering(claims);
    expect(
      ['cable.route', 'cable.ice', 'cable.new', 'cable.route'].flatMap((claim) =>
        numbers(numbering, [gazette(3)], claim),
      ),
    ).toEqual([1, 2, 3, 1]);
    expect(numbering.all().map(({ checked }) => checked)).toEqual([
      { found: 'found', made: 'said' },
      { found: 'found', made: 'inferred' },
      { found: 'none', made: 'said' },
    ]);
  });

  test('is checked as the weakest of the claims it is cited for', () => {
    const numbering = new Numbering(claims);
    expect(numbering.cite([gazette(3)], ['cable.route', 'cable.ice'])).toMatchObject([
      { checked: { found: 'found', made: 'inferred' } },
    ]);
    expect(numbering.cite([gazette(4)], ['cable.route', 'cable.new'])).toMatchObject([
      { checked: { found: 'none', made: 'said' } },
    ]);
    expect(numbering.cite([], ['cable.route'])).toEqual([]);
  });
});

test('groups are by source and then by what was done, each in the order of first citation', () => {
  const numbering = new Numbering(claims);
  numbering.cite([herald(7), gazette(1)], ['cable.ice']);
  numbering.cite([herald(1)], ['cable.route']);
  numbering.cite([herald(2)], ['cable.ice']);
  expect(
    numbering
      .groups()
      .map(({ source, sets }) => [
        source,
        ...sets.map(({ checked, notes }) => `${checked.made} ${notes.map(({ number }) => number).join(' ')}`),
      ]),
  ).toEqual([
    ['herald', 'inferred 1 4', 'said 3'],
    ['gazette', 'inferred 2'],
  ]);
  expect(new Numbering(claims).groups()).toEqual([]);
});
