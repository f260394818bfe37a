// Proposals: drafts that a source holds, to be taken or left.
import { ask, onceAtATime } from './asking.ts';
import { forgetMark, markAhead, markOf, showRefusal } from './marks.ts';
import { around, byId, fieldOf, first, say } from './page.ts';

/** The proposals of a source that somebody left, kept in the browser. */
function left(source: string): string[] {
  return JSON.parse(localStorage.getItem(`desk-left-${source}`) ?? '[]') as string[];
}

function recordOf(form: HTMLFormElement): string {
  return fieldOf(form, 'into')?.value ?? form.dataset['record'] ?? '';
}

/** Opens the list of proposals of a source. */
export function openProposals(): void {
  const list = first('.proposals', HTMLElement);
  if (!list) return;
  const { source = '' } = list.dataset;
  const box = byId('show-left', HTMLInputElement);
  box.onchange = () => list.classList.toggle('show-left', box.checked);
  const mark = (): void => {
    const gone = left(source);
    for (const item of list.querySelectorAll<HTMLElement>('[data-proposal]'))
      item.classList.toggle('left', gone.includes(item.dataset['proposal'] ?? ''));
  };
  mark();
  list.onclick = (event) => {
    const item = around(event, '[data-leave]')?.closest<HTMLElement>('[data-proposal]');
    if (!item) return;
    const { proposal = '' } = item.dataset;
    const gone = left(source).filter((id) => id !== proposal);
    if (!item.classList.contains('left')) gone.push(proposal);
    localStorage.setItem(`desk-left-${source}`, JSON.stringify(gone));
    mark();
    goOn(item);
  };
  list.addEventListener('focusin', (event) => {
    const form = around(event, 'form');
    if (form instanceof HTMLFormElement) markAhead(form, recordOf(form));
  });
  list.onsubmit = (event) => {
    event.preventDefault();
    const form = around(event, 'form');
    const item = form?.closest<HTMLElement>('[data-proposal]');
    if (form instanceof HTMLFormElement && item) onceAtATime(() => take(form, item));
  };
}

async function take(form: HTMLFormElement, item: HTMLElement): Promise<void> {
  const fault = first('.fault', HTMLElement, form);
  if (!fault) return;
  const record = recordOf(form);
  const file = await markOf(form, record);
  if (!file.ok) {
    showRefusal(fault, file);
    return;
  }
  const draft = fieldOf(form, 'draft')?.value;
  const reply = await ask('take', { body: { type: item.dataset['type'], record, mark: file.mark, draft } });
  forgetMark(form);
  if (!reply.ok) {
    showRefusal(fault, reply);
    return;
  }
  item.classList.add('taken');
  for (const control of form.elements) if ('disabled' in control) control.disabled = true;
  say(reply.says);
  goOn(item);
}

/** The next one that is open has the focus, for whoever works with keys. */
function goOn(item: HTMLElement): void {
  let next = item.nextElementSibling;
  while (next instanceof HTMLElement && next.offsetParent === null) next = next.nextElementSibling;
  (next instanceof HTMLElement ? next : byId('work', HTMLElement)).focus();
}
