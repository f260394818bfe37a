import { mostParts } from '../../build/parts.ts';
import type { FlagName } from './flag-table.ts';

/** What the word behind a command's name can be: the name of an edition, the id of a record. */
export type CommandWord = 'NAME' | 'ID';

/** Words that stand behind a command's name without a flag, where there may be several. */
interface CommandWords {
  /** As usage shows them: `show ID [WORDS]`. */
  readonly shown: string;
  readonly least: number;
  readonly most: number;
  /** What is asked for where there are too few or too many. */
  readonly asks: string;
}

/** What a command does, and what can be told to it: its help says just this, and it refuses all else. */
export interface CommandHelp {
  readonly does: string;
  /** As it is typed where it helps most. */
  readonly example: string;
  readonly takes: readonly FlagName[];
  /** The word that must stand behind the command's name. */
  readonly word?: CommandWord;
  /** The same, where there may be several, or none. */
  readonly words?: CommandWords;
  /** The flags that may name a folder which is not there yet. */
  readonly makes?: readonly FlagName[];
  /** Whether it prints pages, which cannot be done from every folder. */
  readonly prints?: true;
}

/** Every command of scripts/, as `npm run` knows it. */
export const commands = {
  start: {
    does: 'Builds the site and serves it.',
    example: 'npm start -- --content ../our-records',
    takes: ['content', 'base', 'site', 'out', 'audience', 'port'],
    prints: true,
  },
  build: {
    does: 'Checks the records, prints the pages and makes them searchable. A build that fails leaves the old site as it was.',
    example: 'npm run build -- --content ../our-records --site https://desk.example',
    takes: ['content', 'base', 'site', 'out', 'audience', 'shard'],
    prints: true,
  },
  join: {
    does: 'Makes one site of the parts that npm run build -- --shard made, the same bytes as one build would.',
    example: 'npm run join -- dist-1-of-2 dist-2-of-2 --content ../our-records',
    takes: ['content', 'base', 'site', 'out', 'audience', 'incomplete'],
    words: { shown: 'PARTS', least: 1, most: mostParts, asks: 'Name the folders of the parts' },
    prints: true,
  },
  dev: {
    does: 'Shows the pages while records are edited, each problem at its sentence, with the desk at /desk/. On this machine only.',
    example: 'npm run dev -- --content ../our-records --by mroe',
    takes: ['content', 'archive', 'base', 'site', 'audience', 'port', 'by'],
    prints: true,
  },
  preview: {
    does: 'Serves what was built last, under the path it was built for.',
    example: 'npm run preview -- --port 4400',
    takes: ['out', 'audience', 'port'],
  },
  check: {
    does: 'Tells everything that is wrong with the records, at file:line:column. Needs no build.',
    example: 'npm run check -- --content ../our-records',
    takes: ['content', 'json', 'format', 'watch'],
  },
  verify: {
    does: 'Numbers paragraphs left open (source-id#?), holds every claim against the archived texts, writes the evidence lock.',
    example: 'npm run verify -- --content ../our-records --archive ../our-archive',
    takes: ['content', 'archive', 'check', 'doubts', 'json'],
  },
  read: {
    does: 'Shows claims beside the words that they rest on, and writes what a reader says of them to readings.jsonl.',
    example: 'npm run read -- --by mroe --archive ../our-archive',
    takes: ['by', 'content', 'archive', 'list', 'json', 'answers', 'on'],
  },
  edition: {
    does: 'Freezes what the site says on a day in editions/NAME.json. Two editions make a briefing of what changed.',
    example: 'npm run edition -- spring-2026 --report-date 2026-03-31',
    takes: ['content', 'report-date', 'again'],
    word: 'NAME',
  },
  write: {
    does: "Writes what a paper tells of a record as the record's body, with its citations, for an editor to work on.",
    example: 'npm run write -- bella',
    takes: ['content', 'replace'],
    word: 'ID',
  },
  new: {
    does: 'Begins a record, a whole site, or the settings of an editor, with all that must stand there and hints at the rest.',
    example: 'npm run new -- event "Harbour Summit"',
    takes: ['content', 'archive', 'title', 'language', 'readers', 'empty', 'id', 'json'],
    makes: ['archive'],
    words: {
      shown: 'KIND "NAME" | site FOLDER | editor',
      least: 1,
      most: 2,
      asks: 'Say what is new: a kind of record and its name, site and a folder, or editor',
    },
  },
  source: {
    does: 'Puts a document into the archive and writes its record, or shows its paragraphs with what rests on each.',
    example: 'npm run source -- add ../release.pdf',
    takes: ['content', 'archive', 'id', 'title', 'language', 'published', 'json'],
    makes: ['archive'],
    words: {
      shown: 'add FILE|ADDRESS | show ID [WORDS]',
      least: 2,
      most: 12,
      asks: 'Say what to do with which source: add and a file or an address, or show and an id',
    },
  },
  propose: {
    does: 'Tells what a source or any text holds that can be put on record, with the words it stands on; sends nothing anywhere.',
    example: 'npm run propose -- gazette-2024 --write',
    takes: ['content', 'archive', 'language', 'published', 'write', 'json'],
    words: { shown: 'SOURCE|FILE', least: 1, most: 1, asks: 'Name one source, or one file' },
  },
  rename: {
    does: 'Gives a record another id, in its file and wherever it is named; the old id stays an address that answers.',
    example: 'npm run rename -- sea-cable northern-cable',
    takes: ['content', 'archive', 'check', 'json'],
    makes: ['archive'],
    words: { shown: 'OLD NEW', least: 2, most: 2, asks: 'Name the id that is and the one that is to be' },
  },
  stats: {
    does: 'Counts the records and what of them is unread, undated, without a source, or named by nothing.',
    example: 'npm run stats -- --content ../our-records',
    takes: ['content', 'json'],
  },
  inspect: {
    does: 'Looks through a built site and prints what must be nothing.',
    example: 'npm run inspect -- --out ../our-site',
    takes: ['content', 'out', 'audience', 'base', 'axe'],
  },
  'publish-check': {
    does: 'Tells whether a built site can be published, from its folder alone, and what changed for readers since another.',
    example: 'npm run publish:check -- --against https://papers.example.org',
    takes: ['out', 'audience', 'against', 'json', 'markdown'],
    words: { shown: 'FOLDER', least: 0, most: 1, asks: 'Name one folder that was built, or none for the last build' },
  },
  'verify-site': {
    does: 'Tells whether a copy of a site is as it was built, by its own manifest.',
    example: 'npm run verify-site -- https://papers.example.org',
    takes: ['json'],
    words: { shown: 'FOLDER|ADDRESS', least: 1, most: 1, asks: 'Name one copy, its folder or its address' },
  },
  pack: {
    does: 'Makes one ZIP of papers, or of the whole built site, that opens from a disk without a network.',
    example: 'npm run pack -- bella --to ../bella.zip',
    takes: ['out', 'audience', 'all', 'to'],
    words: { shown: 'IDS', least: 0, most: 100, asks: 'Name a hundred papers at most, or say --all' },
  },
  manual: {
    does: 'Writes src/schema/MANUAL.md from the schema.',
    example: 'npm run manual -- --open',
    takes: ['check', 'open'],
  },
  messages: {
    does: 'Writes src/messages/parameters.ts, what each message takes, from the messages.',
    example: 'npm run messages -- --check',
    takes: ['check'],
  },
  fonts: {
    does: 'Cuts the faces that pages load out of the whole ones, and writes the table of the letters that papers can show.',
    example: 'npm run fonts -- --check',
    takes: ['check'],
  },
  names: {
    does: 'Makes the table of names of the world and the list of common words from the packages that keep them.',
    example: 'npm run names -- --check',
    takes: ['check'],
  },
  lint: {
    does: 'Tells what a machine can tell of the code: types, templates, arrows, format, dead code, the manual, the lock file.',
    example: 'npm run lint',
    takes: [],
    prints: true,
  },
  bench: {
    does: 'Measures how long checking and building take on generated folders, and how that grows.',
    example: 'npm run bench -- --sizes 100,1000',
    takes: ['sizes', 'shipped', 'peer', 'wait', 'reader', 'verify', 'search', 'search-cost', 'keep'],
    prints: true,
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

export type Command = keyof typeof commands;

/** As it is typed: npm has a short name for `start` alone. */
export function typedAs(command: Command): string {
  if (command === 'start') return 'npm start';
  // No system has trouble with the name of the script; with a colon in that of a file Windows has.
  return command === 'publish-check' ? 'npm run publish:check' : `npm run ${command}`;
}
