import { kindIs } from '../basics/kinds.ts';
import { recordPath } from '../basics/urls.ts';
import type {
  BriefingDocument,
  DocumentBlock,
  DocumentCell,
  DocumentSentence,
  DocumentTable,
} from '../briefing/document/document.ts';
import { layOut } from '../briefing/document/layout.ts';
import type { Length } from '../briefing/one-page.ts';
import type { Briefing } from '../briefing/setting.ts';
import { Numbering } from '../model/evidence/numbering.ts';
import { knownOn } from '../model/knowledge.ts';
import { bodyHtml } from './body.ts';
import { absolute, href, recordHref, type Context } from './context.ts';
import { NoteBook } from './notes.ts';
import {
  emptyPaper,
  section,
  type Block,
  type Cell,
  type Paper,
  type Section,
  type Table,
  type Told,
} from './paper.ts';
import { searchEntry } from './search-entry.ts';
import { linkToId, plain, withLinks } from './text.ts';

/** The page of a briefing: its document, sentence by sentence, each under the ledger's anchor. */
export function briefingPaper(context: Context, briefing: Briefing, length: Length, lengths: Paper['lengths']): Paper {
  const { t } = context.words;
  const numbering = new Numbering(context.claims);
  const document = layOutFor(context, briefing, length, numbering);
  const page: Page = { context, briefing, notes: new NoteBook(context, numbering), linked: new Set() };
  const path = briefingPath(briefing.id, length);
  const [kind, ...rest] = document.kicker;
  const filters = briefing.record ? searchEntry(context, briefing.record).filters : {};
  const first = document.sections[0]?.blocks[0];
  return {
    ...emptyPaper(path, briefing.title),
    description: first?.type === 'sentences' ? (first.groups[0]?.[0]?.text ?? briefing.title) : briefing.title,
    kicker: [{ text: kind ?? '', href: href(context, 'briefings/') }, ...rest.map((text) => ({ text: ` · ${text}` }))],
    answers: document.answers.map(({ label, value }) => ({ label, value: plain(value), marks: [] })),
    forms:
      briefing.record && kindIs(briefing.record.kind, 'page', 'record')
        ? [{ text: t('form.record'), href: recordHref(context, briefing.record) }]
        : [],
    lengths,
    sections: [
      ...document.sections.map(({ name, title, blocks }) =>
        section(
          name,
          title,
          blocks.map((block) => printed(page, block)),
        ),
      ),
      ...sources(page, document),
    ],
    notes: page.notes.groups(),
    reportDate: context.words.date(briefing.reportDate),
    ...(length === 'one-page' ? { onePage: true as const } : {}),
    citation: document.citation.text,
    ...(document.citation.checked === undefined ? {} : { checked: document.citation.checked }),
    // The short length says nothing that the full one does not: search finds it there.
    search:
      length === 'full'
        ? { kind: t('kind.briefing.one'), filters: { ...filters, kind: [t('kind.briefing.one')] } }
        : undefined,
  };
}

/** The path of a briefing's page below the root. */
export function briefingPath(id: string, length: Length): string {
  return `${recordPath('briefing', id)}${length === 'full' ? '' : 'one-page/'}`;
}

/** A briefing laid out for this site. */
export function layOutFor(
  context: Context,
  briefing: Briefing,
  length: Length,
  numbering?: Numbering,
): BriefingDocument {
  const { site, words, claims } = context;
  return layOut(
    { site, words, claims, addressOf: (path) => absolute(context, path), stamp: context.stamp },
    briefing,
    length,
    numbering,
  );
}

/** What all blocks of one page share: its notes, and the records that are linked already. */
interface Page {
  readonly context: Context;
  readonly briefing: Briefing;
  readonly notes: NoteBook;
  readonly linked: Set<string>;
}

function printed(page: Page, block: DocumentBlock): Block {
  switch (block.type) {
    case 'sentences':
      return {
        type: 'told',
        look: block.look,
        groups: block.groups.map((group) => group.map((sentence) => besideText(page, told(page, sentence)))),
      };
    case 'table':
      return { type: 'table', table: table(page, block.table) };
    case 'note': {
      const { context, briefing, notes } = page;
      return {
        type: 'html',
        html: briefing.record
          ? bodyHtml(context, briefing.record, notes, knownOn(context.site, briefing.reportDate))
          : '',
      };
    }
  }
}

function told({ context, notes, linked }: Page, { id, text, tag, why, notes: numbers }: DocumentSentence): Told {
  return {
    id,
    text: withLinks(context, text, undefined, linked),
    marks: notes.marks(numbers),
    ...(tag === undefined ? {} : { tag }),
    ...(why === undefined ? {} : { why }),
  };
}

function besideText({ notes }: Page, sentence: Told): Told {
  return { ...sentence, marks: notes.beside(sentence.marks) };
}

function table(page: Page, { caption, columns, rows }: DocumentTable): Table {
  return {
    caption,
    columns,
    rows: rows.map((cells) => ({ cells: cells.map((cell, index) => printedCell(page, cell, index)) })),
  };
}

/** Letters of a date or a value; what is longer is a list. */
const longestWhole = 24;

function printedCell(page: Page, { text, sentence, record, number }: DocumentCell, index: number): Cell {
  if (sentence) {
    const { id, text: words, marks, tag } = told(page, sentence);
    return {
      ...(id === undefined ? {} : { id }),
      text: words,
      marks,
      ...(tag === undefined ? {} : { tag: { text: tag, tone: 'quiet' } }),
    };
  }
  // Dates and values hold together; the first cell of a row is its heading and may break, as a long list may.
  return {
    text: record === undefined ? plain(text) : [linkToId(page.context, record)],
    ...(number ? { number } : index > 1 && text.length <= longestWhole ? { whole: true } : {}),
  };
}

function sources(page: Page, { sources: found }: BriefingDocument): Section[] {
  return found === undefined ? [] : [section('sources', found.caption, [{ type: 'table', table: table(page, found) }])];
}
