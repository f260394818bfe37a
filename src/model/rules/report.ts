import type { ProblemCode } from '../../basics/problem-codes.ts';
import type { Fault, Problem } from '../../basics/problem.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';

/** `an event`, `a programme or organisation`. */
export function aKind(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** A problem at a field of a record. */
export function problemAt(record: SourceRecord, path: Path, code: ProblemCode, fault: Fault): Problem {
  return { code, severity: 'error', file: record.file, ...record.positionOf(path), ...fault };
}

/** The same as a warning. */
export function warningAt(record: SourceRecord, path: Path, code: ProblemCode, fault: Fault): Problem {
  return { ...problemAt(record, path, code, fault), severity: 'warning' };
}
