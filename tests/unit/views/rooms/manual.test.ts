import { describe, expect, test } from 'vitest';
import { kinds } from '../../../../src/basics/kinds.ts';
import { problemCodes } from '../../../../src/basics/problem-codes.ts';
import { schemas } from '../../../../src/schema/records.ts';
import { manualMarkdown, manualPage, manualParts, problemsPage } from '../../../../src/views/rooms/manual.ts';
import { words } from '../../../support/briefings.ts';
import { blockOf, contextOf, sectionOf } from '../../../support/papers.ts';

const parts = manualParts(words);
const fields = parts.flatMap(({ id, fields }) => fields.map((field) => [`${id}.${field.name}`, field] as const));
const field = (name: string) => fields.find(([id]) => id === name)?.[1];

test('has a part for the site, each kind, and the shapes they share', () => {
  expect(parts.map(({ id }) => id)).toEqual(['site', ...kinds, 'statement', 'value', 'participation']);
});

test.each(kinds)('%s: every field of the schema is there', (kind) => {
  expect(parts.find(({ id }) => id === kind)?.fields.map(({ name }) => name)).toEqual(Object.keys(schemas[kind].shape));
});

test.each(fields)('%s is described, with an example and a type', (_name, { description, example, type }) => {
  expect(description).toMatch(/\.$/);
  expect(example).toBeTruthy();
  expect(type).not.toBe('');
});

describe('a field says', () => {
  test.each([
    ['programme.name', { required: true, claims: false, type: 'text of at most 200 letters' }],
    [
      'programme.status',
      {
        required: false,
        claims: true,
        type: 'one word of a list',
        words: ['announced', 'preparing', 'running', 'ended'],
      },
    ],
    ['programme.type', { required: true }],
    ['programme.parent', { claims: true, type: 'id (programme)' }],
    ['programme.places', { type: 'list of at most 1,000: id (place)' }],
    ['programme.from', { type: 'evidence by field' }],
    [
      'commitment.by',
      { required: true, claims: true, type: 'list of at most 1,000: id (organisation, person, place, programme)' },
    ],
    ['event.outcome', { required: true, claims: true, words: ['announced', 'held', 'cancelled', 'unknown'] }],
    ['source.paragraphs', { required: true, type: 'number' }],
    ['briefing.scope', { required: false, type: 'fields: programmes, themes, places, organisations, period' }],
    ['statement.from', { required: false, type: 'evidence; list of at most 100: evidence' }],
    ['programme.period', { type: 'date' }],
    ['programme.partners', { claims: true }],
    ['source.language', { type: 'code' }],
    ['place.at', { type: 'longitude and latitude' }],
    ['briefing.comparison', { type: 'true or false' }],
    ['statement.says', { type: 'text of at most 2,000 letters' }],
    ['site.reportDate', { required: true, type: 'date' }],
  ])('%s', (name, expected) => {
    expect(field(name)).toMatchObject(expected);
  });
});

test('the page has a way to each part and each anchor once', () => {
  const page = manualPage(contextOf([], { base: '/papers' }));
  const links = blockOf(sectionOf(page, 'contents'), 'links').groups.flatMap(({ links }) =>
    links.map(({ href }) => href),
  );
  expect(links).toEqual(page.sections.slice(1).map(({ id }) => `#${id}`));
  const ids = page.sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) => (block.type === 'fields' ? block.fields.map((one) => one.id) : [])),
  ]);
  expect([...new Set(ids)]).toEqual(ids);
  expect(page.forms).toEqual([{ text: 'What a problem’s code means', href: '/papers/manual/problems/' }]);
  expect(blockOf(sectionOf(page, 'components'), 'fields').fields.map(({ name }) => name)).toEqual(['Cite', 'Holdings']);
});

test('every problem is explained, by code', () => {
  const { problems } = blockOf(sectionOf(problemsPage(contextOf([])), 'problems'), 'problems');
  expect(problems.map(({ code }) => code)).toEqual(Object.keys(problemCodes).sort());
  for (const { code, means, bad, good } of problems) expect([means, bad, good].every(Boolean), code).toBe(true);
});

test('as Markdown it is one table for each part, with no cell torn open', () => {
  const text = manualMarkdown(words);
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(fields.length);
  for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
  expect(text).toContain(
    '| `parent` | id (programme); needs evidence | The programme it is part of or implements. | `parent: gateway` |',
  );
  expect(text).toMatch(/^# Manual for authors\n\nMade from the schema/);
});
