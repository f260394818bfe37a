import { dateOf, yearsTouched } from '../basics/dates.ts';
import { filterKinds, type FilterKind } from '../basics/kinds.ts';
import { dateOfRecord } from '../model/fields.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Context } from './context.ts';
import type { SearchEntry } from './paper.ts';

/** The filters of search, in the order in which the search page offers them. */
export const filterNames = ['kind', ...filterKinds.map(({ kind }) => kind), 'year'] as const;

/** What search may narrow a record's page by: its kind, themes, programmes, places and years, as readers call them. */
export function searchEntry(context: Context, record: SourceRecord): SearchEntry {
  const kind = context.words.t(`kind.${record.kind}.one`);
  const date = dateOfRecord(record);
  return {
    kind,
    filters: {
      kind: [kind],
      ...Object.fromEntries(
        filterKinds.map((filter) => [filter.kind, namesUnder(context, record, filter.kind, filter.by)]),
      ),
      year: date === undefined ? [] : yearsTouched(dateOf(date)).map(String),
    },
  };
}

/** The names of the records of `kind` by which search finds a record: its own, and those it is filed under or names. */
function namesUnder({ site }: Context, record: SourceRecord, kind: FilterKind, by: 'filed' | 'named'): string[] {
  const named = (site.referencesFrom.get(record.id) ?? [])
    .filter(({ field }) => by === 'named' || field.files === true || field.about === true)
    .map(({ to }) => to);
  return [...new Set([record.id, ...named])].flatMap((id) => {
    const found = site.records.get(id);
    return found?.kind === kind ? [found.data.name] : [];
  });
}
