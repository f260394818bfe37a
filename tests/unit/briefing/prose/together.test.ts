import { expect, test } from 'vitest';
import { toldTogether } from '../../../../src/briefing/prose/together.ts';
import { words } from '../../../support/briefings.ts';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'what they begin alike with, but for the small word before the rest',
    ['the launch of a network', 'the launch of a service', 'the launch of ships'],
    ['the launch of a network', 'of a service', 'of ships'],
  ],
  [
    'nothing that has no small word',
    ['the tide mill north', 'the tide mill south'],
    ['the tide mill north', 'the tide mill south'],
  ],
  ['no article', ['the pier', 'the mole'], ['the pier', 'the mole']],
  ['not a single word', ['to lay cables', 'to lay pipes'], ['to lay cables', 'to lay pipes']],
  ['not the last word', ['a report on', 'a report on ships'], ['a report on', 'a report on ships']],
  [
    'each from the one before alone',
    ['a study of ice', 'the mole', 'a study of fog'],
    ['a study of ice', 'the mole', 'a study of fog'],
  ],
  ['of one alone nothing', ['the launch of a network'], ['the launch of a network']],
])('of names that are told together is left out %s', (_what, names, told) => {
  expect(toldTogether(words.prose, names)).toEqual(told);
});
