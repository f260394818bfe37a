import type { Doubt, Reading } from './doubts.ts';
import type { SignedText } from './reading.ts';
import { isAct } from './firmness.ts';
import { isCommon, isLight } from './signs.ts';
import { SignFinder } from '../../../texts/signatures.ts';

/** How many words from a verb who does it, or to whom, stands. */
const near = 6;

/** Who does it and to whom are told the other way round. */
export function roleDoubts({ claim, span, support }: Reading): Doubt[] {
  if (!support) return [];
  const forms = claim.language.signatures.firstForms;
  const mutual = new Set([...mutualIn(claim), ...claim.attribution.map(({ at }) => at)]);
  for (const [at, word] of claim.words.entries()) {
    if (mutual.has(at) || word.isCapital || forms(word.folded).some((form) => isCommon(form, claim))) continue;
    if (!isAct(claim, at, support)) continue;
    const places = support.alike(word).filter((place) => isAct(span, place, support));
    if (places.length === 0) continue;
    const own = sides(claim, at);
    const swapped = places.map((place) => {
      const there = sides(span, place);
      const inSpan = (index: number): readonly number[] => {
        const one = claim.words[index];
        return one && !isLight(one.folded, claim) ? support.alike(one).filter((found) => found !== place) : [];
      };
      const only = (found: readonly number[], side: readonly number[], other: readonly number[]): boolean =>
        found.length > 0 &&
        found.every((index) => other.includes(index)) &&
        !found.some((index) => side.includes(index));
      if (own.isOpen !== there.isOpen) return undefined;
      const isFlipped = own.isPassive !== there.isPassive;
      const [before, after] = isFlipped ? [there.after, there.before] : [there.before, there.after];
      const wrongBefore = own.before.filter((index) => only(inSpan(index), before, after));
      const wrongAfter = own.after.filter((index) => only(inSpan(index), after, before));
      return wrongBefore.length > 0 && wrongAfter.length > 0
        ? { actor: claim.words[wrongBefore[0] ?? 0]?.text, object: claim.words[wrongAfter[0] ?? 0]?.text, place }
        : undefined;
    });
    if (!swapped.every((one) => one !== undefined)) continue;
    const [first] = swapped;
    if (!first) continue;
    return [
      {
        code: 'doubt-roles',
        words: `${first.actor ?? ''} … ${word.text} … ${first.object ?? ''}`,
        there: `${first.object ?? ''} … ${span.words[first.place]?.text ?? ''} … ${first.actor ?? ''}`,
        weight: 1,
      },
    ];
  }
  return [];
}

/** The words on both sides of a verb in its sentence; whether who acts stands behind it. */
function sides(
  { words, language }: SignedText,
  at: number,
): {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly isPassive: boolean;
  readonly isOpen: boolean;
} {
  const { sentence } = words[at] ?? { sentence: 0 };
  const all = [...words.keys()].filter((index) => words[index]?.sentence === sentence);
  const { agents, passive } = language.signatures;
  const isPassive = [1, 2, 3].some((step) => agents.includes(words[at + step]?.folded ?? ''));
  return {
    before: all.filter((index) => index < at && index >= at - near),
    after: all.filter((index) => index > at && index <= at + near),
    isPassive,
    // Nobody is said to have done it.
    isOpen: !isPassive && [1, 2].some((step) => passive.includes(words[at - step]?.folded ?? '')),
  };
}

function mutualIn({ words, language }: SignedText): number[] {
  const finder = new SignFinder(language.signatures.mutual.map((phrase) => [phrase, 'mutual'] as const));
  return finder.find(words.map(({ folded }) => folded)).map(({ at }) => at);
}
