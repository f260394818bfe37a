import type { Briefing } from '../briefing/briefing.ts';
import type { Sentence } from '../briefing/sentence.ts';
import { recordPath } from '../basics/urls.ts';
import { dateOf } from '../basics/dates.ts';
import { isEmptyBody } from '../model/bodies.ts';
import { commitmentsOn } from '../model/commitments.ts';
import { knownOn, latestSource } from '../model/knowledge.ts';
import { chronologyOn } from '../model/chronology.ts';
import { recordOf } from '../model/site.ts';
import { select } from '../briefing/scope.ts';
import { citeParagraphs } from '../basics/evidence.ts';
import { bodyHtml } from './body.ts';
import { href, recordHref, type Context } from './context.ts';
import { NoteBook } from './notes.ts';
import { emptyPaper, section, type Answer, type Block, type Paper, type Section, type Told } from './paper.ts';
import { citation } from './record.ts';
import { searchEntry } from './search-entry.ts';
import { observed } from './tables.ts';
import { linkTo, plain, withLinks, type Inline } from './text.ts';
import { origin } from './told.ts';

/** The full briefing: its sentences word for word as the ledger has them, each under its own anchor. */
export function briefingPaper(context: Context, briefing: Briefing): Paper {
  const { t, date } = context.words;
  const notes = new NoteBook(context);
  const page: Page = { context, notes, linked: new Set() };
  const path = recordPath('briefing', briefing.id);
  const [bottomLine, ...others] = briefing.sections;
  const bottom = bottomLine ? [sentenceSection(page, bottomLine.section, bottomLine.sentences)] : [];
  const note = editorsNote(context, notes, briefing);
  const rest = others.map(({ section: name, sentences }) => sentenceSection(page, name, sentences));
  const source = latestSource(knownOn(context.site, briefing.reportDate));
  return {
    ...emptyPaper(path, briefing.title),
    description: bottomLine?.sentences[0]?.text ?? briefing.title,
    kicker: [
      { text: t('kind.briefing.one'), href: href(context, 'briefings/') },
      { text: ` · ${t('briefing.as-of', { date: date(briefing.reportDate) })}` },
      ...(source?.data.published ? [{ text: ` · ${t('briefing.latest-source', { date: date(source.data.published) })}` }] : []),
    ],
    answers: answers(context, briefing),
    forms: [
      ...(briefing.record.kind === 'briefing' ? [] : [{ text: t('form.record'), href: recordHref(context, briefing.record) }]),
      { text: t('form.ledger'), href: href(context, `${path}ledger.json`) },
    ],
    sections: [...bottom, ...note, ...rest, sourcesSection(context, briefing)],
    notes: notes.groups(),
    citation: citation(context, briefing.title, path, briefing.reportDate),
    search: { ...searchEntry(context, briefing.record), kind: t('kind.briefing.one'), filters: { ...searchEntry(context, briefing.record).filters, kind: [t('kind.briefing.one')] } },
  };
}

/** The numbers of the front block; each is counted from the scope, none is a sentence. */
function answers(context: Context, briefing: Briefing): Answer[] {
  const { t, date, number } = context.words;
  const site = knownOn(context.site, briefing.reportDate);
  const { events, commitments } = select(site, briefing.scope);
  const ids = new Set([...events, ...commitments].map(({ id }) => id));
  const standing = commitmentsOn(site, briefing.reportDate).filter(({ record }) => ids.has(record.id));
  const held = chronologyOn(site, briefing.reportDate).filter(({ record, standing: state }) => ids.has(record.id) && state === 'held');
  const last = held.findLast(({ date: when }) => when !== undefined);
  const next = standing.find(({ state, due }) => (state === 'due' || state === 'open') && due !== undefined);
  const waiting = standing.filter(({ state }) => state !== 'delivered' && state !== 'dropped').length;
  const answer = (label: string, text: string): Answer => ({ label, value: plain(text), marks: [] });
  return [
    answer(t('answer.report-date'), date(briefing.reportDate)),
    ...(last?.record.data.when ? [answer(t('answer.last-held'), date(last.record.data.when))] : []),
    answer(t('answer.next-due'), next?.record.data.due ? date(next.record.data.due) : t('answer.none-dated')),
    ...(standing.length > 0 ? [answer(t('answer.promised'), t('answer.promised.open', { open: number(waiting), all: number(standing.length) }))] : []),
  ];
}

function editorsNote(context: Context, notes: NoteBook, { record, reportDate }: Briefing): Section[] {
  if (record.kind !== 'briefing' || isEmptyBody(record.body.tree)) return [];
  return [section('note', context.words.t('section.editors-note'), [{ type: 'html', html: bodyHtml(context, record, notes, knownOn(context.site, reportDate)) }])];
}

/** What all sentences of one page share: its notes, and the records that are linked already. */
interface Page {
  readonly context: Context;
  readonly notes: NoteBook;
  readonly linked: Set<string>;
}

const looks: Partial<Record<Sentence['section'], 'paragraph' | 'gaps'>> = {
  'bottom-line': 'paragraph',
  'what-the-sources-do-not-say': 'gaps',
};

function sentenceSection(page: Page, name: Sentence['section'], sentences: readonly Sentence[]): Section {
  const title = page.context.words.t(`section.${name}`);
  const block: Block =
    name === 'key-figures'
      ? figures(page, title, sentences)
      : { type: 'told', look: looks[name] ?? 'list', items: sentences.map((sentence) => told(page, sentence)) };
  return section(name, title, [block]);
}

function told({ context, notes, linked }: Page, sentence: Sentence): Told {
  const statement = context.site.statements.get(sentence.inputs[0] ?? '');
  return {
    id: sentence.id,
    text: withLinks(context, sentence.text, undefined, linked),
    marks: notes.cite(sentence.evidence, context.states.ofInputs(sentence.inputs)),
    ...(statement ? origin(context, statement) : {}),
  };
}

function figures(page: Page, caption: string, sentences: readonly Sentence[]): Block {
  const { t, asOf } = page.context.words;
  return {
    type: 'table',
    table: {
      caption,
      columns: [t('column.figure'), t('column.value'), t('column.as-of')],
      rows: sentences.map((sentence) => {
        const value = page.context.site.statements.get(sentence.inputs[0] ?? '')?.statement.value;
        const { id, text, marks, tag } = told(page, sentence);
        return {
          cells: [
            { ...(id ? { id } : {}), text, marks, ...(tag ? { tag: { text: tag, tone: 'quiet' as const } } : {}) },
            { text: plain(value ? observed(page.context, value) : ''), number: true },
            { text: plain(value ? asOf(value.asOf) : ''), whole: true },
          ],
        };
      }),
    },
  };
}

function sourcesSection(context: Context, { evidence }: Briefing): Section {
  const { t, date } = context.words;
  const rows = evidence.flatMap(({ source, paragraphs }) => {
    const record = recordOf(context.site, 'source', source);
    if (!record) return [];
    const published = record.data.published;
    const publisher: Inline[] = record.data.publisher === undefined ? [] : [linkTo(context, context.site.records.get(record.data.publisher) ?? record)];
    return [
      {
        sort: published === undefined ? '' : (dateOf(published).earliest ?? ''),
        cells: [
          { text: [linkTo(context, record)] },
          { text: publisher },
          { text: plain(published === undefined ? t('note.undated') : date(published)), whole: true },
          { text: plain(citeParagraphs(paragraphs)) },
        ],
      },
    ];
  });
  rows.sort((a, b) => (a.sort < b.sort ? 1 : a.sort > b.sort ? -1 : 0));
  const table = { caption: t('section.sources'), columns: [t('column.source'), t('column.publisher'), t('column.published'), t('column.paragraphs')], rows };
  return section('sources', t('section.sources'), [{ type: 'table', table }]);
}
