import type { PaperDocument, DocumentBlock, DocumentNotes } from '../document/document.ts';
import { openingOf, partsOf, runsOf, withAddresses, captionOf, type PaperPart } from './parts.ts';
import { groupLine, held, noteLine, spanLine, answerLine, type Line } from './pdf-lines.ts';
import { tableIn, type SheetTable } from './pdf-table.ts';

type Block =
  | readonly ['paragraphs' | 'items' | 'gaps' | 'headings' | 'left-out' | 'citation' | 'notes', readonly Line[]]
  /** The words on each source, and a line for each way in which what is taken from it was checked. */
  | readonly ['notes-by-source', readonly (readonly [source: Line, sets: readonly Line[]])[]]
  | readonly ['table', SheetTable];

export interface SheetPart {
  readonly title: Line;
  /** Whether its title may take more lines in the margin than its words take beside it. */
  readonly isBrief: boolean;
  readonly blocks: readonly Block[];
}

/** All that the template of a PDF prints, in its order: it reads nothing else. */
export interface Sheet {
  readonly short: boolean;
  /** Of the text, in points. */
  readonly size: number;
  readonly lang: string;
  readonly region: string | undefined;
  readonly name: string;
  readonly publisher: string;
  readonly stamp: string | undefined;
  /** What stands at the foot of every page. */
  readonly foot: string;
  readonly kicker: Line;
  readonly title: Line;
  readonly strip: { readonly columns: number; readonly answers: readonly (readonly [label: Line, answer: Line])[] };
  /** What is said first, which stands right below the title. */
  readonly first: readonly SheetPart[];
  readonly parts: readonly SheetPart[];
}

/** A paper as its template takes it, with text of `size` points. */
export function sheetOf(document: PaperDocument, size: number): Sheet {
  const { length, language, title, publisher, stamp, kicker, asOf, answers, leftOut, notes, citation } = document;
  const [tongue = '', ...subtags] = language.split('-');
  const inType = { short: length === 'one-page', size };
  const partOf = (part: PaperPart): SheetPart =>
    sheetPart(
      part.title,
      part.blocks.flatMap((block) => blocksOf(block, part, inType)),
      part.blocks.reduce((lines, block) => lines + linesOf(block), 0),
    );
  const { text, terms, checked } = citation;
  const cited = [withAddresses(text).flatMap(spanLine), held(terms), ...(checked === undefined ? [] : [held(checked)])];
  return {
    ...inType,
    lang: tongue.toLowerCase(),
    region: subtags.find((subtag) => subtag.length === 2),
    name: title,
    publisher,
    stamp,
    foot: [running(title), asOf].join(' · '),
    kicker: held(kicker.join(' · ')),
    title: held(title, Infinity),
    strip: {
      columns: answers.length === 4 ? 4 : Math.max(1, Math.min(answers.length, 3)),
      answers: answers.map((answer) => [held(answer.label), answerLine(answer)]),
    },
    first: openingOf(document).map(partOf),
    parts: [
      ...partsOf({ ...document, sources: undefined }).map(partOf),
      ...(leftOut === undefined ? [] : [sheetPart('', [['left-out', [held(leftOut)]]], 1)]),
      ...partsOf({ ...document, sections: [] }).map(partOf),
      ...(notes.list.length === 0
        ? []
        : [sheetPart(notes.title, [notesOf(notes, inType.short)], Math.floor(notes.list.length / 6))]),
      sheetPart(citation.title, [['citation', cited]], 1),
    ],
  };
}

/** How many characters of a title a line in the margin holds. */
const marginLine = 6;

function sheetPart(title: string, blocks: readonly Block[], lines: number): SheetPart {
  return { title: held(title), isBrief: lines < Math.ceil(title.length / marginLine), blocks };
}

function blocksOf(
  block: DocumentBlock,
  part: PaperPart,
  type: { readonly short: boolean; readonly size: number },
): Block[] {
  switch (block.type) {
    case 'table':
      return [['table', tableIn(block.table, { ...type, caption: captionOf(part, block.table) })]];
    case 'sentences': {
      const looks = { paragraphs: 'paragraphs', list: 'items', gaps: 'gaps' } as const;
      return [[looks[block.look], block.groups.map(groupLine)]];
    }
    case 'note': {
      const looks = { text: 'paragraphs', heading: 'headings', item: 'items' } as const;
      return runsOf(block.paragraphs, ({ look }) => look).map((run): Block => {
        const look = run[0]?.look ?? 'text';
        return [looks[look], run.map(({ spans }) => spans.flatMap(spanLine))];
      });
    }
  }
}

/** As few lines as a block may have. */
function linesOf(block: DocumentBlock): number {
  switch (block.type) {
    case 'table':
      return block.table.rows.length;
    case 'note':
      return block.paragraphs.length;
    case 'sentences':
      return block.groups
        .map((group) => Math.max(1, Math.floor(group.reduce((sum, { text }) => sum + text.length, 0) / 260)))
        .reduce((sum, lines) => sum + lines, 0);
  }
}

/** "Verified against the archived text: 3 ¶13; 5 ¶27–30", each number the place where its marks lead to. */
function notesOf({ groups }: DocumentNotes, short: boolean): Block {
  if (!short) return ['notes-by-source', groups.map(({ text, sets }) => [held(text), sets.map(noteLine)] as const)];
  const lineOf = ({ text, sets }: (typeof groups)[number]): Line => [
    ...held(`${text}. `),
    ...sets.flatMap((set, index) => [...(index > 0 ? ['. '] : []), ...noteLine(set)]),
    '.',
  ];
  return ['notes', groups.map(lineOf)];
}

/** A title that would fill the foot of the page stands there with its beginning. */
function running(title: string): string {
  const letters = [...title];
  return letters.length <= 140 ? title : `${letters.slice(0, 139).join('')}…`;
}
