// The room of a source: its paragraphs, and statements that are begun on words of them.
import { ask, onceAtATime } from './asking.ts';
import { forgetMark, markAhead, markOf, showRefusal } from './marks.ts';
import { around, byId, fieldOf, first, say } from './page.ts';

/** Words that are selected, and the paragraph that holds them. */
interface Selected {
  readonly item: HTMLElement;
  readonly words: string;
}

function selected(): Selected | undefined {
  const selection = getSelection();
  const node = selection?.anchorNode;
  const item = (node instanceof Element ? node : node?.parentElement)?.closest('.paragraphs .text')?.closest('li');
  const words = selection?.toString() ?? '';
  return item && words.trim() !== '' ? { item, words } : undefined;
}

/** Opens the paragraphs of a source, and the form that begins a statement on one of them. */
export function openSource(): void {
  const list = first('.paragraphs', HTMLElement);
  const dialog = first('#statement', HTMLDialogElement);
  const form = dialog && first('form', HTMLFormElement, dialog);
  if (!list || !dialog || !form) return;
  const box = byId('only-free', HTMLInputElement);
  box.onchange = () => list.classList.toggle('only-free', box.checked);
  const askOfNew = openForm(dialog, form);
  // The button takes the focus, and with it the selection, before it is clicked. A key leaves the selection as it is.
  let chosen: Selected | undefined;
  list.onpointerdown = () => (chosen = selected());
  list.onclick = (event) => {
    const item = around(event, '[data-start]')?.closest('li');
    if (!item) return;
    const own = event.detail > 0 ? chosen : selected();
    const words = own?.item === item ? own.words : (first('.text', HTMLElement, item)?.textContent ?? '');
    byId('statement-words', HTMLElement).textContent = words;
    byId('statement-from', HTMLElement).textContent =
      `${list.dataset['source'] ?? ''}#${item.dataset['paragraph'] ?? ''}`;
    for (const [name, value] of Object.entries(JSON.parse(item.dataset['prefill'] ?? '{}') as Record<string, string>))
      write(form, name, value);
    byId('statement-fault', HTMLElement).textContent = '';
    dialog.returnValue = '';
    askOfNew();
    dialog.showModal();
  };
}

/** Opens the form of a statement. Returns what shows the fields that its record needs. */
function openForm(dialog: HTMLDialogElement, form: HTMLFormElement): () => void {
  const into = byId('statement-record', HTMLInputElement);
  const records = byId('records', HTMLDataListElement);
  const groups = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-kind]')];
  // A commitment or an event that is not there yet is asked who, when and where.
  const askOfNew = (): void => {
    const isThere = [...records.options].some(({ value }) => value === into.value);
    for (const group of groups)
      group.disabled = group.hidden = isThere || !into.value.startsWith(`${group.dataset['kind'] ?? ''}/`);
  };
  into.oninput = askOfNew;
  into.onchange = () => markAhead(form, into.value);
  const close = first('[data-close]', HTMLElement, dialog);
  if (close) close.onclick = () => dialog.close();
  form.onsubmit = (event) => {
    event.preventDefault();
    onceAtATime(() => send(dialog, form));
  };
  return askOfNew;
}

async function send(dialog: HTMLDialogElement, form: HTMLFormElement): Promise<void> {
  const fault = byId('statement-fault', HTMLElement);
  const { record = '', name, aspect, id, says, ...fields } = textsOf(form);
  const file = await markOf(form, record);
  if (!file.ok) {
    showRefusal(fault, file);
    return;
  }
  const from = byId('statement-from', HTMLElement).textContent;
  const body = { record, mark: file.mark, name, aspect, id, says, from, fields };
  const reply = await ask('statement', { body });
  forgetMark(form);
  if (!reply.ok) {
    showRefusal(fault, reply);
    return;
  }
  dialog.close();
  for (const name of ['id', 'says']) write(form, name, '');
  say(reply.says);
}

function write(form: HTMLFormElement, name: string, value: string): void {
  const field = fieldOf(form, name);
  if (field) field.value = value;
}

/** What stands in the fields of a form that are not disabled, by their names. */
function textsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  const texts = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(texts);
}
