import { chronologyOn, eventStandings, yearsOn, type ChronologyEntry } from '../../model/chronology.ts';
import { nameOf, type Site } from '../../model/site.ts';
import { href, type Context } from '../context.ts';
import { eventFilters, filtered } from '../lists/event-filters.ts';
import { NoteBook } from '../page/notes.ts';
import { emptyPage, section, type Page, type Section } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf, type LongList } from '../lists/parts.ts';
import { chronologyPicture } from '../pictures/chronology.ts';
import { timeline } from '../page/tables.ts';
import { plain, type Inline } from '../page/text.ts';
import { linksTaken, noteWeight } from '../lists/weights.ts';
import { room } from './room.ts';

/** An event under the heading that it stands under: its year, or its standing in that year. */
interface Placed {
  readonly heading: string;
  readonly entry: ChronologyEntry;
}

/** An entry without its names and note, and with what it is filed under, in letters of HTML. */
const entryWeight = 750;

/** The picture and its table, which stand on the first page of the whole. */
const pictureWeight = 10_000;

function weightIn({ site }: Context): (placed: Placed) => number {
  return ({ entry: { record } }) => {
    const places = (record.data.where ?? []).map((id) => nameOf(site, id));
    return entryWeight + noteWeight + linksTaken([record.data.name, ...places]);
  };
}

/** Where a list is cut, filters offer so many values each. */
const mostValues = 20;

/** What filters take: for each value an option, a rule of the page's style sheet, and a word at each event. */
function aroundOf(context: Context, entries: readonly ChronologyEntry[]): NonNullable<LongList<Placed>['around']> {
  return {
    whole: () => {
      const { form, filed = [] } = eventFilters(context, entries) ?? {};
      const values = (form?.filters ?? []).reduce((sum, one) => sum + one.values.length, 0);
      return [...filed].reduce((sum, [, words]) => sum + words.length, values * valueWeight);
    },
    part: 4 * mostValues * valueWeight,
  };
}

const valueWeight = 380;

/** The whole chronology, year by year; what was only announced stands apart from what was held. */
export function chronologyPages(context: Context): { path: string; page: () => Page }[] {
  const { t } = context.words;
  const entries = chronologyOn(context.site, context.site.settings.reportDate);
  const years = yearsOn(context.site, context.site.settings.reportDate);
  const placed = [
    ...[...years]
      .reverse()
      .flatMap(([year, members]) => placedUnder(String(year), apart(startingIn(year, members)).flat())),
    ...placedUnder(
      'undated',
      entries.filter(({ date }) => date === undefined),
    ),
  ];
  const leaves = leavesOf(context, {
    path: 'chronology/',
    items: placed,
    weightOf: weightIn(context),
    around: aroundOf(context, entries),
    beside: pictureWeight,
    nameOf: ({ heading }) => (heading === 'undated' ? t('chronology.undated') : heading),
  });
  return leaves.map((leaf) => ({ path: leaf.path, page: () => chronologyPage(context, leaf) }));
}

function placedUnder(heading: string, entries: readonly ChronologyEntry[]): Placed[] {
  return entries.map((entry) => ({ heading, entry }));
}

function chronologyPage(context: Context, leaf: Leaf<Placed>): Page {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const all = chronologyOn(context.site, context.site.settings.reportDate);
  const years = yearsOn(context.site, context.site.settings.reportDate);
  const filters =
    leaf.all === 1 ? eventFilters(context, all) : eventFilters(context, entriesIn(leaf.items), mostValues);
  const list = [...Map.groupBy(leaf.items, ({ heading }) => heading)].map(([heading, own]) =>
    yearSection(context, notes, entriesIn(own), {
      title: heading === 'undated' ? t('chronology.undated') : heading,
      name: heading,
    }),
  );
  // It stands above the list, but its table cites after it: notes are numbered in the order of what is read, and the
  // table is folded.
  const picture = leaf.number === 1 ? chronologyPicture(context, notes, all, filters?.filed) : undefined;
  const shown = [
    ...(picture ? [section('pictures', t('picture.chronology.title'), [{ type: 'picture', picture }])] : []),
    ...list,
  ];
  return onLeaf(context, leaf, {
    ...room(context, 'chronology/', 'chronology'),
    forms:
      leaf.number > 1
        ? []
        : [...years.keys()]
            .reverse()
            .map((year) => ({ text: String(year), href: href(context, `chronology/${year}/`) })),
    sections: filtered(context, shown, filters),
    notes: notes.groups(),
  });
}

function entriesIn(placed: readonly Placed[]): ChronologyEntry[] {
  return placed.map(({ entry }) => entry);
}

/** A range that began in an earlier year is listed there; its year pages still show it. */
function startingIn(year: number, entries: readonly ChronologyEntry[]): ChronologyEntry[] {
  return entries.filter(({ date }) => (date?.earliest ?? date?.latest ?? '').startsWith(String(year)));
}

function yearSection(
  context: Context,
  notes: NoteBook,
  entries: readonly ChronologyEntry[],
  { title, name }: { readonly title: string; readonly name: string },
): Section {
  const [others, announced] = apart(entries);
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

/** What took place or was called off, and what was only announced. */
function apart(entries: readonly ChronologyEntry[]): [others: ChronologyEntry[], announced: ChronologyEntry[]] {
  const isAnnounced = ({ standing }: ChronologyEntry): boolean =>
    standing === 'announced' || standing === 'announced-unknown';
  return [entries.filter((entry) => !isAnnounced(entry)), entries.filter(isAnnounced)];
}

/** The years that have a page of their own, ascending. */
export function chronologyYears(site: Site): number[] {
  return [...yearsOn(site, site.settings.reportDate).keys()];
}

/** From so many events on, a year has filters; fewer are seen at a glance. */
const worthFiltering = 8;

/** The pages of one year, standing by standing. */
export function yearPages(context: Context, year: number): { path: string; page: () => Page }[] {
  const entries = yearsOn(context.site, context.site.settings.reportDate).get(year) ?? [];
  const leaves = leavesOf(context, {
    path: `chronology/${year}/`,
    items: eventStandings.flatMap((standing) =>
      placedUnder(
        standing,
        entries.filter((entry) => entry.standing === standing),
      ),
    ),
    weightOf: weightIn(context),
    around: aroundOf(context, entries),
    nameOf: ({ entry: { record } }) => record.data.name,
  });
  return leaves.map((leaf) => ({ path: leaf.path, page: () => yearPage(context, year, leaf) }));
}

function yearPage(context: Context, year: number, leaf: Leaf<Placed>): Page {
  const { t } = context.words;
  const notes = new NoteBook(context);
  const years = yearsOn(context.site, context.site.settings.reportDate);
  const entries = leaf.all === 1 ? (years.get(year) ?? []) : entriesIn(leaf.items);
  const neighbours = [...years.keys()];
  const position = neighbours.indexOf(year);
  const link = (other: number | undefined, label: 'chronology.earlier' | 'chronology.later'): Inline[] =>
    other === undefined
      ? []
      : [{ text: t(label, { year: String(other) }), href: href(context, `chronology/${other}/`) }];
  const most = leaf.all === 1 ? undefined : mostValues;
  const filters = entries.length < worthFiltering ? undefined : eventFilters(context, entries, most);
  const list = eventStandings.flatMap((standing) => {
    const group = leaf.items.filter(({ entry }) => entry.standing === standing);
    return group.length > 0
      ? [
          section(standing, t(`standing.${standing}.title`), [
            { type: 'timeline', entries: timeline(context, notes, entriesIn(group)) },
          ]),
        ]
      : [];
  });
  return onLeaf(context, leaf, {
    ...emptyPage(`chronology/${year}/`, t('chronology.year', { year: String(year) })),
    description: t('chronology.year.about', { year: String(year), count: years.get(year)?.length ?? 0 }),
    kicker: [{ text: t('room.chronology'), href: href(context, 'chronology/') }],
    forms: [
      ...link(neighbours[position - 1], 'chronology.earlier'),
      ...link(neighbours[position + 1], 'chronology.later'),
    ],
    sections: filtered(context, list, filters),
    notes: notes.groups(),
  });
}
