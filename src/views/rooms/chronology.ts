import { chronologyOn, eventStandings, yearsOn, type ChronologyEntry } from '../../model/chronology.ts';
import type { Site } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { eventFilters, filtered } from '../event-filters.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Paper, type Section } from '../paper.ts';
import { chronologyPicture } from '../pictures/chronology.ts';
import { timeline } from '../tables.ts';
import { plain, type Inline } from '../text.ts';
import { room } from './room.ts';

/** The whole chronology, year by year; what was only announced stands apart from what was held. */
export function chronologyPaper(context: Context): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const entries = chronologyOn(context.site, context.site.settings.reportDate);
  const years = yearsOn(context.site, context.site.settings.reportDate);
  const undated = entries.filter(({ date }) => date === undefined);
  const filters = eventFilters(context, entries);
  const list = [
    ...[...years]
      .reverse()
      .map(([year, members]) => yearSection(context, notes, startingIn(year, members), { title: String(year) })),
    ...(undated.length > 0
      ? [yearSection(context, notes, undated, { title: t('chronology.undated'), name: 'undated' })]
      : []),
  ].filter(({ blocks }) => blocks.length > 0);
  // It stands above the list, but its table cites after it: notes are numbered in the order of what is read, and the
  // table is folded.
  const picture = chronologyPicture(context, notes, entries, filters?.filed);
  const shown = [
    ...(picture ? [section('pictures', t('picture.chronology.title'), [{ type: 'picture', picture }])] : []),
    ...list,
  ];
  return {
    ...room(context, 'chronology/', 'chronology'),
    forms: [...years.keys()]
      .reverse()
      .map((year) => ({ text: String(year), href: href(context, `chronology/${year}/`) })),
    sections: filtered(context, shown, filters),
    notes: notes.groups(),
  };
}

/** A range that began in an earlier year is listed there; its year pages still show it. */
function startingIn(year: number, entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  return entries.filter(({ date }) => (date?.earliest ?? date?.latest ?? '').startsWith(String(year)));
}

function yearSection(
  context: Context,
  notes: NoteBook,
  entries: readonly ChronologyEntry[],
  { title, name = title }: { readonly title: string; readonly name?: string },
): Section {
  const isAnnounced = ({ standing }: ChronologyEntry): boolean =>
    standing === 'announced' || standing === 'announced-unknown';
  const announced = entries.filter(isAnnounced);
  const others = entries.filter((entry) => !isAnnounced(entry));
  return section(name, title, [
    ...(others.length > 0 ? [{ type: 'timeline' as const, entries: timeline(context, notes, others) }] : []),
    ...(announced.length > 0
      ? [
          { type: 'text' as const, text: plain(context.words.t('chronology.announced')) },
          { type: 'timeline' as const, entries: timeline(context, notes, announced) },
        ]
      : []),
  ]);
}

/** The years that have a page of their own, ascending. */
export function chronologyYears(site: Site): number[] {
  return [...yearsOn(site, site.settings.reportDate).keys()];
}

/** From so many events on, a year has filters; fewer are seen at a glance. */
const worthFiltering = 8;

/** One year, standing by standing. */
export function yearPaper(context: Context, year: number): Paper {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const years = yearsOn(context.site, context.site.settings.reportDate);
  const entries = years.get(year) ?? [];
  const neighbours = [...years.keys()];
  const position = neighbours.indexOf(year);
  const link = (other: number | undefined, label: 'chronology.earlier' | 'chronology.later'): Inline[] =>
    other === undefined
      ? []
      : [{ text: t(label, { year: String(other) }), href: href(context, `chronology/${other}/`) }];
  const filters = entries.length < worthFiltering ? undefined : eventFilters(context, entries);
  const list = eventStandings.flatMap((standing) => {
    const group = entries.filter((entry) => entry.standing === standing);
    return group.length > 0
      ? [
          section(standing, t(`standing.${standing}.title`), [
            { type: 'timeline', entries: timeline(context, notes, group) },
          ]),
        ]
      : [];
  });
  return {
    ...emptyPaper(`chronology/${year}/`, t('chronology.year', { year: String(year) })),
    description: t('chronology.year.about', { year: String(year), count: entries.length }),
    kicker: [{ text: t('room.chronology'), href: href(context, 'chronology/') }],
    forms: [
      ...link(neighbours[position - 1], 'chronology.earlier'),
      ...link(neighbours[position + 1], 'chronology.later'),
    ],
    sections: filtered(context, list, filters),
    notes: notes.groups(),
  };
}
