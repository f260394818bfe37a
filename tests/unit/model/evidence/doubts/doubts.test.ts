import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWordNet } from '../../../../../scripts/lib/wordnet.ts';
import { doubtful, doubtsOf, weightOf, type Doubt } from '../../../../../src/model/evidence/doubts/doubts.ts';
import { readingOf, readableLanguages } from '../../../../../src/texts/languages/index.ts';

const dictionary = openWordNet();

function doubts(says: string, span: string, tags = { says: 'en', span: 'en' }, around = ''): Doubt[] {
  const [own, theirs] = [readingOf(tags.says), readingOf(tags.span)];
  if (!own || !theirs) throw new RangeError('no such language');
  const pair = { says: { text: says, language: own }, span: { text: span, language: theirs }, names: '', around };
  return doubtsOf(pair, dictionary);
}

/** A doubt as a test reads it. */
function told(says: string, span: string, tags?: { says: string; span: string }): string[] {
  return doubts(says, span, tags).map(({ code, words, there }) => `${code} ${words} / ${there}`);
}

describe('what differs is told, with what the span has of its kind', () => {
  test.each([
    ['The ferry does not call at Senn.', 'The ferry calls at Senn.', 'doubt-negation not / '],
    ['The ferry calls at Senn.', 'The ferry never calls at Senn.', 'doubt-negation  / never'],
    ['The league will map the caves.', 'The league aims to map the caves.', 'doubt-modality will … map / aims … map'],
    ['The school opened.', 'The school will open.', 'doubt-modality opened / will … open'],
    ['All wells are clean.', 'Some wells are clean.', 'doubt-quantifier All / Some'],
    ['It is the only lock of Senn.', 'It is the first lock of Senn.', 'doubt-quantifier only / first'],
    ['The port closed because of the storm.', 'The port closed after the storm.', 'doubt-cause because of / '],
    ['The states agreed on a fleet.', 'The states discussed a fleet.', 'doubt-verb agreed / '],
    ['The lock is safe.', 'The lock is safe, according to its owner.', 'doubt-attribution  / according to'],
    [
      'Senn defended Velmar.',
      'Velmar defended Senn.',
      'doubt-roles Senn … defended … Velmar / Velmar … defended … Senn',
    ],
    ['The wooden ferry left.', 'The ferry left.', 'doubt-words wooden / '],
    ['The gate stays open.', 'The gate stays closed.', 'doubt-words open / closed'],
    ['It sends an image every 12 days.', 'It sends an image every 12 hours.', 'doubt-words days / '],
  ])('%s ← %s', (says, span, doubt) => {
    expect(told(says, span)).toContain(doubt);
  });
});

describe('a preposition of Spanish or Portuguese is no purpose by itself', () => {
  const spanish = 'La guarda Ada Pena sostuvo que la marea crece y coincidió con Juan Roe en el mapa para todos.';
  const english = 'The keeper Ada Pena said that the tide grows, and agreed with Juan Roe on the map for all.';

  test.each([
    ['said in English', english, spanish, { says: 'en', span: 'es' }],
    ['said in Spanish', spanish, english, { says: 'es', span: 'en' }],
    ['said in Spanish again', 'Ada Pena afirmó que la marea aumenta.', spanish, { says: 'es', span: 'es' }],
    ['said in Portuguese', 'A rede mediu as marés.', 'A rede mediu as marés para todos.', { says: 'pt', span: 'pt' }],
  ])('%s', (_name, says, span, tags) => {
    expect(told(says, span, tags)).toEqual([]);
  });

  test.each([
    ['La red midió la marea.', 'La red busca medir la marea.', { says: 'es', span: 'es' }],
    ['A rede mediu a maré.', 'A rede busca medir a maré.', { says: 'pt', span: 'pt' }],
    ['The network measured the tide.', 'La red busca medir la marea.', { says: 'en', span: 'es' }],
  ])('but what is only aimed at is told still: %s', (says, span, tags) => {
    expect(told(says, span, tags)).not.toEqual([]);
  });
});

test.each([
  ['Velmar was defended by Senn.', 'Senn defended Velmar.'],
  ['The association of scientists has an office.', 'The scientific association has an office.'],
  ['The ship reached the port.', 'The ship arrived at the port.'],
  ['The First Meeting was the first meeting of Senn.', 'The First Meeting took place in Senn.'],
  [
    'The director says that the lock is safe.',
    '“The lock of our port is quite safe in every storm,” said the director.',
  ],
])('what says the same is not in doubt: %s', (says, span) => {
  expect(weightOf(doubts(says, span))).toBeLessThan(doubtful);
});

test('words of the record and of its paragraphs are borne out, these in part', () => {
  const language = readingOf('en');
  if (!language) throw new RangeError('English cannot be read');
  const pair = {
    says: { text: 'The wooden ferry left.', language },
    span: { text: 'The ferry left.', language },
  };
  const weigh = (names: string, around: string): number => weightOf(doubtsOf({ ...pair, names, around }, dictionary));
  expect([weigh('', ''), weigh('', 'It is a wooden one.'), weigh('Wooden Ferry', '')]).toEqual([1, 0.5, 0]);
});

describe('what a word counts that the span does not have', () => {
  test.each([
    ['a noun', 'The ferry carries goats.', 'The ferry carries.', '', 1],
    ['a verb', 'The ferry sank.', 'The ferry.', '', 0.5],
    ['a participle', 'It has a painted hull.', 'It has a hull.', '', 1],
    ['an adverb', 'The ferry slowly left.', 'The ferry left.', '', 0.5],
    ['a name', 'The ferry left Velmar.', 'The ferry left.', '', 1],
    ['one that stands beside the span', 'The ferry left Velmar.', 'The ferry left.', 'Velmar is near.', 0.5],
    ['two that stand beside it', 'It has a wooden hull and goats.', 'It has a hull.', 'A wooden one, goats.', 0.5],
    ['two names beside it', 'It left Velmar and Senn.', 'It left.', 'Velmar and Senn are near.', 1],
    ['one that no dictionary has', 'The zorbel left.', 'The ferry left.', '', 0.5],
    ['that one behind a number', 'It carries 12 zorbels.', 'It carries 12.', '', 1],
    ['one for which the span has a narrower one', 'It needs ships.', 'It needs ferries.', '', 0],
    ['that one behind a number', 'It needs 12 ships.', 'It needs 12 ferries.', '', 1],
    ['an opposite', 'The gate is open.', 'The gate is closed.', '', 1],
    ['an opposite where both deny it', 'The gate is not open.', 'The gate is not closed.', '', 0.5],
    ['a day and a month', 'The ferry left on Monday in May.', 'The ferry left.', '', 0],
  ])('%s: %s ← %s', (_what, says, span, around, weight) => {
    const found = doubts(says, span, { says: 'en', span: 'en' }, around);
    expect(weightOf(found.filter(({ code }) => code === 'doubt-words'))).toBe(weight);
  });
});

describe('between two languages signs alone are compared', () => {
  test.each([
    ['es', 'La liga no firmó el memorando.', 'doubt-negation  / no'],
    ['pt', 'A liga não assinou o memorando.', 'doubt-negation  / não'],
    ['fr', 'La ligue n’a pas signé le mémorandum.', 'doubt-negation  / n, pas'],
  ])('%s', (span, text, doubt) => {
    expect(told('The league signed the memorandum.', text, { says: 'en', span })).toContain(doubt);
  });

  test.each([
    ['es', 'La liga firmó un memorando sobre los puertos.'],
    ['pt', 'A liga assinou um memorando sobre os portos.'],
    ['fr', 'La ligue a signé un mémorandum sur les ports.'],
  ])('%s says the same', (span, text) => {
    expect(told('The league signed a memorandum on the ports.', text, { says: 'en', span })).toEqual([]);
  });
});

test.each(readableLanguages)('a text in %s does not differ from itself', (tag) => {
  const text = { en: 'Senn signed it.', es: 'Senn lo firmó.', pt: 'Senn o assinou.', fr: 'Senn l’a signé.' }[tag] ?? '';
  expect(text).not.toBe('');
  expect(told(text, text, { says: tag, span: tag })).toEqual([]);
});

test.each(['en', 'es', 'fr', 'pt'])('a word that JavaScript has on every object is a word like others: %s', (tag) => {
  const tags = { says: tag, span: tag };
  expect(told('constructor left', 'ferry left', tags)).toEqual(['doubt-verb constructor / ']);
  expect(told('ferry left', 'constructor left', tags)).toEqual(['doubt-words ferry / ']);
});

test('of statements altered in meaning four in five are doubted, of faithful ones three in twenty at most', () => {
  const lines = readFileSync(join(import.meta.dirname, '../cases/doubts.txt'), 'utf8').split('\n');
  const weights = { altered: [] as number[], faithful: [] as number[] };
  let span = '';
  for (const line of lines) {
    if (line.startsWith('> ')) span = line.slice(2);
    else if (line.startsWith('= ')) weights.faithful.push(weightOf(doubts(line.slice(2), span)));
    else if (line.startsWith('! ')) weights.altered.push(weightOf(doubts(line.replace(/^! \w+: /, ''), span)));
  }
  const share = (all: readonly number[]): number => all.filter((weight) => weight >= doubtful).length / all.length;
  expect([weights.altered.length, weights.faithful.length].every((count) => count >= 150)).toBe(true);
  expect(share(weights.altered)).toBeGreaterThanOrEqual(0.8);
  expect(share(weights.faithful)).toBeLessThanOrEqual(0.15);
});

test('without a dictionary words are compared by their stems', () => {
  const language = readingOf('en');
  if (!language) throw new RangeError('English cannot be read');
  const pair = {
    says: { text: 'The ship was repaired.', language },
    span: { text: 'Repairs of the vessel ended.', language },
    names: '',
    around: '',
  };
  const word = (found: readonly Doubt[]): string => found.find(({ code }) => code === 'doubt-words')?.words ?? '';
  expect(word(doubtsOf(pair))).toBe('ship');
});
