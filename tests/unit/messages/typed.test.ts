import { expect, test } from 'vitest';
import { english } from '../../../src/messages/en/index.ts';
import { select, selector } from '../../../src/messages/icu.ts';
import type { WritingLanguage } from '../../../src/messages/languages.ts';
import type { MessageKey, Words } from '../../../src/messages/words.ts';

/** What does not compile: types are tested by tsc, which tells where an error that is expected does not come. */
export function refused(
  { t }: Words,
  kind: 'programme' | 'planet',
  state: 'open' | 'lapsed',
  key: MessageKey,
): unknown[] {
  return [
    // @ts-expect-error Any key at all, of which nobody knows what it takes.
    t(key),
    // @ts-expect-error A key that isn't there.
    t('date.never'),
    // @ts-expect-error A parameter is missing.
    t('date.about'),
    // @ts-expect-error One of two is missing.
    t('date.range', { start: '2024' }),
    // @ts-expect-error A parameter too many.
    t('date.about', { date: 'May', year: '2024' }),
    // @ts-expect-error A parameter by another name.
    t('date.about', { day: 'May' }),
    // @ts-expect-error What is said as it stands takes nothing.
    t('date.undated', { date: 'May' }),
    // @ts-expect-error What counts takes a number.
    t('chronology.count', { count: '3' }),
    // @ts-expect-error A word that the message has no branch for.
    t('index.lede', { count: 3, typed: 'maybe' }),
    // @ts-expect-error A kind that has no name.
    t(`kind.${kind}.one`),
    // @ts-expect-error A state that has no name.
    t(`state.${state}`),
    // @ts-expect-error A key made of any text.
    t(`type.${kind.slice(1)}`),
    // @ts-expect-error Each of the keys takes a date.
    t(`state.${'open' as 'open' | 'due'}.means`, { days: 90 }),
    // @ts-expect-error A language without its prose.
    { messages: english.messages, reading: english.reading } satisfies WritingLanguage,
    // @ts-expect-error A language that lacks messages.
    { ...english, messages: { 'date.about': '{date}' } } satisfies WritingLanguage,
  ];
}

test('words that are told alike share a branch', () => {
  expect(select('age', { none: '', 'year month': ' in {date}' })).toBe(
    '{age, select, none {} year { in {date}} month { in {date}}}',
  );
});

test('a word stands in a message without its hyphens', () => {
  const word: 'no_word_since' = selector('no-word-since');
  expect(word).toBe('no_word_since');
});
