import type { ProblemCode } from '../../basics/problem-codes.ts';
import type { Fault, Problem } from '../../basics/problem.ts';
import type { Words } from '../../messages/words.ts';
import type { Path, SourceRecord } from '../../schema/record.ts';
import { perRecord, perRecordWith } from '../memo.ts';
import type { Site } from '../site.ts';

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

/** A rule that looks at nothing but one record: the same record has the same problems. */
export function ofEachRecord(rule: (record: SourceRecord) => readonly Problem[]): (site: Site) => Problem[] {
  const known = perRecord(rule);
  return (site) => site.all.flatMap(known);
}

/** The same for a rule that knows the words of the site's language. */
export function ofEachRecordWith(
  rule: (record: SourceRecord, words: Words) => readonly Problem[],
): (site: Site, words: Words) => Problem[] {
  const known = perRecordWith(rule);
  return (site, words) => site.all.flatMap((record) => known(record, words));
}
