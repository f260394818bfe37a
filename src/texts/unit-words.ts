/** Phrases that can stand at the beginning of a text, looked up by their first word, the longest first. */
export class UnitWords<Value> {
  readonly #byFirst = new Map<string, { readonly phrase: string; readonly values: Value[] }[]>();

  /** `phrases` in lower case, accents folded. A phrase may stand for several values. */
  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of phrases) {
      const first = firstWord(phrase);
      if (first === '') continue;
      const list = this.#byFirst.get(first) ?? [];
      const known = list.find((entry) => entry.phrase === phrase);
      if (known) known.values.push(value);
      else list.push({ phrase, values: [value] });
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  }

  /** The first value of the longest phrase that `text` begins with. */
  at(text: string): { readonly value: Value; readonly length: number } | undefined {
    const all = this.allAt(text);
    const value = all?.values[0];
    return all && value !== undefined ? { value, length: all.length } : undefined;
  }

  /** Every value of the longest phrase that `text` begins with. */
  allAt(text: string): { readonly values: readonly Value[]; readonly length: number } | undefined {
    const found = this.#byFirst
      .get(firstWord(text))
      ?.find(({ phrase }) => text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length)));
    return found && { values: found.values, length: found.phrase.length };
  }
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]{1,40}/u.exec(text)?.[0] ?? '';
}
