import type { Evidence } from '../../basics/evidence.ts';
import { cut } from '../../basics/parts.ts';
import { fieldKey } from '../../basics/ids.ts';
import { fallsDueSoon, hasLapsed, isPromised, type StandingCommitment } from '../../model/commitments.ts';
import type { Words } from '../../messages/words.ts';
import { fieldEvidence } from '../../model/field-evidence.ts';
import { toldTogether } from '../prose/together.ts';
import { countedSentence, makeSentence, ofSeveral, type Counted, type Section, type Sentence } from '../sentence.ts';
import { saysOn } from './statements.ts';
import { nameAt, namesAt, telling, whenWords, write, type Writing } from './writing.ts';

/** A row of the board: promises of one date and one state, told together. */
export interface BoardRow {
  readonly promises: readonly StandingCommitment[];
  /** By when, in words. */
  readonly by: string;
  readonly told: Sentence;
  readonly state: Sentence;
}

/** More promises than these are no row: those of one date and state then take several. */
const mostInRow = 20;

/**
 * The board of promises: those of one date and state in a row, by maker, in the order in which they are given. A
 * promise alone is told in its own words unless these stand elsewhere in the paper, several by their names.
 */
export function boardRows(
  writing: Writing,
  section: Section,
  promises: readonly StandingCommitment[],
  isTold: (statement: string) => boolean,
): BoardRow[] {
  const alike = Map.groupBy(promises, ({ state, record: { data } }) =>
    [data.due ?? '', data.event ?? '', state].join('|'),
  );
  const rows = [...alike.values()].flatMap((all) => cut(all, () => 1, mostInRow).map(({ items }) => items));
  return rows.flatMap((group) => {
    const [first] = group;
    // Of what is known by its steps alone nobody can say what was promised.
    if (!first || group.every((one) => promisedWhere(one).length === 0)) return [];
    return [
      {
        promises: group,
        by: dueWords(writing, first),
        told: promisesSentence(writing, section, group, isTold),
        state: stateSentence(writing, section, group),
      },
    ];
  });
}

/** By when, and at which event. */
function dueWords({ site, words }: Writing, { record: { data } }: StandingCommitment): string {
  const event = data.event === undefined ? undefined : site.records.get(data.event);
  const date = data.due === undefined ? words.t('board.no-date') : words.date(data.due);
  return event === undefined ? date : words.t('board.at', { date, event: nameAt(event, data.due) });
}

function promisesSentence(
  writing: Writing,
  section: Section,
  group: readonly StandingCommitment[],
  isTold: (statement: string) => boolean,
): Sentence {
  const [first] = group;
  if (group.length === 1 && first?.promise && !isTold(first.promise.key))
    return promiseSentence(writing, section, first) ?? namedSentence(writing, section, group);
  return namedSentence(writing, section, group);
}

/** What was promised, in the statement's own words; told from behind once its day has passed. */
function promiseSentence(writing: Writing, section: Section, { promise }: StandingCommitment): Sentence | undefined {
  return promise && makeSentence(section, 'promise', saysOn(writing, promise), telling(promise));
}

/** Promises by maker and name: "The Commission: the launch of a network and a report to the summit; Northland: …" */
function namedSentence(writing: Writing, section: Section, group: readonly StandingCommitment[]): Sentence {
  const { words } = writing;
  const ids = group.map(({ record }) => record.id);
  const byMaker = Map.groupBy(group, ({ record }) => [...record.data.by].sort().join(' '));
  const parts = [...byMaker.values()].map((same) => {
    const makers = same[0]?.record.data.by ?? [];
    return words.t('sentence.promises.part', {
      makers: namesAt(writing, makers),
      known: makers.length > 0 ? 'yes' : 'no',
      promises: words.list(
        toldTogether(
          words.prose,
          same.map(({ record }) => nameAt(record)),
        ),
      ),
    });
  });
  const text = write(writing, 'sentence.promises', { parts: parts.join('; ') });
  return makeSentence(section, 'promises', text, {
    ...ofSeveral(ids, group.flatMap(promisedWhere)),
    claims: group.flatMap(({ record, promise }) => [
      fieldKey(record.id, 'by'),
      fieldKey(record.id, 'due'),
      ...(promise ? [promise.key] : []),
    ]),
  });
}

/** Where a promise stands: its words, its maker and its date. */
function promisedWhere({ record, promise }: StandingCommitment): Evidence[] {
  return [...(promise?.evidence ?? []), ...fieldEvidence(record, 'by'), ...fieldEvidence(record, 'due')];
}

/** How promises that stand alike stand. */
function stateSentence(writing: Writing, section: Section, group: readonly StandingCommitment[]): Sentence {
  const [first] = group;
  const state = first?.state ?? 'open';
  const step = first?.steps.at(-1)?.statement.when;
  const settled = state === 'done' || state === 'dropped';
  const text = write(writing, 'board.state', {
    state: writing.words.t(`state.${state}`),
    ...whenWords(writing.words, settled ? step : undefined),
  });
  return countedSentence(section, 'commitment-state', text, group.flatMap(countedState));
}

/**
 * How many promises fell due after our last source, without word since, or fall due soon: those of the date that most
 * of them share. Nothing where there is no such promise.
 */
export function promisesDueSentences(
  writing: Writing,
  section: Section,
  promises: readonly StandingCommitment[],
): Sentence[] {
  // What is still open behind its date does not fall due any more, and what was only aimed at never did.
  const isPressing = (one: StandingCommitment): boolean =>
    isPromised(one.record) && (one.state === 'open' ? fallsDueSoon(one) : hasLapsed(one));
  const pressing = promises.filter((one) => one.due !== undefined && isPressing(one));
  const alike = [
    ...Map.groupBy(pressing, ({ state, record: { data } }) => `${state}|${data.event ?? data.due ?? ''}`).values(),
  ];
  const group = alike.reduce<readonly StandingCommitment[]>((most, one) => (one.length > most.length ? one : most), []);
  const [first] = group;
  if (!first || first.state === 'done' || first.state === 'dropped') return [];
  const event = first.record.data.event === undefined ? undefined : writing.site.records.get(first.record.data.event);
  const text = write(writing, `sentence.promises-due.${first.state}`, {
    count: group.length,
    name: nameAt(first.record),
    at: event === undefined ? '' : nameAt(event, first.record.data.due),
    placed: event === undefined ? 'no' : 'yes',
    ...whenWords(writing.words, first.record.data.due),
  });
  return [countedSentence(section, 'promises-due', text, countedStates(group))];
}

/** What a state is computed from: the commitment by its promise, maker and due date, and the step that decides. */
export function countedState(standing: StandingCommitment): Counted[] {
  const { record, steps } = standing;
  return [
    { input: record.id, evidence: promisedWhere(standing) },
    ...steps.slice(-1).map(({ key, evidence }) => ({ input: key, evidence })),
  ];
}

/** Of more promises than these the first ones are cited: nobody looks up hundreds behind one sentence. */
const mostCited = 40;

/** What the states of many promises are computed from: all are counted, the first ones are cited. */
export function countedStates(promises: readonly StandingCommitment[]): Counted[] {
  return promises.flatMap((one, index) =>
    countedState(one).map((counted) => (index < mostCited ? counted : { ...counted, evidence: [] })),
  );
}

/** How many promises' dates lie after our last source, and how many passed without word; undefined where none did. */
export function lapsedWords({ t, list }: Words, promises: readonly StandingCommitment[]): string | undefined {
  const states = Map.groupBy(promises.filter(hasLapsed), ({ state }) => state);
  const parts = [...states].map(([state, of]) => t(`digest.promises.${state}`, { count: of.length }));
  return parts.length === 0 ? undefined : list(parts);
}
