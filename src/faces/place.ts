import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project's own faces lie in it. */
const ownFaces = 'src/styles/fonts';

/**
 * The project's folder, from wherever a command is typed. Astro prints from a bundle that lies elsewhere, but always
 * runs in that folder.
 */
export const projectFolder =
  [fileURLToPath(new URL('../..', import.meta.url)), process.cwd()].find(holdsFaces) ?? missing();

/** The folder of the faces that the project brings along. */
export const faceFolder = join(projectFolder, ownFaces);

function holdsFaces(folder: string): boolean {
  return existsSync(join(folder, ownFaces, 'SourceSerif4-Regular.ttf'));
}

function missing(): never {
  throw new Error(`the faces of the project are not there: no ${ownFaces}/SourceSerif4-Regular.ttf`);
}
