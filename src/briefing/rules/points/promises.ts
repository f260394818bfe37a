import type { GapAsks } from '../../../basics/gap-asks.ts';
import { isSettled, type StandingCommitment } from '../../../model/commitments.ts';
import { indicatorSeries } from '../../../model/indicators.ts';
import { asked } from '../../../model/memo.ts';
import { recordOf, type Site } from '../../../model/site.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { Plan } from '../../plan.ts';
import { countedSentence, type Sentence } from '../../sentence.ts';
import { countedState, countedStates } from '../promises.ts';
import { namedId, write, type Writing } from '../writing.ts';
import type { Point } from './index.ts';
import { editedSentences } from './told.ts';

/** What a promise can lack, the weightiest first. */
const lacks = ['sum', 'date', 'lead'] as const;

type Lack = (typeof lacks)[number];

/** What a gap asks for that says so. */
const asks = { sum: 'money', date: 'date', lead: 'who' } as const satisfies Record<Lack, GapAsks>;

/** Which promises have no sum, no date, nobody to carry them out: told where it is true of most. */
export const promiseLacks: Point = (writing, plan) => {
  const open = plan.promises.filter((promise) => !isSettled(promise));
  const [first, ...others] = open;
  if (!first) return [];
  if (others.length === 0) return oneLacks(writing, plan, first);
  const found = lacks
    .map((lack) => ({ lack, without: open.filter((promise) => isWithout(writing.site, promise, lack)) }))
    .filter(({ without }) => without.length > 1)
    .sort((a, b) => b.without.length - a.without.length);
  const [most] = found;
  if (!most || most.without.length * 2 <= open.length) return [];
  const { t, alternatives } = writing.words;
  const all = open.length;
  const none = found.filter(({ without }) => without.length === all);
  const some = found.filter((one) => !none.includes(one));
  const parts = [
    ...(none.length === 0
      ? []
      : [
          t('point.lacks.none', {
            all,
            place: 'first',
            lacks: alternatives(none.map(({ lack }) => t(`point.lack.${lack}`, { alone: 'no' }))),
          }),
        ]),
    ...some.map(({ lack, without }, index) =>
      t('point.lacks.some', { count: without.length, all, lack, place: none.length + index === 0 ? 'first' : 'next' }),
    ),
  ];
  const text = write(writing, 'point.lacks', { parts: parts.join('; ') });
  return [countedSentence('points-to-watch', 'promise-lacks', text, countedStates(open))];
};

/** Of one promise by its name, what the editor has not said of it or its programme already. */
function oneLacks(writing: Writing, plan: Plan, promise: StandingCommitment): Sentence[] {
  const { site, words } = writing;
  const about = new Set([promise.record.id, ...(promise.record.data.programmes ?? [])]);
  const said = new Set(
    editedSentences(writing, plan)
      .flatMap(({ inputs }) => inputs.flatMap((input) => site.statements.get(input) ?? []))
      .flatMap(({ record, statement }) => (about.has(record.id) ? (statement.asks ?? []) : [])),
  );
  const missing = lacks.filter((lack) => isWithout(site, promise, lack) && !said.has(asks[lack]));
  if (plan.digests || missing.length < 2) return [];
  const text = write(writing, 'point.one-lacks', {
    name: namedId(site, promise.record.id),
    lacks: words.list(missing.map((lack) => words.t(`point.lack.${lack}`, { alone: 'yes' }))),
  });
  return [countedSentence('points-to-watch', 'promise-lacks', text, countedState(promise))];
}

function isWithout(site: Site, { record, due }: StandingCommitment, lack: Lack): boolean {
  switch (lack) {
    case 'date':
      return due === undefined && record.data.event === undefined;
    case 'sum':
      return !hasSum(site, record);
    case 'lead':
      return (record.data.lead ?? []).length === 0 && !hasBody(site, record) && !hasPartners(site, record);
  }
}

/** Where a body or a place promises something, it is the one to do it; a programme has no hands of its own. */
function hasBody(site: Site, { data }: SourceRecord<'commitment'>): boolean {
  return data.by.some((id) => site.records.get(id)?.kind !== 'programme');
}

/** Where the thing that is promised has partners of its own, somebody is named. */
function hasPartners(site: Site, { data }: SourceRecord<'commitment'>): boolean {
  return (data.programmes ?? [])
    .filter((id) => !data.by.includes(id))
    .some((id) => (recordOf(site, 'programme', id)?.data.partners ?? []).length > 0);
}

/** A sign of a currency, or its code before a number. */
const money = /\p{Sc}|\b[A-Z]{3}\s?\d/u;

/** Whether a sum is on record for a promise: in its words and figures, or counted of a programme it is filed under. */
function hasSum(site: Site, record: SourceRecord<'commitment'>): boolean {
  const own = site.statementsOf.get(record.id) ?? [];
  const { filed, covered } = summed(site);
  const { programmes = [], event } = record.data;
  return (
    money.test(record.data.name) ||
    own.some(({ statement: { says, value } }) => money.test(says) || isMoney(site, value?.indicator)) ||
    programmes.some((id) => filed.has(id) || covered.has(id)) ||
    (event !== undefined && covered.has(event))
  );
}

/** The ids of what a sum is on record for: of the programmes that it is filed under, or of what it covers. */
const summed = asked('summed', (site: Site) => {
  const sums = indicatorSeries(site)
    .filter(({ record, observations }) => record.data.currency !== undefined && observations.length > 0)
    .map(({ record }) => record.data);
  return {
    filed: new Set(sums.flatMap(({ covers, programmes = [] }) => (covers === undefined ? programmes : []))),
    covered: new Set(sums.flatMap(({ covers }) => covers ?? [])),
  };
});

function isMoney(site: Site, indicator: string | undefined): boolean {
  return indicator !== undefined && recordOf(site, 'indicator', indicator)?.data.currency !== undefined;
}
