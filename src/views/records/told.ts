import { origin } from '../../briefing/document/origin.ts';
import type { LinkedStatement } from '../../model/site.ts';
import type { Context } from '../context.ts';
import type { NoteBook } from '../notes.ts';
import type { Told } from '../paper.ts';
import { withLinks } from '../text.ts';

/** A statement as a page of its own record prints it, with its id as anchor. */
export function toldStatement(context: Context, notes: NoteBook, linked: LinkedStatement, anchor = true): Told {
  const { statement, record, evidence, key } = linked;
  return {
    ...(anchor ? { id: statement.id } : {}),
    text: withLinks(context, statement.says, record.id),
    marks: notes.beside(notes.cite(evidence, [key])),
    ...origin(context, linked),
  };
}
