import type { Node } from 'mdast';
import type { z } from 'zod';
import { isOpen, writeEvidence, type Evidence } from '../../../basics/evidence.ts';
import { fieldKey, toId } from '../../../basics/ids.ts';
import type { Path, SourceRecord } from '../../../schema/record.ts';
import { schemas } from '../../../schema/records.ts';
import { statement as statementSchema, type Statement } from '../../../schema/statement.ts';
import { claimingFields, entryFields, fieldThat, walk, type EntryField } from '../../../schema/walk.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { readingOf } from '../../../texts/languages/index.ts';
import { entriesOf, evidenceMap, itemName, participationField, valueOf } from '../../fields.ts';
import { askingOf, type View } from '../../looking.ts';
import { perRecord, perSite, perSiteAndKey } from '../../memo.ts';
import { evidenceIn } from '../../field-evidence.ts';
import type { Site } from '../../site.ts';
import { groundsOf, resolveStatement, type LinkedStatement } from '../../statements.ts';
import { citingFields, citingSentences, isCut, rawSentences, type CitingField } from '../../citing.ts';
import { bodySentences, evidenceOf, type BodySentence } from './body-claims.ts';
import { contentsOf, isLookedFor, joinContents, wordsOfContents, type Contents } from './contents.ts';
import { fingerprintOf } from './fingerprint.ts';
import { plainWords } from './spans.ts';

/** One thing the site claims and has evidence for: a statement, or a field or an entry of a record. */
export interface Claim {
  /** `bella.route` for a statement, `bella:parent` or `bella:places.peru` for a field. */
  readonly key: string;
  readonly record: SourceRecord;
  /** Where it stands in the file; of a statement its words. */
  readonly path: Path;
  /** Where its evidence is written; undefined for what is told from statements. */
  readonly from: Path | undefined;
  readonly evidence: readonly Evidence[];
  /** Whether it is told from what stands in a file that cannot be read: until then nobody knows what it rests on. */
  readonly isCut?: boolean;
  /** All that the evidence must bear out, and all that the lock's fingerprint covers. */
  readonly content: ClaimContent;
}

type ClaimContent = StatementContent | FieldContent | BodyContent;

/** A sentence of a body, or one of the record's own that cites statements as a body does. */
interface BodyContent {
  readonly type: 'body';
  /** Where papers print it. */
  readonly part: 'body' | CitingField;
  /** The statements that it is told from. */
  readonly statements: readonly string[];
  readonly says: string;
  /** What it may say beside its sources: the names of the records it is told from, and what the desk made of them. */
  readonly inputs: readonly string[];
  /** Where it stands in the body; undefined for a field, whose path tells it. */
  readonly node: Node | undefined;
  /** Whether all that it is told from says what the sources do not. */
  readonly isGap: boolean;
}

export interface StatementContent {
  readonly type: 'statement';
  readonly statement: Statement;
  /** The words of the statements an inference rests on. */
  readonly inputs: readonly string[];
  /** What it claims besides its words, date, value, inference and sum, each of which is held in its own way. */
  readonly others: Contents;
}

interface FieldContent extends Contents {
  readonly type: 'field';
}

/**
 * Every claim of a site that names evidence, in order of record: fields, statements, then the sentences of the body.
 * Throws a `RangeError` if nobody can read the site's own language.
 */
export function claimsOf(site: Site): readonly Claim[] {
  return claimsBySite(site);
}

/** The claims of which nothing can be said before a file that cannot be read is mended. */
export function cutClaims(site: Site): readonly Claim[] {
  return claimsOf(site).filter((claim) => isLeftAlone(site, claim));
}

/** A claim that is told from such a file, or names the record in it: what that is called is not known either. */
function isLeftAlone({ unread }: Site, { isCut, content }: Claim): boolean {
  if (unread.size === 0) return false;
  const named = content.type === 'field' ? content.records : content.type === 'statement' ? content.others.records : [];
  return isCut === true || named.some((id) => unread.has(id));
}

/** The claims that can be held against the archive: with evidence, all of which is there, and its paragraphs known. */
export function claimsToHold(site: Site): readonly Claim[] {
  return claimsOf(site).filter(
    (claim) => claim.evidence.length > 0 && !claim.evidence.some(isOpen) && !isLeftAlone(site, claim),
  );
}

const claimsBySite = perSite((site: Site): readonly Claim[] =>
  site.all.flatMap((record) => [
    ...ownClaims(record),
    ...statementClaims(site, undefined, record),
    ...bodyClaimsIn(site, record),
  ]),
);

/** The claims of a record's own fields. */
const ownClaims = perRecord((record: SourceRecord) => [...fieldClaims(record), ...entryClaims(record)]);

const statementClaims = askingOf((view, _, record): readonly Claim[] =>
  (view.statementsOf.get(record.id) ?? [])
    .filter(({ record: owner }) => owner === record)
    .map((linked) => statementClaim(view, linked)),
);

function bodyClaims(site: View, language: ReadingLanguage, record: SourceRecord): SentenceClaim[] {
  const sentences = bodySentences(site, record, language);
  return [
    ...citingClaims(
      record,
      'body',
      sentences.map((sentence) => ({ ...sentence, path: [] })),
    ),
    ...citingFields.flatMap((field) =>
      citingClaims(
        record,
        field,
        citingSentences(site, record, field).map((sentence) => ({
          ...sentence,
          node: undefined,
          isCut: isCut(
            site,
            sentence.cites.map((to) => resolveStatement(record, to)),
          ),
        })),
      ),
    ),
  ];
}

type CitingPlace = Omit<BodySentence, 'node'> & { readonly node: Node | undefined; readonly path: Path };

function citingClaims(
  record: SourceRecord,
  part: BodyContent['part'],
  sentences: readonly CitingPlace[],
): SentenceClaim[] {
  // The words themselves are the key: a sentence that moves is the same claim, one that changes is another.
  const keys = counted(
    sentences.map(({ text }) => fieldKey(record.id, `${part}.${fingerprintOf(plainWords(text)).slice(0, 8)}`)),
  );
  return sentences.map((sentence, index) => ({
    key: keys[index] ?? '',
    record,
    path: sentence.path,
    from: undefined,
    evidence: evidenceOf(sentence),
    isCut: sentence.isCut,
    content: {
      type: 'body',
      part,
      statements: sentence.statements.map(({ key }) => key),
      says: sentence.text,
      inputs: sentence.statements.map(support),
      node: sentence.node,
      isGap: sentence.statements.length > 0 && sentence.statements.every(({ statement }) => statement.aspect === 'gap'),
    },
  }));
}

/** A sentence of a body, or one that cites as a body does, as a claim. */
export interface SentenceClaim extends Claim {
  readonly content: BodyContent;
}

/** The sentences of a record's body, or of one of its fields that cite, in reading order. */
export function sentenceClaims(site: Site, id: string, part: BodyContent['part']): readonly SentenceClaim[] {
  const record = site.records.get(id);
  if (record === undefined) return [];
  // To learn that a field is empty no body need be read.
  if (part !== 'body' && rawSentences(record, part).length === 0) return [];
  return bodyClaimsIn(site, record).filter(({ content }) => content.part === part);
}

/**
 * The sentences of each record as claims. Of a site of another day only a few records are ever asked for: the others
 * are not read.
 */
const bodyClaimsIn = perSiteAndKey((site: Site, record: SourceRecord): readonly SentenceClaim[] => {
  const language = readingOf(site.settings.language);
  return language ? sentencesOf(site, language, record) : [];
});

const sentencesOf = askingOf(bodyClaims);

/** The name of a statement's record; and its words where no source says them, as the desk worked them out. */
function support({ record, statement }: LinkedStatement): string {
  const made = statement.inferred !== undefined || statement.derived !== undefined;
  return made ? `${record.data.name}: ${statement.says}` : record.data.name;
}

/** What a claim says in words that a reader of the lock knows again: those of a statement, a field with its value. */
export function tellingOf({ key, content }: Claim): string {
  if (content.type === 'body') return content.says;
  if (content.type === 'field') return `${key.slice(key.indexOf(':') + 1)}: ${wordsOfContents(content).join(', ')}`;
  const { statement } = content;
  const parts = claimingFields(statementSchema).flatMap(({ name, ...field }) => {
    // The inputs of an inference are told by their words, in the fingerprint.
    if (name === 'inferred') return statement.inferred ? [`inferred ${statement.inferred.why}`] : [];
    const value = name === 'says' ? undefined : valueOf(statement, name);
    return value === undefined ? [] : [`${name} ${wordsOfContents(contentsOf(field, value)).join(' ')}`];
  });
  return parts.length === 0 ? statement.says : `${statement.says} [${parts.join('; ')}]`;
}

/** The fingerprint of what a claim says, with its evidence; white space and the style of quotation marks aside. */
export function claimFingerprint(claim: Claim): string {
  return fingerprints(claim);
}

const fingerprints = perSite((claim: Claim): string => {
  const { content, evidence } = claim;
  // A sentence of a body says what it says, however the statements behind it are worded.
  const inputs = content.type === 'statement' ? content.inputs : [];
  return fingerprintOf({
    words: plainWords(tellingOf(claim)),
    inputs: inputs.map(plainWords),
    evidence: evidence.map(writeEvidence),
  });
});

function statementClaim(site: View, linked: LinkedStatement): Claim {
  const { key, record, index, statement, evidence } = linked;
  const inputs = (statement.inferred?.inputs ?? []).map(
    (input) => site.statements.get(resolveStatement(record, input))?.statement.says ?? '',
  );
  return {
    key,
    record,
    path: ['statements', index, 'says'],
    from: ['statements', index, 'from'],
    evidence,
    isCut: isCut(site, groundsOf(linked)),
    content: { type: 'statement', statement, inputs, others: othersOf(statement) },
  };
}

/** What a statement claims that no way of its own looks for: a new field is held by its sort. */
function othersOf(statement: Statement): Contents {
  return joinContents(
    claimingFields(statementSchema)
      .filter(({ name }) => !heldInTheirOwnWay.has(name))
      .map((field) => contentsOf(field, valueOf(statement, field.name))),
  );
}

const heldInTheirOwnWay: ReadonlySet<string> = new Set([
  'says',
  'when',
  'value',
  'inferred',
  'derived',
] as const satisfies readonly (keyof Statement)[]);

function fieldClaims(record: SourceRecord): Claim[] {
  return claimingFields(schemas[record.kind]).flatMap((field): Claim[] => {
    const evidence = evidenceMap(record)[field.name];
    const value = valueOf(record.data, field.name);
    if (evidence === undefined || value === undefined) return [];
    const claim = (name: string, path: Path, own: unknown, claimed: unknown): Claim => ({
      key: fieldKey(record.id, name),
      record,
      path,
      from: path[0] === 'from' ? path : ['from', field.name],
      evidence: evidenceIn(own),
      content: { type: 'field', ...contentsOf(field, claimed) },
    });
    if (typeof evidence === 'string' || Array.isArray(evidence))
      return [claim(field.name, [field.name], evidence, value)];
    return Object.entries(evidence).map(([item, own]) =>
      claim(`${field.name}.${item}`, ['from', field.name, item], own, itemOf(value, item)),
    );
  });
}

/** The item of a list that evidence is given for, as a list of its own; what isn't listed is for a rule to tell. */
function itemOf(value: unknown, item: string): unknown {
  return Array.isArray(value) ? value.filter((one) => itemName(one) === item) : [];
}

/** Entries that carry their evidence themselves: who takes part, roles, names of other times, sums. */
function entryClaims(record: SourceRecord): Claim[] {
  return entryFields(schemas[record.kind]).flatMap((field) => {
    const keys = entryKeys(record, field);
    return entriesOf(record, field).map(({ path, entry, from }, index) => ({
      key: keys[index] ?? '',
      record,
      path: [...path, ...toldAt(field.entry, entry)],
      from: [...path, 'from'],
      evidence: evidenceIn(from),
      content: { type: 'field' as const, ...contentsOf({ schema: field.entry }, entry) },
    }));
  });
}

/** Where a problem with an entry is told: at its first field that a source can bear out. */
function toldAt(schema: z.ZodObject, entry: unknown): Path {
  const first = walk(schema, entry).find(({ sort }) => isLookedFor(sort));
  return first?.path.slice(0, 1) ?? [];
}

/**
 * The key of the claim in each entry of a field, in order: by what tells them apart, counted where that is the same.
 */
export function entryKeys(record: SourceRecord, field: EntryField): string[] {
  const apart = fieldThat(field.entry, 'tellsApart');
  const names = entriesOf(record, field).map(({ entry }) => {
    const word = apart === undefined ? undefined : itemName(valueOf(entry, apart.name));
    return word === undefined ? field.name : `${field.name}.${toId(word)}`;
  });
  return counted(names).map((name) => fieldKey(record.id, name));
}

/** The keys of the claims on who takes part in a programme or an event, in order of the record. */
export function participationKeys(record: SourceRecord): string[] {
  const field = participationField(record.kind);
  return field ? entryKeys(record, field) : [];
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
