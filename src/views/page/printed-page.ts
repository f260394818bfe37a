import type { Nodes } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import type { SourceRecord } from '../../schema/record.ts';
import { pictureIn, resolveLink } from './body.ts';
import type { Context } from '../context.ts';
import type { Frame } from './frame.ts';
import { remarkHeadingIds } from './heading-ids.ts';
import { holdingsOf, type Holdings } from './holdings.ts';
import type { Page } from './page.ts';
import type { Notice } from '../rooms/live.ts';

/** A page ready to print: what stands on it and what stands around it. */
export interface PrintedPage {
  readonly page: Page;
  readonly frame: Frame;
  /** What stands on top of a page of the live site. */
  readonly notice?: Notice;
}

/** What the Astro components of a body ask for. */
export interface BodyContext {
  /** What `<Holdings />` prints. */
  readonly holdings: () => Holdings;
  /** Where a link leads; undefined where it may lead nowhere. */
  readonly linkTarget: (href: string) => string | undefined;
  /** A picture as it is shown; undefined where it would come from elsewhere. */
  readonly picture: (src: string) => ReturnType<typeof pictureIn>;
}

/** What the bodies of a site may ask for. */
export function bodyContext(context: Context): BodyContext {
  return {
    holdings: () => holdingsOf(context),
    linkTarget: (href) => resolveLink(context, href),
    picture: (src) => pictureIn(context, src),
  };
}

/** A body as a tree of HTML, in which its components stand as they were written. */
export function bodyTree({ body }: SourceRecord): Nodes {
  const copy = structuredClone(body.tree);
  remarkHeadingIds()(copy);
  return toHast(copy, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });
}

/** The id of the page whose body Astro prints; undefined where the view has printed all. */
export function astroBodyOf({ sections }: Page): string | undefined {
  const block = sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'mdx');
  return block?.type === 'mdx' ? block.id : undefined;
}
