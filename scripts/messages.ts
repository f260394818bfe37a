// npm run messages [-- --check]: writes what each message takes, or tells whether what is written is out of date.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { en } from '../src/messages/en/messages.ts';
import { root } from './lib/root.ts';
import { readFlags } from './lib/flags/flags.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/files/write-whole.ts';
import { parameterModule } from './lint/messages.ts';

const file = join(root, 'src/messages/parameters.ts');
const { check } = readFlags('messages');
process.exitCode = await plainly(async () => {
  const types = await parameterModule(en, file);
  if (!check) {
    await writeWhole(file, types);
    return true;
  }
  // Git on Windows may have given the lines other endings.
  const written = (await readFile(file, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (written === types) return true;
  console.error('src/messages/parameters.ts is not what the messages say. Repair it with: npm run messages');
  return false;
});
