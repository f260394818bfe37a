import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Shard } from '../../build/parts.ts';
import { root } from '../root.ts';
import { outFolders, readArguments, type Given, type Said } from './command-line.ts';
import { commands, type Command, type CommandWord } from './commands.ts';
import { flagTable, type Flag, type FlagName, type ValueOf } from './flag-table.ts';

export type { Audience } from './flag-table.ts';

/**
 * What a command is told: the flags that its entry in the table of commands takes, and no other. Paths are absolute. A
 * flag that stands alone is false where it is left out, any other undefined unless `defaults` says what it is then.
 */
export type FlagsOf<Name extends Command> = Name extends Command
  ? { readonly [Taken in (typeof commands)[Name]['takes'][number]]: TakenAs<Taken> } & WordsOf<
      (typeof commands)[Name]
    > & {
        /** The flags that were typed, or stood in the environment. */
        readonly named: readonly FlagName[];
      }
  : never;

/** What each command that makes a whole site, or a part of one, is told of it. */
export type SiteFlags = Pick<FlagsOf<'build'>, 'content' | 'base' | 'site' | 'out' | 'audience'>;

type TakenAs<Name extends FlagName> =
  ValueOf<Name> | (Name extends keyof typeof defaults ? never : ValueOf<Name> extends boolean ? never : undefined);

/** The word that must stand behind a command's name, or all that may, in order. */
type WordsOf<Entry> = Entry extends { readonly word: CommandWord }
  ? { readonly word: string }
  : Entry extends { readonly words: object }
    ? { readonly words: readonly string[] }
    : unknown;

/** What flags are that were left out, by all that was typed. */
const defaults = {
  content: () => join(root, 'src/content'),
  archive: ({ content, words }) =>
    words[0] === 'add' ? archiveToFill(content) : archiveOf(content ?? join(root, 'src/content')),
  base: () => '/',
  out: ({ audience = 'public', shard }) => join(root, outFolders[audience] + partSuffix(shard)),
  audience: () => 'public',
  to: () => join(root, 'pack.zip'),
  // A reading is made on a day, no build is.
  on: () => new Date().toISOString().slice(0, 10),
} as const satisfies { readonly [Name in FlagName]?: (given: Given) => ValueOf<Name> };

/**
 * Reads the command line of `command`. Prints its help and exits with 0 where that is asked for. Exits with 2 where
 * anything is wrong, with a line for each fault, before anything else is done.
 */
export function readFlags<Name extends Command>(
  command: Name,
  args: readonly string[] = process.argv.slice(2),
): FlagsOf<Name> {
  const given = orExit(readArguments(command, args));
  const takes: readonly FlagName[] = commands[command].takes;
  const values = Object.fromEntries(takes.map((name) => [name, given[name] ?? leftOut(name, given)]));
  const named = takes.filter((name) => given[name] !== undefined);
  // Each value was read by its own flag, and each word that must stand there does.
  return { ...values, named, word: given.word, words: given.words } as unknown as FlagsOf<Name>;
}

function leftOut(name: FlagName, given: Given): unknown {
  const byDefault: { readonly [Name in FlagName]?: (given: Given) => unknown } = defaults;
  const { value }: Flag<unknown> = flagTable[name];
  return byDefault[name]?.(given) ?? (value === undefined ? false : undefined);
}

/** The archive that lies in a content folder, where there is one; else the project's. */
export function archiveOf(content: string): string {
  const beside = join(content, 'archive');
  return existsSync(beside) ? beside : join(root, 'archive');
}

/** Where a text is put: a content folder that was named has an archive of its own. */
function archiveToFill(content: string | undefined): string {
  return content === undefined || content === join(root, 'src/content')
    ? join(root, 'archive')
    : join(content, 'archive');
}

function partSuffix(shard: Shard | undefined): string {
  return shard === undefined ? '' : `-${shard.number}-of-${shard.of}`;
}

function orExit(said: Said): Given {
  if ('given' in said) return said.given;
  if ('help' in said) {
    console.log(said.help);
    process.exit(0);
  }
  for (const fault of said.faults) console.error(fault);
  process.exit(2);
}
