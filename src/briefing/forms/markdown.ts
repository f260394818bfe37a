import type {
  BlockContent,
  FootnoteDefinition,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { isolated } from '../../basics/directions.ts';
import { printable } from '../../basics/letters.ts';
import type {
  PaperDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSentence,
  DocumentTable,
  NoteParagraph,
  Span,
} from '../document/document.ts';
import { captionOf, openingOf, originOf, partsOf, runsOf, trimmed, withAddresses, type PaperPart } from './parts.ts';

// In running words an address is no link, not even where a mark of emphasis or of a note touches it. In a link it is
// one.
const addressSigns: NonNullable<Options['unsafe']> = [{ character: '@' }, { character: '.', before: '[Ww]{3}' }].map(
  (sign) => ({
    ...sign,
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw'],
  }),
);

// Columns are not padded: beside a sentence every other cell would be a line of spaces.
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one', unsafe: addressSigns })
  .freeze();

/**
 * A paper as Markdown, as GitHub reads it: its notes are footnotes. What the words hold is escaped, so that none of it
 * is read as a mark.
 */
export function markdownForm(document: PaperDocument): string {
  return writer.stringify(treeOf(document));
}

function treeOf(document: PaperDocument): Root {
  const { stamp, title, kicker, answers, leftOut, citation, notes } = document;
  return {
    type: 'root',
    children: [
      ...(stamp === undefined ? [] : [paragraph([{ type: 'strong', children: [words(stamp)] }])]),
      { type: 'heading', depth: 1, children: [words(title)] },
      paragraph([words(kicker.join(' · '))]),
      ...openingOf(document).flatMap(nodesOf),
      ...(answers.length === 0
        ? []
        : [
            table({
              caption: '',
              columns: answers.map(({ label }) => label),
              rows: [answers.map(({ value, notes = [] }) => ({ text: value, notes }))],
            }),
          ]),
      ...partsOf(document).flatMap(nodesOf),
      ...(leftOut === undefined ? [] : [paragraph([words(leftOut)])]),
      heading(citation.title),
      paragraph(withAddresses(citation.text).flatMap(spanned)),
      paragraph([words(citation.terms)]),
      ...(citation.checked === undefined ? [] : [paragraph([words(citation.checked)])]),
      // Every reader of footnotes sets them below all else, so their heading comes last.
      ...(notes.list.length === 0 ? [] : [heading(notes.title)]),
      ...notes.list.map(({ number, text }): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        ...labelled(number),
        children: [paragraph([words(text)])],
      })),
    ],
  };
}

function nodesOf(part: PaperPart): RootContent[] {
  return [heading(part.title), ...part.blocks.flatMap((block) => blockOf(part, block))];
}

function blockOf(part: PaperPart, block: DocumentBlock): RootContent[] {
  switch (block.type) {
    case 'sentences': {
      const paragraphs = block.groups.map((group) =>
        paragraph(group.flatMap((sentence, index) => [...(index > 0 ? [words(' ')] : []), ...told(sentence)])),
      );
      return block.look === 'paragraphs' ? paragraphs : [list(paragraphs)];
    }
    case 'table': {
      const caption = captionOf(part, block.table);
      return [...(caption === undefined ? [] : [paragraph([words(caption)])]), table(block.table)];
    }
    case 'note':
      return runsOf(block.paragraphs, ({ look }) => look).flatMap((run) => narrative(run));
  }
}

/** Paragraphs and headings one by one, items of a list as one list. */
function narrative(run: readonly NoteParagraph[]): RootContent[] {
  const paragraphs = run.map(({ spans }) => paragraph(spans.flatMap(spanned)));
  switch (run[0]?.look) {
    case 'item':
      return [list(paragraphs)];
    case 'heading':
      return paragraphs.map(({ children }) => ({ type: 'heading', depth: 3, children }));
    case 'text':
    case undefined:
      return paragraphs;
  }
}

function told(sentence: DocumentSentence): PhrasingContent[] {
  const origin = originOf(sentence);
  return [words(trimmed(sentence.text)), ...marks(sentence.notes), ...(origin === '' ? [] : [words(` ${origin}`)])];
}

function spanned({ text, strong, emphasis, href, notes = [] }: Span): PhrasingContent[] {
  const plain: PhrasingContent = words(text);
  const leaning: PhrasingContent = emphasis === true ? { type: 'emphasis', children: [plain] } : plain;
  const bold: PhrasingContent = strong === true ? { type: 'strong', children: [leaning] } : leaning;
  return [href === undefined ? bold : { type: 'link', url: href, children: [bold] }, ...marks(notes)];
}

function marks(numbers: readonly number[]): PhrasingContent[] {
  return numbers.map((number) => ({ type: 'footnoteReference', ...labelled(number) }));
}

function labelled(number: number): { identifier: string; label: string } {
  return { identifier: String(number), label: String(number) };
}

function table({ columns, rows }: DocumentTable): Table {
  const row = (cells: readonly (readonly PhrasingContent[])[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children: [...children] })),
  });
  return {
    type: 'table',
    align: columns.map((_, column) => (rows.some((cells) => cells[column]?.number === true) ? 'right' : null)),
    children: [row(columns.map((label) => [words(label)])), ...rows.map((cells) => row(cells.map(celled)))],
  };
}

function celled({ text, sentence, notes = [] }: DocumentCell): PhrasingContent[] {
  return sentence === undefined ? [words(text), ...marks(notes)] : told(sentence);
}

function list(paragraphs: readonly Paragraph[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: paragraphs.map((one: BlockContent) => ({ type: 'listItem', spread: false, children: [one] })),
  };
}

function heading(title: string): RootContent {
  return { type: 'heading', depth: 2, children: [words(title)] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function words(text: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value: isolated(printable(text)) };
}
