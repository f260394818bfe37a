import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { basePath, siteOrigin } from '../../../src/basics/addresses.ts';
import { isDay } from '../../../src/basics/dates.ts';
import { isRecordId, nearestId } from '../../../src/basics/ids.ts';
import { languageFault } from '../../../src/basics/languages.ts';
import type { Fault } from '../../../src/basics/problem.ts';
import { mostParts, type Shard } from '../../build/parts.ts';
import { codeOf, describeSystemError } from '../system-errors.ts';

/** Who a build is for: everyone, or the desk alone. */
export type Audience = 'public' | 'internal';

/** How a check can write what it found, for the reviews of others. */
const reviewFormats = ['sarif', 'code-quality', 'github'] as const;

export type ReviewFormat = (typeof reviewFormats)[number];

/** A flag: how it is explained, and how what was typed behind it is read. */
export interface Flag<Value> {
  /** What stands behind it: `FOLDER`. Undefined where it stands alone. */
  readonly value?: string;
  readonly help: string;
  readonly read: (given: string) => Value | Fault;
}

const told = (): boolean => true;

/** Every flag of every command, in the order in which help lists them. */
export const flagTable = {
  content: {
    value: 'FOLDER',
    help: "the records; else CONTENT in the environment, else the project's src/content",
    read: folder,
  },
  archive: {
    value: 'FOLDER',
    help: "the archived texts, <source-id>.txt each; else ARCHIVE in the environment, else archive in the records' folder or the project's",
    read: folder,
  },
  out: {
    value: 'FOLDER',
    help: "the built site; else the project's dist, or dist-internal for the desk; a part's says which it is, dist-2-of-8",
    read: (given: string) => resolve(given),
  },
  base: {
    value: 'PATH',
    help: "the path under which the site lies on its host, as in papers or some/path; else the host's root",
    read: base,
  },
  site: {
    value: 'ADDRESS',
    help: 'the host where it is published, as in https://desk.example; else address in site.yaml',
    read: site,
  },
  audience: {
    value: 'WORD',
    help: 'public, or internal for the copy that the desk alone may read; else public',
    read: audience,
  },
  shard: {
    value: 'NUMBER/OF',
    help: 'builds one of so many parts, which npm run join makes one site of, as in 2/8; else the whole site',
    read: shard,
  },
  incomplete: { help: 'joins what is there, though parts are missing: for looking at, not for publishing', read: told },
  port: { value: 'NUMBER', help: 'the port at which it is served; else the first free one from 4321', read: port },
  'report-date': {
    value: 'DAY',
    help: 'the day to freeze, as YYYY-MM-DD; else the day that is its name, else that of the site',
    read: day,
  },
  again: { help: 'replaces an edition of this name', read: told },
  replace: { help: 'writes over the body that the record has', read: told },
  by: { value: 'ID', help: 'who reads: one of the readers in site.yaml', read: (given: string) => given },
  list: { help: 'prints what waits for a reader, a line each', read: told },
  answers: {
    value: 'FILE',
    help: 'takes the answers from a file, a JSON line each: {"claim": …, "verdict": "says it"}',
    read: (given: string) => resolve(given),
  },
  on: { value: 'DAY', help: 'the day of the reading, as YYYY-MM-DD; else today', read: day },
  title: {
    value: 'WORDS',
    help: 'the name, else the one that the document bears; of a site, what it is called',
    read: text,
  },
  id: { value: 'ID', help: 'the id, which is the name of the file; else one made of the name', read: recordId },
  language: {
    value: 'TAG',
    help: 'the language of the document or the site, as in en or pt-BR; else the one that is found',
    read: languageTag,
  },
  published: { value: 'DAY', help: 'the day of the document, as YYYY-MM-DD; else the one that it gives', read: day },
  readers: { value: 'NAMES', help: 'who reads on the new site, with commas between: "Mara Roe, Jan Kol"', read: text },
  empty: { help: 'of a new site: leaves the invented records out', read: told },
  write: {
    help: 'writes what is new as drafts into the records, figures as statements of them; tells what it leaves out, and why',
    read: told,
  },
  open: { help: 'opens the manual as it is written: no build is needed', read: told },
  against: {
    value: 'FOLDER|ADDRESS',
    help: 'another copy of the site, as the last release: its folder, or its address',
    read: (given: string) => given,
  },
  all: { help: 'takes the whole site', read: told },
  to: { value: 'FILE', help: 'the ZIP; else pack.zip in the project', read: (given: string) => resolve(given) },
  check: { help: 'writes nothing: tells whether what is written is up to date', read: told },
  doubts: {
    help: 'writes nothing: prints what of the claims is in doubt, what their spans do not say in as many words',
    read: told,
  },
  json: { help: 'prints the problems as JSON, for tools', read: told },
  watch: { help: 'goes on, and tells the problems again after each change, until Ctrl-C ends it', read: told },
  format: {
    value: 'WORD',
    help: 'prints the problems for a review: sarif, code-quality (GitLab) or github (commands of a workflow)',
    read: reviewFormat,
  },
  markdown: { help: 'prints it as Markdown, for a comment on a review', read: told },
  axe: { help: 'opens every page in a browser too, which takes minutes', read: told },
  sizes: { value: 'NUMBERS', help: 'how many records each folder has, as in 100,1000; from 50', read: sizes },
  shipped: { help: "measures the project's own records", read: told },
  verify: { help: 'measures verifying, and what the evidence lock adds to checking', read: told },
  search: {
    value: 'FOLDER',
    help: 'measures how well search finds, on a folder of documents, queries and judgements, or of such folders',
    read: folder,
  },
  'search-cost': { help: 'measures what a search costs a reader, in bytes and in time', read: told },
  peer: { value: 'NAME', help: 'builds the same words with another program too: hugo, with Pagefind', read: peer },
  wait: { help: 'measures how long an edit takes to show, and npm start to answer', read: told },
  reader: { help: 'measures how soon the longest papers can be read, and whether they stay in place', read: told },
  keep: { help: 'keeps what was generated', read: told },
} as const satisfies Readonly<Record<string, Flag<unknown>>>;

/** A flag as it is typed, without its hyphens. */
export type FlagName = keyof typeof flagTable;

/** What is read of a flag. */
export type ValueOf<Name extends FlagName> = Exclude<ReturnType<(typeof flagTable)[Name]['read']>, Fault>;

/** The folder `given`, from where the command is typed. It must be there. */
export function folder(given: string): string | Fault {
  const path = resolve(given);
  try {
    if (statSync(path).isDirectory()) return path;
    return { what: `'${given}' is a file`, todo: 'name the folder in which it lies' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { what: `'${given}' is no folder`, todo: `there is nothing at ${path}` };
    return { what: `'${given}' cannot be read`, todo: describeSystemError(error, path) };
  }
}

/** The folder `given`, from where the command is typed, whether it is there or is still to be made. */
export function folderToMake(given: string): string | Fault {
  const path = resolve(given);
  return existsSync(path) ? folder(given) : path;
}

function base(given: string): string | Fault {
  const path = basePath(given);
  return 'base' in path ? path.base : path;
}

function site(given: string): string | Fault {
  const host = siteOrigin(given);
  return 'origin' in host ? host.origin : host;
}

function audience(given: string): Audience | Fault {
  if (given === 'public' || given === 'internal') return given;
  return { what: `'${given}' is no audience`, todo: 'write --audience public or --audience internal' };
}

function reviewFormat(given: string): ReviewFormat | Fault {
  const known = reviewFormats.find((format) => format === given);
  return known ?? { what: `'${given}' is no format`, todo: `write one of: ${reviewFormats.join(', ')}` };
}

function shard(given: string): Shard | Fault {
  const [number = 0, of = 0] = given.split('/').map(Number);
  if (/^\d{1,4}\/\d{1,4}$/.test(given) && number >= 1 && number <= of && of <= mostParts) return { number, of };
  return {
    what: `'${given}' is no part`,
    todo: `write which of how many, as in 2/8: from 1/1 to ${mostParts}/${mostParts}`,
  };
}

function port(given: string): number | Fault {
  const number = Number(given);
  if (/^\d{1,5}$/.test(given) && number >= 1 && number <= 65_535) return number;
  return { what: `'${given}' is no port`, todo: 'write a number from 1 to 65535' };
}

function day(given: string): string | Fault {
  return isDay(given)
    ? given
    : { what: `'${given}' is no day of the calendar`, todo: 'write a day that exists as YYYY-MM-DD' };
}

function text(given: string): string {
  return given.trim();
}

function recordId(given: string): string | Fault {
  return isRecordId(given) ? given : { what: `'${given}' is no id`, todo: `write '${nearestId(given) || 'a-name'}'` };
}

function languageTag(given: string): string | Fault {
  const fault = languageFault(given);
  return fault ?? given;
}

function peer(given: string): 'hugo' | Fault {
  return given === 'hugo' ? given : { what: `'${given}' is no program known here`, todo: 'write hugo' };
}

function sizes(given: string): readonly number[] | Fault {
  const numbers = given.split(',').map(Number);
  if (/^\d{1,7}(?:,\d{1,7})*$/.test(given) && numbers.every((number) => number >= 50)) return numbers;
  return { what: `'${given}' is no list of sizes`, todo: 'write whole numbers from 50 on, with commas between them' };
}

/** Whether what was read is what is wrong with it. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'todo' in value;
}
