// npm run manual [-- --check | --open]: writes the author's manual from the schema, tells whether the written one is
// out of date, or opens it.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knownLanguages, wordsFor } from '../src/messages/words.ts';
import { manualMarkdown } from '../src/views/rooms/manual.ts';
import { root } from './lib/root.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/files/write-whole.ts';

/** What opens a file on this system, with what stands before the file's name. */
const opener =
  process.platform === 'win32'
    ? { command: 'cmd', before: ['/c', 'start', ''] }
    : { command: process.platform === 'darwin' ? 'open' : 'xdg-open', before: [] };

const file = 'src/schema/MANUAL.md';
const { check, open } = readFlags('manual');
process.exitCode = await plainly(async () => {
  const manual = manualMarkdown(wordsFor(knownLanguages[0] ?? ''));
  if (open) {
    openFile(join(root, file));
    return true;
  }
  if (!check) {
    await writeWhole(join(root, file), manual);
    return true;
  }
  // Git on Windows may have given the lines other endings.
  const written = (await readFile(join(root, file), 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (written === manual) return true;
  console.error(`${file} is not what the schema says. Repair it with: npm run manual`);
  return false;
});

/** Opens a file in whatever shows such files here, and says where it lies, for where nothing does. */
function openFile(path: string): void {
  console.log(path);
  const child = spawn(opener.command, [...opener.before, path], { detached: true, stdio: 'ignore' });
  // Where there is no such program, the path is enough.
  child.on('error', () => undefined);
  child.unref();
}
