import { counted } from '../../src/basics/counted.ts';
import type { DraftsToWrite, DraftToWrite, LeftOut } from '../../src/proposing/drafts-to-write.ts';
import { entriesOf } from '../../src/basics/closed.ts';
import { fileOf, withStatement, writeRecord } from '../../src/proposing/drafts.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { ChangedError, OwnFiles } from '../lib/files/own-files.ts';

/** What is told of a number of proposals that were left out: of one, and of more. */
const leftOutWords = {
  'nameless-body': ['organisation without a name of its own', 'organisations without a name of their own'],
  'nameless-event': ['event without a name of its own', 'events without a name of their own'],
  'unknown-maker': ['promise whose maker is not known', 'promises whose maker is not known'],
  'figure-of-none': ['figure that belongs to no record here', 'figures that belong to no record here'],
  'figure-of-finished': [
    'figure of a record that is no draft (take it at the desk: npm run dev)',
    'figures of records that are no drafts (take them at the desk: npm run dev)',
  ],
} as const satisfies Record<LeftOut, readonly [string, string]>;

/**
 * Writes drafts with their figures, as the desk does; a file that is there already, or cannot take a statement, is left
 * as it is. Then tells what was not written, and why, in a line.
 */
export async function writeDrafts(
  { content, archive }: Pick<FlagsOf<'propose'>, 'content' | 'archive'>,
  { drafts, leftOut }: DraftsToWrite,
): Promise<void> {
  const files = new OwnFiles({ content, archive });
  let [records, figures] = [0, 0];
  for (const one of drafts) {
    const why = await writeDraft(files, one);
    const told = `${fileOf(one)}${one.figures.length > 0 ? ` with ${counted(one.figures.length, 'figure')}` : ''}`;
    console.error(why === undefined ? `written ${told}` : `left    ${told}: ${why}`);
    if (why !== undefined) continue;
    records += one.draft ? 1 : 0;
    figures += one.figures.length;
  }
  const told = entriesOf(leftOutWords).flatMap(([why, [single, many]]) => {
    const count = leftOut.get(why) ?? 0;
    return count === 0 ? [] : [counted(count, single, many)];
  });
  if (told.length > 0) console.error(`left out: ${told.join('; ')}`);
  console.error(
    `${counted(records, 'draft')} with ${counted(figures, 'figure')}. npm run dev shows them; finish each, then take draft: true away.`,
  );
}

/** Writes a draft. Returns why it cannot be written; undefined where it was. */
async function writeDraft(files: OwnFiles, { kind, id, draft, figures }: DraftToWrite): Promise<string | undefined> {
  const { text, mark } = await files.read({ kind, id });
  if (draft && mark !== '') return 'there is such a file already';
  let whole: string | undefined = draft ? writeRecord(draft) : text;
  for (const figure of figures) whole = whole === undefined ? undefined : withStatement(whole, figure);
  if (whole === undefined) return 'its list of statements stands on one line, or its front matter cannot be read';
  try {
    await files.write({ kind, id }, mark, whole);
    return undefined;
  } catch (error) {
    if (error instanceof ChangedError) return error.message;
    throw error;
  }
}
