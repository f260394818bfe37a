import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Where the kept pictures of pages lie. People look at them: each change of one is a change of how the site looks. */
export const looksFolder = fileURLToPath(new URL('../fixtures/looks', import.meta.url));
/** Where a picture that has changed is put, and what has changed in it; git ignores it. */
const resultsFolder = fileURLToPath(new URL('../results/looks', import.meta.url));

/** The command that takes all pictures anew. */
const accepting = 'UPDATE_LOOKS=1 npx vitest run --config tests/vitest.config.ts tests/browser/looks.test.ts';

/**
 * How far the colour of a pixel may be off, from 0 to 1. The browser and its fonts are the same everywhere: what
 * differs is what a kept picture has rounded to its palette, and the last bits where another processor rounds
 * otherwise.
 */
const pixelTolerance = 0.03;
/** The share of a picture's pixels that may be off by more: seven in a hundred thousand, less than a letter. */
const shareTolerance = 0.00007;

/** In how many pixels one picture is not like another, how many may be, and a picture of the differences. */
export interface Difference {
  readonly pixels: number;
  readonly allowed: number;
  readonly drawn: Buffer;
}

/** Compares two pictures pixel by pixel. What only the larger of two has differs. */
export async function compareLooks(kept: Buffer, actual: Buffer): Promise<Difference> {
  const sizes = await Promise.all([kept, actual].map((picture) => sharp(picture).metadata()));
  const [width, height] = [Math.max(...sizes.map((size) => size.width)), Math.max(...sizes.map((size) => size.height))];
  const whole = (picture: Buffer): Promise<Buffer> => {
    const placed = sharp({ create: { width, height, channels: 4, background: '#0000' } }).composite([
      { input: picture, left: 0, top: 0 },
    ]);
    return placed.raw().toBuffer();
  };
  const drawn = Buffer.alloc(width * height * 4);
  // Letters are all edge at this size: what is only smoothed otherwise counts too.
  const pixels = pixelmatch(await whole(kept), await whole(actual), drawn, width, height, {
    threshold: pixelTolerance,
    includeAA: true,
  });
  const picture = await sharp(drawn, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { pixels, allowed: Math.floor(width * height * shareTolerance), drawn: picture };
}

/**
 * Holds the picture of a page against the one kept as `name`.png, and throws if they differ: what the page looks like
 * now and the differences are then put into `results`. With `UPDATE_LOOKS=1` the picture is kept anew first; in CI that
 * is refused.
 */
export async function holdLook(
  name: string,
  actual: Buffer,
  env: NodeJS.ProcessEnv = process.env,
  folder = looksFolder,
  results = resultsFolder,
): Promise<void> {
  const file = join(folder, `${name}.png`);
  if (env['UPDATE_LOOKS']) {
    if (env['CI']) throw new Error('CI compares with the kept pictures and never writes them: take UPDATE_LOOKS out');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await smallest(actual));
  }
  const kept = read(file);
  const difference = kept && (await compareLooks(kept, actual));
  if (difference && difference.pixels <= difference.allowed) return;
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.png`), actual);
  if (!difference)
    throw new Error(
      `There is no picture ${name}.png. What would be in it lies in ${results}: look at it, and accept it with\n${accepting}`,
    );
  writeFileSync(join(results, `${name}-difference.png`), difference.drawn);
  const found = `${name} looks otherwise in ${difference.pixels} pixels; ${difference.allowed} may differ`;
  throw new Error(
    `${found}. How it looks now, ${name}.png, and ${name}-difference.png lie in ${results}: look at them, and accept with\n${accepting}`,
  );
}

/**
 * The picture in few bytes: the colours of a page are few, and a palette makes a quarter of it. All of them where a
 * palette would show.
 */
async function smallest(picture: Buffer): Promise<Buffer> {
  const inPalette = await sharp(picture).png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  const { pixels } = await compareLooks(inPalette, picture);
  return pixels === 0 ? inPalette : sharp(picture).png({ compressionLevel: 9 }).toBuffer();
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
