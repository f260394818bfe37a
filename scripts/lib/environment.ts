import { enableCompileCache } from 'node:module';
import { root } from './root.ts';
import { cacheFolder } from './files/caches.ts';

/**
 * What a build may learn from the environment: where programs, homes and temporary files lie, and how Node itself runs.
 */
const listed: readonly string[] = [
  ...['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'NODE_OPTIONS'],
  // Without these nothing starts on Windows.
  ...[
    'SYSTEMROOT',
    'WINDIR',
    'SYSTEMDRIVE',
    'COMSPEC',
    'PATHEXT',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMFILES',
  ],
  // Whether npm started the command, and where the bench has it note what it used.
  ...['NPM_LIFECYCLE_EVENT', 'BENCH_USAGE'],
];

/**
 * From here on the command hears nothing else from its environment, lives in UTC, and stands in the project's own
 * folder, wherever it was typed: the same records give the same bytes.
 */
export function leaveSurroundings(): void {
  for (const name of Object.keys(process.env)) if (!listed.includes(name.toUpperCase())) delete process.env[name];
  process.env['TZ'] = 'UTC';
  process.chdir(root);
  keepCode();
}

/**
 * What the command loads from here on it takes as it was compiled the last time; where that cannot be kept, it is
 * compiled again.
 */
export function keepCode(): void {
  enableCompileCache(cacheFolder('code'));
}
