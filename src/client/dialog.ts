import type { SearchWords } from '../search/words.ts';
import { Answering } from './answering.ts';
import { element } from './dom.ts';
import { arrows, isComposing } from './keyboard.ts';
import { rememberQuery } from './recent.ts';
import { ResultList } from './results.ts';
import type { Source } from './source.ts';
import { showRecent } from './tries.ts';

const room = { first: 5, more: 5, places: 1 } as const;

/** Opens the search dialog, which finds as the reader types. `search` is the address of the search page. */
export async function openDialog(search: string, source: Source): Promise<void> {
  const { words } = await source.start();
  const dialog = document.querySelector<HTMLDialogElement>('dialog.dialog') ?? makeDialog(search, source, words);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(search: string, source: Source, words: SearchWords): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    name: 'q',
    id: 'dialog-q',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-describedby': 'dialog-keys',
  });
  const close = element('button', { type: 'button', value: 'close' }, words.close);
  const recent = element('p', { class: 'tries' });
  const form = element(
    'form',
    { class: 'search', action: search, role: 'search' },
    element('label', { for: 'dialog-q' }, words.label),
    element('div', { class: 'line' }, input, element('button', { type: 'submit' }, words.button), close),
    element('p', { class: 'gloss', id: 'dialog-keys' }, words.keys),
    recent,
  );
  const region = element('section', { class: 'results', 'aria-label': words.results, 'data-search-results': '' });
  const dialog = element('dialog', { class: 'dialog', 'aria-label': words.label }, form, region);
  document.body.append(dialog);
  const list = new ResultList(region, source, room);
  const answering = new Answering(source, list);
  showRecent(recent, words, search);
  list.say('idle', words.start);
  const run = (): void => {
    if (input.value.trim() === '') showRecent(recent, words, search);
    else recent.hidden = true;
    answering.soon(() => ({ text: input.value.trim(), filters: {}, sort: 'relevance' }));
  };
  input.addEventListener('input', run);
  form.addEventListener('submit', () => rememberQuery(input.value));
  close.addEventListener('click', () => dialog.close());
  // In a search field that holds words Escape would only empty it.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    dialog.close();
  });
  // A result on this very page only moves the page; the dialog must make way.
  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('a')) rememberQuery(input.value);
    if (target.closest('a') || target === dialog) dialog.close();
  });
  arrows(dialog, input, () => list.links());
  return dialog;
}
