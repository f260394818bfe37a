// The desk in the browser: keys of the reading room, statements begun on words, proposals taken.
import { around, begin, openWith, page, pageAt, put } from './page.ts';
import { openProposals } from './proposals.ts';
import { listenToKeys, openReading } from './reading.ts';
import { openSource } from './sources.ts';

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  button.classList.add('done');
}

/** The list of problems follows the files, and whoever came for one finds it. */
function watchProblems(): void {
  const { hash } = location;
  if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.focus();
  new EventSource(`${page.home}changes?since=${page.state}`).onmessage = () => {
    pageAt(location.href).then(
      (other) => put(other, begin),
      () => undefined,
    );
  };
}

addEventListener('click', (event) => {
  const button = around(event, '[data-copy]');
  if (button) copy(button).catch(() => undefined);
});
openWith(openReading, openSource, openProposals);
listenToKeys();
begin();
if (page.room === 'problems') watchProblems();
