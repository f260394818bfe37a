import { compareText } from '../../basics/compare.ts';
import { folders, kindIs, type Kind } from '../../basics/kinds.ts';
import type { Words } from '../../messages/words.ts';
import { perSite, perSiteAndKey } from '../../model/memo.ts';
import { countOf, fieldsIn, namedAs, nameOf, recordsOf } from '../../model/site.ts';
import { rawStatements } from '../../model/statements.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { emptyPage, section, type Block, type Page, type Section } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf } from '../lists/parts.ts';
import { entryOf, mostPointers } from '../records/entry.ts';
import { listedLink, type Inline } from '../page/text.ts';
import { linksTaken, noteWeight } from '../lists/weights.ts';
import { leadOf } from './leads.ts';

/** How the index of a kind lists its records. */
export interface Listing {
  /** What tells a record apart in a list: where it stands, its date. */
  readonly note: (record: SourceRecord) => string | undefined;
}

/** A record in a list: in a line that leads to its page, or told whole where it has none; under what heading. */
export interface Listed {
  readonly record: SourceRecord;
  readonly as: 'lead' | 'entry';
  readonly section: string;
  readonly title: string | undefined;
  /** Whether a lead bears the anchor that its record would have as an entry. */
  readonly anchored?: boolean;
}

/** The types of a kind in their order, where that is another than by name. */
const typeOrders: { readonly [K in Kind]?: readonly string[] } = {
  place: ['country', 'group', 'region', 'territory', 'continent', 'city'],
};

/** More of them than these are grouped by type, if a group holds a few. */
const mostTogether = 12;
const fewInGroup = 3;

/** The pages of the index of a kind: those of its records with a page in a line each, then all others as entries. */
export const kindLeaves = perSiteAndKey((context: Context, kind: Kind): readonly Leaf<Listed>[] => {
  const { words, site } = context;
  const types = typeOrders[kind];
  const records = (recordsOf(site, kind) as SourceRecord[]).sort(
    (a, b) =>
      (types === undefined ? 0 : rankIn(types, typeOf(a)) - rankIn(types, typeOf(b))) ||
      words.compare(a.data.name, b.data.name) ||
      compareText(a.id, b.id),
  );
  const withPage = [
    ...(kind === 'place' ? otherParties(context) : []),
    ...records.filter(({ id }) => context.pages.has(id)),
  ];
  const leads = groupsOf(context, withPage, types).flatMap(([name, title, members]) =>
    members.map((record): Listed => ({
      record,
      as: 'lead',
      section: `pages${name}`,
      title,
      // Those of other kinds stand as entries elsewhere.
      anchored: record.kind === kind,
    })),
  );
  const entries = listedEntries(context, records, {
    types,
    heading: records.some(({ id }) => context.pages.has(id)) ? words.t('section.entries') : undefined,
  });
  return leavesOf(context, {
    path: `${folders[kind]}/`,
    items: [...leads, ...entries],
    weightOf: (item) => weightOfListed(context, item),
    nameOf: ({ record }) => record.data.name,
  });
});

/** The record that an item of a list tells whole. */
export function entryId(item: Listed | { readonly as: 'row' | 'paper' }): string | undefined {
  return item.as === 'entry' ? item.record.id : undefined;
}

/** One page of the index of a kind. */
export function kindPage(context: Context, kind: Kind, leaf: Leaf<Listed>, { note }: Listing): Page {
  const { words, site } = context;
  const notes = new NoteBook(context);
  const title = words.t(`kind.${kind}.index`);
  return onLeaf(context, leaf, {
    ...emptyPage(`${folders[kind]}/`, title),
    description: words.t('index.description', {
      kind: title,
      count: countOf(site, kind),
      site: site.settings.title,
    }),
    sections: withContents(listSections(context, notes, leaf.items, note)),
    notes: notes.groups(),
  });
}

/** What a record in a list takes on a page, in letters of HTML; about. */
export function weightOfListed({ site }: Pick<Context, 'site'>, { record, as }: Listed): number {
  if (as === 'lead') return leadWeight + longestLead(record);
  const named = [
    ...(site.referencesFrom.get(record.id) ?? []).map(({ to }) => namedAs(site, to)?.data.name ?? ''),
    ...(site.referencesTo.get(record.id) ?? []).slice(0, mostPointers).map(({ from }) => nameOf(site, from.id)),
  ];
  return entryWeight + perLetter * lettersOf(record) + noteWeight * placesCited(record) + linksTaken(named);
}

/** A line with its sentence, mark and note; its sentence may be longer than this. */
const leadWeight = 1300;
const usualLead = 250;
/** An entry without what it says, and what each letter of its record makes of it. */
const entryWeight = 320;
const perLetter = 1.1;

const lettersOf = perSite(({ data }: SourceRecord): number => Buffer.byteLength(JSON.stringify(data)));

/** What the longest sentence of a record, or the one that cites most, takes more than others do. */
const longestLead = perSite((record: SourceRecord): number =>
  rawStatements(record).reduce(
    (most, { says, from = [] }) =>
      Math.max(most, Buffer.byteLength(says) - usualLead + noteWeight * ([from].flat().length - 1)),
    0,
  ),
);

/** How many places in sources a record cites: each may be a note of its own, of a source that no other names. */
export const placesCited = perSite(
  (record: SourceRecord): number => new Set(fieldsIn(record).citations.map(({ text }) => text)).size,
);

/** Records in a list, section by section, as they come. */
export function listSections(
  context: Context,
  notes: NoteBook,
  listed: readonly Listed[],
  note: Listing['note'],
): Section[] {
  return [...Map.groupBy(listed, (one) => one.section)].map(([name, members]) => {
    const [first] = members;
    const title = first?.title;
    const block: Block =
      first?.as === 'lead'
        ? {
            type: 'leads',
            look: 'lines',
            leads: members.map(({ record, anchored }) =>
              leadOf(context, notes, record, {
                note: note(record),
                ...(anchored === true ? { title: listedLink(context, record) } : {}),
              }),
            ),
          }
        : {
            type: 'entries',
            entries: members.map(({ record }) => entryOf(context, notes, record)),
            level: title === undefined ? 2 : 3,
          };
    return section(name, title, [block]);
  });
}

/** The records that have no page of their own, in the order in which they come, below `heading` unless by type. */
export function listedEntries(
  context: Context,
  records: readonly SourceRecord[],
  { types, heading }: { readonly types?: readonly string[] | undefined; readonly heading?: string | undefined },
): Listed[] {
  const entries = records.filter(({ id }) => !context.pages.has(id));
  return groupsOf(context, entries, types).flatMap(([name, label, members]) =>
    members.map((record): Listed => ({ record, as: 'entry', section: `entries${name}`, title: label ?? heading })),
  );
}

/** Bodies that meet others as countries do, and have a page: those that a paper on two parties is about. */
function otherParties({ site, pages, pairs }: Context): SourceRecord[] {
  return [...pairs.keys()]
    .flatMap((id) => site.records.get(id) ?? [])
    .filter(({ id, kind }) => kind !== 'place' && kindIs(kind, 'party', true) && pages.has(id));
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
