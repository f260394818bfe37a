import type { ChronologyEntry } from '../../model/chronology.ts';
import { descendants } from '../../model/hierarchy.ts';
import { askedByKey } from '../../model/memo.ts';
import { placesOf } from '../../model/parties.ts';
import { nameOf, recordsOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { filedTogether } from './filing.ts';
import { section, type Block, type FilterForm, type Section } from '../page/page.ts';

/** The filters of a list of events, and under what each event is filed. */
export interface EventFilters {
  readonly form: FilterForm;
  /**
   * What is offered of all that an event is filed under, by its id, as words such as `kind-visit theme-cables` with
   * spaces between.
   */
  readonly filed: ReadonlyMap<string, string>;
}

/** What events can be filed under, as a filter offers it. */
type Value = FilterForm['filters'][number]['values'][number];

/**
 * Filters for `entries` by kind, theme, programme and place: the values that occur among them, by name. What is filed
 * under a part is filed under the whole too, and an event stands under every place that it concerns: where it was,
 * whose bodies took part. A filter that could leave nothing out is not offered; undefined where none could. Of each
 * filter at most `mostValues` are offered, those of most events.
 */
export function eventFilters(
  context: Context,
  entries: readonly ChronologyEntry[],
  mostValues = Number.POSITIVE_INFINITY,
): EventFilters | undefined {
  const { t, compare } = context.words;
  const named = (id: string): Value => ({ value: id, text: nameOf(context.site, id) });
  const dimensions = [
    {
      name: 'kind',
      valuesOf: ({ record: { data } }: ChronologyEntry): readonly Value[] => [
        { value: data.type, text: t(`type.${data.type}.many`) },
      ],
    },
    ...(['theme', 'programme'] as const).map((kind) => ({
      name: kind,
      valuesOf: ({ record }: ChronologyEntry): readonly Value[] => wholesOf(context.site, kind, record).map(named),
    })),
    {
      name: 'place',
      valuesOf: ({ record }: ChronologyEntry): readonly Value[] => placesOf(context.site, record).map(named),
    },
  ] as const;
  const offered = dimensions.flatMap((dimension) => {
    const all = entries.flatMap(dimension.valuesOf);
    const values = [...Map.groupBy(all, ({ value }) => value).values()]
      .sort((a, b) => (all.length > mostValues ? b.length - a.length : 0))
      .flatMap((same) => same.slice(0, 1))
      .slice(0, mostValues);
    const leavesOut = entries.some((entry) => dimension.valuesOf(entry).length < values.length);
    return leavesOut ? [{ ...dimension, values, ids: new Set(values.map(({ value }) => value)) }] : [];
  });
  if (offered.length === 0) return undefined;
  const filters = offered.map(({ name, values }) => ({
    name,
    label: t(`filter.${name}`),
    values: values.sort((a, b) => compare(a.text, b.text) || compare(a.value, b.value)),
  }));
  const count = entries.length;
  return {
    form: {
      label: t('filter.form'),
      filters,
      reset: t('filter.reset'),
      says: {
        all: t('filter.all', { count }),
        some: t('filter.some', { count, shown: '{shown}' }),
        none: t('filter.none'),
      },
      rules: filters.flatMap(({ name, values }) => values.map(({ value }) => filterRule(name, value))).join(''),
    },
    filed: new Map(
      entries.map((entry) => [
        entry.record.id,
        offered
          .flatMap(({ name, valuesOf, ids }) =>
            valuesOf(entry).flatMap(({ value }) => (ids.has(value) ? `${name}-${value}` : [])),
          )
          .join(' '),
      ]),
    ),
  };
}

/** The sections with the form above all that it acts on, if there is one. */
export function filtered(context: Context, sections: readonly Section[], filters: EventFilters | undefined): Section[] {
  if (!filters) return [...sections];
  const form = section('filter', context.words.t('filter.title'), [{ type: 'filters', filters: filters.form }]);
  return [form, ...sections.map((part) => filterable(context, part, filters))];
}

/**
 * A section in which filters find each event. It goes with the last of them, and so do the words above a list. A
 * picture says what becomes of it while a choice stands; one of numbers stays as it is, and its section with it.
 */
function filterable({ words: { t } }: Context, part: Section, { filed }: EventFilters): Section {
  const found = part.blocks.map((block): Block => {
    if (block.type === 'timeline')
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, filed: filed.get(entry.id) ?? '' })) };
    return block.type === 'picture'
      ? {
          ...block,
          picture: { ...block.picture, filtered: t(block.picture.counts ? 'filter.counted' : 'filter.drawn') },
        }
      : block;
  });
  const blocks = found.map((block, index) =>
    block.type === 'text' ? withFiling(block, filedIn(found[index + 1])) : block,
  );
  const stays = blocks.some((block) => block.type === 'picture' && block.picture.counts);
  return stays
    ? { ...part, blocks }
    : withFiling({ ...part, blocks }, filedTogether(blocks.map((block) => ({ filed: filedIn(block) }))));
}

function filedIn(block: Block | undefined): string | undefined {
  if (block?.type === 'timeline') return filedTogether(block.entries);
  return block?.type === 'picture' ? filedTogether(block.picture.table.rows) : undefined;
}

function withFiling<Item extends object>(item: Item, filed: string | undefined): Item & { readonly filed?: string } {
  return filed === undefined ? item : { ...item, filed };
}

/** What an event is filed under, each with all that it is a part of. */
function wholesOf(site: Site, kind: 'theme' | 'programme', { data }: SourceRecord<'event'>): string[] {
  const filed = (kind === 'theme' ? data.themes : data.programmes) ?? [];
  return [...new Set(filed.flatMap((id) => wholes(site).get(`${kind} ${id}`) ?? []))];
}

/** The ids of a record and of all it is a part of, by its kind and its id. */
const wholes = askedByKey('wholes', (site: Site) => {
  const pairs = (['theme', 'programme'] as const).flatMap((kind) =>
    recordsOf(site, kind).flatMap(({ id: whole }) =>
      [...descendants(site, kind, [whole])].map((part) => ({ part: `${kind} ${part}`, whole })),
    ),
  );
  return [...Map.groupBy(pairs, ({ part }) => part)].map(
    ([part, members]) => [part, members.map(({ whole }) => whole)] as const,
  );
});

/**
 * The rule of one choice: while it stands, whatever is not filed under it is left out. Ids are kebab-case, so they need
 * no escaping, but quotes: they may begin with a digit. The form alone is searched for the choice; on a big page a
 * search in all of it takes seconds.
 */
function filterRule(name: string, value: string): string {
  const chosen = `.section_filter:has([name=${name}] [value="${value}"]:checked)`;
  const leftOut = `[data-filed]:not([data-filed~="${name}-${value}"])`;
  // A mark in a picture keeps its place: what sets filters reads the last two.
  return `${chosen}~section${leftOut},${chosen}~section ${leftOut}{display:none;--named:hidden;--strength:.25}`;
}
