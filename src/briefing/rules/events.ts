import type { Evidence } from '../../basics/evidence.ts';
import { fieldKey } from '../../basics/ids.ts';
import { selector } from '../../messages/icu.ts';
import type { ChronologyEntry } from '../../model/chronology.ts';
import { participationKeys } from '../../model/evidence/claims.ts';
import { participationsOf } from '../../model/fields.ts';
import { evidenceIn, fieldEvidence, type LinkedStatement } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { makeSentence, type Ground, type Section, type Sentence } from '../sentence.ts';
import { nameAt, placeWords, recordEvidence, whenWords, write, type Desk } from './desk.ts';

/** What is known of an event on the report date. What was announced is never told as held. */
export function eventSentence(desk: Desk, section: Section, { record, standing: known }: ChronologyEntry): Sentence {
  const standing = selector(known);
  const when = whenWords(desk.words, record.data.when);
  const values = { name: nameAt(record, record.data.when), ...placeWords(desk, placesUnnamed(desk, record)) };
  const sentence = makeSentence(
    section,
    standing === 'announced' ? 'next-event' : 'event',
    write(desk, 'sentence.event', { ...values, ...when, standing }),
    { about: record.id, ...announcedBy(desk, record) },
  );
  if (when.precision === 'none' || standing === 'cancelled' || standing === 'unknown') return sentence;
  return { ...sentence, otherwise: write(desk, 'sentence.event.otherwise', { ...values, ...when, standing }) };
}

/** Where an event took or takes place, without the places that its name tells. */
function placesUnnamed({ site }: Desk, record: SourceRecord<'event'>): string[] {
  const told = site.names.idsIn(nameAt(record, record.data.when));
  return (record.data.where ?? []).filter((id) => !told.has(id));
}

/**
 * Whether a statement of an event tells its date in words already, so that a sentence made from its fields would tell
 * it again.
 */
export function tellsDate({ words }: Desk, { record }: ChronologyEntry, { statement }: LinkedStatement): boolean {
  const { when } = record.data;
  if (when === undefined) return false;
  const told = new Set(statement.says.split(/[^\p{L}\p{N}]+/u));
  return words.dateParts(when).every((part) => told.has(part));
}

/** That a place or an organisation took part in an event. */
export function participationSentences(
  desk: Desk,
  section: Section,
  party: SourceRecord,
  { record, standing }: ChronologyEntry,
): Sentence[] {
  const { words } = desk;
  const parts = (record.data.participants ?? []).filter(({ who }) => who.includes(party.id));
  if (parts.length === 0) return [];
  const values = {
    name: nameAt(party, record.data.when),
    event: nameAt(record, record.data.when),
    standing: selector(standing),
    parts: words.list([...new Set(parts.map(({ as }) => words.t(`part.${as}.phrase`)))]),
    ...whenWords(words, record.data.when),
  };
  const keys = participationKeys(record);
  const sentence = makeSentence(section, 'participation', write(desk, 'sentence.participation', values), {
    about: party.id,
    and: [record.id],
    // The date is told too.
    evidence: [...parts.flatMap(({ from }) => evidenceIn(from)), ...fieldEvidence(record, 'when')],
    claims: [
      ...(record.data.participants ?? []).flatMap((part, index) => (parts.includes(part) ? (keys[index] ?? []) : [])),
      fieldKey(record.id, 'when'),
    ],
  });
  return [
    values.precision === 'none'
      ? sentence
      : { ...sentence, otherwise: write(desk, 'sentence.participation.otherwise', values) },
  ];
}

/** Where an event's own fields stand; of one that is known by what else is said of it alone, that. */
function announcedBy({ site }: Desk, record: SourceRecord<'event'>): Pick<Ground, 'evidence' | 'claims'> {
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
