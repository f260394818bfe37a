import { parse } from 'yaml';
import { z } from 'zod';
import { parseEvidence } from '../basics/evidence.ts';
import { isStatementId } from '../basics/ids.ts';
import { statement as statementSchema } from '../schema/statement.ts';
import { unwritten, type DraftStatement } from '../proposing/drafts.ts';

/** What an editor gives of a statement that is begun on words of a source. */
export interface Started {
  readonly id: string;
  readonly aspect: string;
  /** Left empty, it is to be written. */
  readonly says: string;
  /** `gazette-2024#13` */
  readonly from: string;
}

/** A statement as front matter has it; undefined where its id, aspect or evidence are none. */
export function startStatement({
  id,
  aspect,
  says,
  from,
}: Started): (DraftStatement & { readonly from: string }) | undefined {
  const known = statementSchema.shape.aspect.safeParse(aspect);
  if (!isStatementId(id) || !known.success || typeof parseEvidence(from) === 'string') return undefined;
  const written = says.trim().replace(/\s+/g, ' ');
  return { id, aspect: known.data, ...(written === '' ? { draft: true, says: unwritten } : { says: written }), from };
}

const draft = z.looseObject({ id: z.string(), aspect: z.string() });

/** A statement that an editor has changed, as YAML; undefined where it is none. */
export function readStatement(text: string): DraftStatement | undefined {
  try {
    const value: unknown = parse(text, { maxAliasCount: 0 });
    const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    const found = draft.safeParse(one);
    if (!found.success || !isStatementId(found.data.id)) return undefined;
    // What YAML reads is plain data: lists and groups of words, numbers and truths.
    return JSON.parse(JSON.stringify(found.data)) as DraftStatement;
  } catch {
    return undefined;
  }
}
