import { dateOf, yearsTouched } from '../basics/dates.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Context } from './context.ts';
import type { SearchEntry } from './paper.ts';

/** The filters of search, in the order in which the search page offers them. */
export const filterNames = ['kind', 'theme', 'programme', 'place', 'year'] as const;

/** What search may narrow a record's page by: its kind, themes, programmes, places and years, as readers call them. */
export function searchEntry(context: Context, record: SourceRecord): SearchEntry {
  const kind = context.words.t(`kind.${record.kind}.one`);
  const { data } = record;
  const ids = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : typeof value === 'string' ? [value] : [];
  const scope = 'scope' in data ? data.scope : undefined;
  const names = (values: readonly string[]) =>
    [...new Set(values)].flatMap((id) => context.site.records.get(id)?.data.name ?? []);
  const own = (wanted: SourceRecord['kind']) => (record.kind === wanted ? [record.id] : []);
  const date =
    record.kind === 'event'
      ? record.data.when
      : record.kind === 'commitment'
        ? record.data.due
        : record.kind === 'source'
          ? record.data.published
          : undefined;
  return {
    kind,
    filters: {
      kind: [kind],
      theme: names([...own('theme'), ...ids('themes' in data ? data.themes : undefined), ...(scope?.themes ?? [])]),
      programme: names([
        ...own('programme'),
        ...ids('programmes' in data ? data.programmes : undefined),
        ...(scope?.programmes ?? []),
      ]),
      place: names([...own('place'), ...placesOf(context, record), ...(scope?.places ?? [])]),
      year: date === undefined ? [] : yearsTouched(dateOf(date)).map(String),
    },
  };
}

function placesOf(context: Context, record: SourceRecord): string[] {
  const named = (context.site.referencesFrom.get(record.id) ?? [])
    .filter(({ path }) => path[0] !== 'themes')
    .map(({ to }) => to);
  return named.filter((id) => context.site.records.get(id)?.kind === 'place');
}
