import { triggersIn } from '../../../texts/triggers.ts';
import type { ArchivedSource } from '../claims/archive.ts';
import type { Claim } from '../claims/claims.ts';
import type { Run } from '../claims/spans.ts';
import type { Doubt } from './doubts.ts';

/** Whoever promises is named where nothing is promised: the span of who makes a commitment has no word of promising. */
export function promiseDoubt(
  { record, path, content }: Claim,
  runs: readonly Run[],
  sources: ReadonlyMap<string, ArchivedSource>,
): Doubt | undefined {
  if (record.kind !== 'commitment' || content.type !== 'field' || path[0] !== 'by' || runs.length === 0)
    return undefined;
  const promises = runs.some(({ source, paragraph, start, end }) => {
    const archived = sources.get(source);
    const words = archived?.wordsAt(paragraph, start, end) ?? '';
    return archived !== undefined && triggersIn(words, 'force', archived.language).length > 0;
  });
  return promises ? undefined : { code: 'doubt-promise', words: 'by', there: '', weight: 1 };
}
