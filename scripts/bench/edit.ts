import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../../src/basics/compare.ts';
import { folders } from '../../src/basics/kinds.ts';

/** What an editor changed: the record, and words that stood nowhere before. */
export interface Edit {
  readonly id: string;
  readonly words: string;
}

// Each says no more than the others, so that the record stays as right as it was.
const ways = ['hand in hand with', 'side by side with', 'at one with', 'in step with', 'as a pair with'];
const anyWay = new RegExp(`together with|${ways.join('|')}`, 'g');

/** Changes a statement of the first programme in a folder; each `round` in other words than the one before. */
export async function editProgramme(content: string, round: number): Promise<Edit> {
  const folder = join(content, folders.programme);
  const [name = ''] = (await readdir(folder)).sort(compareText);
  const file = join(folder, name);
  const { text, words } = reworded(await readFile(file, 'utf8'), round);
  await writeFile(file, text);
  return { id: name.replace(/\.mdx$/, ''), words };
}

/** The text of a record with a statement in other words, there and in the sentence that its body makes of it. */
export function reworded(text: string, round: number): { text: string; words: string } {
  const words = ways[round % ways.length] ?? '';
  const changed = text.replace(anyWay, () => words);
  if (changed === text) throw new RangeError('nothing here can be said in other words');
  return { text: changed, words };
}
