{
  const notes = document.querySelector('.notes');
  const words = JSON.parse(notes.dataset.card);
  const make = (name, ...children) => {
    const [tag, className = ''] = name.split('.');
    const made = Object.assign(document.createElement(tag), { className });
    made.append(...children);
    return made;
  };
  const card = Object.assign(make('div.card'), { popover: 'auto' });
  const mistake = document.querySelector('.imprint [href^=mailto]');
  let timer;
  let shown;
  // What a fact, or where a promise or a programme stands, is said of.
  const leadOf = (block) => {
    if (!block.matches('dd,:is(.section_programmes,.section_what-was-promised) td+td')) return '';
    const lead = block.previousElementSibling;
    return `${(lead.querySelector('.told') ?? lead).textContent.trim().replace(/[.;:]$/, '')}: `;
  };
  // What a mark proves: the words between the mark before it and itself.
  const passageOf = (mark) => {
    let first = mark.parentElement;
    while (first.matches('.next')) first = first.previousElementSibling;
    const block = first.closest('p,li,th,td,dd,div');
    const before = [...block.querySelectorAll('.mark')].findLast((one) => one.compareDocumentPosition(first) & 4);
    const range = document.createRange();
    range.selectNodeContents(block);
    if (before) range.setStartAfter(before);
    range.setEndBefore(first);
    const told = [...block.querySelectorAll('.told')].filter(
      (one) => range.intersectsNode(one) && one.textContent.trim(),
    );
    if (told[0]) range.setStartBefore(told[0]);
    const text = told[0] ? told.map((one) => one.textContent.trim()).join(' ') : String(range);
    return { range, text: (leadOf(block) + text).replace(/\s+/g, ' ').trim(), id: told.at(-1)?.id };
  };
  const button = (text, act) => Object.assign(make('button', text), { type: 'button', onclick: act });
  const fill = (note, { text, id }) => {
    const list = note.parentElement;
    const place = make('p', ...note.cloneNode(true).childNodes);
    place.lastChild.remove();
    // Copied whole, shown without the words that stand beside it.
    const say = (told) => list.dataset.say.replace('{words}', () => told);
    const copy = button(words.copy, () =>
      navigator.clipboard.writeText(say(text.replace(/[.;:,]+$/, ''))).then(() => (copy.textContent = words.copied)),
    );
    const close = Object.assign(
      button('×', () => card.hidePopover()),
      { className: 'close', ariaLabel: words.close },
    );
    const source = make(
      'div',
      note.closest('div').firstChild.cloneNode(true),
      list.previousElementSibling.cloneNode(true),
      place,
    );
    card.replaceChildren(make('p.passage', text), source);
    // A question is nobody's word.
    if (!text.endsWith('?')) card.append(make('p.say', words.say, ' ', make('q', say('…')), ' ', copy));
    if (mistake) {
      const lines = [
        `${location.href.split('#')[0]}#${id || note.id}`,
        text,
        [...source.children].map((part) => part.textContent).join(' '),
        document.querySelector('.imprint p + p').textContent,
      ];
      const link = mistake.cloneNode(true);
      link.href += `?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(lines.join('\n'))}`;
      card.append(make('p', link));
    }
    card.append(close);
  };
  // Below what it proves, or above, or at the foot of a phone: never over it.
  const settle = (range) => {
    const { top, bottom, left } = range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    if (getComputedStyle(card).position === 'fixed') scrollBy(0, Math.max(0, bottom + height + 8 - innerHeight));
    else {
      const isAbove = bottom + height + 12 > innerHeight && top - height > 12;
      card.style.top = `${scrollY + (isAbove ? top - height - 8 : bottom + 8)}px`;
      card.style.left = `${scrollX + Math.max(8, Math.min(left, document.body.clientWidth - width - 8))}px`;
    }
  };
  const show = (mark) => {
    const passage = passageOf(mark);
    fill(document.getElementById(mark.hash.slice(1)), passage);
    // At the end of what holds the mark: behind it, it would let the line break there.
    mark.parentElement.parentElement.append(card);
    card.showPopover({ source: mark });
    settle(passage.range);
    CSS.highlights?.set('proven', new Highlight(passage.range));
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
    card.ontoggle = ({ newState }) => newState === 'closed' && CSS.highlights?.delete('proven');
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
}
