import type { ChronologyEntry } from '../model/chronology.ts';
import { fallsDue, fallsDueSoon, hasLapsed, isSettled, type StandingCommitment } from '../model/commitments.ts';
import type { LinkedStatement } from '../model/site.ts';
import type { SourceRecord } from '../schema/record.ts';
import { weighing, type Draft } from './draft.ts';
import { lineSentences } from './lines.ts';
import type { Plan } from './plan.ts';
import type { BriefingRequest } from './request.ts';
import {
  disagreementSentences,
  eventsPerYearSentences,
  growthSentences,
  latestEventSentences,
  mostPresentSentences,
  sharedSentences,
  silenceSentences,
} from './rules/aggregates.ts';
import {
  commitmentsByStateSentences,
  commitmentStateSentences,
  nextDueSentences,
  nothingDueSentences,
  promisedSentences,
} from './rules/commitments.ts';
import { comparedRows, type ComparedRow } from './rules/comparison.ts';
import { liesAhead, type Desk } from './rules/desk.ts';
import { eventSentence, participationSentences, tellsDate } from './rules/events.ts';
import { holdingsSentences, partnersSentences, partsSentences, standingSentences } from './rules/programmes.ts';
import { figureSentence, statementSentence } from './rules/statements.ts';
import { scopeOfRecord, select } from './scope.ts';
import type { Section, Sentence } from './sentence.ts';

/** At most so many sentences make a bottom line. */
const bottomLineLength = 4;

/** What the rules' own sentences weigh beside statements, which weigh up to 12. `/method/briefings/` prints it. */
export const ruleWeights = {
  bottomLine: 20,
  aggregate: 9,
  ahead: 12,
  lapsed: 10,
  settled: 6,
  event: 5,
  root: 11,
  list: 2,
} as const;

/** Everything a briefing can tell, section by section, before anything is cut, and what it sets side by side. */
export function draftBriefing(
  desk: Desk,
  request: BriefingRequest,
  plan: Plan,
): { readonly drafts: Draft[]; readonly comparison: ComparedRow[] } {
  const comparison = compared(desk, request, plan);
  const cells = comparison.flatMap((row) => row.cells.flatMap(({ sentence }) => sentence ?? []));
  const drafts = [
    ...weighing(ruleWeights.bottomLine, bottomLine(desk, plan)),
    ...weighing(ruleWeights.bottomLine, cells),
    ...stateOfPlay(desk, plan, comparison.length > 0),
    ...keyFigures(desk, plan),
    ...whatHappened(desk, plan),
    ...whatWasPromised(desk, plan),
    ...whatComesNext(desk, plan),
    ...weighing(ruleWeights.root, lineSentences(desk, plan.selection, request.record)),
    ...plan.gaps.flatMap((linked) =>
      weighing(plan.weightOf(linked), [statementSentence(desk, 'what-the-sources-do-not-say', linked)]),
    ),
  ];
  return { drafts, comparison };
}

/** What it is, who is in it, where it stands, what is due or missing. */
function bottomLine(desk: Desk, plan: Plan): Sentence[] {
  const { play, figures, selection, commitments, events } = plan;
  const [root] = selection.roots;
  if (!root) return [];
  const section = 'bottom-line';
  const roots = new Set(selection.roots);
  const own = play.filter(({ record }) => roots.has(record));
  const first = (aspect: string) => own.find(({ statement }) => statement.aspect === aspect);
  const what = first('purpose');
  const who = first('participants');
  const count = figures.find(({ record, statement }) => roots.has(record) && statement.value !== undefined);
  const held = meetings(events);
  const standing = root.kind === 'programme' ? standingSentences(desk, section, root) : [];
  const waiting = commitments.filter(isPressing);
  const next = [
    ...events.filter(({ date }) => liesAhead(desk, date)).map((entry) => eventSentence(desk, section, entry)),
    ...(waiting.length !== 1
      ? commitmentsByStateSentences(desk, section, commitments)
      : waiting.flatMap((one) => commitmentStateSentences(desk, section, one))),
  ];
  const gap = plan.gaps.find(({ record }) => record === root);
  return [
    ...(what ? [statementSentence(desk, section, what)] : holdings(desk, section, root)),
    ...(who ? [statementSentence(desk, section, who)] : count ? [figureSentence(desk, section, count)] : []),
    ...(standing.length > 0 ? standing.slice(0, 1) : latestEventSentences(desk, section, held)),
    ...next.slice(0, 1),
    ...(gap ? [statementSentence(desk, section, gap)] : []),
  ].slice(0, bottomLineLength);
}

function compared(desk: Desk, { record }: BriefingRequest, { selection }: Plan): ComparedRow[] {
  if (record.kind !== 'briefing' || record.data.comparison !== true) return [];
  return comparedRows(desk, selection.roots, (root) => select(desk.site, scopeOfRecord(root)));
}

function stateOfPlay(desk: Desk, { play, selection, weightOf }: Plan, comparing: boolean): Draft[] {
  const section = 'state-of-play';
  const told = play.filter(({ record }) => record.kind !== 'event');
  const byRecord = Map.groupBy(told, ({ record }) => record);
  const roots = new Set(selection.roots);
  const tell = (statements: readonly LinkedStatement[]) =>
    statements.flatMap((linked) => weighing(weightOf(linked), [statementSentence(desk, section, linked)]));
  const ofRoot = (root: SourceRecord, first: boolean): Draft[] => [
    ...weighing(
      first ? ruleWeights.root : ruleWeights.event,
      root.kind === 'programme' ? standingSentences(desk, section, root) : holdings(desk, section, root),
    ),
    ...tell(byRecord.get(root) ?? []),
    // Whole lists: a paper that has room for little does better without them.
    ...(root.kind === 'programme'
      ? weighing(ruleWeights.list, [
          ...partnersSentences(desk, section, root),
          ...partsSentences(desk, section, root, selection.programmes),
        ])
      : []),
  ];
  return [
    ...weighing(ruleWeights.aggregate, comparing ? sharedSentences(desk, section, selection.roots) : []),
    ...selection.roots.flatMap((root, index) => ofRoot(root, index === 0)),
    ...tell(told.filter(({ record }) => !roots.has(record))),
  ];
}

/**
 * Counted for `root` alone: where a scope has several roots or a period, its selection is another set than what the
 * records hold on one of them.
 */
function holdings(desk: Desk, section: Section, root: SourceRecord): Sentence[] {
  const { programmes, events, commitments } = select(desk.site, scopeOfRecord(root));
  return holdingsSentences(desk, section, root, {
    programmes: programmes.map((record) => record as SourceRecord),
    events: events.map((record) => record as SourceRecord),
    commitments: commitments.map((record) => record as SourceRecord),
  });
}

function keyFigures(desk: Desk, { figures, series, weightOf }: Plan): Draft[] {
  const section = 'key-figures';
  return [
    ...figures.flatMap((linked) => weighing(weightOf(linked), [figureSentence(desk, section, linked)])),
    ...weighing(
      ruleWeights.aggregate,
      series.flatMap((one) => [...growthSentences(desk, section, one), ...disagreementSentences(desk, section, one)]),
    ),
  ];
}

function whatHappened(desk: Desk, { events, attended, play, selection, weightOf }: Plan): Draft[] {
  const section = 'what-happened';
  const past = events.filter(({ standing }) => standing !== 'announced');
  const held = meetings(past);
  const byRecord = Map.groupBy(play, ({ record }) => record.id);
  return [
    ...past.flatMap((entry, index) => {
      // What an event was is in its own sentence; only what came of it is added. A statement that tells the date tells
      // the event.
      const own = byRecord.get(entry.record.id) ?? [];
      const telling = entry.standing === 'held' ? own.find((linked) => tellsDate(desk, entry, linked)) : undefined;
      const outcomes = own.filter((linked) => linked !== telling && linked.statement.aspect === 'outcome');
      // Of two events the later one matters more to a paper that has room for one.
      const recent = entry.date === undefined ? 0 : index / (past.length + 1);
      return [
        ...weighing(ruleWeights.event + recent, [
          telling ? statementSentence(desk, section, telling) : eventSentence(desk, section, entry),
        ]),
        ...outcomes.flatMap((linked) =>
          weighing(weightOf(linked) / 2 + recent, [statementSentence(desk, section, linked)]),
        ),
      ];
    }),
    ...weighing(
      1,
      attended.flatMap((entry) =>
        selection.roots.flatMap((root) => (announced(entry) ? [] : participationSentences(desk, section, root, entry))),
      ),
    ),
    ...weighing(ruleWeights.event - 1, [
      ...eventsPerYearSentences(desk, section, held),
      ...mostPresentSentences(desk, section, held),
      ...silenceSentences(desk, section, events),
    ]),
  ];
}

function whatWasPromised(desk: Desk, { commitments }: Plan): Draft[] {
  const section = 'what-was-promised';
  return [
    ...weighing(ruleWeights.lapsed + 1, commitmentsByStateSentences(desk, section, commitments)),
    ...weighing(ruleWeights.lapsed, promisedSentences(desk, section, commitments.filter(isPressing))),
    ...weighing(
      ruleWeights.aggregate,
      promisedSentences(
        desk,
        section,
        commitments.filter((standing) => !isPressing(standing) && !isSettled(standing)),
      ),
    ),
    ...weighing(ruleWeights.settled, promisedSentences(desk, section, commitments.filter(isSettled))),
  ];
}

function whatComesNext(desk: Desk, { events, attended, commitments, play, selection, weightOf }: Plan): Draft[] {
  const section = 'what-comes-next';
  const byRecord = Map.groupBy(play, ({ record }) => record.id);
  const ahead = [
    ...events
      .filter(announced)
      .flatMap((entry) => [
        ...weighing(ruleWeights.ahead, [eventSentence(desk, section, entry)]),
        ...(byRecord.get(entry.record.id) ?? []).flatMap((linked) =>
          weighing(weightOf(linked), [statementSentence(desk, section, linked)]),
        ),
      ]),
    ...weighing(
      1,
      attended
        .filter(announced)
        .flatMap((entry) => selection.roots.flatMap((root) => participationSentences(desk, section, root, entry))),
    ),
    ...weighing(ruleWeights.ahead, nextDueSentences(desk, section, commitments.filter(fallsDue))),
  ];
  const dated = [...events.map(({ date }) => date), ...commitments.map(({ due }) => due)];
  if (ahead.length > 0 || dated.some((date) => liesAhead(desk, date))) return ahead;
  const looked = [...events, ...commitments].map(({ record }) => record as SourceRecord);
  return looked.length > 0 ? weighing(ruleWeights.ahead, nothingDueSentences(desk, section, looked)) : [];
}

/** What was held and brought people together: a release or a report that came out is no meeting. */
function meetings(events: readonly ChronologyEntry[]): ChronologyEntry[] {
  return events.filter(({ standing, record }) => standing === 'held' && record.data.type !== 'report');
}

/** Whether a reader must know of it before the meeting: its day went by, or is near. */
function isPressing(standing: StandingCommitment): boolean {
  return hasLapsed(standing) || fallsDueSoon(standing);
}

function announced({ standing }: ChronologyEntry): boolean {
  return standing === 'announced';
}
