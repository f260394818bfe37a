import snowball from 'snowball-stemmers';
import { plurals as portuguese } from './languages/pt/plurals.ts';

/** Snowball's names of the languages that can be read. */
const algorithms: Readonly<Record<string, string>> = { en: 'english', es: 'spanish', fr: 'french', pt: 'portuguese' };

type Plurals = readonly (readonly [plural: string, singular: string])[];
const plurals: Readonly<Record<string, Plurals>> = { pt: portuguese };

const made = new Map<string, (word: string) => string>();

/** The part that the forms of a word share, by its language's tag; the word itself where there is no stemmer. */
export function stemOf(word: string, language: string): string {
  const code = language.split('-')[0] ?? language;
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
    const known = stems.get(word) ?? stemmer.stem(inSingular(word, plurals[code]));
    stems.set(word, known);
    return known;
  };
}

function inSingular(word: string, endings: Plurals = []): string {
  const [plural, singular] = endings.find(([ending]) => word.endsWith(ending)) ?? [];
  return plural === undefined || singular === undefined ? word : word.slice(0, -plural.length) + singular;
}
