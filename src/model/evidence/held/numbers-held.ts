import type { Fault } from '../../../basics/problem.ts';
import type { NumberFact } from '../../../texts/facts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { isWriting } from '../../../texts/concepts.ts';
import { joinsTwo, listsBehind, listsThings, setsOut, setsOutAt } from '../../../texts/lists.ts';
import { difference, matched, nameSame, type Difference } from '../../../texts/quantities.ts';
import type { Passage } from '../claims/archive.ts';

/** A number of the passages, and whether they are in the language of the statement. */
interface Given {
  readonly number: NumberFact;
  /** Its words, those of the whole range where it is an end of one. */
  readonly text: string;
  readonly sameLanguage: boolean;
  readonly differs: Difference | undefined;
}

/** A statement as it is held against passages. */
export interface Told {
  /** Its words as they are read. */
  readonly text: string;
  readonly numbers: readonly NumberFact[];
  readonly language: ReadingLanguage;
}

/** What a number of a statement claims that the passages do not say; undefined where they bear it out. */
export function numberFault(
  number: NumberFact,
  told: Told,
  passages: readonly Passage[],
  where: string,
): Fault | undefined {
  const given = passages.flatMap((passage) => {
    const sameLanguage = passage.language.code === told.language.code;
    return [...passage.numbers, ...passage.lengths].map((found): Given => ({
      number: found,
      text: found.range ?? found.text,
      sameLanguage,
      differs: difference(number, found, sameLanguage),
    }));
  });
  if (!isAsked(number, told) && !isContradicted(number, given)) return undefined;
  const equal = given.filter(({ differs }) => differs === undefined);
  if (equal.some((one) => !countsElsewhere(number, one, given))) return undefined;
  if (isCounted(number, told, passages, given) || isPlaced(number, told, passages, given)) return undefined;
  const beside = [...given.filter(({ differs }) => differs === 'things'), ...equal];
  if (beside.length > 0) return besideOthers(number, beside, where);
  return glued(number, passages, where) ?? notThere(number, given, where);
}

/**
 * Whether a number claims something of the source. "Both public and private" tells no number. Words for one and two
 * often order the desk's own words ("Ask first", "its first sentence", "quoted twice"): they are asked for where they
 * count things.
 */
function isAsked(number: NumberFact, told: Told): boolean {
  const { kind, value, often, counted, start, end } = number;
  if (isConjunction(number, told)) return false;
  if (kind === 'multiple') return !often || value > 2;
  if (kind !== 'ordinal' || value > 2 || /\d/.test(told.text.slice(start, end))) return true;
  if (value === 2) return counted.stems.size > 0;
  return counted.concepts.size > 0 && ![...counted.concepts].some(isWriting);
}

/** Whether the passages have another number of the kind for the same things. */
function isContradicted(number: NumberFact, given: readonly Given[]): boolean {
  const others = given.filter(({ number: { kind } }) => kind === number.kind);
  if (others.some(({ differs }) => differs === undefined)) return false;
  return others.some(
    ({ number: other, sameLanguage }) =>
      number.kind === 'multiple' || nameSame(number.counted, other.counted, sameLanguage),
  );
}

/** "Both public and private": no number. */
function isConjunction({ pair, end }: NumberFact, { text, language }: Told): boolean {
  if (!pair) return false;
  const [, ...words] = text.slice(end, end + 80).split(/\s+/, 4);
  return words.some((word) => language.numbers.words.joiners.includes(word.toLowerCase()));
}

/**
 * Whether the thing counted has another number there, and this number another thing: "30 universities" where the source
 * has 12 universities and 30 companies.
 */
function countsElsewhere(number: NumberFact, equal: Given, given: readonly Given[]): boolean {
  if (number.kind !== 'count' || number.counted.stems.size === 0 || equal.number.counted.stems.size === 0) return false;
  const isSame = (one: Given): boolean =>
    one.number.kind === 'count' && nameSame(number.counted, one.number.counted, one.sameLanguage);
  if (matched(number.counted, equal.number.counted, equal.sameLanguage) === 'same') return false;
  return given.some((one) => one.differs === 'value' && isSame(one));
}

/** Whether the number is that of the things which the statement or the passages list. */
function isCounted(
  number: NumberFact,
  { text, language }: Told,
  passages: readonly Passage[],
  given: readonly Given[],
): boolean {
  const { kind, value, sense, counted } = number;
  if (kind !== 'count' || sense !== 'exactly' || !Number.isInteger(value) || value < 2 || value > 30) return false;
  // A count that the source gives is not counted anew; of a whole, those that are named may be.
  const next = /^\s+(\p{L}+)/u.exec(text.slice(number.end))?.[1]?.toLowerCase() ?? '';
  const ofWhole = language.numbers.words.of.includes(next);
  const isGiven = given.some(
    ({ number: other, sameLanguage }) =>
      other.kind === 'count' &&
      (ofWhole ? other.value < value : other.value !== value) &&
      nameSame(counted, other.counted, sameLanguage),
  );
  if (isGiven) return false;
  if (listsBehind(value, text.slice(number.whole.end), language)) return true;
  return passages.some((passage) =>
    number.pair
      ? joinsTwo(passage.text, passage.language)
      : listsThings(value, { text: passage.text, language: passage.language, counted }) ||
        setsOut(value, { text: passage.text, language: passage.language, counted }),
  );
}

/** "The second pillar": whether it tells of the second item that the passages set out under that name. */
function isPlaced(
  { kind, value, counted }: NumberFact,
  { text, language }: Told,
  passages: readonly Passage[],
  given: readonly Given[],
): boolean {
  if (kind !== 'ordinal' || counted.stems.size === 0) return false;
  // Where the source numbers them in words, those count.
  const isGiven = given.some(
    ({ number: other, sameLanguage }) => other.kind === 'ordinal' && nameSame(counted, other.counted, sameLanguage),
  );
  if (isGiven) return false;
  return passages.some((passage) =>
    setsOutAt(value, { text: passage.text, language: passage.language, counted }, { text, language }),
  );
}

function besideOthers({ text }: NumberFact, beside: readonly Given[], where: string): Fault {
  const words = beside.flatMap(({ number: { counted, around } }) => [
    ...(counted.stems.size > 0 ? counted.stems : around).values(),
  ]);
  const counts = [...new Set(words)].slice(0, 4).join(', ');
  return {
    what: `"${text}" stands beside other things in ${where} (${counts}…)`,
    todo: 'count what the source counts, in its words',
  };
}

/** "Represent90": digits that the source prints without a space beside a word, where nobody reads them as a number. */
function glued({ text }: NumberFact, passages: readonly Passage[], where: string): Fault | undefined {
  const [digits] = /\d+(?:[.,]\d+)*/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const sign = digits.replaceAll('.', '\\.');
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}])(\\p{L}\\p{Ll}{2,})(${sign})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}.,])(${sign})(\\p{L}\\p{Ll}{2,})`,
    'u',
  );
  for (const passage of passages) {
    const [prints, before, behind, first, last] = word.exec(passage.text) ?? [];
    if (prints === undefined) continue;
    const reads = before === undefined ? `${first ?? ''} ${last ?? ''}` : `${before} ${behind ?? ''}`;
    return {
      what: `"${text}" is not in ${where}; the source prints it glued to a word: "${prints}"`,
      todo: `mend the print in the record of the source: corrections: [{paragraph: …, prints: ${prints}, reads: ${reads}, why: A space is missing.}]`,
    };
  }
  return undefined;
}

function notThere(number: NumberFact, given: readonly Given[], where: string): Fault {
  const unclear = given.find(({ number: { unclear: is, value, others } }) =>
    is ? [value, ...others.map((other) => other.value)].includes(number.value) : false,
  );
  if (unclear) {
    const readings = [unclear.number.value, ...unclear.number.others.map(({ value }) => value)];
    return {
      what: `"${unclear.number.text}" in ${where} can be read as ${readings.join(' and as ')}`,
      todo: 'tell it without the number, or cite a paragraph that settles it',
    };
  }
  const near = [
    ...given.filter(({ differs }) => differs === 'sense'),
    ...given.filter(({ number: other }) => other.value === number.value),
    ...given.filter(
      ({ number: other, sameLanguage }) => matched(number.counted, other.counted, sameLanguage) === 'same',
    ),
    ...given,
  ];
  const there = [...new Set(near.map(({ text }) => text))].slice(0, 3);
  const found = there.length > 0 ? `found there: ${there.join(', ')}` : 'there is no number there';
  // "Both" bears no number that a reader would look for.
  if (number.pair)
    return {
      what: `"${number.text}" tells of two, and ${where} does not`,
      todo: 'say what the source says, or cite the paragraph that tells of two',
    };
  const orSum = mayBeSum(number, given) ? ', or show the sum if it is one: derived' : '';
  return {
    what: `"${number.text}" is not in ${where}; ${found}`,
    todo: there.length > 0 ? `say what the source says${orSum}` : 'cite the paragraph that says it',
  };
}

/** Whether two numbers of the passages make a number of a statement together. */
function mayBeSum({ kind, value }: NumberFact, given: readonly Given[]): boolean {
  const terms = given.flatMap(({ number }) => (number.kind === kind && !number.pair ? [number.value] : []));
  return (
    kind === 'count' && terms.some((term, index) => terms.some((other, at) => at !== index && term + other === value))
  );
}
