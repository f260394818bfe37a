import { recordPath } from '../../basics/urls.ts';
import type { Papers } from '../../briefing/papers.ts';
import { requestOn } from '../../briefing/request.ts';
import { select } from '../../briefing/scope.ts';
import { dateOfRecord } from '../../model/fields.ts';
import { perSiteAndKey } from '../../model/memo.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, recordHref, type Context } from '../context.ts';
import { emptyPaper, section, type LinkGroup, type Paper } from '../paper.ts';
import { leavesOf, onLeaf, type Leaf } from '../parts.ts';
import { linkTo } from '../text.ts';
import { pointers } from './pointers.ts';

/** What is named and mentioned more often than so is a hub: its page leads to a list of all that concerns it. */
const mostNamed = 300;

/** Of each group a hub's own page shows so many. */
const mostShown = 30;

/** The records of whom there is more to list than one page holds. */
export function hubsOf({ site, pages }: Pick<Context, 'site' | 'pages'>, papers: Papers): Set<string> {
  const named = ({ id }: SourceRecord): number =>
    (site.referencesTo.get(id)?.length ?? 0) + (site.mentionsOf.get(id)?.length ?? 0);
  return new Set(
    site.all
      .filter((record) => pages.has(record.id) && (papers.isDigest(record.id) || named(record) > mostNamed))
      .map(({ id }) => id),
  );
}

/** Where all that concerns a record is listed, below the root. */
function everythingPath({ kind, id }: SourceRecord): string {
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

/** A link without its letters, as HTML has it: its address is about as long as its words. */
const linkWeight = 60;

/** The pages that list all that concerns a record: what is filed under it, what names it, and who speaks of it. */
export const everythingPages = perSiteAndKey((context: Context, id: string): { path: string; paper: () => Paper }[] => {
  const record = context.site.records.get(id);
  if (!record) return [];
  const groups = [...filedUnder(context, record), ...pointers(context, record)];
  const leaves = leavesOf(context, {
    path: everythingPath(record),
    items: groups.flatMap(({ label, links }) => links.map((link): Listed => ({ label, link }))),
    weightOf: ({ link: { text, href: to = '', note = '' } }) =>
      linkWeight + 1.1 * (text.length + to.length + note.length),
    nameOf: ({ label }) => label,
  });
  return leaves.map((leaf) => ({ path: leaf.path, paper: () => everythingPaper(context, record, leaf) }));
});

function everythingPaper(context: Context, record: SourceRecord, leaf: Leaf<Listed>): Paper {
  const { t } = context.words;
  const { name } = record.data;
  const groups = [...Map.groupBy(leaf.items, ({ label }) => label)].map(([label, own]) => ({
    label,
    links: own.map(({ link }) => link),
  }));
  return onLeaf(context, leaf, {
    ...emptyPaper(everythingPath(record), t('everything.title', { name })),
    description: t('everything.about', { name }),
    kicker: [{ text: name, href: recordHref(context, record) }],
    sections: [section('all', undefined, [{ type: 'links', groups, level: 2 }])],
  });
}

/** What the paper on a programme or a theme tells in sections of its own, and a digest of it not whole. */
function filedUnder(context: Context, record: SourceRecord): LinkGroup[] {
  if (record.kind !== 'programme' && record.kind !== 'theme') return [];
  const { words, site } = context;
  const { programmes, events, commitments } = select(site, requestOn(site, record));
  return ([programmes, events, commitments] as readonly (readonly SourceRecord[])[]).flatMap((found) => {
    const own = found.filter(({ id }) => id !== record.id);
    const [first] = own;
    if (!first) return [];
    const links = own.map((one) => {
      const date = dateOfRecord(one);
      return { ...linkTo(context, one), ...(date === undefined ? {} : { note: words.date(date) }) };
    });
    return [{ label: words.t(`kind.${first.kind}.index`), links }];
  });
}

/** What points to a record, on its own page: of a hub the first of each group, and the way to all. */
export function pointersHere(context: Context, record: SourceRecord): LinkGroup[] {
  const groups = pointers(context, record);
  const all = everythingHref(context, record);
  if (all === undefined) return groups;
  return groups.map((group) => {
    const more = group.links.length - mostShown;
    if (more < 2) return group;
    const way = { text: context.words.t('list.more', { count: more }), href: all };
    return { ...group, links: [...group.links.slice(0, mostShown), way] };
  });
}
