import { expect, test } from 'vitest';
import { gapAsks } from '../../../../src/basics/gap-asks.ts';
import { gapSentence, rankOfGap } from '../../../../src/briefing/rules/questions.ts';
import type { LinkedStatement } from '../../../../src/model/statements.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const site = siteOf([
  record('programme', 'pier', {
    statements: [
      ...gapAsks.flatMap((asks) => [
        { id: `${asks}-said`, aspect: 'gap', asks, says: `No ${asks} is given.`, from },
        { id: `${asks}-asked`, aspect: 'gap', asks, says: `No ${asks} is given.`, question: `Which ${asks}?`, from },
      ]),
      { id: 'key', aspect: 'gap', asks: 'other', key: true, says: 'No colour is given.', question: 'Which?', from },
      {
        id: 'whom',
        aspect: 'gap',
        says: 'No payer is given.',
        question: 'Who pays?',
        whom: ['board', 'ministry'],
        from,
      },
      { id: 'open', aspect: 'gap', says: 'Nothing more is said.', question: 'What else?', from },
    ],
  }),
  record('organisation', 'board', { name: 'Salt Board' }),
  record('organisation', 'ministry', { name: 'Ministry', inText: 'the Ministry' }),
]);
const linked = (id: string): LinkedStatement => {
  const found = site.statements.get(`pier.${id}`);
  if (!found) throw new RangeError(id);
  return found;
};

test('a gap is told as its question where there is one, and rests on what the gap rests on', () => {
  expect(gapSentence(deskOf(site), 'not-said', linked('date-asked'))).toMatchObject({
    rule: 'question',
    text: 'Which date?',
    inputs: ['pier.date-asked'],
    claims: ['pier.date-asked'],
    evidence: [{ source: 'gazette-2024', paragraphs: [3] }],
  });
  expect(gapSentence(deskOf(site), 'not-said', linked('date-said'))).toMatchObject({
    rule: 'gap',
    text: 'No date is given.',
  });
});

/** The rank of a gap where nothing is due, or where its record's day has passed. */
const rank = (id: string, pressing = false): number => rankOfGap(linked(id), () => pressing);

test('the more useful question comes first, and those without a question last', () => {
  const inOrder = (end: string) => [...gapAsks].sort((a, b) => rank(`${a}-${end}`) - rank(`${b}-${end}`));
  const useful = ['outcome', 'money', 'date', 'who', 'number', 'members', 'place', 'other'];
  expect([inOrder('asked'), inOrder('said')]).toEqual([useful, useful]);
  const ranks = (end: string) => gapAsks.map((asks) => rank(`${asks}-${end}`));
  expect(Math.min(...ranks('said'))).toBeGreaterThan(Math.max(...ranks('asked')));
  expect(rank('open')).toBe(rank('other-asked'));
});

test('what came of a promise whose day has passed is asked before all else, but for what an editor marked as key', () => {
  expect(rank('other-asked', true)).toBeLessThan(rank('outcome-asked'));
  expect(rank('key')).toBeLessThan(rank('other-asked', true));
  expect(rank('key', true)).toBeLessThan(rank('key'));
  expect(rank('outcome-said', true)).toBeGreaterThan(rank('other-asked'));
});

test('a question is put to those who could answer it', () => {
  expect(gapSentence(deskOf(site), 'not-said', linked('whom'))).toMatchObject({
    rule: 'question',
    text: 'Salt Board and the Ministry: Who pays?',
    inputs: ['pier.whom'],
    asks: { whom: 'Salt Board and the Ministry', question: 'Who pays?' },
  });
});
