import { expect, test } from 'vitest';
import { writeRun } from '../../../../../src/model/evidence/claims/spans.ts';
import { baseArchive, verifyFiles, type Paragraphs } from '../../../../support/archive.ts';
import { mdx } from '../../../../support/content.ts';

/** The paragraphs and offsets on which one statement rests. */
async function spanOf(says: string, from: string, paragraphs: Paragraphs, aspect = 'outcome'): Promise<string[]> {
  const statements = `statements:\n  - {id: feast, aspect: ${aspect}, says: ${JSON.stringify(says)}, from: ${from}}`;
  const files = { 'places/southland.mdx': mdx(`name: Southland\ntype: country\n${statements}`) };
  const { verification } = await verifyFiles(files, baseArchive(paragraphs));
  const found = verification.found.find(({ claim }) => claim.key === 'southland.feast');
  return (found?.span.runs ?? []).map((run) => writeRun(run).replace('gazette-2024#', ''));
}

test('a span holds the words of the claim as well as its facts, and no sentence that has neither', async () => {
  const text = 'Two boats came. It rained on the quays. The council of fishers danced at the feast.';
  expect(
    await spanOf('Two boats came to the feast, at which the council of fishers danced.', 'gazette-2024#12', {
      12: text,
    }),
  ).toEqual(['12:0-15', '12:40-83']);
  expect(await spanOf('Two boats came.', 'gazette-2024#12', { 12: text })).toEqual(['12:0-15']);
});

test('each place that is cited apart bears its part, neighbours do not', async () => {
  const paragraphs = { 12: 'Two boats came.', 13: 'They were late.', 15: 'That was in spring.' };
  expect(await spanOf('Two boats came.', '[gazette-2024#12, gazette-2024#15]', paragraphs)).toEqual([
    '12:0-15',
    '15:0-19',
  ]);
  expect(await spanOf('Two boats came.', 'gazette-2024#12-13', paragraphs)).toEqual(['12:0-15']);
});

test('that something is not said rests on all that is cited', async () => {
  const paragraphs = { 12: 'Two boats came to the feast. They were late.', 13: 'It rained.' };
  const says = 'Who steered the boats to the feast is not said.';
  expect(await spanOf(says, 'gazette-2024#12-13', paragraphs)).toEqual(['12:0-28']);
  expect(await spanOf(says, 'gazette-2024#12-13', paragraphs, 'gap')).toEqual(['12:0-44', '13:0-10']);
});
