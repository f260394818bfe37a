import { dateOf, isBefore } from '../../basics/dates.ts';
import { fieldKey } from '../../basics/ids.ts';
import { fallsDue, hasLapsed, type StandingCommitment } from '../../model/commitments.ts';
import { participationKeys } from '../../model/evidence/claims/claims.ts';
import { participationsOf } from '../../model/fields.ts';
import { newestSourceOf } from '../../model/knowledge.ts';
import { evidenceIn, fieldEvidence } from '../../model/field-evidence.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { countedSentence, makeSentence, type Section, type Sentence } from '../sentence.ts';
import { countedState, lapsedWords } from './promises.ts';
import { liesAhead, nameAt, namedId, whenWords, write, type Writing } from './writing.ts';

/** Where a programme stands, if its record says. A period that is still open says that it runs. */
export function standingSentences(writing: Writing, section: Section, record: SourceRecord<'programme'>): Sentence[] {
  const { words } = writing;
  const { status, period } = record.data;
  const name = nameAt(record);
  if (period === undefined) {
    if (status === undefined) return [];
    return [
      makeSentence(section, 'status', write(writing, 'sentence.status', { name, status }), {
        about: record.id,
        evidence: fieldEvidence(record, 'status'),
        claims: [fieldKey(record.id, 'status')],
      }),
    ];
  }
  const date = dateOf(period);
  const open = date.shape.type === 'range' && date.shape.end === undefined;
  const tense = liesAhead(writing, date)
    ? 'future'
    : open
      ? 'open'
      : isBefore(date, writing.reportDate)
        ? 'past'
        : 'present';
  const told = tense === 'future' ? (period.split('/')[0] ?? period) : period;
  const text = write(writing, 'sentence.period', { name, tense, ...whenWords(words, told) });
  const said = makeSentence(section, 'period', text, {
    about: record.id,
    evidence: fieldEvidence(record, 'period'),
    claims: [fieldKey(record.id, 'period')],
  });
  const agrees =
    status === undefined ||
    (status === 'running' && (tense === 'open' || tense === 'present')) ||
    (status === 'ended' && tense === 'past') ||
    (status === 'announced' && tense === 'future');
  if (agrees) return [said];
  return [
    makeSentence(section, 'status', write(writing, 'sentence.status', { name, status }), {
      about: record.id,
      evidence: fieldEvidence(record, 'status'),
      claims: [fieldKey(record.id, 'status')],
    }),
    said,
  ];
}

/** Who takes part, a sentence for each part taken, in the order of the record. */
export function takesPartSentences(writing: Writing, section: Section, record: SourceRecord): Sentence[] {
  const keys = participationKeys(record);
  const when =
    record.kind === 'event' ? record.data.when : record.kind === 'programme' ? record.data.period : undefined;
  return participationsOf(record).entries.map((entry, index) => {
    const { as, who, others, of, from } = entry;
    const { t, list } = writing.words;
    const text = write(writing, 'sentence.takes-part', {
      part: t(`part.${as}.label`),
      who: list([
        ...who.map((id) => namedId(writing.site, id, when)),
        ...(others === undefined ? [] : [t('list.unnamed', { count: others })]),
      ]),
      of: of === undefined ? '' : namedId(writing.site, of, when),
      delegated: of === undefined ? 'no' : 'yes',
    });
    const key = keys[index];
    const sentence = makeSentence(section, 'takes-part', text, {
      about: record.id,
      and: who,
      evidence: evidenceIn(from),
      claims: key === undefined ? [] : [key],
    });
    // Two parts may be taken by the same ones: the claim keeps their ids apart.
    return key === undefined ? sentence : { ...sentence, id: `takes-part-${key.replace(/[.:~]/g, '_')}` };
  });
}

/** Where a programme stands and what is due of it, in one line: "Running since 2023; due 9 November 2025: …". */
export function digestStanding(
  writing: Writing,
  section: Section,
  record: SourceRecord<'programme'>,
  promises: readonly StandingCommitment[],
): Sentence[] {
  const { words } = writing;
  const { status, period } = record.data;
  const next = promises.find(fallsDue);
  const lapsed = promises.filter(hasLapsed);
  const told = lapsedWords(words, promises);
  const newest = newestSourceOf(writing.site, fieldEvidence(record, 'status'));
  const stands = status === undefined ? '' : words.t(`stands.${status}`);
  const parts = [
    ...(status === undefined
      ? []
      : newest === undefined || status === 'ended'
        ? [stands]
        : [words.t('strip.stood', { standing: stands, date: words.date(newest.slice(0, 7)) })]),
    ...(period === undefined ? [] : [words.dateInText(period)]),
    ...(next
      ? [
          words.t('digest.due', {
            date: words.date(next.record.data.due ?? ''),
            name: nameAt(next.record),
          }),
        ]
      : []),
    ...(told === undefined ? [] : [told]),
  ];
  if (parts.length === 0) return [];
  const counted = [
    {
      input: record.id,
      evidence: [...fieldEvidence(record, 'status'), ...fieldEvidence(record, 'period')],
    },
    ...[...(next ? [next] : []), ...lapsed].flatMap(countedState),
  ];
  if (counted.every(({ evidence }) => evidence.length === 0)) return [];
  return [
    countedSentence(section, 'standing', write(writing, 'digest.standing', { parts: parts.join('; ') }), counted),
  ];
}
