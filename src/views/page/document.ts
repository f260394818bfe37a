import type {
  PaperDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSection,
  DocumentSentence,
  DocumentTable,
} from '../../briefing/document/document.ts';
import { layOut } from '../../briefing/document/layout.ts';
import { bodyAnchors } from '../../briefing/rules/sentences.ts';
import { sentencesOf, type Paper, type Length } from '../../briefing/length.ts';
import { citesOf } from '../../model/bodies.ts';
import { Numbering } from '../../model/evidence/checked/numbering.ts';
import { knownOn } from '../../model/knowledge.ts';
import { perRecordWith } from '../../model/memo.ts';
import { resolveStatement } from '../../model/statements.ts';
import { bodyHtml } from './body.ts';
import { absolute, type Context } from '../context.ts';
import type { NoteBook } from './notes.ts';
import { section, type Block, type Cell, type Section, type Table, type Told } from './page.ts';
import { paperPath } from '../paths.ts';
import { linkToId, plain, withLinks } from './text.ts';

/** A paper as it is laid out, and the numbers of its notes. */
interface LaidOut {
  readonly document: PaperDocument;
  readonly numbering: Numbering;
}

/** A paper laid out for this site: once for its page and all its forms, for as long as the paper itself is kept. */
export function laidOut(context: Context, paper: Paper, length: Length): LaidOut {
  return papersLaidOut[length](paper, context);
}

const papersLaidOut = {
  full: perRecordWith((paper: Paper, context: Context) => layOutFor(context, paper, 'full')),
  'one-page': perRecordWith((paper: Paper, context: Context) => layOutFor(context, paper, 'one-page')),
} as const satisfies Record<Length, unknown>;

function layOutFor(context: Context, paper: Paper, length: Length): LaidOut {
  const { site, words, claims } = context;
  const press = {
    site,
    words,
    claims,
    path: paperPath(paper, 'full'),
    // Where nobody knows yet on which host it will stand, a citation names none.
    addressOf: (path: string) => (context.origin === undefined ? undefined : absolute(context, path)),
    stamp: context.stamp,
  };
  const numbering = new Numbering(claims);
  return { document: layOut(press, paper, length, numbering), numbering };
}

/** What all blocks of one page share: its notes, and the records that are linked already. */
interface Printing {
  readonly context: Context;
  readonly paper: Paper;
  readonly notes: NoteBook;
  readonly linked: Set<string>;
  /** The record's own statements that are found at a sentence, by the sentence's id. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
}

/** The sections of a laid-out paper as a page prints them, each sentence under the ledger's anchor. */
export function documentSections(context: Context, paper: Paper, document: PaperDocument, notes: NoteBook): Section[] {
  const printing = { context, paper, notes, linked: new Set<string>(), anchors: anchorsOf(context, paper) };
  return document.sections.map(({ name, title, blocks }) =>
    section(
      name,
      title,
      blocks.map((block) => printed(printing, name, block)),
    ),
  );
}

/** The table of a paper's sources. */
export function sourceSection(context: Context, paper: Paper, { sources }: PaperDocument, notes: NoteBook): Section[] {
  if (sources === undefined) return [];
  const printing = {
    context,
    paper,
    notes,
    linked: new Set<string>(),
    anchors: new Map<string, readonly string[]>(),
  };
  return [section('sources', sources.caption, [{ type: 'table', table: table(printing, sources) }])];
}

/**
 * The statements of the paper's own record that a link to them finds at a sentence, by the sentence's id: where each is
 * told first, outside the narrative, which has anchors of its own; of what only the bottom line says, there. What the
 * paper tells in other words is found where these rest on it, and what it leaves to other papers at its
 * beginning: whoever follows a link to it comes to its record.
 */
function anchorsOf({ site }: Context, paper: Paper): Map<string, readonly string[]> {
  const { record } = paper;
  const prefix = `${record?.id ?? ''}.`;
  const anchors = new Map<string, readonly string[]>();
  const told = new Set<string>();
  const inNarrative = new Set(
    paper.sections.flatMap(({ drafts }) => drafts.flatMap(({ children = [] }) => [...children])),
  );
  const sentences = sentencesOf(paper);
  const anchor = (id: string, inputs: readonly string[]): void => {
    const own = inputs.filter((input) => input.startsWith(prefix) && !told.has(input));
    for (const input of own) told.add(input);
    if (own.length > 0)
      anchors.set(id, [...(anchors.get(id) ?? []), ...own.map((input) => input.slice(prefix.length))]);
  };
  // A sentence without a citation is told from all that its record says: the page anchors what is cited.
  const printed = record?.body.tree.children.filter((_, place) => inNarrative.has(place)) ?? [];
  if (record)
    for (const { to } of citesOf({ type: 'root', children: printed }))
      if (to !== undefined) told.add(resolveStatement(record, to));
  for (const { section: part, id, about } of sentences)
    if (part !== 'narrative' && part !== 'bottom-line' && part !== 'points-to-watch') anchor(id, [about]);
  for (const { section: part, id, inputs } of sentences) if (part === 'bottom-line') anchor(id, inputs);
  const anchored = sentences.filter(({ section: part }) => part !== 'narrative');
  for (const { id, inputs } of anchored) anchor(id, inputs);
  const left = site.statementsOf.get(record?.id ?? '') ?? [];
  if (anchored[0])
    anchor(
      anchored[0].id,
      left.map(({ key }) => key),
    );
  return anchors;
}

function printed(printing: Printing, name: DocumentSection['name'], block: DocumentBlock): Block {
  switch (block.type) {
    case 'sentences':
      return {
        type: 'told',
        look: block.look,
        groups: block.groups.map((group) =>
          group.map((sentence) => {
            const own = told(printing, sentence);
            // Beside the bottom line stands the strip.
            return name === 'bottom-line' ? own : besideText(printing, own);
          }),
        ),
      };
    case 'table':
      return { type: 'table', table: table(printing, block.table) };
    case 'note': {
      const { context, paper, notes } = printing;
      const { record, reportDate } = paper;
      if (!record) return { type: 'html', html: '' };
      const known = knownOn(context.site, reportDate);
      const sentences = bodyAnchors(known, record);
      return { type: 'html', html: bodyHtml(context, { record, notes, known, children: block.children, sentences }) };
    }
  }
}

function told(
  { context, notes, linked, anchors, paper }: Printing,
  { id, text, tag, why, notes: numbers }: DocumentSentence,
): Told {
  const statements = anchors.get(id);
  return {
    id,
    ...(statements === undefined ? {} : { statements }),
    text: withLinks(context, text, paper.record?.id, linked),
    marks: notes.marks(numbers),
    ...(tag === undefined ? {} : { tag }),
    ...(why === undefined ? {} : { why }),
  };
}

function besideText({ notes }: Printing, sentence: Told): Told {
  return { ...sentence, marks: notes.beside(sentence.marks) };
}

function table(printing: Printing, { caption, columns, rows }: DocumentTable): Table {
  return {
    caption,
    columns,
    rows: rows.map((cells) => ({ cells: cells.map((cell, index) => printedCell(printing, cell, index)) })),
  };
}

/** Letters of a date or a value; what is longer is a list. */
const longestWhole = 24;

function printedCell(printing: Printing, { text, sentence, record, number }: DocumentCell, index: number): Cell {
  if (sentence) {
    const { id, statements, text: words, marks, tag } = told(printing, sentence);
    return {
      ...(id === undefined ? {} : { id }),
      ...(statements === undefined ? {} : { statements }),
      text: words,
      marks,
      ...(tag === undefined ? {} : { tag: { text: tag, tone: 'quiet' } }),
    };
  }
  // Dates and values hold together; the first cell of a row is its heading and may break, as a long list may.
  return {
    text: record === undefined ? plain(text) : [linkToId(printing.context, record)],
    ...(number ? { number } : index > 1 && text.length <= longestWhole ? { whole: true } : {}),
  };
}
