// Astro's templates without its build: compiled once for a state of the code (`scripts/build/printer.ts`), they print
// any number of pages, each from what its view hands over.
import type { Nodes, Properties } from 'hast';
import { isolatedPage } from './basics/directions.ts';
import BodyLink from './components/BodyLink.astro';
import BodyPicture from './components/BodyPicture.astro';
import Holdings from './components/Holdings.astro';
import Base from './layouts/Base.astro';
import { print, printElement, printWords } from './templates.ts';
import type { BodyContext, PrintedPage } from './views/page/printed-page.ts';

/** Prints a page as HTML; `body`: what stands in it of a body that holds components of Astro's. */
export function printPage(page: PrintedPage, body?: string): string {
  const inner = body === undefined ? {} : { inner: body };
  return isolatedPage(`<!DOCTYPE html>${print(Base, page, inner)}`);
}

/** Prints a body, one of the few that hold components of Astro's, as Astro prints it by way of @astrojs/mdx. */
export function printBody(body: Nodes, context: BodyContext): string {
  return printed(body, { body: context });
}

/** The components that stand in bodies by their names, and those that stand for elements. */
const components: Readonly<Record<string, unknown>> = { Holdings, a: BodyLink, img: BodyPicture };

function printed(node: Nodes, locals: { readonly body: BodyContext }): string {
  if (node.type === 'text') return printWords(node.value);
  if (!('children' in node)) return '';
  const isRow = node.type === 'element' && ['table', 'thead', 'tbody', 'tr'].includes(node.tagName);
  const children = isRow ? node.children.filter(({ type }) => type !== 'text') : node.children;
  const inner = children.map((child) => printed(child, locals)).join('');
  if (node.type !== 'element' && !('name' in node)) return inner;
  const [name, properties] = node.type === 'element' ? [node.tagName, node.properties] : [String(node.name), {}];
  const component = components[name];
  if (component !== undefined) return print(component, properties, { inner, locals });
  if (node.type !== 'element') throw new RangeError(`a body holds a component that is not there: ${name}`);
  return printElement(name, attributesOf(properties), inner);
}

/** What a tree says of an element, as attributes of HTML: words in a column stand where MDX has them stand. */
function attributesOf({ align, className, ...others }: Properties): Record<string, unknown> {
  return {
    ...(Array.isArray(className) ? { class: className.join(' ') } : {}),
    ...others,
    ...(typeof align === 'string' ? { style: `text-align:${align}` } : {}),
  };
}
