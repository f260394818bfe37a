import { compareDates, dateOf, isAfter } from '../basics/dates.ts';
import type { Evidence } from '../basics/evidence.ts';
import { recordOfId, statementKey } from '../basics/ids.ts';
import { inOrder } from '../basics/order.ts';
import type { SourceRecord } from '../schema/record.ts';
import { schemas } from '../schema/records.ts';
import { claimingFields, entryFields } from '../schema/walk.ts';
import { itemName, valueOf } from './fields.ts';
import { alone, nameAs } from './asking.ts';
import { asked, perRecord, perSiteAndKey } from './memo.ts';
import { fieldsIn, linkSite, recordOf, recordsOf, onDay, type Site } from './site.ts';
import { groundsOf, rawStatements, type LinkedStatement } from './statements.ts';
import { evidenceIn, fieldEvidence } from './field-evidence.ts';
import { withStatements } from './public.ts';

/** The day on which the newest of the sources behind something was published; undefined where none bears a date. */
export function newestSourceOf(site: Site, evidence: readonly Evidence[]): string | undefined {
  const dates = evidence.flatMap(({ source }) => recordOf(site, 'source', source)?.data.published ?? []);
  return dates.sort((a, b) => compareDates(dateOf(a), dateOf(b))).at(-1);
}

/** The newest source of the site by its own date; undefined if no source bears one. */
export const latestSource = asked('latestSource', (site: Site): SourceRecord<'source'> | undefined => {
  const day = (record: SourceRecord<'source'>): string => dateOf(record.data.published ?? '').latest ?? '';
  return recordsOf(site, 'source')
    .filter((record) => record.data.published !== undefined)
    .reduce<SourceRecord<'source'> | undefined>(
      (latest, record) => (latest === undefined || day(record) > day(latest) ? record : latest),
      undefined,
    );
});

/**
 * The first day on which a source can have been published, as `YYYY-MM-DD`; empty where it bears no date, so that it
 * counts as the oldest.
 */
export function publishedOn(site: Site, id: string): string {
  const published = recordOf(site, 'source', id)?.data.published;
  return published === undefined ? '' : (dateOf(published).earliest ?? '');
}

/**
 * What the desk knew on `day`: the site without the sources published later, and without the records, fields and
 * statements that rest on those alone. A source that bears no date is taken as known, unless it tells of something held
 * later. `day` becomes the report date.
 */
export function knownOn(site: Site, day: string): Site {
  // With these and the day it is said what is forgotten; whatever is left is asked for there.
  laterThan(site, day);
  return alone(() => sitesKnown(site, day));
}

const sitesKnown = perSiteAndKey(forgetLater);

/** The sources published after `day`; of those without a date those that tell of something held later. */
export const laterThan = asked('laterThan', (site: Site, day: string): ReadonlySet<string> => {
  const heldLater = new Set(
    recordsOf(site, 'event')
      .filter(({ data }) => data.outcome === 'held' && data.when !== undefined && isAfter(dateOf(data.when), day))
      .flatMap((record) => fieldEvidence(record, 'outcome').map(({ source }) => source)),
  );
  return new Set(
    recordsOf(site, 'source')
      .filter(({ id, data }) =>
        data.published === undefined ? heldLater.has(id) : isAfter(dateOf(data.published), day),
      )
      .map(({ id }) => id),
  );
});

/**
 * Whether a statement was known on `day` and rests on something in what was known then, as its own sources alone show:
 * nothing need be forgotten to tell. What is worked out from others may be known where this tells nothing of it.
 */
export function isPlainlyKnown(site: Site, day: string, { record, statement }: LinkedStatement): boolean {
  const later = laterThan(site, day);
  if (later.has(record.id) || statement.inferred || statement.derived) return false;
  return evidenceIn(statement.from).some(({ source }) => !later.has(source));
}

function forgetLater(site: Site, day: string): Site {
  const later = laterThan(site, day);
  // What was made of the site stays made: on its own day, and without later sources, it is what is known.
  if (later.size === 0 && day === site.settings.reportDate) return site;
  const settings = { ...site.settings, reportDate: day };
  if (later.size === 0) return onDay(site, day, settings);
  const isKnown: Known = (evidence) => evidence.length === 0 || evidence.some(({ source }) => !later.has(source));
  const citing = new Set(site.all.flatMap((record) => (sourcesIn(record).size > 0 ? [record.id] : [])));
  const unknown = statementsUnknown(site, later, isKnown);
  const records = site.all
    .filter(({ id }) => !later.has(id))
    .map((record) => {
      const forgotten = [...sourcesIn(record)].filter((id) => later.has(id));
      const gone = unknown.records.has(record.id)
        ? rawStatements(record).filter(({ id }) => unknown.keys.has(statementKey(record.id, id)))
        : [];
      // A record that rests on nothing later stays the one it is: what was made of it need not be made again.
      if (forgotten.length + gone.length === 0) return record;
      const key = [...forgotten, '', ...gone.map(({ id }) => id)].join(' ');
      const known = withoutLater(record).get(key) ?? forget(record, isKnown, unknown.keys);
      withoutLater(record).set(key, known);
      return known;
    })
    // What no source known by then speaks of was not known, nor what was said of it only by inference from later ones.
    .filter((record) => !citing.has(record.id) || rests(record));
  return linkSite(settings, records, { before: site, seenFrom: nameAs(site.seenFrom, day) });
}

/** The sources that a record cites, as they are written. */
export const sourcesIn = perRecord(
  (record: SourceRecord): ReadonlySet<string> =>
    new Set(fieldsIn(record).citations.map(({ text }) => text.split('#')[0] ?? '')),
);

const rests = perRecord(({ data }: SourceRecord) => restsOnEvidence(data));

/** What is left of a record without some sources and statements, by these: the same for as long as the record is. */
const withoutLater = perRecord(() => new Map<string, SourceRecord>());

function forget(record: SourceRecord, isKnown: Known, unknown: ReadonlySet<string>): SourceRecord {
  const left = withStatements(
    withoutLaterFields(record, isKnown),
    ({ id }) => !unknown.has(statementKey(record.id, id)),
  );
  return { ...left, data: withoutLaterEvidence(left.data, isKnown) } as SourceRecord;
}

/** Statements that are not known, by their keys, and the records that make them, by their ids. */
interface Unknown {
  readonly keys: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

/**
 * The statements not known without the sources `later`: an inference and a sum need all they rest on, any other
 * statement one of its sources. Only those are looked at that rest on such a source, or on other statements.
 */
function statementsUnknown(site: Site, later: ReadonlySet<string>, isKnown: Known): Unknown {
  const unknown = new Set<string>();
  const stands = ({ record, statement, evidence }: LinkedStatement): boolean => {
    if (later.has(record.id)) return false;
    if (!statement.inferred && statement.derived === undefined) return isKnown(evidence);
    return evidence.every(({ source }) => !later.has(source));
  };
  const citesLater = (record: SourceRecord): boolean => {
    for (const id of sourcesIn(record)) if (later.has(id)) return true;
    return later.has(record.id);
  };
  const inferred: string[] = [];
  for (const record of site.all) {
    const infers = hasGrounds(record);
    if (!infers && !citesLater(record)) continue;
    for (const linked of site.statementsOf.get(record.id) ?? []) {
      if (groundsOf(linked).length > 0) inferred.push(linked.key);
      else if (!stands(linked)) unknown.add(linked.key);
    }
  }
  const inputs = (key: string): string[] => {
    const linked = site.statements.get(key);
    return linked ? groundsOf(linked).filter((input) => site.statements.has(input)) : [];
  };
  for (const group of inOrder(inferred, inputs)) {
    const own = group.flatMap((key) => site.statements.get(key) ?? []);
    const within = new Set(group);
    const below = own.flatMap(({ key }) => inputs(key)).filter((input) => !within.has(input));
    if (!own.every(stands) || below.some((input) => unknown.has(input))) for (const key of group) unknown.add(key);
  }
  return { keys: unknown, records: new Set([...unknown].map(recordOfId)) };
}

/** Whether a statement of a record rests on others. */
const hasGrounds = perRecord((record: SourceRecord) =>
  rawStatements(record).some((statement) => groundsOf({ record, statement }).length > 0),
);

/** Whether any evidence is left in a record's data. */
function restsOnEvidence(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(([field, value]) =>
    field === 'from' ? evidenceIn(value).length > 0 : restsOnEvidence(value),
  );
}

type Known = (evidence: readonly Evidence[]) => boolean;

/** The record without what only a later source says of it. Whatever came of an event, it was only announced before. */
function withoutLaterFields(record: SourceRecord, isKnown: Known): SourceRecord {
  const data: Record<string, unknown> = { ...record.data };
  for (const { name, notes, required } of claimingFields(schemas[record.kind])) {
    const value = data[name];
    if (Array.isArray(value)) data[name] = value.filter((item) => isKnown(fieldEvidence(record, name, itemName(item))));
    if (isKnown(fieldEvidence(record, name))) continue;
    if (notes.atFirst !== undefined) data[name] = notes.atFirst;
    else if (!required) delete data[name];
  }
  for (const { name, required } of entryFields(schemas[record.kind])) {
    const value = data[name];
    if (Array.isArray(value)) data[name] = value.filter((entry) => isKnown(evidenceIn(valueOf(entry, 'from'))));
    else if (!required && !isKnown(evidenceIn(valueOf(value, 'from')))) delete data[name];
  }
  return { ...record, data } as unknown as SourceRecord;
}

/**
 * The data with, of each list of evidence, only what was published by then: a paper cites nothing from after its day.
 */
function withoutLaterEvidence(data: unknown, isKnown: Known): unknown {
  if (Array.isArray(data)) return data.map((item) => withoutLaterEvidence(item, isKnown));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      field === 'from' ? knownPart(value, isKnown) : withoutLaterEvidence(value, isKnown),
    ]),
  );
}

function knownPart(from: unknown, isKnown: Known): unknown {
  if (Array.isArray(from)) return from.filter((text) => isKnown(evidenceIn(text)));
  if (typeof from !== 'object' || from === null) return from;
  return Object.fromEntries(
    Object.entries(from)
      .filter(([, evidence]) => isKnown(evidenceIn(evidence)))
      .map(([field, evidence]) => [field, knownPart(evidence, isKnown)]),
  );
}
