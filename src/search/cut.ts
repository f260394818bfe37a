import { plainLetters } from '../basics/names.ts';
import { perText } from '../basics/per-text.ts';

/** A word of a text as search takes it. */
export interface CutWord {
  /** As it stands in the text, and where, as offsets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its parts, of `a`–`z` and `0`–`9` only: `bielsko` and `biala` of `Bielsko-Biała`. Never empty. */
  readonly parts: readonly string[];
  /** The whole in one, where that is another form: `bielskobiala`, `cx2bx2b` of `C++`. */
  readonly joined: string | undefined;
}

const apostrophe = `['’‘‛ʼʻʾʿʹ′\`´＇]`;
const dash = '[\\p{Pd}\\u00ad\\u2043\\u2212]';
const core = '[\\p{L}\\p{N}\\p{M}\\p{DI}]';

/**
 * An abbreviation with its stops; or letters and digits, with what joins them and the signs that belong to a name or a
 * number: `U.S.`, `O’Brien`, `3:2:3`, `C++`, `€300`.
 */
const word = new RegExp(
  `(?<!${core})(?:\\p{L}\\.){2,}|\\p{Sc}?${core}+(?:(?:${apostrophe}|${dash}|[.,:](?=\\p{N})|[&·])${core}+)*(?:[+#\\p{Sc}]+(?!${core}))?`,
  'gu',
);
const joint = new RegExp(`${apostrophe}|${dash}|[&·]`, 'u');
/** A sign of money before it, or signs behind it. */
const signed = /^\p{Sc}|[+#\p{Sc}]+$/u;
/** Numbers that some write together: `3:2:3`. */
const ratio = /^\d+(?::\d+)+$/;
const possessive = new RegExp(`${apostrophe}s$`, 'iu');

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー]+/gu;

/** The words of a text, in order, with where they stand: what is marked in a result is cut as what is looked for. */
export function cutWords(text: string): CutWord[] {
  const words: CutWord[] = [];
  for (const { 0: whole, index: start } of text.matchAll(word)) {
    const own = cutWord(whole);
    if (own) words.push({ ...own, start, end: start + own.text.length });
  }
  return words;
}

/**
 * The one way of cutting what is indexed and what is asked for: case, accents, strokes, dashes and apostrophes folded
 * away, each token of `a`–`z` and `0`–`9` alone, so that no engine cuts it further. `EU–LAC` gives `eu`, `lac` and
 * `eulac`; `C++` gives `c` and `cx2bx2b`; scripts without spaces give overlapping pairs.
 */
export function cut(text: string): string[] {
  return piecesOf(text).flatMap(cutPiece);
}

/** What stands between the spaces of a text: no word goes on from one to the next, and most were met before. */
export function piecesOf(text: string): string[] {
  return text.split(' ');
}

/** So many are cut once: as many as a large site has, nearly. */
const mostKept = 20_000;

const cutPiece = perText(
  (piece: string) =>
    cutWords(piece).flatMap(({ parts, joined }) => (joined === undefined ? parts : [...parts, joined])),
  mostKept,
);

const cutWord = perText((whole: string): Omit<CutWord, 'start' | 'end'> | undefined => {
  const bare = /^(?:\p{L}\.)+$/u.test(whole) ? whole.replaceAll('.', '') : whole.replace(possessive, '');
  const pieces = bare.split(joint).filter((piece) => piece !== '');
  const all = pieces.flatMap(tokensOf);
  if (all.length === 0) return undefined;
  // The letter before an apostrophe is an article or the beginning of a name: `d'Ivoire`, `O'Brien`.
  const long = pieces.length > 1 ? all.filter((part) => part.length > 1) : all;
  const parts = long.length > 0 ? long : [all.join('')];
  const joined = joinedForm(bare, pieces.length > 1 ? all.join('') : undefined);
  const text = whole.replace(possessive, '');
  return { text, parts, joined: joined === parts[0] ? undefined : joined };
}, mostKept);

function joinedForm(bare: string, joined: string | undefined): string | undefined {
  if (signed.test(bare)) return encoded(plainLetters(bare));
  return joined ?? (ratio.test(bare) ? bare.replaceAll(':', '') : undefined);
}

function tokensOf(piece: string): string[] {
  const plain = plainLetters(piece)
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, 'p')
    .replace(/(?<=[\p{L}\p{N}]):(?=\d)/gu, 'c');
  const tokens: string[] = [];
  let last = 0;
  for (const { 0: run, index } of plain.matchAll(unspaced)) {
    tokens.push(...lettersAndDigits(plain.slice(last, index)), ...pairs(run));
    last = index + run.length;
  }
  return [...tokens, ...lettersAndDigits(plain.slice(last))];
}

function lettersAndDigits(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(encoded);
}

function pairs(run: string): string[] {
  const letters = [...run];
  if (letters.length < 3) return [encoded(run)];
  return letters.slice(1).map((letter, index) => encoded(`${letters[index] ?? ''}${letter}`));
}

/** Letters that are none of `a`–`z` as their number, so that no engine folds or cuts them by rules of its own. */
function encoded(text: string): string {
  return text.replace(/[^a-z\d]/gu, (letter) => `x${(letter.codePointAt(0) ?? 0).toString(16)}`);
}
