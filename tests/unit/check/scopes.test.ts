import { expect, test } from 'vitest';
import { mdx, problemsOf } from '../../support/content.ts';

const talks = (scope: string) => ({ 'briefings/talks.mdx': mdx(`name: Talks\nscope: ${scope}`) });
const others = {
  'themes/harbours.mdx': mdx('name: Harbours'),
  'programmes/land-cable.mdx': mdx('name: Land Cable\ntype: infrastructure\nthemes: [harbours]'),
};

test('a theme beside programmes leaves out what they promised and held under others', async () => {
  expect(
    await problemsOf({ ...others, ...talks('{programmes: [sea-cable, land-cable], themes: [harbours]}') }),
  ).toEqual([
    "briefings/talks.mdx:3:8  warning scope-leaves-out  it names themes beside programmes, and leaves out '2024-tide-week' of these — all fields of a scope must fit: take themes out, unless that is meant",
  ]);
});

test.each([
  ['programmes alone', '{programmes: [sea-cable]}'],
  ['no programme', '{themes: [harbours], places: [northland]}'],
  ['a period, which is meant to leave out', '{programmes: [sea-cable], period: 2020}'],
  ['programmes that promised nothing', '{programmes: [land-cable], themes: [harbours]}'],
])('nothing is told of %s', async (_, scope) => {
  expect(await problemsOf({ ...others, ...talks(scope) })).toEqual([]);
});
