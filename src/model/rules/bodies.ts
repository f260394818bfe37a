import { shortDigest } from '../../basics/digest.ts';
import { recordOfId } from '../../basics/ids.ts';
import { kindIs } from '../../basics/kinds.ts';
import { LazyList, LazySet } from '../../basics/lazily.ts';
import { beginsSentence, isAcronym, wordsOf, type Mention } from '../../basics/names.ts';
import { inDigits } from '../../basics/numbers.ts';
import { perText } from '../../basics/per-text.ts';
import { inShort, type Fault, type Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import { amount } from '../../schema/fields.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { stateOf } from '../../schema/record-state.ts';
import { schemas } from '../../schema/records.ts';
import type { Statement } from '../../schema/statement.ts';
import type { Sort } from '../../schema/sorts.ts';
import { walk } from '../../schema/walk.ts';
import type { NumberWords } from '../../texts/language.ts';
import { findNumbers } from '../../texts/numbers.ts';
import { bodyProblem, citesOf, isEmptyBody, textBlocks } from '../bodies.ts';
import { allCitingSentences, citingFields, rawSentences, type CitingSentence } from '../citing.ts';
import { askingOf, type View } from '../looking.ts';
import { perSite } from '../memo.ts';
import { problemAt } from './report.ts';
import { namesOf, type Site } from '../site.ts';
import { resolveStatement, type LinkedStatement } from '../statements.ts';
import type { Sound } from '../sound.ts';
import { isPublic, withStatements } from '../public.ts';

/** What a body may say: numbers, names and words of what stands behind it, read as far as they are asked for. */
interface Allowed {
  readonly numbers: LazySet<number>;
  readonly records: LazySet<string>;
  readonly words: LazySet<string>;
}

/**
 * A body's numbers, dates and names stand in its record's statements or in those it cites. Pages speak for the
 * publisher and are exempt.
 */
export function bodiesThatSayMore(site: Site, words: Words, sound?: Sound): Problem[] {
  const bodies = site.all.filter(({ kind }) => kindIs(kind, 'body', 'narrative'));
  // Of two records with one id, or of one that cannot be read, the states of records do not tell all.
  if (!sound || site.unread.size > 0 || site.records.size < site.all.length)
    return bodies.flatMap((record) => moreIn(site, words, record));
  return bodies.flatMap((record) => {
    const key = lookedAt(site, record);
    if (sound.has(key)) return [];
    const problems = moreIn(site, words, record);
    if (problems.length === 0) sound.add(key);
    return problems;
  });
}

const moreIn = askingOf((view, words: Words, record) =>
  bodySaysMore(view, words, record, { statements: view.statementsOf.get(record.id) ?? [] }),
);

/** All that is looked at for a body beside the words of its language: a record, those that it cites, and all names. */
function lookedAt(site: Site, record: SourceRecord): string {
  const cites = [
    ...citesOf(record.body.tree).flatMap(({ to }) => to ?? []),
    ...citingFields.flatMap((field) => rawSentences(record, field).flatMap((sentence) => sentence.cites)),
  ];
  const ids = new Set(cites.map((to) => recordOfId(resolveStatement(record, to))));
  const cited = [...ids].flatMap((id) => site.records.get(id) ?? []);
  return shortDigest([namesDigest(site), ...[record, ...cited].map(stateOf)].join(' '));
}

/** A few letters for what all records are called. */
const namesDigest = perSite((site: Site) =>
  shortDigest(JSON.stringify(site.all.map((record) => [record.id, ...namesOf(record)]))),
);

/** What a body may draw on beside the statements it cites: statements, and the fields of the records `behind` it. */
interface Grounds {
  readonly statements: readonly LinkedStatement[];
  readonly behind?: ReadonlySet<string>;
}

/** A run of words that may say no more than what stands behind it, and where a problem with it is told. */
interface Saying {
  readonly text: string;
  readonly problem: (fault: Fault) => Problem;
}

/** What the body of `record`, and its sentences that cite as one does, say beyond their grounds and what they cite. */
export function bodySaysMore(
  site: View,
  words: Words,
  record: SourceRecord,
  { statements, behind = new Set() }: Grounds,
): Problem[] {
  const sentences = allCitingSentences(site, record);
  if ((isEmptyBody(record.body.tree) && sentences.length === 0) || leansOnUnread(site, record, sentences)) return [];
  const cited = citesOf(record.body.tree).flatMap(({ to }) => {
    const linked = to === undefined ? undefined : site.statements.get(resolveStatement(record, to));
    return linked ? [linked] : [];
  });
  // What everyone may read must not draw on a statement that only the desk may read.
  const mayUse = (statement: Statement) => record.data.audience === 'internal' || isPublic(statement);
  const records = [record, ...[...behind].flatMap((id) => site.records.get(id) ?? [])].map((other) =>
    withStatements(other, mayUse),
  );
  const own = statements.filter(({ statement }) => mayUse(statement));
  const sayings: readonly Saying[] = textBlocks(record.body.tree).map(({ node, text }) => ({
    text,
    problem: (fault) => bodyProblem(record, node, 'body-says-more', fault),
  }));
  const more = (saying: Saying, allowed: Allowed): Problem[] => [
    ...newNumbers(saying, allowed, words.numberWords),
    ...newNames(site, saying, allowed),
  ];
  const ofBody = allow(site, words, records, [...own, ...cited]);
  return [
    ...sayings.flatMap((saying) => more(saying, ofBody)),
    ...sentences.flatMap(({ text, path, statements: behindIt }) =>
      more(
        { text, problem: (fault) => problemAt(record, path, 'body-says-more', fault) },
        allow(site, words, records, [...own, ...behindIt]),
      ),
    ),
  ];
}

// What such a body may say can't be known before the file it leans on can be read.
function leansOnUnread(site: View, record: SourceRecord, sentences: readonly CitingSentence[]): boolean {
  const ids = [
    ...(site.referencesFrom.get(record.id) ?? []).map(({ to }) => to),
    ...citesOf(record.body.tree).map(({ to }) => recordOfId(to ?? '')),
    ...sentences.flatMap(({ cites }) => cites.map(recordOfId)),
  ];
  return ids.some((id) => site.unread.get(id) !== undefined);
}

function allow(
  site: View,
  words: Words,
  records: readonly SourceRecord[],
  statements: readonly LinkedStatement[],
): Allowed {
  const behind = [...new Set([...records, ...statements.map((linked) => linked.record)])];
  const texts = new LazyList(textsBehind(words, { behind, records, statements }));
  // Whom the record of a statement names may be named with it: the verifier looks for the name in the source.
  const references = behind.flatMap((record) => (site.referencesFrom.get(record.id) ?? []).map(({ to }) => to));
  const ids = new LazyList(idsBehind(site, [...behind.map(({ id }) => id), ...references], texts));
  return {
    numbers: new LazySet(through(texts, numbersIn(words.numberWords))),
    records: new LazySet(ids),
    words: new LazySet(wordsBehind(site, texts, ids)),
  };
}

/** The texts that a body may draw on: those that it cites first, as most that it says stands there. */
function* textsBehind(
  words: Words,
  { behind, records, statements }: Record<'behind' | 'records', readonly SourceRecord[]> & Pick<Grounds, 'statements'>,
): Generator<string> {
  for (const { statement } of statements.toReversed()) {
    const { says, inferred, derived, when, value } = statement;
    yield says;
    if (inferred) yield inferred.why;
    if (derived !== undefined) yield derived;
    if (when !== undefined) yield* words.dateParts(when);
    if (value !== undefined) {
      yield inDigits(value.number);
      yield* words.dateParts(value.asOf);
    }
  }
  for (const record of behind) yield* namesOf(record);
  for (const record of records) yield* fieldTexts(record, words);
}

/** Whom a body may name: some records, and those that the texts behind it name. */
function* idsBehind(site: View, ids: readonly string[], texts: Iterable<string>): Generator<string> {
  yield* ids;
  yield* through(texts, (text) => site.names.find(text).map(({ id }) => id));
}

/** The words of the texts behind a body, and of the names of all whom it may name. */
function* wordsBehind(site: View, texts: Iterable<string>, ids: Iterable<string>): Generator<string> {
  yield* through(texts, foldedWords);
  yield* through(ids, (id) => through(namesOfId(site, id), foldedWords));
}

function* through<From, To>(items: Iterable<From>, of: (item: From) => Iterable<To>): Generator<To> {
  for (const item of items) yield* of(item);
}

// A statement stands behind its record's body and behind the note of each briefing that tells it.
const numbersIn = perSite((words: NumberWords) =>
  perText((text): readonly number[] => findNumbers(text, words).flatMap(({ value, bare }) => [value, bare]), 65_536),
);

/**
 * Every text in a record's own fields, but of what says itself no more than that; a date stands for the words it is
 * written in.
 */
function fieldTexts(record: SourceRecord, words: Words): string[] {
  return walk(schemas[record.kind], record.data).flatMap(({ path, sort, value }) =>
    path.some(isHeldItself) ? [] : textsOf[sort](value, words),
  );
}

/** Sentences that cite are held against what they cite, and a question says nothing. */
function isHeldItself(field: string | number): boolean {
  return field === 'question' || citingFields.some((citing) => citing === field);
}

const itself = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
const nothing = (): string[] => [];

/** In which words a value of each sort may be told. Ids and paragraph numbers are no words of the record. */
const textsOf = {
  date: (value, words) => itself(value).flatMap((date) => [date, ...words.dateParts(date)]),
  record: nothing,
  word: itself,
  number: (value) => [inDigits(Number(value))],
  amount: (value, words) => {
    const { number, currency } = amount.parse(value);
    return [inDigits(number), currency, words.money(number, currency)];
  },
  name: itself,
  text: itself,
  code: itself,
  address: itself,
  point: nothing,
  switch: nothing,
  id: nothing,
  pointer: itself,
  evidence: nothing,
} as const satisfies Record<Sort, (value: unknown, words: Words) => string[]>;

function namesOfId(site: View, id: string): string[] {
  const record = site.records.get(id);
  return record ? namesOf(record) : [];
}

function newNumbers({ text: said, problem }: Saying, allowed: Allowed, words: NumberWords): Problem[] {
  return findNumbers(said, words)
    .filter(({ kind, pair, text }) => !pair && (kind !== 'ordinal' || /^\d/.test(text)))
    .filter(({ value, bare }) => !allowed.numbers.has(value) && !allowed.numbers.has(bare))
    .map(({ text }) =>
      problem({
        what: `the number '${inShort(text)}' stands in no statement behind this body`,
        todo: 'cite the statement that says it, make one, or take the number out',
      }),
    );
}

function newNames(site: View, { text, problem: tell }: Saying, allowed: Allowed): Problem[] {
  const problem = (name: string) =>
    tell({
      what: `the name '${inShort(name)}' stands in no statement behind this body`,
      todo: 'cite the statement that says it, make one, or take the name out',
    });
  const isKnown = (name: string): boolean => foldedWords(name).every((word) => allowed.words.has(word));
  const mentions = site.names.find(text);
  const strange = [...Map.groupBy(mentions, ({ start }) => start).values()]
    .filter((same) => !same.some(({ id }) => allowed.records.has(id)))
    .flatMap((same) => same.map(({ start, end }) => text.slice(start, end)))
    .filter((name) => !isKnown(name));
  const unknown = outside(mentions, capitalised(text))
    .map(({ word }) => word)
    .filter((word) => !isKnown(word));
  return [...new Set([...strange, ...unknown])].map(problem);
}

/** Those of `words` that begin in none of `mentions`. Both are in reading order, and each is looked at once. */
function outside<Word extends { readonly start: number }>(
  mentions: readonly Mention[],
  words: readonly Word[],
): Word[] {
  let index = 0;
  return words.filter(({ start }) => {
    while ((mentions[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
    return (mentions[index]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
}

/** Words with a capital that does not come from beginning a sentence. */
function capitalised(text: string): { word: string; start: number }[] {
  const found: { word: string; start: number }[] = [];
  for (const { start, end } of wordsOf(text)) {
    const word = text.slice(start, end);
    if (/^\p{Lu}/u.test(word) && (!beginsSentence(text, start) || isAcronym(word))) found.push({ word, start });
  }
  return found;
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
