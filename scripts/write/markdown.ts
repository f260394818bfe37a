import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { CitingText } from '../../src/briefing/body-text.ts';
import { remarkPlugins } from '../../src/records/markdown.ts';

const writer = unified().use(remarkPlugins).use(remarkMdx).use(remarkStringify).freeze();

/** Paragraphs as the body of a record: what the words hold is escaped, and each sentence bears its citations. */
export function bodyOf(paragraphs: readonly (readonly CitingText[])[]): string {
  const root: Root = { type: 'root', children: paragraphs.map(paragraph) };
  return writer.stringify(root);
}

function paragraph(sentences: readonly CitingText[]): Paragraph {
  const children = sentences.flatMap(({ text, cites }, index): PhrasingContent[] => [
    { type: 'text', value: index === 0 ? text : ` ${text}` },
    ...cites.flatMap((to): PhrasingContent[] => [{ type: 'text', value: ' ' }, citation(to)]),
  ]);
  return { type: 'paragraph', children };
}

function citation(to: string): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: 'Cite',
    attributes: [{ type: 'mdxJsxAttribute', name: 'to', value: to }],
    children: [],
  };
}
