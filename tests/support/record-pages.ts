import { Papers } from '../../src/briefing/papers.ts';
import type { Edition } from '../../src/model/editions/edition.ts';
import type { Context } from '../../src/views/context.ts';
import type { Page } from '../../src/views/page/page.ts';
import { subjectPage } from '../../src/views/records/subject.ts';
import { words } from './briefings.ts';

/** The papers of a site, and what changed between some editions of it. */
export function papersOf({ site }: Context, editions: readonly Edition[] = []): Papers {
  return new Papers(site, words, editions);
}

/** The page of a record that is no paper: all of it, without forms. */
export function recordPage(context: Context, id: string): Page {
  return subjectPage(context, papersOf(context).onRecord(id), 'full', []);
}
