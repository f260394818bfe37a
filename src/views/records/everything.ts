import { kindIs, type Kind } from '../../basics/kinds.ts';
import { cut } from '../../basics/parts.ts';
import { recordPath } from '../../basics/urls.ts';
import type { Papers } from '../../briefing/papers.ts';
import { requestOn } from '../../briefing/request.ts';
import { select } from '../../briefing/scope.ts';
import { dateOfRecord } from '../../model/fields.ts';
import { askedEach, perSiteAndKey } from '../../model/memo.ts';
import { concerning, mayConcern } from '../../model/parties.ts';
import { nameOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, recordHref, type Context } from '../context.ts';
import { emptyPage, section, type LinkGroup, type Page } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf } from '../lists/parts.ts';
import { linkToId } from '../page/text.ts';
import { linkTaken, linkWeight } from '../lists/weights.ts';
import { pointers } from './pointers.ts';

/** What is named and mentioned more often than so is a hub: its page leads to a list of all that concerns it. */
const mostNamed = 300;

/** So is that of which the list would take more of its page than this, in letters of HTML. */
const mostPointing = 30_000;

/** Of each group a hub's own page shows so many, and of long ones so much. */
const mostShown = 30;
const mostOfGroup = 9_000;

/** The records of whom there is more to list than one page holds. */
export function hubsOf({ site, pages }: Pick<Context, 'site' | 'pages'>, papers: Papers): Set<string> {
  const named = ({ id }: SourceRecord): number =>
    (site.referencesTo.get(id)?.length ?? 0) + (site.mentionsOf.get(id)?.length ?? 0);
  const isHub = (record: SourceRecord): boolean =>
    papers.isDigest(record.id) || named(record) > mostNamed || pointersWeight({ site }, record) > mostPointing;
  return new Set(site.all.filter((record) => pages.has(record.id) && isHub(record)).map(({ id }) => id));
}

/** What all that points to a record would take on its page, in letters of HTML; about. */
export function pointersWeight({ site }: Pick<Context, 'site'>, record: SourceRecord): number {
  const { id, kind } = record;
  const own = [
    ...(site.referencesTo.get(id) ?? []).map(({ from }) => linkTaken(from.id, nameOf(site, from.id))),
    ...(site.mentionsOf.get(id) ?? []).map(({ record: from, statement }) =>
      linkTaken(from.id, statement.id, statement.says, from.data.name),
    ),
  ].reduce((sum, weight) => sum + weight, 0);
  // Whatever may concern it has to be looked through only where there is much of it.
  const isCrowded = kindIs(kind, 'party', true) && mayConcern(site, id) * linkWeight > mostPointing / 3;
  const through = isCrowded ? concerning(site, id) : [];
  return through.reduce((sum, from) => sum + linkTaken(from, nameOf(site, from)), own);
}

/** Where all that concerns a record is listed, below the root. */
export function everythingPath({ kind, id }: SourceRecord): string {
  return `${recordPath(kind, id)}all/`;
}

/** The way there from a record's page; undefined where the page itself lists all. */
export function everythingHref(context: Context, record: SourceRecord): string | undefined {
  return context.hubs?.has(record.id) === true ? href(context, everythingPath(record)) : undefined;
}

/** A link in a list, under the label that it stands under. */
interface Listed {
  readonly label: string;
  readonly link: LinkGroup['links'][number];
}

/** The pages that list all that concerns a record: what is filed under it, what names it, and who speaks of it. */
export const everythingPages = perSiteAndKey((context: Context, id: string): { path: string; page: () => Page }[] => {
  const record = context.site.records.get(id);
  if (!record) return [];
  const groups = [...filedUnder(context, record), ...pointers(context, record)];
  const leaves = leavesOf(context, {
    path: everythingPath(record),
    items: groups.flatMap(({ label, links }) => links.map((link): Listed => ({ label, link }))),
    weightOf: ({ link: { text, href: to = '', note = '' } }) => linkTaken(text, to, note),
    nameOf: ({ label }) => label,
  });
  return leaves.map((leaf) => ({ path: leaf.path, page: () => everythingPage(context, record, leaf) }));
});

function everythingPage(context: Context, record: SourceRecord, leaf: Leaf<Listed>): Page {
  const { t } = context.words;
  const { name } = record.data;
  const groups = [...Map.groupBy(leaf.items, ({ label }) => label)].map(([label, own]) => ({
    label,
    links: own.map(({ link }) => link),
  }));
  return onLeaf(context, leaf, {
    ...emptyPage(everythingPath(record), t('everything.title', { name })),
    description: t('everything.about', { name }),
    kicker: [{ text: name, href: recordHref(context, record) }],
    sections: [section('all', undefined, [{ type: 'links', groups, level: 2 }])],
  });
}

/** What the paper on a programme or a theme tells in sections of its own, and a digest of it not whole. */
function filedUnder(context: Context, record: SourceRecord): LinkGroup[] {
  if (record.kind !== 'programme' && record.kind !== 'theme') return [];
  const { words } = context;
  return filed(context.site, record.id).flatMap(({ kind, found }) => {
    const links = found.map(({ id, date }) => ({
      ...linkToId(context, id),
      ...(date === undefined ? {} : { note: words.date(date) }),
    }));
    return links.length > 0 ? [{ label: words.t(`kind.${kind}.index`), links }] : [];
  });
}

/** The ids and dates of what is filed under a programme or a theme, by kind. */
const filed = askedEach('filedUnder', (site: Site, id) => {
  const record = site.records.get(id);
  if (!record) return [];
  const { programmes, events, commitments } = select(site, requestOn(site, record));
  const listed = (kind: Kind, found: readonly SourceRecord[]) => ({
    kind,
    found: found.filter((one) => one.id !== id).map((one) => ({ id: one.id, date: dateOfRecord(one) })),
  });
  return [listed('programme', programmes), listed('event', events), listed('commitment', commitments)];
});

/** What points to a record, on its own page. */
export function pointersHere(context: Context, record: SourceRecord): LinkGroup[] {
  return groupsHere(context, record, pointers(context, record));
}

/** Groups of links on the page of a record: of a hub the first of each, and the way to all. */
export function groupsHere(context: Context, record: SourceRecord, groups: readonly LinkGroup[]): LinkGroup[] {
  const all = everythingHref(context, record);
  if (all === undefined) return [...groups];
  return groups.map((group) => {
    const shown = firstOf(group.links);
    const more = group.links.length - shown.length;
    if (more < 2) return group;
    const way = { text: context.words.t('list.more', { count: more }), href: all };
    return { ...group, links: [...shown, way] };
  });
}

/** The first links of a long list, as far as there is room. */
function firstOf(links: LinkGroup['links']): LinkGroup['links'] {
  const [first] = cut(
    links.slice(0, mostShown),
    ({ text, href: to = '', note = '' }) => linkTaken(text, to, note),
    mostOfGroup,
  );
  return first?.items ?? [];
}
