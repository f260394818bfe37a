import { compareText } from '../../basics/compare.ts';
import { folders, type Kind } from '../../basics/kinds.ts';
import type { Words } from '../../messages/words.ts';
import { recordsOf } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../notes.ts';
import { emptyPaper, section, type Block, type Paper, type Section } from '../paper.ts';
import { entryOf } from '../records/entry.ts';
import { listedLink, type Inline } from '../text.ts';
import { leadOf } from './leads.ts';

/** How the index of a kind lists its records. */
export interface Listing {
  /** What tells a record apart in a list: where it stands, its date. */
  readonly note: (record: SourceRecord) => string | undefined;
  /** The types in their order, where that is another than by name. */
  readonly types?: readonly string[] | undefined;
  /** Records of other kinds that are listed first: whoever meets others as a country does. */
  readonly besides?: readonly SourceRecord[];
}

/** More of them than these are grouped by type, if a group holds a few. */
const mostTogether = 12;
const fewInGroup = 3;

/** Every record of a kind: those with a page in a line each, then all others as entries. */
export function kindPaper(context: Context, kind: Kind, { note, types, besides = [] }: Listing): Paper {
  const { words, site } = context;
  const records = (recordsOf(site, kind) as SourceRecord[]).sort(
    (a, b) =>
      (types === undefined ? 0 : rankIn(types, typeOf(a)) - rankIn(types, typeOf(b))) ||
      words.compare(a.data.name, b.data.name) ||
      compareText(a.id, b.id),
  );
  const notes = new NoteBook(context);
  const title = words.t(`kind.${kind}.index`);
  const withPage = [...besides, ...records.filter(({ id }) => context.pages.has(id))];
  const sections = [
    ...groupsOf(context, withPage, types).map(([name, label, members]) =>
      section(`pages${name}`, label, [
        {
          type: 'leads',
          look: 'lines',
          leads: members.map((record) =>
            leadOf(context, notes, record, {
              note: note(record),
              // Those of other kinds stand as entries elsewhere.
              ...(record.kind === kind ? { title: listedLink(context, record) } : {}),
            }),
          ),
        },
      ]),
    ),
    ...entrySections(context, notes, records, {
      types,
      heading: records.some(({ id }) => context.pages.has(id)) ? words.t('section.entries') : undefined,
    }),
  ];
  return {
    ...emptyPaper(`${folders[kind]}/`, title),
    description: words.t('index.description', { kind: title, count: records.length, site: site.settings.title }),
    sections: withContents(sections),
    notes: notes.groups(),
  };
}

/** The records that have no page of their own, in the order in which they come, below `heading` unless by type. */
export function entrySections(
  context: Context,
  notes: NoteBook,
  records: readonly SourceRecord[],
  { types, heading }: { readonly types?: readonly string[] | undefined; readonly heading?: string | undefined },
): Section[] {
  const entries = records.filter(({ id }) => !context.pages.has(id));
  const groups = groupsOf(context, entries, types);
  return groups.map(([name, label, members]) => {
    const title = label ?? heading;
    const block: Block = {
      type: 'entries',
      entries: members.map((record) => entryOf(context, notes, record)),
      level: title === undefined ? 2 : 3,
    };
    return section(`entries${name}`, title, [block]);
  });
}

/**
 * Records by type, where they are many: the end of an anchor, a heading, the records. The types come in their order, or
 * by name; what is not known of which type it is comes last.
 */
function groupsOf(
  { words }: Context,
  records: readonly SourceRecord[],
  types: readonly string[] | undefined,
): [name: string, label: string | undefined, records: readonly SourceRecord[]][] {
  if (records.length === 0) return [];
  const groups = [...Map.groupBy(records, typeOf)];
  const few = records.length / groups.length < fewInGroup;
  if (records.length <= mostTogether || groups.length === 1 || few) return [['', undefined, records]];
  return groups
    .map(([type, members]) => ({ type, members, label: members[0] ? labelOf(words, members[0]) : '' }))
    .sort((a, b) => rankIn(types, a.type) - rankIn(types, b.type) || words.compare(a.label, b.label))
    .map(({ type, members, label }) => [`_${type ?? 'other'}`, label, members]);
}

function labelOf(words: Words, { data }: SourceRecord): string {
  return 'type' in data ? words.t(`type.${data.type}.many`) : '';
}

function rankIn(types: readonly string[] | undefined, type: string | undefined): number {
  return types === undefined ? Number(type === 'unknown') : types.indexOf(type ?? '');
}

function typeOf({ data }: SourceRecord): string | undefined {
  return 'type' in data ? data.type : undefined;
}

/** More sections than these have a line of contents above them. */
const mostWithoutContents = 3;

/** The sections of a long page below a line that leads to each. */
export function withContents(sections: readonly Section[]): Section[] {
  if (sections.length <= mostWithoutContents) return [...sections];
  const links = sections.flatMap(({ id, title }): Inline[] =>
    title === undefined ? [] : [{ text: title, href: `#${id}` }],
  );
  return [section('contents', undefined, [{ type: 'contents', links }]), ...sections];
}
