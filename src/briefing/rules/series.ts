import { dateOf, isBefore, type DateSpan } from '../../basics/dates.ts';
import { observedValue, type IndicatorSeries } from '../../model/indicators.ts';
import type { LinkedStatement } from '../../model/statements.ts';
import type { Observation } from '../../schema/statement.ts';
import { countedSentence, type Counted, type Section, type Sentence } from '../sentence.ts';
import { asOfWords, nameAt, namedId, write, type Writing } from './writing.ts';

/**
 * How a figure went from its first observation to its last: told of exact numbers, the first dated before the last,
 * where no source differs on either.
 */
export function growthSentences(
  writing: Writing,
  section: Section,
  { record, observations }: IndicatorSeries,
): Sentence[] {
  const exact = observations.filter(({ value }) => value.sense === 'exactly' && isClosed(dateOf(value.asOf)));
  const [first, last] = [exact[0], exact.at(-1)];
  if (
    !first ||
    !last ||
    first.value.number === last.value.number ||
    !isBefore(dateOf(first.value.asOf), dateOf(last.value.asOf).earliest ?? '')
  )
    return [];
  const undisputed = (end: Observation) =>
    observations.every(
      ({ value }) => value.asOf !== end.asOf || (value.number === end.number && value.sense === end.sense),
    );
  if (!undisputed(first.value) || !undisputed(last.value)) return [];
  const { site, words } = writing;
  const values = {
    name: nameAt(record),
    way: last.value.number > first.value.number ? ('up' as const) : ('down' as const),
    before: observedValue(site, words, first.value),
    after: observedValue(site, words, last.value),
    start: words.dateInText(first.value.asOf),
    end: words.dateInText(last.value.asOf),
  };
  const sentence = countedSentence(
    section,
    'growth',
    write(writing, 'sentence.growth', values),
    [first.linked, last.linked].map(countedStatement),
  );
  return [sentence];
}

/** Two figures of one date that are not the same: both are told, each with its source. */
export function disagreementSentences(
  writing: Writing,
  section: Section,
  { record, observations }: IndicatorSeries,
): Sentence[] {
  const { site, words } = writing;
  return [...Map.groupBy(observations, ({ value }) => value.asOf)].flatMap(([asOf, same]) => {
    const different = [
      ...new Map(
        same.map((observation) => [`${observation.value.sense} ${observation.value.number}`, observation]),
      ).values(),
    ];
    if (different.length < 2) return [];
    const values = different.map(({ value, linked }) =>
      words.t('sentence.disagreement.part', {
        value: observedValue(site, words, value),
        sources: words.list([
          ...new Set(
            linked.evidence.map(({ source }) =>
              words.t('sentence.disagreement.source', { title: namedId(site, source) }),
            ),
          ),
        ]),
      }),
    );
    const told = { name: nameAt(record), values: words.list(values), ...asOfWords(words, asOf) };
    const sentence = countedSentence(
      section,
      'disagreement',
      write(writing, 'sentence.disagreement', told),
      different.map(({ linked }) => countedStatement(linked)),
    );
    return [sentence];
  });
}

/** A statement that was counted. */
export function countedStatement({ key, evidence }: Pick<LinkedStatement, 'key' | 'evidence'>): Counted {
  return { input: key, evidence };
}

function isClosed({ earliest, latest }: DateSpan): boolean {
  return earliest !== undefined && latest !== undefined;
}
