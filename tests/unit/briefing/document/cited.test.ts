import { describe, expect, test } from 'vitest';
import { citedRuns, notesInBody, withoutRepeats, type CitedRun } from '../../../../src/briefing/document/cited.ts';
import { paragraphsOf } from '../../../../src/briefing/document/spans.ts';
import { record } from '../../../support/records.ts';

const treeOf = (body: string) => record('programme', 'cable', {}, body).body.tree;
/** A note for each number in the name of a statement: `a12` rests on the notes 1 and 2. */
const notesOf = ({ to }: Pick<CitedRun, 'to'>) => [...new Set(to.join('').match(/\d/g)?.map(Number))];

/** The paragraphs of a body as a form prints them. */
function printed(body: string): string[] {
  const tree = treeOf(body);
  return paragraphsOf(tree, notesInBody(tree, notesOf)).map(
    ({ look, spans }) =>
      `${look}: ${spans.map(({ text, notes }) => text + (notes ? `[${notes.join()}]` : '')).join('')}`,
  );
}

describe('citations side by side', () => {
  test('are one run, whatever space stands between them', () => {
    const body = 'It joins. <Cite to="a1" /> <Cite to="b2" /><Cite to="c1" /> It is long. <Cite to="d3" />';
    expect(citedRuns(treeOf(body)).map((runs) => runs.map(({ to }) => to))).toEqual([[['a1', 'b2', 'c1'], ['d3']]]);
  });

  test('share their notes', () => {
    expect(printed('It joins. <Cite to="a1" /> <Cite to="b2" /> <Cite to="c1" />')).toEqual(['text: It joins.[1,2]']);
  });
});

describe('neighbours that rest on the same notes', () => {
  test.each([
    [
      [[1], [1], [1]],
      [[], [], [1]],
    ],
    [
      [[1], [2], [1]],
      [[1], [2], [1]],
    ],
    [
      [
        [1, 2],
        [2, 1],
      ],
      [[], [2, 1]],
    ],
    [
      [[1, 2], [1]],
      [[1, 2], [1]],
    ],
    [[], []],
  ])('%j have one mark, behind the last of them: %j', (passages, marks) => {
    expect(withoutRepeats(passages)).toEqual(marks);
  });

  test('have it in a body too, and no space is left where a mark was', () => {
    expect(printed('It joins. <Cite to="a1" /> It is long. <Cite to="b1" /> It is old. <Cite to="c2" />')).toEqual([
      'text: It joins. It is long.[1] It is old.[2]',
    ]);
  });

  test('not over the end of a paragraph', () => {
    expect(printed('It joins. <Cite to="a1" />\n\nIt is long. <Cite to="b1" />')).toEqual([
      'text: It joins.[1]',
      'text: It is long.[1]',
    ]);
  });
});

test('headings and items of lists are told from paragraphs', () => {
  expect(
    printed('## Where\n\nIt lands: <Cite to="a1" />\n\n- in the north; <Cite to="b1" />\n- in the south.'),
  ).toEqual(['heading: Where', 'text: It lands:[1]', 'item: in the north;[1]', 'item: in the south.']);
});
