import { dateOf } from '../../../basics/dates.ts';
import { recordOfId } from '../../../basics/ids.ts';
import { ancestors } from '../../../model/hierarchy.ts';
import { circleOf, sidesOf } from '../../../model/parties.ts';
import { hasLapsed } from '../../../model/commitments.ts';
import { recordOf, type Site } from '../../../model/site.ts';
import type { SourceRecord } from '../../../schema/record.ts';
import type { Plan } from '../../plan.ts';
import { countedSentence, type Sentence } from '../../sentence.ts';
import { countedState } from '../promises.ts';
import { nameAt, namedId, write, type Writing } from '../writing.ts';
import type { Point } from './index.ts';
import { bottomLineOf, carries, citedSources, countedSource, type CitedSource } from './told.ts';

const section = 'points-to-watch';

/** A source is old from so many whole months before the report date. */
const oldFromMonths = 3;

/** From so many, what rests on it tells how things stood, not how they stand. */
const baselineFromMonths = 12;

/** Whose account the paper rests on; nothing where the bottom line has said so. */
export const whoseAccount: Point = (writing, plan) => {
  const all = citedSources(writing, plan);
  const main = all.filter(carries);
  const [only] = main;
  const first = bottomLineOf(writing, plan);
  if (!only || main.every((source) => isIntroduced(writing, first, source, 'whose'))) return [];
  const text =
    main.length === 1
      ? oneAccount(writing, only, all.length === 1)
      : severalAccounts(writing, main, all.length === main.length);
  return text === undefined ? [] : [countedSentence(section, 'whose-account', text, main.map(countedSource))];
};

function oneAccount(writing: Writing, { record }: CitedSource, alone: boolean): string {
  const { account, published } = record.data;
  const house = houseOf(writing.site, record);
  return write(writing, 'point.one-source', {
    share: alone ? 'all' : 'nearly',
    account: account ?? 'unknown',
    publisher: house === undefined ? '' : nameAt(house, published),
    named: house === undefined ? 'no' : 'yes',
    date: published === undefined ? '' : writing.words.dateInText(published),
    dated: published === undefined ? 'no' : 'yes',
  });
}

/** The order in which accounts are told. */
const accounts = ['own', 'party', 'press', 'independent'] as const;

/** Nothing where the editors did not say of every source whose account it is. */
function severalAccounts(writing: Writing, main: readonly CitedSource[], alone: boolean): string | undefined {
  const { words } = writing;
  const byAccount = Map.groupBy(main, ({ record }) => record.data.account);
  if (byAccount.has(undefined)) return undefined;
  const parts = accounts.flatMap((account) => {
    const own = byAccount.get(account) ?? [];
    const houses = new Set(own.flatMap(({ record }) => houseOf(writing.site, record) ?? []));
    const [house] = houses;
    if (own.length === 0) return [];
    const named = house && own.length === 1 ? nameAt(house) : '';
    return [
      words.t(`point.account.${account}`, { count: own.length, publisher: named, named: named === '' ? 'no' : 'yes' }),
    ];
  });
  const share = alone ? 'all' : 'nearly';
  const undated = main.filter((source) => !isDated(source)).length;
  const [account] = byAccount.keys();
  return byAccount.size === 1 && account !== undefined
    ? write(writing, 'point.sources-alike', { share, count: main.length, undated, account })
    : write(writing, 'point.sources', { share, count: main.length, undated, parts: words.list(parts) });
}

/** The body that answers for a source: its publisher, or the house of which that is a part. */
function houseOf(site: Site, { data }: SourceRecord<'source'>): SourceRecord<'organisation'> | undefined {
  const publisher = data.publisher === undefined ? undefined : recordOf(site, 'organisation', data.publisher);
  return publisher && (ancestors(site, publisher)[0] ?? publisher);
}

/**
 * Whether the bottom line has told the reader of a source: by its date, or by what is said of it or its publisher. That
 * something of it is not known tells of its age alone.
 */
function isIntroduced(
  { site, words }: Writing,
  first: readonly Sentence[],
  { record }: CitedSource,
  as: 'whose' | 'old',
): boolean {
  const { published, publisher } = record.data;
  return first.some(({ text, inputs }) => {
    const onIt = inputs.filter((input) => [record.id, publisher].includes(recordOfId(input)));
    if (onIt.some((input) => as === 'old' || site.statements.get(input)?.statement.aspect !== 'gap')) return true;
    const told = new Set(text.split(/[^\p{L}\p{N}]+/u));
    return published !== undefined && words.dateParts(published).every((part) => told.has(part));
  });
}

/**
 * How old the newest of the sources is on which the paper rests, or that they bear no date; nothing of what the bottom
 * line or the sentence on whose account it is has told.
 */
export const howOld: Point = (writing, plan) => {
  const all = citedSources(writing, plan);
  const main = all.filter(carries);
  const first = bottomLineOf(writing, plan);
  const isTold = whoseAccount(writing, plan).length > 0;
  const introduced = main.every((source) => isIntroduced(writing, first, source, 'old'));
  const newest = newestOf(main);
  if (newest && main.every(isDated)) return ageOf(writing, plan, { all, main, newest, introduced, isTold });
  // That one of several bears no date helps nobody: which it is, the notes say.
  if (main.length === 0 || introduced || isTold || all.some(isDated)) return [];
  const text = write(writing, 'point.undated', { count: all.length });
  return [countedSentence(section, 'how-old', text, all.map(countedSource))];
};

function isDated({ record }: CitedSource): boolean {
  return record.data.published !== undefined;
}

/** The sources that a paper cites, those on which it rests, and the newest of these. */
interface Cited {
  readonly all: readonly CitedSource[];
  readonly main: readonly CitedSource[];
  readonly newest: CitedSource;
  /** Whether the bottom line has told how old they are. */
  readonly introduced: boolean;
  /** Whether the sentence before has told whose they are: of one alone it gives the date. */
  readonly isTold: boolean;
}

function ageOf(writing: Writing, { promises }: Plan, { all, main, newest, introduced, isTold }: Cited): Sentence[] {
  const date = newest.record.data.published ?? '';
  const day = lastDay(newest);
  const months = monthsBetween(day, writing.reportDate);
  const counted = main.map(countedSource);
  if (months >= baselineFromMonths) {
    if (introduced) return [];
    const text = write(writing, 'point.baseline', {
      date: writing.words.dateInText(date),
      share: all.every((source) => lastDay(source) !== '' && lastDay(source) <= day) ? 'all' : 'nearly',
    });
    return [countedSentence(section, 'how-old', text, counted)];
  }
  const passed = promises.filter((promise) => hasLapsed(promise) && (promise.due?.earliest ?? '') > day);
  // How many months ago a month or a year was, nobody can say.
  const isKnown = introduced || (isTold && main.length === 1);
  if (months < oldFromMonths || day !== dateOf(date).earliest || (isKnown && passed.length === 0)) return [];
  const text = write(writing, 'point.months-old', {
    months,
    passed: passed.length,
    newest: wordFor(all, main, newest),
  });
  return [countedSentence(section, 'how-old', text, [...counted, ...passed.flatMap(countedState)])];
}

function wordFor(all: readonly CitedSource[], main: readonly CitedSource[], newest: CitedSource) {
  if (all.length === 1) return 'only';
  if (main.length === 1) return 'one';
  return all.every(isDated) && newestOf(all) === newest ? 'newest' : 'main';
}

/** The newest of the sources that bear a date. */
function newestOf(sources: readonly CitedSource[]): CitedSource | undefined {
  return sources.reduce<CitedSource | undefined>(
    (newest, one) => (lastDay(one) > (newest ? lastDay(newest) : '') ? one : newest),
    undefined,
  );
}

/** The last day on which a source can have been published; empty where it bears no date. */
function lastDay({ record: { data } }: CitedSource): string {
  return data.published === undefined ? '' : (dateOf(data.published).latest ?? '');
}

/** Whole months from one day to another, both `YYYY-MM-DD`. */
export function monthsBetween(from: string, to: string): number {
  const [years = 0, months = 0, days = 0] = to.split('-').map(Number);
  const [fromYears = 0, fromMonths = 0, fromDays = 0] = from.split('-').map(Number);
  return (years - fromYears) * 12 + months - fromMonths - (days < fromDays ? 1 : 0);
}

/**
 * The side of two that no source is by. Only where each source that is somebody's own account is known to be the
 * other side's: what the press writes is no side's.
 */
export const oneSide: Point = (writing, plan) => {
  const { site } = writing;
  const sides = plan.request.between ?? sidesOf(site, plan.selection.roots);
  if (!sides) return [];
  const sources = citedSources(writing, plan);
  const circles = sides.map((side) => circleOf(site, side));
  const speaking = sources.filter(({ record }) => record.data.account !== 'press');
  const sideOf = ({ record: { data } }: CitedSource): number =>
    data.account === 'independent' ? -1 : circles.findIndex((circle) => circle.has(data.publisher ?? ''));
  const ofNobodyKnown = speaking.some((source) => source.record.data.account !== 'independent' && sideOf(source) < 0);
  if (sources.length === 0 || ofNobodyKnown) return [];
  const silent = sides.filter((_, index) => !speaking.some((source) => sideOf(source) === index));
  const [missing] = silent;
  if (missing === undefined) return [];
  const text = write(writing, 'point.one-side', {
    sides: silent.length === 1 ? 'one' : 'both',
    name: namedId(site, missing),
    other: namedId(site, silent[1] ?? missing),
  });
  return [countedSentence(section, 'one-side', text, sources.map(countedSource))];
};
