import type { ChronologyEntry } from '../model/chronology.ts';
import { perSite } from '../model/memo.ts';
import type { LinkedStatement } from '../model/statements.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan.ts';
import { eventSentence, partsSentences, tellsDate } from './rules/events.ts';
import { statementSentence } from './rules/statements.ts';
import type { Writing } from './rules/writing.ts';
import type { Selection } from './scope.ts';
import type { Told } from './told.ts';
import { weights } from './weights.ts';

const section = 'what-happened';

/** What took place or was announced, oldest first: parts within their whole, with what came of each. */
export function happenings(writing: Writing, plan: Plan, told: Told): Draft[] {
  const ids = new Set(plan.events.map(({ record }) => record.id));
  const wholeOf = ({ record }: ChronologyEntry): string | undefined =>
    record.data.partOf !== undefined && ids.has(record.data.partOf) ? record.data.partOf : undefined;
  const parts = Map.groupBy(plan.events, wholeOf);
  const alone = parts.get(undefined) ?? [];
  // The board says already what falls due at an event that was announced.
  const onBoard = new Set(plan.promises.flatMap(({ record: { data } }) => [data.event ?? '', data.due ?? '']));
  const isOnBoard = ({ standing, record }: ChronologyEntry): boolean =>
    standing !== 'held' && (onBoard.has(record.id) || onBoard.has(record.data.when ?? '\0'));
  return alone.flatMap((entry, index): Draft[] => {
    if (isOnBoard(entry) && plan.request.record?.id !== entry.record.id) return [];
    const within = parts.get(entry.record.id) ?? [];
    const sentences = [
      ...telling(writing, plan, told, entry),
      ...outcomes(plan, told, entry).map((linked) => statementSentence(writing, section, linked)),
      ...partsSentences(
        writing,
        section,
        entry.record,
        within.map(({ record }) => record),
      ),
      ...within.flatMap((part) =>
        outcomes(plan, told, part).map((linked) => statementSentence(writing, section, linked)),
      ),
    ];
    if (sentences.length === 0) return [];
    // Of two events the later one matters more to a paper that has room for one.
    const recent = (entry.date === undefined ? 0 : index / (alone.length + 1)) * 10;
    const lies = entry.standing === 'announced' ? weights.ahead : weights.event;
    return [{ section, sentences, weight: lies + recent }];
  });
}

/** That an event took place or was announced: in the words of the statement that tells its date, if there is one. */
function telling(writing: Writing, plan: Plan, told: Told, entry: ChronologyEntry) {
  const dated = ownOf(plan, entry).filter((linked) => tellsDate(writing, entry, linked));
  if (dated.some(({ key }) => told.has(key))) return [];
  const [first] = entry.standing === 'held' ? dated : [];
  if (first) return told.fresh([first]).map((linked) => statementSentence(writing, section, linked));
  // What a statement says of the date, the event's own sentence says as of the day.
  told.fresh(dated);
  return [eventSentence(writing, section, entry)];
}

/** What came of an event, as far as it was not told. */
function outcomes(plan: Plan, told: Told, entry: ChronologyEntry): LinkedStatement[] {
  return told.fresh(
    ownOf(plan, entry).filter(({ statement: { aspect, key } }) => aspect === 'outcome' || key === true),
  );
}

/** The statements of a selection by the record that makes them. */
const statementsBy = perSite(({ statements }: Selection) => Map.groupBy(statements, ({ record }) => record.id));

/** What an event's own record says of it, gaps aside; of figures the key ones alone. */
function ownOf({ selection }: Plan, { record }: ChronologyEntry): LinkedStatement[] {
  return (statementsBy(selection).get(record.id) ?? []).filter(
    ({ statement: { aspect, value, key } }) =>
      aspect !== 'gap' &&
      aspect !== 'line' &&
      aspect !== 'challenge' &&
      (key === true || (aspect !== 'figure' && value === undefined)),
  );
}
