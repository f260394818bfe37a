import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Shard } from '../../build/parts.ts';
import { root } from '../root.ts';
import { outFolders, readArguments, type Given, type Said } from './command-line.ts';
import type { Command } from './commands.ts';
import type { Audience, ReviewFormat } from './flag-table.ts';

export type { Audience } from './flag-table.ts';

/** What the commands can be told. Paths are absolute. What a command does not take is as if it were left out. */
export interface Flags {
  readonly content: string;
  /** `/` or `/some/path`. */
  readonly base: string;
  /** `https://host` */
  readonly site: string | undefined;
  readonly outDir: string;
  readonly audience: Audience;
  /** The part of the site that is built; undefined for the whole. */
  readonly shard: Shard | undefined;
  /** Whether `join` makes do with the parts that are there. */
  readonly incomplete: boolean;
  readonly port: number | undefined;
  readonly json: boolean;
  /** For whose review `check` writes what it found; undefined where somebody reads it on a screen. */
  readonly format: ReviewFormat | undefined;
  /** Whether `publish:check` writes a comment. */
  readonly markdown: boolean;
  readonly check: boolean;
  /** Whether `check` goes on, and tells again after each change. */
  readonly watch: boolean;
  /** Whether the manual is opened. */
  readonly open: boolean;
  /** Whether `verify` prints doubts, and no more. */
  readonly doubts: boolean;
  /** Whether `inspect` opens every page in a browser too. */
  readonly axe: boolean;
  /** Another copy of the site, to compare with. */
  readonly against: string | undefined;
  /** Whether `pack` takes the whole site. */
  readonly all: boolean;
  /** Where `pack` puts its file. Absolute. */
  readonly to: string;
  /** The words that stand without a flag, in order. */
  readonly words: readonly string[];
  /** Where the archived texts lie. */
  readonly archive: string;
  /** Who signs what is read at the desk: a reader of `site.yaml`. */
  readonly by: string | undefined;
}

/** What `npm run edition` can be told. */
export interface EditionFlags {
  /** Absolute. */
  readonly content: string;
  /** Lower-case letters, digits and single hyphens. */
  readonly name: string;
  /** The day to freeze, where it is named. */
  readonly reportDate: string | undefined;
  /** Whether an edition of this name may be replaced. */
  readonly again: boolean;
}

/** What `npm run read` can be told. Paths are absolute. */
export interface ReadFlags {
  readonly content: string;
  readonly archive: string;
  readonly by: string | undefined;
  readonly list: boolean;
  readonly json: boolean;
  readonly answers: string | undefined;
  /** The day of the reading: a reading is made on a day, no build is. */
  readonly on: string;
}

/** What `npm run write` can be told. */
export interface WriteFlags {
  /** Absolute. */
  readonly content: string;
  /** Of the record whose body is written. */
  readonly id: string;
  /** Whether the body that it has may be written over. */
  readonly replace: boolean;
}

/** What `npm run bench` can be told. */
export interface BenchFlags {
  readonly sizes: readonly number[] | undefined;
  readonly shipped: boolean;
  readonly verify: boolean;
  /** The folder with the collections that search is measured on. */
  readonly search: string | undefined;
  readonly searchCost: boolean;
  /** The other program that builds the same words. */
  readonly peer: 'hugo' | undefined;
  readonly wait: boolean;
  readonly reader: boolean;
  readonly keep: boolean;
}

/** The commands of the desk, which take words of their own. */
type DeskCommand = 'new' | 'source' | 'propose' | 'rename' | 'stats';

/** What a command of the desk can be told. Paths are absolute. What a command does not take is as if left out. */
export interface DeskFlags {
  /** Whether a content folder was named, in a flag or in the environment. */
  readonly isContentNamed: boolean;
  readonly content: string;
  readonly archive: string;
  /** The words that stand without a flag, in order. */
  readonly words: readonly string[];
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly language: string | undefined;
  readonly published: string | undefined;
  readonly readers: string | undefined;
  /** Whether a new site begins without the invented records. */
  readonly empty: boolean;
  /** Whether an archive was named, in a flag or in the environment. */
  readonly isArchiveNamed: boolean;
  readonly write: boolean;
  readonly check: boolean;
  readonly json: boolean;
}

/**
 * Reads the command line of `command`. Prints its help and exits with 0 where that is asked for. Exits with 2 where
 * anything is wrong, with a line for each fault, before anything else is done.
 */
export function readFlags(
  command: Exclude<Command, 'edition' | 'read' | 'write' | 'bench' | DeskCommand>,
  args: readonly string[] = process.argv.slice(2),
): Flags {
  const given = orExit(readArguments(command, args));
  const whose = given.audience ?? 'public';
  return {
    content: given.content ?? join(root, 'src/content'),
    base: given.base ?? '/',
    site: given.site,
    outDir: given.out ?? join(root, outFolders[whose] + partSuffix(given.shard)),
    audience: whose,
    shard: given.shard,
    incomplete: given.incomplete ?? false,
    port: given.port,
    json: given.json ?? false,
    format: given.format,
    markdown: given.markdown ?? false,
    check: given.check ?? false,
    open: given.open ?? false,
    watch: given.watch ?? false,
    doubts: given.doubts ?? false,
    axe: given.axe ?? false,
    against: given.against,
    all: given.all ?? false,
    to: given.to ?? join(root, 'pack.zip'),
    words: given.words,
    archive: given.archive ?? archiveBeside(given.content),
    by: given.by,
  };
}

/** The same for `npm run read`. */
export function readReadFlags(args: readonly string[] = process.argv.slice(2)): ReadFlags {
  const given = orExit(readArguments('read', args));
  return {
    content: given.content ?? join(root, 'src/content'),
    archive: given.archive ?? archiveBeside(given.content),
    by: given.by,
    list: given.list ?? false,
    json: given.json ?? false,
    answers: given.answers,
    on: given.on ?? new Date().toISOString().slice(0, 10),
  };
}

/** The same for `npm run edition`. */
export function readEditionFlags(args: readonly string[] = process.argv.slice(2)): EditionFlags {
  const given = orExit(readArguments('edition', args));
  return {
    content: given.content ?? join(root, 'src/content'),
    name: given.word ?? '',
    reportDate: given['report-date'],
    again: given.again ?? false,
  };
}

/** The same for `npm run write`. */
export function readWriteFlags(args: readonly string[] = process.argv.slice(2)): WriteFlags {
  const given = orExit(readArguments('write', args));
  return {
    content: given.content ?? join(root, 'src/content'),
    id: given.word ?? '',
    replace: given.replace ?? false,
  };
}

/** The same for `npm run bench`. */
export function readBenchFlags(args: readonly string[] = process.argv.slice(2)): BenchFlags {
  const given = orExit(readArguments('bench', args));
  return {
    sizes: given.sizes,
    shipped: given.shipped ?? false,
    verify: given.verify ?? false,
    search: given.search,
    searchCost: given['search-cost'] ?? false,
    peer: given.peer,
    wait: given.wait ?? false,
    reader: given.reader ?? false,
    keep: given.keep ?? false,
  };
}

/** The same for the commands of the desk. */
export function readDeskFlags(command: DeskCommand, args: readonly string[] = process.argv.slice(2)): DeskFlags {
  const given = orExit(readArguments(command, args));
  const { title, id, language, published, readers } = given;
  return {
    isContentNamed: given.content !== undefined,
    content: given.content ?? join(root, 'src/content'),
    archive: given.archive ?? (given.words[0] === 'add' ? archiveToFill(given.content) : archiveBeside(given.content)),
    isArchiveNamed: given.archive !== undefined,
    words: given.words,
    title,
    id,
    language,
    published,
    readers,
    empty: given.empty ?? false,
    write: given.write ?? false,
    check: given.check ?? false,
    json: given.json ?? false,
  };
}

function partSuffix(shard: Shard | undefined): string {
  return shard === undefined ? '' : `-${shard.number}-of-${shard.of}`;
}

/** The archive that lies in a content folder that was named, where there is one; else the project's. */
function archiveBeside(content: string | undefined): string {
  const beside = content === undefined ? undefined : join(content, 'archive');
  return beside !== undefined && existsSync(beside) ? beside : join(root, 'archive');
}

/** Where a text is put: a content folder that was named has an archive of its own. */
function archiveToFill(content: string | undefined): string {
  return content === undefined || content === join(root, 'src/content')
    ? join(root, 'archive')
    : join(content, 'archive');
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
