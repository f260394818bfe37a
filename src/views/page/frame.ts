import { folders, kindsThat, topKinds, type Kind } from '../../basics/kinds.ts';
import { startOf } from '../../basics/prose.ts';
import { recordPath } from '../../basics/urls.ts';
import { things } from '../../model/geography.ts';
import { latestSource } from '../../model/knowledge.ts';
import { asked } from '../../model/memo.ts';
import { indexedKinds } from '../../model/site.ts';
import { absolute, href, type Context } from '../context.ts';
import { coverOf, coverWords } from '../cover/cover.ts';
import { citationMeta, linkedData, type Meta } from '../neighbours/linked-data.ts';
import { feedFiles } from '../neighbours/feeds.ts';
import { searchClient } from '../../search/files.ts';
import type { Page } from './page.ts';
import { ownPages, ownPagesPath } from '../rooms/own-pages.ts';
import { addressCode } from '../pictures/code.ts';
import { stringsOf, type Strings } from './strings.ts';
import type { Inline } from './text.ts';

/** How a page shows itself where its address is shared. */
export interface Shared {
  readonly title: string;
  readonly site: string;
  /** As Open Graph writes it: `en_GB`; undefined where the site names no region. */
  readonly locale: string | undefined;
  /** Whether the page can be cited by itself: a record or a paper. */
  readonly article: boolean;
  /** The whole address of its image. */
  readonly image: string;
  /** The words on that image. */
  readonly words: string;
}

/** What stands around every page. */
export interface Frame {
  readonly language: string;
  readonly base: string;
  /** Who may read the page, where that is not everyone. */
  readonly stamp: string | undefined;
  readonly siteTitle: string;
  readonly home: string;
  /** The title of the window. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string | undefined;
  /**
   * The page's address for whoever holds it on paper, without its scheme and in parts between which a line may break,
   * and as a code to be photographed.
   */
  readonly printed: { readonly address: readonly string[]; readonly code: string } | undefined;
  /** Undefined where nobody would share it; see `coverOf`. */
  readonly shared: Shared | undefined;
  readonly navigation: readonly (Inline & { readonly current: boolean })[];
  readonly search: Inline;
  readonly footer: readonly { readonly label: string; readonly links: readonly Inline[] }[];
  readonly publisher: Inline;
  /** Undefined where the page is not for everyone. */
  readonly licence: Inline | undefined;
  /** That of the data, where it is another. */
  readonly dataLicence: Inline | undefined;
  /** Whose the texts of the sources are. */
  readonly archiveRights: string | undefined;
  /** What the page is of, as JSON-LD; undefined where it is of nothing that others have a word for. */
  readonly linkedData: string | undefined;
  /** What programs that cite read. */
  readonly meta: readonly Meta[];
  /** The same in other forms: the feed of the site, a paper as Markdown. */
  readonly alternates: readonly { readonly type: string; readonly href: string }[];
  readonly reportDate: string;
  readonly latestSource: string | undefined;
  readonly mail: string | undefined;
  readonly client: string;
  readonly strings: Strings;
}

/** The chronology among the rooms on top: behind the commitments. */
const chronologyPlace = 5;

/** More pages of the publisher's own than these are listed on a page of their own. */
export const mostPagesInFoot = 8;

/** What is the same around every page of a site. */
const framesAround = asked(
  'frames',
  (context: Context) => {
    const { site, words } = context;
    const { t } = words;
    const present = indexedKinds(site.all);
    const toRoom = (kind: Kind): Inline[] =>
      present.includes(kind) ? [{ text: t(`kind.${kind}.index`), href: href(context, `${folders[kind]}/`) }] : [];
    const navigation = [
      ...topKinds.map(({ kind, place }) => ({ place, links: toRoom(kind) })),
      {
        place: chronologyPlace,
        links: present.includes('event') ? [{ text: t('room.chronology'), href: href(context, 'chronology/') }] : [],
      },
    ]
      .sort((a, b) => a.place - b.place)
      .flatMap(({ links }) => links);
    const footer = [
      { label: t('footer.records'), links: kindsThat('navigation', 'foot').flatMap(toRoom) },
      { label: t('footer.about'), links: pagesInFoot(context) },
      {
        label: t('footer.use'),
        links: [
          ...(things(site).length > 0 ? [{ text: t('map.title'), href: href(context, 'map/') }] : []),
          { text: t('room.acronyms'), href: href(context, 'acronyms/') },
          { text: t('room.briefing-method'), href: href(context, 'method/briefings/') },
          { text: t('room.evidence'), href: href(context, 'method/evidence/') },
          { text: t('room.manual'), href: href(context, 'manual/') },
          { text: t('data.title'), href: href(context, 'data/') },
          { text: t('offline.title'), href: href(context, 'offline/') },
        ],
      },
    ].filter(({ links }) => links.length > 0);
    return { navigation, footer, strings: stringsOf(context) };
  },
  'context',
);

/** The first of the publisher's own pages, and the way to all of them where they are many. */
function pagesInFoot(context: Context): Inline[] {
  const pages = ownPages(context.site).map((page) => ({
    text: page.data.name,
    href: href(context, recordPath('page', page.id)),
  }));
  if (pages.length <= mostPagesInFoot) return pages;
  return [
    ...pages.slice(0, mostPagesInFoot),
    { text: context.words.t('footer.all-pages'), href: href(context, ownPagesPath) },
  ];
}

/** The frame of one page: navigation with its place in it, footer, and the words the browser needs. */
export function frameOf(context: Context, page: Page): Frame {
  const { site, words } = context;
  const { t, date } = words;
  const { settings } = site;
  const { navigation, footer, strings } = framesAround(context);
  const path = href(context, page.path);
  const source = latestSource(site);
  const title = windowTitle(context, page);
  const { stamp } = context;
  const canonical = context.origin === undefined || page.path === '404.html' ? undefined : absolute(context, page.path);
  return {
    language: settings.language,
    base: context.base,
    stamp,
    siteTitle: settings.title,
    home: href(context, ''),
    title,
    description: page.description,
    canonical,
    printed:
      canonical === undefined
        ? undefined
        : { address: canonical.replace(/^https?:\/\//, '').split(/(?<=\/)/), code: addressCode(canonical) },
    shared: sharedAs(context, page),
    navigation: navigation.map((link) => ({ ...link, current: path.startsWith(link.href ?? '\0') })),
    search: { text: t('room.search'), href: href(context, 'search/') },
    footer,
    publisher: { text: settings.publisher.name, ...(settings.publisher.url ? { href: settings.publisher.url } : {}) },
    licence: stamp === undefined ? { text: settings.licence.name, href: settings.licence.url } : undefined,
    dataLicence:
      stamp === undefined && settings.dataLicence
        ? { text: settings.dataLicence.name, href: settings.dataLicence.url }
        : undefined,
    archiveRights: settings.archiveRights,
    linkedData: linkedData(context, page),
    meta: citationMeta(context, page),
    alternates: alternatesOf(context, page),
    reportDate: page.reportDate ?? date(settings.reportDate),
    // A paper of another day tells itself how fresh it is.
    latestSource:
      source?.data.published === undefined || page.reportDate !== undefined ? undefined : date(source.data.published),
    mail: settings.publisher.email,
    client: href(context, searchClient),
    strings,
  };
}

/** The feed of the whole site, and of a paper its Markdown: its last name is that of its file. */
function alternatesOf(context: Context, page: Page): Frame['alternates'] {
  const id = page.path.split('/').at(-2) ?? '';
  const isPaper = page.lengths.length > 0 && page.onePage !== true;
  return [
    ...(context.origin === undefined || context.stamp !== undefined
      ? []
      : [{ type: 'application/atom+xml', href: href(context, `feeds/${feedFiles.atom}`) }]),
    ...(isPaper ? [{ type: 'text/markdown', href: href(context, `${page.path}${id}.md`) }] : []),
  ];
}

function sharedAs(context: Context, page: Page): Shared | undefined {
  const { title, locale = '' } = context.site.settings;
  const cover = coverOf(context, page);
  if (!cover) return undefined;
  return {
    title: page.title,
    site: title,
    locale: /^[a-z]{2}-[A-Z]{2}$/.test(locale) ? locale.replace('-', '_') : undefined,
    article: page.citation !== undefined,
    image: absolute(context, cover.path),
    words: coverWords(cover),
  };
}

/** What a browser's tab and a search engine's list show whole, in characters. */
const titleLength = 66;

/** The page's title with the site's and the stamp, as far as there is room; a long one is cut behind a word. */
function windowTitle({ site, words, stamp }: Context, page: Page): string {
  const { t } = words;
  const { settings } = site;
  const own = page.onePage ? t('title.one-page', { page: page.title }) : page.title;
  const plain = page.path === '' ? settings.title : t('title', { page: own, site: settings.title });
  // The stamp stands whole, whatever else has to go.
  const room = titleLength - (stamp === undefined ? 0 : t('title.stamped', { title: '', stamp }).length);
  const title =
    [plain, own].find((candidate) => candidate.length <= room) ?? `${startOf(own, room - 1).replace(/\s+\S*$/, '')}…`;
  return stamp === undefined ? title : t('title.stamped', { title, stamp });
}
