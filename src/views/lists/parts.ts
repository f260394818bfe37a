import { cut, mostOnPage, partPath, type ListPart } from '../../basics/parts.ts';
import { startOf } from '../../basics/prose.ts';
import { alone } from '../../model/asking.ts';
import { askedByKey, perSite } from '../../model/memo.ts';
import { href, type Context } from '../context.ts';
import type { NoteBook } from '../page/notes.ts';
import { section, type Page, type Section } from '../page/page.ts';
import type { Inline } from '../page/text.ts';

/** A list that may be too long for one page. */
export interface LongList<Item> {
  /** Where it lies, below the root. */
  readonly path: string;
  readonly items: readonly Item[];
  /** What an item takes on the page, in letters of HTML; about. */
  readonly weightOf: (item: Item) => number;
  /** What more than the list itself grows with it: on an only page, and at most on each of several. */
  readonly around?: { readonly whole: () => number; readonly part: number };
  /** What stands beside the list on its first page and no other, in letters of HTML. */
  readonly beside?: number;
  /** What a reader looks for an item by: its name, its year. */
  readonly nameOf: (item: Item) => string;
}

/** A part of a long list, and what stands before and behind it. */
export interface Leaf<Item> extends ListPart<Item> {
  readonly path: string;
  /** The ways to the other parts: to the one before and the next, from the first to all. */
  readonly around: {
    readonly before: Inline | undefined;
    readonly next: Inline | undefined;
    readonly all: readonly Inline[];
  };
}

/** A part of what a record lists on pages of its own, the first of them its page. */
export interface ListPage {
  readonly leaf: Leaf<unknown>;
  readonly sections: (notes: NoteBook) => Section[];
}

/** Of a name that tells where a part begins or ends, so many letters are shown. */
const shownOfName = 24;

/** The pages that a list is cut into; one where it fits. */
export function leavesOf<Item>(
  context: Context,
  { path, items, weightOf, nameOf, around, beside }: LongList<Item>,
): Leaf<Item>[] {
  const { t } = context.words;
  const most = context.mostOnPage ?? mostOnPage;
  const all = cut(items, weightOf, most, beside);
  const fits = around === undefined || (all.length === 1 && weighed(items, weightOf) + around.whole() <= most);
  const parts = fits ? all : cut(items, weightOf, most - around.part, beside);
  const range = ({ items: own }: ListPart<Item>): string => {
    const [from = '', to = ''] = [own[0], own.at(-1)].map((item) =>
      item === undefined ? '' : shortened(nameOf(item)),
    );
    return from === to ? from : t('parts.range', { from, to });
  };
  const links = parts.map((part) => ({
    text: t('parts.name', { number: part.number, range: range(part) }),
    href: href(context, partPath(path, part.number)),
  }));
  const labelled = (link: Inline | undefined, label: 'parts.before' | 'parts.next'): Inline | undefined =>
    link && { ...link, text: t(label, { name: link.text }) };
  return parts.map((part, index) => ({
    ...part,
    path: partPath(path, part.number),
    around: {
      before: labelled(links[index - 1], 'parts.before'),
      next: labelled(links[index + 1], 'parts.next'),
      all: index === 0 && links.length > 1 ? links : [],
    },
  }));
}

/** A page of a list. */
export interface PartPage {
  /** Below the root. */
  readonly path: string;
  readonly page: () => Page;
}

/**
 * The pages of a list, each of which asks for its own part of it under `name`, and not for all of the list. Items say
 * which they are, and what of them where they stand depends on: what more a page tells of them it asks for itself.
 */
export function pagesOfParts<From extends object, Item>(
  name: string,
  cut: (from: From) => readonly Leaf<Item>[],
  of: 'context' | 'printing' = 'context',
): (from: From, page: (leaf: Leaf<Item>) => Page) => PartPage[] {
  const leaves = perSite(cut);
  const parts = askedByKey(name, (from: From) => leaves(from).map((leaf) => [leaf.path, leaf] as const), of);
  const partAt = (from: From, path: string): Leaf<Item> => {
    const leaf = parts(from).get(path);
    if (!leaf) throw new RangeError(`no part of a list lies at '${path}'`);
    return leaf;
  };
  return (from, page) => alone(() => leaves(from)).map(({ path }) => ({ path, page: () => page(partAt(from, path)) }));
}

/** What all of a list weighs. */
export function weighed<Item>(items: readonly Item[], weightOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + weightOf(item), 0);
}

function shortened(name: string): string {
  return name.length <= shownOfName ? name : `${startOf(name, shownOfName - 1)}…`;
}

/**
 * The page of one part: its title says which it is, and it leads to the one before and the next, above its list and
 * below it; the first leads to all. A list of one part has its page as it is.
 */
export function onLeaf<Item>(context: Context, leaf: Leaf<Item>, page: Page): Page {
  const { number, all, path } = leaf;
  if (all === 1) return page;
  return {
    ...page,
    path,
    title: number === 1 ? page.title : context.words.t('parts.title', { title: page.title, number, all }),
    sections: betweenWays(context, leaf, page.sections),
  };
}

/** The sections of one part between the ways to the others: all there are, or those of a list among others. */
export function betweenWays<Item>(context: Context, leaf: Leaf<Item>, sections: readonly Section[]): Section[] {
  const { t } = context.words;
  const { all, around } = leaf;
  if (all === 1) return [...sections];
  const ways = [around.before, around.next].filter((way) => way !== undefined);
  return [
    section('all-pages', undefined, [
      around.all.length > 0
        ? { type: 'contents', links: around.all, label: t('parts.all') }
        : { type: 'contents', links: ways, label: t('parts.beside') },
    ]),
    ...sections,
    section('other-pages', undefined, [{ type: 'contents', links: ways, label: t('parts.others') }]),
  ];
}

/** The items that have an anchor on a page other than the first, by the anchor, with the path of that page. */
export function entriesOn<Item>(
  leaves: readonly Leaf<Item>[],
  anchorOf: (item: Item) => string | undefined,
): (readonly [anchor: string, path: string])[] {
  return leaves.slice(1).flatMap(({ path, items }) =>
    items.flatMap((item) => {
      const anchor = anchorOf(item);
      return anchor === undefined ? [] : [[anchor, path] as const];
    }),
  );
}
