import { wordsOf } from '../../../basics/names.ts';
import { contentOf } from '../claims/spans.ts';
import type { Claim } from '../claims/claims.ts';
import type { Doubt, Pair } from './doubts.ts';

/** Of so many words that say something, one at least stands in the right paragraph. */
const fewest = 3;
/** A step turns a promise into one that is kept: a year alone, which every paragraph has, is not enough. */
const fewestOfStep = 1;

/**
 * Of all words of a statement its span has the names alone: the paragraph may be another one about the same thing.
 * Sentences of bodies are told from statements, in words of their own.
 */
export function elsewhereDoubts({ content }: Claim, { says, span, names }: Pair): Doubt[] {
  if (says.language.code !== span.language.code || content.type !== 'statement') return [];
  const { common, signatures } = says.language;
  const light = new Set([...common, ...signatures.light]);
  const [ofNames, there] = [contentOf(names), contentOf(span.text)];
  const own = wordsOf(says.text).filter(({ folded }) => {
    const [stem] = contentOf(folded);
    return stem !== undefined && !light.has(folded) && !ofNames.has(stem);
  });
  const stems = contentOf(own.map(({ folded }) => folded).join(' '));
  if (
    stems.size < (content.statement.aspect === 'step' ? fewestOfStep : fewest) ||
    [...stems].some((stem) => there.has(stem))
  )
    return [];
  const words = own.map(({ start, end }) => says.text.slice(start, end)).join(', ');
  return [{ code: 'doubt-elsewhere', words, there: '', weight: 1 }];
}
