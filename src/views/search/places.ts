import { recordOfClaim, recordOfId } from '../../basics/ids.ts';
import { kindIs } from '../../basics/kinds.ts';
import { checkedOf } from '../../briefing/document/checked.ts';
import { sentencesOf, type Paper } from '../../briefing/length.ts';
import type { Sentence, SentenceRule } from '../../briefing/sentence.ts';
import { entrySentences } from '../../briefing/short.ts';
import { textBlocks } from '../../model/bodies.ts';
import { checkedBriefly } from '../../model/evidence/checked/checked-words.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Place } from '../../search/document.ts';
import type { Context } from '../context.ts';
import { NoteBook } from '../page/notes.ts';
import { answersByField } from '../records/kind-views.ts';
import { writingOn } from '../page/tell.ts';

/** What a sentence is to a reader of results. What is missing, or must not be said, never passes for a statement. */
type PlaceSort = 'statement' | 'figure' | 'event' | 'promise' | 'gap' | 'caution' | 'field';

const sortOfRule = {
  'bottom-line': 'statement',
  'promises-due': 'promise',
  body: 'statement',
  statement: 'statement',
  inference: 'statement',
  figure: 'figure',
  gap: 'gap',
  question: 'gap',
  line: 'statement',
  status: 'statement',
  period: 'statement',
  'takes-part': 'statement',
  digest: 'statement',
  standing: 'statement',
  promise: 'promise',
  promises: 'promise',
  'commitment-state': 'promise',
  event: 'event',
  parts: 'event',
  growth: 'figure',
  disagreement: 'caution',
  'whose-account': 'caution',
  'how-old': 'caution',
  'promise-lacks': 'gap',
  'wider-number': 'caution',
  'not-to-confuse': 'caution',
  'do-not-say': 'caution',
  speaks: 'statement',
  attendance: 'figure',
  share: 'figure',
  order: 'caution',
  'inferred-only': 'caution',
  'only-aims': 'caution',
  'one-side': 'caution',
  'outcome-unknown': 'gap',
  'named-only': 'caution',
  comparison: 'statement',
  change: 'statement',
} as const satisfies Readonly<Record<SentenceRule, PlaceSort>>;

/**
 * The sentences of a paper, or of a record's page, that are its own: of what it only passes on the record that says it
 * is found. A paper of no record has its bottom line. Each under its anchor, with how it is checked.
 */
export function placesOfPaper(context: Context, paper: Paper): Place[] {
  const { record } = paper;
  return sentencesOf(paper)
    .filter((sentence) => (record ? isOwn(sentence, record.id) : sentence.section === 'bottom-line'))
    .map((sentence) => placeOf(context, sentence, sentence.id));
}

/** All that a record says as an entry among others of its kind: it is found at the entry. */
export function placesOfEntry(context: Context, record: SourceRecord): Place[] {
  return entrySentences(writingOn(context), record).map((sentence) => placeOf(context, sentence, ''));
}

/** What the fields of a record claim: "Where: Harbourton". Under what the desk files it is claimed nowhere. */
export function placesOfFields(context: Context, record: SourceRecord): Place[] {
  const { words, claims } = context;
  const notes = new NoteBook(context);
  return answersByField({ context, notes }, record.kind, record).flatMap(({ field, answers }) =>
    answers
      .filter(({ marks }) => marks.length > 0)
      .map(({ label, value }): Place => ({
        anchor: '',
        text: words.t('search.field', { label, value: value.map(({ text }) => text).join('') }),
        sort: 'field',
        checked: checkedBriefly(words, claims.of(claims.ofField(record, field))),
      })),
  );
}

/** The publisher's own words claim nothing: how they begin says what the page is, and is no answer to a question. */
export function placesOfOwnWords(record: SourceRecord): Place[] {
  if (!kindIs(record.kind, 'body', 'own-words')) return [];
  return textBlocks(record.body.tree)
    .slice(0, 1)
    .map(({ text }) => ({ anchor: '', text, sort: 'statement' }));
}

function isOwn(sentence: Sentence, id: string): boolean {
  if (sentence.counted) return recordOfId(sentence.about) === id || sentence.inputs.some((input) => input === id);
  return recordOfId(sentence.about) === id || sentence.claims.some((key) => recordOfClaim(key) === id);
}

function placeOf(context: Context, sentence: Sentence, anchor: string): Place {
  return {
    anchor,
    text: sentence.text,
    sort: sortOfRule[sentence.rule],
    checked: checkedBriefly(context.words, checkedOf(context.claims, sentence)),
  };
}
