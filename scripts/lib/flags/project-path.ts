import { nameOfSign } from '../../../src/basics/addresses.ts';

/** Signs that the tools which print pages take for the end of a path, for a code, or for a gap to fill. */
const strange = /[#?%*\p{Cc}]/u;

/**
 * Why pages cannot be printed by a project in the folder `project`; undefined where they can. From `desk #1` comes no
 * page, from `bureau%20` come pages without their faces.
 */
export function projectPathFault(project: string): string | undefined {
  const sign = strange.exec(project)?.[0];
  if (sign === undefined) return undefined;
  return `the project lies in ${project}, and no page can be printed from a folder with ${nameOfSign(sign)} in its name: rename the folder, or move the project`;
}
