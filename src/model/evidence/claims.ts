import type { Evidence } from '../../basics/evidence.ts';
import { fieldKey, toId } from '../../basics/ids.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import type { Statement } from '../../schema/statement.ts';
import { claimingFields } from '../../schema/walk.ts';
import { evidenceIn, participationsOf, resolveStatement, type LinkedStatement, type Site } from '../site.ts';
import { fingerprintOf } from './fingerprint.ts';

/** One thing the site claims and has evidence for: a statement, or a field or an entry of a record. */
export interface Claim {
  /** `bella.route` for a statement, `bella:parent` or `bella:places.peru` for a field. */
  readonly key: string;
  readonly record: SourceRecord;
  /** Where it stands in the file; of a statement its words. */
  readonly path: Path;
  readonly evidence: readonly Evidence[];
  /** All that the evidence must bear out, and all that the lock's fingerprint covers. */
  readonly content: ClaimContent;
}

type ClaimContent = StatementContent | FieldContent;

export interface StatementContent {
  readonly type: 'statement';
  readonly statement: Statement;
  /** The words of the statements an inference rests on. */
  readonly inputs: readonly string[];
}

export interface FieldContent {
  readonly type: 'field';
  /** EDTF dates. */
  readonly dates: readonly string[];
  /** Ids of records. */
  readonly records: readonly string[];
  /** Words of a vocabulary: part of the fingerprint, not looked for. */
  readonly words: readonly string[];
  /** Titles of office and names of other times. */
  readonly titles?: readonly string[];
}

/** Every claim of a site that names evidence, in order of record, fields before statements. */
export function claimsOf(site: Site): Claim[] {
  return site.all.flatMap((record) => [
    ...fieldClaims(record),
    ...entryClaims(record),
    ...(site.statementsOf.get(record.id) ?? [])
      .filter(({ record: owner }) => owner === record)
      .map((linked) => statementClaim(site, linked)),
  ]);
}

/** The fingerprint of what a claim says, with its evidence: of its words alone, not of its place or its acceptance. */
export function claimFingerprint({ content, evidence }: Claim): string {
  if (content.type === 'field') {
    const { titles = [], ...field } = content;
    return fingerprintOf({ ...field, words: [...field.words, ...titles], evidence: plainEvidence(evidence) });
  }
  const { says, when, value, state, inferred, derived } = content.statement;
  return fingerprintOf({
    says,
    when,
    value,
    state,
    inferred,
    derived,
    inputs: content.inputs,
    evidence: plainEvidence(evidence),
  });
}

function plainEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map(({ source, paragraphs }) => ({ source, paragraphs }));
}

function statementClaim(site: Site, { key, record, index, statement, evidence }: LinkedStatement): Claim {
  const inputs = (statement.inferred?.inputs ?? []).map(
    (input) => site.statements.get(resolveStatement(record, input))?.statement.says ?? '',
  );
  return {
    key,
    record,
    path: ['statements', index, 'says'],
    evidence,
    content: { type: 'statement', statement, inputs },
  };
}

function fieldClaims(record: SourceRecord): Claim[] {
  const data = record.data as Record<string, unknown>;
  const from = ('from' in record.data ? record.data.from : undefined) ?? {};
  return claimingFields(schemas[record.kind]).flatMap((field): Claim[] => {
    const evidence = from[field];
    const value = data[field];
    if (evidence === undefined || value === undefined) return [];
    if (typeof evidence === 'string' || Array.isArray(evidence))
      return [
        {
          key: fieldKey(record.id, field),
          record,
          path: [field],
          evidence: evidenceIn(evidence),
          content: fieldContent(field, value),
        },
      ];
    return Object.entries(evidence).map(([item, own]) => ({
      key: fieldKey(record.id, `${field}.${item}`),
      record,
      path: ['from', field, item],
      evidence: evidenceIn(own),
      content: fieldContent(field, [item]),
    }));
  });
}

const dateFields = ['when', 'period', 'made', 'due', 'published'];
const wordFields = ['status', 'outcome'];

function fieldContent(field: string, value: unknown): ClaimContent {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  return {
    type: 'field',
    dates: dateFields.includes(field) ? values : [],
    records: dateFields.includes(field) || wordFields.includes(field) ? [] : values,
    words: wordFields.includes(field) ? values : [],
  };
}

/** Entries that carry their evidence themselves: who takes part, roles, names of other times. */
function entryClaims(record: SourceRecord): Claim[] {
  const claim = (key: string, path: Path, from: unknown, content: Omit<FieldContent, 'type'>): Claim => ({
    key,
    record,
    path,
    evidence: evidenceIn(from),
    content: { type: 'field', ...content },
  });
  const keys = participationKeys(record);
  const { field, entries } = participationsOf(record);
  const parts = entries.map((entry, index) =>
    claim(keys[index] ?? '', [field, index, 'who'], entry.from, {
      dates: [],
      records: [...entry.who, ...(entry.of ? [entry.of] : [])],
      words: [entry.as, ...(entry.role ? [entry.role] : [])],
    }),
  );
  const roles = record.kind === 'person' ? (record.data.roles ?? []) : [];
  const names = 'names' in record.data ? (record.data.names ?? []) : [];
  const nameKeys = counted(names.map(({ name }) => `names.${toId(name)}`)).map((key) => fieldKey(record.id, key));
  return [
    ...parts,
    ...roles.map((role, index) =>
      claim(fieldKey(record.id, `roles.${role.id}`), ['roles', index, 'title'], role.from, {
        dates: [role.when],
        records: role.at ? [role.at] : [],
        words: [],
        titles: [role.title],
      }),
    ),
    ...names.map((entry, index) =>
      claim(nameKeys[index] ?? '', ['names', index, 'name'], entry.from, {
        dates: [entry.when],
        records: [],
        words: [],
        titles: [entry.name],
      }),
    ),
  ];
}

/** The key of each participation of a record, in its order: by part, counted where a part has several entries. */
export function participationKeys(record: SourceRecord): string[] {
  const { field, entries } = participationsOf(record);
  return counted(entries.map(({ as }) => `${field}.${as}`)).map((key) => fieldKey(record.id, key));
}

/** Keys that are the same told apart by a number: two names in letters that no id has are two claims. */
function counted(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}~${count}`;
  });
}
