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
export function followedSubjects({ context, remember }: Pick<Printing, 'context' | 'remember'>): FollowedSubject[] {
  const { site, pages } = context;
  return site.all
    .filter(({ id, kind }) => pages.has(id) && (kind === 'programme' || kindIs(kind, 'party', true)))
    .map((record) => ({ record, tells: new Set(remember(`follows ${record.id}`, () => toldOn(site, record.id))) }));
}

/** The ids of the records that are told of on a record, its own first. */
function toldOn(site: Site, id: string): string[] {
  const record = site.records.get(id);
  if (!record) return [];
  const { programmes, events, commitments, statements } = select(site, requestOn(site, record));
  const told = [...programmes, ...events, ...commitments, ...statements.map((linked) => linked.record)];
  return [...new Set([id, ...told.map((one) => one.id)])];
}
