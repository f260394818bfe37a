import { stepStates } from '../../basics/commitment-states.ts';
import { dateOf, isAfter, isBefore, overlaps } from '../../basics/dates.ts';
import type { Problem } from '../../basics/problem.ts';
import { didYouMean } from '../../basics/suggest.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { participationsOf } from '../fields.ts';
import { ofCommitments, promiseElsewhere } from '../../schema/statement.ts';
import { recordOf, recordsOf, type Site } from '../site.ts';
import { rawStatements } from '../statements.ts';
import { aKind, problemAt, ofEachRecord } from './report.ts';

/** Nothing is due before it was promised. */
export function dueBeforeMade(site: Site): Problem[] {
  return recordsOf(site, 'commitment').flatMap((record) => {
    const { made, due } = record.data;
    if (made === undefined || due === undefined) return [];
    const start = dateOf(made).earliest;
    if (start === undefined || !isBefore(dateOf(due), start)) return [];
    return [
      problemAt(record, ['due'], 'due-before-made', {
        what: `due ${due}, but made ${made}`,
        todo: 'check both dates against the source',
      }),
    ];
  });
}

/** No step comes before the commitment. */
export function stepsBeforeCommitment(site: Site): Problem[] {
  return recordsOf(site, 'commitment').flatMap((record) => {
    const start = record.data.made === undefined ? undefined : dateOf(record.data.made).earliest;
    if (start === undefined) return [];
    return rawStatements(record).flatMap((statement, index) => {
      if (statement.aspect !== 'step' || statement.when === undefined || !isBefore(dateOf(statement.when), start))
        return [];
      return [
        problemAt(record, ['statements', index, 'when'], 'step-before-commitment', {
          what: `the step is of ${statement.when}, the commitment of ${record.data.made}`,
          todo: 'check both dates against the source',
        }),
      ];
    });
  });
}

/** A commitment has one promise; promises and steps stand in commitments only; a step has its date and state. */
export const promisesAndSteps = ofEachRecord((record): Problem[] => {
  const statements = rawStatements(record);
  const promises = statements.filter((statement) => statement.aspect === 'promise').length;
  const problems: Problem[] = [];
  if (record.kind === 'commitment' && promises !== 1)
    problems.push(
      problemAt(record, ['statements'], 'promise-count', {
        what: `the commitment has ${promises === 0 ? 'no promise' : `${promises} promises`}`,
        todo: 'give it one statement with aspect: promise',
      }),
    );
  for (const [index, statement] of statements.entries()) {
    const isElsewhere = record.kind !== 'commitment';
    if (isElsewhere && ofCommitments.includes(statement.aspect)) {
      problems.push(
        problemAt(record, ['statements', index, 'aspect'], 'promise-count', {
          what: `${aKind(record.kind)} has no '${statement.aspect}'`,
          todo: promiseElsewhere,
        }),
      );
      // What else it lacks it lacks as a step, which it cannot be here.
      continue;
    }
    if (statement.aspect === 'step' && (statement.when === undefined || statement.state === undefined))
      problems.push(
        statement.when === undefined
          ? problemAt(record, ['statements', index], 'step-without-date', {
              what: `the step '${statement.id}' has no date`,
              todo: 'add when: with the date of the step',
            })
          : problemAt(record, ['statements', index], 'step-without-date', {
              what: `the step '${statement.id}' has no state`,
              todo: `add state: ${stepStates.join(', ')}`,
            }),
      );
    if (statement.aspect !== 'step' && statement.state !== undefined)
      problems.push(
        problemAt(record, ['statements', index, 'state'], 'step-without-date', {
          what: `'${statement.id}' has a state, but is no step`,
          todo: isElsewhere
            ? 'take the state out: the steps of a promise stand in its record, in commitments/'
            : 'write aspect: step, or take the state out',
        }),
      );
  }
  return problems;
});

/** What lies ahead of the report date cannot have been held. */
export function heldInFuture(site: Site): Problem[] {
  const { reportDate } = site.settings;
  return recordsOf(site, 'event').flatMap((record) => {
    const { when, outcome } = record.data;
    if (when === undefined || outcome !== 'held' || !isAfter(dateOf(when), reportDate)) return [];
    return [
      problemAt(record, ['outcome'], 'event-after-report-date', {
        what: `'held', but ${when} lies after the report date ${reportDate}`,
        todo: 'write announced, or move the report date in site.yaml',
      }),
    ];
  });
}

/** A person takes part in a role the person has, at a time when it was held. */
export function rolesInTime(site: Site): Problem[] {
  return site.all.flatMap((record) => {
    const { field, entries } = participationsOf(record);
    return entries.flatMap((entry, index) =>
      field === undefined || entry.role === undefined
        ? []
        : roleProblems(site, record, [field, index], { who: entry.who, role: entry.role }),
    );
  });
}

function roleProblems(
  site: Site,
  record: SourceRecord,
  path: Path,
  entry: { readonly who: readonly string[]; readonly role: string },
): Problem[] {
  const time =
    record.kind === 'event' ? record.data.when : record.kind === 'programme' ? record.data.period : undefined;
  return entry.who.flatMap((id) => {
    const person = recordOf(site, 'person', id);
    if (!person) return [];
    const roles = person.data.roles ?? [];
    const role = roles.find((candidate) => candidate.id === entry.role);
    if (!role) {
      const known = roles.map((candidate) => candidate.id);
      return [
        problemAt(record, [...path, 'role'], 'unknown-role', {
          what: `'${id}' has no role '${entry.role}'`,
          todo: didYouMean(
            entry.role,
            known,
            known.length > 0 ? `roles: ${known.join(', ')}` : `add it to ${person.file}`,
          ),
        }),
      ];
    }
    if (time === undefined || overlaps(dateOf(role.when), dateOf(time))) return [];
    return [
      problemAt(record, [...path, 'role'], 'role-outside-period', {
        what: `'${id}' was ${role.title} in ${role.when}, but this is of ${time}`,
        todo: 'name the role held then, or correct its period',
      }),
    ];
  });
}

/** A role lies within the life of the organisation it is held at. */
export function rolesInOrganisations(site: Site): Problem[] {
  return recordsOf(site, 'person').flatMap((person) =>
    (person.data.roles ?? []).flatMap((role, index) => {
      const period = role.at === undefined ? undefined : recordOf(site, 'organisation', role.at)?.data.period;
      if (period === undefined || overlaps(dateOf(period), dateOf(role.when))) return [];
      return [
        problemAt(person, ['roles', index, 'when'], 'role-outside-period', {
          what: `the role is of ${role.when}, but '${role.at}' existed ${period}`,
          todo: 'check both dates against the source',
        }),
      ];
    }),
  );
}
