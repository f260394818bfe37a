import { dateOf, isAfter, overlaps, type DatePoint, type DateSpan } from '../../basics/dates.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { capitalised } from '../../basics/prose.ts';
import type { MessageArguments, MessageKey, Words } from '../../messages/words.ts';
import type { Site } from '../../model/site.ts';
import { groundsOf, type LinkedStatement } from '../../model/statements.ts';
import { evidenceIn } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { SentenceGround } from '../sentence.ts';

/** What every rule writes with. */
export interface Writing {
  readonly site: Site;
  readonly words: Words;
  /** The day the paper speaks from. */
  readonly reportDate: string;
}

/** The sentence `key` with its first letter a capital: names may begin with a small article. */
export function write<Key extends MessageKey>({ words }: Writing, key: Key, ...values: MessageArguments<Key>): string {
  return capitalised(words.t(key, ...values), words.locale);
}

/**
 * How a record is named inside a sentence that speaks of the time `when`: by the name valid then, else as its editor
 * wants it to read.
 */
export function nameAt(record: SourceRecord, when?: string): string {
  const dated = 'names' in record.data ? (record.data.names ?? []) : [];
  const then = when === undefined ? undefined : dated.find((entry) => overlaps(dateOf(entry.when), dateOf(when)));
  return then?.name ?? record.data.inText ?? record.data.name;
}

/** The names of the records `ids`, joined: "a, b and c". */
export function namesAt({ site, words }: Writing, ids: readonly string[], when?: string): string {
  return words.list(ids.map((id) => namedId(site, id, when)));
}

/** The name of the record `id` inside a sentence, or the bare id where there is none. */
export function namedId(site: Site, id: string, when?: string): string {
  const record = site.records.get(id);
  return record ? nameAt(record, when) : id;
}

/** Whether the whole of a date lies after the report date. */
export function liesAhead(writing: Writing, date: DateSpan | undefined): boolean {
  return date !== undefined && isAfter(date, writing.reportDate);
}

/** The evidence of a record: its statements', or else its fields'. */
export function recordEvidence(site: Site, record: SourceRecord): readonly Evidence[] {
  const ofStatements = (site.statementsOf.get(record.id) ?? []).flatMap(({ evidence }) => [...evidence]);
  return ofStatements.length > 0 ? ofStatements : 'from' in record.data ? evidenceIn(record.data.from) : [];
}

/** The ground of a sentence that tells a statement: of an inference those too that it was made from. */
export function telling(linked: LinkedStatement): SentenceGround {
  return { about: linked.key, and: groundsOf(linked), evidence: linked.evidence, claims: [linked.key] };
}

/** A date as a message takes it, with how it is known; a date there is none of has no words. */
export type WhenWords =
  | { readonly date: ''; readonly precision: 'none' }
  | { readonly date: string; readonly precision: DatePoint['precision'] | 'about' | 'open' | 'span' };

/**
 * A date, and how a message joins it to a sentence: "in May 2013", "on 9 November 2025", "about 2023", "since 2023".
 */
export function whenWords(words: Words, edtf: string | undefined): WhenWords {
  if (edtf === undefined) return { date: '', precision: 'none' };
  const { shape } = dateOf(edtf);
  const date = words.dateInText(edtf);
  if (shape.type === 'point') return { date, precision: shape.at.approximate ? 'about' : shape.at.precision };
  if (!shape.start || !shape.end) return { date, precision: 'open' };
  return { date, precision: shape.start.precision === 'day' ? 'day' : 'span' };
}

/**
 * The date a figure holds for, and how a message joins it: `yes` "as of May 2013", `open` "since 2023", `no` where its
 * source bears none.
 */
export function asOfWords(words: Words, asOf: string): { date: string; dated: 'yes' | 'open' | 'no' } {
  const { earliest, latest } = dateOf(asOf);
  const date = earliest === undefined ? words.asOf(asOf) : words.dateInText(asOf);
  return { date, dated: earliest === undefined ? 'no' : latest === undefined ? 'open' : 'yes' };
}

/** Places, and whether there are any. */
export function placeWords(
  writing: Writing,
  ids: readonly string[] | undefined,
): { where: string; placed: 'yes' | 'no' } {
  const placed = ids !== undefined && ids.length > 0;
  return { where: placed ? namesAt(writing, ids) : '', placed: placed ? 'yes' : 'no' };
}
