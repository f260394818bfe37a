import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { readArchive } from '../../../src/records/archive.ts';
import { asNobody, canBeRefused } from '../../support/nobody.ts';

/** A folder with these files, as the commands call it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): { folder: string; shown: string } {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, shown: folder.replaceAll('\\', '/') };
}

async function read(
  folder: string,
): Promise<{ texts: Record<string, readonly string[]>; problems: string[] } | undefined> {
  const found = await readArchive(folder);
  return found && { texts: Object.fromEntries(found.texts), problems: found.problems.map(formatProblem) };
}

test('a source’s paragraphs are the lines of its text that hold anything, whatever ends them', async () => {
  const { folder } = folderOf({
    'a.txt': '\uFEFFOne\r\n\r\nTwo\n \nThree',
    'b.txt': 'One\r\rTwo\r',
    'notes.docx': 'no text',
  });
  expect(await read(folder)).toEqual({ texts: { a: ['One', 'Two', 'Three'], b: ['One', 'Two'] }, problems: [] });
});

test('a text that is not UTF-8 is told at the byte, and the others are read', async () => {
  const { folder, shown } = folderOf({
    'a.txt': Buffer.from('One\n\nIt is é', 'latin1'),
    'b.txt': 'One',
    'c.txt': Buffer.from('\uFEFFOne', 'utf16le'),
  });
  expect(await read(folder)).toEqual({
    texts: { b: ['One'] },
    problems: [
      `${shown}/a.txt:3:7  file-not-utf8  the byte E9 ('é' in Windows-1252) is not UTF-8 — save the file again with the encoding UTF-8`,
      `${shown}/c.txt:1:1  file-not-utf8  the file is UTF-16 — save it again with the encoding UTF-8`,
    ],
  });
});

test('no folder is none; a file in its place is told', async () => {
  const { folder, shown } = folderOf({ 'a.txt': 'One' });
  expect(await read(join(folder, 'none'))).toBeUndefined();
  expect(await read(join(folder, 'a.txt'))).toEqual({
    texts: {},
    problems: [
      `${shown}/a.txt:1:1  file-unreadable  this is a file, not a folder — move it away, and make a folder of that name if you need one`,
    ],
  });
});

test.skipIf(!canBeRefused)('a folder that may not be read is not none', async () => {
  const { folder, shown } = folderOf({ 'a.txt': 'One' });
  chmodSync(folder, 0o000);
  expect(await asNobody(() => read(folder))).toEqual({
    texts: {},
    problems: [`${shown}:1:1  file-unreadable  the folder may not be read — give yourself the right to read it`],
  });
  chmodSync(folder, 0o755);
});
