import { stateEntry, type Outlook } from '../basics/commitment-states.ts';
import { compareText } from '../basics/compare.ts';
import { recordOfId } from '../basics/ids.ts';
import { kinds } from '../basics/kinds.ts';
import type { Words } from '../messages/words.ts';
import type { EventStanding } from '../model/chronology.ts';
import { changesBetween, changesId, isUnchanged, neighbours, type Changes } from '../model/editions/changes.ts';
import { type Edition, type FrozenState } from '../model/editions/edition.ts';
import type { Site } from '../model/site.ts';
import { oneByOne, type Draft } from './draft.ts';
import { readWell } from './briefing.ts';
import { frameOf } from './frame.ts';
import { weights } from './weights.ts';
import { setOnPaper, type Paper, type Length } from './length.ts';
import type { ChangeRequest, Editions } from './request.ts';
import { summarySentences } from './rules/change-summary.ts';
import {
  correctedDateSentence,
  correctedSentence,
  newStatementSentence,
  newStateSentence,
  rewordedSentence,
  stateChangedSentence,
  unchangedSentence,
  withdrawnStatementSentence,
  withdrawnStateSentence,
  type ChangeWriting,
} from './rules/changes.ts';
import { countedSentence, makeSentence, ofSeveral, type Sentence } from './sentence.ts';

/**
 * The papers on what changed, one for each two editions that follow one another, by report date. Two that hold nothing
 * give none.
 */
export function changeRequests(editions: readonly Edition[], words: Words): ChangeRequest[] {
  return neighbours(editions)
    .filter(({ earlier, later }) =>
      [earlier, later].some(({ statements, states }) => statements.length + states.length > 0),
    )
    .map(({ earlier, later }) => changeRequest(words, earlier, later));
}

function changeRequest(words: Words, earlier: Edition, later: Edition): ChangeRequest {
  const title = words.t('change.title', {
    same: earlier.reportDate === later.reportDate ? 'yes' : 'no',
    earlier: words.date(earlier.reportDate),
    later: words.date(later.reportDate),
    first: earlier.name,
    second: later.name,
  });
  return {
    id: changesId(earlier, later),
    title,
    scope: {},
    reportDate: later.reportDate,
    record: undefined,
    editions: { earlier, later },
  };
}

/**
 * Writes what changed between two editions, at one of its lengths. The same editions give the same paper, to the byte.
 */
export function writeChanges(site: Site, words: Words, { earlier, later }: Editions, length: Length = 'full'): Paper {
  const drafts = draft({ site, words, earlier, later }, length);
  return setOnPaper(
    changeRequest(words, earlier, later),
    {
      drafts,
      read: (chosen) => readWell({ site, words, reportDate: later.reportDate }, chosen),
      comparison: [],
      frame: frameOf(site, words),
    },
    length,
  );
}

function draft(writing: ChangeWriting, length: Length): Draft[] {
  const changes = changesBetween(writing.earlier, writing.later);
  if (isUnchanged(changes)) return oneByOne(weights['bottom-line'], [unchangedSentence(writing)]);
  const { new: added, reworded, stateChanged, corrected, withdrawn } = changes;
  const inOrder = (...sentences: readonly Sentence[]): Sentence[] => ordered(writing.site, toldOnce(sentences));
  return [
    ...oneByOne(weights['bottom-line'], summarySentences(writing, changes, length)),
    ...inTurns(
      weighedNews(
        writing.site,
        inOrder(
          ...added.statements.map((entry) => newStatementSentence(writing, entry)),
          ...added.states.map((entry) => newStateSentence(writing, entry)),
        ),
      ),
    ),
    ...inTurns(oneByOne(0, inOrder(...reworded.map((pair) => rewordedSentence(writing, pair))))),
    ...inTurns(weighedStates(changes, inOrder(...stateChanged.map((pair) => stateChangedSentence(writing, pair))))),
    ...inTurns(
      oneByOne(
        0,
        inOrder(
          ...corrected.statements.map((pair) => correctedSentence(writing, pair)),
          ...corrected.states.map((pair) => correctedDateSentence(writing, pair)),
        ),
      ),
    ),
    ...inTurns(
      oneByOne(
        0,
        inOrder(
          ...withdrawn.statements.map((entry) => withdrawnStatementSentence(writing, entry)),
          ...withdrawn.states.map((entry) => withdrawnStateSentence(writing, entry)),
        ),
      ),
    ),
  ];
}

/**
 * The drafts of one section, weighed anew by their rank in it: the first of each section before the second of any, so
 * that a page tells of every sort of change.
 */
function inTurns(drafts: readonly Draft[]): Draft[] {
  const ranked = [...drafts].sort((a, b) => b.weight - a.weight);
  const ranks = new Map(ranked.map((draft, rank) => [draft, rank]));
  return drafts.map((draft) => ({ ...draft, weight: weights['bottom-line'] / (2 + (ranks.get(draft) ?? 0)) }));
}

/**
 * By kind of record, then record, each statement in its place there, what is told of the record itself last. What is
 * gone from the site comes at the end.
 */
function ordered(site: Site, sentences: readonly Sentence[]): Sentence[] {
  const kindOf = (id: string): number => {
    const kind = site.records.get(recordOfId(id))?.kind;
    return kind === undefined ? kinds.length : kinds.indexOf(kind);
  };
  const placeOf = (id: string): number => site.statements.get(id)?.index ?? Number.MAX_SAFE_INTEGER;
  return [...sentences].sort((a, b) => {
    const [one, other] = [a.about, b.about];
    return (
      kindOf(one) - kindOf(other) ||
      compareText(recordOfId(one), recordOfId(other)) ||
      placeOf(one) - placeOf(other) ||
      compareText(one, other)
    );
  });
}

/** Sentences of the same words as one, with the inputs and the evidence of all. */
function toldOnce(sentences: readonly Sentence[]): Sentence[] {
  const alike = Map.groupBy(sentences, ({ text, counted }) => `${counted ? 'counted' : 'told'} ${text}`);
  return [...alike.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return same;
    const one = first.counted
      ? countedSentence(
          first.section,
          'change',
          first.text,
          same.flatMap(({ counted = [] }) => [...counted]),
        )
      : makeSentence(first.section, 'change', first.text, {
          ...ofSeveral(
            same.flatMap(({ inputs }) => [...inputs]),
            same.flatMap(({ evidence }) => [...evidence]),
          ),
          claims: same.flatMap(({ claims }) => [...claims]),
        });
    return [same.some(({ bygone }) => bygone) ? { ...one, bygone: true as const } : one];
  });
}

/**
 * A promise, then what opens each record, so that a page tells of many; what a source does not say, or what is said of
 * the source itself, comes last.
 */
function weighedNews(site: Site, sentences: readonly Sentence[]): Draft[] {
  return sentences.map((sentence, index) => {
    const { about } = sentence;
    const statement = site.statements.get(about);
    const opens = recordOfId(about) !== recordOfId(sentences[index - 1]?.about ?? '');
    const { record, statement: { aspect } = {} } = statement ?? {};
    return {
      section: sentence.section,
      sentences: [sentence],
      group: recordOfId(about),
      weight: record?.kind === 'source' ? 0 : aspect === 'gap' ? 1 : aspect === 'promise' ? 4 : opens ? 3 : 2,
    };
  });
}

/** What the desk must not miss comes first. */
function weightOf(entry: FrozenState): number {
  switch (entry.kind) {
    case 'programme':
      return 1;
    case 'event':
      return standingWeights[entry.state];
    case 'commitment':
      return outlookWeights[stateEntry(entry.state).outlook];
  }
}

const standingWeights: Readonly<Record<EventStanding, number>> = {
  cancelled: 5,
  held: 3,
  announced: 1,
  'announced-unknown': 1,
  unknown: 1,
};

const outlookWeights: Readonly<Record<Outlook, number>> = { settled: 5, passed: 4, ahead: 1 };

function weighedStates({ stateChanged }: Changes, sentences: readonly Sentence[]): Draft[] {
  const weights = new Map(stateChanged.flatMap(({ after }) => (after ? [[after.id, weightOf(after)]] : [])));
  return sentences.map((sentence) => {
    return { section: sentence.section, sentences: [sentence], weight: weights.get(sentence.about) ?? 1 };
  });
}
