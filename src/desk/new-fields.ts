import { z } from 'zod';
import { forces } from '../basics/claimed-words.ts';
import { parseDate } from '../basics/dates.ts';
import { parseEvidence } from '../basics/evidence.ts';
import type { Kind } from '../basics/kinds.ts';
import { limits } from '../basics/limits.ts';
import { schemas } from '../schema/records.ts';
import type { DraftStatement, PlainData } from '../proposing/drafts.ts';
import { kindsThatPromise } from '../proposing/makers.ts';

const field = z.string().max(limits.text);

/** What the dialog asks of a new commitment or event, as it was typed. */
export const newFields = z.strictObject({
  by: field.optional(),
  lead: field.optional(),
  force: field.optional(),
  due: field.optional(),
  made: field.optional(),
  madeFrom: field.optional(),
  type: field.optional(),
  when: field.optional(),
  where: field.optional(),
  outcome: field.optional(),
});

export type NewFields = z.infer<typeof newFields>;

/** What is wrong with a field, as the message that tells it with what was typed. */
export interface FieldFault {
  readonly key: 'desk.said.who' | 'desk.said.not-on-record' | 'desk.said.no-date' | 'desk.said.no-evidence';
  readonly value: string;
}

interface Begun {
  readonly kind: Kind;
  readonly statement: DraftStatement & { readonly from: string };
  /** The kind of a record by its id; undefined where there is none. */
  readonly kindOf: (id: string) => Kind | undefined;
}

/** The fields of a new record and its first statement, each with its evidence; or what is wrong with one of them. */
export function fieldsOfNew(given: NewFields, begun: Begun): PlainData | FieldFault {
  if (begun.kind === 'commitment') return commitmentFields(given, begun);
  if (begun.kind === 'event') return eventFields(given, begun);
  return { statements: [begun.statement] };
}

/** Whether what came of fields is a fault. */
export function isFault(made: PlainData | FieldFault): made is FieldFault {
  return 'key' in made;
}

function commitmentFields(given: NewFields, { statement, kindOf }: Begun): PlainData | FieldFault {
  const { from } = statement;
  const by = listOf(given.by);
  const force = forces.find((one) => one === given.force) ?? 'will';
  const lead = evidenceOf(given.lead);
  const due = (given.due ?? '').trim();
  const made = (given.made ?? '').trim();
  if (by.length === 0) return { key: 'desk.said.who', value: '' };
  const fault =
    notOnRecord(by, kindsThatPromise, kindOf) ??
    noDate(due) ??
    noDate(made) ??
    noEvidence([...lead, ...evidenceOf(given.madeFrom)]);
  if (fault) return fault;
  const who = lead.length > 0 ? lead : [from];
  // The sentence names who promises, too: the lead-in of a list and the paragraph that names them bear it out.
  const all = [...new Set([...who, from])];
  return {
    by,
    force,
    ...(made === '' ? {} : { made }),
    ...(due === '' ? {} : { due }),
    from: {
      by: oneOrMany(who),
      force: who[0] ?? from,
      ...(made === '' ? {} : { made: oneOrMany(orElse(evidenceOf(given.madeFrom), from)) }),
      ...(due === '' ? {} : { due: from }),
    },
    statements: [{ ...statement, from: oneOrMany(all) }],
  };
}

function eventFields(given: NewFields, { statement, kindOf }: Begun): PlainData | FieldFault {
  const { from } = statement;
  const where = listOf(given.where);
  const when = (given.when ?? '').trim();
  const { shape } = schemas.event;
  const type = shape.type.safeParse(given.type);
  const outcome = shape.outcome.safeParse(given.outcome);
  const fault = notOnRecord(where, ['place'], kindOf) ?? noDate(when);
  if (fault) return fault;
  return {
    type: type.success ? type.data : 'meeting',
    ...(when === '' ? {} : { when }),
    ...(where.length === 0 ? {} : { where }),
    outcome: outcome.success ? outcome.data : 'announced',
    from: {
      ...(when === '' ? {} : { when: from }),
      ...(where.length === 0 ? {} : { where: from }),
      outcome: from,
    },
    statements: [statement],
  };
}

/** Ids that are parted by commas, with or without their kind before them. */
function listOf(text = ''): string[] {
  return text
    .split(/[,;\s]+/)
    .map((one) => one.split('/').at(-1) ?? '')
    .filter((one) => one !== '');
}

function evidenceOf(text = ''): string[] {
  return text
    .split(/[,;]\s*(?=[a-z\d-]+#)/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function orElse(list: readonly string[], other: string): readonly string[] {
  return list.length > 0 ? list : [other];
}

function oneOrMany(list: readonly string[]): string | readonly string[] {
  const [only, ...others] = list;
  return only === undefined || others.length > 0 ? list : only;
}

function notOnRecord(ids: readonly string[], kinds: readonly Kind[], kindOf: Begun['kindOf']): FieldFault | undefined {
  const missing = ids.find((id) => !kinds.some((kind) => kind === kindOf(id)));
  return missing === undefined ? undefined : { key: 'desk.said.not-on-record', value: missing };
}

function noDate(text: string): FieldFault | undefined {
  return text === '' || typeof parseDate(text) !== 'string' ? undefined : { key: 'desk.said.no-date', value: text };
}

function noEvidence(all: readonly string[]): FieldFault | undefined {
  const wrong = all.find((one) => typeof parseEvidence(one) === 'string');
  return wrong === undefined ? undefined : { key: 'desk.said.no-evidence', value: wrong };
}
