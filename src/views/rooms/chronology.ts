import { byYear, chronologyOn, eventStandings, type ChronologyEntry } from '../../model/chronology.ts';
import type { Site } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Paper, type Section } from '../paper.ts';
import { timeline } from '../tables.ts';
import { plain, type Inline } from '../text.ts';
import { room } from './room.ts';

/** The whole chronology, year by year; what was only announced stands apart from what was held. */
export function chronologyPaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const entries = chronologyOn(context.site, context.site.settings.reportDate);
  const years = byYear(entries);
  const undated = entries.filter(({ date }) => date === undefined);
  return {
    ...room(context, 'chronology/', 'chronology'),
    answers: [...years].map(([year, list]) => ({
      label: t('chronology.count', { count: list.length }),
      value: [{ text: String(year), href: href(context, `chronology/${year}/`) }],
      marks: [],
    })),
    sections: [
      ...[...years].reverse().map(([year, list]) => yearSection(context, notes, String(year), startingIn(year, list))),
      ...(undated.length > 0 ? [yearSection(context, notes, t('chronology.undated'), undated, 'undated')] : []),
    ].filter(({ blocks }) => blocks.length > 0),
    notes: notes.groups(),
    search: { kind: t('room.chronology'), filters: { kind: [t('room.chronology')] } },
  };
}

/** A range that began in an earlier year is listed there; its year pages still show it. */
function startingIn(year: number, entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  return entries.filter(({ date }) => (date?.earliest ?? date?.latest ?? '').startsWith(String(year)));
}

function yearSection(context: Context, notes: NoteBook, title: string, entries: readonly ChronologyEntry[], name = title): Section {
  const announced = entries.filter(({ standing }) => standing === 'announced' || standing === 'announced-unknown');
  const others = entries.filter((entry) => !announced.includes(entry));
  return section(name, title, [
    ...(others.length > 0 ? [{ type: 'timeline' as const, entries: timeline(context, notes, others) }] : []),
    ...(announced.length > 0
      ? [{ type: 'text' as const, text: plain(context.words.t('chronology.announced')) }, { type: 'timeline' as const, entries: timeline(context, notes, announced) }]
      : []),
  ]);
}

/** The years that have a page of their own, ascending. */
export function chronologyYears(site: Site): number[] {
  return [...byYear(chronologyOn(site, site.settings.reportDate)).keys()];
}

/** One year, standing by standing. */
export function yearPaper(context: Context, year: number): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const years = byYear(chronologyOn(context.site, context.site.settings.reportDate));
  const entries = years.get(year) ?? [];
  const neighbours = [...years.keys()];
  const position = neighbours.indexOf(year);
  const link = (other: number | undefined, label: 'chronology.earlier' | 'chronology.later'): Inline[] =>
    other === undefined ? [] : [{ text: t(label, { year: String(other) }), href: href(context, `chronology/${other}/`) }];
  return {
    ...emptyPaper(`chronology/${year}/`, t('chronology.year', { year: String(year) })),
    description: t('chronology.year.about', { year: String(year), count: entries.length }),
    kicker: [{ text: t('room.chronology'), href: href(context, 'chronology/') }],
    forms: [...link(neighbours[position - 1], 'chronology.earlier'), ...link(neighbours[position + 1], 'chronology.later')],
    sections: eventStandings.flatMap((standing) => {
      const group = entries.filter((entry) => entry.standing === standing);
      return group.length > 0 ? [section(standing, t(`standing.${standing}.title`), [{ type: 'timeline', entries: timeline(context, notes, group) }])] : [];
    }),
    notes: notes.groups(),
    search: { kind: t('room.chronology'), filters: { kind: [t('room.chronology')], year: [String(year)] } },
  };
}
