import { folders, kindIs, paperKinds, type Kind } from '../../basics/kinds.ts';
import { documentSections, laidOut, sourceSection } from '../page/document.ts';
import type { DocumentSection } from '../../briefing/document/document.ts';
import type { Paper, Length } from '../../briefing/length.ts';
import { Numbering } from '../../model/evidence/checked/numbering.ts';
import { components } from '../../schema/components.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { bodyHtml } from '../page/body.ts';
import { href, recordHref, type Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { emptyPage, section, type PageAnswer, type Block, type Name, type Page, type Section } from '../page/page.ts';
import { onLeaf, type ListPage } from '../lists/parts.ts';
import { paperPath } from '../paths.ts';
import { mapLinks } from '../pictures/map-links.ts';
import { plain, type Inline } from '../page/text.ts';
import { everythingHref, pointersHere } from './everything.ts';
import { answersOf, kindSections, listPages, standing, type Teller } from './kind-views.ts';

/**
 * The page of a subject: a record, a pair, a paper of the desk, or what changed. What it says is its document, the
 * same that its forms are made from; around it stand the names, fields and neighbours of its record.
 */
export function subjectPage(context: Context, paper: Paper, length: Length, lengths: Page['lengths']): Page {
  const { words } = context;
  const { document, numbering } = laidOut(context, paper, length);
  // What stands around the document is cited behind it.
  const notes = new NoteBook(context, new Numbering(context.claims, numbering));
  const { record } = paper;
  const full = length === 'full';
  const teller = { context, notes };
  const told = documentSections(context, paper, document, notes);
  const [bottomLine, rest] = apart(told);
  const isPaper = lengths.length > 0;
  const first = document.sections[0];
  const said = first && describing.has(first.name) ? first.blocks[0] : undefined;
  const says = said?.type === 'sentences' ? said.groups[0]?.[0]?.text : undefined;
  const around = record && full ? aroundRecord(teller, record) : nothingAround;
  const sections = [
    ...(record ? ownBody(teller, record) : []),
    ...rest,
    ...around.sections,
    ...(isPaper ? sourceSection(context, paper, document, notes) : []),
    ...around.pointers,
  ];
  return {
    ...emptyPage(paperPath(paper, length), paper.title),
    description: says ?? (record ? describe(context, record) : paper.title),
    kicker: kicker(context, paper, isPaper),
    names: record && full ? namesLine(context, record) : [],
    answers: [
      ...(isPaper || hasStrip(record)
        ? document.answers.map(({ label, value, notes: numbers = [] }) => ({
            label,
            value: plain(value),
            marks: notes.marks(numbers),
          }))
        : []),
      ...around.answers,
    ],
    forms: record && full ? [...(context.pairs.get(record.id) ?? []), ...mapLinks(context, record)] : [],
    lengths,
    ...(bottomLine === undefined ? {} : { bottomLine }),
    ...(isPaper && full ? { contents: contentsOf(sections) } : {}),
    sections,
    notes: notes.groups(),
    ...(record ? { standing: standing(teller, record.kind, record) } : {}),
    ...(isPaper ? { reportDate: words.date(paper.reportDate) } : {}),
    ...(full ? {} : { onePage: true as const }),
    ...(document.leftOut === undefined
      ? {}
      : { leftOut: { text: document.leftOut, href: toldWhere(context, paper, length) } }),
    citation: document.citation.text,
    ...(document.citation.checked === undefined ? {} : { checked: document.citation.checked }),
  };
}

/** Where what a paper leaves out is told, or listed. */
function toldWhere(context: Context, paper: Paper, length: Length): string {
  if (length !== 'full') return href(context, paperPath(paper, 'full'));
  const all = paper.record && everythingHref(context, paper.record);
  return all ?? href(context, paper.editions ? 'data/' : 'chronology/');
}

/** The sections whose first sentence tells what a page is about; a list of names or a caution does not. */
const describing: ReadonlySet<DocumentSection['name']> = new Set(['bottom-line', 'state-of-play', 'what-happened']);

/** The bottom line, and the sections behind it. */
function apart(sections: readonly Section[]): [bottomLine: Section | undefined, rest: readonly Section[]] {
  const [first, ...rest] = sections;
  return first?.id === section('bottom-line', undefined, []).id ? [first, rest] : [undefined, sections];
}

/** Fewer parts than these are seen at a glance. */
const fewParts = 4;

/** A link to each part of a page that has a heading. */
function contentsOf(sections: readonly Section[]): Inline[] {
  const links = sections.flatMap(({ id, title }) => (title === undefined ? [] : [{ text: title, href: `#${id}` }]));
  return links.length < fewParts ? [] : links;
}

/** Whether a record's first screen is the strip of a paper, even where it has none yet. */
function hasStrip(record: SourceRecord | undefined): boolean {
  return record !== undefined && paperKinds.some(({ kind }) => kind === record.kind);
}

interface Around {
  readonly answers: readonly PageAnswer[];
  readonly sections: readonly Section[];
  readonly pointers: readonly Section[];
}

const nothingAround: Around = { answers: [], sections: [], pointers: [] };

/** What stands around the document on the page of a record: its fields, its own sections, and what points to it. */
function aroundRecord(teller: Teller, record: SourceRecord): Around {
  const { context } = teller;
  const pointing = pointersHere(context, record);
  return {
    answers: answersOf(teller, record.kind, record),
    sections: kindSections(teller, record.kind, record),
    pointers:
      pointing.length > 0
        ? [section('pointers', context.words.t('section.pointers'), [{ type: 'links', groups: pointing }])]
        : [],
  };
}

/** The publisher's own words, which claim nothing and so are in no document. */
function ownBody({ context, notes }: Teller, record: SourceRecord): Section[] {
  if (!kindIs(record.kind, 'body', 'own-words')) return [];
  const astro = record.body.components.some((name) => components[name]?.printedBy === 'astro');
  const block: Block = astro
    ? { type: 'mdx', id: record.id }
    : { type: 'html', html: bodyHtml(context, { record, notes }) };
  return [section('narrative', undefined, [block])];
}

function kicker(context: Context, { record, reportDate }: Paper, isPaper: boolean): Inline[] {
  const { t, date } = context.words;
  const kind = record?.kind ?? 'briefing';
  if (kindIs(kind, 'index', 'none')) return [];
  return [
    { text: t(`kind.${kind}.one`), href: href(context, `${folders[kind]}/`) },
    ...(record && 'type' in record.data ? [{ text: ` · ${t(`type.${record.data.type}`)}` }] : []),
    ...(isPaper ? [{ text: ` · ${t('briefing.as-of', { date: date(reportDate) })}` }] : []),
    ...(record?.data.audience === 'internal' ? [{ text: ` · ${t('origin.internal')}` }] : []),
    // Only the live site prints one.
    ...(record?.data.draft === true ? [{ text: ` · ${t('live.draft')}` }] : []),
  ];
}

function describe(context: Context, record: SourceRecord): string {
  const { t } = context.words;
  return t('record.description', {
    name: record.data.name,
    kind: t(`kind.${record.kind}.one`),
    site: context.site.settings.title,
  });
}

/** The other names of a record. */
export function namesLine(context: Context, record: SourceRecord): Name[] {
  const { t, date } = context.words;
  const aliases = (record.data.aliases ?? []).map((alias) =>
    typeof alias === 'string'
      ? { text: alias }
      : {
          text: alias.name,
          ...(alias.lang ? { lang: alias.lang } : {}),
          ...(alias.outside ? { note: t('names.outside') } : {}),
        },
  );
  const dated = 'names' in record.data ? (record.data.names ?? []) : [];
  return [...aliases, ...dated.map(({ name, when }) => ({ text: name, note: date(when) }))];
}

/** The pages behind its own of a record that has more to list than one page holds. */
export function laterPages<K extends Kind>(
  context: Context,
  kind: K,
  record: SourceRecord<K> & SourceRecord,
): { path: string; page: () => Page }[] {
  const list = (): readonly ListPage[] => listPages(context, kind, record);
  // Whoever makes a page asks for the list anew.
  return list()
    .slice(1)
    .map(({ leaf: { path, number } }) => ({ path, page: () => laterPage(context, record, list()[number - 1]) }));
}

function laterPage(context: Context, record: SourceRecord, page: ListPage | undefined): Page {
  const { name } = record.data;
  if (!page) throw new RangeError(`'${record.id}' has no such page`);
  const notes = new NoteBook(context);
  return onLeaf(context, page.leaf, {
    ...emptyPage(page.leaf.path, name),
    description: describe(context, record),
    kicker: [{ text: name, href: recordHref(context, record) }],
    sections: page.sections(notes),
    notes: notes.groups(),
  });
}
