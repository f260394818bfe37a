import type { LinkedStatement } from '../model/site.ts';
import type { Context } from './context.ts';
import type { NoteBook } from './notes.ts';
import type { Told } from './paper.ts';
import { withLinks } from './text.ts';

/** A statement as a page of its own record prints it, with its id as anchor. */
export function toldStatement(context: Context, notes: NoteBook, linked: LinkedStatement, anchor = true): Told {
  const { statement, record, evidence, key } = linked;
  return {
    ...(anchor ? { id: statement.id } : {}),
    text: withLinks(context, statement.says, record.id),
    marks: notes.cite(evidence, [key]),
    ...origin(context, linked),
  };
}

/** How a statement came about, where it is not simply in the source. */
export function origin(context: Context, { statement }: LinkedStatement): { tag?: string; why?: string } {
  const { t } = context.words;
  if (statement.inferred) return { tag: t('origin.inferred'), why: statement.inferred.why };
  if (statement.derived !== undefined) return { tag: t('origin.derived', { sum: statement.derived }) };
  if (statement.accepted) return { tag: t('origin.accepted', { by: statement.accepted.by }) };
  return {};
}
