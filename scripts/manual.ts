// npm run manual [-- --check]: writes the author's manual from the schema, or tells whether the written one is out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { knownLanguages, wordsFor } from '../src/messages/words.ts';
import { manualMarkdown } from '../src/views/rooms/manual.ts';
import { readFlags } from './lib/flags.ts';

const file = new URL('../src/schema/MANUAL.md', import.meta.url);
const { check } = readFlags();
const manual = manualMarkdown(wordsFor(knownLanguages[0] ?? ''));
const written = await readFile(file, 'utf8').catch(() => '');
if (!check) await writeFile(file, manual);
else if (written.replaceAll('\r\n', '\n') !== manual) {
  console.error('src/schema/MANUAL.md is not what the schema says. Repair it with: npm run manual');
  process.exitCode = 1;
}
