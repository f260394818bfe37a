import snowball from 'snowball-stemmers';

/** Snowball's names of the languages that can be read. */
const algorithms: Readonly<Record<string, string>> = { en: 'english', es: 'spanish', fr: 'french', pt: 'portuguese' };

const made = new Map<string, (word: string) => string>();

/** The part that the forms of a word share, by the language's code; the word itself where there is no stemmer. */
export function stemOf(word: string, code: string): string {
  const known = made.get(code) ?? stemmerOf(code);
  made.set(code, known);
  return known(word);
}

function stemmerOf(code: string): (word: string) => string {
  const algorithm = algorithms[code];
  if (algorithm === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(algorithm);
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word) ?? stemmer.stem(word);
    stems.set(word, known);
    return known;
  };
}
