import { compareText } from '../basics/compare.ts';
import { addDays, compareDates, dateOf, isAfter, isBefore, type DateSpan } from '../basics/dates.ts';
import { lastingState, stateEntry, type CommitmentState } from '../basics/commitment-states.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { publishedOn } from './knowledge.ts';
import { askedByKey, askedEach, perRecord, perSiteAndKey } from './memo.ts';
import { fieldsIn, recordsOf, type Site } from './site.ts';
import { rawStatements, type LinkedStatement } from './statements.ts';

/** What falls due so many days after the report date, or sooner, falls due soon. */
export const dueWithinDays = 90;

export interface StandingCommitment {
  readonly record: SourceRecord<'commitment'>;
  readonly promise: LinkedStatement | undefined;
  /** Steps taken up to the day, oldest first. */
  readonly steps: readonly LinkedStatement[];
  readonly made: DateSpan | undefined;
  readonly due: DateSpan | undefined;
  readonly state: CommitmentState;
  /** Where its due date lies from the day; undefined where it has none. */
  readonly dueIs: 'passed' | 'soon' | 'later' | undefined;
}

/** How a commitment stands on `day`: the one place that says so. */
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
  const last = steps.at(-1)?.statement;
  return {
    record,
    promise: statements.find(({ statement }) => statement.aspect === 'promise'),
    steps,
    made: record.data.made === undefined ? undefined : dateOf(record.data.made),
    due,
    state: stateOf({
      step: last?.state && { state: last.state, when: last.when },
      due,
      horizon: heardOn(site, record).findLast((published) => published <= day),
      day,
    }),
    dueIs: due && dueSeenFrom(due, day),
  };
}

/** What decides how a promise stands. */
export interface Known {
  /** The latest step up to the day. */
  readonly step: Pick<LinkedStatement['statement'], 'state' | 'when'> | undefined;
  readonly due: DateSpan | undefined;
  /** The day on which the newest source that the promise or one of its programmes cites was published. */
  readonly horizon: string | undefined;
  /** The report date. */
  readonly day: string;
}

/**
 * How a promise stands. A step that settles it has the last word. While its date is to come it is open, and so it is
 * where a step after that date leaves it open. Where the date has passed, our sources may end before it; only if one
 * came later and says nothing is there no word since.
 */
export function stateOf({ step, due, horizon, day }: Known): CommitmentState {
  const lasting = step?.state && lastingState(step.state);
  if (lasting) return lasting;
  if (due === undefined || !isBefore(due, day)) return 'open';
  if (step?.when !== undefined && due.latest !== undefined && isAfter(dateOf(step.when), due.latest)) return 'open';
  return horizon !== undefined && isBefore(due, horizon) ? 'no-word-since' : 'after-our-last-source';
}

/**
 * The days on which the sources were published that a promise or one of its programmes cites, in order. Those that bear
 * no date tell nothing.
 */
export function heardOn(site: Site, record: SourceRecord<'commitment'>): readonly string[] {
  const days = [record.id, ...(record.data.programmes ?? [])].flatMap((id) => publishedFor(site, id));
  return [...new Set(days)].sort(compareText);
}

/** When the sources that a record cites were published, by its id. */
const publishedFor = askedEach('publishedFor', (site: Site, id): readonly string[] => {
  const record = site.records.get(id);
  if (!record) return [];
  return sourcesSpeaking(record)
    .map((source) => publishedOn(site, source))
    .filter((day) => day !== '');
});

/** The sources that a record cites. That one on something else does not speak of it tells nothing of a promise. */
const sourcesSpeaking = perRecord((record: SourceRecord): readonly string[] => {
  const speaking = fieldsIn(record).citations.filter(({ from, path }) => !isOfGap(from, path));
  return [...new Set(speaking.flatMap(({ evidence }) => (typeof evidence === 'string' ? [] : evidence.source)))];
});

function isOfGap(record: SourceRecord, [field, index]: Path): boolean {
  return field === 'statements' && typeof index === 'number' && rawStatements(record)[index]?.aspect === 'gap';
}

function dueSeenFrom(due: DateSpan, day: string): 'passed' | 'soon' | 'later' {
  if (isBefore(due, day)) return 'passed';
  return due.latest !== undefined && due.latest <= addDays(day, dueWithinDays) ? 'soon' : 'later';
}

/** Whether nothing is to come of it any more: it was done, or dropped. */
export function isSettled({ state }: StandingCommitment): boolean {
  return stateEntry(state).outlook === 'settled';
}

/** Whether its day went by and nothing settled it. */
export function hasLapsed({ state, dueIs }: StandingCommitment): boolean {
  const { outlook, lasts } = stateEntry(state);
  return outlook !== 'settled' && !lasts && dueIs === 'passed';
}

/** Whether it is still to be done, by a day to come. What somebody only aims to or proposes never falls due. */
export function fallsDue({ record, state, dueIs }: StandingCommitment): boolean {
  const { outlook, lasts } = stateEntry(state);
  return isPromised(record) && outlook === 'ahead' && !lasts && (dueIs === 'soon' || dueIs === 'later');
}

/** Whether somebody bound himself to it: an aim or a proposal is none that could fall due. */
export function isPromised({ data: { force } }: SourceRecord<'commitment'>): boolean {
  return force !== 'aims' && force !== 'proposes';
}

/** Whether it is still to be done, within `dueWithinDays`. */
export function fallsDueSoon(standing: StandingCommitment): boolean {
  return fallsDue(standing) && standing.dueIs === 'soon';
}

/** Every commitment made by `day`, by due date (those without one last), then id. */
export const commitmentsOn = perSiteAndKey((site: Site, day: string): readonly StandingCommitment[] =>
  recordsOf(site, 'commitment')
    .map((record) => standingOn(site, record, day))
    .filter(({ made }) => made === undefined || !isAfter(made, day))
    .sort((a, b) => compareDue(a, b) || compareText(a.record.id, b.record.id)),
);

const places = askedByKey('placesAmongPromises', (site: Site, day) =>
  commitmentsOn(site, day).map((standing, place) => [standing.record.id, { standing, place }] as const),
);

/** Some commitments made by `day`, in the order of `commitmentsOn`; of all commitments only those are looked at. */
export function standingsOf(site: Site, day: string, commitments: Iterable<string>): StandingCommitment[] {
  const found = [...new Set(commitments)].flatMap((id) => places(site, day).get(id) ?? []);
  return found.sort((a, b) => a.place - b.place).map(({ standing }) => standing);
}

/** What is due at the latest on a day is due then. */
function byLatest(due: DateSpan): DateSpan {
  return due.earliest === undefined ? { ...due, earliest: due.latest } : due;
}

function compareDue(a: StandingCommitment, b: StandingCommitment): number {
  if (a.due && b.due) return compareDates(byLatest(a.due), byLatest(b.due));
  return Number(a.due === undefined) - Number(b.due === undefined);
}
