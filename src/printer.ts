// Astro as a printer, without its build: compiled once for a state of the code (`scripts/build/printer.ts`), it prints
// any number of pages, each from what its view hands over.
import mdx from '@astrojs/mdx/server.js';
import bodies from 'virtual:bodies';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { isolatedPage } from './basics/directions.ts';
import BodyLink from './components/BodyLink.astro';
import BodyPicture from './components/BodyPicture.astro';
import Holdings from './components/Holdings.astro';
import Base from './layouts/Base.astro';
import type { BodyContext, PrintedPage } from './views/printed-page.ts';

/** Prints a page as HTML, with its body where Astro prints that too: its record's id, and what the body asks for. */
export type Print = (
  page: PrintedPage,
  body?: { readonly id: string; readonly context: BodyContext },
) => Promise<string>;

/** After so many pages the container is changed for a new one: it remembers each page as a route. */
const pagesOfContainer = 500;

/** Opens the printer. */
export async function openPrinter(): Promise<Print> {
  let container = await openContainer();
  let printed = 0;
  return async (page, body) => {
    printed += 1;
    if (printed % pagesOfContainer === 0) container = await openContainer();
    const slots = body === undefined ? {} : { default: await printBody(body) };
    return isolatedPage(await container.renderToString(Base, { props: { ...page }, slots, partial: false }));
  };

  async function printBody({ id, context }: { readonly id: string; readonly context: BodyContext }): Promise<string> {
    const Content = bodies[id];
    if (!Content) throw new RangeError(`the printer was compiled without the body of '${id}'`);
    const components = { Holdings, a: BodyLink, img: BodyPicture };
    return container.renderToString(Content, { props: { components }, locals: { body: context } });
  }
}

async function openContainer(): Promise<AstroContainer> {
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdx });
  return container;
}
