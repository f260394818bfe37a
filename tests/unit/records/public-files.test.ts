import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPictureSizes } from '../../../src/records/public-files.ts';

test('the size of each picture that the site holds as it is, by its path; a file that tells none has none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-pictures-'));
  try {
    expect(await readPictureSizes(folder)).toEqual(new Map());
    await mkdir(join(folder, 'public/maps'), { recursive: true });
    // As much of a picture as tells its size.
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00806000000', 'hex');
    await writeFile(join(folder, 'public/maps/route.png'), png);
    await writeFile(join(folder, 'public/tide.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20.4 60"/>');
    await writeFile(join(folder, 'public/none.png'), 'This is no picture.');
    await writeFile(join(folder, 'public/CNAME'), 'papers.example');
    expect(await readPictureSizes(folder)).toEqual(
      new Map([
        ['maps/route.png', { width: 640, height: 480 }],
        ['tide.svg', { width: 20, height: 60 }],
      ]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
