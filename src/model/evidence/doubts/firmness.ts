import type { ReadingLanguage } from '../../../texts/language.ts';
import type { Firmness } from '../../../texts/signatures.ts';
import type { Doubt, Reading } from './doubts.ts';
import { writtenAt, type SignedText } from './reading.ts';
import { isCommon } from './signs.ts';
import type { WordSupport } from './support.ts';

/** How many words before a verb a sign can stand that tells how firm it is. */
const reach = 16;

/** What is told less firmly than it stands there: editors do that to be careful, except with what is to come. */
const softened = { fact: 0, will: 0.7, plan: 0.5, aim: 0, possible: 0.3 } as const satisfies Readonly<
  Record<Firmness, number>
>;

/** Of an infinitive without a sign: "a method to detect" may well detect. */
const bare = 0.6;

interface Level {
  readonly level: Firmness;
  readonly sign: string;
  /** Whether the verb's form alone tells it. */
  readonly isBare?: boolean;
}

/** How firm each is; what is only wished for, planned or possible is told by one for the other. */
const ranks = { fact: 0, will: 1, plan: 2, aim: 2, possible: 2 } as const satisfies Readonly<Record<Firmness, number>>;

function rankOf(level: Firmness): number {
  return ranks[level];
}

const fact: Level = { level: 'fact', sign: '' };

/** Something that is planned, aimed at or to come is told as done, or the other way round. */
export function firmnessDoubts(reading: Reading): Doubt[] {
  const { claim, span, support } = reading;
  if (!support) return ofWhole(reading);
  let worst: Doubt | undefined;
  let isMet = false;
  const said = new Set([...claim.attribution, ...claim.attributed, ...claim.firmness].map(({ at }) => at));
  for (const [at, word] of claim.words.entries()) {
    if (isCommon(word.folded, claim) || word.isCapital || said.has(at) || !isAct(claim, at, support)) continue;
    const places = support.alike(word);
    if (places.length === 0) continue;
    isMet = true;
    const own = levelAt(claim, at);
    const levels = places.map((place) => levelAt(span, place)).sort((a, b) => rankOf(a.level) - rankOf(b.level));
    const [best] = levels;
    if (!best || best.level === own.level) continue;
    const steps = rankOf(best.level) - rankOf(own.level);
    const weight = steps > 0 ? (best.isBare ? bare : 1) : best.level === 'fact' ? softened[own.level] : 0;
    if (weight === 0) continue;
    const doubt: Doubt = {
      code: 'doubt-modality',
      words: `${own.sign === '' ? '' : `${own.sign} … `}${word.text}`,
      there: `${best.sign === '' ? '' : `${best.sign} … `}${span.words[places[0] ?? 0]?.text ?? ''}`,
      weight,
    };
    if (!worst || doubt.weight > worst.weight) worst = doubt;
  }
  if (worst || isMet) return worst ? [worst] : [];
  return ofSentences(reading);
}

/** Where no act of the claim stands in the span: all of this is to come, and the claim has no sign of that. */
function ofSentences({ claim, span }: Reading): Doubt[] {
  const signs = span.firmness.filter(({ value }) => value === 'will' || value === 'plan' || value === 'aim');
  const signed = new Set(signs.map(({ at }) => span.words[at]?.sentence));
  const [first] = signs;
  if (claim.firmness.length > 0 || !first || !span.words.every(({ sentence }) => signed.has(sentence))) return [];
  if (claim.words.some((_, at) => isInfinitive(claim.words, claim.language.signatures, at))) return [];
  return [{ code: 'doubt-modality', words: '', there: writtenAt(span, first), weight: 0.6 }];
}

/** Whether a word tells what is done: a verb, no participle, and not behind an article or a preposition. */
export function isAct({ words, language }: SignedText, at: number, support: WordSupport): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || language.signatures.unfinished.test(word.folded)) return false;
  if (isAfterSign(words, language, at)) return true;
  if (support.classOf(word) !== 'verb') return false;
  if (!before || before.sentence !== word.sentence) return true;
  // "Two electric ferries", "local guides": behind an adjective or a number stands a thing.
  const isOfThing = support.classOf(before) === 'adjective' || before.folded in language.numbers.words.numbers;
  return !isOfThing && !language.signatures.nominal.includes(before.folded);
}

/** "To map", "will map": what can be a noun is a verb there. */
function isAfterSign(words: SignedText['words'], { signatures }: ReadingLanguage, at: number): boolean {
  return isInfinitive(words, signatures, at) || signatures.modals.includes(words[at - 1]?.folded ?? '');
}

/** "To map", "para medir": a verb behind a word that tells what for. */
function isInfinitive(words: SignedText['words'], signatures: ReadingLanguage['signatures'], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  return (
    !!word && !!before && signatures.infinitive.includes(before.folded) && signatures.infinitiveForm.test(word.folded)
  );
}

/** How firmly a word is told: by the nearest sign before it in its clause. */
function levelAt(text: SignedText, at: number): Level {
  const { words, language } = text;
  const own = words[at];
  const sign = text.firmness.findLast(
    (one) => one.at <= at && at - one.at <= reach && words[one.at]?.clause === own?.clause,
  );
  const before = words[at - 1];
  if (before && isInfinitive(words, language.signatures, at) && !sign)
    return { level: 'aim', sign: before.text, isBare: true };
  return sign ? { level: sign.value, sign: writtenAt(text, sign) } : fact;
}

/** Between two languages: the least firm sign of each. */
function ofWhole({ claim, span }: Reading): Doubt[] {
  const least = (text: SignedText): Level => {
    const sign = [...text.firmness].sort((a, b) => rankOf(b.value) - rankOf(a.value))[0];
    return sign
      ? { level: sign.value, sign: writtenAt(text, sign) }
      : text.language.dates.future.test(text.text)
        ? { level: 'will', sign: '' }
        : fact;
  };
  const [own, there] = [least(claim), least(span)];
  if (own.level === there.level || (own.level !== 'fact' && there.level !== 'fact')) return [];
  return [{ code: 'doubt-modality', words: own.sign, there: there.sign, weight: 0.7 }];
}
