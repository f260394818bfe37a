import sheet from '../styles/search.css?inline';
import { openDialog } from './dialog.ts';
import { runPage } from './page.ts';
import { Source } from './source.ts';

// Not written as one expression: the bundler would take what lies beside this file for files of ours.
const here = import.meta.url;
const source = new Source(new URL('./', here).href);

/** The rules of results and of the dialog: only who searches needs them. */
function style(): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(sheet);
  document.adoptedStyleSheets.push(rules);
}
style();

/** Makes the search page work. Fails where nothing can be loaded. */
export function searchPage(form: HTMLFormElement): Promise<void> {
  source.prepare();
  return runPage(form, source);
}

/** Opens the search dialog. `link` leads to the search page. Fails where nothing can be loaded. */
export function searchDialog(link: HTMLAnchorElement): Promise<void> {
  source.prepare();
  return openDialog(link.href, source);
}
