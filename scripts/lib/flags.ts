import { parseArgs } from 'node:util';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isDay } from '../../src/basics/dates.ts';
import { nameFault } from '../../src/model/editions/file.ts';

/** Who a build is for: everyone, or the desk alone. */
export type Audience = 'public' | 'internal';

/** What the commands can be told. Paths are absolute. */
export interface Flags {
  readonly content: string;
  readonly base: string;
  readonly site: string | undefined;
  readonly outDir: string;
  readonly audience: Audience;
  readonly port: number | undefined;
  readonly json: boolean;
  readonly check: boolean;
  /** Whether `inspect` opens every page in a browser too. */
  readonly axe: boolean;
  /** Where the archived texts lie. */
  readonly archive: string;
}

/** Where each build goes unless `--out` names another folder. */
const folders: Readonly<Record<Audience, string>> = { public: 'dist', internal: 'dist-internal' };

/**
 * Reads the command line. `CONTENT` and `ARCHIVE` in the environment stand in for `--content` and `--archive`. Exits with 2
 * on an unknown flag or audience, and where an internal build would go to what is published.
 */
export function readFlags(args: readonly string[] = process.argv.slice(2)): Flags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: { type: 'string' },
        base: { type: 'string' },
        site: { type: 'string' },
        out: { type: 'string' },
        audience: { type: 'string' },
        port: { type: 'string' },
        json: { type: 'boolean' },
        check: { type: 'boolean' },
        axe: { type: 'boolean' },
        archive: { type: 'string' },
      },
    });
    const audience = audienceOf(values.audience);
    return {
      content: resolve(values.content ?? process.env['CONTENT'] ?? 'src/content'),
      base: `/${(values.base ?? '/').replace(/^[/\\]+|[/\\]+$/g, '')}`,
      site: values.site,
      outDir: outDirOf(audience, values.out),
      audience,
      port: values.port === undefined ? undefined : Number(values.port),
      json: values.json ?? false,
      check: values.check ?? false,
      axe: values.axe ?? false,
      archive: resolve(values.archive ?? process.env['ARCHIVE'] ?? 'archive'),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

function audienceOf(word = 'public'): Audience {
  if (word === 'public' || word === 'internal') return word;
  throw new TypeError(`'${word}' is no audience: write --audience public or --audience internal`);
}

function outDirOf(audience: Audience, out = folders[audience]): string {
  const fromPublic = relative(resolve(folders.public), resolve(out));
  // On Windows a folder on another drive is told from the top.
  const apart = fromPublic.split(sep)[0] === '..' || isAbsolute(fromPublic);
  if (audience === 'public' || apart) return resolve(out);
  throw new TypeError(`${out} is, or lies in, ${folders.public}, which is for everyone: name another folder, or leave --out away for ${folders.internal}`);
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

/** Reads the command line of `npm run edition`. Exits with 2 on an unknown flag, a name that is none, or a day that is none. */
export function readEditionFlags(args: readonly string[] = process.argv.slice(2)): EditionFlags {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { content: { type: 'string' }, 'report-date': { type: 'string' }, again: { type: 'boolean' } },
    });
    const [name, ...others] = positionals;
    const day = values['report-date'];
    if (name === undefined || others.length > 0) throw new TypeError('Give the edition one name: npm run edition -- NAME [--report-date YYYY-MM-DD] [--again]');
    const fault = nameFault(name);
    if (fault !== undefined) throw new TypeError(fault);
    if (day !== undefined && !isDay(day)) throw new TypeError(`'${day}' is no day of the calendar. Write a day that exists as YYYY-MM-DD.`);
    return { content: resolve(values.content ?? process.env['CONTENT'] ?? 'src/content'), name, reportDate: day, again: values.again ?? false };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
