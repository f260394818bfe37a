/** The words of a table that holds an entry for each word of a closed list, in its order. */
export function wordsOf<Word extends string>(table: Readonly<Record<Word, unknown>>): readonly Word[] {
  // A table written as one literal has no other keys than its type.
  return Object.keys(table) as Word[];
}

/** Its entries, each with its word. */
export function entriesOf<Word extends string, Entry>(
  table: Readonly<Record<Word, Entry>>,
): readonly (readonly [word: Word, entry: Entry])[] {
  return wordsOf(table).map((word) => [word, table[word]] as const);
}
