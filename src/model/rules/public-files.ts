import { kindIs } from '../../basics/kinds.ts';
import type { Problem } from '../../basics/problem.ts';
import { ownFiles, reservedPaths } from '../../basics/urls.ts';
import type { Site } from '../site.ts';

/** A file in the content folder's `public/` never takes the place of what the site itself prints there. */
export function publicFilesInTheWay(site: Site, files: readonly string[]): Problem[] {
  const atRoot = site.all.filter(({ kind }) => kindIs(kind, 'lies', 'at-root'));
  const taken = new Set([...reservedPaths, ...ownFiles, ...atRoot.map(({ id }) => id)]);
  return files.flatMap((file): Problem[] => {
    const [top = ''] = file.split('/');
    // Hosts and systems that take large and small letters for the same would mix the two up.
    if (!taken.has(top.toLowerCase())) return [];
    const what = `the site itself has '${top}' at its top`;
    return [
      {
        code: 'public-file',
        severity: 'error',
        file: `public/${file}`,
        line: 1,
        column: 1,
        what,
        todo: 'give the file, or its folder, another name',
      },
    ];
  });
}
