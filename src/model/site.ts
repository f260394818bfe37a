import type { z } from 'zod';
import { compareText } from '../basics/compare.ts';
import { parseEvidence, type Evidence, type EvidenceFault } from '../basics/evidence.ts';
import { recordOfId } from '../basics/ids.ts';
import { kindIs, kinds, type Kind } from '../basics/kinds.ts';
import { NameIndex, type OwnedName } from '../basics/names.ts';
import { once } from '../basics/lazily.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import type { Settings } from '../schema/settings.ts';
import { walk } from '../schema/walk.ts';
import { ask, AskedMap, nameAs } from './asking.ts';
import { askedByKey, askedEach, perRecord } from './memo.ts';
import { statementsOfEach, type LinkedStatement } from './statements.ts';

/** A field in which one record names another. */
export interface Reference {
  readonly from: SourceRecord;
  readonly path: Path;
  /** The id named, whether or not such a record exists. */
  readonly to: string;
  /** The kinds that may stand here. */
  readonly allowed: readonly Kind[];
  /** What the schema knows of the record's field that it stands in. */
  readonly field: z.GlobalMeta;
}

/**
 * A reference without what else the record says that it stands in: whoever is told which record names another, and
 * wants to know more of it, asks for that record.
 */
export interface Naming extends Omit<Reference, 'from'> {
  readonly from: Pick<SourceRecord, 'kind' | 'id'>;
}

/** Evidence as it is written in a field, before it is known to be right. */
export interface Citation {
  readonly from: SourceRecord;
  readonly path: Path;
  readonly text: string;
  /** What it reads as. */
  readonly evidence: Evidence | EvidenceFault;
}

/** The source that evidence names, whether or not it names a paragraph. */
export function sourceNamed({ text }: Citation): string {
  return text.split('#')[0] ?? '';
}

/** All records, joined: the one thing that rules, briefings and views are made from. */
export interface Site {
  /** The day from which another site is seen here; see `nameAs`. */
  readonly seenFrom?: string;
  readonly settings: Settings;
  /** By id; of two records with one id the first. */
  readonly records: ReadonlyMap<string, SourceRecord>;
  /** Every record, in order of kind, then id. */
  readonly all: readonly SourceRecord[];
  readonly statements: ReadonlyMap<string, LinkedStatement>;
  /** The statements of a record, in its own order. */
  readonly statementsOf: ReadonlyMap<string, readonly LinkedStatement[]>;
  readonly references: readonly Reference[];
  /** References by the record they stand in. */
  readonly referencesFrom: ReadonlyMap<string, readonly Naming[]>;
  /** References by the id they name. */
  readonly referencesTo: ReadonlyMap<string, readonly Naming[]>;
  readonly citations: readonly Citation[];
  /** Citations by the source they name. */
  readonly citationsOf: ReadonlyMap<string, readonly Citation[]>;
  /** The records whose files could not be read, by id: what names them is not to blame. */
  readonly unread: ReadonlyMap<string, Kind>;
  /**
   * The files that are published as they are, beside the pages, by their path below the root. Only a check knows them.
   */
  readonly files: ReadonlySet<string>;
  /**
   * Statements whose words name a record, by that record's id; its own are not among them, nor are lines of the desk.
   */
  readonly mentionsOf: ReadonlyMap<string, readonly LinkedStatement[]>;
  /** The names of all records, for linking them. */
  readonly names: NameIndex;
  /** The names that stand in sources: not those of indicators or commitments, which are the desk's own. */
  readonly properNames: NameIndex;
}

/** What a site is joined with beside its records. */
export interface Around {
  /** None where nothing is said of them. */
  readonly unread?: ReadonlyMap<string, Kind>;
  readonly files?: ReadonlySet<string>;
  /** A site of much the same records: what only those that are the same say is not worked out again. */
  readonly before?: Site | undefined;
  readonly seenFrom?: string;
}

/**
 * Joins records. Never fails: what does not fit together is for the rules to tell. What hardly any rule asks for is
 * made when somebody does: after each edit that is checked again, nobody may.
 */
export function linkSite(
  settings: Settings,
  unordered: readonly SourceRecord[],
  { unread = new Map(), files = new Set(), before, seenFrom }: Around = {},
): Site {
  const all = [...unordered].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compareText(a.id, b.id));
  const records = new Map<string, SourceRecord>();
  for (const record of all) if (!records.has(record.id)) records.set(record.id, record);
  const references = all.flatMap((record) => fieldsIn(record).references);
  const citations = once(() => all.flatMap((record) => fieldsIn(record).citations));
  const map = <Value>(name: string, entries: Iterable<readonly [string, Value]>): AskedMap<Value> =>
    new AskedMap(nameAs(seenFrom, name), entries);
  const citationsOf = once(() => map('citationsOf', Map.groupBy(citations(), sourceNamed)));
  // Two records with one id are told of elsewhere; until then neither loses its statements.
  const statementsOf = byRecord(all, statementsOfEach(all));
  const statements = new Map<string, LinkedStatement>();
  for (const own of statementsOf.values()) for (const linked of own) statements.set(linked.key, linked);
  const names = indexNames(all, before?.names);
  const proper = all.filter(({ kind }) => kindIs(kind, 'names', 'proper'));
  const properNames = indexNames(proper, before?.properNames);
  const mentionsOf = once(() => map('mentionsOf', collectMentions(statements.values(), names)));
  return {
    ...(seenFrom === undefined ? {} : { seenFrom }),
    settings,
    records: map('records', records),
    get all() {
      ask(nameAs(seenFrom, 'all'));
      return all;
    },
    // A record's statements are read together, and change with it.
    statements: new AskedMap(nameAs(seenFrom, 'statements'), statements, (key) => [
      nameAs(seenFrom, 'statementsOf'),
      recordOfId(key),
    ]),
    statementsOf: map('statementsOf', statementsOf),
    get references() {
      ask(nameAs(seenFrom, 'all'));
      return references;
    },
    referencesFrom: map('referencesFrom', byRecord(all, namingsIn)),
    referencesTo: map(
      'referencesTo',
      Map.groupBy(all.flatMap(namingsIn), ({ to }) => to),
    ),
    get citations() {
      ask(nameAs(seenFrom, 'all'));
      return citations();
    },
    get citationsOf() {
      return citationsOf();
    },
    unread,
    files,
    get mentionsOf() {
      return mentionsOf();
    },
    get names() {
      ask(nameAs(seenFrom, 'names'));
      return names;
    },
    get properNames() {
      ask(nameAs(seenFrom, 'names'));
      return properNames;
    },
  };
}

/** The same records of a site, seen from another day. */
export function onDay(site: Site, day: string, settings: Settings): Site {
  const own = { settings, seenFrom: nameAs(site.seenFrom, day) };
  return Object.create(site, Object.getOwnPropertyDescriptors(own)) as Site;
}

/** What each record has of something, by its id: of two records with one id that of both. */
function byRecord<Item>(
  all: readonly SourceRecord[],
  of: (record: SourceRecord) => readonly Item[],
): Map<string, readonly Item[]> {
  const found = new Map<string, readonly Item[]>();
  for (const record of all) {
    const own = of(record);
    const known = found.get(record.id);
    if (known) found.set(record.id, [...known, ...own]);
    else if (own.length > 0) found.set(record.id, own);
  }
  return found;
}

/** What each record cites, by its id. */
export const citationsIn = askedByKey('citationsIn', (site: Site) =>
  Map.groupBy(site.citations, ({ from }) => from.id),
);

/** The ids of the records of `kind` that name the record `id` in their field `field`. */
export function namedIn(site: Site, id: string, kind: Kind, field: string): readonly string[] {
  return naming(site, `${kind} ${field} ${id}`);
}

/** By the kind and the field that name a record, and its id. */
const naming = askedEach('naming', (site: Site, key): readonly string[] => {
  const [kind = '', field = '', id = ''] = key.split(' ');
  return (site.referencesTo.get(id) ?? []).flatMap(({ from, path: [own] }) =>
    from.kind === kind && own === field ? from.id : [],
  );
});

/** The records of one kind, ordered by id. */
export function recordsOf<K extends Kind>(site: Site, kind: K): SourceRecord<K>[] {
  return [...(byKind(site).get(kind) ?? [])] as SourceRecord<K>[];
}

const byKind = askedByKey('byKind', (site: Site) => Map.groupBy<string, SourceRecord>(site.all, ({ kind }) => kind));

/** How many records of a kind there are: whatever they say, that stays. */
export function countOf(site: Site, kind: Kind): number {
  return countsByKind(site).get(kind) ?? 0;
}

const countsByKind = askedByKey('countsByKind', (site: Site) =>
  [...byKind(site)].map(([kind, own]) => [kind, own.length] as const),
);

/** The record `id` if it is of `kind`. */
export function recordOf<K extends Kind>(site: Site, kind: K, id: string): SourceRecord<K> | undefined {
  const record = site.records.get(id);
  return record?.kind === kind ? (record as SourceRecord<K>) : undefined;
}

/** What a record is called: a link to it says no more. */
export interface Named extends Pick<SourceRecord, 'kind' | 'id'> {
  readonly data: Pick<SourceRecord['data'], 'name' | 'draft'>;
}

/** The record `id` by what it is called: where only its name is told, nothing else of it is asked for. */
export const namedAs = askedEach('named', (site: Site, id): Named | undefined => {
  const record = site.records.get(id);
  if (!record) return undefined;
  const { kind, data } = record;
  return { kind, id, data: { name: data.name, ...(data.draft === undefined ? {} : { draft: data.draft }) } };
});

/** The name of the record `id`; the bare id where there is none. */
export function nameOf(site: Site, id: string): string {
  return namedAs(site, id)?.data.name ?? id;
}

function indexNames(records: readonly SourceRecord[], before: NameIndex | undefined): NameIndex {
  const index = new NameIndex(records.flatMap(ownedNames), before);
  return before && index.finds(before) ? before : index;
}

const ownedNames = perRecord((record: SourceRecord): readonly OwnedName[] =>
  namesOf(record).map((name) => ({ id: record.id, name })),
);

/** The kinds that have an index page where these are the records. */
export function indexedKinds(records: readonly SourceRecord[]): Kind[] {
  const present = new Set(records.map(({ kind }) => kind));
  return kinds.filter(
    (kind) => kindIs(kind, 'index', 'always') || (!kindIs(kind, 'index', 'none') && present.has(kind)),
  );
}

/** Every name of a record: its name, its aliases, its names at other times. */
export function namesOf(record: SourceRecord): string[] {
  const dated = 'names' in record.data ? (record.data.names ?? []) : [];
  return [record.data.name, ...aliasesOf(record), ...dated.map((entry) => entry.name)];
}

/** The aliases of a record as plain words. */
export function aliasesOf(record: SourceRecord): string[] {
  return (record.data.aliases ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name));
}

/** What a record names, and what it cites. */
export const fieldsIn = perRecord(
  (from: SourceRecord): { readonly references: readonly Reference[]; readonly citations: readonly Citation[] } => {
    const references: Reference[] = [];
    const citations: Citation[] = [];
    for (const { path, value, sort, notes, field } of walk(schemas[from.kind], from.data)) {
      if (typeof value !== 'string') continue;
      if (sort === 'record') references.push({ from, path, to: value, allowed: notes.refersTo ?? [], field });
      if (sort === 'evidence') citations.push({ from, path, text: value, evidence: parseEvidence(value) });
    }
    return { references, citations };
  },
);

const namingsIn = perRecord((record: SourceRecord): readonly Naming[] => {
  const from = { kind: record.kind, id: record.id };
  return fieldsIn(record).references.map((reference) => ({ ...reference, from }));
});

function collectMentions(statements: Iterable<LinkedStatement>, names: NameIndex): Map<string, LinkedStatement[]> {
  const mentions = new Map<string, LinkedStatement[]>();
  for (const linked of statements) {
    if (linked.statement.aspect === 'line') continue;
    const mentioned = names.find(linked.statement.says);
    if (mentioned.length === 0) continue;
    for (const id of new Set(mentioned.map((mention) => mention.id))) {
      if (id === linked.record.id) continue;
      const known = mentions.get(id);
      if (known) known.push(linked);
      else mentions.set(id, [linked]);
    }
  }
  for (const list of mentions.values()) list.sort((a, b) => compareText(a.key, b.key));
  return mentions;
}
