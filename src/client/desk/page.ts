// The page of the desk as it stands. All words come with it; what a source says is only ever shown as text.

const { desk = '', room = '', state = '', failed = '' } = document.body.dataset;

/** What the body of each page of the desk says: where the desk lies, which room this is, and of which state. */
export const page = { home: desk, room, state, failed };

/** Tells how something ended, where a screen reader hears it. */
export function say(text: string): void {
  byId('said', HTMLElement).textContent = text;
}

/** The element with this id. Throws where the page has none of its sort: the fault is ours. */
export function byId<Sort extends HTMLElement>(id: string, sort: new () => Sort): Sort {
  const found = document.getElementById(id);
  if (found instanceof sort) return found;
  throw new Error(`this page has no ${id}`);
}

/** The first element that `selector` finds below `parent`, where there is one of its sort. */
export function first<Sort extends HTMLElement>(
  selector: string,
  sort: new () => Sort,
  parent: ParentNode = document,
): Sort | undefined {
  const found = parent.querySelector(selector);
  return found instanceof sort ? found : undefined;
}

/** The element around what an event is about, or that itself. */
export function around({ target }: Event, selector: string): HTMLElement | undefined {
  const found = target instanceof Element ? target.closest(selector) : undefined;
  return found instanceof HTMLElement ? found : undefined;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field of a form by its name, where the form has it. */
export function fieldOf(form: HTMLFormElement, name: string): Field | undefined {
  const found = form.elements.namedItem(name);
  const isField =
    found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement;
  return isField ? found : undefined;
}

/** Another page of the desk: its address, and its work, none where it cannot be shown in the place of this one's. */
export interface OtherPage {
  readonly url: string;
  readonly work: HTMLElement | undefined;
}

export async function pageAt(address: string): Promise<OtherPage> {
  const response = await fetch(address);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { url: response.url, work: response.ok ? first('#work', HTMLElement, parsed) : undefined };
}

const openers: (() => void)[] = [];

/** Names what opens the work of a page, this one's and each that is put in its place. */
export function openWith(...open: readonly (() => void)[]): void {
  openers.push(...open);
}

/** Opens the work that stands on the page. */
export function begin(): void {
  for (const open of openers) open();
}

/** Puts the work of another page in the place of this one's. Goes to that page where it has none to show. */
export function put({ url, work }: OtherPage, then: (work: HTMLElement) => void): void {
  if (!work) {
    location.assign(url);
    return;
  }
  byId('work', HTMLElement).replaceWith(work);
  then(work);
}
