import type { Evidence } from '../../basics/evidence.ts';
import { fieldKey } from '../../basics/ids.ts';
import { entriesOf } from '../../model/chronology.ts';
import { standingsOf } from '../../model/commitments.ts';
import { participationKeys } from '../../model/evidence/claims/claims.ts';
import { observedValue } from '../../model/indicators.ts';
import { participationsOf } from '../../model/fields.ts';
import { circleOf } from '../../model/parties.ts';
import { recordOf } from '../../model/site.ts';
import { evidenceIn, fieldEvidence } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Selection } from '../scope.ts';
import { countedSentence, makeSentence, type Counted, type Sentence } from '../sentence.ts';
import { countedState } from './promises.ts';
import { nameAt, namesAt, type Writing } from './writing.ts';
import { eventEvidence } from './events.ts';

/** What is set side by side, a row of the table each. */
export const comparedAspects = ['partners', 'period', 'money', 'commitments', 'latest-event'] as const;

export type ComparedAspect = (typeof comparedAspects)[number];

/** A row of the comparison: one aspect, and a cell for each record that is compared, in the scope's order. */
export interface ComparedRow {
  readonly aspect: ComparedAspect;
  readonly cells: readonly ComparedCell[];
}

/** A cell holds a sentence of the ledger, the desk's own filing (which claims nothing), or nothing on record. */
interface ComparedCell {
  readonly record: SourceRecord;
  readonly sentence: Sentence | undefined;
  /** What the cell prints where there is no sentence. */
  readonly text: string;
}

/** The records side by side; `ownOf` gives what the records hold on one of them alone. */
export function comparedRows(
  writing: Writing,
  records: readonly SourceRecord[],
  ownOf: (record: SourceRecord) => Selection,
): ComparedRow[] {
  const rows = comparedAspects.map((aspect) => ({
    aspect,
    cells: records.map((record) => cell(writing, aspect, record, ownOf(record))),
  }));
  // A row in which only one has something compares nothing, and one row makes no table.
  const telling = rows.filter(({ cells }) => cells.filter(({ sentence }) => sentence !== undefined).length > 1);
  return telling.length > 1 ? telling : [];
}

function cell(writing: Writing, aspect: ComparedAspect, record: SourceRecord, own: Selection): ComparedCell {
  const found = { partners, period, money, commitments, 'latest-event': latestEvent }[aspect](writing, record, own);
  const none = writing.words.t('comparison.none');
  if (!found || (found.counted ?? [found]).every(({ evidence }) => evidence.length === 0))
    return { record, sentence: undefined, text: none };
  const sentence = found.counted
    ? countedSentence('side-by-side', 'comparison', found.text, [{ input: record.id, evidence: [] }, ...found.counted])
    : makeSentence('side-by-side', 'comparison', found.text, {
        about: record.id,
        and: [...new Set(found.inputs)].filter((id) => id !== record.id),
        evidence: found.evidence,
        claims: found.claims,
      });
  // A record may be the only input of several of its cells; the aspect keeps their ids apart.
  return { record, sentence: { ...sentence, id: `${sentence.id}-${aspect}` }, text: found.text };
}

/** What a cell tells of some claims, or counts. */
type Found = Told | Computed;

interface Told {
  readonly text: string;
  readonly inputs: readonly string[];
  readonly claims: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly counted?: undefined;
}

interface Computed {
  readonly text: string;
  readonly counted: readonly Counted[];
}

/** Of a programme those that take part in it; of a place or a body those that take part in the same programmes. */
function partners(writing: Writing, record: SourceRecord, own: Selection): Found | undefined {
  const programmes =
    record.kind === 'programme'
      ? [record]
      : own.programmes.filter((programme) =>
          participationsOf(programme as SourceRecord).entries.some(({ who }) => who.includes(record.id)),
        );
  const entries = programmes.flatMap((programme) => participationsOf(programme as SourceRecord).entries);
  // Whoever stands for the record is no partner of it.
  const circle = circleOf(writing.site, record.id);
  const who = [...new Set(entries.flatMap((entry) => entry.who))].filter((id) => !circle.has(id));
  if (who.length === 0) return undefined;
  const text = namesAt(writing, who, record.kind === 'programme' ? record.data.period : undefined);
  // Who meets a place or a body in its programmes, no source says: this site puts it together.
  if (record.kind !== 'programme')
    return {
      text,
      counted: [
        ...who.map((input) => ({ input, evidence: [] })),
        ...programmes.map((programme) => ({
          input: programme.id,
          evidence: participationsOf(programme as SourceRecord).entries.flatMap(({ from }) => evidenceIn(from)),
        })),
      ],
    };
  return {
    text,
    inputs: who,
    claims: participationKeys(record),
    evidence: entries.flatMap(({ from }) => evidenceIn(from)),
  };
}

function period({ words }: Writing, record: SourceRecord): Found | undefined {
  if (record.kind !== 'programme') return undefined;
  const { period: when, status } = record.data;
  const parts = [
    ...(when === undefined ? [] : [words.date(when)]),
    ...(status === undefined ? [] : [words.t(`status.${status}`)]),
  ];
  return parts.length === 0
    ? undefined
    : {
        text: parts.join('; '),
        inputs: [],
        claims: [fieldKey(record.id, 'period'), fieldKey(record.id, 'status')],
        evidence: [...fieldEvidence(record, 'period'), ...fieldEvidence(record, 'status')],
      };
}

function money({ site, words }: Writing, _: SourceRecord, { statements }: Selection): Found | undefined {
  const sums = statements.flatMap(({ key, statement, evidence }) => {
    const { value } = statement;
    if (!value || recordOf(site, 'indicator', value.indicator)?.data.currency === undefined) return [];
    return [
      {
        key,
        evidence,
        text: words.t('comparison.dated', { text: observedValue(site, words, value), date: words.asOf(value.asOf) }),
      },
    ];
  });
  return sums.length === 0
    ? undefined
    : {
        text: words.list(sums.map(({ text }) => text)),
        inputs: sums.map(({ key }) => key),
        claims: sums.map(({ key }) => key),
        evidence: sums.flatMap(({ evidence }) => [...evidence]),
      };
}

function commitments({ site, words, reportDate }: Writing, _: SourceRecord, selection: Selection): Found | undefined {
  const standing = standingsOf(
    site,
    reportDate,
    selection.commitments.map(({ id }) => id),
  );
  if (standing.length === 0) return undefined;
  const parts = [...Map.groupBy(standing, ({ state }) => state)].map(([state, of]) =>
    words.t(`sentence.commitments.part.${state}`, { count: of.length, alone: 'no' }),
  );
  return { text: words.list(parts), counted: standing.flatMap(countedState) };
}

function latestEvent({ site, words, reportDate }: Writing, _: SourceRecord, selection: Selection): Found | undefined {
  const last = entriesOf(
    site,
    reportDate,
    selection.events.map(({ id }) => id),
  ).findLast(({ date, standing }) => date !== undefined && standing === 'held')?.record;
  if (!last) return undefined;
  return {
    text: words.t('comparison.dated', { text: nameAt(last), date: words.date(last.data.when ?? '') }),
    counted: [{ input: last.id, evidence: eventEvidence(last) }],
  };
}
