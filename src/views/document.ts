import type {
  BriefingDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSentence,
  DocumentTable,
} from '../briefing/document/document.ts';
import { layOut } from '../briefing/document/layout.ts';
import { sentencesOf, type Briefing, type Length } from '../briefing/length.ts';
import type { Numbering } from '../model/evidence/numbering.ts';
import { citesOf } from '../model/bodies.ts';
import { knownOn } from '../model/knowledge.ts';
import { resolveStatement } from '../model/site.ts';
import { bodyHtml } from './body.ts';
import { absolute, type Context } from './context.ts';
import type { NoteBook } from './notes.ts';
import { section, type Block, type Cell, type Section, type Table, type Told } from './paper.ts';
import { paperPath } from './paths.ts';
import { linkToId, plain, withLinks } from './text.ts';

/** A paper laid out for this site. */
export function layOutFor(
  context: Context,
  briefing: Briefing,
  length: Length,
  numbering?: Numbering,
): BriefingDocument {
  const { site, words, claims } = context;
  const press = {
    site,
    words,
    claims,
    path: paperPath(briefing, 'full'),
    addressOf: (path: string) => absolute(context, path),
    stamp: context.stamp,
  };
  return layOut(press, briefing, length, numbering);
}

/** What all blocks of one page share: its notes, and the records that are linked already. */
interface Printing {
  readonly context: Context;
  readonly briefing: Briefing;
  readonly notes: NoteBook;
  readonly linked: Set<string>;
  /** The record's own statement that a sentence tells, by the sentence's id: the first that tells it is its anchor. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** The sections of a laid-out paper as a page prints them, each sentence under the ledger's anchor. */
export function documentSections(
  context: Context,
  briefing: Briefing,
  document: BriefingDocument,
  notes: NoteBook,
): Section[] {
  const printing = { context, briefing, notes, linked: new Set<string>(), anchors: anchorsOf(briefing) };
  return document.sections.map(({ name, title, blocks }) =>
    section(
      name,
      title,
      blocks.map((block) => printed(printing, block)),
    ),
  );
}

/** The table of a paper's sources. */
export function sourceSection(
  context: Context,
  briefing: Briefing,
  { sources }: BriefingDocument,
  notes: NoteBook,
): Section[] {
  if (sources === undefined) return [];
  const printing = { context, briefing, notes, linked: new Set<string>(), anchors: new Map<string, string>() };
  return [section('sources', sources.caption, [{ type: 'table', table: table(printing, sources) }])];
}

/** Where each statement of the paper's own record is told first, outside its bottom line and narrative. */
function anchorsOf(briefing: Briefing): Map<string, string> {
  const asking = briefing.record;
  const own = asking?.id;
  const anchors = new Map<string, string>();
  const told = new Set(asking ? citesOf(asking.body.tree).map(({ to = '' }) => resolveStatement(asking, to)) : []);
  for (const { id, section: part, rule, about } of sentencesOf(briefing)) {
    const [record, statement] = about.split('.');
    if (rule === 'bottom-line' || part === 'narrative' || record !== own || statement === undefined || told.has(about))
      continue;
    told.add(about);
    anchors.set(id, statement);
  }
  return anchors;
}

function printed(printing: Printing, block: DocumentBlock): Block {
  switch (block.type) {
    case 'sentences':
      return {
        type: 'told',
        look: block.look,
        groups: block.groups.map((group) => group.map((sentence) => besideText(printing, told(printing, sentence)))),
      };
    case 'table':
      return { type: 'table', table: table(printing, block.table) };
    case 'note': {
      const { context, briefing, notes } = printing;
      const { record, reportDate } = briefing;
      return {
        type: 'html',
        html: record
          ? bodyHtml(context, { record, notes, known: knownOn(context.site, reportDate), children: block.children })
          : '',
      };
    }
  }
}

function told(
  { context, notes, linked, anchors, briefing }: Printing,
  { id, text, tag, why, notes: numbers }: DocumentSentence,
): Told {
  const statement = anchors.get(id);
  return {
    id,
    ...(statement === undefined ? {} : { statement }),
    text: withLinks(context, text, briefing.record?.id, linked),
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
    const { id, statement, text: words, marks, tag } = told(printing, sentence);
    return {
      ...(id === undefined ? {} : { id }),
      ...(statement === undefined ? {} : { statement }),
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
