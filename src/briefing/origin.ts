import type { Words } from '../messages/words.ts';
import type { LinkedStatement } from '../model/site.ts';

/** How a statement came about, where it is not simply in the source: a word for it, and the reason of an inference. */
export function origin(words: Words, { statement }: LinkedStatement): { readonly tag?: string; readonly why?: string } {
  const { t } = words;
  if (statement.inferred) return { tag: t('origin.inferred'), why: statement.inferred.why };
  if (statement.derived !== undefined) return { tag: t('origin.derived', { sum: statement.derived }) };
  if (statement.accepted) return { tag: t('origin.accepted', { by: statement.accepted.by }) };
  return {};
}
