import type { CommitmentState } from '../../basics/commitment-states.ts';
import { when } from './when.ts';

/** What is written of each state of a commitment: a state without one of these is none. */
type StateKey = `${
  | 'state'
  | 'sentence.commitment'
  | 'sentence.commitment.behind'
  | 'sentence.commitments.part'
  | 'sentence.change.now'}.${CommitmentState}`;

const wasOrWere = '{count, plural, one {was} other {were}}';
const isOrAre = '{count, plural, one {is} other {are}}';
/** How many stand so; where all of them do, the sentence has said it. */
const some = '{alone, select, yes {} no {{count, plural, one {one} other {#}} }}';
const allDue = `{count, plural, one {Due} =2 {Both were due} other {All # were due}}${when}`;
const allFall = `{count, plural, one {This falls} =2 {Both fall} other {All # fall}} due${when}`;
const openUntil = `{name} is open; it falls due${when}.`;
const passedDates = 'passed {count, plural, one {its date} other {their dates}}';
const allOpen = '{count, plural, one {This is} =2 {Both are} other {All # are}} open';

/** The words for the states of a commitment, and the sentences that say how one stands or several do. */
export const states = {
  'state.done': 'done',
  'state.done.title': 'Done',
  'state.done.means': 'A dated step says that it was done.',
  'sentence.commitment.done': `{name} was done${when}.`,
  'sentence.commitment.behind.done': `This was done${when}.`,
  'sentence.commitments.part.done': `${some}${wasOrWere} done`,
  'sentence.change.now.done': `{names} ${wasOrWere} done.`,

  'state.dropped': 'dropped',
  'state.dropped.title': 'Dropped',
  'state.dropped.means': 'A dated step says that it was given up.',
  'sentence.commitment.dropped': `{name} was dropped${when}.`,
  'sentence.commitment.behind.dropped': `This was dropped${when}.`,
  'sentence.commitments.part.dropped': `${some}${wasOrWere} dropped`,
  'sentence.change.now.dropped': `{names} ${wasOrWere} dropped.`,

  'state.open': 'open',
  'state.open.title': 'Open',
  'state.open.means':
    'No date is given, the date lies after {date}, or a source later than the date says that it is open still.',
  'sentence.commitment.open': `{due, select,
    passed {{name} was due${when} and was still open when last reported.}
    none {{name} is open; no date is given for it.}
    soon {${openUntil}} later {${openUntil}}}`,
  'sentence.commitment.behind.open': `{due, select,
    passed {${allDue}, {count, plural, one {it was} other {and were}} still open when last reported.}
    soon {${allFall}.}
    none {No date is given{count, plural, one {} other { for these #}}.}
    later {${allOpen}; {count, plural, one {it falls} other {they fall}} due${when}.}}`,
  'sentence.commitments.part.open': `${some}${isOrAre} open`,
  'sentence.change.now.open': `{names} ${isOrAre} open.`,

  'state.after-our-last-source': 'after our last source',
  'state.after-our-last-source.title': 'After our last source',
  'state.after-our-last-source.means':
    'The date has passed, and no source cited here for it or its programme is newer: none could say what came of it.',
  'sentence.commitment.after-our-last-source': `{name} was due${when}, after our last source.`,
  'sentence.commitment.behind.after-our-last-source': `${allDue}, after our last source.`,
  'sentence.commitments.part.after-our-last-source': `${some}fell due after our last source`,
  'sentence.change.now.after-our-last-source':
    '{count, plural, one {The date of {names} has} other {The dates of {names} have}} passed, after our last source.',

  'state.no-word-since': 'no word since',
  'state.no-word-since.title': 'No word since',
  'state.no-word-since.means': 'The date has passed, and a newer source on its programme does not say what came of it.',
  'sentence.commitment.no-word-since': `{name} was due${when}; the sources hold no word since.`,
  'sentence.commitment.behind.no-word-since': `${allDue}; the sources hold no word since.`,
  'sentence.commitments.part.no-word-since': `${some}${passedDates} with no word since`,
  'sentence.change.now.no-word-since':
    '{count, plural, one {The date of {names} has} other {The dates of {names} have}} passed with no word since.',
} as const satisfies Readonly<Record<StateKey | `state.${CommitmentState}.${'title' | 'means'}`, string>>;
