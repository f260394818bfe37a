import { excerpt, type Run } from '../search/excerpt.ts';
import { byKind } from '../search/groups.ts';
import { bestPlaces, type MarkedPlace } from '../search/places.ts';
import type { Query } from '../search/read.ts';
import type { Shown } from '../search/shown.ts';
import type { Counted, SearchWords } from '../search/words.ts';
import type { SearchFound, Result } from './asking.ts';
import { element, filled } from './dom.ts';
import type { Source, Start } from './source.ts';

/** How much a list of results shows. */
export interface Room {
  /** So many results at first, and so many more each time they are asked for. */
  readonly first: number;
  readonly more: number;
  /** So many sentences below each. */
  readonly places: number;
}

/** The region of a page or a dialog in which results stand. */
export class ResultList {
  readonly #region: HTMLElement;
  readonly #source: Source;
  readonly #room: Room;
  readonly #status = element('p', { role: 'status', 'data-search-status': '' });
  readonly #body = element('div');
  #turn = 0;

  constructor(region: HTMLElement, source: Source, room: Room) {
    this.#region = region;
    this.#source = source;
    this.#room = room;
    region.replaceChildren(this.#status, this.#body);
    region.hidden = false;
  }

  /** Says something in place of results. */
  say(state: 'idle' | 'searching' | 'failed', message: string): void {
    this.#turn += 1;
    this.#region.dataset['searchState'] = state;
    this.#status.textContent = message;
    if (state !== 'searching') this.#body.replaceChildren();
  }

  /** Shows what was found; `isWhole` is false where more may follow. What was asked for later stays. */
  async show(found: SearchFound, isWhole: boolean): Promise<void> {
    const turn = ++this.#turn;
    const start = await this.#source.start();
    await this.#print(start, found, { turn, isWhole, most: this.#room.first });
  }

  async #print(start: Start, found: SearchFound, { turn, isWhole, most }: Printing): Promise<void> {
    const shown = found.results.slice(0, most);
    const all = await Promise.all(
      shown.map(async (result) => ({ ...result, shown: await this.#source.shown(result.document).catch(() => empty) })),
    );
    if (turn !== this.#turn) return;
    const { words } = start;
    const groups = found.asked.sort === 'date' ? [{ kind: undefined, results: all }] : byKind(all);
    const items = groups.flatMap(({ kind, results }) =>
      results.map((result, index) => {
        const item = this.#item(start, found, result);
        // One list, in which the first of a kind says which kind begins.
        if (kind !== undefined && index === 0) item.prepend(element('h2', {}, words.groups[kind] ?? kind));
        return item;
      }),
    );
    const rest = found.results.length - shown.length;
    this.#body.replaceChildren(
      ...notes(words, found, start.language),
      ...suggestions(words, found),
      ...(items.length > 0 ? [element('ol', {}, ...items)] : []),
      ...(rest > 0 ? [this.#moreButton(start, found, { turn, isWhole, most })] : []),
    );
    this.#status.textContent = statusText(start, found, shown.length);
    this.#region.dataset['searchState'] = isWhole ? 'done' : 'searching';
  }

  #moreButton(start: Start, found: SearchFound, printing: Printing): HTMLElement {
    const more = Math.min(this.#room.more, found.results.length - printing.most);
    const button = element('button', { type: 'button', class: 'more' }, filled(start.words.more, { count: more }));
    button.addEventListener('click', () => {
      const known = new Set(this.links().map(({ href }) => href));
      void this.#print(start, found, { ...printing, most: printing.most + more }).then(() =>
        this.links()
          .find(({ href }) => !known.has(href))
          ?.focus(),
      );
    });
    return button;
  }

  #item(
    { words, language }: Start,
    { query, corrected, also }: SearchFound,
    { shown, ...result }: ShownResult,
  ): HTMLElement {
    const used = [...corrected.map((one) => one.used), ...also];
    const marks = bestPlaces([{ text: result.title, anchor: '', sort: 'title' }], query, used)[0]?.marks ?? [];
    const link = element('a', { href: result.url, 'data-result': result.id }, ...marked(excerpt(result.title, marks)));
    const about = [result.kind, shown.what, shown.dates, shown.stands].filter((part) => part !== '').join(' · ');
    const why = whyText(words, language, result);
    const item = element('li', {}, link, element('p', { class: 'gloss' }, about));
    if (why !== '') item.append(element('p', { class: 'gloss' }, why));
    const places = this.#places(shown, query, used);
    if (places.length > 0)
      item.append(element('ul', {}, ...places.map((place) => placeItem(words, result.url, place))));
    return item;
  }

  /** The sentences that hold what was asked for; where none does, the first that says what it is. */
  #places({ places }: Shown, query: Query, used: readonly string[]): readonly MarkedPlace[] {
    const best = bestPlaces(places, query, used).slice(0, this.#room.places);
    const first = places.find(({ sort }) => sort === 'statement');
    return best.length > 0 || first === undefined ? best : [{ place: first, marks: [], score: 0 }];
  }

  /** The links to results, in their order. */
  links(): HTMLAnchorElement[] {
    return [...this.#region.querySelectorAll<HTMLAnchorElement>('a[data-result], a[data-suggestion]')];
  }
}

interface Printing {
  readonly turn: number;
  readonly isWhole: boolean;
  readonly most: number;
}

type ShownResult = Result & { readonly shown: Shown };

/** What a result shows whose file did not come: its title leads to it all the same. */
const empty: Shown = { what: '', dates: '', stands: '', places: [] };

function placeItem(words: SearchWords, url: string, { place, marks }: MarkedPlace): HTMLElement {
  const { anchor, text, sort, checked = '' } = place;
  const runs = marked(excerpt(text, marks));
  const address = anchor === '' ? '' : `${url.replace(/#.*$/, '')}#${anchor}`;
  const about = [words.places[sort] ?? '', checked].filter((part) => part !== '').join(' · ');
  return element(
    'li',
    {},
    ...(address === '' ? runs : [element('a', { href: address }, ...runs)]),
    ...(about === '' ? [] : [' ', element('span', { class: 'gloss' }, about)]),
  );
}

function marked(runs: readonly Run[]): (Node | string)[] {
  return runs.map((run) => (run.marked ? element('mark', {}, run.text) : run.text));
}

/** How it was found, where its title does not show it. */
function whyText({ by }: SearchWords, language: string, { why, title }: Result): string {
  if (why.by !== 'name' || why.name.sort === 'title' || why.name.name === title) return '';
  const { name, sort } = why.name;
  if (sort === 'former' || sort === 'misprint' || sort === 'adjective') return filled(by[sort], { name });
  if (why.name.language === undefined) return filled(by.name, { name });
  return filled(by.in, {
    name,
    language: new Intl.DisplayNames(language, { type: 'language' }).of(why.name.language) ?? '',
  });
}

/** What was made of the query: words that were taken for others, words that no record knows. */
function notes(
  words: SearchWords,
  { by, asked, corrected, unknown, results }: SearchFound,
  language: string,
): HTMLElement[] {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const unknownText = list.format(unknown.map((word) => filled(words.quoted, { word })));
  const message =
    results.length > 0
      ? filled(counted(words.unknownLeftOut, unknown.length, language), { words: unknownText })
      : filled(words.unknown, { words: unknownText });
  const all = [
    ...(by === 'names' && asked.text !== '' ? [words.barred] : []),
    ...(results.length > 0 ? corrected.map((one) => filled(words.corrected, { ...one })) : []),
    ...(unknown.length > 0 ? [message] : []),
  ];
  return all.map((text) => element('p', { class: 'hint' }, text));
}

function suggestions(words: SearchWords, found: SearchFound): HTMLElement[] {
  const links = found.suggestions.flatMap(({ url, title, by }) => [
    ' ',
    element('a', { href: url, 'data-suggestion': '' }, by.sort === 'title' ? title : `${by.name} (${title})`),
  ]);
  return links.length === 0 ? [] : [element('p', { class: 'tries' }, words.suggestions, ...links)];
}

function statusText({ words, language }: Start, { asked, by, results }: SearchFound, shown: number): string {
  const query = asked.text;
  const total = results.length;
  if (total === 0) return query === '' ? words.noneChosen : filled(noneOf(words, asked, by), { query });
  const forms = query === '' ? words.countChosen : words.count;
  const count = filled(counted(forms, total, language), { count: total, query });
  return shown < total ? filled(words.shown, { count, shown }) : count;
}

/** Filters may be what stands in the way. */
function noneOf(words: SearchWords, { filters }: SearchFound['asked'], by: SearchFound['by']): string {
  if (by === 'names') return words.noneNamed;
  return Object.keys(filters).length > 0 ? words.noneFiltered : words.none;
}

function counted(forms: Counted, count: number, language: string): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms['other'] ?? '';
}
