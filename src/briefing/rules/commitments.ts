import { isBefore } from '../../basics/dates.ts';
import type { Evidence } from '../../basics/evidence.ts';
import { isDecidedByStep, type StandingCommitment } from '../../model/commitments.ts';
import { fieldEvidence } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { makeSentence, ofSeveral, type Section, type Sentence } from '../sentence.ts';
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
  const sentence = makeSentence(
    section,
    'commitment-state',
    write(desk, `sentence.commitment.${standing.state}`, values),
    { about: standing.record.id, and: stepsTold(standing), evidence },
  );
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
    return [
      ...promises,
      makeSentence(
        section,
        'commitment-state',
        text,
        ofSeveral(group.flatMap(stateInputs), group.flatMap(stateEvidence)),
      ),
    ];
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
    return makeSentence(
      section,
      'next-due',
      text,
      ofSeveral(
        same.map(({ record }) => record.id),
        same.flatMap(({ record }) => fieldEvidence(record, 'due')),
      ),
    );
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
  return [
    makeSentence(
      section,
      'commitments-by-state',
      text,
      ofSeveral(
        told.flatMap((standing) => stateInputs(standing)),
        told.flatMap((standing) => stateEvidence(standing)),
      ),
    ),
  ];
}

/** That nothing in scope is dated after the report date. Rests on all that was looked through. */
export function nothingDueSentences(desk: Desk, section: Section, looked: readonly SourceRecord[]): Sentence[] {
  const evidence = looked.flatMap((record) => recordEvidence(desk.site, record));
  if (evidence.length === 0) return [];
  const text = write(desk, 'sentence.nothing-due', { date: desk.words.date(desk.reportDate) });
  return [
    makeSentence(
      section,
      'nothing-due',
      text,
      ofSeveral(
        looked.map((record) => record.id),
        evidence,
      ),
    ),
  ];
}

function stateInputs(standing: StandingCommitment): string[] {
  return [standing.record.id, ...stepsTold(standing)];
}

/** The step that decides, if there is one. */
function stepsTold({ steps }: StandingCommitment): string[] {
  return steps.slice(-1).map(({ key }) => key);
}

function stateEvidence({ record, steps, promise }: StandingCommitment): Evidence[] {
  return [...(steps.at(-1)?.evidence ?? []), ...fieldEvidence(record, 'due'), ...(promise?.evidence ?? [])];
}
