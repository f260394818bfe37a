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
  ...letterFaultsIn(record.data).map(({ path, ...fault }) => problemAt(record, path, 'letter-without-face', fault)),
  ...textBlocks(record.body.tree).flatMap(({ node, text }) =>
    letterFaults(text).map((fault) => bodyProblem(record, node, 'letter-without-face', fault)),
  ),
]);

/** The same of `site.yaml`. */
export function settingsWithoutFace(settings: Settings, positionOf: (path: readonly string[]) => Position): Problem[] {
  return letterFaultsIn(settings).map(({ path, ...fault }): Problem => ({
    code: 'letter-without-face',
    severity: 'error',
    file: 'site.yaml',
    ...positionOf(path.map(String)),
    ...fault,
  }));
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

/** Each such letter in the texts of plain data, with the way to its text. */
export function letterFaultsIn(data: unknown): (LetterFault & { readonly path: Path })[] {
  const found: (LetterFault & { readonly path: Path })[] = [];
  const way: (string | number)[] = [];
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const fault of letterFaults(value)) found.push({ path: [...way], ...fault });
    } else if (typeof value === 'object' && value !== null) {
      const items: Iterable<[string | number, unknown]> = Array.isArray(value)
        ? value.entries()
        : Object.entries(value);
      for (const [step, item] of items) {
        way.push(step);
        look(item);
        way.pop();
      }
    }
  };
  look(data);
  return found;
}
