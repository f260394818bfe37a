import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isDay } from '../../src/basics/dates.ts';
import type { ReadDocument } from './document.ts';
import { headlineOf } from './headline.ts';

/** The article of a page: navigation, comments and what stands beside it are dropped. */
export function htmlDocument(html: string): ReadDocument {
  const { document } = parseHTML(html);
  const meta = metaOf(document);
  const headings = [...document.querySelectorAll('h1')].flatMap((heading) => clean(heading.textContent) ?? []);
  // Readability takes elements out of the page.
  const whole = blocksOf(document.body);
  const article = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    charThreshold: 200,
  }).parse();
  const told = meta.title ?? clean(article?.title ?? undefined);
  const headline = told === undefined ? undefined : headlineOf(told, headings, meta.publisher);
  const title = headline?.title ?? headings[0];
  const body = article?.content ?? document.body;
  const lines = blocksOf(body);
  // The headline stands outside of what Readability takes for the article.
  const own = title !== undefined && !lines.slice(0, 3).some((line) => line.includes(title)) ? [title] : [];
  // A site that is called by its address says less than its title does.
  const publisher = meta.publisher === undefined || isAddress(meta.publisher) ? headline?.site : meta.publisher;
  return {
    paragraphs: [...own, ...byline(whole, title, lines), ...lines],
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(meta.published === undefined ? {} : { published: meta.published }),
    ...(meta.language === undefined ? {} : { language: meta.language }),
  };
}

/** Short lines with a year between the headline and the article: "Publicado em 05/11/2025 10h30". */
function byline(whole: readonly string[], title: string | undefined, lines: readonly string[]): string[] {
  const from = title === undefined ? -1 : whole.indexOf(title);
  const first = lines.find((line) => line !== title);
  const to = first === undefined ? -1 : whole.indexOf(first);
  if (from < 0 || to <= from) return [];
  return whole.slice(from + 1, to).filter((line) => line.length < 140 && /(?:19|20)\d\d/.test(line));
}

function isAddress(name: string): boolean {
  return /^\S+\.\p{L}{2,}$/u.test(name);
}

type Meta = Omit<ReadDocument, 'paragraphs'>;

function metaOf(document: Document): Meta {
  const content = (...names: readonly string[]): string | undefined =>
    names
      .map((name) =>
        clean(
          document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
            undefined,
        ),
      )
      .find((value) => value !== undefined);
  const title =
    content('og:title', 'DC.title', 'dc.title') ?? clean(document.querySelector('title')?.textContent ?? undefined);
  const publisher = content('og:site_name', 'DC.publisher', 'dc.publisher', 'publisher');
  const day = content('article:published_time', 'DC.date', 'dc.date', 'date', 'pubdate')?.slice(0, 10);
  const language = tagOf(document.documentElement.getAttribute('lang') ?? '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(day !== undefined && isDay(day) ? { published: day } : {}),
    ...(language === undefined ? {} : { language }),
  };
}

/** A tag as BCP 47 writes it: "pt-br" is `pt-BR`. */
function tagOf(lang: string): string | undefined {
  const [, language = '', region = ''] = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(lang.trim()) ?? [];
  if (language === '') return undefined;
  return `${language.toLowerCase()}${region === '' ? '' : `-${region.toUpperCase()}`}`;
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const dropped = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON INPUT SELECT NAV IFRAME'.split(' '));

/** The text of an element, a line for each block in it; a row of a table is one line. */
function blocksOf(element: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const close = (): void => {
    const text = clean(line);
    if (text !== undefined) lines.push(text);
    line = '';
  };
  const walk = (node: ChildNode): void => {
    if (node.nodeType === 3) line += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const { nodeName } = node;
    const name = nodeName.toUpperCase();
    if (dropped.has(name)) return;
    if (name === 'BR') {
      close();
      return;
    }
    const isCell = name === 'TD' || name === 'TH';
    if (isCell && line.trim() !== '') line += ' | ';
    const isBlock = blocks.has(name) && !isCell && !isInRow(node);
    if (isBlock) close();
    if (name === 'LI') line += '• ';
    for (const child of node.childNodes) walk(child);
    if (isBlock) close();
  };
  for (const child of element.childNodes) walk(child);
  close();
  return lines.filter((text) => text !== '•');
}

function isInRow(node: ChildNode): boolean {
  const parent = node.parentElement?.nodeName.toUpperCase();
  return parent === 'TD' || parent === 'TH';
}

function clean(text: string | undefined): string | undefined {
  const bare = text?.replace(/\s+/g, ' ').trim();
  return bare === undefined || bare === '' ? undefined : bare;
}
