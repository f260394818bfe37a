import { lastingState } from '../../basics/commitment-states.ts';
import { dateOf, isAfter, isBefore } from '../../basics/dates.ts';
import { NameIndex } from '../../basics/names.ts';
import type { Problem } from '../../basics/problem.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Statement } from '../../schema/statement.ts';
import type { ReadingLanguage } from '../../texts/language.ts';
import { readingOf } from '../../texts/languages/index.ts';
import { triggersIn } from '../../texts/triggers.ts';
import { namesOf, recordOf, recordsOf, type Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { evidenceIn, fieldEvidence } from '../field-evidence.ts';
import { problemAt, ofEachRecord } from './report.ts';

const lookUp = 'look up in the sources which of the two holds';

/** What a programme's status says of its period: what has ended is not open, what is announced has not begun. */
export function statusAgainstPeriod(site: Site): Problem[] {
  return recordsOf(site, 'programme').flatMap((record) => {
    const { period } = record.data;
    const what = period === undefined ? undefined : statusFault(site, record, period);
    return what === undefined ? [] : [problemAt(record, ['status'], 'contradiction', { what, todo: lookUp })];
  });
}

function statusFault(site: Site, record: SourceRecord<'programme'>, period: string): string | undefined {
  const { status } = record.data;
  const { shape, latest } = dateOf(period);
  const days = published(site, record, 'status');
  const allAfter = (day: string | undefined): boolean =>
    day !== undefined && days.length > 0 && days.every((one) => isAfter(dateOf(one), day));
  const said = `'${status}' in a source of ${days.join(', ')}`;
  switch (status) {
    case 'announced':
    case 'preparing':
      return allAfter(shape.type === 'point' ? shape.at.lastDay : shape.start?.lastDay)
        ? `${said}, but its period began by then: ${period}`
        : undefined;
    case 'running':
      return allAfter(latest) ? `${said}, but its period was over by then: ${period}` : undefined;
    case 'ended': {
      if (latest === undefined) return `'ended', but its period is open: ${period}`;
      const { reportDate } = site.settings;
      // A year that is not over yet may hold the day.
      const last = shape.type === 'range' ? shape.end?.day : shape.at.day;
      return last !== undefined && last > reportDate
        ? `'ended', but its period ends after the report date ${reportDate}: ${period}`
        : undefined;
    }
    case undefined:
      return undefined;
  }
}

/** The days on which the sources of a field were published, as far as they say. */
function published(site: Site, record: SourceRecord, field: string): string[] {
  return [...new Set(fieldEvidence(record, field).map(({ source }) => source))].flatMap(
    (id) => recordOf(site, 'source', id)?.data.published ?? [],
  );
}

/** The launch of a programme lies within its period, and not after a source that says it has ended. */
export function launchesOutsidePeriods(site: Site): Problem[] {
  return recordsOf(site, 'event').flatMap((event) => {
    const { type, when, programmes = [] } = event.data;
    if (type !== 'launch' || when === undefined) return [];
    return programmes.flatMap((id) => {
      const programme = recordOf(site, 'programme', id);
      if (!programme || !isNamedIn(programme, event.data.name)) return [];
      const what = launchFault(site, programme, when);
      return what === undefined ? [] : [problemAt(event, ['when'], 'contradiction', { what, todo: lookUp })];
    });
  });
}

/** Of several programmes that an event is filed under, the one that it bears the name of was launched. */
function isNamedIn(programme: SourceRecord, text: string): boolean {
  return new NameIndex(namesOf(programme).map((name) => ({ id: programme.id, name }))).find(text).length > 0;
}

function launchFault(site: Site, programme: SourceRecord<'programme'>, when: string): string | undefined {
  const { status, period } = programme.data;
  const launch = dateOf(when);
  const { earliest, latest } = period === undefined ? { earliest: undefined, latest: undefined } : dateOf(period);
  if ((latest !== undefined && isAfter(launch, latest)) || (earliest !== undefined && isBefore(launch, earliest)))
    return `the launch is of ${when}, but the period of '${programme.id}' is ${period}`;
  const days = status === 'ended' ? published(site, programme, 'status') : [];
  const told = days.find((day) => isAfter(launch, dateOf(day).latest ?? day));
  return told === undefined
    ? undefined
    : `the launch is of ${when}, but a source of ${told} says that '${programme.id}' has ended`;
}

/** What the statements of an event say happened is what its outcome says. */
export function outcomesAgainstStatements(site: Site): Problem[] {
  const base = readingOf(site.settings.language);
  if (!base) return [];
  return recordsOf(site, 'event').flatMap((record) =>
    rawStatements(record).flatMap((statement, index) => {
      const said = saidOutcome(site, record, statement, base);
      const { outcome } = record.data;
      if (said === undefined || said === outcome || (said === 'held' && outcome === 'unknown')) return [];
      return [
        problemAt(record, ['statements', index, 'says'], 'contradiction', {
          what: `'${statement.id}' tells the event as ${said}, but its outcome is '${outcome}'`,
          todo: lookUp,
        }),
      ];
    }),
  );
}

/** What a statement says of its own event, where it says nothing else. */
function saidOutcome(
  site: Site,
  record: SourceRecord<'event'>,
  { aspect, says, inferred }: Statement,
  base: ReadingLanguage,
): 'held' | 'cancelled' | undefined {
  if (aspect !== 'outcome' || inferred) return undefined;
  if (!site.properNames.find(says).some(({ id }) => id === record.id)) return undefined;
  const said = new Set(triggersIn(says, 'outcome', base).map(({ word }) => word));
  const [only] = said;
  return said.size === 1 && (only === 'held' || only === 'cancelled') ? only : undefined;
}

/** Senses in which two numbers cannot hold at once. */
const exclusive = {
  exactly: true,
  about: true,
  nearly: true,
  'more than': false,
  'up to': false,
} as const satisfies Readonly<Record<NonNullable<Statement['value']>['sense'], boolean>>;

/** One source gives one number of one thing on one day; other sources may differ. */
export const numbersThatDiffer = ofEachRecord((record): Problem[] => {
  const figures = rawStatements(record).flatMap(({ id, value, from }, index) =>
    value && exclusive[value.sense] ? [{ id, index, value, sources: sourcesOf(from) }] : [],
  );
  return figures.flatMap(({ id, index, value, sources }, place) => {
    const other = figures
      .slice(0, place)
      .find(
        (before) =>
          before.value.indicator === value.indicator &&
          before.value.asOf === value.asOf &&
          before.value.sense === value.sense &&
          before.value.number !== value.number &&
          before.sources === sources,
      );
    if (!other) return [];
    return [
      problemAt(record, ['statements', index, 'value', 'number'], 'contradiction', {
        what: `'${id}' says ${value.number} and '${other.id}' ${other.value.number} of ${value.indicator} on ${value.asOf}, from one source`,
        todo: lookUp,
      }),
    ];
  });
});

function sourcesOf(from: Statement['from']): string {
  return [...new Set(evidenceIn(from).map(({ source }) => source))].sort().join(' ');
}

/** A promise has one force: that of its record, of its statement and of its words. */
export function forcesThatDiffer(site: Site): Problem[] {
  const base = readingOf(site.settings.language);
  return recordsOf(site, 'commitment').flatMap((record) =>
    rawStatements(record).flatMap((statement, index) => {
      if (statement.aspect !== 'promise') return [];
      const at = ['statements', index, statement.force === undefined ? 'says' : 'force'];
      const force = statement.force ?? record.data.force;
      if (force === undefined) return [];
      if (record.data.force !== undefined && record.data.force !== force)
        return [
          problemAt(record, at, 'contradiction', {
            what: `the promise has the force '${force}', its record '${record.data.force}'`,
            todo: lookUp,
          }),
        ];
      const said = base ? triggersIn(statement.says, 'force', base) : [];
      const [first] = said;
      if (!first || said.some(({ word }) => word === force)) return [];
      return [
        problemAt(record, at, 'contradiction', {
          what: `the force is '${force}', but the words say "${statement.says.slice(first.start, first.end)}"`,
          todo: 'say it as firmly as the source does, and no firmer',
        }),
      ];
    }),
  );
}

/** What a step says was done is not still to be done in a later one. A promise that was dropped may be made again. */
export function stepsAfterTheLast(site: Site): Problem[] {
  return recordsOf(site, 'commitment').flatMap((record) => {
    const steps = rawStatements(record).flatMap(({ id, aspect, state, when }, index) =>
      aspect === 'step' && state !== undefined && when !== undefined ? [{ id, state, when, index }] : [],
    );
    const settled = steps.filter(({ state }) => lastingState(state) === 'done');
    return steps.flatMap(({ id, state, when, index }) => {
      const last = settled.find(
        (step) => lastingState(state) === undefined && isAfter(dateOf(when), dateOf(step.when).latest ?? step.when),
      );
      if (!last) return [];
      return [
        problemAt(record, ['statements', index, 'state'], 'contradiction', {
          what: `'${id}' is '${state}' on ${when}, but '${last.id}' was '${last.state}' on ${last.when}`,
          todo: lookUp,
        }),
      ];
    });
  });
}
