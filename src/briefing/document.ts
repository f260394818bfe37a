import type { PhrasingContent, Root, RootContent } from 'mdast';
import { dateOf } from '../basics/dates.ts';
import { citeParagraphs, type Evidence } from '../basics/evidence.ts';
import { recordPath } from '../basics/urls.ts';
import type { Words } from '../messages/words.ts';
import { citeTarget, isEmptyBody } from '../model/bodies.ts';
import { chronologyOn } from '../model/chronology.ts';
import { commitmentsOn } from '../model/commitments.ts';
import { changesBetween, countChanges } from '../model/editions/changes.ts';
import { Numbering, type NumberedNote } from '../model/evidence/numbering.ts';
import type { ClaimStates, Standing } from '../model/evidence/states.ts';
import { observedValue } from '../model/indicators.ts';
import { knownOn, latestSource } from '../model/knowledge.ts';
import { recordOf, resolveStatement, type Site } from '../model/site.ts';
import type { Briefing } from './briefing.ts';
import type { Length } from './one-page.ts';
import { origin } from './origin.ts';
import type { ComparedRow } from './rules/comparison.ts';
import { select } from './scope.ts';
import { changeSections, type Section, type Sentence, type SentenceRule } from './sentence.ts';

/**
 * A briefing laid out as a paper: the one tree from which the page and every form are made. It holds every word they
 * print, and knows no format.
 */
export interface BriefingDocument {
  readonly id: string;
  readonly length: Length;
  /** BCP 47. */
  readonly language: string;
  /** ISO day. */
  readonly reportDate: string;
  /** Printed on every page of a paper that is not for everyone. */
  readonly stamp: string | undefined;
  /** What stands above the title, to be joined by a middle dot: what it is, of when, how fresh. */
  readonly kicker: readonly string[];
  readonly title: string;
  /** The publisher's name, as the author. */
  readonly publisher: string;
  /** The front block: each a label and its answer. */
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly DocumentSection[];
  /** The sources, newest first; undefined in the one-page length, whose notes are grouped by source. */
  readonly sources: DocumentTable | undefined;
  readonly notes: DocumentNotes;
  readonly citation: DocumentCitation;
}

export interface DocumentSection {
  readonly name: Section | 'note';
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  /** Sentences in groups that run on: each group is a paragraph, or an item of a list. `gaps` is a list of what is missing. */
  | { readonly type: 'sentences'; readonly look: 'paragraphs' | 'list' | 'gaps'; readonly groups: readonly (readonly DocumentSentence[])[] }
  | { readonly type: 'table'; readonly table: DocumentTable }
  /** The editor's note, in paragraphs. */
  | { readonly type: 'note'; readonly paragraphs: readonly (readonly Span[])[] };

export interface DocumentSentence {
  /** The ledger's id. */
  readonly id: string;
  /** Its place in the paper, from 1. */
  readonly number: number;
  readonly text: string;
  /** How it came about where it is not simply in the source: "inferred". Printed behind it. */
  readonly tag?: string;
  /** The reason of an inference, or what a line of the desk rests on. */
  readonly why?: string;
  /** Numbers of notes, never empty. */
  readonly notes: readonly number[];
}

export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

/** A cell holds a sentence or plain words. */
export interface DocumentCell {
  readonly text: string;
  readonly sentence?: DocumentSentence;
  /** The record it names. */
  readonly record?: string;
  /** Numbers stand to the right. */
  readonly number?: boolean;
}

/** A run of words in the editor's note. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** A web address; links to records are left to the page. */
  readonly href?: string;
  /** Numbers of the notes that stand behind it. */
  readonly notes?: readonly number[];
}

export interface DocumentNotes {
  readonly title: string;
  readonly list: readonly DocumentNote[];
  /** The same notes by source. */
  readonly groups: readonly DocumentNoteGroup[];
}

export interface DocumentNote {
  readonly number: number;
  /** The whole reference in one line: publisher, title, date, paragraphs, how it stands to the archive. */
  readonly text: string;
}

export interface DocumentNoteGroup {
  /** Id of the source's record. */
  readonly source: string;
  /** Publisher, title, date. */
  readonly text: string;
  readonly sets: readonly { readonly standing: string; readonly notes: readonly { readonly number: number; readonly paragraphs: string; readonly first: number }[] }[];
}

export interface DocumentCitation {
  readonly title: string;
  readonly text: string;
  readonly terms: string;
}

/** What a paper is laid out with. */
export interface Press {
  readonly site: Site;
  readonly words: Words;
  readonly states: ClaimStates;
  /** The whole address of a page below the root. */
  readonly addressOf: (path: string) => string;
  /** Set where the build is not for everyone. */
  readonly stamp: string | undefined;
}

/** Lays a briefing out. `numbering` is filled along, for whoever cites more on the same paper. */
export function layOut(press: Press, briefing: Briefing, length: Length, numbering = new Numbering(press.states)): BriefingDocument {
  const { site, words } = press;
  const { t, date } = words;
  const table = new Layout(press, numbering);
  const [bottomLine, ...others] = briefing.sections;
  const sections = [
    ...(bottomLine ? [table.section(briefing, bottomLine)] : []),
    ...(length === 'full' ? table.editorsNote(briefing) : []),
    ...others.map((part) => table.section(briefing, part)),
  ];
  const latest = latestSource(knownOn(site, briefing.reportDate))?.data.published;
  const path = `${recordPath('briefing', briefing.id)}${length === 'full' ? '' : 'one-page/'}`;
  const { settings } = site;
  return {
    id: briefing.id,
    length,
    language: settings.language,
    reportDate: briefing.reportDate,
    stamp: press.stamp,
    kicker: [
      t(length === 'full' ? 'kind.briefing.one' : 'briefing.one-page'),
      t('briefing.as-of', { date: date(briefing.reportDate) }),
      ...(latest === undefined ? [] : [t('briefing.latest-source', { date: date(latest) })]),
    ],
    title: briefing.title,
    publisher: settings.publisher.name,
    answers: answers(press, briefing),
    sections,
    sources: length === 'full' ? sourceTable(press, briefing.evidence) : undefined,
    notes: notes(press, numbering),
    citation: {
      title: t('section.cite'),
      text: t('cite.text', { publisher: settings.publisher.name, title: briefing.title, site: settings.title, date: date(briefing.reportDate), address: press.addressOf(path) }),
      terms: citationTerms(press, briefing.reportDate),
    },
  };
}

/** Under what terms a paper may be used. What is not for everyone bears its stamp in place of a licence. */
export function citationTerms({ site, words, stamp }: Pick<Press, 'site' | 'words'> & { readonly stamp?: string | undefined }, reportDate: string): string {
  const date = words.date(reportDate);
  return stamp === undefined ? words.t('cite.terms', { licence: site.settings.licence.name, date }) : words.t('cite.terms.stamped', { stamp, date });
}

/** The numbers of the front block; each is counted from the scope, none is a sentence. */
function answers({ site, words }: Press, briefing: Briefing): BriefingDocument['answers'] {
  const { t, date, number } = words;
  if (briefing.between) return changeAnswers(words, briefing.between);
  const known = knownOn(site, briefing.reportDate);
  const { events, commitments } = select(known, briefing.scope);
  const ids = new Set([...events, ...commitments].map(({ id }) => id));
  const standing = commitmentsOn(known, briefing.reportDate).filter(({ record }) => ids.has(record.id));
  const held = chronologyOn(known, briefing.reportDate).filter(({ record, standing: state }) => ids.has(record.id) && state === 'held');
  const last = held.findLast(({ date: when }) => when !== undefined)?.record.data.when;
  const next = standing.find(({ state, due }) => (state === 'due' || state === 'open') && due !== undefined)?.record.data.due;
  const waiting = standing.filter(({ state }) => state !== 'delivered' && state !== 'dropped').length;
  return [
    { label: t('answer.report-date'), value: date(briefing.reportDate) },
    ...(last === undefined ? [] : [{ label: t('answer.last-held'), value: date(last) }]),
    { label: t('answer.next-due'), value: next === undefined ? t('answer.none-dated') : date(next) },
    ...(standing.length === 0 ? [] : [{ label: t('answer.promised'), value: t('answer.promised.open', { open: number(waiting), all: number(standing.length) }) }]),
  ];
}

/** The two days, and how much changed between them. */
function changeAnswers({ t, date, number }: Words, { earlier, later }: NonNullable<Briefing['between']>): BriefingDocument['answers'] {
  const counts = countChanges(changesBetween(earlier, later));
  return [
    { label: t('answer.report-date'), value: date(later.reportDate) },
    { label: t('answer.compared-with'), value: date(earlier.reportDate) },
    ...changeSections.filter((section) => counts[section] > 0).map((section) => ({ label: t(`section.${section}`), value: number(counts[section]) })),
  ];
}

/** The rest are lists. */
const looks: Partial<Record<Section, 'paragraphs' | 'gaps'>> = { 'bottom-line': 'paragraphs', 'state-of-play': 'paragraphs', 'what-the-sources-do-not-say': 'gaps' };

/** Numbers sentences and notes in the order in which they are laid out. */
class Layout {
  readonly #press: Press;
  readonly #numbering: Numbering;
  #sentences = 0;

  constructor(press: Press, numbering: Numbering) {
    this.#press = press;
    this.#numbering = numbering;
  }

  section({ comparison }: Briefing, { section: name, sentences }: Briefing['sections'][number]): DocumentSection {
    const title = this.#press.words.t(`section.${name}`);
    if (name === 'side-by-side') return { name, title, blocks: [{ type: 'table', table: this.#compared(title, comparison) }] };
    const told = sentences.map((sentence) => this.#told(sentence));
    if (name !== 'key-figures') return { name, title, blocks: [{ type: 'sentences', look: looks[name] ?? 'list', groups: grouped(name, sentences, told) }] };
    // Figures stand in a table; what is said about several of them runs on below it.
    const figures = sentences.flatMap((sentence, index) => (sentence.rule === 'figure' ? [index] : []));
    const others = told.filter((_, index) => !figures.includes(index));
    const pick = <Item,>(items: readonly Item[]) => figures.flatMap((index) => items[index] ?? []);
    return {
      name,
      title,
      blocks: [
        ...(figures.length > 0 ? [{ type: 'table' as const, table: this.#figures(title, pick(sentences), pick(told)) }] : []),
        ...(others.length > 0 ? [{ type: 'sentences' as const, look: 'paragraphs' as const, groups: [others] }] : []),
      ],
    };
  }

  editorsNote({ record, reportDate }: Briefing): DocumentSection[] {
    if (record?.kind !== 'briefing' || isEmptyBody(record.body.tree)) return [];
    const known = knownOn(this.#press.site, reportDate);
    const cite = (to: string): readonly number[] => {
      const statement = known.statements.get(resolveStatement(record, to));
      return statement ? this.#cite(statement.evidence, [statement.key]) : [];
    };
    return [{ name: 'note', title: this.#press.words.t('section.editors-note'), blocks: [{ type: 'note', paragraphs: spansOf(record.body.tree, cite) }] }];
  }

  #told(sentence: Sentence): DocumentSentence {
    const { states, site } = this.#press;
    const behind = sentence.bygone ? [] : sentence.inputs.flatMap((input) => site.statements.get(input) ?? []);
    // What is made of several statements is an inference as soon as one of them is.
    const statement = behind.find((input) => input.statement.inferred) ?? (behind[0]?.key === sentence.inputs[0] ? behind[0] : undefined);
    this.#sentences += 1;
    return {
      id: sentence.id,
      number: this.#sentences,
      text: sentence.text,
      ...(statement ? origin(this.#press, statement) : {}),
      notes: this.#cite(sentence.evidence, sentence.bygone ? [] : states.ofInputs(sentence.inputs)),
    };
  }

  #figures(caption: string, sentences: readonly Sentence[], told: readonly DocumentSentence[]): DocumentTable {
    const { site, words } = this.#press;
    const rows = told.map((sentence, index): DocumentCell[] => {
      const value = site.statements.get(sentences[index]?.inputs[0] ?? '')?.statement.value;
      return [
        { text: sentence.text, sentence },
        { text: value ? observedValue(site, words, value) : '', number: true },
        { text: value ? words.asOf(value.asOf) : '' },
      ];
    });
    return { caption, columns: [words.t('column.figure'), words.t('column.value'), words.t('column.as-of')], rows };
  }

  #compared(caption: string, rows: readonly ComparedRow[]): DocumentTable {
    const { words } = this.#press;
    return {
      caption,
      columns: [words.t('column.aspect'), ...(rows[0]?.cells ?? []).map(({ record }) => record.data.name)],
      rows: rows.map(({ aspect, cells }) => [
        { text: words.t(`comparison.${aspect}`) },
        ...cells.map(({ sentence, text }): DocumentCell => (sentence ? { text: sentence.text, sentence: this.#told(sentence) } : { text })),
      ]),
    };
  }

  #cite(evidence: Iterable<Evidence>, claims: readonly string[]): number[] {
    return this.#numbering.cite(evidence, claims).map(({ number }) => number);
  }
}

const oneByOne: readonly Section[] = ['lines-to-take', 'questions-to-raise', 'reworded', 'state-changed', 'corrected', 'withdrawn'];

/** What is told of several records at once belongs to none of them. */
const ofMany: readonly SentenceRule[] = ['commitments-by-state', 'events-per-year', 'most-present', 'silence', 'shared', 'growth', 'disagreement', 'part'];

/** Neighbours told of one record run on together; the bottom line is one paragraph, and what the desk would say, or what is set against its older self, is said one by one. */
function grouped(name: Section, sentences: readonly Sentence[], told: readonly DocumentSentence[]): DocumentSentence[][] {
  if (name === 'bottom-line') return [[...told]];
  if (oneByOne.includes(name)) return told.map((sentence) => [sentence]);
  const groups: { readonly subject: string; readonly members: DocumentSentence[] }[] = [];
  for (const [index, sentence] of told.entries()) {
    const { id, rule, inputs } = sentences[index] ?? { id: '', rule: undefined, inputs: [] };
    const subject = rule !== undefined && ofMany.includes(rule) ? id : (inputs[0]?.split('.')[0] ?? '');
    const last = groups.at(-1);
    if (last?.subject === subject) last.members.push(sentence);
    else groups.push({ subject, members: [sentence] });
  }
  return groups.map(({ members }) => members);
}

function sourceTable({ site, words }: Press, evidence: readonly Evidence[]): DocumentTable {
  const { t } = words;
  const day = (id: string): string => {
    const published = recordOf(site, 'source', id)?.data.published;
    return published === undefined ? '' : (dateOf(published).earliest ?? '');
  };
  const rows = [...evidence]
    .sort((a, b) => (day(a.source) < day(b.source) ? 1 : day(a.source) > day(b.source) ? -1 : 0))
    .map(({ source, paragraphs }): DocumentCell[] => {
      const { title, publisher, publisherId, date } = describeSource(site, words, source);
      return [{ text: title, record: source }, { text: publisher, ...(publisherId === undefined ? {} : { record: publisherId }) }, { text: date }, { text: citeParagraphs(paragraphs) }];
    });
  return { caption: t('section.sources'), columns: [t('column.source'), t('column.publisher'), t('column.published'), t('column.paragraphs')], rows };
}

function notes({ site, words }: Press, numbering: Numbering): DocumentNotes {
  const { t } = words;
  const reference = (source: string): string => {
    const { title, publisher, date } = describeSource(site, words, source);
    return t('note.source', { title, publisher, date, published: publisher === '' ? 'no' : 'yes' });
  };
  const text = ({ evidence, standing }: NumberedNote): string =>
    t('note.text', { source: reference(evidence.source), paragraphs: citeParagraphs(evidence.paragraphs), standing: standingText(words, standing) });
  return {
    title: t('section.notes'),
    list: numbering.all().map((note) => ({ number: note.number, text: text(note) })),
    groups: numbering.groups().map(({ source, sets }) => ({
      source,
      text: reference(source),
      sets: sets.map(({ standing, notes: own }) => ({
        standing: standingText(words, standing),
        notes: own.map(({ number, evidence }) => ({ number, paragraphs: `¶${citeParagraphs(evidence.paragraphs)}`, first: evidence.paragraphs[0] ?? 1 })),
      })),
    })),
  };
}

function describeSource(site: Site, words: Words, id: string): { title: string; publisher: string; publisherId: string | undefined; date: string } {
  const record = recordOf(site, 'source', id);
  const { publisher, published } = record?.data ?? {};
  return {
    title: record?.data.name ?? id,
    publisher: publisher === undefined ? '' : (site.records.get(publisher)?.data.name ?? publisher),
    publisherId: publisher,
    date: published === undefined ? words.t('note.undated') : words.date(published),
  };
}

/** "verified against the archived text (since 31 January 2026)" */
export function standingText({ t, date }: Words, { state, since }: Standing): string {
  return t(`note.${state}`, { date: since === undefined ? '' : date(since) });
}

/** A body as paragraphs of runs. Headings and items of lists are paragraphs of their own; whatever else is text is kept as text. */
function spansOf(tree: Root, cite: (to: string) => readonly number[]): Span[][] {
  return tree.children.flatMap((node) => blockSpans(node, cite)).filter((spans) => spans.length > 0);
}

function blockSpans(node: RootContent, cite: (to: string) => readonly number[]): Span[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [joinSpans(node.children.flatMap((child) => inlineSpans(child, {}, cite)))];
  if (node.type === 'mdxJsxFlowElement') return [joinSpans(citedBy(node, cite))];
  if ('children' in node) return node.children.flatMap((child) => blockSpans(child, cite));
  return 'value' in node ? [[{ text: node.value }]] : [];
}

function inlineSpans(node: PhrasingContent, look: Omit<Span, 'text'>, cite: (to: string) => readonly number[]): Span[] {
  switch (node.type) {
    case 'strong':
      return node.children.flatMap((child) => inlineSpans(child, { ...look, strong: true }, cite));
    case 'emphasis':
      return node.children.flatMap((child) => inlineSpans(child, { ...look, emphasis: true }, cite));
    case 'link':
      return node.children.flatMap((child) => inlineSpans(child, /^https?:/.test(node.url) ? { ...look, href: node.url } : look, cite));
    case 'mdxJsxTextElement':
      return citedBy(node, cite);
    case 'break':
      return [{ text: ' ', ...look }];
    case 'text':
    case 'inlineCode':
      return [{ text: node.value.replace(/\s+/g, ' '), ...look }];
    default:
      return 'children' in node ? node.children.flatMap((child) => inlineSpans(child, look, cite)) : [];
  }
}

function citedBy(node: Parameters<typeof citeTarget>[0], cite: (to: string) => readonly number[]): Span[] {
  const to = citeTarget(node);
  return to === undefined ? [] : [{ text: '', notes: cite(to) }];
}

/** Marks stand right behind the word before them. */
function joinSpans(spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((joined, span) => {
    const before = joined.at(-1);
    if (span.notes === undefined || before === undefined) return [...joined, span];
    const numbers = [...new Set([...(before.notes ?? []), ...span.notes])];
    return [...joined.slice(0, -1), { ...before, text: before.text.trimEnd(), notes: numbers }];
  }, []);
}
