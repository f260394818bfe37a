import { stepStates, type StepState } from './commitment-states.ts';

/** Where a programme stands. */
export const statuses = ['announced', 'preparing', 'running', 'ended'] as const;

/** What is known of an event. */
export const outcomes = ['announced', 'held', 'cancelled', 'unknown'] as const;

/** With which force something is promised. */
export const forces = ['will', 'plans', 'aims', 'proposes'] as const;

/** The parts in which somebody can take part in a programme or an event. */
export const parts = [
  'member',
  'lead',
  'partner',
  'implementer',
  'funder',
  'organiser',
  'host',
  'speaker',
  'facilitator',
  'participant',
  'author',
  'government',
  'delegation',
  'regional-organisation',
  'civil-society',
  'private-sector',
  'technical-community',
  'academia',
] as const;

type Status = (typeof statuses)[number];
type Outcome = (typeof outcomes)[number];
export type Force = (typeof forces)[number];
export type PartTaken = (typeof parts)[number];

/** The closed words that a source must bear out, by the family they belong to. */
export interface ClaimedWords {
  readonly status: Status;
  readonly outcome: Outcome;
  readonly part: PartTaken;
  readonly state: StepState;
  readonly force: Force;
}

export type WordFamily = keyof ClaimedWords;

/** A closed word that is claimed. */
export type ClaimedWord = {
  [Family in WordFamily]: { readonly family: Family; readonly word: ClaimedWords[Family] };
}[WordFamily];

/** The words of each family, in order. */
export const claimedWords: { readonly [Family in WordFamily]: readonly ClaimedWords[Family][] } = {
  status: statuses,
  outcome: outcomes,
  part: parts,
  state: stepStates,
  force: forces,
};

/** `written` as a word of its family; undefined where it is none. */
export function claimedWord(family: WordFamily, written: string): ClaimedWord | undefined {
  switch (family) {
    case 'status':
      return wordIn(family, written);
    case 'outcome':
      return wordIn(family, written);
    case 'part':
      return wordIn(family, written);
    case 'state':
      return wordIn(family, written);
    case 'force':
      return wordIn(family, written);
  }
}

function wordIn<Family extends WordFamily>(
  family: Family,
  written: string,
): { readonly family: Family; readonly word: ClaimedWords[Family] } | undefined {
  const word = claimedWords[family].find((one) => one === written);
  return word === undefined ? undefined : { family, word };
}
