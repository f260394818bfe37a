import { describe, expect, test } from 'vitest';
import { originOfSentence } from '../../../src/briefing/document/origin.ts';
import { isQuestion, lineSentences } from '../../../src/briefing/lines.ts';
import { statementSentence } from '../../../src/briefing/rules/statements.ts';
import { select } from '../../../src/briefing/scope.ts';
import { UnfoundedSentenceError } from '../../../src/briefing/sentence.ts';
import type { Site } from '../../../src/model/site.ts';
import type { LinkedStatement } from '../../../src/model/statements.ts';
import { publicRecords } from '../../../src/model/public.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { deskOf, words } from '../../support/briefings.ts';
import { record, siteOf } from '../../support/records.ts';

const said = (id: string, aspect: string, says: string, from = 'gazette-2024#3') => ({ id, aspect, says, from });
const line = (id: string, says: string, inputs: readonly string[], more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect: 'line',
  says,
  inferred: { why: 'Nobody else will.', inputs },
  ...more,
});

const scope = { programmes: ['spur', 'sea-cable'] };
const briefing = record('briefing', 'before-the-fair', {
  name: 'Before the fair',
  scope,
  statements: [
    line('open', 'Begin with the open sea.', ['sea-cable.route']),
    line('pay', 'Who pays for it?', ['sea-cable.cost', 'spur.ice']),
  ],
});
const world: readonly SourceRecord[] = [
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    statements: [
      said('route', 'purpose', 'The Sea Cable joins Northland to the open sea.'),
      said('cost', 'gap', 'No cost is given.', 'gazette-2024#9'),
      line('ask', 'Ask for the cost.', ['cost'], { audience: 'public' }),
      line('long', 'Praise its length.', ['route', 'cost', 'spur.ice', 'spur.end']),
    ],
  }),
  record('programme', 'spur', {
    name: 'North Spur',
    parent: 'sea-cable',
    from: { parent: 'gazette-2024#4' },
    statements: [
      said(
        'ice',
        'challenge',
        'Ice lies in the way of the ships that are to lay the longest of the three ends, as it has in every winter.',
        'herald#2',
      ),
      said('end', 'gap', 'No end is named.', 'herald#2'),
      line('thaw', 'When will it thaw?”', ['ice']),
      line('mind', 'Mind the ice.', ['ice']),
    ],
  }),
  record('place', 'northland', { name: 'Northland' }),
  briefing,
  record('briefing', 'after-the-fair', {
    name: 'After the fair',
    scope,
    statements: [line('thank', 'Thank everybody in Northland.', ['sea-cable.route'])],
  }),
];
const site = siteOf(world);
const told = (asking: SourceRecord, own = site) => lineSentences(deskOf(own), select(own, { scope }), asking);
const sea = site.records.get('sea-cable');
if (!sea) throw new RangeError('sea-cable');

describe('the lines of a briefing', () => {
  test('are those of its own record first, then of the records its scope names, then of all others; questions follow', () => {
    expect(told(briefing).map(({ section, rule, text }) => `${section}, ${rule}: ${text}`)).toEqual([
      'lines-to-take, line: Begin with the open sea.',
      'lines-to-take, line: Mind the ice.',
      'lines-to-take, line: Ask for the cost.',
      'lines-to-take, line: Praise its length.',
      'questions-to-raise, line: Who pays for it?',
      'questions-to-raise, line: When will it thaw?”',
    ]);
  });

  test('rest on what the statements they name rest on', () => {
    expect(told(briefing)[4]).toMatchObject({
      id: expect.stringMatching(/^line-before-the-fair_pay-[0-9a-f]{8}$/) as string,
      inputs: ['before-the-fair.pay', 'sea-cable.cost', 'spur.ice'],
      evidence: [
        { source: 'gazette-2024', paragraphs: [9] },
        { source: 'herald', paragraphs: [2] },
      ],
    });
  });

  test('of another paper, or of one that names a place in it, stay there', () => {
    expect(told(sea).map(({ inputs }) => inputs[0])).toEqual([
      'sea-cable.ask',
      'sea-cable.long',
      'spur.mind',
      'spur.thaw',
    ]);
    expect(
      lineSentences(deskOf(site), select(site, { scope: { places: ['northland'] } }), briefing).map(
        ({ inputs }) => inputs[0],
      ),
    ).toEqual(['before-the-fair.open', 'before-the-fair.pay']);
    expect(
      lineSentences(deskOf(site), select(site, { scope: { period: '2020/2030' } }), sea).map(({ inputs }) => inputs[0]),
    ).not.toContain('after-the-fair.thank');
  });

  test('are for the desk alone, but for those that say otherwise', () => {
    expect(told(briefing, siteOf(publicRecords(world))).map(({ text }) => text)).toEqual(['Ask for the cost.']);
  });

  test('that rest on nothing are a defect of a record', () => {
    const loose = siteOf([record('programme', 'sea-cable', { statements: [line('ask', 'Ask.', ['nowhere'])] })]);
    expect(() => told(briefing, loose)).toThrow(UnfoundedSentenceError);
  });
});

test.each([
  ['Who pays?', true],
  ['Say: “Who pays?”', true],
  ['Ask who pays (and when?)', true],
  ['Who pays? Ask them.', false],
  ['Ask who pays.', false],
])('%s', (says, asked) => {
  expect(isQuestion(says)).toBe(asked);
});

/** How a statement came about, told in a sentence of its own. */
const originOf = (own: Site, linked: LinkedStatement) =>
  originOfSentence({ site: own, words }, statementSentence(deskOf(own), 'state-of-play', linked));

describe('a line is marked', () => {
  const marked = (key: string) => {
    const linked = site.statements.get(key);
    if (!linked) throw new RangeError(key);
    return originOf(site, linked);
  };

  test("as the desk's own words, with why it is said and what it rests on; a record is named where the words name none", () => {
    expect(marked('before-the-fair.open')).toEqual({
      tag: 'the desk’s own words',
      why: 'Nobody else will. Rests on: “The Sea Cable joins Northland to the open sea”.',
    });
    expect(marked('sea-cable.ask').why).toBe('Nobody else will. Rests on: “No cost is given” (Sea Cable).');
  });

  test('with long statements cut behind a word that carries weight, sooner where there are several', () => {
    expect(marked('spur.thaw').why).toBe(
      'Nobody else will. Rests on: “Ice lies in the way of the ships that are to lay the longest of the three ends, as it has …” (North Spur).',
    );
    expect(marked('before-the-fair.pay').why).toBe(
      'Nobody else will. Rests on: “No cost is given” (Sea Cable) and “Ice lies in the way of the ships that are to lay the longest …” (North Spur).',
    );
  });

  test('with many statements as their records', () => {
    expect(marked('sea-cable.long').why).toBe('Nobody else will. Rests on: 4 statements of Sea Cable and North Spur.');
  });

  test('with a reason that ends', () => {
    const open = siteOf([
      record('programme', 'pier', {
        statements: [
          said('route', 'purpose', 'Piers.'),
          line('a', 'Ask.', ['route'], { inferred: { why: 'It is long', inputs: ['route'] } }),
        ],
      }),
    ]);
    const linked = open.statements.get('pier.a');
    expect(linked && originOf(open, linked).why).toBe('It is long. Rests on: “Piers” (pier).');
  });
});

test('a statement for the desk alone says so, whatever else it is', () => {
  const own = siteOf([
    record('programme', 'pier', {
      statements: [
        { ...said('a', 'goal', 'So.'), audience: 'internal' },
        { ...said('b', 'goal', 'So too.'), derived: '1 + 1', audience: 'internal' },
        line('c', 'Ask.', ['a'], { audience: 'internal' }),
        said('d', 'goal', 'And so.'),
      ],
    }),
  ]);
  expect([...own.statements.values()].map((linked) => originOf(own, linked).tag)).toEqual([
    'internal',
    'internal · derived: 1 + 1',
    'the desk’s own words',
    undefined,
  ]);
});
