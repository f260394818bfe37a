import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Problem } from '../../src/basics/problem.ts';

/** A problem as a review shows it: beside its line, and once, however often the check runs. */
export interface Annotation {
  readonly problem: Problem;
  /** Relative to the root of the repository, with `/` on every system. */
  readonly path: string;
  /** 32 hexadecimal digits: the same for the same problem on another line, another for each problem of a check. */
  readonly fingerprint: string;
}

/** The problems as a review shows them; `below` is the content folder as the repository names it, as in `records`. */
export function annotationsOf(problems: readonly Problem[], below: string): Annotation[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const path = [below, problem.file].filter((part) => part !== '' && part !== '.').join('/') || '.';
    // Not the line: what stands above a problem may grow.
    const same = [problem.code, path, problem.what].join('\0');
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    const fingerprint = createHash('sha256').update(`${same}\0${before}`).digest('hex').slice(0, 32);
    return { problem, path, fingerprint };
  });
}

/**
 * A folder as its repository names it, with `/`: `records`, or nothing where it is the repository itself, or lies in
 * none. The repository is the folder around it that holds `.git`.
 */
export function withinRepository(folder: string): string {
  if (!existsSync(folder)) return '';
  const real = realpathSync(folder);
  for (let around = real; ; around = dirname(around)) {
    if (existsSync(join(around, '.git'))) return relative(around, real).split(sep).join('/');
    if (dirname(around) === around) return '';
  }
}
