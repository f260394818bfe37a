import { parseArgs } from 'node:util';
import { resolve } from 'node:path';

/** What the commands can be told. Paths are absolute. */
export interface Flags {
  readonly content: string;
  readonly base: string;
  readonly site: string | undefined;
  readonly outDir: string;
  readonly port: number | undefined;
  readonly json: boolean;
  readonly check: boolean;
  /** Where the archived texts lie. */
  readonly archive: string;
}

/** Reads the command line. `CONTENT` and `ARCHIVE` in the environment stand in for `--content` and `--archive`. Exits with 2 on an unknown flag. */
export function readFlags(args: readonly string[] = process.argv.slice(2)): Flags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: { type: 'string' },
        base: { type: 'string' },
        site: { type: 'string' },
        out: { type: 'string' },
        port: { type: 'string' },
        json: { type: 'boolean' },
        check: { type: 'boolean' },
        archive: { type: 'string' },
      },
    });
    return {
      content: resolve(values.content ?? process.env['CONTENT'] ?? 'src/content'),
      base: `/${(values.base ?? '/').replace(/^[/\\]+|[/\\]+$/g, '')}`,
      site: values.site,
      outDir: resolve(values.out ?? 'dist'),
      port: values.port === undefined ? undefined : Number(values.port),
      json: values.json ?? false,
      check: values.check ?? false,
      archive: resolve(values.archive ?? process.env['ARCHIVE'] ?? 'archive'),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
