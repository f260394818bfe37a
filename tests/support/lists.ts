import type { Folder } from '../../src/basics/kinds.ts';
import type { Papers } from '../../src/briefing/papers.ts';
import type { Context } from '../../src/views/context.ts';
import type { Page } from '../../src/views/page/page.ts';
import { chronologyPages, yearPages } from '../../src/views/rooms/chronology.ts';
import { evidencePages } from '../../src/views/rooms/evidence.ts';
import { acronymsPages, namesPages } from '../../src/views/rooms/finding.ts';
import { folderPages } from '../../src/views/rooms/folders.ts';

// Lists that fit one page, as that page. Where they don't, `tests/unit/views/lists/parts.test.ts` looks at all of them.

function only(pages: readonly { readonly page: () => Page }[]): Page {
  const [page, ...others] = pages;
  if (!page || others.length > 0) throw new Error(`the list has ${pages.length} pages`);
  return page.page();
}

export const folderPage = (context: Context, folder: Folder, papers: Papers): Page =>
  only(folderPages(context, folder, papers));
export const chronologyPage = (context: Context): Page => only(chronologyPages(context));
export const yearPage = (context: Context, year: number): Page => only(yearPages(context, year));
export const namesPage = (context: Context): Page => only(namesPages(context));
export const acronymsPage = (context: Context): Page => only(acronymsPages(context));
export const evidencePage = (context: Context): Page => only(evidencePages(context));
