import type { Kind } from '../../../basics/kinds.ts';
import type { ArchivedSource } from '../claims/archive.ts';
import type { Claim } from '../claims/claims.ts';
import type { Doubt } from './doubts.ts';

/** What sources call by its name. Events and promises the desk often names itself. */
const namedInSources: readonly Kind[] = ['organisation', 'person'];

/**
 * A field is held to its value alone: where the paragraphs do not name the record that it is a field of, they may tell
 * that value of something else.
 */
export function subjectDoubt(
  { record, content, evidence }: Claim,
  sources: ReadonlyMap<string, ArchivedSource>,
): Doubt | undefined {
  if (content.type !== 'field' || !namedInSources.includes(record.kind)) return undefined;
  const names = evidence.some(({ source, paragraphs }) =>
    (sources.get(source)?.sentences({ source, paragraphs }) ?? []).some(({ passage }) =>
      passage.names.some(({ bearers }) => bearers.has(record.id)),
    ),
  );
  return names ? undefined : { code: 'doubt-subject', words: record.data.name, there: '', weight: 1 };
}
