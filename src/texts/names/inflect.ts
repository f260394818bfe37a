/**
 * Endings of a language, each with those that stand in its place in the forms of a word. The first that fits counts.
 */
export type Endings = readonly (readonly [ending: string, forms: readonly string[]])[];

/** The forms of a word by its ending; the word itself where none fits. */
export function inflectBy(word: string, endings: Endings): string[] {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return [word];
  const [ending, forms] = found;
  const rest = word.slice(0, word.length - ending.length);
  return forms.map((form) => `${rest}${form}`);
}

/** The shortest name of which an adjective is made by rule. */
const shortestName = 4;

/**
 * What may be said of a name, or what a word may be said of: "zubrovian" and "zubrovia" each give the other among more.
 */
export function kinOf(word: string, madeOfNames: Endings): string[] {
  const one = word.replace(/s$/, '');
  const kin = madeOfNames.flatMap(([ending, insteads]) => [
    ...(one.endsWith(ending) ? insteads.map((instead) => exchanged(one, ending, instead)) : []),
    ...insteads.filter((instead) => word.endsWith(instead)).map((instead) => exchanged(word, instead, ending)),
  ]);
  return kin.filter((other) => other.length >= shortestName);
}

function exchanged(word: string, ending: string, instead: string): string {
  return `${word.slice(0, word.length - ending.length)}${instead}`;
}
