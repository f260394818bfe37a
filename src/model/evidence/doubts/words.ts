import type { Doubt, Reading } from './doubts.ts';
import type { ReadWord, SignedText } from './reading.ts';
import { isAct } from './firmness.ts';
import { isCommon, isLight } from './signs.ts';
import type { WordSupport } from './support.ts';
import type { WordClass } from './synonyms.ts';

/** How much a word counts that the span does not have, by what sort of word it is. */
const weights = {
  adjective: 1,
  noun: 1,
  verb: 0.5,
  adverb: 0.5,
  name: 1,
  /** What stands behind a number. */
  counted: 1,
  participle: 1,
  /** The span says the opposite. */
  denied: 1,
  /** The dictionary does not have it. */
  unknown: 0.5,
} as const satisfies Readonly<Record<WordClass | 'name' | 'counted' | 'participle' | 'denied' | 'unknown', number>>;

/** What stands in the same paragraphs, or in the name of the record, is half borne out. */
const beside = 0.5;

/** A claim and its span, of one language. */
interface Compared extends Reading {
  readonly support: WordSupport;
  readonly around: WordSupport;
}

/** A word of a claim that its span has to bear out. */
interface ClaimWord {
  readonly word: ReadWord;
  readonly at: number;
  /** Whether a number stands before it: "12 *days*". */
  readonly isCounted: boolean;
}

/** A word that nothing in the span bears out. */
interface Missing {
  readonly word: ReadWord;
  readonly weight: number;
  /** The opposite that stands there; empty where there is none. */
  readonly there: string;
  /** Whether it stands in the same paragraphs. */
  readonly isBeside: boolean;
}

/** The words of a claim that nothing in its span bears out. */
export function wordDoubts(reading: Reading): Doubt[] {
  const { claim, support, around } = reading;
  if (!support || !around) return [];
  const compared = { ...reading, support, around };
  const missing = tellingWords(claim)
    .filter((word) => !isBorneOut(word, compared))
    .flatMap((word) => opposed(word, compared) ?? missed(word, compared) ?? []);
  if (missing.length === 0) return [];
  return [
    {
      code: 'doubt-words',
      words: missing.map(({ word }) => word.text).join(', '),
      there: missing.flatMap(({ there }) => there || []).join(', '),
      weight: weightOf(missing),
    },
  ];
}

/** The words of a claim that tell something of their own. Signs, numbers and dates are looked for elsewhere. */
function tellingWords(claim: SignedText): ClaimWord[] {
  const signs = placesOfSigns(claim);
  const { dates, signatures } = claim.language;
  const times = new Set([...dates.months, ...dates.weekdays].flat());
  return claim.words.flatMap((word, at) => {
    const { folded } = word;
    if (signs.has(at) || times.has(folded) || isCommon(folded, claim) || isNumber(folded, claim)) return [];
    const isCounted = isCount(wordBefore(claim, at), claim);
    const isAnyLight = [folded, ...signatures.firstForms(folded)].some((form) => isLight(form, claim));
    return isAnyLight && !isCounted ? [] : [{ word, at, isCounted }];
  });
}

/** Where the words stand that other doubts look at. */
function placesOfSigns(claim: SignedText): ReadonlySet<number> {
  const { quantities, negation, causes, firmness, attribution, attributed } = claim;
  const signs = [...quantities, ...negation, ...causes, ...firmness, ...attribution, ...attributed];
  return new Set(signs.flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)));
}

function wordBefore({ words }: SignedText, at: number): string {
  return words[at - 1]?.folded ?? '';
}

/** Whether a word tells how many there are: "12", "twelve". */
function isCount(folded: string, { language }: SignedText): boolean {
  return /^\d/.test(folded) || Object.hasOwn(language.numbers.words.numbers, folded);
}

/** The same, or which in an order: "twelfth". */
function isNumber(folded: string, claim: SignedText): boolean {
  return isCount(folded, claim) || Object.hasOwn(claim.language.numbers.words.ordinals, folded);
}

/** What is counted or described must be that very thing: what only falls under it does not bear it out. */
function isBorneOut({ word, isCounted }: ClaimWord, { support, names }: Compared): boolean {
  const isExact = isCounted || support.classOf(word) === 'adjective';
  return (isExact ? support.alike(word).length > 0 : support.has(word)) || names.has(word);
}

/** The word with the opposite that the span has in its place; none where one of the two denies something. */
function opposed({ word }: ClaimWord, { claim, span, support }: Compared): Missing | undefined {
  if (claim.negation.length > 0 || span.negation.length > 0) return undefined;
  const [at] = support.opposites(word);
  if (at === undefined) return undefined;
  return { word, weight: weights.denied, there: span.words[at]?.text ?? '', isBeside: false };
}

/** The word with what it counts; none where it is an act, which has a doubt of its own. */
function missed(claimed: ClaimWord, compared: Compared): Missing | undefined {
  const { word, at } = claimed;
  const { claim, support, around } = compared;
  const sort = support.classOf(word);
  if (sort !== 'adjective' && sort !== 'adverb' && claim.strong.some((sign) => sign.at === at)) return undefined;
  const weight = weights[sortOf(claimed, compared)];
  const isAround = around.has(word);
  return { word, weight: isAround ? weight * beside : weight, there: '', isBeside: isAround && !isName(claimed) };
}

function sortOf(claimed: ClaimWord, { claim, support }: Compared): keyof typeof weights {
  const { word, at, isCounted } = claimed;
  if (isCounted) return 'counted';
  const sort = support.classOf(word);
  const isThing = claim.language.signatures.nominal.includes(wordBefore(claim, at));
  if (sort === 'verb' && isThing && !isAct(claim, at, support)) return 'participle';
  return isName(claimed) ? 'name' : (sort ?? 'unknown');
}

/** A capital within a sentence makes a name of a word. */
function isName({ word, at }: ClaimWord): boolean {
  return word.isCapital && at > 0;
}

/** All words together; those that stand in the same paragraphs count no more than one of them would. */
function weightOf(missing: readonly Missing[]): number {
  const sum = (words: readonly Missing[]): number => words.reduce((all, { weight }) => all + weight, 0);
  const { near = [], far = [] } = Object.groupBy(missing, ({ isBeside }) => (isBeside ? 'near' : 'far'));
  return sum(far) + Math.min(beside, sum(near));
}
