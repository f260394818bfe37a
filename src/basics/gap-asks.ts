import { wordsOf } from './closed.ts';

/** What can be looked for in a text to answer a gap. */
export type GapAnswer = 'date' | 'place' | 'who' | 'country' | 'money' | 'number' | 'outcome';

/** What a gap asks for, and what could answer it; nothing where no machine can tell. */
const table = {
  date: ['date'],
  place: ['place'],
  who: ['who'],
  money: ['money'],
  number: ['number'],
  members: ['who', 'country', 'number'],
  outcome: ['outcome'],
  other: [],
} as const satisfies Readonly<Record<string, readonly GapAnswer[]>>;

/** What a gap asks for. */
export type GapAsks = keyof typeof table;

/** Every word of the list, in order. */
export const gapAsks = wordsOf(table);

/** What could answer a gap that asks so. */
export function answersTo(asks: GapAsks): readonly GapAnswer[] {
  return table[asks];
}
