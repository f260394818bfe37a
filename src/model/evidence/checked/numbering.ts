import { citeParagraphs, type Evidence } from '../../../basics/evidence.ts';
import { checkedKey, type Checked, type CheckedClaims } from './checked.ts';

/** A note: the paragraphs of one source on which the sentences that carry its number rest. */
export interface NumberedNote {
  readonly number: number;
  readonly evidence: Evidence;
  readonly checked: Checked;
}

/**
 * Numbers the evidence of one paper in the order in which it is first cited. One note for the same paragraphs that were
 * checked the same way.
 */
export class Numbering {
  readonly #claims: CheckedClaims;
  readonly #byNumber: NumberedNote[];
  readonly #notes: Map<string, NumberedNote>;

  /** `before`: where the numbers go on from. */
  constructor(claims: CheckedClaims, before?: Numbering) {
    this.#claims = claims;
    this.#byNumber = before ? before.all() : [];
    this.#notes = new Map(before ? before.#notes : []);
  }

  /** The notes for what rests on `evidence`; `claims` are the keys of the claims it is told from. */
  cite(evidence: Iterable<Evidence>, claims: readonly string[]): NumberedNote[] {
    return this.citeAs(evidence, this.#claims.of(claims));
  }

  /** The notes for what rests on `evidence` and was checked as is said. */
  citeAs(evidence: Iterable<Evidence>, checked: Checked): NumberedNote[] {
    return [...evidence].map((part) => {
      const key = `${part.source}#${citeParagraphs(part.paragraphs)} ${checkedKey(checked)}`;
      const note = this.#notes.get(key) ?? { number: this.#notes.size + 1, evidence: part, checked };
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

  /** The notes by source and then by how they were checked, each in the order of first citation. */
  groups(): {
    readonly source: string;
    readonly sets: readonly { readonly checked: Checked; readonly notes: readonly NumberedNote[] }[];
  }[] {
    return [...Map.groupBy(this.all(), ({ evidence }) => evidence.source)].map(([source, notes]) => ({
      source,
      sets: [...Map.groupBy(notes, ({ checked }) => checkedKey(checked)).values()].flatMap((set) => {
        const [first] = set;
        return first ? [{ checked: first.checked, notes: set }] : [];
      }),
    }));
  }
}
