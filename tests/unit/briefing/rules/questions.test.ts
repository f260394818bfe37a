import { expect, test } from 'vitest';
import { gapAsks } from '../../../../src/basics/gap-asks.ts';
import { gapSentence, rankOfGap } from '../../../../src/briefing/rules/questions.ts';
import type { LinkedStatement } from '../../../../src/model/site.ts';
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
      { id: 'open', aspect: 'gap', says: 'Nothing more is said.', question: 'What else?', from },
    ],
  }),
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

test('the more useful question comes first, and those without a question last', () => {
  const inOrder = (end: string) =>
    [...gapAsks].sort((a, b) => rankOfGap(linked(`${a}-${end}`)) - rankOfGap(linked(`${b}-${end}`)));
  const useful = ['outcome', 'money', 'date', 'who', 'number', 'members', 'place', 'other'];
  expect([inOrder('asked'), inOrder('said')]).toEqual([useful, useful]);
  const ranks = (end: string) => gapAsks.map((asks) => rankOfGap(linked(`${asks}-${end}`)));
  expect(Math.min(...ranks('said'))).toBeGreaterThan(Math.max(...ranks('asked')));
  expect(rankOfGap(linked('open'))).toBe(rankOfGap(linked('other-asked')));
});
