import { pictureIn, resolveLink } from './body.ts';
import type { Context } from './context.ts';
import type { Frame } from './frame.ts';
import { holdingsOf, type Holdings } from './holdings.ts';
import type { Paper } from './paper.ts';
import type { Notice } from './rooms/preview.ts';

/** A page ready to print: what stands on it and what stands around it. */
export interface PrintedPage {
  readonly paper: Paper;
  readonly frame: Frame;
  /** What stands on top of a page that is a preview. */
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

/** The id of the page whose body Astro prints; undefined where the view has printed all. */
export function astroBodyOf({ sections }: Paper): string | undefined {
  const block = sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'mdx');
  return block?.type === 'mdx' ? block.id : undefined;
}
