import { wordsOf } from '../../../basics/names.ts';
import { recordOf } from '../../../model/site.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { Sentence } from '../../sentence.ts';
import type { Plan } from '../../plan.ts';
import { notToConfuse } from '../sentences.ts';
import type { Writing } from '../writing.ts';
import type { Words } from '../../../messages/words.ts';
import { citedSources } from './told.ts';

/** What editors warn of. What two records say alike is told once. */
interface Warnings {
  /** Of the subject. */
  readonly own: readonly Sentence[];
  /** Of its events, promises, parts and figures, the weightiest first. */
  readonly others: readonly Sentence[];
}

/** What the editors of the records that a paper draws on warn of. */
export function warned(writing: Writing, plan: Plan): Warnings {
  const { site, words } = writing;
  const { between, record: asked } = plan.request;
  const asking = asked && site.records.get(asked.id);
  // What is easily mixed up about one party alone is nothing between two.
  const roots = [...new Set([...(asking ? [asking] : []), ...(between ? [] : plan.selection.roots)])];
  const filed = new Set(roots.map(({ id }) => id));
  const isOwn = ({ data }: SourceRecord<'event'>): boolean =>
    between !== undefined || (data.programmes ?? []).some((id) => filed.has(id));
  const weight = ({ id }: SourceRecord): number =>
    Math.max(0, ...(site.statementsOf.get(id) ?? []).map((linked) => plan.weightOf(linked)));
  const others: readonly SourceRecord[] = [
    ...plan.events.map(({ record }) => record).filter(isOwn),
    ...plan.promises.map(({ record }) => record),
    ...plan.programmes,
    ...plan.figures.flatMap(({ statement }) => recordOf(site, 'indicator', statement.value?.indicator ?? '') ?? []),
  ] as readonly SourceRecord[];
  const sources = new Set(citedSources(writing, plan).map(({ record }) => record.id));
  const warnings = (record: SourceRecord): Sentence[] => notToConfuse(writing, 'points-to-watch', record);
  const own = told(words, roots.flatMap(warnings));
  // What rests on a source that nothing else here rests on warns of something else.
  const filedHere = [...new Set(others)]
    .filter((record) => !roots.includes(record))
    .map((record) => ({ record, weight: weight(record) }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ record }) => warnings(record))
    .filter(({ evidence }) => evidence.every(({ source }) => sources.has(source)));
  return { own, others: told(words, [...own, ...filedHere]).slice(own.length) };
}

function told(words: Words, warnings: readonly Sentence[]): Sentence[] {
  return warnings.reduce<Sentence[]>(
    (kept, one) => (kept.some((other) => areAlike(words, one, other)) ? kept : [...kept, one]),
    [],
  );
}

/** So much of the words of the shorter of two sentences that say the same stands in the other. */
const alikeFrom = 0.7;

/** Whether two sentences rest on the same statements, or say nearly the same. */
export function areAlike(words: Words, a: Sentence, b: Sentence): boolean {
  return isWithin(a.inputs, b.inputs) || isWithin(b.inputs, a.inputs) || overlap(words, a.text, b.text) >= alikeFrom;
}

/** One statement alone is too little: much can be said of it. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 1 && some.every((input) => all.includes(input));
}

function overlap(words: Words, a: string, b: string): number {
  const [one, other] = [weighty(words, a), weighty(words, b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

function weighty({ prose }: Words, text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ folded }) => (prose.smallWords.has(folded) ? [] : [folded])));
}
