import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from '../../src/briefing/document/ledger.ts';
import { filesOf } from '../lib/files.ts';

/** A built site as it lies on disk; inspections know nothing else of it. */
export interface BuiltSite {
  readonly folder: string;
  /** Below the folder, with `/`, in order. */
  readonly files: readonly string[];
  readonly ledgers: readonly Ledger[];
}

/** What an inspection counted, which must be nothing, and where it found it. */
export interface Finding {
  readonly what: string;
  readonly found: readonly string[];
}

/** Reads what lies in a built folder. Rejects if there is none. */
export async function readBuilt(folder: string): Promise<BuiltSite> {
  const files = await filesOf(folder);
  const ledgers = await Promise.all(
    files
      .filter((file) => /^briefings\/[^/]+\/ledger\.json$/.test(file))
      .map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Ledger),
  );
  return { folder, files, ledgers };
}

/** The words of a piece of HTML. */
export function withoutMarkup(html: string): string {
  return html.replace(/<[^>]+>/g, ' ');
}

/** The text of a file of the site. */
export function textIn({ folder }: BuiltSite, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}
