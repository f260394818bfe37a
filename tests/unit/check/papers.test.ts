import { describe, expect, test } from 'vitest';
import { checkFolder, withoutPaper } from '../../../src/check.ts';
import { mdx, problemsOf, siteYaml, unmadeOf, withContent, type Files } from '../../support/content.ts';

const southland = { 'places/southland.mdx': mdx('name: Southland\ntype: country') };
const pair = { 'site.yaml': `${siteYaml}pairs: [[northland, southland]]\n`, ...southland };
const accord = (more: string): Files => ({
  'programmes/accord.mdx': mdx(`
    name: Accord
    type: network
    partners: [{as: implementer, who: [northland, southland], from: gazette-2024#9}]
    statements:
      - {id: aim, aspect: purpose, says: The Accord opens the strait., from: gazette-2024#9${more}}
  `),
});

describe('a pair of the settings', () => {
  test('whose parties have nothing to do with each other', async () => {
    expect(await unmadeOf(pair)).toEqual([
      "site.yaml:8:9  warning no-paper  the pair 'northland' and 'southland' makes no paper: nothing on record concerns both — enter what does: an event, a promise or a programme that names both, or a statement about: [northland, southland]",
    ]);
  });

  test('of which nothing is key', async () => {
    expect(await unmadeOf({ ...pair, ...accord('') })).toEqual([
      "site.yaml:8:9  warning no-paper  the pair 'northland' and 'southland' makes no paper: it has no bottom line, and its one statement is not key — write key: true on what a paper on it may not leave out, or begin briefings/northland--southland.mdx with between: [northland, southland] and a bottomLine",
    ]);
    expect(await unmadeOf({ ...pair, ...accord(', key: true') })).toEqual([]);
  });

  test('that names a draft', async () => {
    expect(
      await unmadeOf({ ...pair, 'places/southland.mdx': mdx('name: Southland\ntype: country\ndraft: true') }),
    ).toEqual([
      "site.yaml:8:9  warning no-paper  the pair 'northland' and 'southland' makes no paper: 'southland' is a draft, or cannot be read — finish that record first",
    ]);
  });

  test('is told once the records can be read without errors', async () => {
    const broken = { ...pair, 'themes/x.mdx': mdx('name: X\ncolour: blue') };
    expect(await unmadeOf(broken)).toEqual([]);
    expect(await problemsOf(broken)).toHaveLength(1);
  });
});

test('a briefing about which nothing is key', async () => {
  const talks = (about: string): Files => ({ 'briefings/talks.mdx': mdx(`name: Talks\n${about}`), ...southland });
  expect(await unmadeOf(talks('scope: {places: [southland]}'))).toEqual([
    "briefings/talks.mdx:2:1  warning no-paper  'talks' makes no paper: nothing on record is in its scope — widen its scope",
  ]);
  expect(await unmadeOf({ ...talks('scope: {programmes: [accord]}'), ...accord('') })).toEqual([
    "briefings/talks.mdx:2:1  warning no-paper  'talks' makes no paper: it has no bottom line, and its one statement is not key — write key: true on what a paper on it may not leave out, or write its bottomLine",
  ]);
  // A key statement of what it is about is enough to begin with.
  expect(await unmadeOf({ ...talks('scope: {programmes: [accord]}'), ...accord(', key: true') })).toEqual([]);
});

describe('a subject without a paper', () => {
  const lacking = (files: Files, most?: number) =>
    withContent({ ...southland, ...files }, async (folder) => withoutPaper(await checkFolder(folder), most));
  const told = async (files: Files) => (await lacking(files))?.nearest;

  test('is named with what it lacks, the nearest to a paper first', async () => {
    expect(await told(accord(', key: true'))).toEqual([
      {
        id: 'sea-cable',
        name: 'Sea Cable',
        file: 'programmes/sea-cable.mdx',
        why: expect.stringMatching(/^\d+ of 300 words — write a body or more statements$/) as string,
      },
      expect.objectContaining({ id: 'accord' }),
      {
        id: 'northland',
        name: 'Northland',
        file: 'places/northland.mdx',
        why: expect.stringMatching(
          /^no bottom line, \d+ of 300 words — write bottomLine, or key: true on up to three statements; write a body or more statements$/,
        ) as string,
      },
      expect.objectContaining({ id: 'connectivity' }),
      expect.objectContaining({ id: 'southland' }),
    ]);
  });

  test.each([1, 2, 3, 4])('is counted, and the %i nearest are the first of all', async (most) => {
    const all = await lacking(accord(', key: true'));
    const some = await lacking(accord(', key: true'), most);
    expect(some).toEqual({ count: all?.nearest.length, nearest: all?.nearest.slice(0, most) });
  });

  test('is not told where records must be mended first', async () => {
    expect(await told({ 'themes/x.mdx': mdx('name: X\ncolour: blue') })).toBeUndefined();
  });
});
