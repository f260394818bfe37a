import { expect, test } from 'vitest';
import { longestSentence, longestStatement } from '../../../src/basics/prose.ts';
import { mdx, problemsOf } from '../../support/content.ts';

/** What a check prints on a place with one statement. */
const told = async (says: string, more = 'aspect: purpose, from: gazette-2024#3') =>
  await problemsOf({
    'places/southland.mdx': mdx(
      `name: Southland\ntype: country\nstatements:\n  - {id: port, says: "${says}", ${more}}`,
    ),
  });

const words = (count: number) => Array.from({ length: count }, () => 'ship').join(' ');
const fault = (count: number) => [
  `places/southland.mdx:5:22  statement-too-long  'port' has ${count} words; a statement has 32 at most — cut it in two, or make it a list`,
];

test('a statement of more than 32 words: a sentence has 35, and a briefing may need three of its own', async () => {
  expect(await told(words(33))).toEqual(fault(33));
  expect(await told(words(32))).toEqual([]);
  expect([longestSentence, longestStatement]).toEqual([35, 32]);
});

test('one comma makes no list, nor does one inside a number', async () => {
  expect(await told(`${words(20)}, ${words(20)}`)).toEqual(fault(40));
  expect(await told(`1,000 and 1,500 ${words(37)}`)).toEqual(fault(40));
});

test('a list may be longer: three parts with commas or semicolons between them', async () => {
  for (const mark of [',', ';']) expect(await told(`${words(20)}${mark} ${words(20)}${mark} ${words(5)}`)).toEqual([]);
});

test('a gap, an inference and a line are sentences too', async () => {
  expect(await told(words(33), 'aspect: gap, from: gazette-2024#3')).toEqual(fault(33));
  for (const aspect of ['purpose', 'line'])
    expect(await told(words(33), `aspect: ${aspect}, inferred: {why: So., inputs: [sea-cable.route]}`)).toEqual(
      fault(33),
    );
});
