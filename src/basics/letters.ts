import { letterTable } from './letter-table.ts';

/**
 * Words as a page prints them: white space is one space, and so is what no mail program or word processor can print.
 * Spaces that hold words together stay.
 */
export function printable(words: string): string {
  return words.replace(/(?:[^\S\u00a0\u202f]|[\p{Cc}\p{Cs}\p{NChar}])+/gu, ' ');
}

/**
 * Letters whose shape depends on whether they are joined: in these scripts a mark that joins or parts is no ornament.
 */
const joining = [
  'Arab',
  'Syrc',
  'Mong',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Tibt',
  'Mymr',
  'Khmr',
  'Thaa',
];
const inScripts = `(?<=[${joining.map((script) => `\\p{scx=${script}}`).join('')}])`;
const inPictures = '(?<=[\\p{ExtPict}\\p{EMod}])(?=\\u200d\\p{ExtPict})';
/** Joiners that join nothing. */
const joiners = new RegExp(`(?!${inScripts}|${inPictures})[\\u200c\\u200d]`, 'gu');
/** All else that nobody sees, but for the letters of a flag, `🏴` and its country's letters behind it. */
const unseen = /(?![\u200c\u200d])\p{DI}(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*[\u{e0020}-\u{e007f}])|[\ufff9-\ufffc]/gu;

/**
 * Words as they are set in a PDF or a picture: letters with their marks as one, where there is such a letter, and
 * without marks that nobody sees, such as soft hyphens: a browser that copies from a paper would leave out the letter
 * before them.
 */
export function settable(words: string): string {
  return printable(words).normalize('NFC').replace(unseen, '').replace(joiners, '');
}

/** A face as the table has it. */
interface Letters {
  readonly name: string;
  /** Whether it takes no mark over a letter but where the two are one character. */
  readonly single: boolean;
  /** Where runs of letters begin and end, in turn: the first letter of a run, and the one behind its last. */
  readonly bounds: readonly number[];
}

/**
 * The runs of the table: how far each begins behind the end of the one before, and how long it is, to the base of 36.
 */
function lettersOf([name, kind, runs]: (typeof letterTable)[number]): Letters {
  let end = 0;
  const bounds = runs.split(' ').flatMap((run) => {
    const [gap = 0, length = 1] = run.split('.').map((number) => Number.parseInt(number, 36));
    const start = end + gap;
    end = start + length;
    return [start, end];
  });
  return { name, single: kind === 'single', bounds };
}

function holds({ bounds }: Letters, letter: number): boolean {
  let [low, high] = [0, bounds.length];
  // As many bounds as are not behind the letter: an odd number where it stands in a run.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= letter) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

let read: { readonly own: Letters; readonly others: readonly Letters[]; readonly foreign: RegExp } | undefined;

function table(): NonNullable<typeof read> {
  if (read) return read;
  const [own, ...others] = letterTable.map(lettersOf);
  if (!own) throw new RangeError('the table of letters is empty');
  return (read = { own, others, foreign: outside(own) });
}

/** Finds a letter that a face does not have: in most words there is none, and nothing else tells so as fast. */
function outside({ bounds }: Letters): RegExp {
  const code = (letter: number): string => `\\u{${letter.toString(16)}}`;
  const runs = bounds.flatMap((first, index) =>
    index % 2 === 0 ? `${code(first)}-${code((bounds[index + 1] ?? 0) - 1)}` : [],
  );
  return new RegExp(`[^${runs.join('')}]`, 'u');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character: a letter with its marks, a picture with what it is joined to. */
export function charactersOf(words: string): string[] {
  return [...segmenter.segment(words)].map(({ segment }) => segment);
}

/** The characters that the project's own face does not have, each once. */
function foreignIn(words: string): string[] {
  const { own, foreign: anyForeign } = table();
  if (!anyForeign.test(words)) return [];
  const foreign = charactersOf(words).filter(
    (character) => !/^\p{DI}$/u.test(character) && ![...character].every((letter) => holds(own, codeOf(letter))),
  );
  return [...new Set(foreign)];
}

/** The name of the first face in which a character is whole; undefined where it is in none. */
function faceOf(character: string, faces: readonly Letters[]): string | undefined {
  const letters = [...character].map((letter) => codeOf(letter));
  const has = (face: Letters): boolean =>
    (!face.single || letters.length === 1) && letters.every((letter) => holds(face, letter));
  return faces.find(has)?.name;
}

/** The characters of words, as they are set, that no face has, each once. */
export function facelessIn(words: string): string[] {
  return foreignIn(words).filter((character) => faceOf(character, table().others) === undefined);
}

/** A face that texts need beside the project's own. */
export interface NeededFace {
  readonly name: string;
  readonly characters: readonly string[];
  /** Those of which another face that is asked before has a part: it would take the mark and leave the letter. */
  readonly torn: readonly string[];
}

/**
 * Words as they are set, in which a letter and a mark that no face has together stand beside each other: where a
 * sentence puts a quotation mark before a name that begins with a mark, nobody meant that the one stands over the
 * other.
 */
export function parted(words: string): string {
  return facelessIn(words)
    .filter((character) => [...character].every((letter) => facelessIn(letter).length === 0))
    .reduce((rest, character) => rest.replaceAll(character, () => [...character].join('\u2060')), words);
}

/** The most marks that a letter bears: no script has more, and more would stand over other lines. */
export const mostMarks = 12;

/** A character that no paper and no picture can show, and how many marks it bears where these are too many. */
export interface Unsettable {
  readonly character: string;
  readonly marks?: number;
}

/** Letters and signs of Western Europe, all of which the project's own face has: most texts hold no others. */
const settableAll = /^[ -~\u00a0-\u017f\u2010-\u201f\u2026]*$/;

/** What a text holds that no paper and no picture can show, each once: letters without a face, and towers of marks. */
export function unsettableIn(text: string): Unsettable[] {
  if (settableAll.test(text)) return [];
  const faceless = facelessIn(settable(text)).map((character) => ({ character }));
  // Most texts have no such tower, and to look for one is cheap.
  if (!/\p{M}{13}/u.test(text)) return faceless;
  const towers = charactersOf(settable(text)).map((character) => ({
    character,
    marks: character.match(/\p{M}/gu)?.length ?? 0,
  }));
  return [
    ...faceless,
    ...towers.filter(
      ({ character, marks }) => marks > mostMarks && !faceless.some((other) => other.character === character),
    ),
  ];
}

/** Which faces texts need beside the project's own, as they are set, in order of preference. */
export function facesFor(texts: readonly string[]): NeededFace[] {
  const foreign = [...new Set(texts.flatMap(foreignIn))];
  const faces = ordered(table().others, foreign);
  const needed = Map.groupBy(foreign, (character) => {
    const name = faceOf(character, faces);
    if (name === undefined) throw new FacelessError(character);
    return name;
  });
  const before = [table().own];
  return faces.flatMap((face) => {
    const characters = needed.get(face.name);
    if (!characters) return [];
    const torn = characters.filter((character) =>
      [...character].some((letter) => !/\p{DI}/u.test(letter) && before.some((other) => holds(other, codeOf(letter)))),
    );
    before.push(face);
    return [{ name: face.name, characters, torn }];
  });
}

/** Signs that China, Japan and Korea share are drawn as in the country whose own letters stand beside them. */
function ordered(faces: readonly Letters[], characters: readonly string[]): readonly Letters[] {
  const first = characters.some((character) => /[\p{sc=Hira}\p{sc=Kana}]/u.test(character))
    ? '-jp'
    : characters.some((character) => /\p{sc=Hang}/u.test(character))
      ? '-kr'
      : '';
  if (first === '') return faces;
  return [
    ...faces.filter(({ single }) => !single),
    ...faces.filter(({ single, name }) => single && name.endsWith(first)),
    ...faces.filter(({ single, name }) => single && !name.endsWith(first)),
  ];
}

/** A character that no face has. */
export class FacelessError extends Error {
  constructor(character: string) {
    super(`no face has '${character}' (${codesOf(character)})`);
  }
}

/** The most letters and marks of a character that are named. */
const mostNamed = 4;

/** How a character is named that can perhaps not be shown: `U+1F300`, `U+0061 U+0358`. */
export function codesOf(character: string): string {
  const letters = [...character];
  const more = letters.length > mostNamed ? ' …' : '';
  return (
    letters
      .slice(0, mostNamed)
      .map((letter) => `U+${codeOf(letter).toString(16).toUpperCase().padStart(4, '0')}`)
      .join(' ') + more
  );
}
