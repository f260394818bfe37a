import { dateOf } from '../basics/dates.ts';
import { entriesOf, type ChronologyEntry } from '../model/chronology.ts';
import { standingsOf, type StandingCommitment } from '../model/commitments.ts';
import { seriesOf, type IndicatorSeries } from '../model/indicators.ts';
import { recordOf, type LinkedStatement, type Site } from '../model/site.ts';
import type { Aspect } from '../schema/statement.ts';
import type { Desk } from './rules/desk.ts';
import type { Selection } from './scope.ts';

/** All that a briefing can draw on, in the order in which it is told. */
export interface Plan {
  readonly selection: Selection;
  /**
   * Statements to be told in their own words: record by record, those in the middle of the scope first, the weightiest
   * of each first.
   */
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

/**
 * What it weighs that a statement belongs to a record the scope names, to a programme in scope, or to any other record.
 */
export const closenessWeights = { root: 3, programme: 1, other: 0 } as const;

/** At most so many sources beyond the first add to a statement's weight, one each. */
export const sourcesWeighed = 2;

/** Sorts what a scope selects into what each section tells, as of the desk's report date. */
export function plan(desk: Desk, selection: Selection): Plan {
  const { site, reportDate } = desk;
  const events = new Set(selection.events.map(({ id }) => id));
  const parties = selection.roots.filter((root) => root.kind === 'place' || root.kind === 'organisation');
  const roots = new Set(selection.roots.map(({ id }) => id));
  const weights = new Map(selection.statements.map((linked) => [linked.key, weigh(desk, roots, linked)]));
  const weightOf = ({ key }: LinkedStatement): number => weights.get(key) ?? 0;
  const ranked = inBlocks(selection, weightOf);
  return {
    selection,
    play: ranked.filter(
      ({ statement }) => aspectWeights[statement.aspect] !== undefined && statement.value === undefined,
    ),
    figures: ranked.filter(({ statement }) => statement.value !== undefined || statement.aspect === 'figure'),
    series: seriesOf(site, ranked),
    gaps: ranked.filter(({ statement }) => statement.aspect === 'gap'),
    events: entriesOf(site, reportDate, events),
    attended: entriesOf(
      site,
      reportDate,
      parties.flatMap(({ id }) => attendedBy(site, id)).filter((id) => !events.has(id)),
    ),
    commitments: standingsOf(
      site,
      reportDate,
      selection.commitments.map(({ id }) => id),
    ),
    weightOf,
  };
}

/** The ids of the events that name `party` among those who took part. */
function attendedBy(site: Site, party: string): string[] {
  const naming = site.referencesTo.get(party) ?? [];
  return naming
    .filter(({ from, path }) => from.kind === 'event' && path[0] === 'participants' && path[2] === 'who')
    .map(({ from }) => from.id);
}

/**
 * What a statement weighs in a paper: by its aspect, its nearness to the report date, how many sources carry it, and
 * how close it is to the scope.
 */
function weigh({ site, reportDate }: Desk, roots: ReadonlySet<string>, linked: LinkedStatement): number {
  const { aspect } = linked.statement;
  const sources = new Set(linked.evidence.map(({ source }) => source)).size;
  const closeness = closenessWeights[distance(roots, linked)];
  return (
    (aspectWeights[aspect] ?? 0) +
    nearness(site, reportDate, linked) +
    Math.min(sourcesWeighed, Math.max(0, sources - 1)) +
    closeness
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

function distance(roots: ReadonlySet<string>, { record }: LinkedStatement): keyof typeof closenessWeights {
  return roots.has(record.id) ? 'root' : record.kind === 'programme' ? 'programme' : 'other';
}

/**
 * The statements record by record: the roots in the scope's order, then programmes, then all others, a weightier record
 * before a lighter; within a record by weight.
 */
function inBlocks({ roots, statements }: Selection, weightOf: (linked: LinkedStatement) => number): LinkedStatement[] {
  const places = new Map(roots.map(({ id }, place) => [id, place] as const).reverse());
  const blocks = [...Map.groupBy(statements, ({ record }) => record.id)].map(([id, unsorted]) => {
    const own = [...unsorted].sort((a, b) => weightOf(b) - weightOf(a));
    const [first] = own;
    const others = roots.length + (first?.record.kind === 'programme' ? 0 : 1);
    return { place: places.get(id) ?? others, weight: first ? weightOf(first) : 0, own };
  });
  return blocks.sort((a, b) => a.place - b.place || b.weight - a.weight).flatMap(({ own }) => own);
}
