import { compareDates, dateOf } from '../../basics/dates.ts';
import { entriesOf, type ChronologyEntry } from '../../model/chronology.ts';
import { fallsDue, hasLapsed, standingsOf, type StandingCommitment } from '../../model/commitments.ts';
import { participationKeys } from '../../model/evidence/claims.ts';
import { partnersOf, relatedProgrammes, type Neighbour } from '../../model/related.ts';
import { unnamedIn } from '../../model/fields.ts';
import { evidenceIn, namedIn } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import type { NoteBook } from '../notes.ts';
import { section, type Answer, type LinkGroup, type Section } from '../paper.ts';
import { citeField } from '../tables.ts';
import { joined, linkTo, linkToId, plain, type Inline } from '../text.ts';

type Programme = SourceRecord<'programme'>;

/** More partners than these are counted; their table names them all. */
const namedPartners = 4;

/**
 * The first screen of a programme: where it stands, since when, who is in it, what came last, what is due, how fresh.
 * What is not on record is said.
 */
export function programmeAnswers(context: Context, notes: NoteBook, record: Programme): Answer[] {
  const { t, date } = context.words;
  const { status, period, parent, places } = record.data;
  const cited = (field: 'status' | 'period' | 'parent' | 'places', value: readonly Inline[]): Answer => ({
    label: t(`answer.${field}`),
    value,
    marks: citeField(context, notes, record, field),
  });
  const links = (ids: readonly string[]): Inline[] =>
    joined(
      context,
      ids.map((id) => linkToId(context, id)),
    );
  const missing = (label: string): Answer => ({ label, value: plain(t('answer.none')), marks: [], missing: true });
  return [
    status === undefined ? missing(t('answer.status')) : cited('status', plain(t(`status.${status}`))),
    period === undefined ? missing(t('answer.period')) : cited('period', plain(date(period))),
    partnerAnswer(context, notes, record) ?? missing(t('answer.partners')),
    ...(parent === undefined ? [] : [cited('parent', links([parent]))]),
    ...(places === undefined || places.length === 0 ? [] : [cited('places', links(places))]),
    lastEvent(context, record) ?? missing(t('answer.last-held')),
    nextDue(context, record) ?? missing(t('answer.next-due')),
    latestSource(context, record) ?? missing(t('answer.latest-source')),
  ];
}

function partnerAnswer(context: Context, notes: NoteBook, record: Programme): Answer | undefined {
  const { t } = context.words;
  const all = partnersOf(record);
  if (all.length === 0) return undefined;
  const named = all
    .slice(0, all.length > namedPartners ? namedPartners - 1 : namedPartners)
    .map((id) => linkToId(context, id));
  const others = all.length - named.length + unnamedIn(record.data.partners ?? []);
  const value = joined(
    context,
    others === 0 ? named : [...named, { text: t('list.more', { count: others }), href: '#section_listed' }],
  );
  return {
    label: t('answer.partners'),
    value,
    marks: notes.cite(evidenceIn((record.data.partners ?? []).map(({ from }) => from)), participationKeys(record)),
  };
}

/** In which field other records are filed under one. */
const filedIn = { programme: 'programmes', theme: 'themes' } as const;

/** The events filed under a programme or a theme, in the order of the chronology. */
export function eventsOf({ site }: Context, { kind, id }: Programme | SourceRecord<'theme'>): ChronologyEntry[] {
  return entriesOf(site, site.settings.reportDate, namedIn(site, id, 'event', filedIn[kind]));
}

/** The commitments filed under it, by due date. */
export function commitmentsOf(
  { site }: Context,
  { kind, id }: Programme | SourceRecord<'theme'>,
): StandingCommitment[] {
  return standingsOf(site, site.settings.reportDate, namedIn(site, id, 'commitment', filedIn[kind]));
}

function lastEvent(context: Context, record: Programme): Answer | undefined {
  const last = eventsOf(context, record).findLast(({ standing, date }) => standing === 'held' && date !== undefined);
  return last && dated(context, 'answer.last-held', last.record, last.record.data.when);
}

/** The commitment or announced event whose day comes first; else how many days went by without word. */
function nextDue(context: Context, record: Programme): Answer | undefined {
  const { words } = context;
  const commitments = commitmentsOf(context, record);
  const events = eventsOf(context, record).filter(({ standing }) => standing === 'announced');
  const ahead = [
    ...commitments
      .filter(fallsDue)
      .flatMap(({ record: commitment, due }) =>
        due ? [{ record: commitment, written: commitment.data.due, date: due }] : [],
      ),
    ...events.flatMap(({ record: event, date }) => (date ? [{ record: event, written: event.data.when, date }] : [])),
  ];
  const [next] = ahead.sort((a, b) => compareDates(a.date, b.date));
  if (next) return dated(context, 'answer.next-due', next.record, next.written);
  const passed = commitments.filter(hasLapsed).length;
  const label = words.t('answer.next-due');
  return passed === 0
    ? undefined
    : {
        label,
        value: [{ text: words.t('answer.passed', { count: passed }), href: '#section_commitments' }],
        marks: [],
      };
}

function dated(
  context: Context,
  label: 'answer.last-held' | 'answer.next-due',
  record: SourceRecord,
  written: string | undefined,
): Answer {
  const { t, date } = context.words;
  return {
    label: t(label),
    value: [linkTo(context, record), ...plain(written === undefined ? '' : `, ${date(written)}`)],
    marks: [],
  };
}

function latestSource(context: Context, record: Programme): Answer | undefined {
  const { site, words } = context;
  const sources = (site.statementsOf.get(record.id) ?? []).flatMap(({ evidence }) =>
    evidence.map(({ source }) => site.records.get(source)),
  );
  const [latest] = sources
    .flatMap((source) => (source?.kind === 'source' && source.data.published !== undefined ? [source] : []))
    .sort((a, b) => compareDates(dateOf(b.data.published ?? ''), dateOf(a.data.published ?? '')));
  return (
    latest && {
      label: words.t('answer.latest-source'),
      value: [{ ...linkTo(context, latest), text: words.date(latest.data.published ?? '') }],
      marks: [],
    }
  );
}

/** What a programme is part of, its parts and its neighbours, each neighbour with what the two share. */
export function relatedSection(context: Context, record: Programme): Section[] {
  const { t, compare } = context.words;
  const { parents, parts, neighbours } = relatedProgrammes(context.site, record);
  const byName = (records: readonly Programme[]) =>
    records.map((one) => linkTo(context, one)).sort((a, b) => compare(a.text, b.text));
  const groups: LinkGroup[] = [
    { label: t('related.parents'), links: parents.map((one) => linkTo(context, one)) },
    { label: t('related.parts'), links: byName(parts) },
    {
      label: t('related.neighbours'),
      links: neighbours.map((neighbour) => ({
        ...linkTo(context, neighbour.record),
        note: whyNear(context, neighbour),
      })),
    },
  ].filter(({ links }) => links.length > 0);
  return groups.length > 0 ? [section('related', t('section.related'), [{ type: 'links', groups }], true)] : [];
}

/** "also part of Global Gateway; shared partner: CELAC; both filed under research and innovation" */
function whyNear({ site, words }: Context, { parent, partners, themes }: Neighbour): string {
  const names = (ids: readonly string[]): string => words.list(ids.map((id) => site.records.get(id)?.data.name ?? id));
  const reasons = [
    ...(parent ? [words.t('related.parent', { name: parent.data.name })] : []),
    ...(partners.length > 0 ? [words.t('related.partners', { count: partners.length, names: names(partners) })] : []),
    ...(themes.length > 0 ? [words.t('related.themes', { names: names(themes) })] : []),
  ];
  return reasons.join('; ');
}
