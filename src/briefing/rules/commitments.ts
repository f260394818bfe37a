import { isBefore } from '../../basics/dates.ts';
import { fieldKey } from '../../basics/ids.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { isDecidedByStep, type StandingCommitment } from '../../model/commitments.ts';
import { fieldEvidence } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { countedSentence, makeSentence, ofSeveral, type Counted, type Section, type Sentence } from '../sentence.ts';
import { telling, nameAt, recordEvidence, whenWords, write, type Desk, type WhenWords } from './desk.ts';

/** What was promised, in the statement's own words; told from behind once its day has passed. */
export function promiseSentences(desk: Desk, section: Section, { promise, due }: StandingCommitment): Sentence[] {
  if (!promise) return [];
  const { says } = promise.statement;
  const past = due !== undefined && isBefore(due, desk.reportDate);
  return [makeSentence(section, 'promise', past ? desk.words.prose.toldLater(says) : says, telling(promise))];
}

/** How a commitment stands on the report date. */
export function commitmentStateSentences(desk: Desk, section: Section, standing: StandingCommitment): Sentence[] {
  const { promise } = standing;
  const evidence = stateEvidence(standing);
  if (evidence.length === 0) return [];
  const values = { name: nameAt(standing.record), ...stateWords(desk, standing) };
  const text = write(desk, `sentence.commitment.${standing.state}`, values);
  const sentence = isDecidedByStep(standing)
    ? makeSentence(section, 'commitment-state', text, {
        about: standing.record.id,
        and: stepsTold(standing),
        evidence,
      })
    : countedSentence(section, 'commitment-state', text, countedState(standing));
  if (!promise) return [sentence];
  return [
    {
      ...sentence,
      behind: {
        input: promise.key,
        text: write(desk, `sentence.commitment.behind.${standing.state}`, { ...values, count: 1 }),
      },
    },
  ];
}

/**
 * The promises of several commitments one after the other, and behind those that stand alike one sentence for how they
 * stand.
 */
export function promisedSentences(
  desk: Desk,
  section: Section,
  commitments: readonly StandingCommitment[],
): Sentence[] {
  const alike = Map.groupBy(commitments, (standing) => {
    const { state, record, promise } = standing;
    return promise && !isDecidedByStep(standing) ? `${state} ${record.data.due ?? ''}` : record.id;
  });
  return [...alike.values()].flatMap((group) => {
    const promises = group.flatMap((standing) => promiseSentences(desk, section, standing));
    const [first] = group;
    if (!first || group.length === 1)
      return [...promises, ...group.flatMap((standing) => commitmentStateSentences(desk, section, standing))];
    const values = { ...stateWords(desk, first), count: group.length };
    const text = write(desk, `sentence.commitment.behind.${first.state}`, values);
    return [...promises, countedSentence(section, 'commitment-state', text, group.flatMap(countedState))];
  });
}

function stateWords(
  desk: Desk,
  standing: StandingCommitment,
): WhenWords & { readonly due: NonNullable<StandingCommitment['dueIs']> | 'none' } {
  const { due } = standing.record.data;
  // What a step decided is told with the date of that step, anything else with its due date.
  return {
    due: standing.dueIs ?? 'none',
    ...whenWords(desk.words, isDecidedByStep(standing) ? standing.steps.at(-1)?.statement.when : due),
  };
}

/** What falls due after the report date, a sentence for each date, nearest first as given. */
export function nextDueSentences(desk: Desk, section: Section, commitments: readonly StandingCommitment[]): Sentence[] {
  const dated = commitments.filter(
    ({ record }) => record.data.due !== undefined && fieldEvidence(record, 'due').length > 0,
  );
  return [...Map.groupBy(dated, ({ record }) => record.data.due ?? '')].map(([due, same]) => {
    const names = desk.words.list(same.map(({ record }) => nameAt(record as SourceRecord)));
    const text = write(desk, 'sentence.next-due', { names, count: same.length, ...whenWords(desk.words, due) });
    return makeSentence(section, 'next-due', text, {
      ...ofSeveral(
        same.map(({ record }) => record.id),
        same.flatMap(({ record }) => fieldEvidence(record, 'due')),
      ),
      claims: same.map(({ record }) => fieldKey(record.id, 'due')),
    });
  });
}

/** How many of several commitments stand in which state. One alone is told by itself. */
export function commitmentsByStateSentences(
  desk: Desk,
  section: Section,
  commitments: readonly StandingCommitment[],
): Sentence[] {
  const told = commitments.filter((standing) => stateEvidence(standing).length > 0);
  if (told.length < 2) return [];
  const states = Map.groupBy(told, ({ state }) => state);
  const { t, number, list } = desk.words;
  const alone = states.size === 1 ? 'yes' : 'no';
  const parts = [...states].map(([state, of]) => t(`sentence.commitments.part.${state}`, { count: of.length, alone }));
  const text = write(desk, 'sentence.commitments', {
    all: number(told.length),
    number: told.length,
    states: states.size,
    parts: list(parts),
  });
  return [countedSentence(section, 'commitments-by-state', text, told.flatMap(countedState))];
}

/** That nothing in scope is dated after the report date. Rests on all that was looked through. */
export function nothingDueSentences(desk: Desk, section: Section, looked: readonly SourceRecord[]): Sentence[] {
  const counted = looked.map((record) => ({ input: record.id, evidence: recordEvidence(desk.site, record) }));
  if (counted.every(({ evidence }) => evidence.length === 0)) return [];
  const text = write(desk, 'sentence.nothing-due', { date: desk.words.date(desk.reportDate) });
  return [countedSentence(section, 'nothing-due', text, counted)];
}

/** What a state is computed from: the commitment by its due date and its promise, and the step that decides. */
export function countedState({ record, steps, promise }: StandingCommitment): Counted[] {
  return [
    { input: record.id, evidence: [...fieldEvidence(record, 'due'), ...(promise?.evidence ?? [])] },
    ...steps.slice(-1).map(({ key, evidence }) => ({ input: key, evidence })),
  ];
}

/** The step that decides, if there is one. */
function stepsTold({ steps }: StandingCommitment): string[] {
  return steps.slice(-1).map(({ key }) => key);
}

function stateEvidence({ record, steps, promise }: StandingCommitment): Evidence[] {
  return [...(steps.at(-1)?.evidence ?? []), ...fieldEvidence(record, 'due'), ...(promise?.evidence ?? [])];
}
