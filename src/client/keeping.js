// Keeps the whole site on the reader's device, once asked. It is kept whole, or as it was before: a version counts from
// the moment the list of its files stands in the cache named `mark`.
const box = document.querySelector('[data-keeping]');
const says = JSON.parse(box.dataset.keeping);
const status = box.querySelector('[role=status]');
const [keep, update, remove] = box.querySelectorAll('button');
const root = new URL('../', location.href).href;
const mark = `kept ${root}`;
const list = `${root}offline.json`;
const mega = (bytes) => (bytes / 1e6).toFixed(1);
const tell = (what, { date = '', done = 0, bytes = 0 } = {}) => {
  status.textContent = says[what]
    .replace('{date}', () => date)
    .replace('{done}', () => mega(done))
    .replace('{all}', () => mega(bytes));
};
const offer = (...buttons) => {
  keep.style.visibility = '';
  for (const button of [keep, update, remove]) button.hidden = !buttons.includes(button);
};
const json = (answer) => answer?.json();
const standing = async () => {
  const kept = await caches.match(list, { cacheName: mark }).then(json);
  const now = await fetch(list, { cache: 'no-cache' })
    .then(json)
    .catch(() => kept);
  if (!kept) {
    tell('size', now);
    offer(keep);
  } else {
    tell(now.id === kept.id ? 'kept' : 'newer', now.id === kept.id ? kept : now);
    offer(...(now.id === kept.id ? [remove] : [update, remove]));
  }
};
const drop = async (name) => {
  for (const own of await caches.keys()) if (own.startsWith(`${mark} `) && own !== name) await caches.delete(own);
};
const take = async () => {
  offer();
  let name;
  try {
    const now = await fetch(list, { cache: 'reload' }).then(json);
    name = `${mark} ${now.id}`;
    await caches.delete(name);
    const cache = await caches.open(name);
    const left = [...now.files];
    let done = 0;
    let isWhole = true;
    const work = async () => {
      for (let file = left.pop(); file; file = left.pop()) {
        const [path, bytes, digest] = file;
        const address = root + path.replace(/(^|\/)index\.html$/, '$1');
        const answer = await fetch(address, { cache: 'reload' });
        const sum = await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer());
        const found = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        isWhole &&= found === digest;
        if (!isWhole) return;
        await cache.put(address, answer);
        done += bytes;
        tell('busy', { ...now, done });
      }
    };
    // All have ended before anything is said: none speaks afterwards.
    const ends = await Promise.allSettled([work(), work(), work(), work()]);
    if (!isWhole || ends.some(({ status }) => status === 'rejected')) throw new Error(name);
    await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
    await (await caches.open(mark)).put(list, new Response(JSON.stringify(now)));
    await drop(name);
    await standing();
  } catch {
    if (name) await caches.delete(name);
    await standing().catch(() => {});
    tell('failed');
  }
};
keep.onclick = update.onclick = take;
remove.onclick = async () => {
  await caches.delete(mark);
  await drop();
  await (await navigator.serviceWorker.getRegistration(root))?.unregister();
  tell('removed');
  offer(keep);
};
// Room for what is told and offered once that is known: nothing below it moves then.
offer(keep);
keep.style.visibility = 'hidden';
status.style.minHeight = '2lh';
box.hidden = false;
if ('serviceWorker' in navigator && 'caches' in window) standing();
else {
  offer();
  tell('unable');
}
