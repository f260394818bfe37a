import type { Evidence } from '../../basics/evidence.ts';
import { fieldKey } from '../../basics/ids.ts';
import { selector } from '../../messages/icu.ts';
import type { ChronologyEntry } from '../../model/chronology.ts';
import { participationKeys } from '../../model/evidence/claims/claims.ts';
import { participationsOf } from '../../model/fields.ts';
import type { LinkedStatement } from '../../model/statements.ts';
import { evidenceIn, fieldEvidence } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { makeSentence, ofSeveral, type SentenceGround, type Section, type Sentence } from '../sentence.ts';
import { nameAt, placeWords, recordEvidence, whenWords, write, type Writing } from './writing.ts';

/** What is known of an event on the report date. What was announced is never told as held. */
export function eventSentence(
  writing: Writing,
  section: Section,
  { record, standing: known }: ChronologyEntry,
): Sentence {
  const standing = selector(known);
  const when = whenWords(writing.words, record.data.when);
  const values = { name: nameAt(record, record.data.when), ...placeWords(writing, placesUnnamed(writing, record)) };
  return makeSentence(section, 'event', write(writing, 'sentence.event', { ...values, ...when, standing }), {
    about: record.id,
    ...announcedBy(writing, record),
  });
}

/** Where an event took or takes place, without the places that its name tells. */
function placesUnnamed({ site }: Writing, record: SourceRecord<'event'>): string[] {
  const told = site.names.idsIn(nameAt(record, record.data.when));
  return (record.data.where ?? []).filter((id) => !told.has(id));
}

/**
 * Whether a statement of an event tells its date in words already, so that a sentence made from its fields would tell
 * it again.
 */
export function tellsDate({ words }: Writing, { record }: ChronologyEntry, { statement }: LinkedStatement): boolean {
  const { when } = record.data;
  if (when === undefined) return false;
  const told = new Set(statement.says.split(/[^\p{L}\p{N}]+/u));
  return words.dateParts(when).every((part) => told.has(part));
}

/** What an event held within itself: its parts that no sentence of their own tells. */
export function partsSentences(
  writing: Writing,
  section: Section,
  whole: SourceRecord<'event'>,
  parts: readonly SourceRecord<'event'>[],
): Sentence[] {
  if (parts.length === 0) return [];
  const text = write(writing, 'sentence.parts', {
    name: nameAt(whole, whole.data.when),
    parts: writing.words.list(parts.map((part) => nameAt(part, part.data.when))),
  });
  return [
    makeSentence(section, 'parts', text, {
      ...ofSeveral(
        parts.map(({ id }) => id),
        parts.flatMap((part) => fieldEvidence(part, 'partOf')),
      ),
      claims: parts.map(({ id }) => fieldKey(id, 'partOf')),
    }),
  ];
}

/** Where an event's own fields stand; of one that is known by what else is said of it alone, that. */
function announcedBy({ site }: Writing, record: SourceRecord<'event'>): Pick<SentenceGround, 'evidence' | 'claims'> {
  const own = eventEvidence(record);
  if (own.length > 0) return { evidence: own, claims: eventFields.map((field) => fieldKey(record.id, field)) };
  return {
    evidence: [
      ...recordEvidence(site, record),
      ...participationsOf(record as SourceRecord).entries.flatMap(({ from }) => evidenceIn(from)),
    ],
    claims: [...(site.statementsOf.get(record.id) ?? []).map(({ key }) => key), ...participationKeys(record)],
  };
}

/** The fields that an event's sentence tells. */
const eventFields = ['when', 'where', 'outcome'];

/** Where an event's date, place and outcome stand. */
export function eventEvidence(record: SourceRecord<'event'>): Evidence[] {
  return eventFields.flatMap((field) => fieldEvidence(record, field));
}
