import { describe, expect, test } from 'vitest';
import { figureSentence, statementSentence } from '../../../../src/briefing/rules/statements.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];

/** What is told on 31 January 2025 of one statement, with the rule `write`. */
function tell(write: typeof statementSentence, data: Readonly<Record<string, unknown>>) {
  const own = { id: 'said', aspect: 'purpose', says: 'The Sea Cable joins Northland to the open sea.', from, ...data };
  const site = siteOf([
    record('programme', 'sea-cable', { statements: [{ id: 'base', aspect: 'goal', says: 'So.', from }, own] }),
  ]);
  const linked = site.statements.get('sea-cable.said');
  if (!linked) throw new RangeError('no statement');
  return write(deskOf(site), 'state-of-play', linked);
}

describe('a statement', () => {
  test('is told in its own words', () => {
    expect(tell(statementSentence, {})).toEqual({
      id: 'statement-sea-cable_said',
      section: 'state-of-play',
      rule: 'statement',
      text: 'The Sea Cable joins Northland to the open sea.',
      about: 'sea-cable.said',
      inputs: ['sea-cable.said'],
      claims: ['sea-cable.said'],
      evidence,
    });
  });

  test('that is a gap says so', () => {
    expect(tell(statementSentence, { aspect: 'gap' })).toMatchObject({ id: 'gap-sea-cable_said', rule: 'gap' });
  });

  test('that an editor inferred names what it rests on', () => {
    const { rule, inputs } = tell(statementSentence, {
      from: undefined,
      inferred: { why: 'So.', inputs: ['base', 'tide-mills.power'] },
    });
    expect([rule, inputs]).toEqual(['inference', ['sea-cable.said', 'sea-cable.base', 'tide-mills.power']]);
  });

  test.each([
    ['2024-12', 'The launch was to be held in Northland.'],
    ['2025-01-30', 'The launch was to be held in Northland.'],
    ['2025', 'The launch will be held in Northland.'],
    ['2025-01-31', 'The launch will be held in Northland.'],
    ['2024/..', 'The launch will be held in Northland.'],
    [undefined, 'The launch will be held in Northland.'],
  ])('on a day ahead is told from behind once all of it has passed: %s', (when, text) => {
    expect(
      tell(statementSentence, {
        says: 'The launch will be held in Northland.',
        ...(when === undefined ? {} : { when }),
      }).text,
    ).toBe(text);
  });
});

describe('a figure', () => {
  const figure = (says: string, asOf?: string) =>
    tell(figureSentence, {
      aspect: 'figure',
      says,
      ...(asOf === undefined ? {} : { value: { indicator: 'length', number: 900, sense: 'exactly', asOf } }),
    }).text;

  test.each([
    ['The Sea Cable is 900 km long.', '2024-05', 'The Sea Cable is 900 km long (as of May 2024).'],
    ['The Sea Cable is 900 km long', '2024-05-02', 'The Sea Cable is 900 km long (as of 2 May 2024).'],
    ['In 2024 the Sea Cable was 900 km long.', '2024-05', 'In 2024 the Sea Cable was 900 km long.'],
    ['In 2023 the Sea Cable was 900 km long.', '2024', 'In 2023 the Sea Cable was 900 km long (as of 2024).'],
    ['The Sea Cable is 900 km long.', '202X', 'The Sea Cable is 900 km long (as of the 2020s).'],
    ['The Sea Cable is 900 km long.', '2024/..', 'The Sea Cable is 900 km long (since 2024).'],
    ['The Sea Cable is 900 km long.', '../2024', 'The Sea Cable is 900 km long (in an undated source).'],
    ['The Sea Cable is long.', undefined, 'The Sea Cable is long.'],
  ])('%s %s', (says, asOf, text) => {
    expect(figure(says, asOf)).toBe(text);
  });

  test('keeps the sense in which its words give it', () => {
    expect(figure('The Sea Cable is nearly 900 km long.', '2024')).toBe(
      'The Sea Cable is nearly 900 km long (as of 2024).',
    );
  });
});
