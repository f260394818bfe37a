const { dataset } = document.querySelector('[data-client]');
const load = (use, fail) => import(/* @vite-ignore */ dataset.client).then(use).catch(fail);
const link = document.querySelector('[data-find]');
const form = document.querySelector('[data-search-form=page]');
const open = (event) => {
  event.preventDefault();
  if (form) form.q.focus();
  else
    load(
      (client) => client.searchDialog(link),
      () => location.assign(link.href),
    );
};
link.onclick = (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event);
onkeydown = (event) => {
  const command = event.ctrlKey || event.metaKey;
  if (event.isComposing || event.altKey) return;
  if (event.key === 'k' ? command : event.key === '/' && !command && !event.target.closest('input,select,textarea'))
    open(event);
};
if (form) {
  const run = () =>
    load(
      (client) => client.searchPage(form),
      () => (form.querySelector('[role=alert]').hidden = false),
    );
  if (location.search[1]) run();
  else form.addEventListener('focusin', run, { once: true });
}
