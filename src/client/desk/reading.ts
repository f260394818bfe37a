// The reading room. A key answers the claim that stands on the screen when it is pressed, and was painted there. While
// the next one comes there is none, and keys do nothing. The next one lies ready, so that it comes at once.
import { ask, inTurn, type Progress, type Refusal } from './asking.ts';
import { around, begin, byId, first, page, pageAt, put, say, type OtherPage } from './page.ts';

/** A page that is fetched before it is asked for. */
interface Ahead {
  readonly address: string;
  readonly coming: Promise<OtherPage>;
  page: OtherPage | undefined;
}

const answered = new Set<string>();
let ahead: Ahead | undefined;
let progress: Progress | undefined;
/** How many claims were shown behind the first. */
let steps = 0;

const singleKeys = (): boolean => localStorage.getItem('desk-single-keys') !== 'off';
const onScreen = (): HTMLElement | undefined => first('[data-claim][data-shown]', HTMLElement);
const controlOf = (key: string): HTMLElement | undefined =>
  first(`[data-key="${CSS.escape(key.toLowerCase())}"]`, HTMLElement);

function addressOf(control: HTMLElement | undefined): string | undefined {
  return control instanceof HTMLAnchorElement ? control.href : undefined;
}

/** Behind the last claim, and where the next one was answered meanwhile, the desk knows what is next. */
function nextAddress(): string {
  const address = addressOf(controlOf('l'));
  if (address === undefined) return `${page.home}reading/`;
  const claim = new URL(address).searchParams.get('claim');
  return claim !== null && answered.has(claim) ? `${page.home}reading/` : address;
}

function fetchAhead(): void {
  const address = addressOf(controlOf('l'));
  if (address === undefined || address !== nextAddress()) return;
  const own: Ahead = { address, coming: pageAt(address), page: undefined };
  ahead = own;
  own.coming.then(
    (found) => (own.page = found),
    () => {
      // Whoever needs it then asks again.
      if (ahead === own) ahead = undefined;
    },
  );
}

function leaveClaim(): HTMLElement | undefined {
  const claim = onScreen();
  claim?.toggleAttribute('data-shown', false);
  claim?.toggleAttribute('data-left', true);
  return claim;
}

function showReading(other: OtherPage): void {
  put(other, (work) => {
    if (other.url !== location.href) {
      history.pushState({}, '', other.url);
      steps += 1;
    }
    begin();
    (first('#claim', HTMLElement) ?? work).focus({ preventScroll: true });
    scrollTo(0, 0);
  });
}

function turnTo(address: string): void {
  const left = leaveClaim();
  const own = ahead?.address === address ? ahead : undefined;
  ahead = undefined;
  if (own?.page) {
    showReading(own.page);
    return;
  }
  void inTurn(async () => {
    try {
      showReading(await (own?.coming ?? pageAt(address)));
    } catch {
      left?.toggleAttribute('data-left', false);
      left?.toggleAttribute('data-shown', true);
      say(page.failed);
    }
  });
}

/** Answers are written in the order in which they were given. A claim whose answer was not taken comes again. */
async function sign(reading: { readonly claim: string } & Readonly<Record<string, string>>): Promise<void> {
  const reply = await ask('reading', { body: reading, lasting: true }).catch((): Refusal => ({
    ok: false,
    says: page.failed,
  }));
  if (reply.ok) progress = reply;
  else answered.delete(reading.claim);
  say(reply.ok ? '' : `${reading.claim}: ${reply.says}`);
  tellProgress();
}

/** A page that lay ready knows nothing of what was answered since. */
function tellProgress(): void {
  const line = first('.progress', HTMLElement);
  const bar = line && first('progress', HTMLProgressElement, line);
  if (!line?.lastChild || !bar || !progress) return;
  bar.value = progress.read;
  line.lastChild.textContent = progress.told;
}

function answer(verdict: string): void {
  const { claim = '', words = '', span = '' } = onScreen()?.dataset ?? {};
  answered.add(claim);
  const next = nextAddress();
  void inTurn(() => sign({ claim, words, span, verdict }));
  turnTo(next);
}

function openNote(): void {
  const note = first('.answers .note', HTMLElement);
  if (!note) return;
  note.hidden = false;
  first('input', HTMLInputElement, note)?.focus();
}

function press(control: HTMLElement): void {
  if (!onScreen()) return;
  const { verdict, note, key } = control.dataset;
  if (verdict) answer(verdict);
  else if (note !== undefined) openNote();
  else if (key === 'b' && steps > 0) {
    // Back is to what was shown before, not to what stands before in the order.
    leaveClaim();
    history.back();
  } else {
    const address = addressOf(control);
    if (address !== undefined) turnTo(address);
  }
}

/** Opens a claim with its answers. */
export function openReading(): void {
  const form = first('.answers', HTMLFormElement);
  const claim = first('[data-claim]', HTMLElement);
  if (!form || !claim) return;
  const box = byId('single-keys', HTMLInputElement);
  box.checked = singleKeys();
  box.onchange = () => localStorage.setItem('desk-single-keys', box.checked ? 'on' : 'off');
  form.onclick = (event) => {
    const control = around(event, '[data-key]');
    if (!control || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    press(control);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const note = byId('note', HTMLInputElement).value.trim();
    if (note !== '' && onScreen()) answer(note);
  };
  tellProgress();
  fetchAhead();
  requestAnimationFrame(() => requestAnimationFrame(() => claim.toggleAttribute('data-shown', true)));
}

/** Lets single keys press what bears them, and the browser's own ways back and forth show what stood there. */
export function listenToKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !singleKeys()) return;
    const note = around(event, '.note');
    if (event.key === 'Escape' && note) {
      note.hidden = true;
      byId('claim', HTMLElement).focus();
      return;
    }
    if (around(event, 'input, textarea, select, dialog')) return;
    const control = controlOf(event.key);
    if (!control) return;
    event.preventDefault();
    press(control);
  });
  addEventListener('popstate', () => {
    if (page.room === 'reading') turnTo(location.href);
  });
}
