import { countsOf, fits, type Facets } from '../search/facets.ts';
import type { SearchWords } from '../search/words.ts';
import { Answering } from './answering.ts';
import type { SearchRequest, SearchFound } from './asking.ts';
import { filled } from './dom.ts';
import { arrows } from './keyboard.ts';
import { rememberQuery } from './recent.ts';
import { ResultList } from './results.ts';
import type { Source } from './source.ts';
import { showRecent } from './tries.ts';

/** How long a reader must have stopped typing before the address says so, in milliseconds. */
const addressPause = 300;

const room = { first: 5, more: 10, places: 3 } as const;

/** Makes the search page work: it answers what its address asks for, and again whenever the reader types or chooses. */
export async function runPage(form: HTMLFormElement, source: Source): Promise<void> {
  const region = form.parentElement?.querySelector<HTMLElement>('[data-search-results]');
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  if (!region || !input) return;
  // What a reader typed while this was loading stays.
  if (fieldsOf(form).every(({ value }) => value === '')) readAddress(form);
  const { words } = await source.start();
  const list = new ResultList(region, source, room);
  const page = new SearchPage({ form, input, region, list, source, words });
  page.listen();
  await page.answer();
}

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly region: HTMLElement;
  readonly list: ResultList;
  readonly source: Source;
  readonly words: SearchWords;
}

class SearchPage {
  readonly #parts: Parts;
  readonly #answering: Answering;
  /** Whether the reader has come near the choices: what each would leave is told from then on. */
  #isChoosing = false;
  /** Whether the entry of the history that is shown was asked for, not typed on the way to another question. */
  #isSettled = true;
  #timer: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#answering = new Answering(parts.source, parts.list);
    this.#showTries();
    this.#fold();
  }

  listen(): void {
    const { form, input, region, list } = this.#parts;
    form.addEventListener('input', ({ target }) => {
      if (target !== input) return;
      // To change the address takes longer than to answer.
      if (this.#isSettled) this.#remember('new');
      else this.#rememberSoon();
      this.#isSettled = false;
      this.#showTries();
      this.#answering.soon(() => askedIn(form));
    });
    form.addEventListener('change', ({ target }) => {
      if (target === input) return;
      this.#remember('new');
      void this.answer();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberQuery(input.value);
      this.#remember(this.#isSettled ? 'new' : 'same');
      this.#isSettled = true;
      void this.answer();
    });
    addEventListener('popstate', () => {
      readAddress(form);
      this.#isSettled = true;
      this.#showTries();
      void this.answer();
    });
    region.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element && target.closest('a'))) return;
      rememberQuery(input.value);
      // Whoever comes back finds these results.
      this.#remember('same');
    });
    for (const coming of ['pointerenter', 'focusin'])
      form.querySelector('details')?.addEventListener(coming, () => {
        this.#isChoosing = true;
        this.#count().catch(() => undefined);
      });
    arrows(form.parentElement ?? form, input, () => list.links());
  }

  async answer(): Promise<void> {
    const { form } = this.#parts;
    const failed = form.querySelector<HTMLElement>('[role=alert]');
    try {
      await this.#answering.answer(askedIn(form));
      if (failed) failed.hidden = true;
      await this.#count();
    } catch {
      if (failed) failed.hidden = false;
    }
  }

  #rememberSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#remember('same'), addressPause);
  }

  /** Puts what is asked for into the address, as a new entry of the history or in place of the one that is shown. */
  #remember(entry: 'new' | 'same'): void {
    clearTimeout(this.#timer);
    const fields = fieldsOf(this.#parts.form);
    const query = new URLSearchParams(
      fields.flatMap(({ name, value }): [string, string][] => (value === '' ? [] : [[name, value]])),
    );
    const address = query.size > 0 ? `?${query}` : location.pathname;
    if (`${location.pathname}${location.search}`.endsWith(address) && query.size > 0) return;
    if (entry === 'new') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** On a phone the filters would push the results off the screen: they unfold when they are wanted, or are in use. */
  #fold(): void {
    const { form } = this.#parts;
    const isChosen = Object.keys(askedIn(form).filters).length > 0;
    if (matchMedia('(max-width: 40rem)').matches && !isChosen) form.querySelector('details')?.removeAttribute('open');
  }

  /** Examples and earlier questions are for who has not asked yet. */
  #showTries(): void {
    const { form, input, words } = this.#parts;
    const isAsked = input.value.trim() !== '';
    const examples = form.querySelector<HTMLElement>('[data-search-examples]');
    const recent = form.querySelector<HTMLElement>('[data-search-recent]');
    if (examples) examples.hidden = isAsked;
    if (!recent) return;
    if (isAsked) recent.hidden = true;
    else showRecent(recent, words, location.pathname);
  }

  /**
   * Says at each choice how many results it would leave; what would leave none cannot be chosen. Most readers choose
   * nothing: what it takes is asked for by those who come near.
   */
  async #count(): Promise<void> {
    const { form, source, words } = this.#parts;
    const selects = [...form.querySelectorAll<HTMLSelectElement>('select:not([name=sort])')];
    const found = this.#answering.latest;
    if (!found || !(this.#isChoosing || selects.some(({ value }) => value !== ''))) {
      for (const select of selects) uncount(select, words, found);
      return;
    }
    const facets = await source.facets();
    if (found !== this.#answering.latest) return;
    for (const select of selects) count(select, words, facets, found);
  }
}

function count(select: HTMLSelectElement, words: SearchWords, facets: Facets, found: SearchFound): void {
  const others = Object.fromEntries(Object.entries(found.asked.filters).filter(([name]) => name !== select.name));
  const left = found.unfiltered.flatMap(({ document }) => (fits(facets, document, others) ? [document] : []));
  const counts = countsOf(facets, select.name, left);
  for (const option of select.options) {
    const many = option.value === '' ? left.length : (counts.get(option.value) ?? 0);
    option.textContent =
      option.value === ''
        ? filled(words.anyCounted, { count: many })
        : filled(words.valueCounted, { value: option.value, count: many });
    option.hidden = option.value !== '' && many === 0 && !option.selected;
  }
}

function uncount(select: HTMLSelectElement, words: SearchWords, found: SearchFound | undefined): void {
  const any = found ? filled(words.anyCounted, { count: found.unfiltered.length }) : words.any;
  for (const option of select.options) {
    option.textContent = option.value === '' ? any : option.value;
    option.hidden = false;
  }
}

type Field = HTMLInputElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].flatMap((field) =>
    (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name !== '' ? [field] : [],
  );
}

/** Sets the fields to what the address asks for. */
function readAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) field.value = asked.get(field.name) ?? '';
}

function askedIn(form: HTMLFormElement): SearchRequest {
  const fields = fieldsOf(form);
  const value = (name: string): string => fields.find((field) => field.name === name)?.value ?? '';
  return {
    text: value('q').trim(),
    filters: Object.fromEntries(
      fields
        .filter((field) => !['q', 'sort'].includes(field.name) && field.value !== '')
        .map((field) => [field.name, field.value]),
    ),
    sort: value('sort') === 'date' ? 'date' : 'relevance',
  };
}
