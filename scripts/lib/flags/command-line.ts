import { isAbsolute, join, relative, sep } from 'node:path';
import { oneLine } from '../../../src/basics/characters.ts';
import { isRecordId, nearestId, toId } from '../../../src/basics/ids.ts';
import { suggest } from '../../../src/basics/suggest.ts';
import { nameFault } from '../../../src/model/editions/file.ts';
import { root } from '../root.ts';
import { commands, typedAs, type Command, type CommandHelp, type CommandWord } from './commands.ts';
import {
  flagTable,
  folder,
  folderToMake,
  isFault,
  type Audience,
  type Flag,
  type FlagName,
  type ValueOf,
} from './flag-table.ts';
import { projectPathFault } from './project-path.ts';

/** Words that ask for help, and get nothing else. */
const asksForHelp = ['--help', '-h'];

/** What was typed, read. */
export type Given = { readonly [Name in FlagName]?: ValueOf<Name> } & {
  readonly word?: string;
  /** All words that stand without a flag, in order. */
  readonly words: readonly string[];
};

/** What `args` say: the flags, or the help that was asked for, or a line for everything that is wrong with them. */
export type Said = { readonly given: Given } | { readonly help: string } | { readonly faults: readonly string[] };

/** What `args` and the environment say to `command`. */
export function readArguments(
  command: Command,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Said {
  if (args.some((word) => asksForHelp.includes(word))) return { help: helpOf(command) };
  // 1. Which flags stand there, and what behind each.
  const { texts, words, faults } = sorted(command, args);
  const swallowed = swallowedByNpm(command, texts, environment);
  const expected = swallowed.length > 0 ? [] : wordFaults(command, words);
  // 2. What it means.
  const read = namedTexts(command, texts, environment).map(({ name, called, text }) => ({
    name,
    called,
    value: isMadeBy(command, name) ? folderToMake(text) : flagTable[name].read(text),
  }));
  const misread = read.flatMap(({ called, value }) =>
    isFault(value) ? [`${called} ${value.what}: ${value.todo}`] : [],
  );
  const values = read.flatMap(({ name, value }) => (isFault(value) ? [] : [[name, value] as const]));
  // Each value was read by its own flag.
  const given = { ...Object.fromEntries(values), word: words[0], words } as Given;
  // 3. What does not go together.
  const all = [
    ...faults,
    ...swallowed,
    ...expected,
    ...misread,
    ...togetherFaults(command, given, texts),
    ...placeFaults(command),
  ];
  return all.length > 0 ? { faults: all.map(oneLine) } : { given };
}

/** The words of a command line: what stands behind each flag, what stands alone, and what is wrong already. */
interface Sorted {
  readonly texts: ReadonlyMap<FlagName, string>;
  readonly words: readonly string[];
  readonly faults: readonly string[];
}

function sorted(command: Command, args: readonly string[]): Sorted {
  const texts = new Map<FlagName, string>();
  const words: string[] = [];
  const faults: string[] = [];
  const left = args.filter((word) => word !== '--');
  while (left.length > 0) {
    const word = left.shift() ?? '';
    if (!isFlag(word)) {
      words.push(word);
      continue;
    }
    const [, typed = '', inline] = /^([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const name = knownName(typed);
    const { value } = name === undefined ? { value: 'WORD' } : flagOf(name);
    // What follows belongs to a flag that is none, too, or it would be told as a fault of its own.
    const behind =
      inline ?? (value === undefined || left[0] === undefined || isFlag(left[0]) ? undefined : left.shift());
    const fault = flagFault(command, typed, name, behind);
    if (fault !== undefined || name === undefined) faults.push(fault ?? '');
    else if (texts.has(name)) faults.push(`--${name} stands here twice: write it once`);
    else texts.set(name, behind ?? '');
  }
  return { texts, words, faults };
}

/** Two hyphens, or what a keyboard or a word processor makes of them. A number below zero is no flag. */
function isFlag(word: string): boolean {
  return /^[-–—]+[^\d\s]/.test(word);
}

function knownName(typed: string): FlagName | undefined {
  const name = typed.slice(2);
  return typed.startsWith('--') && Object.hasOwn(flagTable, name) ? (name as FlagName) : undefined;
}

function flagOf(name: FlagName): Flag<unknown> {
  return flagTable[name];
}

/**
 * What is wrong with a flag as it was typed: it is none, the command does not take it, or what stands behind it cannot.
 */
function flagFault(
  command: Command,
  typed: string,
  name: FlagName | undefined,
  behind: string | undefined,
): string | undefined {
  if (name === undefined) {
    const meant = suggest(typed.replace(/^[-–—]+/, ''), takenBy(command));
    return `there is no flag ${typed}: ${meant === undefined ? whatIsTaken(command) : `did you mean --${meant}?`}`;
  }
  if (!takenBy(command).includes(name)) return `${typedAs(command)} takes no --${name}: ${whatIsTaken(command)}`;
  const { value } = flagOf(name);
  if (value === undefined)
    return behind === undefined ? undefined : `--${name} takes nothing behind it: write it alone`;
  if (behind === undefined) return `--${name} needs something behind it: write --${name} ${value}`;
  return behind.trim() === ''
    ? `--${name} has nothing behind it: write --${name} ${value}, or leave it away`
    : undefined;
}

function takenBy(command: Command): readonly FlagName[] {
  return commands[command].takes;
}

function whatIsTaken(command: Command): string {
  const flags = takenBy(command).map(written);
  return flags.length === 0 ? 'it takes no flags' : `it takes ${flags.join(', ')}`;
}

function written(name: FlagName): string {
  const { value } = flagOf(name);
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** How a word that must stand alone is asked for, and what is wrong with one. */
const commandWords: Readonly<
  Record<CommandWord, { readonly asks: string; readonly faultOf: (word: string) => string | undefined }>
> = {
  NAME: { asks: 'Give the edition one name', faultOf: nameFault },
  ID: {
    asks: 'Name one record',
    faultOf: (word) =>
      isRecordId(word)
        ? undefined
        : `'${word}' is no id of a record: write the name of its file, without .mdx${toId(word) === '' ? '' : `, as in '${nearestId(word)}'`}`,
  },
};

/** How many words stand alone, and which: the name of an edition, the id of a record; none for others. */
function wordFaults(command: Command, words: readonly string[]): string[] {
  const { word, words: many } = commands[command] as CommandHelp;
  if (many) {
    const fits = words.length >= many.least && words.length <= many.most;
    return fits ? [] : [`${many.asks}: ${usageOf(command)}`];
  }
  if (word === undefined) return words.map((extra) => `'${extra}' stands here without a flag: ${whatIsTaken(command)}`);
  const [name, ...others] = words;
  const { asks, faultOf } = commandWords[word];
  if (name === undefined || others.length > 0) return [`${asks}: ${usageOf(command)}`];
  const fault = faultOf(name);
  return fault === undefined ? [] : [fault];
}

/** `npm run check --content x`, without the two hyphens: npm keeps the flag and hands on the rest. */
function swallowedByNpm(command: Command, texts: Sorted['texts'], environment: NodeJS.ProcessEnv): string[] {
  if (environment['npm_lifecycle_event'] !== command) return [];
  return (
    takenBy(command)
      // npm has a flag of this name itself, which can be set for good.
      .filter(
        (name) =>
          name !== 'json' && !texts.has(name) && environment[`npm_config_${name.replace('-', '_')}`] !== undefined,
      )
      .map(
        (name) =>
          `npm took --${name} for itself: write two hyphens before the flags, ${typedAs(command)} -- ${written(name)}`,
      )
  );
}

/** The variables of the environment that stand in for a flag. */
const standIns: ReadonlyMap<FlagName, string> = new Map([
  ['content', 'CONTENT'],
  ['archive', 'ARCHIVE'],
]);

interface NamedText {
  readonly name: FlagName;
  /** As a fault names it: the flag, or the variable that stands in for it. */
  readonly called: string;
  readonly text: string;
}

function namedTexts(command: Command, texts: Sorted['texts'], environment: NodeJS.ProcessEnv): NamedText[] {
  return takenBy(command).flatMap((name): NamedText[] => {
    const text = texts.get(name);
    if (text !== undefined) return [{ name, called: `--${name}`, text }];
    const variable = standIns.get(name);
    const standIn = variable === undefined ? undefined : environment[variable];
    return variable === undefined || standIn === undefined || standIn.trim() === ''
      ? []
      : [{ name, called: variable, text: standIn }];
  });
}

/** Whether a command makes the folder that a flag names, where it is not there. */
function isMadeBy(command: Command, name: FlagName): boolean {
  const { makes = [] }: CommandHelp = commands[command];
  return makes.includes(name);
}

/** Where the project lies, for commands that cannot work everywhere. */
function placeFaults(command: Command): string[] {
  const { prints }: CommandHelp = commands[command];
  const fault = prints ? projectPathFault(root) : undefined;
  return fault === undefined ? [] : [fault];
}

function togetherFaults(command: Command, given: Given, texts: Sorted['texts']): string[] {
  const takes = takenBy(command);
  const records = join(root, 'src/content');
  const noRecords =
    takes.includes('content') && !texts.has('content') && given.content === undefined && isFault(folder(records));
  const out =
    takes.includes('out') && given.audience === 'internal' && given.out !== undefined
      ? outFault(given.out, texts.get('out') ?? '')
      : [];
  return [
    ...(noRecords ? [`there are no records at ${records}: name their folder with --content FOLDER`] : []),
    ...out,
  ];
}

/** Where each build goes unless `--out` names another folder, below the project's own. */
export const outFolders: Readonly<Record<Audience, string>> = { public: 'dist', internal: 'dist-internal' };

/** What only the desk may read does not go to what everyone can. */
function outFault(out: string, typed: string): string[] {
  const fromPublic = relative(join(root, outFolders.public), out);
  // On Windows a folder on another drive is told from the top.
  const apart = fromPublic.split(sep)[0] === '..' || isAbsolute(fromPublic);
  return apart
    ? []
    : [
        `${typed} is, or lies in, ${outFolders.public}, which is for everyone: name another folder, or leave --out away for ${outFolders.internal}`,
      ];
}

/** How a command is typed: `npm run check -- [--content FOLDER] [--json]`. */
function usageOf(command: Command): string {
  const { word, words, takes }: CommandHelp = commands[command];
  const behind = [
    ...(word === undefined ? [] : [word]),
    ...(words === undefined ? [] : [words.shown]),
    ...takes.map((name) => `[${written(name)}]`),
  ];
  return [typedAs(command), ...(behind.length > 0 ? ['--', ...behind] : [])].join(' ');
}

function helpOf(command: Command): string {
  const flags = [
    ...takenBy(command).map((name) => [written(name), flagOf(name).help] as const),
    ['--help, -h', 'prints this'] as const,
  ];
  const width = Math.max(...flags.map(([name]) => name.length));
  return [
    usageOf(command),
    '',
    commands[command].does,
    '',
    ...flags.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    '',
    `For example: ${commands[command].example}`,
  ].join('\n');
}
