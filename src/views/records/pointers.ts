import { compareText } from '../../basics/compare.ts';
import { kindIs, kinds, type Kind } from '../../basics/kinds.ts';
import type { PlainKey } from '../../messages/words.ts';
import { participationField, participationsOf } from '../../model/fields.ts';
import { circleOf, concerning, concerns, ties } from '../../model/parties.ts';
import { namedAs, nameOf, type Naming, type Site } from '../../model/site.ts';
import { askedEach } from '../../model/memo.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { saysOn } from '../../briefing/rules/statements.ts';
import type { Participation } from '../../schema/records.ts';
import { dayOf, statementHref, type Context } from '../context.ts';
import type { LinkGroup } from '../page/page.ts';
import { linkTo } from '../page/text.ts';

/**
 * Every record that points to `record`, grouped by its kind and the field that points; of a party those too that
 * concern it through whoever stands for it; and the statements that name it.
 */
export function pointers(context: Context, record: SourceRecord): LinkGroup[] {
  const { site, words } = context;
  const all = site.referencesTo.get(record.id) ?? [];
  const filed = new Set(all.flatMap(({ from, path }) => (path[0] === 'programmes' ? [from.id] : [])));
  const references = all.filter((reference) => reference.from.id !== record.id && !isShown(record, reference, filed));
  const groups = Map.groupBy(references, (reference) => `${reference.from.kind} ${relation(site, reference)}`);
  const related = [...groups]
    .flatMap(([key, group]) => group.slice(0, 1).map((first) => ({ key, first, group })))
    .sort((a, b) => kinds.indexOf(a.first.from.kind) - kinds.indexOf(b.first.from.kind) || compareText(a.key, b.key))
    .map(({ first, group }) => ({ label: relationLabel(context, first), group }));
  // Fields that the reader need not tell apart bear one label.
  const fields = [...Map.groupBy(related, ({ label }) => label)].map(([label, same]) => ({
    label,
    links: uniqueLinks(
      context,
      same.flatMap(({ group }) => group),
    ),
  }));
  const mentions = mentioning(context, record.id).map(({ from, statement, text }) => ({
    text,
    href: statementHref(context, from, statement),
    note: nameOf(site, from.id),
  }));
  const through = throughOthers(context, record);
  return [
    ...fields,
    ...(through.length > 0
      ? [{ label: words.t('pointer.through'), links: through, folded: through.length > unfolded }]
      : []),
    ...(mentions.length > 0
      ? [
          {
            label: words.t('pointer.mentions'),
            links: mentions,
            folded: mentions.length > unfolded,
            statements: true as const,
          },
        ]
      : []),
  ];
}

/** The statements that name a record: in which record each stands, its id, what it says. */
const mentioning = askedEach(
  'mentioning',
  (context: Context, id) =>
    (context.site.mentionsOf.get(id) ?? []).map((linked) => ({
      from: { kind: linked.record.kind, id: linked.record.id },
      statement: linked.statement.id,
      text: saysOn(dayOf(context), linked),
    })),
  'context',
);

/** More of them than this are shown on demand. */
const unfolded = 5;

/** What concerns a party without naming it: through its places, its bodies, its members. */
function throughOthers(context: Context, record: SourceRecord): LinkGroup['links'] {
  const { site, words } = context;
  if (!kindIs(record.kind, 'party', true)) return [];
  const direct = new Set((site.referencesTo.get(record.id) ?? []).map(({ from }) => from.id));
  const circle = circleOf(site, record.id);
  // Whoever only has a home there stands for the party.
  const active = ties.filter((tie) => tie !== 'home');
  return concerning(site, record.id)
    .filter((id) => !direct.has(id) && concerns(site, { id }, circle, active))
    .flatMap((id) => linked(context, id))
    .sort((a, b) => words.compare(a.text, b.text));
}

/**
 * A programme's parts, and the events and commitments of a programme or theme, have sections of their own on its page,
 * an indicator's observations too. `filed`: the ids of what is filed under the programme.
 */
function isShown(record: SourceRecord, { from, path }: Naming, filed: ReadonlySet<string>): boolean {
  if (record.kind === 'indicator') return path[0] === 'statements';
  if (record.kind === 'programme' && from.kind === 'programme') return path[0] === 'parent';
  if (from.kind !== 'event' && from.kind !== 'commitment') return false;
  if (record.kind === 'programme') return filed.has(from.id);
  return record.kind === 'theme';
}

/** The field that points: its first name, and for somebody who takes part, the part. */
function relation(site: Site, { from, path }: Pick<Naming, 'from' | 'path'>): string {
  const entry = taking(site, { from, path });
  if (entry) return path[2] === 'of' ? 'delegating' : `as-${entry.as}`;
  return path[0] === 'statements' ? 'observations' : String(path[0]);
}

/** The entry of whoever takes part, where the path leads into one. */
function taking(site: Site, { from, path: [field, index] }: Pick<Naming, 'from' | 'path'>): Participation | undefined {
  if (participationField(from.kind)?.name !== field || typeof index !== 'number') return undefined;
  return participations(site, from.id)[index];
}

/** Who takes part in what a record tells of. */
const participations = askedEach('participations', (site: Site, id): readonly Participation[] => {
  const record = site.records.get(id);
  return record ? participationsOf(record).entries : [];
});

/**
 * What records of a kind are called by the field through which they point; through any other they go by their kind
 * alone.
 */
export const pointing: Readonly<Record<Kind, Readonly<Record<string, PlainKey>>>> = {
  programme: { themes: 'pointer.programme.themes', places: 'pointer.programme.places' },
  event: {
    themes: 'pointer.event.themes',
    where: 'pointer.event.where',
    programmes: 'pointer.event.programmes',
    partOf: 'pointer.event.partOf',
    delegating: 'pointer.event.delegating',
  },
  commitment: {
    by: 'pointer.commitment.by',
    programmes: 'pointer.commitment.programmes',
    themes: 'pointer.commitment.themes',
    event: 'pointer.commitment.event',
  },
  indicator: { programmes: 'pointer.indicator.programmes', themes: 'pointer.indicator.themes' },
  organisation: { parent: 'pointer.organisation.parent', place: 'pointer.organisation.place' },
  person: { roles: 'pointer.person.roles' },
  place: { parent: 'pointer.place.parent' },
  theme: { parent: 'pointer.theme.parent' },
  source: { publisher: 'pointer.source.publisher', themes: 'pointer.source.themes' },
  briefing: { scope: 'pointer.briefing.scope' },
  page: {},
};

function relationLabel({ words: { t }, site }: Context, { from, path }: Naming): string {
  const kind = t(`kind.${from.kind}.many`);
  const entry = taking(site, { from, path });
  if (entry && path[2] !== 'of') return t('pointer.part', { kind, part: t(`part.${entry.as}.label`) });
  const key = pointing[from.kind][relation(site, { from, path })];
  return key === undefined ? kind : t(key);
}

function uniqueLinks(context: Context, group: readonly Naming[]): LinkGroup['links'] {
  return [...new Set(group.map(({ from }) => from.id))]
    .flatMap((id) => linked(context, id))
    .sort((a, b) => context.words.compare(a.text, b.text));
}

function linked(context: Context, id: string): LinkGroup['links'] {
  const record = namedAs(context.site, id);
  return record ? [linkTo(context, record)] : [];
}
