import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { checkFolder } from '../../../src/check.ts';
import { mdx, problemsOf, withContent } from '../../support/content.ts';

const draft = mdx(`
  name: Tide Day
  draft: true
  type: meeting
  outcome: held
  statements:
    - {id: came, aspect: outcome, says: …, from: gazette-2024#7}
`);

test('a draft is named and left out, with all that is wrong with it', async () => {
  expect(await problemsOf({ 'events/2024-tide-day.mdx': draft })).toEqual([
    "events/2024-tide-day.mdx:3:8  warning draft-left-out  '2024-tide-day' is a draft: no build has it — fill in `says`, then take the line `draft: true` away; npm run dev shows it",
  ]);
  expect(await problemsOf({ 'events/2024-tide-day.mdx': mdx('draft: true\ntype: metting') })).toEqual([
    "events/2024-tide-day.mdx:1:1  warning draft-left-out  '2024-tide-day' is a draft: no build has it — finish it, then take the line `draft: true` away; npm run dev shows it",
  ]);
});

test('whoever sees drafts is told what they lack', async () => {
  await withContent({ 'events/2024-tide-day.mdx': draft }, async (folder) => {
    const { site, problems } = await checkFolder(folder, { drafts: 'seen' });
    expect(site?.records.get('2024-tide-day')?.data.name).toBe('Tide Day');
    expect(problems.map(formatProblem)).toEqual([
      "events/2024-tide-day.mdx:5:10  field-without-evidence  'outcome' names no evidence — add from: {outcome: source-id#paragraph}",
    ]);
  });
});

test('what is published names no draft', async () => {
  const files = {
    'programmes/land-cable.mdx': mdx('name: Land Cable\ndraft: true\ntype: infrastructure'),
    'commitments/longer-cable.mdx': mdx(`
      name: A longer cable
      by: [ministry-of-tides]
      made: 2024-05
      due: 2025-03
      programmes: [land-cable]
      from: {by: gazette-2024#9, made: gazette-2024#9, due: gazette-2024#9}
      statements:
        - {id: promise, aspect: promise, says: The Ministry of Tides will lengthen the Sea Cable., from: gazette-2024#9}
    `),
  };
  expect(await problemsOf(files)).toContain(
    "commitments/longer-cable.mdx:6:14  draft-named  'land-cable' is a draft, and no build has it — finish it first, or leave this out",
  );
});

test('a statement can be a draft in a record that is none', async () => {
  const record = (statements: string): string =>
    mdx(`name: Land Cable\ntype: infrastructure\nstatements:\n${statements}`);
  const written = '  - {id: end, aspect: outcome, says: The Land Cable was built., from: gazette-2024#5}\n';
  const files = (statements: string) => ({ 'programmes/land-cable.mdx': record(statements) });
  expect(
    await problemsOf(files(`  - {id: new, draft: true, aspect: outcome, says: …, from: gazette-2024#4}\n${written}`)),
  ).toEqual([
    "programmes/land-cable.mdx:5:22  warning draft-left-out  the statement 'new' is a draft: no build has it — fill in `says`, then take the line `draft: true` away; npm run dev shows it",
  ]);
  // Places behind it are those of the file.
  const broken = '  - {id: end, aspect: outcome, says: The Land Cable was built., from: gazette-2024#99}\n';
  expect(
    await problemsOf(files(`  - {id: new, draft: true, aspect: outcome, says: …, from: gazette-2024#4}\n${broken}`)),
  ).toContainEqual(expect.stringMatching(/^programmes\/land-cable\.mdx:6:71 {2}/));
});

test('a sentence that has still to be written is no sentence', async () => {
  expect(
    await problemsOf({
      'programmes/land-cable.mdx': mdx(`
        name: Land Cable
        type: infrastructure
        statements:
          - {id: new, aspect: outcome, says: …, from: gazette-2024#4}
      `),
    }),
  ).toEqual([
    "programmes/land-cable.mdx:5:38  unwritten  the sentence of 'new' has still to be written — write what its source says, or add draft: true",
  ]);
});
