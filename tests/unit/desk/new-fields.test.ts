import { expect, test } from 'vitest';
import type { Kind } from '../../../src/basics/kinds.ts';
import { checkFolder } from '../../../src/check.ts';
import { fieldsOfNew, type NewFields } from '../../../src/desk/new-fields.ts';
import { prefillOf } from '../../../src/desk/prefill.ts';
import { proposalsOf } from '../../../src/proposing/proposals.ts';
import { withContent } from '../../support/content.ts';

const statement = { id: 'promise', aspect: 'promise', says: 'They promise.', from: 'gazette-2024#5' };
const known: Readonly<Record<string, Kind>> = { northland: 'place', 'tide-week': 'event', ministry: 'organisation' };

const made = (kind: Kind, given: NewFields) => fieldsOfNew(given, { kind, statement, kindOf: (id) => known[id] });

test('a new commitment has its fields with their evidence, and rests on its lead-in too', () => {
  const given = {
    by: 'place/northland, ministry',
    lead: 'gazette-2024#4, gazette-2024#2',
    force: 'plans',
    due: '2026',
    made: '2024-05-02',
    madeFrom: 'gazette-2024#1',
  };
  expect(made('commitment', given)).toEqual({
    by: ['northland', 'ministry'],
    force: 'plans',
    made: '2024-05-02',
    due: '2026',
    from: {
      by: ['gazette-2024#4', 'gazette-2024#2'],
      force: 'gazette-2024#4',
      made: 'gazette-2024#1',
      due: 'gazette-2024#5',
    },
    statements: [{ ...statement, from: ['gazette-2024#4', 'gazette-2024#2', 'gazette-2024#5'] }],
  });
});

test('what is left empty is left out, and rests on the paragraph itself', () => {
  expect(made('commitment', { by: 'ministry', lead: '', due: ' ', made: '' })).toEqual({
    by: ['ministry'],
    force: 'will',
    from: { by: 'gazette-2024#5', force: 'gazette-2024#5' },
    statements: [statement],
  });
  expect(made('event', { type: 'summit', when: '2026-06', where: 'northland', outcome: 'held' })).toEqual({
    type: 'summit',
    when: '2026-06',
    where: ['northland'],
    outcome: 'held',
    from: { when: 'gazette-2024#5', where: 'gazette-2024#5', outcome: 'gazette-2024#5' },
    statements: [statement],
  });
  expect(made('event', {})).toMatchObject({ type: 'meeting', outcome: 'announced' });
  expect(made('programme', { by: 'ministry' })).toEqual({ statements: [statement] });
});

test.each<[string, Kind, NewFields, unknown]>([
  ['nobody', 'commitment', { by: ' , ' }, { key: 'desk.said.who', value: '' }],
  ['who is not on record', 'commitment', { by: 'minister' }, { key: 'desk.said.not-on-record', value: 'minister' }],
  ['an event that promises', 'commitment', { by: 'tide-week' }, { key: 'desk.said.not-on-record', value: 'tide-week' }],
  ['no date', 'commitment', { by: 'ministry', due: 'soon' }, { key: 'desk.said.no-date', value: 'soon' }],
  ['no day', 'commitment', { by: 'ministry', made: '2024-13' }, { key: 'desk.said.no-date', value: '2024-13' }],
  ['no evidence', 'commitment', { by: 'ministry', lead: '¶4' }, { key: 'desk.said.no-evidence', value: '¶4' }],
  ['no place', 'event', { where: 'ministry' }, { key: 'desk.said.not-on-record', value: 'ministry' }],
  ['no date of an event', 'event', { when: 'May' }, { key: 'desk.said.no-date', value: 'May' }],
])('a fault is told with what was typed: %s', (_name, kind, given, expected) => {
  expect(made(kind, given)).toEqual(expected);
});

test('the dialog begins with what the paragraph tells', async () => {
  const paragraphs = [
    'Gazette, 2 May 2024',
    'The Ministry of Tides agreed to:',
    '- Build a pier by the end of 2026.',
    'Jane Doe went to Northland.',
    'Chile will sail.',
  ];
  await withContent({}, async (folder) => {
    const { site } = await checkFolder(folder, { keep: false, drafts: 'seen' });
    if (!site) throw new Error('the content cannot be read');
    const found = proposalsOf(site, { id: 'gazette-2024', language: 'en', published: '2024-05-02', paragraphs });
    if (!found) throw new Error('nothing was proposed');
    const of = (number: number) => prefillOf(site, found, number, paragraphs[number - 1] ?? '');
    const day = { made: '2024-05-02', madeFrom: 'gazette-2024#1' };
    expect(of(3)).toEqual({
      ...day,
      by: 'ministry-of-tides',
      lead: 'gazette-2024#2',
      force: 'will',
      due: '2026',
      when: '',
    });
    // Nobody of whom there is no record can be named.
    expect(of(5)).toMatchObject({ by: '', force: 'will' });
    expect(of(4)).toEqual({
      ...day,
      by: 'jane-doe, northland',
      lead: 'gazette-2024#4',
      force: 'will',
      due: '',
      when: '',
    });
  });
});
