import { describe, expect, test } from 'vitest';
import {
  commitmentStateSentence,
  eventSentence,
  figureSentence,
  holdingsSentence,
  liesAhead,
  nextDueSentence,
  nothingDueSentence,
  participationSentences,
  partsSentence,
  promiseSentences,
  statementSentence,
  statusSentences,
} from '../../../src/briefing/rules.ts';
import { UnfoundedSentenceError } from '../../../src/briefing/sentence.ts';
import { dateOf } from '../../../src/basics/dates.ts';
import { eventOn } from '../../../src/model/chronology.ts';
import { standingOn } from '../../../src/model/commitments.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { deskOf } from '../../support/briefings.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const evidence = [{ source: 'gazette-2024', paragraphs: [3] }];
const northland = record('place', 'northland', { name: 'Northland' });
const harbour = record('place', 'harbour', { name: 'Old Harbour' });
const desk = deskOf(siteOf([northland, harbour]));

function linked(data: Readonly<Record<string, unknown>>) {
  const own = { id: 'said', aspect: 'purpose', says: 'The Sea Cable joins Northland to the open sea.', from, ...data };
  const found = siteOf([record('programme', 'sea-cable', { statements: [{ id: 'base', aspect: 'goal', says: 'So.', from }, own] })]).statements.get('sea-cable.said');
  if (!found) throw new RangeError('no statement');
  return found;
}

describe('a statement', () => {
  test('is told in its own words', () => {
    expect(statementSentence('state-of-play', linked({}))).toEqual({
      id: 'statement-sea-cable_said',
      section: 'state-of-play',
      rule: 'statement',
      text: 'The Sea Cable joins Northland to the open sea.',
      inputs: ['sea-cable.said'],
      evidence,
    });
  });

  test('that is a gap says so', () => {
    expect(statementSentence('bottom-line', linked({ aspect: 'gap' }))).toMatchObject({ id: 'gap-sea-cable_said', rule: 'gap' });
  });

  test('that an editor inferred names what it rests on', () => {
    const { rule, inputs } = statementSentence('bottom-line', linked({ from: undefined, inferred: { why: 'So.', inputs: ['base', 'tide-mills.power'] } }));
    expect([rule, inputs]).toEqual(['inference', ['sea-cable.said', 'sea-cable.base', 'tide-mills.power']]);
  });
});

describe('a figure', () => {
  const figure = (says: string, asOf?: string) =>
    figureSentence(desk, 'key-figures', linked({ aspect: 'figure', says, ...(asOf === undefined ? {} : { value: { indicator: 'length', number: 900, sense: 'exactly', asOf } }) })).text;

  test.each([
    ['The Sea Cable is 900 km long.', '2024-05', 'The Sea Cable is 900 km long (as of May 2024).'],
    ['The Sea Cable is 900 km long', '2024-05-02', 'The Sea Cable is 900 km long (as of 2 May 2024).'],
    ['In 2024 the Sea Cable was 900 km long.', '2024-05', 'In 2024 the Sea Cable was 900 km long.'],
    ['In 2023 the Sea Cable was 900 km long.', '2024', 'In 2023 the Sea Cable was 900 km long (as of 2024).'],
    ['The Sea Cable is 900 km long.', '202X', 'The Sea Cable is 900 km long (as of the 2020s).'],
    ['The Sea Cable is 900 km long.', '../2024', 'The Sea Cable is 900 km long (in an undated source).'],
    ['The Sea Cable is long.', undefined, 'The Sea Cable is long.'],
  ])('%s %s', (says, asOf, text) => {
    expect(figure(says, asOf)).toBe(text);
  });
});

describe('a programme', () => {
  const texts = (data: Readonly<Record<string, unknown>>) =>
    statusSentences(desk, 'bottom-line', record('programme', 'sea-cable', { name: 'Sea Cable', from: { status: from, period: from }, ...data })).map(({ rule, text }) => `${rule}: ${text}`);

  test.each([
    ['announced', 'Sea Cable has been announced.'],
    ['preparing', 'Sea Cable is in preparation.'],
    ['running', 'Sea Cable is running.'],
    ['ended', 'Sea Cable has ended.'],
  ])('%s', (status, text) => {
    expect(texts({ status })).toEqual([`status: ${text}`]);
  });

  test.each([
    ['2023-11/..', 'Sea Cable has run since November 2023.'],
    ['2021/2023', 'Sea Cable ran 2021–2023.'],
    ['2023', 'Sea Cable ran in 2023.'],
    ['2023~', 'Sea Cable ran about 2023.'],
    ['../2024', 'Sea Cable ran until 2024.'],
    ['2021/2027', 'Sea Cable runs 2021–2027.'],
    ['2025', 'Sea Cable runs in 2025.'],
    ['../2025', 'Sea Cable runs until 2025.'],
  ])('running %s, told on 31 January 2025', (period, text) => {
    expect(texts({ period })).toEqual([`period: ${text}`]);
  });

  test('status first, then period; neither where the record says neither', () => {
    expect(texts({ status: 'running', period: '2023/..' })).toEqual(['status: Sea Cable is running.', 'period: Sea Cable has run since 2023.']);
    expect(texts({})).toEqual([]);
  });

  test('whose status rests on nothing is a defect', () => {
    expect(() => texts({ status: 'running', from: {} })).toThrow(UnfoundedSentenceError);
  });

  test('with parts names them', () => {
    const cable = record('programme', 'sea-cable', { name: 'Sea Cable' });
    const part = (id: string, name: string) => record('programme', id, { name, parent: 'sea-cable', from: { parent: from } });
    const [spur, ferry] = [part('spur', 'North Spur'), part('ferry', 'Ferry')];
    const deeper = record('programme', 'end', { parent: 'spur', from: { parent: from } });
    expect(partsSentence(desk, 'state-of-play', cable, [cable, deeper])).toEqual([]);
    expect(partsSentence(desk, 'state-of-play', cable, [cable, spur, deeper])[0]?.text).toBe('One part of Sea Cable has a record here: North Spur.');
    expect(partsSentence(desk, 'state-of-play', cable, [ferry, spur])).toMatchObject([
      { rule: 'part', text: '2 parts of Sea Cable have records here: Ferry and North Spur.', inputs: ['ferry', 'spur'] },
    ]);
  });
});

describe('what the records hold', () => {
  const programmes = ['a', 'b'].map((id): SourceRecord => record('programme', id, { from: { status: from } }));
  const event: SourceRecord = record('event', 'e', { from: { outcome: 'herald#1' } });
  const commitment: SourceRecord = record('commitment', 'c', { statements: [{ id: 'promise', aspect: 'promise', says: 'So.', from: 'herald#2' }], from: { by: 'herald#9' } });
  const at = deskOf(siteOf([commitment]));
  const text = (root: SourceRecord, counts: { programmes?: SourceRecord[]; events?: SourceRecord[]; commitments?: SourceRecord[] }) =>
    holdingsSentence(at, 'bottom-line', root, { programmes: [], events: [], commitments: [], ...counts })[0]?.text;

  test('under a theme, on a place', () => {
    const theme = record('theme', 'tides', { name: 'Tides' });
    expect(text(theme, { programmes, events: [event], commitments: [commitment] })).toBe('Filed under Tides the records hold 2 programmes, 1 event and 1 commitment.');
    expect(text(northland, { events: [event] })).toBe('On Northland the records hold no programme, 1 event and no commitment.');
    expect(text(northland, { programmes: programmes.slice(1), events: [event, event], commitments: [commitment, commitment] })).toBe(
      'On Northland the records hold 1 programme, 2 events and 2 commitments.',
    );
  });

  test('rests on all that was counted: on the statements of each, else on its fields', () => {
    const [sentence] = holdingsSentence(at, 'bottom-line', northland, { programmes, events: [event], commitments: [commitment] });
    expect(sentence).toMatchObject({ inputs: ['a', 'b', 'e', 'c'], evidence: [...evidence, { source: 'herald', paragraphs: [1, 2] }] });
  });

  test('is not told where there is nothing to count', () => {
    expect(text(northland, {})).toBeUndefined();
  });
});

describe('an event', () => {
  const week = (data: Readonly<Record<string, unknown>>) =>
    record('event', 'tide-week', { name: 'Tide Week', from: { when: from, where: from, outcome: from }, ...data });
  const sentence = (data: Readonly<Record<string, unknown>>) => eventSentence(desk, 'what-happened', eventOn(week(data), desk.reportDate));
  const where = ['northland', 'harbour'];

  test.each([
    ['held', '2024-09-22/2024-09-26', undefined, 'Tide Week took place on 22–26 September 2024.'],
    ['held', '2024-09-22', where, 'Tide Week took place on 22 September 2024 in Northland and Old Harbour.'],
    ['held', '2013-05', undefined, 'Tide Week took place in May 2013.'],
    ['held', '2023~', undefined, 'Tide Week took place about 2023.'],
    ['held', '2023?', undefined, 'Tide Week took place in 2023 (uncertain).'],
    ['held', '201X', undefined, 'Tide Week took place in the 2010s.'],
    ['held', '2024-11/2024-12', undefined, 'Tide Week took place November – December 2024.'],
    ['held', '2024/..', undefined, 'Tide Week took place since 2024.'],
    ['held', undefined, undefined, 'Tide Week took place; no source gives its date.'],
    ['held', undefined, where, 'Tide Week took place in Northland and Old Harbour; no source gives its date.'],
    ['announced', '2025-11-09', undefined, 'Tide Week is announced for 9 November 2025.'],
    ['announced', '2025-11-09/2025-11-10', where, 'Tide Week is announced for 9–10 November 2025 in Northland and Old Harbour.'],
    ['announced', '2026~', undefined, 'Tide Week is announced for about 2026.'],
    ['announced', undefined, undefined, 'Tide Week is announced.'],
    ['announced', undefined, where, 'Tide Week is announced in Northland and Old Harbour.'],
    ['announced', '2024-09', undefined, 'Tide Week was announced for September 2024; the sources do not say whether it took place.'],
    ['announced', '2024-09', where, 'Tide Week was announced for September 2024 in Northland and Old Harbour; the sources do not say whether it took place.'],
    ['cancelled', '2024-09', where, 'Tide Week, announced for September 2024 in Northland and Old Harbour, was cancelled.'],
    ['cancelled', undefined, undefined, 'Tide Week, announced, was cancelled.'],
    ['unknown', '2024-09-22', undefined, 'Of Tide Week on 22 September 2024 the sources do not say whether it took place.'],
    ['unknown', undefined, where, 'Of Tide Week in Northland and Old Harbour the sources do not say whether it took place.'],
    ['unknown', undefined, undefined, 'Of Tide Week the sources do not say whether it took place.'],
  ])('%s %s %s', (outcome, when, places, text) => {
    expect(sentence({ outcome, ...(when === undefined ? {} : { when }), ...(places === undefined ? {} : { where: places }) }).text).toBe(text);
  });

  test('that lies ahead has a rule of its own, so that it is never taken for one that took place', () => {
    expect(sentence({ outcome: 'announced', when: '2025-11' })).toMatchObject({ id: 'next-event-tide-week', rule: 'next-event' });
    expect(sentence({ outcome: 'announced', when: '2024-11' })).toMatchObject({ id: 'event-tide-week', rule: 'event' });
    expect(sentence({ outcome: 'held', when: '2024-11' })).toMatchObject({ rule: 'event', inputs: ['tide-week'], evidence });
  });

  test.each([
    ['held', '2024-09', [['host', from]], 'Northland took part in Tide Week in September 2024 (as host).'],
    ['held', undefined, [['government', from]], 'Northland took part in Tide Week (through its government).'],
    ['announced', '2025-11-09', [['delegation', from]], 'Northland is named as taking part in Tide Week on 9 November 2025 (as the post of a delegation).'],
    ['cancelled', '2024', [['speaker', from]], 'Northland is named as taking part in Tide Week in 2024 (as a speaker).'],
    ['held', '2024', [['host', from], ['funder', 'herald#1'], ['host', 'herald#2']], 'Northland took part in Tide Week in 2024 (as host and as a funder).'],
  ])('in which somebody takes part: %s %s %j', (outcome, when, parts, text) => {
    const entry = eventOn(week({ outcome, ...(when === undefined ? {} : { when }), participants: parts.map(([as, source]) => ({ as, who: ['harbour', 'northland'], from: source })) }), desk.reportDate);
    expect(participationSentences(desk, 'what-happened', northland, entry)).toMatchObject([{ text, rule: 'participation', inputs: ['northland', 'tide-week'] }]);
  });

  test('participation rests on the entries that name the party, and on no other', () => {
    const participants = [{ as: 'host', who: ['northland'], from: 'herald#1' }, { as: 'member', who: ['harbour'], from: 'herald#9' }];
    const entry = eventOn(week({ participants }), desk.reportDate);
    expect(participationSentences(desk, 'what-happened', northland, entry)[0]?.evidence).toEqual([{ source: 'herald', paragraphs: [1] }]);
    expect(participationSentences(desk, 'what-happened', record('place', 'westland'), entry)).toEqual([]);
  });
});

describe('a commitment', () => {
  const standing = (due: string | undefined, ...steps: [when: string, state: string][]) => {
    const longer = record('commitment', 'longer-cable', {
      name: 'A longer cable',
      ...(due === undefined ? {} : { due }),
      from: { by: from, due: 'gazette-2024#9' },
      statements: [
        { id: 'promise', aspect: 'promise', says: 'The Ministry of Tides will lengthen the Sea Cable.', from },
        ...steps.map(([when, state], index) => ({ id: `step-${index}`, aspect: 'step', says: 'It grew.', when, state, from: 'herald#4' })),
      ],
    });
    return standingOn(siteOf([longer]), longer, desk.reportDate);
  };

  test.each<[string | undefined, [string, string][], string]>([
    [undefined, [], '“A longer cable” is open; no date is given for it.'],
    ['2026', [], '“A longer cable” is open; it falls due in 2026.'],
    ['2026-09-22', [], '“A longer cable” is open; it falls due on 22 September 2026.'],
    ['2025-03', [], '“A longer cable” falls due in March 2025.'],
    ['2025-03-30', [], '“A longer cable” falls due on 30 March 2025.'],
    ['2024-10', [], '“A longer cable” was due in October 2024; the sources hold no word since.'],
    ['2024-10-01/2024-10-05', [], '“A longer cable” was due on 1–5 October 2024; the sources hold no word since.'],
    ['2024-10', [['2024-12', 'open']], '“A longer cable” was due in October 2024 and was still open when last reported.'],
    ['2024-10', [['2024-12-03', 'delivered']], '“A longer cable” was delivered on 3 December 2024.'],
    [undefined, [['2024-12', 'delivered']], '“A longer cable” was delivered in December 2024.'],
    ['2026', [['2024-12', 'dropped']], '“A longer cable” was dropped in December 2024.'],
    [undefined, [['2024~', 'dropped']], '“A longer cable” was dropped about 2024.'],
  ])('due %s, steps %j', (due, steps, text) => {
    expect(commitmentStateSentence(desk, 'what-was-promised', standing(due, ...steps))[0]?.text).toBe(text);
  });

  test('is told with the step that decides, and rests on promise, due date and step', () => {
    const [sentence] = commitmentStateSentence(desk, 'what-was-promised', standing('2024-10', ['2024-11', 'open'], ['2024-12', 'open']));
    expect(sentence).toMatchObject({
      rule: 'commitment-state',
      inputs: ['longer-cable', 'longer-cable.step-1'],
      evidence: [
        { source: 'gazette-2024', paragraphs: [3, 9] },
        { source: 'herald', paragraphs: [4] },
      ],
    });
  });

  test('whose state rests on nothing is not told', () => {
    const bare = record('commitment', 'bare', { name: 'Bare' });
    expect(commitmentStateSentence(desk, 'bottom-line', standingOn(siteOf([bare]), bare, desk.reportDate))).toEqual([]);
    expect(promiseSentences('what-was-promised', standingOn(siteOf([bare]), bare, desk.reportDate))).toEqual([]);
  });

  test('its promise in its own words', () => {
    expect(promiseSentences('what-was-promised', standing(undefined))).toEqual([
      { id: 'promise-longer-cable_promise', section: 'what-was-promised', rule: 'promise', text: 'The Ministry of Tides will lengthen the Sea Cable.', inputs: ['longer-cable.promise'], evidence },
    ]);
  });

  test('when it is due next', () => {
    expect(nextDueSentence(desk, 'what-comes-next', standing('2025-03-01/2025-03-02'))).toMatchObject([{ rule: 'next-due', text: '“A longer cable” falls due on 1–2 March 2025.', evidence: [{ source: 'gazette-2024', paragraphs: [9] }] }]);
    expect(nextDueSentence(desk, 'what-comes-next', standing(undefined))).toEqual([]);
  });
});

describe('nothing due', () => {
  test('rests on all that was looked through', () => {
    const event: SourceRecord = record('event', 'tide-week', { from: { outcome: from } });
    expect(nothingDueSentence(desk, 'what-comes-next', [event])).toMatchObject([
      { rule: 'nothing-due', text: 'None of the events and commitments here is dated after 31 January 2025.', inputs: ['tide-week'], evidence },
    ]);
  });

  test('is not told where nothing was looked through', () => {
    expect(nothingDueSentence(desk, 'what-comes-next', [])).toEqual([]);
  });
});

test('a date lies ahead when all of it does', () => {
  expect(['2025-02', '2025-02-01/..', '2025', '2025-01-31', '../2026', '2024'].map((date) => liesAhead(desk, dateOf(date)))).toEqual([true, true, false, false, false, false]);
  expect(liesAhead(desk, undefined)).toBe(false);
});
