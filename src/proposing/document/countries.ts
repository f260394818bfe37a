import type { ReadingLanguage } from '../../texts/language.ts';
import { termFinder } from '../../texts/names/term-finder.ts';
import { tokensOf } from '../../texts/names/tokens.ts';
import { worldNames } from '../../texts/names/world.ts';
import type { CountryFinding } from './findings.ts';
import { standingAt, type ReadParagraph } from './paragraph.ts';
import { NamesOnce } from './names-once.ts';

/** The countries that a document names, by their names or by the words for their people. */
export function countriesIn(paragraphs: readonly ReadParagraph[], language: ReadingLanguage): CountryFinding[] {
  const { finder, told } = worldNames(language);
  const terms = termFinder(language);
  const once = new NamesOnce();
  for (const paragraph of paragraphs) {
    const { plain } = paragraph;
    const words = tokensOf(plain, language.names);
    for (let at = 0; at < words.length;) {
      const found = finder.at(plain, words, at).at(-1);
      const [first, last] = [words[at], words[at + (found?.length ?? 1) - 1]];
      // "La Primera Reunión" is no island.
      const isTerm = found?.length === 1 && terms.at(plain, words, at).some(({ length }) => length === 1);
      const countries = isTerm ? [] : (found?.values.filter(({ kind }) => kind === 'country') ?? []);
      const [only] = countries;
      if (
        found &&
        first &&
        last &&
        only &&
        countries.length === found.values.filter(({ kind }) => kind !== 'tongue').length
      ) {
        const [name = only.id] = told.get(only.id) ?? [];
        once.add(only.id, name, standingAt(paragraph, first.start, last.end));
      }
      at += Math.max(1, found?.length ?? 1);
    }
  }
  return once.all().map(({ key, ...finding }) => ({ ...finding, code: key.slice('country:'.length) }));
}
