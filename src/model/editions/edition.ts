import { z } from 'zod';
import { stateWritten, writtenStates, type CommitmentState } from '../../basics/commitment-states.ts';
import { compareText } from '../../basics/compare.ts';
import { isAfter } from '../../basics/dates.ts';
import { citeParagraphs, mergeEvidence, parseEvidence, type Evidence } from '../../basics/evidence.ts';
import { isRecordId, recordOfId, statementKey } from '../../basics/ids.ts';
import { edtfDate, reportDay } from '../../schema/fields.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { programme } from '../../schema/records.ts';
import { observation } from '../../schema/statement.ts';
import { chronologyOn, eventStandings } from '../chronology.ts';
import { commitmentsOn } from '../commitments.ts';
import { knownOn } from '../knowledge.ts';
import { citationsIn, linkSite, recordsOf, type Site } from '../site.ts';
import { rawStatements, type LinkedStatement } from '../statements.ts';
import { evidenceIn, fieldEvidence } from '../field-evidence.ts';
import { isPublic, publicRecords } from '../public.ts';

const words = z.string().min(1);
/** More places than any claim rests on: a list that has more is not looked into. */
const mostPlaces = 1000;
const place = z.string().refine((text) => typeof parseEvidence(text) !== 'string');
const from = z.preprocess(
  (places) => (Array.isArray(places) && places.length > mostPlaces ? undefined : places),
  z.array(place).min(1),
);

/** A public statement as an edition holds it. */
export const frozenStatement = z.strictObject({
  /** `bella.route` */
  id: words,
  says: words,
  /**
   * As it is written in records: `gazette-2024#27-30`. Of an inference without evidence of its own, that of its inputs.
   */
  from,
  when: edtfDate.optional(),
  value: observation.optional(),
  inferred: z.literal(true).optional(),
});

const anyState = { id: words, name: words, from };

/** How a record stood. Of an event `when` is its date, of a commitment the day it is due. */
export const frozenState = z.discriminatedUnion('kind', [
  z.strictObject({
    ...anyState,
    kind: z.literal('programme'),
    state: programme.shape.status.unwrap(),
    when: z.undefined().optional(),
  }),
  z.strictObject({ ...anyState, kind: z.literal('event'), state: z.enum(eventStandings), when: edtfDate.optional() }),
  z.strictObject({
    ...anyState,
    kind: z.literal('commitment'),
    // As it is written: an older edition may have other words for the states.
    state: z.enum(writtenStates),
    when: edtfDate.optional(),
  }),
]);

/** What the file of an edition holds, its entries not yet looked into. */
export const frozenEdition = z.strictObject({
  name: z.string().refine(isRecordId),
  reportDate: reportDay,
  statements: z.array(z.unknown()),
  states: z.array(z.unknown()),
  seal: z.string(),
});

/** A public statement as it stood on the day of an edition. */
export type FrozenStatement = z.infer<typeof frozenStatement>;

/** A state as the file of an edition has it. */
export type WrittenState = z.infer<typeof frozenState>;

/** How a programme, an event or a commitment stood on the day of an edition. */
export type FrozenState =
  | Exclude<WrittenState, { kind: 'commitment' }>
  | (Extract<WrittenState, { kind: 'commitment' }> & { state: CommitmentState });

/** A state in the words of now. */
export function inWordsOfNow(written: WrittenState): FrozenState {
  if (written.kind !== 'commitment') return written;
  const state = stateWritten(written.state);
  if (state === undefined) throw new TypeError(`no edition calls a state '${written.state}'`);
  return { ...written, state };
}

/** What everyone could read on one day: enough to tell later what changed since, without the records of then. */
export interface Edition {
  /** The name of its file. */
  readonly name: string;
  /** ISO day. */
  readonly reportDate: string;
  /** By id. */
  readonly statements: readonly FrozenStatement[];
  /** By id. A record that has no state, or no evidence for it, is not among them. */
  readonly states: readonly FrozenState[];
}

/** The site as everyone could read it on `day`, under `name`. No internal record or statement enters it. */
export function freeze(site: Site, name: string, day: string): Edition {
  const known = knownOn(linkSite(site.settings, publicRecords(site.all)), day);
  return {
    name,
    reportDate: day,
    statements: [...known.statements.values()].map(frozenFrom).sort(byId),
    states: [...programmeStates(known), ...eventStates(known, day), ...commitmentStatesOn(known, day)]
      .filter((state) => state.from.length > 0)
      .sort(byId),
  };
}

function frozenFrom({ key, statement, evidence }: LinkedStatement): FrozenStatement {
  const { says, when, value, inferred } = statement;
  return {
    id: key,
    says,
    from: writtenEvidence(evidence),
    ...(when === undefined ? {} : { when }),
    ...(value ? { value } : {}),
    ...(inferred ? { inferred: true } : {}),
  };
}

function programmeStates(site: Site): FrozenState[] {
  return recordsOf(site, 'programme').flatMap((record) =>
    record.data.status === undefined
      ? []
      : [
          {
            ...named(site, record, fieldEvidence(record, 'status')),
            kind: 'programme' as const,
            state: record.data.status,
          },
        ],
  );
}

/** Without what came of an event that lies ahead: an undated source may tell it, and on that day nobody could know. */
function eventStates(site: Site, day: string): FrozenState[] {
  return chronologyOn(site, day)
    .filter(({ date, standing }) => standing === 'announced' || date === undefined || !isAfter(date, day))
    .map(({ record, standing }) => {
      const evidence = ['when', 'outcome'].flatMap((field) => fieldEvidence(record, field));
      return {
        ...named(site, record, evidence),
        kind: 'event' as const,
        state: standing,
        ...(record.data.when === undefined ? {} : { when: record.data.when }),
      };
    });
}

function commitmentStatesOn(site: Site, day: string): FrozenState[] {
  return commitmentsOn(site, day).map(({ record, steps, state }) => {
    const evidence = [...(steps.at(-1)?.evidence ?? []), ...fieldEvidence(record, 'due')];
    return {
      ...named(site, record, evidence),
      kind: 'commitment' as const,
      state,
      ...(record.data.due === undefined ? {} : { when: record.data.due }),
    };
  });
}

/**
 * Where no field bears a state out, all that is known of the record does: that an event is only announced, that a
 * promise has no date.
 */
function named(
  site: Site,
  record: SourceRecord,
  evidence: readonly Evidence[],
): { id: string; name: string; from: string[] } {
  const all = () => evidenceIn((citationsIn(site).get(record.id) ?? []).map(({ text }) => text));
  return {
    id: record.id,
    name: record.data.name,
    from: writtenEvidence(evidence.length > 0 ? mergeEvidence(evidence) : all()),
  };
}

/** `gazette-2024#13`, `gazette-2024#27-30`: the same for the same paragraphs, however a record lists them. */
function writtenEvidence(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ source, paragraphs }) =>
    citeParagraphs(paragraphs)
      .split(', ')
      .map((run) => `${source}#${run.replace('–', '-')}`),
  );
}

/** The order in which an edition lists its entries. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/**
 * The edition without what is internal by now, in `all` records: what once was public and no longer is stays out of a
 * build for everyone.
 */
export function withoutInternal(edition: Edition, all: readonly SourceRecord[]): Edition {
  const hidden = new Set(
    all.flatMap((record) =>
      record.data.audience === 'internal'
        ? [record.id]
        : rawStatements(record).flatMap((statement) =>
            isPublic(statement) ? [] : [statementKey(record.id, statement.id)],
          ),
    ),
  );
  const isShown = ({ id, from: own }: FrozenStatement | FrozenState): boolean =>
    !hidden.has(id) && !hidden.has(recordOfId(id)) && evidenceIn(own).every(({ source }) => !hidden.has(source));
  return { ...edition, statements: edition.statements.filter(isShown), states: edition.states.filter(isShown) };
}
