import { compareText } from '../../basics/compare.ts';
import { recordPath } from '../../basics/urls.ts';
import { perSite } from '../../model/memo.ts';
import { recordsOf, type Site } from '../../model/site.ts';
import type { SourceRecord } from '../../schema/record.ts';
import { href, type Context } from '../context.ts';
import { emptyPage, section, type Page } from '../page/page.ts';
import { leavesOf, onLeaf, type Leaf } from '../lists/parts.ts';
import { wordsTaken } from '../lists/weights.ts';

/** Where the publisher's own pages are listed, below the root, if they are too many for the foot of every page. */
export const ownPagesPath = 'pages/';

/** The publisher's own pages in their order. */
export const ownPages = perSite((site: Site): readonly SourceRecord<'page'>[] =>
  recordsOf(site, 'page').sort((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99) || compareText(a.id, b.id)),
);

/** A link without its name, in letters of HTML. */
const linkWeight = 130;

/** The list of the publisher's own pages. */
export function ownPagesPages(context: Context): { path: string; page: () => Page }[] {
  const leaves = leavesOf(context, {
    path: ownPagesPath,
    items: ownPages(context.site),
    weightOf: ({ data }) => linkWeight + wordsTaken(data.name),
    nameOf: ({ data }) => data.name,
  });
  return leaves.map((leaf) => ({ path: leaf.path, page: () => ownPagesPage(context, leaf) }));
}

function ownPagesPage(context: Context, leaf: Leaf<SourceRecord<'page'>>): Page {
  const { t } = context.words;
  const links = leaf.items.map(({ id, data }) => ({
    text: data.name,
    href: href(context, recordPath('page', id)),
  }));
  return onLeaf(context, leaf, {
    ...emptyPage(ownPagesPath, t('footer.all-pages')),
    description: t('room.own-pages.about', { site: context.site.settings.title }),
    sections: [
      section('pages', undefined, [{ type: 'links', groups: [{ label: t('footer.about'), links }], level: 2 }]),
    ],
  });
}
