// npm run fonts [-- --check]: makes the faces that pages load from the whole ones beside them, and the table of all
// letters that papers can show; or tells whether what was made is out of date.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { faceFolder } from '../src/faces/place.ts';
import { root } from './lib/root.ts';
import { faces } from './fonts/faces.ts';
import { readFlags } from './lib/flags/flags.ts';
import { cutFace } from './fonts/fonts.ts';
import { letterTable } from './fonts/letters.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/files/write-whole.ts';

const { check } = readFlags('fonts');
process.exitCode = await plainly(async () => {
  let upToDate = true;
  // 1. The faces of the pages.
  for (const face of faces) {
    const cut = await cutFace(await readFile(join(faceFolder, face.from)), face);
    upToDate = (await keep(join(faceFolder, face.to), cut)) && upToDate;
  }
  // 2. Which letters the faces of papers and pictures have.
  return (await keep(join(root, 'src/basics/letter-table.ts'), Buffer.from(await letterTable()))) && upToDate;
});

/** Writes what was made, or tells whether it is written already. */
async function keep(file: string, made: Buffer): Promise<boolean> {
  const name = relative(root, file);
  if (!check) {
    await writeWhole(file, made);
    console.log(`${name}: ${made.length} bytes`);
    return true;
  }
  if (made.equals(await readFile(file))) return true;
  console.error(`${name} is not what the faces say. Repair it with: npm run fonts`);
  return false;
}
