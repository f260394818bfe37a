import { describe, expect, test } from 'vitest';
import { readableLanguages, readingOf } from '../../../src/texts/languages/index.ts';
import { openingNoun, openingPronoun } from '../../../src/texts/openings.ts';
import { mdx, openingsOf } from '../../support/content.ts';

const place = (says: string, more = 'aspect: purpose, from: gazette-2024#3') => ({
  'places/southland.mdx': mdx(
    `name: Southland\naliases: [the Forum]\ntype: country\nstatements:\n  - {id: so, says: "${says}", ${more}}`,
  ),
});

const warning = (opening: string) =>
  `places/southland.mdx:6:20  warning statement-leans  '${opening}' opens a statement that papers carry elsewhere — name what it is about`;

test.each([
  ['It joins two shores.', 'It'],
  ['Their ships are old.', 'Their'],
  ['These are two of them.', 'These'],
  ['Officials presented a plan.', 'Officials'],
  ['The release says so.', 'The release'],
  ['The archived page is a copy.', 'The archived page'],
  ['Both sides agreed on it.', 'Both sides'],
])('a statement that leans on what stands before it: %s', async (says, opening) => {
  expect(await openingsOf(place(says))).toEqual([warning(opening)]);
});

test.each([
  'Southland joins two shores.',
  'These ships are old.',
  'Officials of Southland presented a plan.',
  'The release of 26 September says so.',
  'The project coordinator came.',
  'No source says so.',
  'Which authorities announced it is not said.',
  // What names a record stands alone.
  'The Forum is old.',
])('a statement that stands alone: %s', async (says) => {
  expect(await openingsOf(place(says))).toEqual([]);
});

test('a line is said beside others, and may lean on them', async () => {
  const line = 'aspect: line, inferred: {why: So., inputs: [sea-cable.route]}';
  expect(await openingsOf(place('They will ask about it.', line))).toEqual([]);
});

describe.each(readableLanguages)('a site in %s', (language) => {
  const reading = readingOf(language);
  const examples: Readonly<Record<string, readonly [pronoun: string, noun: string, none: string]>> = {
    en: ['It joins both.', 'The plan is old.', 'The plan of 2024 is old.'],
    es: ['Ella une ambas.', 'El acuerdo es viejo.', 'El acuerdo de 2024 es viejo.'],
    fr: ['Elles relient les deux.', 'Le texte est vieux.', 'Le texte de 2024 est vieux.'],
    pt: ['Ela une as duas.', 'O acordo é velho.', 'O acordo de 2024 é velho.'],
  };
  const [pronoun = '', noun = '', none = ''] = examples[language] ?? [];

  test('knows its pronouns and bare nouns', () => {
    if (!reading) throw new RangeError(language);
    expect(openingPronoun(pronoun, reading)).toBe(pronoun.split(' ')[0]);
    expect(openingNoun(noun, reading)).toMatch(/acordo$|acuerdo$|plan$|accord$|texte$/);
    expect([openingPronoun(none, reading), openingNoun(none, reading)]).toEqual([undefined, undefined]);
  });
});
