import { expect, test } from 'vitest';
import { doubtsOfSite } from '../../../../../src/model/evidence/doubts/of-site.ts';
import { noReadings } from '../../../../../src/model/evidence/kept/readings.ts';
import { toRead } from '../../../../../src/model/evidence/doubts/to-read.ts';
import { baseArchive, verifyFiles, type Paragraphs } from '../../../../support/archive.ts';
import { mdx, type Files } from '../../../../support/content.ts';

/** The codes of the doubts of a claim by its key. */
async function doubted(files: Files, paragraphs: Paragraphs, key: string): Promise<readonly string[]> {
  const { site, verification } = await verifyFiles(files, baseArchive(paragraphs));
  const one = doubtsOfSite(site, verification).find(({ claim }) => claim.key === key);
  return one?.doubts.map(({ code, words }) => `${code} ${words}`) ?? [];
}

const pier = (from: string): Files => ({
  'commitments/pier.mdx': mdx(`
    name: Pier
    by: [northland]
    force: will
    from: {by: ${from}, force: gazette-2024#12}
    statements: [{id: promise, aspect: promise, says: Northland will build a pier., from: gazette-2024#12}]
  `),
});

const promised = { 12: 'Northland will build a pier.', 13: 'Northland knows how urgent piers are.' };

test('who promises is in doubt where the paragraph that names them promises nothing', async () => {
  expect(await doubted(pier('gazette-2024#13'), promised, 'pier:by')).toEqual(['doubt-promise by']);
  expect(await doubted(pier('gazette-2024#12'), promised, 'pier:by')).toEqual([]);
});

test('a field of a body is in doubt where the paragraph does not name the body', async () => {
  const office: Files = {
    'organisations/office.mdx': mdx(
      'name: Office of Piers\ntype: agency\nplace: northland\nfrom: {place: gazette-2024#12}',
    ),
  };
  expect(await doubted(office, promised, 'office:place')).toEqual(['doubt-subject Office of Piers']);
  const named = { 12: 'The Office of Piers of Northland will build a pier.' };
  expect(await doubted(office, named, 'office:place')).toEqual([]);
});

const port = (says: string): Files => ({
  'places/southland.mdx': mdx(
    `name: Southland\ntype: country\nstatements:\n  - {id: port, aspect: purpose, says: ${says}, from: gazette-2024#12}`,
  ),
});

test('a paragraph that shares the names alone is in doubt', async () => {
  const paragraphs = { 12: 'Southland sails to the fair.' };
  const all = await doubted(port('Southland digs canals through marshes.'), paragraphs, 'southland.port');
  expect(all).toContain('doubt-elsewhere digs, canals, marshes');
  for (const says of ['Southland digs canals for fairs.', 'Southland digs canals.'])
    expect((await doubted(port(says), paragraphs, 'southland.port')).join()).not.toContain('doubt-elsewhere');
});

test('a step that shares no word but its year with the paragraph is in doubt', async () => {
  const step = (says: string): Files => ({
    'commitments/pier.mdx': mdx(`
      name: Pier
      by: [northland]
      force: will
      from: {by: gazette-2024#12, force: gazette-2024#12}
      statements:
        - {id: promise, aspect: promise, says: Northland will build a pier., from: gazette-2024#12}
        - {id: done, aspect: step, says: ${says}, when: 2024, state: delivered, from: gazette-2024#13}
    `),
  });
  const paragraphs = { ...promised, 13: 'Northland launched its fair in 2024.' };
  expect(await doubted(step('The pier stood in 2024.'), paragraphs, 'pier.done')).toContain('doubt-elsewhere stood');
  expect((await doubted(step('A fair took place in 2024.'), paragraphs, 'pier.done')).join()).not.toContain(
    'elsewhere',
  );
});

test('a reader sees the whole paragraph, once', async () => {
  const text = 'Boats sail. Southland digs 4 canals. The sun shines. Southland digs 5 wells. All rest.';
  const { site, verification } = await verifyFiles(
    port('Southland digs 4 canals and 5 wells.'),
    baseArchive({ 12: text }),
  );
  const shown = toRead(site, verification, noReadings).find(({ claim }) => claim.key === 'southland.port');
  expect(shown?.span.map(({ before, words, after }) => [before, words, after])).toEqual([
    ['Boats sail. ', 'Southland digs 4 canals.', ''],
    [' The sun shines. ', 'Southland digs 5 wells.', ' All rest.'],
  ]);
});
