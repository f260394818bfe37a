import { expect, test } from 'vitest';
import { readDocument } from '../../../../src/proposing/document/document.ts';
import { baseArchive, refusals } from '../../../support/archive.ts';
import { mdx, type Files } from '../../../support/content.ts';

/** Words of a text, in its language, by which something is due. */
const cases: readonly (readonly [language: string, dated: string, text: string, due: string])[] = [
  ['en', '2 May 2024', 'The Ministry of Tides will build a pier before March 2026.', '../2026-02'],
  ['en', '2 May 2024', 'The Ministry of Tides will build a pier by March 2026.', '2026-03'],
  ['en', '2 May 2024', 'The Ministry of Tides will build a pier before 1 March 2026.', '../2026-02-28'],
  ['en', '2 May 2024', 'The Ministry of Tides will build a pier prior to 2026.', '../2025'],
  ['en', '2 May 2024', 'The Ministry of Tides will build a pier no later than 5 June 2025.', '2025-06-05'],
  [
    'es',
    '2 de mayo de 2024',
    'El Ministerio de Mareas se compromete a construir un muelle antes de marzo de 2026.',
    '../2026-02',
  ],
  [
    'es',
    '2 de mayo de 2024',
    'El Ministerio de Mareas se compromete a construir un muelle antes del 1 de enero de 2026.',
    '../2025-12-31',
  ],
  [
    'es',
    '2 de mayo de 2024',
    'El Ministerio de Mareas se compromete a construir un muelle a más tardar en marzo de 2026.',
    '2026-03',
  ],
  [
    'pt',
    '2 de maio de 2024',
    'O Ministério das Marés pretende construir um cais antes de março de 2026.',
    '../2026-02',
  ],
  ['pt', '2 de maio de 2024', 'O Ministério das Marés pretende construir um cais até março de 2026.', '2026-03'],
  ['fr', '2 mai 2024', 'Le ministère des Marées s’engage à construire un quai avant mars 2026.', '../2026-02'],
  ['fr', '2 mai 2024', 'Le ministère des Marées s’engage à construire un quai d’ici à mars 2026.', '2026-03'],
];

/** What verifying refuses of a pier that is due on a day, held against a text. */
async function refused(language: string, paragraphs: readonly string[], due: string): Promise<string[]> {
  const source = `name: Herald\ntype: report\npublished: 2024-05-02\nlanguage: ${language}\nparagraphs: ${paragraphs.length}`;
  const files: Files = {
    'sources/herald.mdx': mdx(`${source}\nfrom: {published: herald#1}`),
    'commitments/pier.mdx': mdx(
      `name: A pier\nby: [ministry-of-tides]\nmade: 2024-05\ndue: ${due}\nfrom: {by: herald#2, made: herald#1, due: herald#2}\nstatements: [{id: promise, aspect: promise, says: The Ministry of Tides will build it., from: herald#2}]`,
    ),
  };
  return (await refusals(files, baseArchive({}, { herald: paragraphs }))).filter((line) =>
    line.includes('pier.mdx:5:'),
  );
}

test.each(cases)('%s, %s: “%s” is due %s, and found', async (language, dated, text, due) => {
  const paragraphs = [dated, text];
  const found = readDocument(paragraphs, { language, published: '2024-05-02' });
  expect(found?.promises.map((promise) => promise.due)).toEqual([due]);
  expect(await refused(language, paragraphs, due)).toEqual([]);
});

test.each([
  ['before March 2026', '2026-02', 'in a field “before March 2026” is ../2026-02'],
  ['before March 2026', '2026-03', 'in a field “before March 2026” is ../2026-02'],
  ['before March 2026', '../2026-01', 'give the date that the source gives'],
  ['before March 2026', '../2025', 'give the date that the source gives'],
  ['after March 2026', '../2026-03', 'give the date that the source gives'],
  ['since March 2026', '../2026-03', 'give the date that the source gives'],
])('“%s” does not bear out %s', async (words, due, todo) => {
  const text = `The Ministry of Tides will build a pier ${words}.`;
  const [problem, ...more] = await refused('en', ['2 May 2024', text], due);
  expect(problem).toContain(`date-not-in-source  "${due}" is not in herald ¶2`);
  expect(problem).toContain(todo);
  expect(more).toEqual([]);
});

test('the day of the text itself is no day by which something is due', async () => {
  const [problem] = await refused('en', ['x', '2 May 2024'], '../2024-05-02');
  expect(problem).toContain('date-not-in-source');
});
