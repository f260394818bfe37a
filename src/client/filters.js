{
  const form = document.querySelector('[data-filters]');
  const status = form.querySelector('[role=status]');
  const show = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    const fits = chosen.reduce((all, choice) => `${all}[data-filed~=${choice.join('-')}]`, ':is(li,a)[data-filed]');
    const shown = document.querySelectorAll(`ol ${fits}`).length;
    status.textContent = status.dataset[shown ? (chosen[0] ? 'some' : 'all') : 'none'].replace('{shown}', () => shown);
    for (const group of document.querySelectorAll('[data-filed]:not(li,a,tr)'))
      group.toggleAttribute('hidden', !group.matches(`:has(${fits},+ol ${fits})`));
    const address = new URL(location);
    address.search = new URLSearchParams(chosen);
    history.replaceState(null, '', address);
  };
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const option of form.querySelectorAll('option'))
      option.selected = option.value === asked.get(option.parentNode.name);
    show();
  };
  form.onchange = show;
  form.onreset = () => setTimeout(() => show(form[0].focus()));
  onpopstate = read;
  read();
}
