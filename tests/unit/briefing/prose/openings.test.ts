import { describe, expect, test } from 'vitest';
import { openingOf, varyOpenings } from '../../../../src/briefing/prose/openings.ts';
import { makeSentence, type Sentence } from '../../../../src/briefing/sentence.ts';
import { words } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const { prose } = words;
const { names } = siteOf([
  record('programme', 'sea-cable', { name: 'Sea Cable', inText: 'the Sea Cable' }),
  record('programme', 'mills', { name: 'Tide Mills', aliases: ['SB'] }),
  record('organisation', 'board', { name: 'Salt Board', aliases: ['SB'] }),
  record('organisation', 'club', { name: 'Members of the Tides' }),
  record('place', 'northland', { name: 'Northland' }),
]);

function sentence(text: string, more: Partial<Sentence> = {}): Sentence {
  return {
    ...makeSentence('state-of-play', 'statement', text, {
      about: `cable.${text.length}`,
      evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
    }),
    ...more,
  };
}

/** What `texts` read like one after the other; none may change places unless `classOf` says so. */
function told(
  texts: readonly (string | Sentence)[],
  classOf: (sentence: Sentence) => string | undefined = () => undefined,
): string[] {
  return varyOpenings(
    { prose, names, classOf },
    texts.map((text) => (typeof text === 'string' ? sentence(text) : text)),
  ).map(({ text }) => text);
}

test.each([
  ['Northland is cold.', 'northland'],
  ['The Sea Cable is long.', 'the sea'],
  ['In the north it rains.', 'in the north'],
  ['In the other of all places it rains.', 'in the other'],
  ['On 2 May it rained.', 'on 2'],
  ['“Salt’s” price rose.', 'salt'],
  ['It is.', 'it is'],
  ['', ''],
])('a sentence opens with the first word that carries weight: %s', (text, opening) => {
  expect(openingOf(prose, text)).toBe(opening);
});

describe('neighbours that open alike', () => {
  test('change places with one of their class', () => {
    const texts = ['Salt is sold.', 'Salt is weighed.', 'Fish is sold.', 'Salt is taxed.'];
    expect(told(texts, () => 'one')).toEqual([
      'Salt is sold.',
      'Fish is sold.',
      'Salt is weighed.',
      'In addition, Salt is taxed.',
    ]);
    expect(told(texts, ({ text }) => (text.startsWith('Fish') ? 'other' : 'one'))[1]).toBe(
      'In addition, Salt is weighed.',
    );
    expect(told(['It rains.', 'Salt is sold.', 'Fish is sold.'], () => 'one')).toEqual([
      'It rains.',
      'Salt is sold.',
      'Fish is sold.',
    ]);
  });

  test('are told in another order of words, if that opens otherwise', () => {
    const again = (otherwise: string) => told(['Northland took part.', sentence('Northland came.', { otherwise })]);
    expect(again('In 2024, Northland came.')[1]).toBe('In 2024, Northland came.');
    expect(again('Northland, again, came.')[1]).toBe('In addition, Northland came.');
    expect(told(['It rained.', sentence('Northland came.', { otherwise: 'In 2024, Northland came.' })])[1]).toBe(
      'Northland came.',
    );
  });

  test.each([
    ['The Sea Cable is long.', 'The Sea Cable joins Northland.', 'It joins Northland.'],
    ['The Sea Cable is long.', 'The Sea Cable has been seen.', 'It has been seen.'],
    ['Sea Cable ships sail.', 'Sea Cable is long.', 'It is long.'],
    ['The Tide Mills turn.', 'The Tide Mills are old.', 'They are old.'],
    ['The Tide Mills turn.', 'The Tide Mills have wheels.', 'They have wheels.'],
  ])('have a pronoun for the name: %s %s', (first, second, spoken) => {
    expect(told([first, second])).toEqual([first, spoken]);
  });

  test.each([
    [
      'whose number cannot be told',
      'The Sea Cable is long.',
      'The Sea Cable plans more.',
      'In addition, the Sea Cable plans more.',
    ],
    [
      'that owns the subject',
      'The Sea Cable is long.',
      'The Sea Cable’s crew is small.',
      'In addition, the Sea Cable’s crew is small.',
    ],
    [
      'that is one of two',
      'The Sea Cable is long.',
      'The Sea Cable and Northland are old.',
      'In addition, the Sea Cable and Northland are old.',
    ],
    [
      'that is no subject',
      'In Northland ships sail.',
      'In Northland is a harbour.',
      'In addition, in Northland is a harbour.',
    ],
    ['of another record', 'Sea ships sail.', 'Sea Cable is long.', 'In addition, Sea Cable is long.'],
    ['that two records share', 'SB is old.', 'SB is small.', 'In addition, SB is small.'],
    ['that no record has', 'Salt is sold.', 'Salt is dear.', 'In addition, Salt is dear.'],
  ])('have no pronoun for a name %s', (_name, first, second, spoken) => {
    expect(told([first, second])).toEqual([first, spoken]);
  });

  test('have no second pronoun behind the first', () => {
    expect(told(['The Sea Cable is long.', 'The Sea Cable is old.', 'The Sea Cable is dear.'])).toEqual([
      'The Sea Cable is long.',
      'It is old.',
      'The Sea Cable is dear.',
    ]);
    expect(told(['It is old.', 'It is dear.'])).toEqual(['It is old.', 'In addition, it is dear.']);
  });

  test('are led into by phrases that take turns', () => {
    expect(told(['Salt is sold.', 'Salt is weighed.', 'Salt is taxed.'])).toEqual([
      'Salt is sold.',
      'In addition, Salt is weighed.',
      'Salt is taxed.',
    ]);
    expect(told(['In addition, it rained.', 'In addition, it snowed.'])[1]).toBe('Further, in addition, it snowed.');
  });

  test.each([
    ['No cost is given.', 'no cost'],
    ['A cable is laid.', 'a cable'],
    ['Three ships came.', 'three ships'],
    ['Sources differ.', 'sources differ'],
    ['Filed under Tides are two.', 'filed under'],
    ['Members came.', 'members came'],
    ['Members of the Tides plan more.', 'Members of the Tides plan'],
    ['Northland came.', 'Northland came'],
    ['EU rules hold.', 'EU rules'],
    ['5G is here.', '5G is'],
  ])('keep the capital of a name alone: %s', (text, opening) => {
    expect(told([text, text])[1]).toContain(`In addition, ${opening}`);
  });
});

describe('what stands behind its own subject', () => {
  const behind = sentence('The pier was due in May.', { behind: { input: 'pier.promise', text: 'Due in May.' } });
  const promise = (about: string) => sentence('A pier will be built.', { about });

  test('is told without naming it again', () => {
    expect(told([promise('pier.promise'), behind])).toEqual(['A pier will be built.', 'Due in May.']);
  });

  test('names it where something else stands before, or nothing', () => {
    expect(told([promise('mole.promise'), behind])[1]).toBe('The pier was due in May.');
    expect(told([promise('pier.promise'), sentence('It rains.'), behind])[2]).toBe('The pier was due in May.');
    expect(told([behind])).toEqual(['The pier was due in May.']);
  });
});

test('nothing but words and places changes', () => {
  const sentences = [sentence('Salt is sold.'), sentence('Salt is weighed.', { otherwise: 'So, salt is weighed.' })];
  const varied = varyOpenings({ prose, names, classOf: () => undefined }, sentences);
  expect(varied.map(({ id, inputs, evidence }) => ({ id, inputs, evidence }))).toEqual(
    sentences.map(({ id, inputs, evidence }) => ({ id, inputs, evidence })),
  );
  expect(varied[0]).toBe(sentences[0]);
});
