import { expect, test } from 'vitest';
import { changeRequests, writeChanges } from '../../../src/briefing/changes.ts';
import { freeze } from '../../../src/model/editions/edition.ts';
import type { Section } from '../../../src/views/page/page.ts';
import { subjectPage } from '../../../src/views/records/subject.ts';
import { words } from '../../support/briefings.ts';
import { answersOf, blockOf, contextOf, sectionOf, foundOf, written } from '../../support/papers.ts';
import { papersOf } from '../../support/record-pages.ts';
import { record, siteOf } from '../../support/records.ts';
import { folderPage } from '../../support/lists.ts';

const said = (id: string, says: string, from: string) => ({ id, aspect: 'purpose', says, from });
const source = record('source', 'gazette-2024', { name: 'Gazette', published: '2024-05' });
const cable = (...statements: object[]) => record('programme', 'sea-cable', { name: 'Sea Cable', statements });
const before = [
  source,
  cable(
    said('route', 'It joins the shores.', 'gazette-2024#3'),
    said('ice', 'Ice is in the way.', 'gazette-2024#8'),
    said('fog', 'Fog is too.', 'gazette-2024#8'),
  ),
];
const after = [
  source,
  cable(said('route', 'It ties the shores.', 'gazette-2024#3'), said('crew', 'Two ministries pay.', 'gazette-2024#5')),
];

const winter = freeze(siteOf(before), 'winter', '2025-01-31');
const spring = freeze(siteOf(after), 'spring', '2025-03-31');
const site = siteOf(after);
const context = contextOf(after, {
  claims: foundOf(site, {
    'sea-cable.route': 'found',
    'sea-cable.crew': 'found',
  }),
});
const lengths = [{ label: 'Full length', links: [] }];
const page = subjectPage(context, writeChanges(site, words, { earlier: winter, later: spring }), 'full', lengths);

test('the first screen tells the two days and how much changed', () => {
  expect(answersOf(page)).toEqual([
    'Report date: 31 March 2025',
    'Compared with: 31 January 2025',
    'New: 1',
    'Reworded: 1',
    'Withdrawn: 2',
  ]);
  expect(page.title).toBe('What changed between 31 January 2025 and 31 March 2025');
  expect(page.path).toBe('briefings/what-changed-winter-spring/');
});

test('it stands for no record', () => {
  expect(page.forms).toEqual([]);
});

test('each change stands alone, under its own heading', () => {
  expect(page.sections.map(({ id }) => id)).toEqual([
    'section_new',
    'section_reworded',
    'section_withdrawn',
    'section_sources',
  ]);
  expect(
    blockOf(sectionOf(page, 'withdrawn'), 'told').groups.map((group) => group.map(({ text }) => written(text))),
  ).toEqual([['“Fog is too.” (31 January 2025)'], ['“Ice is in the way.” (31 January 2025)']]);
});

test('what was withdrawn is not told as found, and its note leads to the source where no paragraph has an anchor', () => {
  const notes = page.notes.flatMap(({ sets }) =>
    sets.flatMap(({ standing, notes: own }) =>
      own.map(({ paragraphs }) => [paragraphs.text, paragraphs.href, standing]),
    ),
  );
  expect(notes).toContainEqual(['¶5', '/sources/gazette-2024/#p_5', 'Found by machine, not read yet:']);
  expect(notes).toContainEqual(['¶8', '/sources/gazette-2024/', 'Not looked up yet:']);
  // The counts rest on all of it; the first paragraph that has an anchor is as near as a link comes.
  expect(notes).toContainEqual(['¶3, 5, 8', '/sources/gazette-2024/#p_3', 'Counted by this site:']);
});

test('a count of statements is no inference, though one of them is', () => {
  const inferred = {
    id: 'cold',
    aspect: 'purpose',
    says: 'The water is cold.',
    inferred: { why: 'There is ice.', inputs: ['route'] },
  };
  const now = [source, cable(said('route', 'It ties the shores.', 'gazette-2024#3'), inferred)];
  const cold = subjectPage(
    contextOf(now),
    writeChanges(siteOf(now), words, { earlier: winter, later: freeze(siteOf(now), 'spring', '2025-03-31') }),
    'full',
    lengths,
  );
  const tags = (part: Section | undefined) =>
    part &&
    blockOf(part, 'told')
      .groups.flat()
      .map(({ tag }) => tag);
  expect([tags(cold.bottomLine)?.filter(Boolean), tags(sectionOf(cold, 'new'))]).toEqual([[], ['inferred']]);
});

test('nor is what the site says in other words by now', () => {
  const now = [source, cable(said('crew', 'Three ministries pay.', 'gazette-2024#5'))];
  const later = contextOf(now, { claims: foundOf(siteOf(now), { 'sea-cable.crew': 'found' }) });
  const old = subjectPage(later, writeChanges(siteOf(now), words, { earlier: winter, later: spring }), 'full', lengths);
  expect(old.notes.flatMap(({ sets }) => sets.map(({ standing }) => standing))).toEqual([
    'Counted by this site:',
    'Not looked up yet:',
  ]);
});

test('the index of briefings has them, the newest first', () => {
  const summer = freeze(site, 'summer', '2025-06-30');
  const index = folderPage(context, 'briefings', papersOf(context, [winter, spring, summer]));
  expect(blockOf(sectionOf(index, 'changes'), 'leads').leads.map(({ title, note }) => [title.text, note])).toEqual([
    ['What changed between 31 March 2025 and 30 June 2025', 'as of 30 June 2025'],
    ['What changed between 31 January 2025 and 31 March 2025', 'as of 31 March 2025'],
  ]);
  expect(changeRequests([winter, spring, summer], words)).toHaveLength(2);
});
