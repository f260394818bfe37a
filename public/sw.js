// Answers from what the reader keeps where the network does not; see src/client/keeping.js.
const root = new URL('./', location.href).href;
const mark = `kept ${root}`;

addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(root))
    event.respondWith(fetch(request).catch(() => kept(request)));
});

async function kept({ url }) {
  const list = await caches.match(`${root}offline.json`, { cacheName: mark });
  const address = url.replace(/[?#].*$/, '');
  if (list && address === `${root}offline.json`) return list;
  const found = list && (await inCache(`${mark} ${(await list.json()).id}`, address));
  return found ?? Response.error();
}

async function inCache(cacheName, address) {
  for (const one of [address, `${address}/`, `${root}404.html`]) {
    const found = await caches.match(one, { cacheName });
    if (found) return found;
  }
}
