import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../../../src/basics/problem.ts';
import { checkFolder, type Checked } from '../../../src/check.ts';
import { piecesOf } from '../print-all.ts';

/** What came of a folder. */
export interface Trial {
  /** Whether the check let it through. */
  readonly passed: boolean;
  /** How many files were made of it. */
  readonly pieces: number;
  /** What may not happen, each in a line: something threw, or a problem that leads nowhere. */
  readonly faults: readonly string[];
}

/** Who is told what is done next: whoever watches for a step that never ends. */
export type Step = (name: string) => void;

/**
 * Checks the folder at `path`, and where the check lets it through prints all of it, for everyone and for the desk.
 * Never throws. `made` holds digests of forms and images that earlier trials made.
 */
export async function tryFolder(
  path: string,
  made: Set<string> = new Set(),
  step: Step = () => undefined,
): Promise<Trial> {
  step('check');
  let checked: Checked;
  try {
    checked = await checkFolder(path);
  } catch (error) {
    return { passed: false, pieces: 0, faults: [`the check throws: ${told(error)}`] };
  }
  const faults = checked.problems.flatMap((problem) => misplaced(problem, path));
  const passed = !checked.problems.some(({ severity }) => severity === 'error');
  if (!passed) return { passed, pieces: 0, faults };
  let pieces = 0;
  for (const forDesk of [false, true]) {
    const found = await printed(checked, forDesk, made, step);
    pieces += found.pieces;
    faults.push(...found.faults);
  }
  return { passed, pieces, faults };
}

async function printed(
  checked: Checked,
  forDesk: boolean,
  made: Set<string>,
  step: Step,
): Promise<{ pieces: number; faults: string[] }> {
  const faults: string[] = [];
  let pieces = 0;
  step('list');
  try {
    for (const { file, make } of piecesOf(checked, { forDesk, base: '/', origin: 'https://papers.example', made })) {
      step(file);
      faults.push(...unfitNames(file));
      try {
        const result = await make();
        if (isPage(result))
          faults.push(...unfitAddresses(result.printed).map((address) => `${file} leads to ${address}`));
      } catch (error) {
        faults.push(`${file} throws: ${told(error)}`);
      }
      pieces += 1;
    }
  } catch (error) {
    faults.push(`the site cannot be listed: ${told(error)}`);
  }
  return { pieces, faults };
}

/** In bytes; no common file system takes a longer name. */
const longestName = 255;

function unfitNames(file: string): string[] {
  const unfit = file
    .split('/')
    .filter((name) => Buffer.byteLength(name) > longestName || /[\0-\x1f<>:"\\|?*]/.test(name));
  return unfit.map((name) => `no file can be called ${JSON.stringify(name.slice(0, 60))}`);
}

function isPage(result: unknown): result is { readonly printed: string } {
  return typeof result === 'object' && result !== null && 'printed' in result && typeof result.printed === 'string';
}

const here = 'https://here.invalid';

/** Addresses on a page that no reader may be led to: those that run something, or pass for a path of the site. */
function unfitAddresses(printed: string): string[] {
  const inJson = [...printed.matchAll(/"href":("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) =>
    String(JSON.parse(text)),
  );
  const inHtml = [...printed.matchAll(/ (?:href|src)=\\"(.*?)\\"/g)].map(([, text = '']) =>
    plain(String(JSON.parse(`"${text}"`))),
  );
  return [...inJson, ...inHtml].filter((address) => {
    const { protocol, origin } = URL.parse(address, here) ?? { protocol: undefined, origin: undefined };
    if (protocol === undefined) return true;
    if (/^(?:https?:\/\/|mailto:)/.test(address)) return false;
    return origin !== here;
  });
}

function plain(html: string): string {
  return html
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What is wrong with how a problem is told: its place must be there, and its line one line that shows as it is. */
function misplaced(problem: Problem, path: string): string[] {
  const line = formatProblem(problem);
  const faults: string[] = [];
  // Controls, ends of lines, and marks that turn the direction of what follows.
  if (/[\0-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(line))
    faults.push(`a sign that does not show: ${JSON.stringify(line)}`);
  if (!line.isWellFormed()) faults.push(`half a character: ${JSON.stringify(line)}`);
  if (line.length > longestLine) faults.push(`a line of ${line.length} signs: ${line.slice(0, 200)}`);
  if (!isThere(problem, path)) faults.push(`no such place: ${line}`);
  return faults;
}

/** In characters; what is longer nobody reads. */
const longestLine = 3_000;

function isThere({ file, line, column }: Problem, path: string): boolean {
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1) return false;
  const text = textOf(join(path, file));
  if (text === undefined) return line === 1 && column === 1;
  // An editor takes a lone carriage return for the end of a line, or not.
  return [/\r\n|\n|\r/, /\n/].some((end) => {
    const found = text.split(end)[line - 1];
    return found !== undefined && column <= found.length + 1;
  });
}

/**
 * The text of a file, each byte a letter where it is not UTF-8 (its lines and columns are there all the same);
 * undefined where there is none.
 */
function textOf(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    const bytes = readFileSync(file);
    return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
  } catch {
    return undefined;
  }
}

/** An error in a line: what it says, and where in the project it was thrown. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = /((?:src|scripts|node_modules)\/[^\s():]+:\d+)/.exec(
    error.stack?.replaceAll('\\', '/').slice(error.message.length) ?? '',
  )?.[1];
  const what = `${error.name}: ${error.message}`.replace(/\s+/g, ' ').slice(0, 300);
  return where === undefined ? what : `${what} (${where})`;
}
