// What a record's file was when somebody began to work on it.
import { ask, type Refusal } from './asking.ts';

/** A record's file as somebody found it. */
interface Mark {
  readonly ok: true;
  readonly record: string;
  readonly mark: string;
}

const marks = new WeakMap<HTMLFormElement, Mark>();

/** What the file of `record` was when work on `form` began, which is now if it was not before. */
export async function markOf(form: HTMLFormElement, record: string): Promise<Mark | Refusal> {
  const known = marks.get(form);
  if (known?.record === record) return known;
  const reply = await ask('record', { query: `?name=${encodeURIComponent(record)}` });
  if (!reply.ok) return reply;
  const mark: Mark = { ok: true, record, mark: reply.mark };
  marks.set(form, mark);
  return mark;
}

/** Looks at the file before it is needed. Whoever goes on to write is not held up by it. */
export function markAhead(form: HTMLFormElement, record: string): void {
  if (marks.get(form)?.record !== record) markOf(form, record).catch(() => undefined);
}

/** The file is looked at anew before the form is sent again. */
export function forgetMark(form: HTMLFormElement): void {
  marks.delete(form);
}

/** Tells why a file was not written; of one that has changed, what it holds beside what would have been written. */
export function showRefusal(place: HTMLElement, { says, both = [] }: Refusal): void {
  place.textContent = says;
  for (const { label, text } of both) {
    const [title, box] = [document.createElement('strong'), document.createElement('pre')];
    title.textContent = label;
    box.textContent = text;
    box.tabIndex = 0;
    place.append(title, box);
  }
}
