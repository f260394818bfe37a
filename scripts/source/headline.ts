import { fold } from '../../src/basics/names.ts';

/** What a page is called, and the name of its site where its title ends in one. */
export interface Headline {
  readonly title: string;
  readonly site?: string;
}

/** What parts a title from the name of its site: "Tides | Desk of Tides", "Tides – Desk of Tides". */
const mark = /\s+[|–—·»:-]+\s+/u;

/**
 * The headline of a page by its title, its headings of the first rank and the name of its site. A title often ends in
 * that name: the heading shows where the headline is over, else the name itself does.
 */
export function headlineOf(told: string, headings: readonly string[], site: string | undefined): Headline {
  const heading = headings.find((one) => beginsWith(told, one)) ?? headings.find((one) => endsWith(told, one));
  if (heading !== undefined) return { title: heading, ...siteIn(told.replace(heading, '')) };
  const parts = told.split(mark);
  if (parts.length > 1 && site !== undefined && fold(parts.at(-1) ?? '') === fold(site)) {
    const end = told.lastIndexOf(parts.at(-1) ?? '');
    return { title: told.slice(0, end).replace(/[\s|–—·»:-]+$/u, ''), site };
  }
  // A page of one heading that is a phrase: a title with marks in it is a path through the site.
  const [only] = headings;
  const isPhrase = headings.length === 1 && (only ?? '').split(' ').length > 3;
  return { title: only !== undefined && isPhrase && parts.length > 1 ? only : told };
}

function beginsWith(told: string, heading: string): boolean {
  if (!told.startsWith(heading)) return false;
  const rest = told.slice(heading.length);
  return rest === '' || /^\s*[|–—·»:-]/u.test(rest);
}

function endsWith(told: string, heading: string): boolean {
  return told.endsWith(heading) && /[|–—·»:-]\s*$/u.test(told.slice(0, -heading.length));
}

/** The first name among what is left of a title: "| Secretaría de Mareas | Gobierno". */
function siteIn(rest: string): { readonly site?: string } {
  const site = rest.split(/\s*[|–—·»]\s*|\s-\s/u).find((part) => part.trim() !== '');
  return site === undefined ? {} : { site: site.trim() };
}
