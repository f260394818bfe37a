import { kindIs } from '../../../basics/kinds.ts';
import { dateOf, yearsTouched, type DateSpan } from '../../../basics/dates.ts';
import { wordsOf, type Mention } from '../../../basics/names.ts';
import type { Problem } from '../../../basics/problem.ts';
import type { Statement } from '../../../schema/statement.ts';
import { daysOf, type Days } from '../../../texts/date-spans.ts';
import type { FoundDate } from '../../../texts/dates.ts';
import type { Facts } from '../../../texts/facts.ts';
import type { ReadingLanguage } from '../../../texts/language.ts';
import { ancestors } from '../../hierarchy.ts';
import { problemAt } from '../../rules/report.ts';
import type { Site } from '../../site.ts';
import type { Claim } from '../claims/claims.ts';

/** A statement with what can be read off its words. */
interface Told {
  readonly site: Site;
  /** How the site's own words are read. */
  readonly base: ReadingLanguage;
  readonly claim: Claim;
  readonly statement: Statement;
  readonly facts: Facts;
}

/** Where a statement's words do not fit its own value, date, list or record, whatever the source says. */
export function inconsistencies(told: Told): Problem[] {
  const mentions = told.site.properNames.find(told.statement.says);
  return [otherSense, otherSubject, repetitions, otherDate].flatMap((rule) => rule(told, mentions));
}

/** The sense of the value is the sense of the words. */
function otherSense({ claim, statement: { value }, facts }: Told): Problem[] {
  if (!value) return [];
  const told = facts.numbers.filter((number) => number.value === value.number);
  if (told.length === 0)
    return [
      problemAt(claim.record, claim.path, 'value-not-in-words', {
        what: `${value.number} does not stand in the words`,
        todo: 'make the words and the value agree',
      }),
    ];
  if (told.some(({ sense }) => sense === value.sense)) return [];
  const path = [...claim.path.slice(0, -1), 'value', 'sense'];
  return [
    problemAt(claim.record, path, 'sense-not-in-words', {
      what: `the value is '${value.sense}', the words say "${told[0]?.text ?? ''}"`,
      todo: 'make the two agree with the source',
    }),
  ];
}

/**
 * A statement that names another record of its kind, and neither itself nor what it is part of, stands in the wrong
 * record.
 */
function otherSubject({ site, claim }: Told, mentions: readonly Mention[]): Problem[] {
  const { record } = claim;
  const named = new Set(mentions.map(({ id }) => id));
  const above = new Set(ancestors(site, record).map(({ id }) => id));
  if (named.has(record.id) || [...named].some((id) => above.has(id))) return [];
  const other = [...named].find((id) => site.records.get(id)?.kind === record.kind);
  if (other === undefined) return [];
  return [
    problemAt(claim.record, claim.path, 'names-another-record', {
      what: `the statement names '${other}', and not '${record.id}' to which it belongs`,
      todo: 'name what it is about, or move it',
    }),
  ];
}

/**
 * "Northland and Northland": a list names nobody twice, and no sentence is about a programme and the same programme.
 */
function repetitions({ site, base, claim, statement: { says } }: Told, mentions: readonly Mention[]): Problem[] {
  return mentions.flatMap((mention, index) => {
    const name = says.slice(mention.start, mention.end);
    const before = mentions
      .slice(0, index)
      .findLast((other) => other.start < mention.start && says.slice(other.start, other.end) === name);
    if (!before) return [];
    const kind = site.records.get(mention.id)?.kind;
    const inner = mentions.filter(({ start, end }) => start >= before.end && end <= mention.start);
    const between = wordsOf(says).filter(
      ({ start, end }) =>
        start >= before.end && end <= mention.start && !inner.some((other) => other.start <= start && end <= other.end),
    );
    const inList = between.every(({ folded }) => base.common.includes(folded));
    if (!inList && (kind === undefined || kindIs(kind, 'namedTwice', true))) return [];
    return [
      problemAt(claim.record, claim.path, 'name-repeated', {
        what: `"${name}" stands there twice`,
        todo: 'name each once',
      }),
    ];
  });
}

/** Where a statement or its event is dated, a date in its words is that one. */
function otherDate({ claim, statement: { when, inferred }, facts }: Told, mentions: readonly Mention[]): Problem[] {
  const own = when ?? (claim.record.kind === 'event' ? claim.record.data.when : undefined);
  const dates = facts.dates.filter(
    ({ start, role, year, month, part }) =>
      role === undefined &&
      (year !== undefined || month !== undefined || part !== undefined) &&
      !mentions.some((mention) => mention.start <= start && start < mention.end),
  );
  if (own === undefined || inferred || dates.length === 0 || dates.some((date) => agrees(date, dateOf(own)))) return [];
  const whose = when === undefined ? 'the event' : 'the statement';
  return [
    problemAt(claim.record, claim.path, 'date-not-in-source', {
      what: `the words say "${dates[0]?.text ?? ''}", but ${whose} is of ${own}`,
      todo: 'make the two agree with the source',
    }),
  ];
}

/** Whether a date read off a text can be the date `span`, as far as it goes. */
function agrees(date: FoundDate, span: DateSpan): boolean {
  const years = date.year === undefined ? yearsTouched(span) : [date.year];
  return years.some((year) => {
    const days = daysOf(date, year, 'most');
    return days === undefined || lieTogether(days, span);
  });
}

function lieTogether({ first, last }: Days, { earliest, latest }: DateSpan): boolean {
  const day = (written: string): number => Date.parse(written) / 86_400_000;
  return (earliest === undefined || day(earliest) <= last) && (latest === undefined || day(latest) >= first);
}
