import type { Kind } from '../basics/kinds.ts';
import { recordsOf, type Site } from '../model/site.ts';
import { senses } from '../schema/fields.ts';
import { schemas } from '../schema/records.ts';
import { observation } from '../schema/statement.ts';
import type { ReadingLanguage } from '../texts/language.ts';
import { readingOf } from '../texts/languages/index.ts';
import { unknownMaker } from './commitment-draft.ts';
import { unwritten, type DraftRecord, type DraftStatement, type PlainValue } from './drafts.ts';
import type { FigureFinding } from './document/findings.ts';
import { isCountOf, isOfSubject } from './matching.ts';
import { isNamelessBody, isNamelessEvent } from './nameless.ts';
import type { Proposal, Proposals } from './proposals.ts';

/** Why something that is proposed is not written: somebody has to look at it first. */
export type LeftOut = 'nameless-body' | 'nameless-event' | 'unknown-maker' | 'figure-of-none' | 'figure-of-finished';

/** A draft record, new or on record, with the figures that are put into it. */
export interface DraftToWrite {
  readonly kind: Kind;
  readonly id: string;
  /** None where it is on record. */
  readonly draft?: DraftRecord;
  readonly figures: readonly DraftStatement[];
}

export interface DraftsToWrite {
  readonly drafts: readonly DraftToWrite[];
  /** How many proposals are left out, by why. */
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}

/** What of the proposals of a source is written as drafts where all of them are asked for at once. */
export function draftsToWrite(
  site: Site,
  { findings, proposals, published }: Proposals & { readonly published: string | undefined },
  paragraphs: readonly string[],
): DraftsToWrite {
  const language = readingOf(findings.language);
  const leftOut = new Map<LeftOut, number>();
  const leave = (why: LeftOut): void => void leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const open = proposals.filter(({ standing }) => standing !== 'on-record');

  // 1. New records. Whoever promises is among the bodies, which come first.
  const fresh = new Map<string, DraftRecord>();
  const isThere = (id: string): boolean => site.records.has(id) || site.unread.has(id) || fresh.has(id);
  for (const proposal of open) {
    if (proposal.type !== 'record') continue;
    const why = language && whyNot(proposal.draft, { findings, paragraphs, language, isThere });
    if (why === undefined) fresh.set(proposal.draft.id, proposal.draft);
    else leave(why);
  }

  // 2. Figures, each into the first draft that its sentence names.
  const figures = new Map<string, DraftStatement[]>();
  for (const proposal of open) {
    if (proposal.type !== 'statement') continue;
    const records = proposal.into.filter((id) => takesStatements(fresh.get(id)?.kind ?? site.records.get(id)?.kind));
    const into = records.find((id) => fresh.has(id) || site.records.get(id)?.data.draft === true);
    if (into === undefined) leave(records.some((id) => site.records.has(id)) ? 'figure-of-finished' : 'figure-of-none');
    else {
      const own = figures.get(into) ?? [];
      const found = findings.figures.find((one) => isAt(one, proposal));
      const value = found && valueOf(site, found, { published, findings, language, named: proposal.into });
      const id = freshId(proposal.draft.id, [...idsIn(site, fresh.get(into), into), ...own.map((one) => one.id)]);
      figures.set(into, [...own, { ...proposal.draft, id, ...(value === undefined ? {} : { value }) }]);
    }
  }

  const onRecord = [...figures].flatMap(([id, own]): DraftToWrite[] => {
    const kind = site.records.get(id)?.kind;
    return kind === undefined ? [] : [{ kind, id, figures: own }];
  });
  const made = [...fresh.values()].map((draft): DraftToWrite => ({
    kind: draft.kind,
    id: draft.id,
    draft,
    figures: figures.get(draft.id) ?? [],
  }));
  return { drafts: [...made, ...onRecord], leftOut };
}

/** What is known of the sentence that gives a figure. */
interface Sentence extends Pick<Proposals, 'findings'> {
  readonly published: string | undefined;
  readonly language: ReadingLanguage | undefined;
  /** The records that it names. */
  readonly named: readonly string[];
}

/** Why a new record is not written; undefined where it is. */
function whyNot(
  { kind, data }: DraftRecord,
  {
    findings,
    paragraphs,
    language,
    isThere,
  }: Pick<Proposals, 'findings'> & {
    readonly paragraphs: readonly string[];
    readonly language: ReadingLanguage;
    readonly isThere: (id: string) => boolean;
  },
): LeftOut | undefined {
  const name = typeof data['name'] === 'string' ? data['name'] : '';
  if (kind === 'organisation') {
    const found = findings.organisations.find((one) => one.name === name);
    return found && isNamelessBody(found, paragraphs, language) ? 'nameless-body' : undefined;
  }
  if (kind === 'event') return isNamelessEvent({ name }, language) ? 'nameless-event' : undefined;
  if (kind !== 'commitment') return undefined;
  const by = [data['by'] ?? []].flat();
  const isKnown = (id: PlainValue): boolean => typeof id === 'string' && id !== unknownMaker && isThere(id);
  return by.every(isKnown) ? undefined : 'unknown-maker';
}

function takesStatements(kind: Kind | undefined): boolean {
  return kind !== undefined && 'statements' in schemas[kind].shape;
}

function isAt(found: FigureFinding, { paragraph, start }: Proposal): boolean {
  return found.paragraph === paragraph && found.start === start;
}

/**
 * The value of a figure, as of the day its paragraph gives, or its source: of the one indicator on record that counts
 * it of what its sentence names. Which indicator that is, is left to fill in where not one alone is known. None where
 * the record could not be read with it: of two days, of a third.
 */
function valueOf(
  site: Site,
  found: FigureFinding,
  { published, findings, named, language }: Sentence,
): PlainValue | undefined {
  const sense = senses.find((one) => one === found.sense);
  const records = readingOf(site.settings.language);
  if (sense === undefined || !records || !language) return undefined;
  const [indicator, another] = recordsOf(site, 'indicator').filter(
    (one) => isCountOf(found, one.data, { document: language, records }) && isOfSubject(site, one, named),
  );
  const [day, other] = findings.dates.filter(({ paragraph }) => paragraph === found.paragraph);
  const asOf = other === undefined ? (day?.iso ?? published) : undefined;
  const isNumber = observation.shape.number.safeParse(found.number).success;
  if (asOf === undefined || !isNumber) return undefined;
  return { indicator: indicator && !another ? indicator.id : unwritten, number: found.number, sense, asOf };
}

function idsIn(site: Site, draft: DraftRecord | undefined, id: string): readonly string[] {
  const record = site.records.get(id);
  const known = record && 'statements' in record.data ? (record.data.statements ?? []) : [];
  const fresh = [draft?.data['statements'] ?? []].flat();
  const idOf = (one: PlainValue): string[] =>
    typeof one === 'object' && 'id' in one && typeof one.id === 'string' ? [one.id] : [];
  return [...known.map((one) => one.id), ...fresh.flatMap(idOf)];
}

/** An id that none of some is: the same, or with a number behind it. */
function freshId(id: string, taken: readonly string[]): string {
  let fresh = id;
  for (let number = 2; taken.includes(fresh); number += 1) fresh = `${id}-${number}`;
  return fresh;
}
