import type { CommitmentState } from '../../basics/commitment-states.ts';

/** What is written of each state of a commitment: a state without one of these is none. */
type StateKey =
  `${'state' | 'digest.promises' | 'sentence.commitments.part' | 'sentence.change.now'}.${CommitmentState}`;

const wasOrWere = '{count, plural, one {was} other {were}}';
const isOrAre = '{count, plural, one {is} other {are}}';
/** How many stand so; where all of them do, the sentence has said it. */
const some = '{alone, select, yes {} no {{count, plural, one {one} other {#}} }}';
const passedDates = 'passed {count, plural, one {its date} other {their dates}}';

/** The words for the states of a commitment, and the sentences that say how one stands or several do. */
export const states = {
  'state.done': 'done',
  'state.done.title': 'Done',
  'state.done.due': 'Done',
  'state.done.means': 'A dated step says that it was done.',
  'sentence.commitments.part.done': `${some}${wasOrWere} done`,
  'digest.promises.done': '{count, plural, one {one promise} other {# promises}} done',
  'sentence.change.now.done': `{names} ${wasOrWere} done.`,

  'state.dropped': 'dropped',
  'state.dropped.title': 'Dropped',
  'state.dropped.due': 'Dropped',
  'state.dropped.means': 'A dated step says that it was given up.',
  'sentence.commitments.part.dropped': `${some}${wasOrWere} dropped`,
  'digest.promises.dropped': '{count, plural, one {one promise} other {# promises}} dropped',
  'sentence.change.now.dropped': `{names} ${wasOrWere} dropped.`,

  'state.open': 'open',
  'state.open.title': 'Open',
  'state.open.due': 'Due, and open',
  'state.open.means':
    'No date is given, the date lies after {date}, or a source later than the date says that it is open still.',
  'sentence.commitments.part.open': `${some}${isOrAre} open`,
  'digest.promises.open': '{count, plural, one {one promise} other {# promises}} open',
  'sentence.change.now.open': `{names} ${isOrAre} open.`,

  'state.after-our-last-source': 'after our last source',
  'state.after-our-last-source.title': 'After our last source',
  'state.after-our-last-source.due': 'Due after our last source on it',
  'state.after-our-last-source.means':
    'The date has passed, and no source cited here for it or its programme is newer: none could say what came of it.',
  'sentence.commitments.part.after-our-last-source': `${some}fell due after our last source`,
  'digest.promises.after-our-last-source':
    '{count, plural, one {one promise} other {# promises}} due after our last source on {count, plural, one {it} other {them}}',
  'sentence.change.now.after-our-last-source':
    '{count, plural, one {The date of {names} has} other {The dates of {names} have}} passed, after our last source.',

  'state.no-word-since': 'no word since',
  'state.no-word-since.title': 'No word since',
  'state.no-word-since.due': 'Due, with no word since',
  'state.no-word-since.means': 'The date has passed, and a newer source on its programme does not say what came of it.',
  'sentence.commitments.part.no-word-since': `${some}${passedDates} with no word since`,
  'digest.promises.no-word-since': '{count, plural, one {one promise} other {# promises}} with no word since',
  'sentence.change.now.no-word-since':
    '{count, plural, one {The date of {names} has} other {The dates of {names} have}} passed with no word since.',
} as const satisfies Readonly<Record<StateKey | `state.${CommitmentState}.${'title' | 'means' | 'due'}`, string>>;
