// npm run messages [-- --check]: writes what each message takes from the messages themselves, or tells whether the
// written one is out of date, and what is wrong with the messages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { en } from '../src/messages/en/messages.ts';
import { root } from './lib/astro.ts';
import { readFlags } from './lib/flags.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/write-whole.ts';
import { parameterTypes } from './lint/messages.ts';

const file = join(root, 'src/messages/parameters.ts');
const { check } = readFlags('messages');
process.exitCode = await plainly(async () => {
  const types = await format(parameterTypes(en), { ...(await resolveConfig(file)), filepath: file });
  if (!check) {
    await writeWhole(file, types);
    return true;
  }
  // Git on Windows may have given the lines other endings.
  const written = (await readFile(file, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (written === types) return true;
  console.error(`src/messages/parameters.ts is not what the messages say. Repair it with: npm run messages`);
  return false;
});
