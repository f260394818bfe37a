import { recordOfId } from '../basics/ids.ts';
import type { LinkedStatement } from '../model/statements.ts';
import type { Sentence } from './sentence.ts';

/** What a paper has told already: a fact stands once in it. */
export class Told {
  readonly #statements: Set<string>;

  /** `narrated`: the statements that the narrative is told from. */
  constructor(narrated: ReadonlySet<string>) {
    this.#statements = new Set(narrated);
  }

  /** Takes a statement as told. */
  tell(statement: string): void {
    this.#statements.add(statement);
  }

  has(statement: string): boolean {
    return this.#statements.has(statement);
  }

  /** Those of `statements` that were not told yet; they are from now on. */
  fresh(statements: readonly LinkedStatement[]): LinkedStatement[] {
    const fresh = statements.filter(({ key }) => !this.has(key));
    for (const { key } of fresh) this.#statements.add(key);
    return fresh;
  }

  /**
   * The sentences, unless something that they tell of their own record was told; all of it is from now on. What they
   * say of other records in passing stays to be told.
   */
  once(sentences: readonly Sentence[]): Sentence[] {
    const inputs = sentences.flatMap((sentence) =>
      sentence.inputs.filter(
        (input) => input !== recordOfId(input) && recordOfId(input) === recordOfId(sentence.about),
      ),
    );
    if (inputs.some((input) => this.has(input))) return [];
    for (const input of inputs) this.#statements.add(input);
    return [...sentences];
  }
}
