import { commitmentStates, stateEntry, type CommitmentState } from '../../basics/commitment-states.ts';
import { compareText } from '../../basics/compare.ts';
import type { Changes } from '../../model/editions/changes.ts';
import type { FrozenState, FrozenStatement } from '../../model/editions/edition.ts';
import { laterThan, publishedOn } from '../../model/knowledge.ts';
import { recordOf } from '../../model/site.ts';
import { evidenceIn, fieldEvidence } from '../../model/field-evidence.ts';
import type { Length } from '../length.ts';
import { countedSentence, type Counted, type Sentence } from '../sentence.ts';
import { daysOf, type ChangeWriting } from './changes.ts';

/** What a sentence needs of an entry to rest on it. */
type Ground = Pick<FrozenStatement | FrozenState, 'id' | 'from'>;

/** At most this many names stand in one sentence. */
const namesTold = 2;

/** How many, from which sources, what was settled and what passed in silence: four sentences at most. */
export function summarySentences(writing: ChangeWriting, changes: Changes, length: Length): Sentence[] {
  const now = changes.stateChanged.flatMap(({ after }) => after ?? []);
  const statements = statementCounts(writing, changes);
  return [
    ...statements,
    ...sourcesOfNew(writing, changes),
    ...recordCounts(writing, changes, statements.length === 0),
    ...commitmentStates
      .filter((state) => stateEntry(state).outlook !== 'ahead')
      .flatMap((state) =>
        namedStates(
          writing,
          length,
          state,
          now.filter((entry) => entry.kind === 'commitment' && entry.state === state),
        ),
      ),
  ].slice(0, 4);
}

function statementCounts(writing: ChangeWriting, { new: added, reworded, corrected, withdrawn }: Changes): Sentence[] {
  const { t, list } = writing.words;
  const lists = filled([
    ['new', added.statements],
    ['reworded', reworded.map(together)],
    ['corrected', corrected.statements.map(together)],
    ['withdrawn', withdrawn.statements],
  ]);
  const parts = lists.map(([word, { length: count }], index) =>
    t('sentence.change.count', { list: word, count, first: index === 0 ? 'yes' : 'no' }),
  );
  return counted(t('sentence.change.statements', { ...daysOf(writing), parts: list(parts) }), lists);
}

function recordCounts(
  writing: ChangeWriting,
  { new: added, stateChanged, corrected, withdrawn }: Changes,
  alone: boolean,
): Sentence[] {
  const { t, list } = writing.words;
  const lists = filled([
    ['new', added.states],
    ['changed', stateChanged.map(together)],
    ['dated', corrected.states.map(together)],
    ['withdrawn', withdrawn.states],
  ]);
  const parts = lists.map(([word, { length: count }]) => t('sentence.change.record-count', { list: word, count }));
  const values = { ...daysOf(writing), parts: list(parts) };
  return counted(t('sentence.change.records', { ...values, alone: alone ? 'yes' : 'no' }), lists);
}

/** Entries by the word for what became of them. */
type Lists<Word extends string> = readonly (readonly [Word, readonly Ground[]])[];

function filled<const Word extends string>(lists: Lists<Word>): Lists<Word> {
  return lists.filter(([, entries]) => entries.length > 0);
}

/** A sentence that counts the entries of each list, and so tells none of them. */
function counted(text: string, lists: Lists<string>): Sentence[] {
  const entries = lists.flatMap(([, own]) => own);
  if (entries.length === 0) return [];
  const all = [...bare(sourcesOf(entries)), ...entries.map(countedEntry)];
  return [{ ...countedSentence('bottom-line', 'change', text, all), counts: true }];
}

function countedEntry({ id, from }: Ground): Counted {
  return { input: id, evidence: evidenceIn(from) };
}

/** What a sentence names beside what it counted. */
function bare(ids: readonly string[]): Counted[] {
  return ids.map((input) => ({ input, evidence: [] }));
}

/** Whether what is new comes from sources published since, newest first, or was only read out of older ones. */
function sourcesOfNew(writing: ChangeWriting, { new: { statements, states } }: Changes): Sentence[] {
  const { site, words, earlier } = writing;
  const entries = [...statements, ...states];
  if (entries.length === 0) return [];
  const sources = sourcesOf(entries).sort(
    (a, b) => compareText(publishedOn(site, b), publishedOn(site, a)) || compareText(a, b),
  );
  const later = laterThan(site, earlier.reportDate);
  const fresh = sources.filter((id) => later.has(id));
  const since = entries.filter((entry) => sourcesOf([entry]).some((id) => fresh.includes(id))).length;
  const told = since === 0 ? sources : fresh;
  const titled = (id: string): string => {
    const { name = id, published } = recordOf(site, 'source', id)?.data ?? {};
    const date = published === undefined ? words.t('note.undated') : words.date(published);
    return words.t('sentence.change.source', { title: name, date, dated: told.length === 1 ? 'yes' : 'no' });
  };
  // Statements alone are counted in the sentence before: a second number of other things would seem to contradict it.
  const how = since === 0 ? 'none' : since === entries.length ? 'all' : 2 * since > entries.length ? 'most' : 'some';
  const text = words.t('sentence.change.sources', {
    how,
    sources: some(writing, told.map(titled)),
  });
  // Their dates are told, so these stand in evidence too.
  const dated = told.map((id) => {
    const source = recordOf(site, 'source', id);
    return { input: id, evidence: source ? fieldEvidence(source, 'published') : [] };
  });
  const all = [...entries.map(countedEntry), ...dated];
  return [{ ...countedSentence('bottom-line', 'change', text, all), counts: true }];
}

/**
 * By name; more than a few by two names and a count where the whole list follows, by the count alone where it is cut.
 */
function namedStates(
  writing: ChangeWriting,
  length: Length,
  state: CommitmentState,
  states: readonly FrozenState[],
): Sentence[] {
  if (states.length === 0) return [];
  const listFollows = length === 'full' || states.length <= namesTold;
  const names = listFollows
    ? some(
        writing,
        states.map(({ name }) => writing.words.t('sentence.change.name', { name })),
      )
    : writing.words.t('sentence.change.promises', { count: states.length });
  const text = writing.words.t(`sentence.change.now.${state}`, { names, count: states.length });
  return [countedSentence('bottom-line', 'change', text, [...states.map(countedEntry), ...bare(sourcesOf(states))])];
}

/** "a and b", or "a, b and 5 more". */
function some({ words }: ChangeWriting, names: readonly string[]): string {
  if (names.length <= namesTold) return words.list(names);
  return words.list([
    ...names.slice(0, namesTold),
    words.t('sentence.change.more', { count: names.length - namesTold }),
  ]);
}

/** One entry, with the evidence of then and now. */
function together({
  before,
  after,
}: {
  readonly before: Ground | undefined;
  readonly after: Ground | undefined;
}): Ground {
  return { id: (after ?? before)?.id ?? '', from: [...(before?.from ?? []), ...(after?.from ?? [])] };
}

function sourcesOf(entries: readonly Ground[]): string[] {
  return evidenceIn(entries.map(({ from }) => from)).map(({ source }) => source);
}
