import { recordOfId } from '../../basics/ids.ts';
import { isAcronym, wordsOf } from '../../basics/names.ts';
import { findNumbers, type NumberWords } from '../../basics/numbers.ts';
import type { Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { schemas } from '../../schema/records.ts';
import type { Statement } from '../../schema/statement.ts';
import { walk } from '../../schema/walk.ts';
import { bodyProblem, citesOf, isEmptyBody, textBlocks, type TextBlock } from '../bodies.ts';
import { isPublic, namesOf, resolveStatement, withStatements, type LinkedStatement, type Site } from '../site.ts';

/** What a body may say: the numbers, names and words of the statements and records behind it. */
interface Allowed {
  readonly numbers: ReadonlySet<number>;
  readonly records: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** A body's numbers, dates and names stand in its record's statements or in those it cites. Pages speak for the publisher and are exempt. */
export function bodiesThatSayMore(site: Site, words: Words): Problem[] {
  return site.all.flatMap((record) =>
    record.kind === 'page' || record.kind === 'briefing'
      ? []
      : bodySaysMore(site, words, record, site.statementsOf.get(record.id) ?? []),
  );
}

/** What the body of `record` says beyond `statements`, the statements it cites and the fields of the records `behind` it. */
export function bodySaysMore(
  site: Site,
  words: Words,
  record: SourceRecord,
  statements: readonly LinkedStatement[],
  behind: ReadonlySet<string> = new Set(),
): Problem[] {
  if (isEmptyBody(record.body.tree) || leansOnUnread(site, record)) return [];
  const cited = citesOf(record.body.tree).flatMap(({ to }) => {
    const linked = to === undefined ? undefined : site.statements.get(resolveStatement(record, to));
    return linked ? [linked] : [];
  });
  // What everyone may read must not draw on a statement that only the desk may read.
  const mayUse = (statement: Statement) => record.data.audience === 'internal' || isPublic(statement);
  const records = [record, ...[...behind].flatMap((id) => site.records.get(id) ?? [])].map((other) => withStatements(other, mayUse));
  const allowed = allow(site, words, records, [...statements.filter(({ statement }) => mayUse(statement)), ...cited]);
  return textBlocks(record.body.tree).flatMap((block) => [
    ...newNumbers(record, block, allowed, words.numberWords),
    ...newNames(site, record, block, allowed),
  ]);
}

// What such a body may say can't be known before the file it leans on can be read.
function leansOnUnread(site: Site, record: SourceRecord): boolean {
  const ids = [...(site.referencesFrom.get(record.id) ?? []).map(({ to }) => to), ...citesOf(record.body.tree).map(({ to }) => recordOfId(to ?? ''))];
  return ids.some((id) => site.unread.has(id));
}

function allow(site: Site, words: Words, records: readonly SourceRecord[], statements: readonly LinkedStatement[]): Allowed {
  const behind = [...new Set([...records, ...statements.map((linked) => linked.record)])];
  const named = new Set(behind.map((other) => other.id));
  for (const record of records) for (const { to } of site.referencesFrom.get(record.id) ?? []) named.add(to);
  const texts = [
    ...behind.flatMap(namesOf),
    ...records.flatMap((record) => fieldTexts(record, words)),
    ...statements.flatMap(({ statement }) => [
      statement.says,
      statement.inferred?.why ?? '',
      statement.derived ?? '',
      ...(statement.when === undefined ? [] : words.dateParts(statement.when)),
      ...(statement.value === undefined ? [] : [String(statement.value.number), ...words.dateParts(statement.value.asOf)]),
    ]),
  ];
  for (const text of texts) for (const { id } of site.names.find(text)) named.add(id);
  const numbers = new Set(texts.flatMap((text) => findNumbers(text, words.numberWords)).flatMap(({ value, bare }) => [value, bare]));
  const known = [...texts, ...[...named].flatMap((id) => namesOfId(site, id))];
  return { numbers, records: named, words: new Set(known.flatMap(foldedWords)) };
}

/** Every text in a record's own fields; a date stands for the words it is written in. */
function fieldTexts(record: SourceRecord, words: Words): string[] {
  const leaves = [...walk(schemas[record.kind], record.data)];
  // A value can be yielded twice, once with the notes around it; ids and paragraph numbers are no words of the record.
  const pointers = new Set(leaves.filter(({ path, notes }) => notes.evidence || notes.refersTo || path.at(-1) === 'id').map(({ path }) => path.join('.')));
  return leaves.flatMap(({ path, value }) => {
    if (typeof value === 'number') return [String(value)];
    if (typeof value !== 'string' || pointers.has(path.join('.'))) return [];
    return /^[\d./~?%X-]+$/.test(value) ? [value, ...safeDateParts(value, words)] : [value];
  });
}

function safeDateParts(text: string, words: Words): string[] {
  try {
    return words.dateParts(text);
  } catch {
    return [];
  }
}

function namesOfId(site: Site, id: string): string[] {
  const record = site.records.get(id);
  return record ? namesOf(record) : [];
}

function newNumbers(record: SourceRecord, block: TextBlock, allowed: Allowed, words: NumberWords): Problem[] {
  return findNumbers(block.text, words)
    .filter(({ value, bare }) => !allowed.numbers.has(value) && !allowed.numbers.has(bare))
    .map(({ text }) =>
      bodyProblem(record, block.node, 'body-says-more', `the number '${text}' stands in no statement behind this body`, 'cite the statement that says it, make one, or take the number out'),
    );
}

function newNames(site: Site, record: SourceRecord, block: TextBlock, allowed: Allowed): Problem[] {
  const problem = (name: string) =>
    bodyProblem(record, block.node, 'body-says-more', `the name '${name}' stands in no statement behind this body`, 'cite the statement that says it, make one, or take the name out');
  const mentions = site.names.find(block.text);
  const strange = mentions
    .filter(({ start, end }) => !mentions.some((other) => other.start === start && other.end === end && allowed.records.has(other.id)))
    .map(({ start, end }) => block.text.slice(start, end))
    .filter((name) => !foldedWords(name).every((word) => allowed.words.has(word)));
  const unknown = capitalised(block.text)
    .filter(({ start }) => !mentions.some((mention) => mention.start <= start && start < mention.end))
    .filter(({ word }) => !foldedWords(word).every((part) => allowed.words.has(part)))
    .map(({ word }) => word);
  return [...new Set([...strange, ...unknown])].map(problem);
}

/** Words with a capital that does not come from beginning a sentence. */
function capitalised(text: string): { word: string; start: number }[] {
  return wordsOf(text).flatMap(({ start, end }) => {
    const word = text.slice(start, end);
    if (!/^\p{Lu}/u.test(word)) return [];
    const before = text.slice(0, start).trimEnd();
    const begins = before === '' || /(?:[.!?:;][)\]”’]*|[(“"‘•])$/u.test(before);
    return begins && !isAcronym(word) ? [] : [{ word, start }];
  });
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
