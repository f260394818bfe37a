import { formOf } from './finding.ts';
import { compareText } from '../../basics/compare.ts';
import { addDays } from '../../basics/dates.ts';
import { recordPath } from '../../basics/urls.ts';
import type { Papers } from '../../briefing/papers.ts';
import type { Editions, PaperRequest } from '../../briefing/request.ts';
import { select } from '../../briefing/scope.ts';
import { chronologyOn } from '../../model/chronology.ts';
import { commitmentsOn, dueWithinDays, fallsDueSoon, hasLapsed } from '../../model/commitments.ts';
import { latestSource, publishedOn } from '../../model/knowledge.ts';
import { recordsOf } from '../../model/site.ts';
import { folders } from '../../basics/kinds.ts';
import { href, recordHref, type Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { emptyPage, section, type Block, type Page, type Section } from '../page/page.ts';
import { timeline } from '../page/tables.ts';
import { tell } from '../page/tell.ts';
import { joined, linkTo, plain, type Inline } from '../page/text.ts';
import { boardTable, stateBlocks } from './board.ts';
import { paperGroups } from './briefings.ts';
import { changePapers, paperLead } from './leads.ts';

/** So many papers stand on the front page with all that they say first. */
const shownPapers = 3;
/** So many rows of promises whose day went by: the latest. */
const shownPassed = 3;
/** Of what a list elsewhere holds whole, so much: promises, events, new sources. */
const mostShown = 20;
/** So many links to papers on subjects of one kind. */
const mostSubjects = 250;

/**
 * The front page: what this is and how far its sources reach, search, what the most telling papers say first, countries
 * and topics, what changed, what is due.
 */
export function homePage(context: Context, papers: Papers): Page {
  const { site, words } = context;
  const { t, date } = words;
  const { settings } = site;
  const notes = new NoteBook(context);
  const latest = latestSource(site);
  return {
    ...emptyPage('', settings.title),
    description: settings.description,
    lede: { text: plain(settings.description), marks: [] },
    answers: [
      { label: t('answer.report-date'), value: plain(date(settings.reportDate)), marks: [] },
      ...(latest?.data.published
        ? [
            {
              label: t('answer.latest-source'),
              value: [{ text: date(latest.data.published), href: recordHref(context, latest) }],
              marks: [],
            },
          ]
        : []),
    ],
    sections: [
      section('search', undefined, [{ type: 'search', search: formOf(context) }]),
      ...chosenPapers(context, notes, papers),
      ...subjects(context, papers),
      ...changed(context, notes, papers),
      ...due(context, notes),
    ],
    notes: notes.groups(),
  };
}

/** The papers that the front page tells: on two that meet first, then the desk's own, then those with most to say. */
export function papersInFront({ site }: Context, { requests }: Papers): PaperRequest[] {
  const { reportDate } = site.settings;
  const ranked = requests
    .filter(({ editions }) => editions === undefined)
    .map((request) => {
      const { commitments, statements } = select(site, request);
      const keys = statements.filter(({ statement }) => statement.key === true).length;
      return {
        request,
        pair: Number(request.between !== undefined),
        own: Number(request.record?.kind === 'briefing'),
        // A paper of another day tells what was known then.
        current: Number(request.reportDate === reportDate),
        says: commitments.length + keys,
      };
    });
  return ranked
    .sort(
      (a, b) =>
        b.pair - a.pair ||
        b.own - a.own ||
        b.current - a.current ||
        b.says - a.says ||
        compareText(a.request.id, b.request.id),
    )
    .slice(0, shownPapers)
    .map(({ request }) => request);
}

function chosenPapers(context: Context, notes: NoteBook, papers: Papers): Section[] {
  const chosen = papersInFront(context, papers);
  if (chosen.length === 0) return [];
  return [
    section('papers', context.words.t('home.papers'), [
      {
        type: 'leads',
        look: 'full',
        leads: chosen.map((request) => paperLead(context, notes, papers, { request, whole: true })),
      },
      leadTo(context, 'home.all-briefings', 'briefings/'),
    ]),
  ];
}

/** The papers on places and topics; programmes have a list of their own. */
function subjects(context: Context, papers: Papers): Section[] {
  return paperGroups(context, papers)
    .filter(({ kind }) => kind !== 'programme')
    .reverse()
    .map(({ kind, label, links: all }) => {
      const { shown, way } = firstOf(context, all, mostSubjects, `${folders[kind]}/`);
      return section(kind, label, [{ type: 'contents', links: [...shown, ...way], label }]);
    });
}

/** What the front page shows of a list, and the way to the list; none where it shows all. */
function firstOf<Item>(context: Context, all: readonly Item[], most: number, path: string) {
  const more = all.length - most;
  // One more takes no more room than saying so.
  if (more < 2) return { shown: all, way: [] };
  const way: readonly Inline[] = [{ text: context.words.t('list.more', { count: more }), href: href(context, path) }];
  return { shown: all.slice(0, most), way };
}

function below(way: readonly Inline[]): Block[] {
  return way.length > 0 ? [{ type: 'text', text: way }] : [];
}

function leadTo(
  context: Context,
  label: 'home.all-briefings' | 'home.all-changes' | 'home.all-commitments',
  path: string,
): Block {
  return { type: 'text', text: [{ text: context.words.t(label), href: href(context, path) }] };
}

/** Which sources came since the edition before, and what they changed, in words. */
function changed(context: Context, notes: NoteBook, papers: Papers): Section[] {
  const [newest] = changePapers(papers.requests);
  if (!newest?.editions) return [];
  const { t, date } = context.words;
  const said = papers.bottomLine(newest.id).filter(({ counts }) => counts !== true);
  const sources = firstOf(context, sourcesSince(context, newest.editions), mostShown, 'sources/');
  const fresh = [...sources.shown, ...sources.way];
  return [
    section('changed', t('home.changed', { date: date(newest.editions.earlier.reportDate) }), [
      ...(fresh.length > 0
        ? [
            {
              type: 'text' as const,
              text: [{ text: `${t('home.new-sources')} ` }, ...joined(context, fresh)],
            },
          ]
        : []),
      ...(said.length > 0
        ? [{ type: 'told' as const, look: 'paragraphs' as const, groups: [tell(context, notes, said)] }]
        : []),
      leadTo(context, 'home.all-changes', recordPath('briefing', newest.id)),
    ]),
  ];
}

/** The sources published between two editions. */
function sourcesSince(context: Context, { earlier, later }: Editions) {
  const { site } = context;
  return recordsOf(site, 'source')
    .map((record) => ({ record, day: publishedOn(site, record.id) }))
    .filter(({ day }) => day > earlier.reportDate && day <= later.reportDate)
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.record.id, b.record.id))
    .map(({ record }) => linkTo(context, record));
}

/** What falls due soon, and what fell due without anything that settled it. */
function due(context: Context, notes: NoteBook): Section[] {
  const { t, date } = context.words;
  const { reportDate } = context.site.settings;
  const end = addDays(reportDate, dueWithinDays);
  const all = commitmentsOn(context.site, reportDate);
  const soon = firstOf(context, all.filter(fallsDueSoon), mostShown, 'commitments/');
  const announced = chronologyOn(context.site, reportDate).filter(
    ({ standing, date: when }) => standing === 'announced' && when?.earliest !== undefined && when.earliest <= end,
  );
  const events = firstOf(context, announced, mostShown, 'chronology/');
  // The latest first: their outcome is what a reader asks for.
  const passed = [...Map.groupBy(all.filter(hasLapsed).reverse(), ({ state }) => state)];
  const days = { from: date(reportDate), to: date(end) };
  return [
    section('due', t('home.due'), [
      ...(soon.shown.length > 0
        ? [
            {
              type: 'table' as const,
              table: boardTable(context, notes, t('home.due.caption', days), { promises: soon.shown }),
            },
            ...below(soon.way),
          ]
        : []),
      ...(events.shown.length > 0
        ? [{ type: 'timeline' as const, entries: timeline(context, notes, events.shown) }, ...below(events.way)]
        : []),
      ...(soon.shown.length + events.shown.length === 0
        ? [{ type: 'text' as const, text: plain(t('home.nothing-due', days)) }]
        : []),
    ]),
    ...passed.map(([state, promises], index) =>
      section(state, t(`state.${state}.title`), [
        ...stateBlocks(context, notes, state, { promises: promises.slice(0, mostShown), most: shownPassed }),
        ...(index === passed.length - 1 ? [leadTo(context, 'home.all-commitments', 'commitments/')] : []),
      ]),
    ),
  ];
}
