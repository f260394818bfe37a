import { statementKey } from '../../basics/ids.ts';
import type { Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Statement } from '../../schema/statement.ts';
import { readFacts } from '../../texts/facts.ts';
import { readingOf } from '../../texts/languages/index.ts';
import { isOfUnit } from '../../texts/quantities.ts';
import { ancestors } from '../hierarchy.ts';
import { perRecordWith } from '../memo.ts';
import { recordOf, type Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { problemAt } from './report.ts';

/** A statement that gives a value, and the indicator that it gives one of. */
interface Valued {
  readonly record: SourceRecord;
  readonly index: number;
  readonly statement: Statement;
  readonly value: NonNullable<Statement['value']>;
  readonly indicator: SourceRecord<'indicator'>;
}

function valuedIn(site: Site): Valued[] {
  return site.all.flatMap((record) =>
    rawStatements(record).flatMap((statement, index) => {
      const indicator = statement.value && recordOf(site, 'indicator', statement.value.indicator);
      return statement.value && indicator ? [{ record, index, statement, value: statement.value, indicator }] : [];
    }),
  );
}

/** The numbers in a record's words that are the value of their statement, by the statement's place. */
const valuesTold = perRecordWith((record: SourceRecord, words: Words) => {
  const language = readingOf(words.language);
  return rawStatements(record).map(({ says, value }) =>
    value && language ? readFacts(says, language).numbers.filter((number) => number.value === value.number) : [],
  );
});

/** Some number with the unit of an indicator behind it; undefined where it cannot be read as one. */
const unitOf = perRecordWith(({ data }: SourceRecord<'indicator'>, words: Words) => {
  const language = readingOf(words.language);
  const text = data.currency === undefined ? `5 ${data.unit}` : `${data.currency} 5`;
  return language && readFacts(text, language).numbers.find(({ value }) => value === 5);
});

/** The number of a value stands in the words with the unit of its indicator. */
export function valuesOfOtherUnits(site: Site, words: Words): Problem[] {
  return valuedIn(site).flatMap(({ record, index, value, indicator }) => {
    const told = valuesTold(record, words)[index] ?? [];
    const unit = unitOf(indicator, words);
    const [first] = told;
    if (!first || !unit || told.some((number) => isOfUnit(number, unit))) return [];
    return [
      problemAt(record, ['statements', index, 'value', 'indicator'], 'value-other-unit', {
        what: `the words say "${first.text}", and '${value.indicator}' is counted in ${indicator.data.currency ?? indicator.data.unit}`,
        todo: `take the indicator that counts this, or make one: npm run new indicator NAME`,
      }),
    ];
  });
}

/** A value is of an indicator that tells of what the statement is about. */
export function valuesOfOthers(site: Site): Problem[] {
  return valuedIn(site).flatMap(({ record, index, statement, value, indicator }) => {
    const own = new Set(subjectsOf(site, indicator));
    if (own.size === 0 || aboutIn(site, record, statement).some((id) => own.has(id))) return [];
    // Names are looked for last: that takes longest, and hardly any figure needs it.
    if ([...site.names.idsIn(statement.says)].some((id) => own.has(id))) return [];
    const [first = ''] = own;
    return [
      problemAt(record, ['statements', index, 'value', 'indicator'], 'value-other-subject', {
        what: `'${value.indicator}' tells of '${first}', and '${statementKey(record.id, statement.id)}' does not`,
        todo: `take the indicator of what it is about, or name '${first}' in its words or its 'about'`,
      }),
    ];
  });
}

/** What an indicator tells of: what it covers, and the programmes it belongs to, or those of what it is a part of. */
function subjectsOf(site: Site, indicator: SourceRecord<'indicator'>): string[] {
  return withWholes(site, indicator).flatMap(({ data: { covers, programmes = [] } }) => [
    ...(covers === undefined ? [] : [covers]),
    ...programmes,
  ]);
}

/** An indicator, the one of which it counts a part, and so on. */
function withWholes(site: Site, indicator: SourceRecord<'indicator'>): readonly SourceRecord<'indicator'>[] {
  const found = new Set([indicator]);
  for (const { data } of found) {
    const whole = data.within === undefined ? undefined : recordOf(site, 'indicator', data.within);
    if (whole) found.add(whole);
  }
  return [...found];
}

/** The records that a statement is about, but for those that its words name. */
function aboutIn(site: Site, record: SourceRecord, statement: Statement): string[] {
  const programmes = 'programmes' in record.data ? (record.data.programmes ?? []) : [];
  return [record.id, ...ancestors(site, record).map(({ id }) => id), ...programmes, ...(statement.about ?? [])];
}
