import { addDays, compareDates, compareText, dateOf, isAfter, isBefore, type DateSpan } from '../basics/dates.ts';
import type { SourceRecord } from '../schema/record.ts';
import { perSiteAndDay } from './memo.ts';
import { recordsOf, type LinkedStatement, type Site } from './site.ts';

/** How a commitment stands on a day. `/method/` explains each to readers. */
export const commitmentStates = ['overdue', 'due', 'no-word-since', 'open', 'delivered', 'dropped'] as const;

export type CommitmentState = (typeof commitmentStates)[number];

/** A due date this near to the report date, in days, makes an open commitment "due". */
export const dueWithinDays = 90;

export interface StandingCommitment {
  readonly record: SourceRecord<'commitment'>;
  readonly promise: LinkedStatement | undefined;
  /** Steps taken up to the day, oldest first. */
  readonly steps: readonly LinkedStatement[];
  readonly made: DateSpan | undefined;
  readonly due: DateSpan | undefined;
  readonly state: CommitmentState;
}

/**
 * How a commitment stands on `day`. The latest step up to then decides; without one, the due date does:
 * passed with a later step that leaves it open, it is overdue; passed with nothing later, there is no word since.
 */
export function standingOn(site: Site, record: SourceRecord<'commitment'>, day: string): StandingCommitment {
  const statements = site.statementsOf.get(record.id) ?? [];
  const steps = statements
    .filter(
      ({ statement }) =>
        statement.aspect === 'step' && statement.when !== undefined && !isAfter(dateOf(statement.when), day),
    )
    .sort(
      (a, b) =>
        compareDates(dateOf(a.statement.when ?? ''), dateOf(b.statement.when ?? '')) || compareText(a.key, b.key),
    );
  const due = record.data.due === undefined ? undefined : dateOf(record.data.due);
  return {
    record,
    promise: statements.find(({ statement }) => statement.aspect === 'promise'),
    steps,
    made: record.data.made === undefined ? undefined : dateOf(record.data.made),
    due,
    state: stateOf(steps, due, day),
  };
}

function stateOf(steps: readonly LinkedStatement[], due: DateSpan | undefined, day: string): CommitmentState {
  const last = steps.at(-1)?.statement;
  if (last?.state === 'delivered' || last?.state === 'dropped') return last.state;
  if (due === undefined) return 'open';
  if (isBefore(due, day)) {
    const after = last?.when !== undefined && due.latest !== undefined && isAfter(dateOf(last.when), due.latest);
    return after ? 'overdue' : 'no-word-since';
  }
  const soon = addDays(day, dueWithinDays);
  return due.latest !== undefined && due.latest <= soon ? 'due' : 'open';
}

/** Every commitment made by `day`, by due date (those without one last), then id. */
export const commitmentsOn = perSiteAndDay((site: Site, day): readonly StandingCommitment[] =>
  recordsOf(site, 'commitment')
    .map((record) => standingOn(site, record, day))
    .filter(({ made }) => made === undefined || !isAfter(made, day))
    .sort((a, b) => compareDue(a, b) || compareText(a.record.id, b.record.id)),
);

const places = perSiteAndDay(
  (site: Site, day) =>
    new Map(commitmentsOn(site, day).map((standing, place) => [standing.record.id, { standing, place }])),
);

/** Some commitments made by `day`, in the order of `commitmentsOn`; of all commitments only those are looked at. */
export function standingsOf(site: Site, day: string, commitments: Iterable<string>): StandingCommitment[] {
  const found = [...new Set(commitments)].flatMap((id) => places(site, day).get(id) ?? []);
  return found.sort((a, b) => a.place - b.place).map(({ standing }) => standing);
}

function compareDue(a: StandingCommitment, b: StandingCommitment): number {
  if (a.due && b.due) return compareDates(a.due, b.due);
  return Number(a.due === undefined) - Number(b.due === undefined);
}
