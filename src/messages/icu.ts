import { IntlMessageFormat } from 'intl-messageformat';

/**
 * An ICU message, ready to be filled. A `select` names each word it may meet and has no `other`, so that a word which
 * nobody thought of is never told in another one's: it throws. `npm run messages` refuses an `other`.
 */
export function formatOf(message: string, locale: string): IntlMessageFormat {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true, requiresOtherClause: false });
}

/** A `select` by `parameter`. Words that are told alike share a branch, with spaces between them: `year month`. */
export function select(parameter: string, branches: Readonly<Record<string, string>>): string {
  const each = Object.entries(branches).flatMap(([words, told]) => words.split(' ').map((word) => `${word} {${told}}`));
  return `{${parameter}, select, ${each.join(' ')}}`;
}

/** A closed word as a message can select by it: ICU takes no hyphen there. */
export type Selector<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Selector<Tail>}`
  : Word;

/** The word as a message can select by it. */
export function selector<Word extends string>(word: Word): Selector<Word>;
export function selector(word: string): string {
  return word.replaceAll('-', '_');
}
