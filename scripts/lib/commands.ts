import type { FlagName } from './flag-table.ts';

/** What the word behind a command's name can be: the name of an edition, the id of a record. */
export type CommandWord = 'NAME' | 'ID';

/** What a command does, and what can be told to it: its help says just this, and it refuses all else. */
export interface CommandHelp {
  readonly does: string;
  readonly takes: readonly FlagName[];
  /** The word that must stand behind the command's name. */
  readonly word?: CommandWord;
  /** Whether it prints pages, which cannot be done from every folder. */
  readonly prints?: true;
}

/** Every command of scripts/, as `npm run` knows it. */
export const commands = {
  start: {
    does: 'Builds the site and serves it.',
    takes: ['content', 'base', 'site', 'out', 'audience', 'port'],
    prints: true,
  },
  build: {
    does: 'Checks the records, prints the pages and makes them searchable. A build that fails leaves the old site as it was.',
    takes: ['content', 'base', 'site', 'out', 'audience'],
    prints: true,
  },
  dev: {
    does: 'Shows the pages while records are edited, each problem at its sentence, with the desk at /desk/. On this machine only.',
    takes: ['content', 'archive', 'base', 'site', 'audience', 'port', 'by'],
    prints: true,
  },
  preview: { does: 'Serves what was built last, under the path it was built for.', takes: ['out', 'audience', 'port'] },
  check: {
    does: 'Tells everything that is wrong with the records, at file:line:column. Needs no build.',
    takes: ['content', 'json'],
  },
  verify: {
    does: 'Holds every claim against the archived texts and writes the evidence lock.',
    takes: ['content', 'archive', 'check', 'doubts', 'json'],
  },
  read: {
    does: 'Shows claims beside the words that they rest on, and writes what a reader says of them to readings.jsonl.',
    takes: ['by', 'content', 'archive', 'list', 'json', 'answers', 'on'],
  },
  edition: {
    does: 'Freezes what the site says on a day in editions/NAME.json. Two editions make a briefing of what changed.',
    takes: ['content', 'report-date', 'again'],
    word: 'NAME',
  },
  write: {
    does: "Writes what a paper tells of a record as the record's body, with its citations, for an editor to work on.",
    takes: ['content', 'replace'],
    word: 'ID',
  },
  inspect: {
    does: 'Looks through a built site and prints what must be nothing.',
    takes: ['content', 'out', 'audience', 'base', 'axe'],
  },
  manual: { does: 'Writes src/schema/MANUAL.md from the schema.', takes: ['check'] },
  messages: {
    does: 'Writes src/messages/parameters.ts, what each message takes, from the messages.',
    takes: ['check'],
  },
  fonts: {
    does: 'Cuts the faces that pages load out of the whole ones, and writes the table of the letters that papers can show.',
    takes: ['check'],
  },
  names: {
    does: 'Makes the table of names of the world and the list of common words from the packages that keep them.',
    takes: ['check'],
  },
  lint: {
    does: 'Tells what a machine can tell of the code: types, templates, arrows, format, dead code, the manual, the lock file.',
    takes: [],
    prints: true,
  },
  bench: {
    does: 'Measures how long checking and building take on generated folders, and how that grows.',
    takes: ['sizes', 'shipped', 'verify', 'keep'],
    prints: true,
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

export type Command = keyof typeof commands;

/** As it is typed: npm has a short name for `start` alone. */
export function typedAs(command: Command): string {
  return command === 'start' ? 'npm start' : `npm run ${command}`;
}
