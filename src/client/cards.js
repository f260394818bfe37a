{
  const card = document.querySelector('.notes template').content.firstElementChild;
  const [words, source, say, foot] = card.children;
  const [quote, copy] = say.children;
  const [cite, report] = foot.children;
  const labels = [copy, cite].map((button) => [button, button.textContent]);
  // What a button copies; it says so until another mark is shown.
  const copies = (button, text) => {
    button.onclick = async () => {
      await navigator.clipboard.writeText(text());
      button.textContent = button.dataset.done;
    };
  };
  const [citation, terms, whole] = document.querySelectorAll('.cite p');
  const mistake = document.querySelector('.imprint [href^=mailto]');
  report.hidden = !mistake;
  let timer;
  let shown;
  let address;
  const textOf = (part) => part.textContent.replace(/\s+/g, ' ').trim();
  // What a mark proves: the words between the mark before it and itself, behind what they are said of in a table.
  const passageOf = (mark) => {
    let first = mark.parentElement;
    while (first.matches('.next')) first = first.previousElementSibling;
    const block = first.closest('p,li,th,td,dd,div');
    const before = [...block.querySelectorAll('.mark')].findLast((one) => one.compareDocumentPosition(first) & 4);
    const range = new Range();
    range.selectNodeContents(block);
    if (before) range.setStartAfter(before);
    range.setEndBefore(first);
    const told = [...block.querySelectorAll('.told')].filter((one) => range.intersectsNode(one));
    if (told[0]) range.setStartBefore(told[0]);
    const lead =
      block.matches('dd,:is(.section_programmes,.section_what-was-promised) td+td') && block.previousElementSibling;
    const said = [
      ...(lead ? [lead.querySelector('.told') ?? lead] : []),
      ...(told[0] ? told : [range.cloneContents()]),
    ];
    words.textContent = said.map(textOf).join(lead ? ' – ' : ' ');
    return [range, told.at(-1)?.id];
  };
  // The notes of all marks of one sentence.
  const places = (mark) => {
    let sup = mark.parentElement;
    while (sup.matches('.next')) sup = sup.previousElementSibling;
    const all = [];
    for (; sup && (all.length === 0 || sup.matches('.next')); sup = sup.nextElementSibling)
      all.push(document.getElementById(sup.firstElementChild.hash.slice(1)));
    return all;
  };
  const fill = (note, id) => {
    const list = note.parentElement;
    const text = words.textContent;
    const place = document.createElement('p');
    place.append(...note.cloneNode(true).childNodes);
    place.lastChild.remove();
    source.replaceChildren(
      ...[note.closest('div').firstChild, list.previousElementSibling].map((one) => one.cloneNode(true)),
      place,
    );
    quote.textContent = list.dataset.say.replace('{words}', '…');
    for (const [button, label] of labels) button.textContent = label;
    // A question is nobody's word.
    say.hidden = text.endsWith('?');
    address = new URL(`#${id || note.id}`, location).href;
    const lines = [
      address,
      text,
      [...source.children].map(textOf).join(' '),
      textOf(document.querySelector('.imprint p + p')),
    ];
    const [subject, body] = [document.title, lines.join('\n')].map(encodeURIComponent);
    report.href = `${mistake?.href}?subject=${subject}&body=${body}`;
  };
  // Below what it proves, or above, or at the foot of a phone: never over it.
  const settle = (range) => {
    const { top, bottom, left } = range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = card;
    if (getComputedStyle(card).position === 'fixed') return scrollBy(0, Math.max(0, bottom + height + 8 - innerHeight));
    style.top = `${scrollY + (bottom + height + 12 > innerHeight && top > height + 12 ? top - height - 8 : bottom + 8)}px`;
    style.left = `${Math.max(8, Math.min(left, innerWidth - width - 24))}px`;
  };
  const show = (mark) => {
    const [range, id] = passageOf(mark);
    fill(document.getElementById(mark.hash.slice(1)), id);
    // What rests on two sources is no one's word alone.
    const at = mark.parentElement;
    say.hidden ||= at.matches('.next,:has(+.next)');
    // At the end of what holds the mark: behind it, it would let the line break there.
    mark.parentElement.parentElement.append(card);
    card.showPopover({ source: mark });
    settle(range);
    CSS.highlights?.set('proven', new Highlight(range));
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
    // Shown without the words that stand beside it, copied with them.
    copies(copy, () => quote.textContent.replace('…', () => words.textContent.replace(/[.;:,]+$/, '')));
    const rights = () =>
      [terms ?? document.querySelector('.imprint p'), document.querySelector('.imprint .rights')]
        .map((one) => one && textOf(one))
        .filter(Boolean)
        .join(' ');
    copies(cite, () =>
      [
        // The paper's own address gives way to that of the sentence.
        cite.dataset.cited.replace(
          /\{(\w+)\}/g,
          (_, name) =>
            ({
              words: words.textContent,
              paper: (citation?.textContent ?? document.title).replace(/, https?:\S+$/, ''),
              address,
            })[name],
        ),
        ...places(shown).map((note) => {
          const [, paragraphs] = note.children;
          // What is told of the source beside its title and date is for readers of the page.
          const named = note.closest('div').firstElementChild.cloneNode(true);
          named.querySelector('.gloss')?.remove();
          return [named, paragraphs]
            .map(textOf)
            .concat(paragraphs.href ?? [])
            .join(' ');
        }),
        rights(),
      ].join('\n'),
    );
    if (whole?.hidden) {
      whole.hidden = false;
      // A site that was not told where it is published knows it here.
      const here = /https?:/.test(citation.textContent) ? '' : `, ${location.origin}${location.pathname}`;
      copies(whole.firstElementChild, () => `${textOf(citation)}${here}\n${rights()}`);
    }
    // What it returned would be taken for a refusal.
    card.onbeforetoggle = () => void CSS.highlights?.delete('proven');
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
