import { dateOf } from '../basics/dates.ts';
import { entriesOf, type ChronologyEntry } from '../model/chronology.ts';
import { citesOf } from '../model/bodies.ts';
import { hasLapsed, standingsOf, type StandingCommitment } from '../model/commitments.ts';
import { withTrail, used, type Made } from '../model/asking.ts';
import { recordOf, type Site } from '../model/site.ts';
import { resolveStatement, type LinkedStatement } from '../model/statements.ts';
import type { SourceRecord } from '../schema/record.ts';
import type { Aspect } from '../schema/statement.ts';
import { isTooEarly, rankOfGap } from './rules/questions.ts';
import { narratedSentences, type Narrated } from './rules/sentences.ts';
import type { Writing } from './rules/writing.ts';
import type { SubjectRequest } from './request.ts';
import { select, type Selection } from './scope.ts';

/** All that a paper can draw on, in the order in which it is told. */
export interface Plan {
  readonly request: SubjectRequest;
  readonly selection: Selection;
  /** The editor's own narrative. */
  readonly narrative: readonly Narrated[];
  /** The statements that the narrative cites: what stands there is not told again. */
  readonly narrated: ReadonlySet<string>;
  /** Whether the paper tells of many records in a line each, rather than one record whole. */
  readonly digests: boolean;
  /** Statements to be told in their own words, the weightiest first. */
  readonly play: readonly LinkedStatement[];
  readonly figures: readonly LinkedStatement[];
  readonly gaps: readonly LinkedStatement[];
  /** Programmes to be told in a line each. */
  readonly programmes: readonly SourceRecord<'programme'>[];
  /** Oldest first, those without a date last. */
  readonly events: readonly ChronologyEntry[];
  /** By due date. */
  readonly promises: readonly StandingCommitment[];
  readonly weightOf: (linked: LinkedStatement) => number;
}

/** What "state of play" tells, and what each aspect weighs there; undefined where another section tells it. */
export const aspectWeights: Readonly<Record<Aspect, number | undefined>> = {
  purpose: 5,
  participants: 4,
  outcome: 4,
  goal: 3,
  challenge: 2,
  figure: undefined,
  promise: undefined,
  step: undefined,
  gap: undefined,
  line: undefined,
};

/** How near to the report date the newest of its dates or sources lies, in days, and what that weighs. */
export const nearnessWeights: readonly { readonly days: number; readonly weight: number }[] = [
  { days: 365, weight: 2 },
  { days: 3 * 365, weight: 1 },
];

/** What an editor marked as key weighs beside all that. */
export const keyWeight = 20;

/** At most so many sources beyond the first add to a statement's weight, one each. */
export const sourcesWeighed = 2;

/** Sorts what a paper is about into what each section tells, as of the day it speaks from. */
export function plan(writing: Writing, request: SubjectRequest): Plan {
  const last = lastPlans.get(writing.site) ?? [];
  const known = last.find((one) => isSame(one, { writing, request }));
  const planned = known ?? { writing, request, made: withTrail(() => makePlan(writing, request)) };
  lastPlans.set(writing.site, [planned, ...last.filter((one) => one !== known)].slice(0, mostPlans));
  return used(planned.made);
}

interface Asked {
  readonly writing: Writing;
  readonly request: SubjectRequest;
}

/** So many papers are written at once: while one waits for its forms others are. */
const mostPlans = 8;

/** The last plans alone: the lengths and the strip of a paper are written close together, and plans are large. */
const lastPlans = new WeakMap<Site, readonly (Asked & { readonly made: Made<Plan> })[]>();

/** Makes what is made of a plan once, for as long as the plan is kept. */
export function perPlan<Result>(
  make: (writing: Writing, plan: Plan) => Result,
): (writing: Writing, plan: Plan) => Result {
  const results = new WeakMap<Plan, Made<Result>>();
  return (writing, plan) => {
    const known = results.get(plan) ?? withTrail(() => make(writing, plan));
    results.set(plan, known);
    return used(known);
  };
}

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.writing.words === other.writing.words &&
    one.writing.reportDate === other.writing.reportDate &&
    one.request.scope === other.request.scope &&
    one.request.between === other.request.between &&
    one.request.record === other.request.record
  );
}

function makePlan(writing: Writing, request: SubjectRequest): Plan {
  const { site, reportDate } = writing;
  const focus = focusOf(request, select(site, request));
  const { selection, whole } = focus;
  const weightOf = weighing(writing, selection);
  const own = ownStatements(focus);
  const { events, commitments } = belonging(focus);
  const promises = standingsOf(site, reportDate, idsOf(commitments));
  const gaps = gapsOf(focus, [...events, ...commitments]);
  return {
    request,
    selection,
    ...narrationOf(writing, request),
    digests: whole === undefined,
    play: weightiestFirst(playAmong(own, focus), weightOf),
    figures: weightiestFirst(figuresOf(focus, own, commitments), weightOf),
    gaps: mostUsefulFirst(
      gaps.filter((gap) => !isTooEarly(writing, gap)),
      promises,
    ),
    programmes: whole ? partsOf(selection, whole.id) : selection.programmes,
    events: entriesOf(site, reportDate, idsOf(events.filter(({ data }) => data.type !== 'report'))),
    promises,
    weightOf,
  };
}

/** What a paper looks at: all that was selected, and in it what is its own subject. */
interface Focus {
  readonly request: SubjectRequest;
  readonly selection: Selection;
  /** The one record that the paper tells whole; undefined where it tells of many. */
  readonly whole: SourceRecord | undefined;
  /** The ids of what the paper is about. */
  readonly roots: ReadonlySet<string>;
}

function focusOf(request: SubjectRequest, selection: Selection): Focus {
  return { request, selection, whole: wholeRecord(selection, request), roots: new Set(idsOf(selection.roots)) };
}

function idsOf(records: readonly SourceRecord[]): string[] {
  return records.map(({ id }) => id);
}

/** The narrative of the record that asks, and what it cites. */
function narrationOf(writing: Writing, { record }: SubjectRequest): Pick<Plan, 'narrative' | 'narrated'> {
  const asking = record && writing.site.records.get(record.id);
  if (!asking) return { narrative: [], narrated: new Set() };
  const cited = citesOf(asking.body.tree).flatMap(({ to }) => (to === undefined ? [] : resolveStatement(asking, to)));
  return { narrative: narratedSentences(writing, asking), narrated: new Set(cited) };
}

/** Weighs what was selected. A paper on many has thousands of statements, and weighs few of them. */
function weighing(writing: Writing, { statements }: Selection): Plan['weightOf'] {
  const selected = new Set(statements.map(({ key }) => key));
  return (linked) => (selected.has(linked.key) ? weigh(writing, linked) : 0);
}

/** The statements that tell of what the paper is about: those of its records, and what others say about them. */
function ownStatements({ request, selection, whole, roots }: Focus): LinkedStatement[] {
  return selection.statements.filter(({ record, statement }) => {
    if (whole) return record.id === whole.id;
    if (roots.has(record.id)) return true;
    // Between two, what is said to be about somebody is about one who stands for them.
    return request.between ? statement.about !== undefined : statement.about?.some((id) => roots.has(id));
  });
}

/**
 * The events and commitments that a paper tells. What a part with parts of its own was promised or did is for its own
 * paper to tell.
 */
function belonging({ selection, whole }: Focus): Pick<Selection, 'events' | 'commitments'> {
  const { programmes, events, commitments } = selection;
  if (whole?.kind !== 'programme') return { events, commitments };
  const wholes = new Set(programmes.map(({ data }) => data.parent));
  const small = partsOf(selection, whole.id).filter(({ id }) => !wholes.has(id));
  const told = new Set([whole.id, ...idsOf(small)]);
  const belongs = ({ data }: SourceRecord<'event'> | SourceRecord<'commitment'>): boolean =>
    data.programmes?.some((id) => told.has(id)) === true;
  return { events: events.filter(belongs), commitments: commitments.filter(belongs) };
}

/** Those of a paper's own statements that "state of play" tells. */
function playAmong(own: readonly LinkedStatement[], { selection, whole }: Focus): LinkedStatement[] {
  const inLines = new Set(whole ? [] : idsOf(selection.programmes));
  return own.filter(
    ({ record, statement }) =>
      statement.value === undefined &&
      (tellsWhole(whole, statement.aspect) || aspectWeights[statement.aspect] !== undefined) &&
      // A programme told in a line is not told whole.
      (statement.key === true || !inLines.has(record.id)),
  );
}

/** Figures of what the paper is about and of its promises, and of all else those that are key. */
function figuresOf(
  { selection, whole }: Focus,
  own: readonly LinkedStatement[],
  commitments: readonly SourceRecord[],
): LinkedStatement[] {
  const ownKeys = new Set(own.map(({ key }) => key));
  const promised = new Set(idsOf(commitments));
  return selection.statements.filter(({ key, record, statement }) => {
    if (statement.value === undefined && statement.aspect !== 'figure') return false;
    // How many came to an event is told with the event.
    if (record.kind === 'event') return record.id === whole?.id;
    return ownKeys.has(key) || promised.has(record.id) || statement.key === true;
  });
}

/** Gaps of what the paper is about, its promises and events among it; of many only those with a question. */
function gapsOf({ selection, whole, roots }: Focus, belonging: readonly SourceRecord[]): LinkedStatement[] {
  const gaps = selection.statements.filter(({ statement }) => statement.aspect === 'gap');
  if (!whole) return gaps.filter(({ statement, record }) => statement.question !== undefined || roots.has(record.id));
  const told = new Set([whole.id, ...idsOf(belonging)]);
  return gaps.filter(({ record }) => told.has(record.id));
}

/** What came of a promise whose day has passed, or of the event it was due at, is asked for first. */
function mostUsefulFirst(gaps: readonly LinkedStatement[], promises: readonly StandingCommitment[]): LinkedStatement[] {
  const pressing = new Set(promises.filter(hasLapsed).flatMap(({ record }) => [record.id, record.data.event ?? '']));
  const rank = (gap: LinkedStatement): number => rankOfGap(gap, (id) => pressing.has(id));
  return [...gaps].sort((a, b) => rank(a) - rank(b));
}

function weightiestFirst(
  statements: readonly LinkedStatement[],
  weightOf: (linked: LinkedStatement) => number,
): LinkedStatement[] {
  return statements
    .map((linked) => ({ linked, weight: weightOf(linked) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ linked }) => linked);
}

function wholeRecord({ roots }: Selection, { record }: SubjectRequest): SourceRecord | undefined {
  const [root] = roots;
  if (!root || roots.length > 1 || root.id !== record?.id) return undefined;
  return root.kind === 'place' || root.kind === 'theme' ? undefined : root;
}

/** Whether the paper on one promise tells what was promised and done: in every other paper that stands on the board. */
function tellsWhole(whole: SourceRecord | undefined, aspect: Aspect): boolean {
  return whole?.kind === 'commitment' && (aspect === 'promise' || aspect === 'step');
}

/** The parts right below a programme. */
function partsOf({ programmes }: Selection, id: string): SourceRecord<'programme'>[] {
  return programmes.filter(({ data }) => data.parent === id);
}

/** What a statement weighs in a paper: key or not, its aspect, how near it lies, how many sources carry it. */
function weigh({ site, reportDate }: Writing, linked: LinkedStatement): number {
  const { aspect, key } = linked.statement;
  const sources = new Set(linked.evidence.map(({ source }) => source)).size;
  return (
    (key === true ? keyWeight : 0) +
    (aspectWeights[aspect] ?? 0) +
    nearness(site, reportDate, linked) +
    Math.min(sourcesWeighed, Math.max(0, sources - 1))
  );
}

function nearness(site: Site, reportDate: string, { statement, evidence }: LinkedStatement): number {
  const dates = [statement.when, ...evidence.map(({ source }) => recordOf(site, 'source', source)?.data.published)];
  const days = dates
    .flatMap((date) => (date === undefined ? [] : (dateOf(date).latest ?? dateOf(date).earliest ?? [])))
    .map((day) => Math.abs(Date.parse(reportDate) - Date.parse(day)) / 86_400_000);
  const nearest = days.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return nearnessWeights.find((step) => nearest <= step.days)?.weight ?? 0;
}
