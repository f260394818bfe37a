import { problemCodes } from '../../src/basics/problem-codes.ts';
import type { Problem } from '../../src/basics/problem.ts';
import type { Annotation } from './annotations.ts';

/** How much a problem weighs, in the words of Code Quality. */
const severities = { error: 'major', warning: 'minor' } as const satisfies Readonly<
  Record<Problem['severity'], string>
>;

/** Annotations as a Code Quality report, which GitLab shows in merge requests. */
export function codeQuality(annotations: readonly Annotation[]): object[] {
  return annotations.map(({ problem: { code, severity, what, todo, line, column }, path, fingerprint }) => ({
    type: 'issue',
    check_name: code,
    description: `${what} — ${todo}`,
    content: { body: problemCodes[code].means },
    categories: ['Style'],
    severity: severities[severity],
    fingerprint,
    location: { path, positions: { begin: { line, column }, end: { line, column } } },
  }));
}
