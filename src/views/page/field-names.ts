import type { Words } from '../../messages/words.ts';

/** The fields that can rest on evidence, and so are named to readers. */
export const namedFields = [
  'status',
  'period',
  'parent',
  'places',
  'partners',
  'when',
  'where',
  'outcome',
  'ordinal',
  'partOf',
  'participants',
  'by',
  'to',
  'lead',
  'made',
  'force',
  'due',
  'event',
  'place',
  'roles',
  'names',
  'publisher',
  'published',
] as const;

/**
 * What readers call a field. One that can't rest on evidence goes by its own name, for an editor who cites for it by
 * mistake.
 */
export function fieldName({ t }: Words, field: string): string {
  const named = namedFields.find((one) => one === field);
  return named === undefined ? field : t(`answer.${named}`);
}
