import { escapeOf, misleadingIn, nameOfMisleading } from '../basics/characters.ts';
import type { Position, Problem } from '../basics/problem.ts';
import type { Path } from '../schema/record.ts';
import { fileProblem } from './files.ts';
import type { YamlSource } from './front-matter.ts';

/** The most lines of one file that are told of; a file with more is no text. */
const most = 20;

/** The lines of a file's text that hold characters which mislead readers, one problem a line. */
export function misleadingText(text: string, file: string): Problem[] {
  // Most files hold none, and are looked through once.
  if (!misleadingIn(text)) return [];
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) => {
    // A carriage return before the line feed belongs to the end of the line.
    const first = misleadingIn(index < lines.length - 1 && line.endsWith('\r') ? line.slice(0, -1) : line);
    return first ? [{ ...first, line: index + 1 }] : [];
  });
  const told = found
    .slice(0, most)
    .map(({ character, index, line }) => misleading(file, character, 'stands here', { line, column: index + 1 }));
  const last = told.at(-1);
  if (last === undefined || found.length <= most) return told;
  return [
    ...told.slice(0, -1),
    { ...last, what: `${last.what}, and more of the kind in ${found.length - most} more lines` },
  ];
}

/** The values that hold such characters although the text does not: `"\u202e"`. */
export function misleadingValues(yaml: YamlSource, file: string): Problem[] {
  if (!yaml.hasEscapes) return [];
  return stringsIn(yaml.value, []).flatMap(({ text, path }) => {
    const found = misleadingIn(text);
    return found ? [misleading(file, found.character, 'is written here as an escape', yaml.positionOf(path))] : [];
  });
}

function misleading(file: string, character: string, how: string, position: Position): Problem {
  const todo = character === '\0' ? 'take it out; a file full of them was saved as UTF-16' : 'take it out';
  const what = `${nameOfMisleading(character)} (${escapeOf(character)}) ${how}`;
  return fileProblem('misleading-character', file, { what, todo }, position);
}

function stringsIn(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringsIn(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => [
    { text: key, path: [...path, key] },
    ...stringsIn(item, [...path, key]),
  ]);
}
