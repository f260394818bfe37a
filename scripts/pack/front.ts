import { escapedHtml } from '../../src/basics/html.ts';
import type { Words } from '../../src/messages/words.ts';
import { facesFile, hash } from './page.ts';

/** A page as the front of a pack lists it. */
export interface PackedEntry {
  readonly title: string;
  /** Other names by which it is found. */
  readonly names: readonly string[];
  /** Relative to the pack. */
  readonly href: string;
  /** Whether it is a paper, and not what a paper rests on. */
  readonly paper: boolean;
}

const css = [
  'body{font:1.05rem/1.5 "Paper Serif",Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}',
  'input{font:inherit;width:100%;padding:.4rem;box-sizing:border-box}',
  'li{margin:.3rem 0}',
  'a{color:inherit;display:inline-block;min-height:1.6rem}',
  ':root{color-scheme:light dark}',
].join('');

/** Leaves of the list what holds every word that was typed, accents and case aside. */
const script = `
const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase();
const field = document.querySelector('input');
const items = [...document.querySelectorAll('li')].map((item) => [item, plain(item.dataset.names)]);
const count = document.querySelector('[role=status]');
field.addEventListener('input', () => {
  const words = plain(field.value).split(/\\s+/);
  let shown = 0;
  for (const [item, names] of items) {
    item.hidden = !words.every((word) => names.includes(word));
    shown += item.hidden ? 0 : 1;
  }
  count.textContent = String(shown);
});`;

/** The front page of a pack: what is in it, and a search over names and titles. */
export function frontPage(
  words: Words,
  { title, reportDate }: { readonly title: string; readonly reportDate: string },
  entries: readonly PackedEntry[],
): string {
  const { t } = words;
  const policy = `default-src 'none'; style-src file: ${hash(css)}; script-src ${hash(script)}; font-src data:; base-uri 'none'`;
  const list = (own: readonly PackedEntry[]): string =>
    own
      .map(
        ({ title: name, names, href }) =>
          `<li data-names="${escapedHtml([name, ...names].join(' · '))}"><a href="${escapedHtml(href)}">${escapedHtml(name)}</a></li>`,
      )
      .join('\n');
  const part = (heading: string, own: readonly PackedEntry[]): string =>
    own.length === 0 ? '' : `<h2>${escapedHtml(heading)}</h2>\n<ul>\n${list(own)}\n</ul>\n`;
  return [
    '<!DOCTYPE html>',
    `<html lang="${words.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(title)}</title><link rel="stylesheet" href="${facesFile}"><style>${css}</style></head><body><main>`,
    `<h1>${escapedHtml(title)}</h1>`,
    `<p>${escapedHtml(t('pack.as-of', { date: words.date(reportDate) }))}</p>`,
    `<p><label>${escapedHtml(t('pack.search'))} <input type="search" autocomplete="off"></label> <span role="status"></span></p>`,
    part(
      t('pack.papers'),
      entries.filter(({ paper }) => paper),
    ),
    part(
      t('pack.pages'),
      entries.filter(({ paper }) => !paper),
    ),
    `</main><script>${script}</script></body></html>`,
    '',
  ].join('\n');
}
