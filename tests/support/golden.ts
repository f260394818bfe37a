import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the golden files lie. People read them: each change of one is a change of what the site says. */
export const goldenFolder = fileURLToPath(new URL('../fixtures/golden', import.meta.url));

/**
 * What the golden file `name` says should be. With `UPDATE_GOLDEN=1` it is written anew from `actual` first;
 * in CI that is refused.
 */
export function golden(
  name: string,
  actual: string,
  env: NodeJS.ProcessEnv = process.env,
  folder = goldenFolder,
): string {
  const file = `${folder}/${name}`;
  if (env['UPDATE_GOLDEN']) {
    if (env['CI']) throw new Error('CI compares with the golden files and never writes them: take UPDATE_GOLDEN out');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
  }
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    throw new Error(
      `There is no golden file ${name}: read what would be in it and write it with UPDATE_GOLDEN=1 npm test`,
    );
  }
}
