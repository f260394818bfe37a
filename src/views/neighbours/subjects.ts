import { kindIs } from '../../basics/kinds.ts';
import { requestOn } from '../../briefing/request.ts';
import { select } from '../../briefing/scope.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';

/** A programme or a party with a page: whoever follows it alone takes its own feed and calendar. */
export interface FollowedSubject {
  readonly record: SourceRecord;
  /** The ids of the records that its paper would tell of, its own among them. */
  readonly tells: ReadonlySet<string>;
}

/** Every subject that can be followed, by kind, then id. */
export function followedSubjects({ site, pages }: Context): FollowedSubject[] {
  return site.all
    .filter(({ id, kind }) => pages.has(id) && (kind === 'programme' || kindIs(kind, 'party', true)))
    .map((record) => {
      const { programmes, events, commitments, statements } = select(site, requestOn(site, record));
      const told = [...programmes, ...events, ...commitments, ...statements.map((linked) => linked.record)];
      return { record, tells: new Set([record.id, ...told.map(({ id }) => id)]) };
    });
}
