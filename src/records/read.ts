import { join } from 'node:path';
import { isRecordId, nearestId } from '../basics/ids.ts';
import { folders, kindOfFolder, type Kind } from '../basics/kinds.ts';
import { limits } from '../basics/limits.ts';
import { inShort, type Position, type Problem } from '../basics/problem.ts';
import type { Path, SourceRecord } from '../schema/record.ts';
import { noteBytes } from '../schema/record-state.ts';
import { settings as settingsSchema, type Settings } from '../schema/settings.ts';
import { readFields } from './fields.ts';
import { fileProblem as problem, isDeviceName, textOf, type Entry, type FileBytes } from './files.ts';
import { readYaml } from './front-matter.ts';
import { KeptFiles, type FileToRead } from './kept-files.ts';
import {
  editionFileOf,
  idOfListing,
  listFolder,
  ownFiles,
  recordFileOf,
  type FoundFile,
  type ListedFile,
  type Listing,
} from './listing.ts';
import { misleadingText } from './misleading.ts';
import {
  plainResult,
  readRecord,
  resultOf,
  type PartialRecord,
  type RecordFile,
  type RecordResult,
} from './record-file.ts';
import { RecordPack } from './record-pack.ts';
import { salvage } from './salvage.ts';

/** Some of the settings. */
export type SettingsLeft = { readonly [Field in keyof Settings]?: Settings[Field] | undefined };

/** All that a content folder holds. With a problem among `problems` some records may be missing from `records`. */
export interface Reading {
  /** What was read, in digits: the same only of a folder that holds the same; see `idOfFolder`. */
  readonly id: string | undefined;
  readonly settings: Settings | undefined;
  /** What could be kept of settings that do not fit, for the live site alone. */
  readonly settingsLeft: SettingsLeft;
  readonly settingsPosition: (path: Path) => Position;
  /** In order of kind, then id. */
  readonly records: readonly SourceRecord[];
  /**
   * What could be kept of records that are not among them, without the fields that do not fit: for the live site alone.
   * No rule knows them, and nothing that is published is made from them.
   */
  readonly partial: readonly PartialRecord[];
  /** The ids of the files in record folders that gave no record, with their kind. */
  readonly unread: ReadonlyMap<string, Kind>;
  /** The files of records that say of themselves that they are drafts, whether or not they could be read. */
  readonly drafts: ReadonlySet<string>;
  /** The text of the evidence lock; undefined where the folder has none, or where it cannot be read. */
  readonly lock: string | undefined;
  /** The text of the readings; undefined where the folder has none. */
  readonly readings: string | undefined;
  /** The text of what is quoted of sources; undefined where the folder has none. */
  readonly quotes: string | undefined;
  /** Whether the folder has an evidence lock that cannot be read: nothing can be said of what was found. */
  readonly lockUnread: boolean;
  /** The text of each frozen edition by its name, which is its file's; by name. */
  readonly editions: ReadonlyMap<string, string>;
  /** What the site holds as it is: the files of `public/`, below it, with `/`. */
  readonly publicFiles: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder, and tells every problem that one file alone can show. Read again, it reads only the files
 * that have changed since: all else is the very same object as before, the whole reading where nothing changed.
 */
export class FolderReader {
  readonly #folder: string;
  readonly #keep: boolean;
  readonly #records: KeptFiles<RecordResult & { readonly digest: string }>;
  readonly #settings = new KeptFiles((_, found) => readSettings(found));
  readonly #texts = new KeptFiles(({ file }, found) => textOf(found, file));
  /** What earlier commands kept: for the first round alone, which keeps it for later ones. */
  #pack: RecordPack | undefined;
  #last:
    { readonly files: readonly ReadFile[]; readonly parts: readonly unknown[]; readonly reading: Reading } | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #next: Promise<Reading> | undefined;

  /** With `keep` false nothing is written, not even what would make the next reading faster. */
  constructor(folder: string, { keep = true }: { readonly keep?: boolean } = {}) {
    this.#folder = folder;
    this.#keep = keep;
    this.#pack = new RecordPack(folder);
    this.#records = new KeptFiles((to, found, digest) => {
      const file = recordAt(to.file);
      if (!file) return { problems: [], digest };
      const kept = found && 'bytes' in found ? this.#pack?.find(to.file, digest) : undefined;
      const result = kept && found && 'bytes' in found ? resultOf(file, kept, found.bytes) : readRecord(file, found);
      if (result.record) noteBytes(result.record, digest);
      return { ...result, digest };
    });
  }

  /** What the folder holds now. */
  async read(): Promise<Reading> {
    // Two rounds at once would take each other's files for gone. Whoever comes before one begins waits for that one.
    const next = (this.#next ??= this.#turn.then(() => {
      this.#next = undefined;
      return this.#read();
    }));
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async #read(): Promise<Reading> {
    const listing = await listFolder(this.#folder);
    return 'fault' in listing ? nothingRead(listing.fault) : this.#join(listing);
  }

  #join(listing: Listing): Reading {
    const { found, publicFiles } = listing;
    const problems: Problem[] = [...listing.problems];
    const files = found.map((file) => ({ file, ...this.#readFound(file) }));
    const settings = this.#settings.read(this.#fileAt(ownFiles.settings));
    const frozen = this.#readEditions(listing.editions);
    const [lock, readings, quotes] = [ownFiles.lock, ownFiles.readings, ownFiles.quotes].map((file) =>
      this.#texts.read(this.#fileAt(file)),
    );
    for (const kept of [this.#records, this.#settings, this.#texts]) kept.endRound();
    this.#writePack(files);
    for (const file of files) problems.push(...file.names, ...(file.result?.problems ?? []));
    problems.push(...settings.problems, ...frozen.problems);
    for (const file of [lock, readings, quotes]) if (file && 'problem' in file) problems.push(file.problem);
    const parts = [
      ...[settings, lock, readings, quotes, ...frozen.texts].flat(),
      ...publicFiles,
      JSON.stringify([problems, listing.astray]),
    ];
    if (this.#last && areSame(this.#last.parts, parts, Object.is) && areSame(this.#last.files, files, isSameFile))
      return this.#last.reading;
    const reading: Reading = {
      id: idOfListing(listing, ({ file }) => this.#digestIn(file)),
      settings: settings.data,
      settingsLeft: settings.data ?? settings.left ?? {},
      settingsPosition: settings.positionOf,
      ...recordsIn(files, listing.astray),
      lock: lock && 'text' in lock ? lock.text : undefined,
      readings: readings && 'text' in readings ? readings.text : undefined,
      quotes: quotes && 'text' in quotes ? quotes.text : undefined,
      lockUnread: lock !== undefined && 'problem' in lock,
      editions: new Map(frozen.texts),
      publicFiles,
      problems,
    };
    this.#last = { files, parts, reading };
    return reading;
  }

  #digestIn(file: string): string {
    return [this.#records, this.#settings, this.#texts].map((kept) => kept.digestIn(file)).join('');
  }

  #readFound(found: FoundFile): {
    readonly names: readonly Problem[];
    readonly result?: RecordResult & { readonly digest: string };
  } {
    const { kind, entry, neighbours } = found;
    const { name } = entry;
    const file = `${folders[kind]}/${name}`;
    if (!name.endsWith('.mdx')) return { names: [noRecord(file, name)] };
    const names = nameProblems(file, idOf(name), entry, neighbours);
    const listed = recordFileOf(found);
    return listed ? { names, result: this.#records.read(this.#fileAt(listed)) } : { names };
  }

  #readEditions(entries: readonly Entry[]): {
    readonly texts: readonly (readonly [name: string, text: string])[];
    readonly problems: readonly Problem[];
  } {
    const problems: Problem[] = [];
    const texts = entries.flatMap((entry): (readonly [string, string])[] => {
      const { name } = entry;
      const file = `editions/${name}`;
      const listed = editionFileOf(entry);
      if (!listed) {
        problems.push(
          problem('edition-broken', file, {
            what: `'${name}' is no edition`,
            todo: 'move it out of editions/; npm run edition writes what belongs there',
          }),
        );
        return [];
      }
      if (isDeviceName(name)) problems.push(reservedName(file, name));
      const found = this.#texts.read(this.#fileAt(listed));
      if (found && 'problem' in found) problems.push(found.problem);
      return found && 'text' in found ? [[name.slice(0, -'.json'.length), found.text]] : [];
    });
    return { texts, problems };
  }

  #fileAt(listed: ListedFile): FileToRead {
    return { path: join(this.#folder, listed.file), ...listed };
  }

  #writePack(files: readonly ReadFile[]): void {
    const plain = files.flatMap(({ result }) => {
      const kept = result && plainResult(result);
      return kept && result.record ? [{ file: result.record.file, digest: result.digest, result: kept }] : [];
    });
    if (this.#keep) this.#pack?.write(plain);
    this.#pack = undefined;
  }
}

/** A file of a record folder, and what came of it. */
interface ReadFile {
  readonly file: FoundFile;
  readonly result?: RecordResult & { readonly digest: string };
}

function isSameFile(one: ReadFile, other: ReadFile): boolean {
  const [a, b] = [one.file, other.file];
  return (
    one.result === other.result && a.entry.name === b.entry.name && a.entry.named === b.entry.named && a.kind === b.kind
  );
}

function areSame<Item>(some: readonly Item[], others: readonly Item[], isSame: (a: Item, b: Item) => boolean): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at] as Item));
}

/** What the file `file` of a record folder is a record of. */
function recordAt(file: string): RecordFile | undefined {
  const [folder = '', name = ''] = file.split('/');
  const kind = kindOfFolder(folder);
  return kind && { kind, id: idOf(name), file };
}

function idOf(name: string): string {
  return name.slice(0, -'.mdx'.length);
}

function recordsIn(
  files: readonly ReadFile[],
  astray: Listing['astray'],
): Pick<Reading, 'records' | 'partial' | 'unread' | 'drafts'> {
  const mdx = files.filter(({ file }) => file.entry.name.endsWith('.mdx'));
  const read = new Set(mdx.flatMap(({ result }) => (result?.record ? [result.record.id] : [])));
  return {
    records: mdx.flatMap(({ result }) => result?.record ?? []),
    partial: mdx.flatMap(({ result }) => result?.partial ?? []),
    unread: new Map([
      // A record of the same id that is read is the one that is named.
      ...astray.flatMap(({ id, kind }): [string, Kind][] => (read.has(id) ? [] : [[id, kind]])),
      ...mdx.flatMap(({ file: { entry, kind }, result }): [string, Kind][] =>
        result?.record ? [] : [[idOf(entry.name), kind]],
      ),
    ]),
    drafts: new Set(
      mdx.flatMap(({ file: { entry, kind }, result }) =>
        result?.isDraft === true ? [`${folders[kind]}/${entry.name}`] : [],
      ),
    ),
  };
}

function nothingRead(found: Problem): Reading {
  return {
    id: undefined,
    settings: undefined,
    settingsLeft: {},
    settingsPosition: start,
    records: [],
    partial: [],
    unread: new Map(),
    drafts: new Set(),
    lock: undefined,
    readings: undefined,
    quotes: undefined,
    lockUnread: true,
    editions: new Map(),
    publicFiles: [],
    problems: [found],
  };
}

function start(): Position {
  return { line: 1, column: 1 };
}

function noRecord(file: string, name: string): Problem {
  const todo = 'move it out of the record folders, or name it …mdx';
  return problem('not-a-record', file, { what: `'${name}' is no MDX file`, todo });
}

/** What is wrong with a record's name. */
function nameProblems(file: string, id: string, { name, named }: Entry, neighbours: readonly Entry[]): Problem[] {
  const noId = (what: string, todo: string): Problem[] => [problem('id-not-kebab', file, { what, todo })];
  if (!named) return noId(`the name '${id}' is not UTF-8`, `rename the file; ${idRule}`);
  if (isDeviceName(name)) return [reservedName(file, name)];
  const todo = `rename the file to '${nearestId(id) || 'a-name'}.mdx'`;
  if (id.length > limits.id) {
    const what = `the id '${inShort(id)}' has ${id.length} letters, and an id has ${limits.id} at most`;
    return [problem('too-long', file, { what, todo })];
  }
  if (isRecordId(id)) return [];
  const twin = neighbours.find((other) => other.name !== name && other.name.toLowerCase() === name.toLowerCase());
  const sameFile = `'${id}' is no id, and on Windows and macOS it would be the same file as '${twin?.name ?? ''}'`;
  return twin ? noId(sameFile, 'take one of the two out') : noId(`'${id}' is no id`, todo);
}

const idRule = 'an id has lower-case letters, digits and single hyphens';

function reservedName(file: string, name: string): Problem {
  return problem('reserved-name', file, {
    what: `Windows keeps the name '${name.split('.')[0] ?? name}' for a device`,
    todo: 'give the file another name',
  });
}

/** What `site.yaml` holds. */
interface SettingsRead {
  readonly data: Settings | undefined;
  readonly left?: SettingsLeft | undefined;
  readonly positionOf: (path: Path) => Position;
  readonly problems: readonly Problem[];
}

function readSettings(bytes: FileBytes): SettingsRead {
  const file = 'site.yaml';
  const found = textOf(bytes, file);
  if (found === undefined)
    return {
      data: undefined,
      positionOf: start,
      problems: [
        problem('settings-missing', file, {
          what: 'the content folder has no site.yaml',
          todo: 'write one; the manual lists its fields',
        }),
      ],
    };
  if ('problem' in found) return { data: undefined, positionOf: start, problems: [found.problem] };
  const yaml = readYaml(found.text);
  const { data, problems } = readFields(settingsSchema, yaml, file, misleadingText(found.text, file));
  const left = data ?? salvage(settingsSchema.partial(), yaml.value)?.data;
  return { data, left, positionOf: yaml.positionOf, problems };
}
