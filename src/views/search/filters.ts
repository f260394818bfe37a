import { dateOf, yearsTouched } from '../../basics/dates.ts';
import { filterKinds, type FilterKind } from '../../basics/kinds.ts';
import { partiesOn } from '../../model/parties.ts';
import { namedAs } from '../../model/site.ts';
import { dateOfRecord } from '../../model/fields.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import type { Printing } from '../printing.ts';
import { standing } from '../records/kind-views.ts';

/** What search narrows by, in the order in which the search page offers it. */
export const filterNames = ['kind', ...filterKinds.map(({ kind }) => kind), 'party', 'year', 'state'] as const;

type FilterName = (typeof filterNames)[number];

/** What a subject is narrowed by: for each filter the values it has, as readers call them. */
export type FilterValues = Readonly<Record<FilterName, readonly string[]>>;

/** What has no value of any filter. */
export const none: FilterValues = { kind: [], theme: [], programme: [], party: [], year: [], state: [] };

/** What search may narrow the record `id` by, as long as it is remembered. */
export function filtersIn({ context, remember }: Pick<Printing, 'context' | 'remember'>, id: string): FilterValues {
  return remember(`filters ${id}`, () => {
    const record = context.site.records.get(id);
    return record ? filtersOf(context, record) : none;
  });
}

/** What search may narrow a record by. */
export function filtersOf(context: Context, record: SourceRecord): FilterValues {
  const state = stateOf(context, record);
  const date = dateOfRecord(record);
  return {
    kind: [context.words.t(`kind.${record.kind}.one`)],
    ...filed(context, record),
    party: partiesOf(context, record),
    year: date === undefined ? [] : yearsTouched(dateOf(date)).map(String),
    state: state === undefined ? [] : [state],
  };
}

/** Where a record stands on the report date, in a word or two; undefined where its kind stands nowhere. */
export function stateOf(context: Context, record: SourceRecord): string | undefined {
  return standing({ context, notes: new NoteBook(context) }, record.kind, record).at(-1)?.value;
}

/** The names of the records that a record is, or is filed under, by their kind. */
function filed(context: Context, record: SourceRecord): Record<FilterKind, string[]> {
  return {
    theme: filedUnder(context, record, 'theme'),
    programme: filedUnder(context, record, 'programme'),
  };
}

function filedUnder({ site }: Context, record: SourceRecord, kind: FilterKind): string[] {
  const named = (site.referencesFrom.get(record.id) ?? [])
    .filter(({ field }) => field.files === true || field.about === true)
    .map(({ to }) => to);
  return [...new Set([record.id, ...named])].flatMap((id) => {
    const found = namedAs(site, id);
    return found?.kind === kind ? [found.data.name] : [];
  });
}

/** The names of the parties that have a paper, of their own or with another, and that a record is or concerns. */
function partiesOf(context: Context, record: SourceRecord): string[] {
  const { site, pages, pairs } = context;
  return partiesOn(site, record)
    .filter(({ id }) => pages.has(id) || pairs.has(id))
    .map(({ data }) => data.name);
}
