import type { Quantity, Sign } from '../../../texts/signatures.ts';
import type { Doubt, Reading } from './doubts.ts';
import { writtenAt, type SignedText } from './reading.ts';

function told(text: SignedText, signs: readonly Sign<unknown>[]): string {
  return [...new Set(signs.map((sign) => writtenAt(text, sign)))].slice(0, 4).join(', ');
}

/** How many words behind a negation it is taken to deny. */
const denied = 4;

/** Something is denied in one of the two alone. */
export function negationDoubt({ claim, span, support }: Reading): Doubt[] {
  if (claim.negation.length > 0 && span.negation.length === 0)
    return [{ code: 'doubt-negation', words: told(claim, claim.negation), there: '', weight: 1 }];
  if (claim.negation.length > 0 || span.negation.length === 0) return [];
  const claimed = new Set(claim.words.flatMap((word) => (isLight(word.folded, claim) ? [] : placesOf(word, support))));
  const lost = span.negation.filter(({ at, length }) =>
    span.words.slice(at + length, at + length + denied).some((_, index) => claimed.has(at + length + index)),
  );
  if (lost.length === 0 && support) return [];
  return [{ code: 'doubt-negation', words: '', there: told(span, span.negation), weight: support ? 1 : 0.6 }];
}

const quantityWeights = {
  all: 1,
  most: 1,
  some: 0.3,
  only: 1,
  first: 1,
  never: 1,
  new: 0.5,
  best: 1,
  already: 1,
} as const satisfies Readonly<Record<Quantity, number>>;

/** Quantities that leave something out: a claim that drops them says more. */
const narrowing: readonly Quantity[] = ['some', 'most', 'only'];

/** "Some" became "all", or a claim says "only" and its span doesn't. */
export function quantityDoubts({ claim, span, support, beside }: Reading): Doubt[] {
  const there = new Set(span.quantities.map(({ value }) => value));
  const near = new Set(beside.quantities.map(({ value }) => value));
  const added = claim.quantities.filter(
    ({ value, at, length }) =>
      !there.has(value) && !(length === 1 && (claim.words[at]?.isCapital ?? false) && at > 0 && value !== 'all'),
  );
  const doubts = added.map((sign): Doubt => ({
    code: 'doubt-quantifier',
    words: writtenAt(claim, sign),
    there: told(span, span.quantities),
    weight: quantityWeights[sign.value] * (near.has(sign.value) ? 0.6 : 1),
  }));
  if (claim.quantities.length > 0 || !support) return doubts;
  const claimed = new Set(claim.words.flatMap((word) => (isLight(word.folded, claim) ? [] : placesOf(word, support))));
  const dropped = span.quantities.filter(
    ({ value, at, length }) => narrowing.includes(value) && [0, 1].some((step) => claimed.has(at + length + step)),
  );
  if (dropped.length > 0) doubts.push({ code: 'doubt-quantifier', words: '', there: told(span, dropped), weight: 0.5 });
  return doubts;
}

/** A cause is told where the span has none. */
export function causeDoubt({ claim, span }: Reading): Doubt[] {
  if (claim.causes.length === 0 || span.causes.length > 0) return [];
  return [{ code: 'doubt-cause', words: told(claim, claim.causes), there: '', weight: 1 }];
}

/** An act of a kind that the span does not have. */
export function verbDoubts({ claim, span, support, names, around }: Reading): Doubt[] {
  const there = new Set(span.verbs.map(({ value }) => value));
  const byPlace = Map.groupBy(claim.strong, ({ at }) => at);
  return [...byPlace].flatMap(([at, signs]): Doubt[] => {
    const word = claim.words[at];
    if (!word || (word.isCapital && at > 0)) return [];
    if (isLight(word.folded, claim) || signs.some(({ value }) => there.has(value))) return [];
    if (support && (support.alike(word).length > 0 || names.has(word))) return [];
    const sort = support?.classOf(word);
    if (sort === 'adjective' || sort === 'adverb') return [];
    const [sign] = signs;
    if (!sign) return [];
    return [
      {
        code: 'doubt-verb',
        words: writtenAt(claim, sign),
        there: told(span, span.verbs),
        weight: (sort === 'noun' ? 0.7 : 1) * (around?.has(word) === true ? 0.6 : 1),
      },
    ];
  });
}

/** Whether a word is of those that every sentence has. */
export function isCommon(folded: string, { language }: SignedText): boolean {
  return folded.length < 3 || language.common.includes(folded);
}

export function isLight(folded: string, { language }: SignedText): boolean {
  return folded.length < 3 || language.signatures.light.includes(folded) || language.common.includes(folded);
}

function placesOf(word: SignedText['words'][number], support: Reading['support']): readonly number[] {
  return support?.placesOf(word) ?? [];
}
