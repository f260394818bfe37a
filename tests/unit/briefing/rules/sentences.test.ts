import { describe, expect, test } from 'vitest';
import {
  digestSentence,
  editorsBottomLine,
  narratedSentences,
  notToConfuse,
} from '../../../../src/briefing/rules/sentences.ts';
import { knownOn } from '../../../../src/model/knowledge.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { deskOf } from '../../../support/briefings.ts';
import { record, siteOf } from '../../../support/records.ts';

const said = (id: string, from: string) => ({ id, aspect: 'purpose', says: `The cable is ${id}.`, from });

const cable: SourceRecord = record(
  'programme',
  'cable',
  {
    bottomLine: [
      { says: 'The cable is long.', cites: ['long'] },
      { says: 'It is long and new.', cites: ['long', 'new'] },
      { says: 'And piers are old.', cites: ['pier.old', 'long'] },
    ],
    notToConfuse: [
      { says: 'Long is not new.', cites: ['new', 'long'] },
      { says: 'New is not long.', cites: ['new'] },
    ],
    statements: [said('long', 'gazette#3'), said('new', 'herald#4')],
  },
  [
    '## What it is',
    'It is long. <Cite to="long" /> Nobody wonders. It is new, too. <Cite to="new" />',
    '- One end is old. <Cite to="pier.old" />\n- It is new. <Cite to="new" />',
    'We end here.',
  ].join('\n\n'),
);
const site = siteOf([
  cable,
  record('programme', 'pier', { statements: [said('old', 'gazette#5')] }),
  record('source', 'gazette', { published: '2024-05-02' }),
  record('source', 'herald', { published: '2025-01-20' }),
]);
const known = (day: string) => {
  const then = knownOn(site, day);
  const own = then.records.get('cable');
  if (!own) throw new RangeError('cable');
  return { desk: deskOf(then), own };
};

describe('the editor’s bottom line', () => {
  test('is told sentence by sentence, each from what it cites', () => {
    expect(editorsBottomLine(deskOf(site), cable)).toMatchObject([
      { section: 'bottom-line', rule: 'bottom-line', text: 'The cable is long.', inputs: ['cable.long'] },
      { text: 'It is long and new.', inputs: ['cable.long', 'cable.new'] },
      {
        text: 'And piers are old.',
        about: 'pier.old',
        inputs: ['pier.old', 'cable.long'],
        evidence: [{ source: 'gazette', paragraphs: [3, 5] }],
        claims: [expect.stringMatching(/^cable:bottomLine\./)],
      },
    ]);
  });

  test('has ids that stay apart where two are told from the same statements', () => {
    const ids = editorsBottomLine(deskOf(site), cable).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^bottom-line-cable_bottomLine_[0-9a-f]{8}$/);
  });

  test('leaves out what rests on anything that was not known by then', () => {
    const { desk, own } = known('2024-12-31');
    expect(editorsBottomLine(desk, own).map(({ text }) => text)).toEqual(['The cable is long.', 'And piers are old.']);
    const later = known('2025-01-20');
    expect(editorsBottomLine(later.desk, later.own)).toHaveLength(3);
  });

  test('gives another paper its first sentence', () => {
    expect(digestSentence(deskOf(site), 'programmes', cable)).toMatchObject([
      { section: 'programmes', rule: 'digest', text: 'The cable is long.', inputs: ['cable.long'] },
    ]);
    const pier = site.records.get('pier');
    expect(pier && digestSentence(deskOf(site), 'programmes', pier)).toEqual([]);
  });
});

test('what is easily mixed up is told from what it cites, as far as that was known', () => {
  expect(notToConfuse(deskOf(site), 'points-to-watch', cable)).toMatchObject([
    { rule: 'not-to-confuse', text: 'Long is not new.', inputs: ['cable.new', 'cable.long'] },
    { text: 'New is not long.', inputs: ['cable.new'] },
  ]);
  const { desk, own } = known('2024-12-31');
  expect(notToConfuse(desk, 'points-to-watch', own).map(({ text }) => text)).not.toContain('New is not long.');
});

test('the narrative is the sentences of the body that rest on something, a heading with what it heads', () => {
  expect(
    narratedSentences(deskOf(site), cable).map(({ unit, children, sentence: { rule, text, inputs } }) => [
      unit,
      children,
      `${rule}: ${text}`,
      ...inputs,
    ]),
  ).toEqual([
    [0, [0, 1], 'body: What it is', 'cable.long', 'cable.new'],
    [0, [0, 1], 'body: It is long.', 'cable.long'],
    [0, [0, 1], 'body: Nobody wonders.', 'cable.new'],
    [0, [0, 1], 'body: It is new, too.', 'cable.new'],
    [2, [2], 'body: One end is old.', 'pier.old'],
    [2, [2], 'body: It is new.', 'cable.new'],
    [3, [3], 'body: We end here.', 'cable.long', 'cable.new'],
  ]);
});
