// npm run manual [-- --check]: writes the author's manual from the schema, or tells whether the written one is out of
// date.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knownLanguages, wordsFor } from '../src/messages/words.ts';
import { manualMarkdown } from '../src/views/rooms/manual.ts';
import { root } from './lib/astro.ts';
import { readFlags } from './lib/flags.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/write-whole.ts';

const file = 'src/schema/MANUAL.md';
const { check } = readFlags('manual');
process.exitCode = await plainly(async () => {
  const manual = manualMarkdown(wordsFor(knownLanguages[0] ?? ''));
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
