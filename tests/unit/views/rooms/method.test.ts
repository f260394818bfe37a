import { describe, expect, test } from 'vitest';
import { onePageWords } from '../../../../src/briefing/length.ts';
import { aspectWeights, keyWeight, nearnessWeights, sourcesWeighed } from '../../../../src/briefing/plan.ts';
import { weights as ruleWeights } from '../../../../src/briefing/weights.ts';
import { sentenceRules } from '../../../../src/briefing/sentence.ts';
import { briefingMethodPage } from '../../../../src/views/rooms/method.ts';
import { blockOf, contextOf, rowsOf, sectionOf, written } from '../../../support/papers.ts';

const page = briefingMethodPage(
  contextOf([]),
  new Map([['event', { text: 'Tide Week took place.', href: '/briefings/cable/#event-tide-week' }]]),
);
const rows = (section: string) => rowsOf(sectionOf(page, section));

test('is a page of its own, in four parts', () => {
  expect([page.path, page.title]).toEqual(['method/briefings/', 'How briefings are made']);
  expect(page.sections.map(({ title }) => title)).toEqual([
    'What comes first',
    'Two lengths',
    'How sentences are set',
    'The rules',
  ]);
});

test('prints every weight that the ranking uses', () => {
  const weights = (name: string) =>
    rows('ranking')
      .filter(([criterion]) => criterion === name)
      .map(([, , weight]) => Number(weight));
  expect(weights('Aspect')).toEqual(Object.values(aspectWeights).filter((weight) => weight !== undefined));
  expect(weights('Nearness to the report date')).toEqual(nearnessWeights.map(({ weight }) => weight));
  expect(weights('Marked as key')).toEqual([keyWeight]);
  expect(weights('Sentence of a rule')).toEqual(Object.values(ruleWeights));
  expect(rows('ranking')).toContainEqual(['Sources', `each source beyond the first, at most ${sourcesWeighed}`, '1']);
  expect(rows('ranking')).toHaveLength(
    [aspectWeights, nearnessWeights, ruleWeights].reduce(
      (sum, list) => sum + Object.values(list).filter((weight) => weight !== undefined).length,
      2,
    ),
  );
});

test('says how near is near', () => {
  expect(
    rows('ranking')
      .filter(([criterion]) => criterion === 'Nearness to the report date')
      .map(([, value]) => value),
  ).toEqual(['its date or newest source lies within a year', 'within 3 years']);
});

test('says what one page holds', () => {
  expect(written(blockOf(sectionOf(page, 'lengths'), 'text').text)).toContain(`at most ${onePageWords} words`);
});

test('says how sentences are set', () => {
  const told = blockOf(sectionOf(page, 'prose'), 'told')
    .groups.flat()
    .map(({ text }) => written(text));
  expect(told).toHaveLength(10);
  expect(told).toContain('What was announced is never told as held.');
});

describe('every rule', () => {
  const { table } = blockOf(sectionOf(page, 'rules'), 'table');

  test.each(sentenceRules.map((rule, index) => [rule, index] as const))(
    '%s has an anchor and says what it tells',
    (rule, index) => {
      expect(table.rows[index]?.id).toBe(`rule_${rule}`);
      expect(rows('rules')[index]?.slice(0, 2)).toEqual([rule, expect.stringMatching(/\.$/)]);
    },
  );

  test('has an example of this site, or says that there is none', () => {
    const examples = new Map(rows('rules').map(([rule, , example]) => [rule, example]));
    expect(examples.get('event')).toBe('[Tide Week took place.](/briefings/cable/#event-tide-week)');
    expect(examples.get('gap')).toBe('none on this site');
  });
});
