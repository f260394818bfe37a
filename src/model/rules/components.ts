import { eachNode } from '../../basics/tree.ts';
import { kindIs } from '../../basics/kinds.ts';
import { inShort, type Problem } from '../../basics/problem.ts';
import { components } from '../../schema/components.ts';
import { bodyProblem } from '../bodies.ts';
import { ofEachRecord } from './report.ts';

/**
 * A component stands only where it can be printed: those that Astro prints in pages, citations in records.
 * Footnotes of Markdown would be numbered beside the notes that lead to the evidence.
 */
export const misplacedParts = ofEachRecord((record): Problem[] => {
  const problems: Problem[] = [];
  eachNode(record.body.tree, (node) => {
    if (node.type === 'footnoteReference')
      problems.push(
        bodyProblem(record, node, 'footnote-in-body', {
          what: `'[^${inShort(node.identifier)}]' is a footnote`,
          todo: 'write <Cite to="a-statement" />, or say it in the text',
        }),
      );
    if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name === null) return;
    const component = Object.hasOwn(components, node.name) ? components[node.name] : undefined;
    if (component?.printedBy === 'astro' && !kindIs(record.kind, 'body', 'own-words'))
      problems.push(
        bodyProblem(record, node, 'component-out-of-place', {
          what: `<${node.name}> stands in a ${record.kind}`,
          todo: 'move it to a page, in pages/',
        }),
      );
    if (node.name === 'Cite' && kindIs(record.kind, 'body', 'own-words'))
      problems.push(
        bodyProblem(record, node, 'component-out-of-place', {
          what: '<Cite> stands in a page',
          todo: 'take it out: a page speaks for the publisher; link to the record instead',
        }),
      );
  });
  return problems;
});
