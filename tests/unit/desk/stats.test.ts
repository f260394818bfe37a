import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { statsOf } from '../../../src/desk/stats.ts';
import { mdx, withContent } from '../../support/content.ts';

test('what is still to be done is counted and named', async () => {
  const files = {
    'programmes/land-cable.mdx': mdx('name: Land Cable\ndraft: true\ntype: infrastructure'),
    'places/southland.mdx': mdx('name: Southland\ntype: country'),
    'sources/herald.mdx': mdx('name: Herald\ntype: report\nlanguage: en\nparagraphs: 3'),
  };
  const stats = await withContent(files, async (folder) => {
    const { site, readings } = await checkFolder(folder, { keep: false, drafts: 'seen' });
    return site && statsOf(site, readings);
  });
  expect(stats).toMatchObject({
    records: { programme: 2, place: 2, source: 2 },
    statements: 3,
    drafts: ['land-cable'],
    undated: ['herald'],
    withoutSource: ['land-cable'],
    orphaned: ['southland'],
    unused: ['herald'],
    unprinted: ['longer-cable.promise'],
  });
  expect(stats?.unread).toContain('sea-cable.route');
  expect(stats?.unread).toHaveLength(stats?.claims ?? 0);
});
