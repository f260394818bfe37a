import { kindIs, paperKinds } from '../basics/kinds.ts';
import { compareText } from '../basics/compare.ts';
import { pairId } from '../basics/ids.ts';
import type { Words } from '../messages/words.ts';
import type { Edition } from '../model/editions/edition.ts';
import { nameOf, recordsOf, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import { scopeOfRecord, type Subject } from './scope.ts';

/** Something that can be written: what it is about, a title and the day it speaks from. */
export interface PaperRequest extends Subject {
  readonly id: string;
  readonly title: string;
  readonly reportDate: string;
  /** The record that it is about or that asks for it; none for a pair of the settings, and for what changed. */
  readonly record: SourceRecord | undefined;
  /** The editions it compares, where it tells what changed. */
  readonly editions?: Editions | undefined;
}

/** A paper on a record, a scope, or what runs between two parties. */
export interface SubjectRequest extends PaperRequest {
  readonly editions?: undefined;
}

/** Two editions, whose difference a paper tells. */
export interface Editions {
  readonly earlier: Edition;
  readonly later: Edition;
}

/** A paper on what changed between two editions. Its scope is empty. */
export interface ChangeRequest extends PaperRequest {
  readonly record: undefined;
  readonly editions: Editions;
}

/** What can be written on one record by itself. */
export function requestOn(site: Site, record: SourceRecord): SubjectRequest {
  if (record.kind !== 'briefing')
    return {
      id: record.id,
      title: record.data.name,
      scope: scopeOfRecord(record),
      reportDate: site.settings.reportDate,
      record,
    };
  const { scope = {}, between, reportDate = site.settings.reportDate, name } = record.data;
  return { id: record.id, title: name, scope, between: twoOf(between), reportDate, record };
}

/** The papers that a site may have: on records of the kinds that have papers, the desk's own, on pairs. By id. */
export function subjectRequests(site: Site, words: Words): SubjectRequest[] {
  const onRecords = [...paperKinds.map(({ kind }) => kind), 'briefing' as const].flatMap((kind) =>
    recordsOf(site, kind).map((record) => requestOn(site, record)),
  );
  const taken = new Set(onRecords.map(({ id }) => id));
  const pairs = (site.settings.pairs ?? []).flatMap((pair): SubjectRequest[] => {
    const between = twoOf(pair);
    const id = between ? pairId(between) : '';
    if (!between || taken.has(id) || between.some((party) => !isParty(site.records.get(party)))) return [];
    const [one, other] = between.map((party) => nameOf(site, party));
    const title = words.t('pair.title', { one: one ?? '', other: other ?? '' });
    return [{ id, title, scope: {}, between, reportDate: site.settings.reportDate, record: undefined }];
  });
  return [...onRecords, ...pairs].sort((a, b) => compareText(a.id, b.id));
}

function isParty(record: SourceRecord | undefined): boolean {
  return record !== undefined && kindIs(record.kind, 'party', true);
}

function twoOf(pair: readonly string[] | undefined): readonly [string, string] | undefined {
  const [one, other] = pair ?? [];
  return one === undefined || other === undefined ? undefined : [one, other];
}
