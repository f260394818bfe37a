import type { Folder } from '../../src/basics/kinds.ts';
import type { Papers } from '../../src/briefing/papers.ts';
import type { Context } from '../../src/views/context.ts';
import type { Paper } from '../../src/views/paper.ts';
import { chronologyPages, yearPages } from '../../src/views/rooms/chronology.ts';
import { evidencePages } from '../../src/views/rooms/evidence.ts';
import { acronymsPages, namesPages } from '../../src/views/rooms/finding.ts';
import { folderPages } from '../../src/views/rooms/folders.ts';

// Lists that fit one page, as that page. Where they don't, `tests/unit/views/parts.test.ts` looks at all of them.

function only(pages: readonly { readonly paper: () => Paper }[]): Paper {
  const [page, ...others] = pages;
  if (!page || others.length > 0) throw new Error(`the list has ${pages.length} pages`);
  return page.paper();
}

export const folderPaper = (context: Context, folder: Folder, papers: Papers): Paper =>
  only(folderPages(context, folder, papers));
export const chronologyPaper = (context: Context): Paper => only(chronologyPages(context));
export const yearPaper = (context: Context, year: number): Paper => only(yearPages(context, year));
export const namesPaper = (context: Context): Paper => only(namesPages(context));
export const acronymsPaper = (context: Context): Paper => only(acronymsPages(context));
export const evidencePaper = (context: Context): Paper => only(evidencePages(context));
