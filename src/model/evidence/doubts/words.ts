import type { Doubt, Reading } from './doubts.ts';
import type { ReadWord } from './reading.ts';
import { isAct } from './firmness.ts';
import { isCommon, isLight } from './signs.ts';
import type { WordClass } from './synonyms.ts';

/** How much a word counts that the span does not have, by what sort of word it is. */
const weights = {
  adjective: 1,
  noun: 1,
  verb: 0.5,
  adverb: 0.5,
} as const satisfies Readonly<Record<WordClass, number>>;

/** Of a word that nobody knows, and of a name. */
const unknown = 0.5;
const name = 1;

/** What stands in the same paragraphs, or in the name of the record, is half borne out. */
const beside = 0.5;

const opposite = 1;

/** The words of a claim that nothing in its span bears out. */
export function wordDoubts({ claim, span, support, names, around }: Reading): Doubt[] {
  if (!support || !around) return [];
  const signs = new Set(
    [
      ...claim.quantities,
      ...claim.negation,
      ...claim.causes,
      ...claim.firmness,
      ...claim.attribution,
      ...claim.attributed,
    ].flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step)),
  );
  const strong = new Set(claim.strong.map(({ at }) => at));
  const { nominal } = claim.language.signatures;
  const { numbers, ordinals } = claim.language.numbers.words;
  const isDenied = claim.negation.length > 0 || span.negation.length > 0;
  const times = new Set([...claim.language.dates.months, ...claim.language.dates.weekdays].flat());
  const missing: {
    readonly word: ReadWord;
    readonly weight: number;
    readonly there: string;
    readonly isBeside: boolean;
  }[] = [];
  for (const [at, word] of claim.words.entries()) {
    if (
      signs.has(at) ||
      isCommon(word.folded, claim) ||
      /^\d/.test(word.folded) ||
      times.has(word.folded) ||
      Object.hasOwn(numbers, word.folded) ||
      Object.hasOwn(ordinals, word.folded)
    )
      continue;
    const before = claim.words[at - 1]?.folded ?? '';
    const isCounted = /^\d/.test(before) || Object.hasOwn(numbers, before);
    const forms = [word.folded, ...claim.language.signatures.firstForms(word.folded)];
    if (!isCounted && forms.some((form) => isLight(form, claim))) continue;
    const sort = support.classOf(word);
    const there = isCounted || sort === 'adjective' ? support.alike(word).length > 0 : support.has(word);
    if (there || names.has(word)) continue;
    const against = isDenied ? undefined : support.opposites(word)[0];
    if (against !== undefined) {
      missing.push({ isBeside: false, word, weight: opposite, there: span.words[against]?.text ?? '' });
      continue;
    }
    // The act has a doubt of its own.
    if (strong.has(at) && sort !== 'adjective' && sort !== 'adverb') continue;
    const isName = word.isCapital && at > 0;
    const isParticiple = sort === 'verb' && !isAct(claim, at, support) && nominal.includes(before);
    const weight = isCounted || isParticiple ? 1 : isName ? name : sort === undefined ? unknown : weights[sort];
    missing.push({
      word,
      weight: around.has(word) ? weight * beside : weight,
      there: '',
      isBeside: !isName && around.has(word),
    });
  }
  if (missing.length === 0) return [];
  return [
    {
      code: 'doubt-words',
      words: missing.map(({ word }) => word.text).join(', '),
      there: missing.flatMap(({ there }) => there || []).join(', '),
      weight:
        sum(missing.filter(({ isBeside }) => !isBeside)) +
        Math.min(beside, sum(missing.filter(({ isBeside }) => isBeside))),
    },
  ];
}

function sum(words: readonly { readonly weight: number }[]): number {
  return words.reduce((all, { weight }) => all + weight, 0);
}
