import { shortDigest } from '../basics/digest.ts';
import type { SourceRecord } from './record.ts';

const states = new WeakMap<SourceRecord, string>();

/**
 * All of a record in a few letters, for whoever asks whether it is what it was: of two that differ in anything they
 * differ. They are those of the bytes it was read from, and for what was made of such a record those of what it holds.
 */
export function stateOf(record: SourceRecord): string {
  const known = states.get(record);
  if (known !== undefined) return known;
  const { kind, id, file, data, body } = record;
  // In one order of its parts, whoever made it.
  const state = shortDigest(JSON.stringify([kind, id, file, data, body.tree, body.line, body.components]));
  states.set(record, state);
  return state;
}

/** Notes the digest of the bytes that a record was read from: they tell all of it, as long as the code is the same. */
export function noteBytes(record: SourceRecord, digest: string): void {
  states.set(record, shortDigest(JSON.stringify([record.file, digest])));
}
