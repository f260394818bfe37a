// Astro's templates without its build: compiled once for a state of the code (`scripts/build/printer.ts`), they print
// any number of pages, each from what its view hands over.
import mdx from '@astrojs/mdx/server.js';
import bodies from 'virtual:bodies';
import { createComponent, render, unescapeHTML, type AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { AstroGlobal, SSRResult } from 'astro';
import { isolatedPage } from './basics/directions.ts';
import BodyLink from './components/BodyLink.astro';
import BodyPicture from './components/BodyPicture.astro';
import Holdings from './components/Holdings.astro';
import Base from './layouts/Base.astro';
import { print } from './templates.ts';
import type { BodyContext, PrintedPage } from './views/printed-page.ts';

/** Prints a page as HTML; `body`: what stands in it of a body that Astro has printed. */
export function printPage(page: PrintedPage, body?: string): string {
  const inner = body === undefined ? {} : { inner: body };
  return isolatedPage(`<!DOCTYPE html>${print(Base, page, inner)}`);
}

/** Prints the body of the record `id`, one of the few that hold components of Astro's. */
export async function printBody(id: string, context: BodyContext): Promise<string> {
  const Content = bodies[id];
  if (!Content) throw new RangeError(`the printer was compiled without the body of '${id}'`);
  // Loaded where it is needed: most sites have no such body.
  const { experimental_AstroContainer: AstroContainer } = await import('astro/container');
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdx });
  const components = { Holdings: forAstro(Holdings), a: forAstro(BodyLink), img: forAstro(BodyPicture) };
  return container.renderToString(Content, { props: { components }, locals: { body: context } });
}

/** A template as Astro's own runtime asks for it. */
function forAstro(template: unknown): AstroComponentFactory {
  return createComponent(async (result: SSRResult, props: Record<string, unknown>, slots: Record<string, unknown>) => {
    const { locals, slots: own }: AstroGlobal = result.createAstro(props, slots);
    const inner = own.has('default') ? { inner: await own.render('default') } : {};
    return render`${unescapeHTML(print(template, props, { ...inner, locals }))}`;
  });
}
