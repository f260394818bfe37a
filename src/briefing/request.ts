import { paperKinds } from '../basics/kinds.ts';
import { compareText } from '../basics/compare.ts';
import type { Edition } from '../model/editions/edition.ts';
import { recordsOf, type Site } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Scope } from '../schema/records.ts';
import { scopeOfRecord, select } from './scope.ts';

/** A paper that can be written: a scope, a title and the day it speaks from. */
export interface PaperRequest {
  readonly id: string;
  readonly title: string;
  readonly scope: Scope;
  readonly reportDate: string;
  /** The record that asks for it; none asks for what changed between two editions. */
  readonly record: SourceRecord | undefined;
  /** The editions it compares, where it tells what changed. */
  readonly between?: { readonly earlier: Edition; readonly later: Edition } | undefined;
}

/** A briefing on a scope. */
export interface BriefingRequest extends PaperRequest {
  /** The scope's own record, or the desk's in `briefings/`. */
  readonly record: SourceRecord;
  readonly between?: undefined;
}

/** Two editions, whose difference a paper tells. */
export interface Editions {
  readonly earlier: Edition;
  readonly later: Edition;
}

/** A paper on what changed between two editions. Its scope is empty. */
export interface ChangeRequest extends PaperRequest {
  readonly record: undefined;
  readonly between: Editions;
}

/**
 * Every briefing of a site: the desk's own, and one for each record of a kind that papers are made on, where it has
 * enough to tell. By id.
 */
export function briefingRequests(site: Site): BriefingRequest[] {
  const { reportDate } = site.settings;
  const own = recordsOf(site, 'briefing').map((record) => ({
    id: record.id,
    title: record.data.name,
    scope: record.data.scope ?? {},
    reportDate: record.data.reportDate ?? reportDate,
    record: record,
  }));
  const generated = paperKinds.flatMap(({ kind, from }) =>
    recordsOf(site, kind).flatMap((one) => {
      const record: SourceRecord = one;
      const scope = scopeOfRecord(record);
      const { statements } = select(site, scope);
      return statements.length < from ? [] : [{ id: record.id, title: record.data.name, scope, reportDate, record }];
    }),
  );
  return [...own, ...generated].sort((a, b) => compareText(a.id, b.id));
}
