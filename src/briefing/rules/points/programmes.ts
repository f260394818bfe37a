import { commitmentsOn, standingsOf } from '../../../model/commitments.ts';
import { namedIn, recordOf } from '../../../model/site.ts';
import type { LinkedStatement } from '../../../model/statements.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import { countedSentence, type Counted } from '../../sentence.ts';
import { namesAt, recordEvidence, write, type Writing } from '../writing.ts';
import type { Point } from './index.ts';
import { editedSentences, subjectOf } from './told.ts';

const section = 'points-to-watch';

type Programme = SourceRecord<'programme'>;

/** Where all that is on record of a programme is aim or announcement. */
export const onlyAims: Point = (writing, plan) => {
  const subject = subjectOf(plan);
  if (subject?.record.kind !== 'programme') return [];
  const { record } = subject;
  const { reportDate, site } = writing;
  const own = site.statementsOf.get(record.id) ?? [];
  const doesNothing =
    plan.programmes.length === 0 &&
    !plan.selection.events.some(({ data }) => data.outcome === 'held') &&
    !commitmentsOn(site, reportDate).some(
      ({ state, record: { data } }) => state === 'done' && (data.programmes ?? []).includes(record.id),
    );
  if (!doesNothing || isUnderWay(record) || own.some(tellsOfDeeds) || !own.some(tellsOfAims)) return [];
  const text = write(writing, 'point.only-aims', { name: subject.name });
  return [countedSentence(section, 'only-aims', text, [counted(writing, record)])];
};

function isUnderWay({ data: { status, period } }: Programme): boolean {
  return status === 'running' || status === 'ended' || period !== undefined;
}

/** Purposes are told in the present, as if all were there. */
function tellsOfDeeds({ statement: { aspect, state } }: LinkedStatement): boolean {
  return aspect === 'outcome' || aspect === 'figure' || aspect === 'purpose' || state !== undefined;
}

function tellsOfAims({ statement: { aspect } }: LinkedStatement): boolean {
  return aspect === 'goal' || aspect === 'promise';
}

/** More statements than these are more than a name. */
const mostOfName = 2;

/** Programmes that are known by little more than their names, together; those that the editor names aside. */
export const namedOnly: Point = (writing, plan) => {
  const named = new Set(editedSentences(writing, plan).flatMap(({ text }) => [...writing.site.names.idsIn(text)]));
  const bare = plan.programmes.filter((record) => !named.has(record.id) && isBare(writing, record));
  if (bare.length < 2) return [];
  const text = write(writing, 'point.named-only', {
    names: namesAt(
      writing,
      bare.map(({ id }) => id),
    ),
  });
  return [
    countedSentence(
      section,
      'named-only',
      text,
      bare.map((record) => counted(writing, record)),
    ),
  ];
};

function isBare({ site, reportDate }: Writing, { id, data }: Programme): boolean {
  const own = (site.statementsOf.get(id) ?? []).filter(({ statement }) => statement.aspect !== 'gap');
  return (
    data.status === undefined &&
    data.period === undefined &&
    own.length > 0 &&
    own.length <= mostOfName &&
    own.every(
      ({ statement: { aspect, value, when } }) =>
        aspect !== 'outcome' && aspect !== 'figure' && value === undefined && when === undefined,
    ) &&
    namedIn(site, id, 'event', 'programmes').every((event) => recordOf(site, 'event', event)?.data.type === 'report') &&
    standingsOf(site, reportDate, namedIn(site, id, 'commitment', 'programmes')).length === 0
  );
}

function counted({ site }: Writing, record: Programme): Counted {
  return { input: record.id, evidence: recordEvidence(site, record) };
}
