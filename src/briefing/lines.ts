import { kindIs } from '../basics/kinds.ts';
import { startOf } from '../basics/prose.ts';
import type { Words } from '../messages/words.ts';
import type { Site } from '../model/site.ts';
import { resolveStatement, type LinkedStatement } from '../model/statements.ts';
import type { SourceRecord } from '../schema/record.ts';
import { telling, type Writing } from './rules/writing.ts';
import type { Selection } from './scope.ts';
import { deskSections, makeSentence, type Sentence } from './sentence.ts';

/** More statements than this are named by their records alone. */
const quotedStatements = 3;
/**
 * The most characters of a statement that stands alone, and of one among others; what is longer is cut behind a word.
 */
const quotedLengths = { alone: 90, among: 60 } as const;

/**
 * Lines to take and questions to raise: the desk's own words, as they are written. Those of the record that asks for
 * the paper come first, then those of the records the scope names, then all others in scope.
 */
export function lineSentences(
  writing: Writing,
  { roots, statements }: Selection,
  asking: SourceRecord | undefined,
): Sentence[] {
  const first = [...(asking ? [asking] : []), ...roots].map(({ id }) => id);
  const place = ({ record }: LinkedStatement): number =>
    first.includes(record.id) ? first.indexOf(record.id) : first.length;
  const own = asking ? (writing.site.statementsOf.get(asking.id) ?? []) : [];
  // What the desk would say at another occasion stands in that paper.
  const others = statements.filter(({ record }) => !kindIs(record.kind, 'body', 'note'));
  const lines = [...new Map([...own, ...others].map((linked) => [linked.key, linked])).values()]
    .filter(({ statement }) => statement.aspect === 'line')
    .sort((a, b) => place(a) - place(b));
  return deskSections.flatMap((section) =>
    lines
      .filter(({ statement }) => isQuestion(statement.says) === (section === 'questions-to-raise'))
      .map((linked) => makeSentence(section, 'line', linked.statement.says, telling(linked))),
  );
}

/** Whether the desk would ask this, not say it. */
export function isQuestion(says: string): boolean {
  return /\?[)\]”’"']*$/u.test(says);
}

/**
 * Why the desk says so, and the statements a line rests on: by their words, cut where they are long, or where they are
 * many by their records.
 */
export function groundOf(site: Site, words: Words, { record, statement }: LinkedStatement): string {
  const { why = '', inputs = [] } = statement.inferred ?? {};
  const named = inputs.flatMap((input) => site.statements.get(resolveStatement(record, input)) ?? []);
  const records = [...new Set(named.map((input) => input.record.data.name))];
  const rests =
    named.length > quotedStatements
      ? words.t('line.rests-on-many', { count: named.length, records: words.list(records) })
      : words.t('line.rests-on', {
          statements: words.list(
            named.map((input) => quoted(site, words, input, quotedLengths[named.length === 1 ? 'alone' : 'among'])),
          ),
        });
  return [...(why === '' ? [] : [/[.!?…]$/.test(why) ? why : `${why}.`]), ...(named.length > 0 ? [rests] : [])].join(
    ' ',
  );
}

/**
 * A statement's words in quotes, with the name of its record where they name nothing that tells what they are about.
 */
function quoted(site: Site, words: Words, { record, statement }: LinkedStatement, length: number): string {
  const text = shortened(words, statement.says.replace(/\.$/, ''), length);
  return words.t('line.statement', {
    text,
    told: site.names.idsIn(text).size > 0 ? 'yes' : 'no',
    record: record.data.name,
  });
}

/** The text cut behind a word that carries weight. */
function shortened({ prose }: Words, text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text
    .slice(0, length + 1)
    .split(' ')
    .slice(0, -1);
  // A text without spaces is cut where there is room for no more of it.
  if (kept.length === 0) return `${startOf(text, length)} …`;
  while (prose.smallWords.has(kept.at(-1)?.toLowerCase() ?? '')) kept.pop();
  return `${kept.join(' ').replace(/[,;:–-]$/u, '')} …`;
}
