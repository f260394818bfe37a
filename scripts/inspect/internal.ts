import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { literally } from '../../src/basics/patterns.ts';
import { filesOf } from '../lib/files/files.ts';
import { readingOf } from '../../src/texts/languages/index.ts';
import type { BuiltSite, Finding } from './inspection.ts';
import { readable } from './readable.ts';

/**
 * Terms that only internal content uses, found as whole words in a file that everyone can read. A word that everyone
 * uses stands in old editions and in the programs of others too, and gives nothing away.
 */
export async function internalWordsIn({ folder, words }: BuiltSite, all: readonly string[]): Promise<Finding> {
  const isCommon = readingOf(words.language)?.names.isCommon;
  const terms = all.filter((term) => isCommon?.(term) !== true);
  const everything = terms.length > 0 ? await everythingIn(folder) : new Map<string, string>();
  return {
    what: 'internal words in public files',
    found: terms.flatMap((term) => filesWith(term, everything).map((file) => `${file}: ${term}`)),
  };
}

/** Everything a folder says, by file: its name, and all that can be read in it, in small letters. */
export async function everythingIn(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file, `${file.toLowerCase()}\n${await readable(await readFile(join(folder, file)))}`] as const,
      ),
    ),
  );
}

/** The files that hold `term`, in small letters, as whole words: part of a longer id is none. */
export function filesWith(term: string, everything: ReadonlyMap<string, string>): string[] {
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)${literally(term)}(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`,
    'u',
  );
  return [...everything].filter(([, text]) => text.includes(term) && whole.test(text)).map(([file]) => file);
}
