import type { SearchWords } from '../search/words.ts';
import { element } from './dom.ts';
import { forgetQueries, recentQueries } from './recent.ts';

/** Fills a line with what was searched for on this device, and the way to forget it; hidden where there is nothing. */
export function showRecent(line: HTMLElement, words: SearchWords, search: string): void {
  const queries = recentQueries();
  line.hidden = queries.length === 0;
  const clear = element('button', { type: 'button' }, words.clear);
  clear.addEventListener('click', () => {
    forgetQueries();
    line.hidden = true;
    line.closest('form')?.querySelector('input')?.focus();
  });
  const links = queries.flatMap((query) => [
    ' ',
    element('a', { href: `${search}?${new URLSearchParams({ q: query })}` }, query),
  ]);
  line.replaceChildren(words.recent, ...links, ' ', clear);
}
