import { compareText } from '../../basics/dates.ts';
import type { PaperRequest } from '../../briefing/briefing.ts';
import { chronologyOn } from '../../model/chronology.ts';
import { commitmentsOn } from '../../model/commitments.ts';
import { latestSource, publishedOn } from '../../model/knowledge.ts';
import { recordsOf } from '../../model/site.ts';
import { href, recordHref, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Paper } from '../paper.ts';
import { commitmentTable, timeline } from '../tables.ts';
import { linkTo, plain } from '../text.ts';
import { briefingCard, changePapers } from './cards.ts';

/** The front page: what this is, how fresh, what is new, what is due, the briefings, search. */
export function homePaper(context: Context, briefings: readonly PaperRequest[]): Paper {
  const { site, words } = context;
  const { t, date } = words;
  const { settings } = site;
  const programmes = recordsOf(site, 'programme').length;
  const notes = new NoteBook(context);
  const latest = latestSource(site);
  const all = commitmentsOn(site, settings.reportDate);
  const waiting = all.filter(({ state }) => state === 'due' || state === 'overdue' || state === 'no-word-since');
  const upcoming = chronologyOn(site, settings.reportDate).filter(({ standing }) => standing === 'announced');
  const own = briefings.filter(({ record }) => record?.kind === 'briefing');
  const told = [...changePapers(briefings).slice(0, 1), ...own];
  const sources = recordsOf(site, 'source').sort((a, b) => compareText(publishedOn(site, b.id), publishedOn(site, a.id)));
  const newest = sources.slice(0, 3).map((record) => ({
    title: linkTo(context, record),
    text: t('home.source', { count: [...site.statements.values()].filter(({ evidence }) => evidence.some(({ source }) => source === record.id)).length }),
    foot: record.data.published === undefined ? t('note.undated') : date(record.data.published),
  }));
  return {
    ...emptyPaper('', settings.title),
    description: settings.description,
    lede: { text: plain(settings.description), marks: [] },
    answers: [
      { label: t('answer.report-date'), value: plain(date(settings.reportDate)), marks: [] },
      ...(latest?.data.published ? [{ label: t('answer.latest-source'), value: [{ text: date(latest.data.published), href: recordHref(context, latest) }], marks: [] }] : []),
      ...(programmes > 0 ? [{ label: t('kind.programme.many'), value: [{ text: words.number(programmes), href: href(context, 'programmes/') }], marks: [] }] : []),
      { label: t('home.statements'), value: plain(words.number(site.statements.size)), marks: [] },
    ],
    sections: [
      section('search', undefined, [{ type: 'search', search: { action: href(context, 'search/'), whole: false, filters: [] } }]),
      ...(told.length > 0 ? [section('briefings', t('room.briefings'), [{ type: 'cards', cards: told.map((request) => briefingCard(context, request)) }, { type: 'text', text: [{ text: t('home.all-briefings'), href: href(context, 'briefings/') }] }])] : []),
      section('due', t('home.due'), [
        ...(waiting.length > 0
          ? [{ type: 'table' as const, table: commitmentTable(context, notes, t('home.due.caption', { date: date(settings.reportDate) }), waiting) }]
          : [{ type: 'text' as const, text: plain(t('home.nothing-due')) }]),
        ...(upcoming.length > 0 ? [{ type: 'timeline' as const, entries: timeline(context, notes, upcoming) }] : []),
        ...(all.length > 0 ? [{ type: 'text' as const, text: [{ text: t('home.all-commitments'), href: href(context, 'commitments/') }] }] : []),
      ]),
      ...(newest.length > 0 ? [section('new', t('home.new'), [{ type: 'cards', cards: newest }])] : []),
    ],
    notes: notes.groups(),
  };
}
