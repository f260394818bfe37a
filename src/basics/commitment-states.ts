import { entriesOf, wordsOf } from './closed.ts';

/** What a state leaves a promise in: nothing is to come of it any more, it is still to be done, or its day went by. */
export type Outlook = 'settled' | 'ahead' | 'passed';

/**
 * How the states of a promise are told apart in a picture without colour; the fills stand in
 * `src/views/pictures/commitments.ts`.
 */
export type StateFill = 'solid' | 'ruled' | 'empty' | 'dotted' | 'hatched';

interface StateEntry {
  readonly outlook: Outlook;
  /** The word by which an editor says so of a step; where there is none, only dates lead to the state. */
  readonly step?: string;
  /** Set where a step that says so has the last word, whatever the due date. */
  readonly lasts?: true;
  readonly tone: 'plain' | 'good' | 'warn' | 'quiet';
  readonly fill: StateFill;
  /** What earlier editions called it. */
  readonly formerly?: readonly string[];
}

/**
 * The states of a commitment, in the order of boards and pictures, with all in which they differ but their words, which
 * stand in `messages/`. What is added here is read, counted, drawn and told everywhere.
 */
const table = {
  done: { outlook: 'settled', step: 'delivered', lasts: true, tone: 'good', fill: 'solid', formerly: ['delivered'] },
  dropped: { outlook: 'settled', step: 'dropped', lasts: true, tone: 'quiet', fill: 'ruled' },
  open: { outlook: 'ahead', step: 'open', tone: 'plain', fill: 'empty', formerly: ['due', 'overdue'] },
  'after-our-last-source': { outlook: 'passed', tone: 'warn', fill: 'dotted' },
  'no-word-since': { outlook: 'passed', tone: 'warn', fill: 'hatched' },
} as const satisfies Readonly<Record<string, StateEntry>>;

type Table = typeof table;

/** How a commitment stands on a day. `/method/` explains each to readers. */
export type CommitmentState = keyof Table;

/** What a dated step leaves a commitment in, as editors write it. */
export type StepState = Extract<Table[CommitmentState], { readonly step: string }>['step'];

/** Every state, in the order of boards and pictures. */
export const commitmentStates = wordsOf(table);

/** Every word of a step, in the same order. */
export const stepStates: readonly StepState[] = commitmentStates.flatMap((state) => {
  const entry = table[state];
  return 'step' in entry ? [entry.step] : [];
});

/** What the table says of a state. */
export function stateEntry(state: CommitmentState): StateEntry {
  return table[state];
}

/** The state in which a step leaves a commitment for good; undefined where its dates go on to tell. */
export function lastingState(step: StepState): CommitmentState | undefined {
  return commitmentStates.find((state) => stateEntry(state).step === step && stateEntry(state).lasts);
}

/** Every word by which an edition may call a state: those of now, and those of before. */
export const writtenStates: readonly string[] = entriesOf<CommitmentState, StateEntry>(table).flatMap(
  ([state, { formerly = [] }]) => [state, ...formerly],
);

/** The state that an edition calls `word`; undefined where no edition ever called one so. */
export function stateWritten(word: string): CommitmentState | undefined {
  return commitmentStates.find((state) => state === word || stateEntry(state).formerly?.includes(word));
}
