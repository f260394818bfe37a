import { codesOf, mostMarks, unsettableIn, type Unsettable } from '../../basics/letters.ts';
import type { Position, Problem } from '../../basics/problem.ts';
import type { Path } from '../../schema/record.ts';
import type { Settings } from '../../schema/settings.ts';
import { bodyProblem, textBlocks } from '../bodies.ts';
import { problemAt, ofEachRecord } from './report.ts';

/** What is wrong with the letters of a text. */
export interface LetterFault {
  readonly what: string;
  readonly todo: string;
}

/**
 * PDFs and pictures have faces of their own, so that they look alike everywhere: what no face has could stand on none
 * of them.
 */
export const lettersWithoutFace = ofEachRecord((record): Problem[] => [
  ...textsIn(record.data).flatMap(({ path, text }) =>
    letterFaults(text).map(({ what, todo }) => problemAt(record, path, 'letter-without-face', { what, todo })),
  ),
  ...textBlocks(record.body.tree).flatMap(({ node, text }) =>
    letterFaults(text).map(({ what, todo }) => bodyProblem(record, node, 'letter-without-face', { what, todo })),
  ),
]);

/** The same of `site.yaml`. */
export function settingsWithoutFace(settings: Settings, positionOf: (path: readonly string[]) => Position): Problem[] {
  return textsIn(settings).flatMap(({ path, text }) =>
    letterFaults(text).map(({ what, todo }): Problem => ({
      code: 'letter-without-face',
      severity: 'error',
      file: 'site.yaml',
      ...positionOf(path.map(String)),
      what,
      todo,
    })),
  );
}

/** Each letter of a text that no face has, and each that bears too many marks. */
export function letterFaults(text: string): LetterFault[] {
  return unsettableIn(text).map(faultOf);
}

function faultOf({ character, marks }: Unsettable): LetterFault {
  const codes = codesOf(character);
  if (marks !== undefined)
    return { what: `a letter bears ${marks} marks (${codes})`, todo: `a letter bears ${mostMarks} at most` };
  // What nobody knows has no shape to be shown here either.
  const shown = /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? '' : `'${character}' `;
  const named = shown === '' ? codes : `${shown}(${codes})`;
  return {
    what: `no face has the letter ${named}`,
    todo: 'write it in other letters; a PDF or a picture cannot show it',
  };
}

/** Every text in plain data, with the way to it. */
export function textsIn(data: unknown, path: Path = []): { readonly path: Path; readonly text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, [...path, key]));
}
