import { kindIs } from '../../basics/kinds.ts';
import { compareText } from '../../basics/compare.ts';
import { addDays } from '../../basics/dates.ts';
import { recordPath } from '../../basics/urls.ts';
import type { PaperRequest } from '../../briefing/request.ts';
import { checkedOf } from '../../briefing/document/checked.ts';
import type { Briefing } from '../../briefing/length.ts';
import { chronologyOn } from '../../model/chronology.ts';
import { commitmentsOn, dueWithinDays, fallsDueSoon, hasLapsed } from '../../model/commitments.ts';
import { latestSource, publishedOn } from '../../model/knowledge.ts';
import { recordsOf } from '../../model/site.ts';
import { href, recordHref, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Block, type Card, type Paper, type Section } from '../paper.ts';
import { mapPicture } from '../pictures/map.ts';
import { commitmentTable, timeline } from '../tables.ts';
import { linkTo, plain, withLinks } from '../text.ts';
import { briefingCard } from './cards.ts';

/** How many commitments whose date has passed stand on the front page: the latest. */
const shownPassed = 5;
const shownSources = 3;

/**
 * The front page: what this is, how fresh, search, what changed (told in `changes`, the newest such paper), what is
 * due, the briefings, the map, the newest sources.
 */
export function homePaper(context: Context, briefings: readonly PaperRequest[], changes?: Briefing): Paper {
  const { site, words } = context;
  const { t, date, number } = words;
  const { settings } = site;
  const programmes = recordsOf(site, 'programme').length;
  const notes = new NoteBook(context);
  const latest = latestSource(site);
  const own = briefings.filter(({ record }) => record !== undefined && kindIs(record.kind, 'page', 'paper'));
  const sections = [
    section('search', undefined, [
      { type: 'search', search: { action: href(context, 'search/'), whole: false, filters: [] } },
    ]),
    ...changed(context, notes, changes),
    ...due(context, notes),
    ...(own.length > 0
      ? [
          section('briefings', t('room.briefings'), [
            { type: 'cards', cards: own.map((request) => briefingCard(context, request)) },
            leadTo(context, 'home.all-briefings', 'briefings/'),
          ]),
        ]
      : []),
    ...map(context),
    ...newestSources(context),
  ];
  return {
    ...emptyPaper('', settings.title),
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
      ...(programmes > 0
        ? [
            {
              label: t('kind.programme.many'),
              value: [{ text: number(programmes), href: href(context, 'programmes/') }],
              marks: [],
            },
          ]
        : []),
      { label: t('home.statements'), value: plain(number(site.statements.size)), marks: [] },
    ],
    sections,
    notes: notes.groups(),
  };
}

function leadTo(
  context: Context,
  label: 'home.all-briefings' | 'home.all-changes' | 'home.all-commitments' | 'home.map',
  path: string,
): Block {
  return { type: 'text', text: [{ text: context.words.t(label), href: href(context, path) }] };
}

/** The bottom line of the newest paper on what changed between two editions. */
function changed(context: Context, notes: NoteBook, changes: Briefing | undefined): Section[] {
  if (!changes?.editions) return [];
  const { t, date } = context.words;
  const told = (changes.sections[0]?.drafts ?? [])
    .flatMap(({ sentences }) => sentences)
    .map((sentence) => ({
      text: withLinks(context, sentence.text),
      marks: notes.citeAs(sentence.evidence, checkedOf(context.claims, sentence)),
    }));
  const blocks: Block[] = [
    { type: 'told', look: 'paragraphs', groups: [told] },
    leadTo(context, 'home.all-changes', recordPath('briefing', changes.id)),
  ];
  return [section('changed', t('home.changed', { date: date(changes.editions.earlier.reportDate) }), blocks)];
}

/** What falls due soon, and what was due and nothing settled. */
function due(context: Context, notes: NoteBook): Section[] {
  const { t, date } = context.words;
  const { reportDate } = context.site.settings;
  const end = addDays(reportDate, dueWithinDays);
  const all = commitmentsOn(context.site, reportDate);
  const soon = all.filter(fallsDueSoon);
  const events = chronologyOn(context.site, reportDate).filter(
    ({ standing, date: when }) => standing === 'announced' && when?.earliest !== undefined && when.earliest <= end,
  );
  const passed = all.filter(hasLapsed).reverse();
  const days = { from: date(reportDate), to: date(end) };
  const table = (caption: string, commitments: typeof all): Block => ({
    type: 'table',
    table: commitmentTable(context, notes, caption, commitments),
  });
  return [
    section('due', t('home.due', { days: dueWithinDays }), [
      ...(soon.length > 0 ? [table(t('home.due.caption', days), soon)] : []),
      ...(events.length > 0 ? [{ type: 'timeline' as const, entries: timeline(context, notes, events) }] : []),
      ...(soon.length + events.length === 0
        ? [{ type: 'text' as const, text: plain(t('home.nothing-due', days)) }]
        : []),
    ]),
    ...(passed.length > 0
      ? [
          section('passed', t('home.passed'), [
            table(
              t('home.passed.caption', {
                date: date(reportDate),
                count: passed.length,
                shown: Math.min(passed.length, shownPassed),
              }),
              passed.slice(0, shownPassed),
            ),
            leadTo(context, 'home.all-commitments', 'commitments/'),
          ]),
        ]
      : []),
  ];
}

/** The map without its table, which stands with it on the page of its own. */
function map(context: Context): Section[] {
  const picture = mapPicture(context)?.picture;
  if (!picture) return [];
  return [
    section(
      'map',
      context.words.t('map.title'),
      [{ type: 'picture', picture: { ...picture, tableFollows: true } }, leadTo(context, 'home.map', 'map/')],
      true,
    ),
  ];
}

function newestSources(context: Context): Section[] {
  const { site, words } = context;
  const sources = recordsOf(site, 'source').sort((a, b) =>
    compareText(publishedOn(site, b.id), publishedOn(site, a.id)),
  );
  const cards = sources.slice(0, shownSources).map((record): Card => {
    const count = [...site.statements.values()].filter(({ evidence }) =>
      evidence.some(({ source }) => source === record.id),
    ).length;
    return {
      title: linkTo(context, record),
      text: words.t('home.source', { count }),
      foot: record.data.published === undefined ? words.t('note.undated') : words.date(record.data.published),
    };
  });
  return cards.length > 0 ? [section('new', words.t('home.new'), [{ type: 'cards', cards }])] : [];
}
