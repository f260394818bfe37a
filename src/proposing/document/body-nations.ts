import { fold } from '../../basics/names.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { stateTerms } from '../../texts/names/bodies.ts';
import { tokensOf } from '../../texts/names/tokens.ts';
import { worldNames, type Subject } from '../../texts/names/world.ts';
import { hasTerm, type NameWord, type Run } from './capitals.ts';

/** A folded name without its country: "mexican ministry of economy" and "ministry of economy of mexico" alike. */
export function coreOf(key: string, language: ReadingLanguage): string {
  const { finder } = worldNames(language);
  const words = key.split(' ');
  const written = capitalised(words);
  const tokens = tokensOf(written, language.names);
  const found = finder.at(written, tokens, 0).findLast(({ values }) => values.some(({ kind }) => kind === 'country'));
  const many = found?.length ?? (/^u s /.test(key) ? 2 : 0);
  const rest = words.slice(many).join(' ');
  if (many === 0) return withoutLast(words, language);
  return many > 0 && rest.includes(' ') && !isLink(words[many], language) ? rest : key;
}

/** A key without the country at its end: "ministry of economy of mexico". */
function withoutLast(words: readonly string[], language: ReadingLanguage): string {
  const { finder } = worldNames(language);
  const written = capitalised(words);
  const tokens = tokensOf(written, language.names);
  const at = words.findIndex((_, index) => {
    const found = finder.at(written, tokens, index).findLast(({ values }) => values.some(isCountry));
    return index > 2 && found !== undefined && index + found.length === words.length;
  });
  let end = at;
  while (end > 0 && isLink(words[end - 1], language)) end -= 1;
  const isState = stateHeads(language).has(words[0] ?? '');
  return at < 0 || end === at || !isState ? words.join(' ') : words.slice(0, end).join(' ');
}

/** "Ministry of Economy *of Mexico*": of what each country has one, the country is no part of the name. */
export function behindNation({ from, to }: Run, words: readonly NameWord[]): number {
  const head = words.slice(from, to).find((word) => hasTerm(word, stateTerms));
  const nation = words.findIndex((word, at) => at > from + 2 && at < to && at + countryLength(word) >= to);
  let end = nation;
  while (end > from && words[end - 1]?.isCapital === false) end -= 1;
  const isWhole = nation < 0 || !head || end === nation || end - from < 3;
  return isWhole ? to : end;
}

function capitalised(words: readonly string[]): string {
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}

function isLink(word: string | undefined, { names }: ReadingLanguage): boolean {
  return word === undefined || names.linking.includes(word);
}

/** How many words of a text are the name of a country that begins with a word; none where none does. */
function countryLength({ world }: NameWord): number {
  return world?.subjects.some(isCountry) === true ? world.length : 0;
}

function isCountry({ kind }: Subject): boolean {
  return kind === 'country';
}

/** The words of a language for bodies that each country has one of. Folded. */
function stateHeads({ names }: ReadingLanguage): ReadonlySet<string> {
  return new Set([...stateTerms].flatMap((term) => names.terms[term].split(';').map(fold)));
}
