// The desk in the browser: keys of the reading room, statements begun on words, proposals taken. All words come with
// the page; what a source says is only ever shown as text.
const { desk: home, room } = document.body.dataset;
const token = document.querySelector('meta[name=desk-token]').content;
const said = document.getElementById('said');
const say = (text) => (said.textContent = text ?? '');

// With `lasting` it is sent even where the page is closed behind it.
async function ask(path, body, lasting = false) {
  const request = body && {
    method: 'POST',
    keepalive: lasting,
    headers: { 'content-type': 'application/json', 'x-desk-token': token },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${home}api/${path}`, request);
  return { ok: response.ok, status: response.status, ...(await response.json()) };
}

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  button.classList.add('done');
}

// Another page of the room: its address, and its work, none where it cannot be shown in the place of this one's.
async function pageAt(address) {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { url: response.url, work: response.ok ? page.getElementById('work') : null };
}

async function show(address) {
  const { url, work } = await pageAt(address);
  if (!work) return location.assign(url);
  document.getElementById('work').replaceWith(work);
  begin();
}

// Reading. What a key answers is the claim that stands on the screen when it is pressed, and was painted there: while
// the next one comes there is none, and keys do nothing. The next one lies ready, so that it comes at once.
const onScreen = () => document.querySelector('[data-claim][data-shown]');
const singleKeys = () => localStorage.getItem('desk-single-keys') !== 'off';
const answered = new Set();
let ahead;
let progress;
let steps = 0;

// Behind the last claim, and where the next one was answered meanwhile, the desk knows what is next.
function nextAddress() {
  const link = controlOf('l');
  return link && !answered.has(new URL(link.href).searchParams.get('claim')) ? link.href : `${home}reading/`;
}

function fetchAhead() {
  const address = controlOf('l')?.href;
  if (!address || address !== nextAddress()) return;
  const coming = { address, page: undefined, asked: undefined };
  ahead = coming;
  coming.asked = pageAt(address).then((page) => (coming.page = page));
  // Whoever needs it then asks again.
  coming.asked.catch(() => ahead === coming && (ahead = undefined));
}

function leaveClaim() {
  const claim = onScreen();
  claim?.toggleAttribute('data-shown', false);
  claim?.toggleAttribute('data-left', true);
  return claim;
}

function showReading({ url, work }) {
  if (!work) return location.assign(url);
  document.getElementById('work').replaceWith(work);
  if (url !== location.href) {
    history.pushState({}, '', url);
    steps += 1;
  }
  begin();
  (document.getElementById('claim') ?? work).focus({ preventScroll: true });
  scrollTo(0, 0);
}

function turnTo(address) {
  const left = leaveClaim();
  const own = ahead?.address === address ? ahead : undefined;
  ahead = undefined;
  if (own?.page) return showReading(own.page);
  inTurn(async () => {
    try {
      showReading(await (own?.asked ?? pageAt(address)));
    } catch {
      left?.toggleAttribute('data-left', false);
      left?.toggleAttribute('data-shown', true);
      say(document.body.dataset.failed);
    }
  });
}

// Answers are written in the order in which they were given. A claim whose answer was not taken comes again.
async function sign(reading) {
  const reply = await ask('reading', reading, true).catch(() => ({ says: document.body.dataset.failed }));
  if (!reply.ok) answered.delete(reading.claim);
  say(reply.ok ? '' : `${reading.claim}: ${reply.says}`);
  if (reply.ok) progress = reply;
  tellProgress();
}

// A page that lay ready knows nothing of what was answered since.
function tellProgress() {
  const line = document.querySelector('.progress');
  if (!line || !progress) return;
  line.querySelector('progress').value = progress.read;
  line.lastChild.textContent = progress.told;
}

function answer(verdict) {
  const { claim, words, span } = onScreen().dataset;
  answered.add(claim);
  const next = nextAddress();
  inTurn(() => sign({ claim, words, span, verdict }));
  turnTo(next);
}

function openNote() {
  const note = document.querySelector('.answers .note');
  note.hidden = false;
  note.querySelector('input').focus();
}

function press(control) {
  if (!onScreen()) return;
  if (control.dataset.verdict) return answer(control.dataset.verdict);
  if ('note' in control.dataset) return openNote();
  // Back is to what was shown before, not to what stands before in the order.
  if (control.dataset.key === 'b' && steps > 0) {
    leaveClaim();
    return history.back();
  }
  turnTo(control.href);
}

function openReading() {
  const form = document.querySelector('.answers');
  if (!form) return;
  const box = document.getElementById('single-keys');
  box.checked = singleKeys();
  box.onchange = () => localStorage.setItem('desk-single-keys', box.checked ? 'on' : 'off');
  form.onclick = (event) => {
    const control = event.target.closest('[data-key]');
    if (!control || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    press(control);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const note = form.note.value.trim();
    if (note !== '' && onScreen()) answer(note);
  };
  tellProgress();
  fetchAhead();
  const claim = document.querySelector('[data-claim]');
  requestAnimationFrame(() => requestAnimationFrame(() => claim.toggleAttribute('data-shown', true)));
}

// One thing after the other. A form that is sent twice is sent once.
let working = false;
const waiting = [];
const busy = (work) => (working ? undefined : inTurn(work));

// Behind what failed nothing is done that waited for it.
async function inTurn(work) {
  waiting.push(work);
  if (working) return;
  working = true;
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) if ((await next()) === false) waiting.length = 0;
  } catch {
    waiting.length = 0;
    say(document.body.dataset.failed);
  } finally {
    working = false;
  }
}

const controlOf = (key) => document.querySelector(`[data-key="${CSS.escape(key.toLowerCase())}"]`);

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !singleKeys()) return;
  if (event.key === 'Escape' && event.target.closest('.note')) {
    event.target.closest('.note').hidden = true;
    document.getElementById('claim').focus();
    return;
  }
  if (event.target.closest('input, textarea, select, dialog')) return;
  const control = controlOf(event.key);
  if (!control) return;
  event.preventDefault();
  press(control);
});
addEventListener('popstate', () => room === 'reading' && turnTo(location.href));

// A file that has changed: what it holds now beside what would have been written.
function showBoth(place, { says, both = [] }) {
  place.textContent = says;
  for (const { label, text } of both) {
    const [title, box] = [document.createElement('strong'), document.createElement('pre')];
    title.textContent = label;
    box.textContent = text;
    box.tabIndex = 0;
    place.append(title, box);
  }
}

// What a record's file was when somebody began to work on it.
const marks = new WeakMap();
async function markOf(form, record) {
  const known = marks.get(form);
  if (known?.record === record) return known;
  const reply = await ask(`record?name=${encodeURIComponent(record)}`);
  if (reply.ok) marks.set(form, { record, mark: reply.mark, isNew: reply.isNew });
  return reply.ok ? marks.get(form) : reply;
}

// The paragraph that holds a node, and the words selected in it.
function selected() {
  const selection = getSelection();
  const node = selection.anchorNode;
  const item = (node instanceof Element ? node : node?.parentElement)?.closest('.paragraphs .text')?.closest('li');
  return item && selection.toString().trim() !== '' ? { item, words: selection.toString() } : undefined;
}

function openSource() {
  const list = document.querySelector('.paragraphs');
  const dialog = document.getElementById('statement');
  if (!list || !dialog) return;
  const form = dialog.querySelector('form');
  const fault = document.getElementById('statement-fault');
  const box = document.getElementById('only-free');
  box.onchange = () => list.classList.toggle('only-free', box.checked);
  // The button takes the focus, and with it the selection, before it is clicked. A key leaves the selection as it is.
  let chosen;
  list.onpointerdown = () => (chosen = selected());
  list.onclick = (event) => {
    const button = event.target.closest('[data-start]');
    if (!button) return;
    const item = button.closest('li');
    const own = event.detail > 0 ? chosen : selected();
    const words = own?.item === item ? own.words : item.querySelector('.text').textContent;
    document.getElementById('statement-words').textContent = words;
    document.getElementById('statement-from').textContent = `${list.dataset.source}#${item.dataset.paragraph}`;
    const known = JSON.parse(item.dataset.prefill ?? '{}');
    for (const [name, value] of Object.entries(known)) form.elements[name].value = value;
    fault.textContent = '';
    dialog.returnValue = '';
    askOfNew();
    dialog.showModal();
  };
  // A commitment or an event that is not there yet is asked who, when and where.
  const groups = [...form.querySelectorAll('fieldset[data-kind]')];
  const askOfNew = () => {
    const { value } = form.record;
    const isThere = [...document.getElementById('records').options].some((option) => option.value === value);
    for (const group of groups) group.disabled = group.hidden = isThere || !value.startsWith(`${group.dataset.kind}/`);
  };
  form.record.oninput = askOfNew;
  // Not one of the works that wait for each other: whoever goes on to write is not held up by it.
  form.record.onchange = () => markOf(form, form.record.value).catch(() => undefined);
  dialog.querySelector('[data-close]').onclick = () => dialog.close();
  form.onsubmit = (event) => {
    event.preventDefault();
    busy(async () => {
      const { record, name, aspect, id, says, ...fields } = Object.fromEntries(new FormData(form));
      const file = await markOf(form, record);
      if (file.says) return showBoth(fault, file);
      const from = document.getElementById('statement-from').textContent;
      const reply = await ask('statement', { record, mark: file.mark, name, aspect, id, says, from, fields });
      marks.delete(form);
      if (!reply.ok) return showBoth(fault, reply);
      dialog.close();
      form.id.value = form.says.value = '';
      say(reply.says);
    });
  };
}

const left = (source) => JSON.parse(localStorage.getItem(`desk-left-${source}`) ?? '[]');

function openProposals() {
  const list = document.querySelector('.proposals');
  if (!list) return;
  const { source } = list.dataset;
  const box = document.getElementById('show-left');
  box.onchange = () => list.classList.toggle('show-left', box.checked);
  const mark = () => {
    const gone = left(source);
    for (const item of list.children) item.classList.toggle('left', gone.includes(item.dataset.proposal));
  };
  mark();
  // The next one that is open has the focus, for whoever works with keys.
  const goOn = (item) => {
    let next = item.nextElementSibling;
    while (next && next.offsetParent === null) next = next.nextElementSibling;
    (next ?? document.getElementById('work')).focus();
  };
  list.onclick = (event) => {
    if (!event.target.closest('[data-leave]')) return;
    const item = event.target.closest('[data-proposal]');
    const { proposal } = item.dataset;
    const gone = left(source).filter((id) => id !== proposal);
    if (!item.classList.contains('left')) gone.push(proposal);
    localStorage.setItem(`desk-left-${source}`, JSON.stringify(gone));
    mark();
    goOn(item);
  };
  list.addEventListener('focusin', (event) => {
    const form = event.target.closest('form');
    if (form && !marks.has(form)) markOf(form, recordOf(form)).catch(() => undefined);
  });
  list.onsubmit = (event) => {
    event.preventDefault();
    const form = event.target;
    const item = form.closest('[data-proposal]');
    const fault = form.querySelector('.fault');
    busy(async () => {
      const record = recordOf(form);
      const file = await markOf(form, record);
      if (file.says) return showBoth(fault, file);
      const draft = form.draft.value;
      const reply = await ask('take', { type: item.dataset.type, record, mark: file.mark, draft });
      marks.delete(form);
      if (!reply.ok) return showBoth(fault, reply);
      item.classList.add('taken');
      for (const control of form.elements) control.disabled = true;
      say(reply.says);
      goOn(item);
    });
  };
}

const recordOf = (form) => form.into?.value ?? form.dataset.record;

// The list of problems follows the files, and whoever came for one finds it.
function watchProblems() {
  if (room !== 'problems') return;
  const { hash } = location;
  if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.focus();
  new EventSource(`${home}changes?since=${document.body.dataset.state}`).onmessage = () =>
    show(location.href).catch(() => undefined);
}

function begin() {
  openReading();
  openSource();
  openProposals();
}

addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) copy(button).catch(() => undefined);
});
begin();
watchProblems();
