import { exactTitlesFirst, rank, readQuery } from '../search/query.ts';
import { ranking } from '../search/ranking.ts';
import type { SearchWords } from '../search/words.ts';
import type { Filters, Pagefind, PagefindPage, PagefindResult } from './pagefind-api.ts';

const shownResults = 20;
const shownSections = 3;
const typingPause = 120;

let engine: Promise<Pagefind> | undefined;
let failures = 0;

/** Loads Pagefind, which lies beside this file, on first use. A failed load is tried again next time. */
function load(): Promise<Pagefind> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    failures += 1;
    throw error;
  });
  return engine;
}

async function start(): Promise<Pagefind> {
  // Not written as one expression: the bundler would take Pagefind for a file of ours.
  const here = import.meta.url;
  // A browser remembers that a module failed to load and never asks for the same address again.
  const address = new URL(`./pagefind.js${failures === 0 ? '' : `?${failures}`}`, here).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: document.documentElement.dataset['base'] ?? '/', ranking, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

async function find(text: string, filters: Filters): Promise<readonly PagefindResult[]> {
  const pagefind = await load();
  const { terms } = readQuery(text);
  if (terms.length === 0)
    return Object.keys(filters).length === 0 ? [] : (await pagefind.search(null, { filters })).results;
  const found = await Promise.all(terms.map(async (term) => (await pagefind.search(term, { filters })).results));
  const results = new Map(found.flat().map((result) => [result.id, result]));
  return rank(found).flatMap(({ id }) => results.get(id) ?? []);
}

/** Makes the search page work: runs what its address asks for, and again whenever the reader types or chooses. */
export function runPage(form: HTMLFormElement, words: SearchWords): void {
  const region = form.parentElement?.querySelector<HTMLElement>('[data-search-results]');
  if (!region) return;
  const asked = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) field.value ||= asked.get(field.name) ?? '';
  const show = (): void => void showResults(form, region, words);
  const remember = (): void => {
    const query = new URLSearchParams(
      fieldsOf(form).flatMap(({ name, value }): [string, string][] => (value === '' ? [] : [[name, value]])),
    );
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    show();
  };
  listen(form, remember);
  show();
}

/** Opens the search dialog, which finds as the reader types. `link` leads to the search page. */
export function openDialog(link: HTMLAnchorElement, words: SearchWords): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.dialog') ?? makeDialog(link, words);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(link: HTMLAnchorElement, words: SearchWords): HTMLDialogElement {
  const dialog = element('dialog', { class: 'dialog', 'aria-label': words.label });
  const form = element('form', { class: 'search', action: link.href, role: 'search' });
  const line = element('div', { class: 'line' });
  const input = element('input', {
    type: 'search',
    name: 'q',
    id: 'dialog-q',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const close = element('button', { type: 'button', value: 'close' }, words.close);
  close.addEventListener('click', () => dialog.close());
  line.append(input, element('button', { type: 'submit' }, words.button), close);
  form.append(element('label', { for: 'dialog-q' }, words.label), line);
  const region = element('section', {
    class: 'results',
    'aria-label': words.results,
    'data-search-results': '',
    hidden: '',
  });
  region.append(element('p', { role: 'status', 'data-search-status': '' }), element('ol', {}));
  dialog.append(form, region);
  document.body.append(dialog);
  // In a search field that holds words Escape would only empty it.
  dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && dialog.close());
  // A result on this very page only moves the page; the dialog must make way.
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof Element && (event.target.closest('a') || event.target === dialog)) dialog.close();
  });
  listen(form, () => void showResults(form, region, words));
  return dialog;
}

function listen(form: HTMLFormElement, run: () => void): void {
  let timer: number | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, typingPause);
  });
  form.addEventListener('submit', (event) => {
    if (form.dataset['searchForm'] !== 'page') return;
    event.preventDefault();
    run();
  });
}

let latest = 0;

/** Runs what a form asks for and prints it in `region`; only the latest question is ever printed. */
async function showResults(form: HTMLFormElement, region: HTMLElement, words: SearchWords): Promise<void> {
  const turn = ++latest;
  const status = region.querySelector<HTMLElement>('[data-search-status]');
  const list = region.querySelector('ol');
  if (!status || !list) return;
  const fields = fieldsOf(form);
  const text = fields.find(({ name }) => name === 'q')?.value.trim() ?? '';
  const filters = Object.fromEntries(
    fields.filter(({ name, value }) => name !== 'q' && value !== '').map(({ name, value }) => [name, value]),
  );
  const say = (state: string, message: string, items: readonly HTMLElement[]): void => {
    region.hidden = false;
    region.dataset['searchState'] = state;
    status.textContent = message;
    list.replaceChildren(...items);
  };
  if (text === '' && Object.keys(filters).length === 0) {
    say('idle', words.start, []);
    return;
  }
  const slow = window.setTimeout(() => turn === latest && say('searching', words.searching, []), 300);
  try {
    const results = await find(text, filters);
    const found = await Promise.all(results.slice(0, shownResults).map((result) => result.data()));
    const pages = exactTitlesFirst(readQuery(text), found, ({ meta }) => meta['title'] ?? '');
    if (turn === latest) say('done', countMessage(words, results.length, text), pages.map(resultItem));
  } catch {
    if (turn === latest) say('failed', words.failed, []);
  } finally {
    clearTimeout(slow);
  }
}

function countMessage(words: SearchWords, count: number, query: string): string {
  const message = count === 0 ? words.none : count === 1 ? words.one : words.other;
  return message.replace('{count}', () => String(count)).replace('{query}', () => query);
}

function resultItem(page: PagefindPage): HTMLElement {
  const item = element('li', {});
  item.append(element('a', { href: page.url, 'data-result': '' }, page.meta['title'] ?? page.url));
  const kind = page.meta['kind'];
  if (kind !== undefined) item.append(' ', element('span', { class: 'gloss' }, kind));
  const excerpt = element('p', {});
  // Pagefind escapes the page's text and adds nothing but <mark>.
  excerpt.innerHTML = page.excerpt;
  item.append(excerpt);
  const sections = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, shownSections);
  if (sections.length > 0) {
    const list = element('ul', {});
    for (const section of sections) {
      const entry = element('li', {});
      entry.append('§ ', element('a', { href: section.url }, section.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (field) => (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name !== '',
  ) as (HTMLInputElement | HTMLSelectElement)[];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
