const card = Object.assign(document.createElement('div'), { className: 'card', popover: 'auto' });
const mistake = document.querySelector('.imprint [href^=mailto]');
let timer;
let shown;
const show = (mark) => {
  const note = document.getElementById(mark.hash.slice(1));
  let told = mark.parentElement;
  while (told && !told.id) told = told.previousElementSibling;
  const row = document.createElement('p');
  row.append(...note.cloneNode(true).childNodes);
  row.lastChild.remove();
  card.replaceChildren(
    note.closest('div').firstChild.cloneNode(true),
    note.parentElement.previousElementSibling.cloneNode(true),
    row,
  );
  if (mistake) {
    const lines = [
      `${location.href.split('#')[0]}#${told?.id ?? note.id}`,
      [...card.children].map((part) => part.textContent).join(' '),
      document.querySelector('.imprint p + p').textContent,
    ];
    const link = mistake.cloneNode(true);
    link.href += `?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(lines.join('\n'))}`;
    card.append(link);
  }
  // At the end of what holds the mark: behind it, it would let the line break there.
  mark.parentElement.parentElement.append(card);
  card.showPopover({ source: mark });
  // The foot of a phone is where the card lies.
  mark.scrollIntoView({ block: 'nearest' });
};
const soon = (mark, wait) => {
  if (mark) shown = mark;
  // A page that scrolls to the mark that has the focus moves under a mouse at rest.
  else if (document.activeElement === shown) return;
  clearTimeout(timer);
  timer = setTimeout(() => (mark ? show(mark) : card.isConnected && card.hidePopover()), wait);
};
const markOf = ({ target }) => target.closest('.mark a');
if (card.showPopover) {
  onclick = (event) => {
    if (!markOf(event)) return;
    event.preventDefault();
    soon(markOf(event), 0);
  };
  onpointerover = (event) => {
    if (card.contains(event.target)) clearTimeout(timer);
    else if (event.pointerType === 'mouse') soon(markOf(event), markOf(event) ? 200 : 400);
  };
  addEventListener('focusin', (event) => {
    const back = card.contains(event.relatedTarget) && event.target === shown;
    if (!back && !card.contains(event.target)) soon(markOf(event), 0);
  });
}
