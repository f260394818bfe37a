const { dataset } = document.querySelector('[data-client]');
const words = JSON.parse(dataset.words);
const load = (use, fail) => import(/* @vite-ignore */ dataset.client).then((client) => use(client, words), fail);
const link = document.querySelector('[data-find]');
const form = document.querySelector('[data-search-form=page]');
const open = (event) => {
  event.preventDefault();
  if (form) form.q.focus();
  else
    load(
      (client) => client.openDialog(link, words),
      () => location.assign(link.href),
    );
};
link.onclick = (event) => event.ctrlKey || event.metaKey || event.shiftKey || open(event);
onkeydown = (event) => {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'k' ? command : event.key === '/' && !command && !event.target.closest('input,select')) open(event);
};
if (form) {
  const run = () =>
    load(
      (client) => client.runPage(form, words),
      () => (form.lastElementChild.hidden = false),
    );
  if (location.search[1]) run();
  else form.addEventListener('focusin', run, { once: true });
}
