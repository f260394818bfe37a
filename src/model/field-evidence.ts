import { mergeEvidence, parseEvidence, type Evidence } from '../basics/evidence.ts';
import { perText } from '../basics/per-text.ts';
import type { SourceRecord } from '../schema/record.ts';
import { perSite } from './memo.ts';

/** The evidence in `value`, as far as it can be read: a text, a list of texts, or a map of either by item. */
export function evidenceIn(value: unknown): readonly Evidence[] {
  if (typeof value === 'string') return evidenceInText(value);
  return typeof value === 'object' && value !== null ? evidenceInFields(value) : [];
}

const evidenceInText = perText((text): readonly Evidence[] => readEvidence([text]), 20_000);

/** Papers ask for the evidence of a field again and again; a list or a map of a record never changes. */
const evidenceInFields = perSite((value: object): readonly Evidence[] => readEvidence(evidenceTexts(value)));

function readEvidence(texts: readonly string[]): Evidence[] {
  return mergeEvidence(texts.map(parseEvidence).filter((part) => typeof part !== 'string'));
}

function evidenceTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(evidenceTexts);
}

/** The evidence of a claiming field of a record: all of it, or that of one of its items. */
export function fieldEvidence(record: SourceRecord, field: string, item?: string): readonly Evidence[] {
  const value = 'from' in record.data ? record.data.from?.[field] : undefined;
  if (item !== undefined && typeof value === 'object' && !Array.isArray(value)) return evidenceIn(value[item]);
  return evidenceIn(value);
}
