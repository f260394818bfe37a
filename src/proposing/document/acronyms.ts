import { fold, isAcronym } from '../../basics/names.ts';

/** What stands in brackets behind a name and is short for it, as far as its letters show. */
export interface BracketedAcronym {
  readonly acronym: string;
  /** Another one behind a stroke: the house it belongs to, "CNPq/MCTI". */
  readonly house?: string;
}

/** The acronym in brackets behind a name that ends at `end`: "Agency for Space (AFS)", "(SRE, por sus siglas)". */
export function acronymBehind(text: string, end: number, name: string): BracketedAcronym | undefined {
  const found =
    /^(?:\s\d{2,4})?\s?\(\s?(?<acronym>[\p{Lu}\p{N}][\p{L}\p{N}&+-]{1,13})(?:\/(?<house>\p{Lu}\p{L}{1,12}))?(?:\s\d{2,4})?(?:[,;][^()]{0,60})?\s?\)/u.exec(
      text.slice(end, end + 100),
    )?.groups;
  const acronym = found?.['acronym'];
  if (acronym === undefined || !isShortFor(acronym, name)) return undefined;
  const house = found?.['house'];
  return { acronym, ...(house === undefined ? {} : { house }) };
}

/** The acronym before a name that begins at `start`: "MCTI – Ministério da Ciência", "ECLAC (Economic Commission". */
export function acronymBefore(text: string, start: number, name: string): string | undefined {
  const found =
    /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&]{1,11})(?:\s[-–—]\s|\s?\(\s?|,\s|\s)(?:(?:o|a|el|la|the|le)\s)?$/u.exec(
      text.slice(Math.max(0, start - 24), start),
    );
  const acronym = found?.[1];
  return acronym !== undefined && isAcronym(acronym) && hasLetters(acronym, name) ? acronym : undefined;
}

/** Whether a word is written like an acronym, with small letters at its end too: "CNPq". "NGOs" are many. */
export function isShortName(word: string): boolean {
  return isAcronym(word) || /^\p{Lu}{2,}\p{Ll}{0,2}(?<!s)$/u.test(word);
}

/** Whether a short word can stand for a name: it is written like an acronym, or its letters are those of the name. */
function isShortFor(acronym: string, name: string): boolean {
  // Networks are often written so: "RedClara".
  if (isAcronym(acronym) || /^\p{Lu}\p{Ll}+\p{Lu}/u.test(acronym)) return true;
  return /^\p{Lu}/u.test(acronym) && hasLetters(acronym, name);
}

/** Whether the letters of a short form stand in a name in their order, the first at the beginning of a word. */
export function hasLetters(acronym: string, name: string): boolean {
  const letters = fold(acronym).replace(/[^\p{L}]/gu, '');
  const words = fold(name).split(' ');
  const begin = words.findIndex((word) => word.startsWith(letters.charAt(0)));
  if (begin < 0 || letters.length < 2) return false;
  let at = 0;
  const all = words.slice(begin).join('');
  for (const letter of all) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
