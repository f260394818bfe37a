import { citeParagraphs, type Evidence } from '../../basics/evidence.ts';
import type { ClaimStates, Standing } from './states.ts';

/** A note: the paragraphs of one source on which the sentences that carry its number rest. */
export interface NumberedNote {
  readonly number: number;
  readonly evidence: Evidence;
  readonly standing: Standing;
}

/** Numbers the evidence of one paper in the order in which it is first cited. One note for the same paragraphs that stand the same way. */
export class Numbering {
  readonly #states: ClaimStates;
  readonly #byNumber: NumberedNote[] = [];
  readonly #notes = new Map<string, NumberedNote>();

  constructor(states: ClaimStates) {
    this.#states = states;
  }

  /** The notes for what rests on `evidence`; `claims` are the keys of the claims it is told from. */
  cite(evidence: Iterable<Evidence>, claims: readonly string[]): NumberedNote[] {
    const standing = this.#states.standing(claims);
    return [...evidence].map((part) => {
      const key = `${part.source}#${citeParagraphs(part.paragraphs)} ${standing.state} ${standing.since ?? ''}`;
      const note = this.#notes.get(key) ?? { number: this.#notes.size + 1, evidence: part, standing };
      if (!this.#notes.has(key)) this.#byNumber.push(note);
      this.#notes.set(key, note);
      return note;
    });
  }

  /** The note of a number that `cite` gave. Throws a `RangeError` for any other. */
  note(number: number): NumberedNote {
    const note = this.#byNumber[number - 1];
    if (!note) throw new RangeError(`there is no note ${number}`);
    return note;
  }

  /** All notes so far, by number. */
  all(): NumberedNote[] {
    return [...this.#byNumber];
  }

  /** The notes by source and then by how they stand, each in the order of first citation. */
  groups(): {
    readonly source: string;
    readonly sets: readonly { readonly standing: Standing; readonly notes: readonly NumberedNote[] }[];
  }[] {
    return [...Map.groupBy(this.all(), ({ evidence }) => evidence.source)].map(([source, notes]) => ({
      source,
      sets: [...Map.groupBy(notes, ({ standing }) => `${standing.state} ${standing.since ?? ''}`).values()].flatMap(
        (set) => {
          const [first] = set;
          return first ? [{ standing: first.standing, notes: set }] : [];
        },
      ),
    }));
  }
}
