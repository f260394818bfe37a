import { entrySentences } from '../../briefing/short.ts';
import type { SourceRecord } from '../../schema/record.ts';
import type { Context } from '../context.ts';
import type { NoteBook } from '../page/notes.ts';
import type { Entry } from '../page/page.ts';
import { tell, writingOn } from '../page/tell.ts';
import { listedName, type Inline } from '../page/text.ts';
import { pointers } from './pointers.ts';
import { namesLine } from './subject.ts';
import { answersOf } from './kind-views.ts';

/** An entry leads to at most so many records that point to its own. */
export const mostPointers = 4;

/** A record with little to say, as an entry on the page of its kind: names, what its fields claim, all that it says. */
export function entryOf(context: Context, notes: NoteBook, record: SourceRecord): Entry {
  const answers = answersOf({ context, notes }, record.kind, record);
  const claimed = answers.filter(({ marks }) => marks.length > 0);
  return {
    id: record.id,
    title: listedName(context, record),
    names: namesLine(context, record),
    // Under what the desk files it is told only where nothing else is.
    facts: claimed.length > 0 ? claimed : answers,
    told: tell(context, notes, entrySentences(writingOn(context), record), record.id),
    pointers: shortPointers(context, record),
  };
}

/** The first of the records that point to this one, and how many more do. */
function shortPointers(context: Context, record: SourceRecord): Inline[] {
  const links = pointers(context, record).flatMap((group) => (group.statements === true ? [] : group.links));
  const all = [...new Map(links.map(({ text, href }) => [href ?? text, { text, ...(href ? { href } : {}) }])).values()];
  const more = all.length - mostPointers;
  // One more takes no more room than saying so.
  if (more < 2) return all;
  return [...all.slice(0, mostPointers), { text: context.words.t('list.more', { count: more }) }];
}
