import { describe, expect, test } from 'vitest';
import { record } from '../../../../support/records.ts';
import { allWatched } from './desk.ts';

const source = record('source', 'release', { published: '2024-09-26', account: 'own' });
const from = 'release#2';
const words = ['bow', 'stern', 'keel', 'mast', 'oar', 'rope', 'sail', 'anchor', 'deck'];
const figure = (id: string, indicator: string, number: number) => ({
  id,
  aspect: 'figure',
  says: `There are ${number}.`,
  value: { indicator, number, sense: 'exactly', asOf: '2024-09' },
  from,
});
const indicators = [
  record('indicator', 'members', { unit: 'lands', measures: 'members', covers: 'alliance' }),
  record('indicator', 'came', { unit: 'lands', measures: 'attendance', covers: 'week', within: 'members' }),
];
const week = record('event', 'week', {
  programmes: ['alliance'],
  from: { outcome: from },
  statements: [figure('came', 'came', 24)],
});
const alliance = (notToConfuse: readonly unknown[], figures: readonly unknown[] = []) =>
  record('programme', 'alliance', {
    notToConfuse,
    statements: [
      ...words.map((word) => ({ id: word, aspect: 'purpose', says: `The ${word} is told.`, from })),
      figure('members', 'members', 25),
      ...figures,
    ],
  });
const warnings = words.map((word) => ({ says: `No ${word} is the ${word} of another.`, cites: [word] }));
const paper = (...data: Parameters<typeof alliance>) =>
  allWatched([source, week, ...indicators, alliance(...data)], 'alliance');

const whose = 'whose-account: All of this rests on one source, the promoters’ own account, of 26 September 2024.';
const came =
  'attendance: 24 lands came to week, and 25 are members of alliance: do not take attendance for membership.';
const some = 'share: 24 of the 25 lands came to week.';

describe('the points of a paper', () => {
  test('what editors warn of stands before what is counted', () => {
    expect(paper(warnings.slice(0, 1))).toEqual(['not-to-confuse: No bow is the bow of another.', whose, came, some]);
  });

  test('are no more than a reader watches, and leave room for counts', () => {
    const all = paper(warnings);
    expect(all).toHaveLength(8);
    expect(all.filter((text) => text.startsWith('not-to-confuse'))).toHaveLength(5);
    expect(all.at(-1)).toBe(some);
  });

  test('what others’ records warn of stands behind it', () => {
    const other = { ...week, data: { ...week.data, notToConfuse: [{ says: 'A week has a night.', cites: ['came'] }] } };
    const all = allWatched([source, other, ...indicators, alliance(warnings.slice(0, 1))], 'alliance');
    expect(all).toEqual([
      'not-to-confuse: No bow is the bow of another.',
      whose,
      came,
      some,
      'not-to-confuse: A week has a night.',
    ]);
  });

  test('what an editor says in words is not counted', () => {
    const said = { says: 'Who came to the week need not belong.', cites: ['week.came', 'members'] };
    expect(paper([said])).toEqual([`not-to-confuse: ${said.says}`, whose]);
  });

  test('figures of one date that differ stand last', () => {
    expect(paper([], [figure('more', 'members', 26)]).at(-1)).toMatch(/^disagreement: Sources differ on members/);
  });
});
