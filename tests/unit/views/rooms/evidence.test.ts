import { expect, test } from 'vitest';
import { contextOf, foundOf, rowsOf, sectionOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';
import { evidencePage } from '../../../support/lists.ts';

const from = 'gazette-2024#3';
const context = contextOf([
  record('programme', 'cable', {
    status: 'running',
    from: { status: from },
    statements: [
      ...['route', 'ice', 'salt'].map((id) => ({ id, aspect: 'purpose', says: 'So.', from })),
      { id: 'so', aspect: 'purpose', says: 'So.', from, inferred: { why: 'So.', inputs: ['route'] } },
    ],
  }),
  record('source', 'gazette-2024'),
]);
const { site } = context;
const found = foundOf(site, {
  'cable.route': 'found',
  'cable.ice': 'nothing',
  'cable.so': 'found',
  'cable:status': 'found',
});
const page = evidencePage({ ...context, claims: found });

test('claims are counted by what was done about them, in the words of the notes', () => {
  expect(rowsOf(sectionOf(page, 'counts')).map((cells) => cells.slice(0, 4))).toEqual([
    ['found by machine', '1', '1', '0'],
    ['with no number, date or name to find', '1', '0', '0'],
    ['not looked up yet', '1', '0', '0'],
    ['inferred by the desk', '1', '0', '0'],
    ['not read yet', '4', '1', '0'],
  ]);
});

test('it says what each word proves, how well the machine finds, and what it cannot', () => {
  for (const [, , , , means] of rowsOf(sectionOf(page, 'counts'))) expect(means).toMatch(/\.$/);
  const text = JSON.stringify(sectionOf(page, 'machine'));
  for (const part of [
    'of 148 true statements',
    'of 156 that it had never seen',
    'of 56 statements',
    'at least 99 %',
    'changed meaning',
  ])
    expect(text).toContain(part);
  expect(JSON.stringify(page)).not.toMatch(/verif/i);
});
