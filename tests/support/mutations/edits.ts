import { checkFolder } from '../../../src/check.ts';
import { Picks, recordsIn, withFolder, type Folder } from './folder.ts';

/** Changes a word of a sentence, or a digit of a number, of some record. */
function reword(lines: string[], picks: Picks): void {
  const written = lines.flatMap((line, index) =>
    /^\s*(?:- )?(?:says|name|summary|why|number|title):|^[A-Z]/.test(line) ? index : [],
  );
  if (written.length === 0) return;
  const index = picks.of(written);
  const line = lines[index] ?? '';
  const words = [...line.matchAll(/(?<=[\s'"])(?:[a-z]{4,}|\d)(?=[\s'",.])/g)];
  if (words.length === 0) return;
  const { 0: word, index: start } = picks.of(words);
  const other = /\d/.test(word) ? String((Number(word) + 1) % 10) : picks.of(['harbour', 'signal', 'distant', 'quiet']);
  lines[index] = line.slice(0, start) + other + line.slice(start + word.length);
}

/** Gives a date another year, a status another word, or takes a line out. */
function refile(lines: string[], picks: Picks): void {
  const end = lines.indexOf('---', 1);
  const index = 1 + picks.below(end - 1);
  const line = lines[index] ?? '';
  const dated = line.replace(
    /\b(20\d)(\d)\b/,
    (_, decade: string, year: string) => decade + String((Number(year) + 1) % 10),
  );
  if (dated !== line) lines[index] = dated;
  else if (/^ +- |^[a-z]+: [^{[]/.test(line)) lines.splice(index, 1);
}

/** Changes some record, as an editor might. */
export function edit(folder: Folder, picks: Picks): void {
  const file = picks.of(recordsIn(folder));
  const lines = (folder.get(file)?.toString('utf8') ?? '').split('\n');
  if (picks.below(2) === 0) reword(lines, picks);
  else refile(lines, picks);
  folder.set(file, Buffer.from(lines.join('\n')));
}

/** A folder with as many edits that the check lets through. */
export async function edited(folder: Folder, seed: number, edits: number): Promise<Folder> {
  let now = folder;
  const picks = new Picks(Array.from({ length: 97 }, (_, index) => (seed * 7919 + index * 104_729) % 65_521));
  for (let done = 0, tries = 0; done < edits && tries < 60; tries += 1) {
    const next = new Map(now);
    edit(next, picks);
    if ([...next].every(([file, bytes]) => now.get(file)?.equals(bytes) === true)) continue;
    const { problems } = await withFolder(next, (path) => checkFolder(path, { keep: false }));
    if (problems.some(({ severity }) => severity === 'error')) continue;
    now = next;
    done += 1;
  }
  return now;
}
