import { recordOfId } from '../../basics/ids.ts';
import type { Words } from '../../messages/words.ts';
import type { Pair, StateChange } from '../../model/editions/changes.ts';
import { type Edition, type FrozenState, type FrozenStatement } from '../../model/editions/edition.ts';
import { fingerprintOf } from '../../model/evidence/claims/fingerprint.ts';
import { observedValue } from '../../model/indicators.ts';
import type { Site } from '../../model/site.ts';
import { evidenceIn } from '../../model/field-evidence.ts';
import { countedSentence, makeSentence, type Section, type Sentence } from '../sentence.ts';

/**
 * What the rules on changes write with. Of the site as it is now they take names of sources, units and the order only.
 */
export interface ChangeWriting {
  readonly site: Site;
  readonly words: Words;
  readonly earlier: Edition;
  readonly later: Edition;
}

type Entry = FrozenStatement | FrozenState;

/** A new statement, in its own words. */
export function newStatementSentence(writing: ChangeWriting, entry: FrozenStatement): Sentence {
  return changeSentence(writing, 'new', entry.says, [entry]);
}

/** How a record stands of which nothing was told before. */
export function newStateSentence(writing: ChangeWriting, entry: FrozenState): Sentence {
  return changeSentence(
    writing,
    'new',
    writing.words.t('sentence.change.new-state', { ...named(writing, entry), state: stateWord(writing, entry) }),
    [entry],
  );
}

/** A statement in its words of now and of then. */
export function rewordedSentence(writing: ChangeWriting, { before, after }: Pair<FrozenStatement>): Sentence {
  return changeSentence(
    writing,
    'reworded',
    writing.words.t('sentence.change.reworded', { ...daysOf(writing), before: before.says, after: after.says }),
    [after, before],
  );
}

/** How a record stood on one day and on the other. */
export function stateChangedSentence(writing: ChangeWriting, { before, after }: StateChange): Sentence {
  const known = after ?? before;
  const text = writing.words.t('sentence.change.state', {
    ...daysOf(writing),
    ...named(writing, known),
    before: stateWord(writing, before),
    after: stateWord(writing, after),
  });
  return changeSentence(writing, 'state-changed', text, [known, ...(before && before !== known ? [before] : [])]);
}

/** A statement as it is, and in brackets whatever was otherwise. */
export function correctedSentence(writing: ChangeWriting, { before, after }: Pair<FrozenStatement>): Sentence {
  const parts = otherwise(writing, before, after);
  const wordsAlone = before.says !== after.says && parts.length === 1;
  const text = writing.words.t(wordsAlone ? 'sentence.change.reworded' : 'sentence.change.corrected', {
    ...daysOf(writing),
    before: before.says,
    after: after.says,
    parts: writing.words.list(parts),
  });
  return changeSentence(writing, 'corrected', text, [after, before]);
}

/** That an event or a commitment has another date. */
export function correctedDateSentence(writing: ChangeWriting, { before, after }: Pair<FrozenState>): Sentence {
  const text = writing.words.t('sentence.change.corrected-date', {
    ...daysOf(writing),
    ...named(writing, after),
    state: stateWord(writing, after),
    was: wasDated(writing, before.when),
  });
  return changeSentence(writing, 'corrected', text, [after, before]);
}

/** What was said and is said no more, on its evidence of then. */
export function withdrawnStatementSentence(writing: ChangeWriting, entry: FrozenStatement): Sentence {
  return changeSentence(
    writing,
    'withdrawn',
    writing.words.t('sentence.change.withdrawn', {
      ...daysOf(writing),
      says: entry.says,
      inferred: entry.inferred ? 'yes' : 'no',
    }),
    [entry],
  );
}

/** How a record stood of which nothing is told any more. */
export function withdrawnStateSentence(writing: ChangeWriting, entry: FrozenState): Sentence {
  return changeSentence(
    writing,
    'withdrawn',
    writing.words.t('sentence.change.withdrawn-state', {
      ...daysOf(writing),
      ...named(writing, entry),
      state: stateWord(writing, entry),
    }),
    [entry],
  );
}

/** That nothing changed. Rests on all that was compared. */
export function unchangedSentence(writing: ChangeWriting): Sentence {
  const { statements, states } = writing.later;
  const entries = [...statements, ...states];
  const text = writing.words.t('sentence.change.none', {
    ...daysOf(writing),
    statements: statements.length,
    states: states.length,
  });
  return countedSentence(
    'bottom-line',
    'change',
    text,
    entries.map(({ id, from }) => ({ input: recordOfId(id), evidence: evidenceIn(from) })),
  );
}

/** The two days, as messages name them. */
export function daysOf({ words, earlier, later }: ChangeWriting): Readonly<Record<'earlier' | 'later', string>> {
  return { earlier: words.date(earlier.reportDate), later: words.date(later.reportDate) };
}

/**
 * A sentence on the first of `entries`, on the evidence of all. A statement is told in its own words; how a record
 * stands this site works out.
 */
function changeSentence(
  writing: ChangeWriting,
  section: Section,
  text: string,
  entries: readonly [Entry, ...Entry[]],
): Sentence {
  const [told] = entries;
  const evidence = evidenceIn(entries.map(({ from }) => from));
  const sentence =
    'says' in told
      ? makeSentence(section, 'change', text, { about: told.id, evidence })
      : countedSentence(section, 'change', text, [{ input: told.id, evidence }]);
  return isBygone(writing.site, told) ? { ...sentence, bygone: true } : sentence;
}

/** Whether the site says it in other words by now, or no more. */
function isBygone(site: Site, entry: Entry): boolean {
  return 'says' in entry ? site.statements.get(entry.id)?.statement.says !== entry.says : !site.records.has(entry.id);
}

/** What `before` was, wherever it was not as `after` is. */
function otherwise(writing: ChangeWriting, before: FrozenStatement, after: FrozenStatement): string[] {
  const { t, asOf } = writing.words;
  const differs = (field: (entry: FrozenStatement) => unknown): boolean =>
    fingerprintOf(field(before)) !== fingerprintOf(field(after));
  const reworded = before.says !== after.says;
  const was = before.value && {
    value: observedValue(writing.site, writing.words, before.value, true),
    date: asOf(before.value.asOf),
  };
  const isLess = before.from.every((part) => after.from.includes(part));
  return [
    ...(reworded ? [t('sentence.change.was.words', { words: before.says })] : []),
    // Other words hold the other number already.
    ...(differs(({ value }) => (reworded ? value?.asOf : value))
      ? [was ? t('sentence.change.was.value', was) : t('sentence.change.was.no-value')]
      : []),
    ...(differs(({ when }) => when) ? [wasDated(writing, before.when)] : []),
    ...(differs(({ inferred }) => inferred)
      ? [t('sentence.change.was.inferred', { inferred: before.inferred ? 'yes' : 'no' })]
      : []),
    ...(differs(({ from }) => from) ? [t('sentence.change.was.evidence', { how: isLess ? 'less' : 'changed' })] : []),
  ];
}

function wasDated({ words: { t, date } }: ChangeWriting, when: string | undefined): string {
  return when === undefined ? t('sentence.change.was.no-date') : t('sentence.change.was.date', { date: date(when) });
}

function named(
  { words }: ChangeWriting,
  { kind, name, when }: FrozenState,
): { name: string; dated: 'due' | 'on' | 'no'; when: string } {
  return {
    name,
    dated: when === undefined ? 'no' : kind === 'commitment' ? 'due' : 'on',
    when: when === undefined ? '' : words.date(when),
  };
}

function stateWord({ words: { t } }: ChangeWriting, entry: FrozenState | undefined): string {
  switch (entry?.kind) {
    case undefined:
      return t('sentence.change.no-state');
    case 'programme':
      return t(`status.${entry.state}`);
    case 'event':
      return t(`standing.${entry.state}`);
    case 'commitment':
      return t(`state.${entry.state}`);
  }
}
