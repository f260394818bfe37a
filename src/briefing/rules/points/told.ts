import { compareText } from '../../../basics/compare.ts';
import type { Evidence } from '../../../basics/evidence.ts';
import { recordOfId } from '../../../basics/ids.ts';
import { participationsOf } from '../../../model/fields.ts';
import { recordOf } from '../../../model/site.ts';
import { evidenceIn, fieldEvidence } from '../../../model/field-evidence.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { perPlan, type Plan } from '../../plan.ts';
import type { Counted, Sentence } from '../../sentence.ts';
import { eventEvidence } from '../events.ts';
import { countedState } from '../promises.ts';
import { digestSentence, editorsBottomLine, notToConfuse } from '../sentences.ts';
import { nameAt, type Writing } from '../writing.ts';
import { share, widerNumber } from './numbers.ts';

/** A source that a paper cites, and how much of the paper rests on it. */
export interface CitedSource {
  readonly record: SourceRecord<'source'>;
  /** Where the paper cites it. */
  readonly evidence: readonly Evidence[];
  /** How many of the things that the paper tells rest on it, of all; from 0 to 1. */
  readonly share: number;
}

/** A source on which less of a paper rests is mentioned in passing. */
const leastShare = 0.1;

/** The sources of what a paper tells, those first on which most of it rests. */
export const citedSources = perPlan((writing: Writing, plan: Plan): readonly CitedSource[] => {
  const all = evidenceTold(writing, plan).filter((evidence) => evidence.length > 0);
  const { roots } = plan.selection;
  const citing = Map.groupBy(
    all.flatMap((evidence) => evidence),
    ({ source }) => source,
  );
  const resting = new Map<string, number>();
  for (const evidence of all)
    for (const source of new Set(evidence.map((one) => one.source)))
      resting.set(source, (resting.get(source) ?? 0) + 1);
  return [...citing]
    .flatMap(([id, evidence]) => {
      // Of its own page a source is the subject.
      const record = roots.some((root) => root.id === id) ? undefined : recordOf(writing.site, 'source', id);
      return record ? [{ record, evidence, share: (resting.get(id) ?? 0) / all.length }] : [];
    })
    .sort((a, b) => b.share - a.share || compareText(a.record.id, b.record.id));
});

/** Whether a paper rests on a source, rather than mention it in passing. */
export function carries({ share }: CitedSource): boolean {
  return share >= leastShare;
}

/** What stands behind each thing that a paper tells: a statement, a promise, an event, a programme in a line. */
function evidenceTold(writing: Writing, plan: Plan): (readonly Evidence[])[] {
  const { site } = writing;
  const { narrative, play, figures, gaps, promises, events, programmes } = plan;
  // A theme or a place is told by what is filed under it, not by its own fields.
  const roots = plan.digests ? [] : plan.selection.roots;
  const inputs = [...narrative.map(({ sentence }) => sentence), ...bottomLineOf(writing, plan)].flatMap(
    (sentence) => sentence.inputs,
  );
  const statements = new Map(
    [
      ...[...inputs].flatMap((key) => site.statements.get(key) ?? []),
      ...play,
      ...figures,
      ...gaps,
      ...events.flatMap(({ record }) => site.statementsOf.get(record.id) ?? []),
    ].map((linked) => [linked.key, linked.evidence] as const),
  );
  return [
    ...roots.flatMap((root) => [
      ...Object.keys('from' in root.data ? (root.data.from ?? {}) : {}).map((field) => fieldEvidence(root, field)),
      ...participationsOf(root).entries.map(({ from }) => evidenceIn(from)),
      ...notToConfuse(writing, 'points-to-watch', root).map(({ evidence }) => evidence),
    ]),
    // What other points bring in from elsewhere.
    ...[...widerNumber(writing, plan), ...share(writing, plan)].map(({ evidence }) => evidence),
    ...statements.values(),
    ...promises.map((promise) => countedState(promise).flatMap(({ evidence }) => evidence)),
    ...events.map(({ record }) => eventEvidence(record)),
    ...programmes.map((programme) => [
      ...(digestSentence(writing, 'programmes', programme as SourceRecord)[0]?.evidence ??
        (site.statementsOf.get(programme.id) ?? [])[0]?.evidence ??
        []),
      ...fieldEvidence(programme as SourceRecord, 'status'),
      ...fieldEvidence(programme as SourceRecord, 'period'),
    ]),
  ];
}

/** What the editor of the paper's record says first. */
export function bottomLineOf(writing: Writing, { request }: Plan): Sentence[] {
  const record = request.record && writing.site.records.get(request.record.id);
  return record ? editorsBottomLine(writing, record) : [];
}

/** The editor's own sentences in a paper. */
export function editedSentences(writing: Writing, plan: Plan): Sentence[] {
  return [...bottomLineOf(writing, plan), ...plan.narrative.map(({ sentence }) => sentence)];
}

/** Whether sentences rest on a record or one of its statements. */
export function restOn(sentences: readonly Sentence[], id: string): boolean {
  return sentences.some(({ inputs }) => inputs.some((input) => recordOfId(input) === id));
}

/** What a paper is about, where that is one record: the record itself, and its name inside a sentence. */
export function subjectOf({
  selection: { roots },
}: Plan): { readonly record: SourceRecord; readonly name: string } | undefined {
  const [record, ...others] = roots;
  return record && others.length === 0 ? { record, name: nameAt(record) } : undefined;
}

/** A source as it was counted: by what it says of itself, or else by what the paper cites of it. */
export function countedSource({ record, evidence }: CitedSource): Counted {
  const own = ['publisher', 'published'].flatMap((field) => fieldEvidence(record as SourceRecord, field));
  return { input: record.id, evidence: own.length > 0 ? own : evidence };
}
