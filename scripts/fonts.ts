// npm run fonts: makes the faces that pages load from the whole ones beside them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faces } from './lib/faces.ts';
import { root } from './lib/astro.ts';
import { readFlags } from './lib/flags.ts';
import { cutFace } from './lib/fonts.ts';
import { plainly } from './lib/plainly.ts';
import { writeWhole } from './lib/write-whole.ts';

readFlags('fonts');
const folder = join(root, 'src/styles/fonts');
process.exitCode = await plainly(async () => {
  for (const face of faces) {
    const cut = await cutFace(await readFile(join(folder, face.from)), face);
    await writeWhole(join(folder, face.to), cut);
    console.log(`${face.to}: ${cut.length} bytes`);
  }
  return true;
});
