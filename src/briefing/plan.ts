import { dateOf } from '../basics/dates.ts';
import { chronologyOn, type ChronologyEntry } from '../model/chronology.ts';
import { commitmentsOn, type StandingCommitment } from '../model/commitments.ts';
import { indicatorSeries, type IndicatorSeries } from '../model/indicators.ts';
import { recordOf, type LinkedStatement, type Site } from '../model/site.ts';
import type { Aspect } from '../schema/statement.ts';
import type { Desk } from './rules/desk.ts';
import type { Selection } from './scope.ts';

/** All that a briefing can draw on, in the order in which it is told. */
export interface Plan {
  readonly selection: Selection;
  /** Statements to be told in their own words: record by record, those in the middle of the scope first, the weightiest of each first. */
  readonly play: readonly LinkedStatement[];
  readonly figures: readonly LinkedStatement[];
  /** The series of figures in scope, with only their observations that are in scope. */
  readonly series: readonly IndicatorSeries[];
  readonly gaps: readonly LinkedStatement[];
  /** Events in scope, oldest first, those without a date last. */
  readonly events: readonly ChronologyEntry[];
  /** Events that a place or organisation in scope took part in without their being in scope themselves. */
  readonly attended: readonly ChronologyEntry[];
  /** By due date. */
  readonly commitments: readonly StandingCommitment[];
  readonly weightOf: (linked: LinkedStatement) => number;
}

/** What "state of play" tells, and what each aspect weighs; a figure, a gap, a promise and a step have sections of their own. */
export const aspectWeights = { purpose: 5, participants: 4, outcome: 4, goal: 3, challenge: 2 } as const satisfies Partial<Record<Aspect, number>>;

/** How near to the report date the newest of its dates or sources lies, in days, and what that weighs. */
export const nearnessWeights: readonly { readonly days: number; readonly weight: number }[] = [
  { days: 365, weight: 2 },
  { days: 3 * 365, weight: 1 },
];

/** What it weighs that a statement belongs to a record the scope names, to a programme in scope, or to any other record. */
export const closenessWeights = { root: 3, programme: 1, other: 0 } as const;

/** At most so many sources beyond the first add to a statement's weight, one each. */
export const sourcesWeighed = 2;

/** Sorts what a scope selects into what each section tells, as of the desk's report date. */
export function plan(desk: Desk, selection: Selection): Plan {
  const { site, reportDate } = desk;
  const ids = (records: readonly { id: string }[]) => new Set(records.map((record) => record.id));
  const events = ids(selection.events);
  const commitments = ids(selection.commitments);
  const entries = chronologyOn(site, reportDate);
  const parties = new Set(selection.roots.filter((root) => root.kind === 'place' || root.kind === 'organisation').map((root) => root.id));
  const weights = new Map(selection.statements.map((linked) => [linked.key, weigh(desk, selection, linked)]));
  const weightOf = ({ key }: LinkedStatement): number => weights.get(key) ?? 0;
  const ranked = inBlocks(selection, weightOf);
  const keys = new Set(ranked.map(({ key }) => key));
  return {
    selection,
    play: ranked.filter(({ statement }) => statement.aspect in aspectWeights && statement.value === undefined),
    figures: ranked.filter(({ statement }) => statement.value !== undefined || statement.aspect === 'figure'),
    series: indicatorSeries(site)
      .map((series) => ({ ...series, observations: series.observations.filter(({ linked }) => keys.has(linked.key)) }))
      .filter(({ observations }) => observations.length > 0),
    gaps: ranked.filter(({ statement }) => statement.aspect === 'gap'),
    events: entries.filter(({ record }) => events.has(record.id)),
    attended: entries.filter(({ record }) => !events.has(record.id) && (record.data.participants ?? []).some(({ who }) => who.some((id) => parties.has(id)))),
    commitments: commitmentsOn(site, reportDate).filter(({ record }) => commitments.has(record.id)),
    weightOf,
  };
}

/** What a statement weighs in a paper: by its aspect, its nearness to the report date, how many sources carry it, and how close it is to the scope. */
function weigh({ site, reportDate }: Desk, selection: Selection, linked: LinkedStatement): number {
  const { aspect } = linked.statement;
  const aspects: Partial<Record<Aspect, number>> = aspectWeights;
  const sources = new Set(linked.evidence.map(({ source }) => source)).size;
  const closeness = closenessWeights[distance(selection, linked)];
  return (aspects[aspect] ?? 0) + nearness(site, reportDate, linked) + Math.min(sourcesWeighed, Math.max(0, sources - 1)) + closeness;
}

function nearness(site: Site, reportDate: string, { statement, evidence }: LinkedStatement): number {
  const dates = [statement.when, ...evidence.map(({ source }) => recordOf(site, 'source', source)?.data.published)];
  const days = dates.flatMap((date) => (date === undefined ? [] : (dateOf(date).latest ?? dateOf(date).earliest ?? []))).map((day) => Math.abs(Date.parse(reportDate) - Date.parse(day)) / 86_400_000);
  const nearest = Math.min(...days);
  return nearnessWeights.find((step) => nearest <= step.days)?.weight ?? 0;
}

function distance({ roots }: Selection, { record }: LinkedStatement): keyof typeof closenessWeights {
  return roots.some(({ id }) => id === record.id) ? 'root' : record.kind === 'programme' ? 'programme' : 'other';
}

/** The statements record by record: the roots in the scope's order, then programmes, then all others, a weightier record before a lighter; within a record by weight. */
function inBlocks({ roots, statements }: Selection, weightOf: (linked: LinkedStatement) => number): LinkedStatement[] {
  const blocks = [...Map.groupBy(statements, ({ record }) => record.id)].map(([id, own]) => {
    const root = roots.findIndex((record) => record.id === id);
    const others = roots.length + (own[0]?.record.kind === 'programme' ? 0 : 1);
    return { place: root >= 0 ? root : others, weight: Math.max(...own.map(weightOf)), own: [...own].sort((a, b) => weightOf(b) - weightOf(a)) };
  });
  return blocks.sort((a, b) => a.place - b.place || b.weight - a.weight).flatMap(({ own }) => own);
}
