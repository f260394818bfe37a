import { chronologyOn, type ChronologyEntry } from '../model/chronology.ts';
import { commitmentsOn, type StandingCommitment } from '../model/commitments.ts';
import type { LinkedStatement } from '../model/site.ts';
import type { Aspect } from '../schema/statement.ts';
import type { Desk } from './rules.ts';
import type { Selection } from './scope.ts';

/** All that a briefing can draw on, in the order in which it is told. */
export interface Plan {
  readonly selection: Selection;
  /** Statements to be told in their own words, the most telling first. */
  readonly play: readonly LinkedStatement[];
  readonly figures: readonly LinkedStatement[];
  readonly gaps: readonly LinkedStatement[];
  /** Events in scope, oldest first, those without a date last. */
  readonly events: readonly ChronologyEntry[];
  /** Events that a place or organisation in scope took part in without their being in scope themselves. */
  readonly attended: readonly ChronologyEntry[];
  /** By due date. */
  readonly commitments: readonly StandingCommitment[];
}

/** What comes first in "state of play"; a figure, a gap, a promise and a step have sections of their own. */
const playOrder: readonly Aspect[] = ['purpose', 'participants', 'outcome', 'goal', 'challenge'];

/** Sorts what a scope selects into what each section tells, as of the desk's report date. */
export function plan(desk: Desk, selection: Selection): Plan {
  const { site, reportDate } = desk;
  const ids = (records: readonly { id: string }[]) => new Set(records.map((record) => record.id));
  const events = ids(selection.events);
  const commitments = ids(selection.commitments);
  const entries = chronologyOn(site, reportDate);
  const parties = new Set(selection.roots.filter((root) => root.kind === 'place' || root.kind === 'organisation').map((root) => root.id));
  const ranked = [...selection.statements].sort((a, b) => closeness(selection, a) - closeness(selection, b) || rank(a) - rank(b));
  return {
    selection,
    play: ranked.filter(({ statement }) => playOrder.includes(statement.aspect) && statement.value === undefined),
    figures: ranked.filter(({ statement }) => statement.value !== undefined || statement.aspect === 'figure'),
    gaps: ranked.filter(({ statement }) => statement.aspect === 'gap'),
    events: entries.filter(({ record }) => events.has(record.id)),
    attended: entries.filter(({ record }) => !events.has(record.id) && (record.data.participants ?? []).some(({ who }) => who.some((id) => parties.has(id)))),
    commitments: commitmentsOn(site, reportDate).filter(({ record }) => commitments.has(record.id)),
  };
}

/** Statements of the roots come first, in the scope's own order, then those of other programmes, then all others. */
function closeness({ roots }: Selection, { record }: LinkedStatement): number {
  const root = roots.findIndex(({ id }) => id === record.id);
  if (root >= 0) return root;
  return roots.length + (record.kind === 'programme' ? 0 : 1);
}

function rank({ statement }: LinkedStatement): number {
  return playOrder.indexOf(statement.aspect);
}
