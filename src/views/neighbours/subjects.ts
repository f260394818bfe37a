import { kindIs } from '../../basics/kinds.ts';
import { requestOn } from '../../briefing/request.ts';
import { select } from '../../briefing/scope.ts';
import type { Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Printing } from '../printing.ts';

/** A programme or a party with a page: whoever follows it alone takes its own feed and calendar. */
export interface FollowedSubject {
  readonly record: SourceRecord;
  /** The ids of the records that its paper would tell of, its own among them. */
  readonly tells: ReadonlySet<string>;
}

/** Every subject that can be followed, by kind, then id. */
export function followedSubjects(printing: Pick<Printing, 'context' | 'remember'>): FollowedSubject[] {
  return printing.context.site.all.flatMap((record) => followedSubject(printing, record) ?? []);
}

/** The subject that a record is, if it can be followed. */
export function followedSubject(
  { context, remember }: Pick<Printing, 'context' | 'remember'>,
  record: SourceRecord,
): FollowedSubject | undefined {
  const { site, pages } = context;
  const { id, kind } = record;
  if (!pages.has(id) || (kind !== 'programme' && !kindIs(kind, 'party', true))) return undefined;
  return { record, tells: new Set(remember(`follows ${id}`, () => toldOn(site, id))) };
}

/** The ids of the records that are told of on a record, its own first. */
function toldOn(site: Site, id: string): string[] {
  const record = site.records.get(id);
  if (!record) return [];
  const { programmes, events, commitments, statements } = select(site, requestOn(site, record));
  const told = [...programmes, ...events, ...commitments, ...statements.map((linked) => linked.record)];
  return [...new Set([id, ...told.map((one) => one.id)])];
}
