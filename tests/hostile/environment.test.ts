import { chmod, cp, mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallFolder } from '../support/mutations/bases.ts';
import { writeFolder } from '../support/mutations/folder.ts';
import { printTable } from './support/figures.ts';
import { makeWorld, type World } from './support/project.ts';
import { run, startProgram, type How } from './support/running.ts';
import { siteAt } from './support/sites.ts';
import { differences, type Tree } from './support/tree.ts';

/** What a machine may have set, or lie about, that no page should show. */
interface Noise {
  readonly name: string;
  readonly how?: How;
  /** Behind `npm run build --`; the folder of the site follows. */
  readonly args?: readonly string[];
  readonly prepare?: () => Promise<void>;
  readonly command?: (args: readonly string[]) => readonly string[];
}

let world: World;
let known: Tree;
const rows: string[][] = [];

beforeAll(async () => {
  world = await makeWorld(smallFolder);
  await writeFolder(smallFolder, join(world.folder, 'records'));
  const { code, output } = await run(world, 'build', [...records(), '--out', join(world.folder, 'plain')]);
  expect(code, output).toBe(0);
  known = await siteAt(join(world.folder, 'plain'));
}, 600_000);
afterAll(async () => {
  printTable('The same records in other surroundings', ['surroundings', 'code', 'files that differ'], rows);
  await world.end();
});

function records(): string[] {
  return ['--content', join(world.folder, 'records')];
}

const script = (): string => join(world.project, 'scripts/build.ts');
const env = (name: string, value: Readonly<Record<string, string>>): Noise => ({ name, how: { env: value } });

const noises: readonly Noise[] = [
  env('TZ far from UTC', { TZ: 'Pacific/Kiritimati' }),
  env('another TZ', { TZ: 'America/St_Johns' }),
  env('no such TZ', { TZ: 'Nowhere/None' }),
  env('Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }),
  env('no language', { LANG: 'C', LC_ALL: 'C' }),
  env('SITE and BASE_URL', { SITE: 'https://elsewhere.example', BASE_URL: '/elsewhere' }),
  env('NODE_ENV=development', { NODE_ENV: 'development' }),
  env('NODE_ENV=test and VITEST', { NODE_ENV: 'test', VITEST: 'true', DEV: 'true', PROD: '' }),
  env('AUDIENCE=internal', { AUDIENCE: 'internal' }),
  env('our own marks', {
    BUILD_ID: 'ffffffffffff',
    FORMS_ID: 'ffffffffffff',
    CONTENT: '/nowhere',
    ARCHIVE: '/nowhere',
  }),
  env('Vite’s and Astro’s own', {
    VITE_X: '1',
    PUBLIC_X: '1',
    ASTRO_PORT: '1',
    MODE: 'x',
    ASTRO_KEY: 'x',
    VERCEL: '1',
    NETLIFY: 'true',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
  }),
  env('a proxy, colours, a debugger’s wish', {
    HTTP_PROXY: 'http://127.0.0.1:9',
    FORCE_COLOR: '3',
    DEBUG: '*',
    NODE_DEBUG: 'fs',
  }),
  env('SOURCE_DATE_EPOCH', { SOURCE_DATE_EPOCH: '1' }),
  env('Typst’s own', { TYPST_FONT_PATHS: '/tmp', TYPST_ROOT: '/', FONTCONFIG_PATH: '/nowhere' }),
  env('an old Windows', { OS: 'Windows_NT', USERNAME: 'x' }),
  env('no home', { HOME: '/nonexistent', USERPROFILE: '/nonexistent' }),
  { name: 'another working folder', how: { cwd: '/' } },
  { name: 'a working folder in the code', how: { cwd: 'SRC' } },
  {
    name: 'a umask that keeps others out',
    command: (args) => ['sh', '-c', 'umask 077; exec "$@"', 'sh', process.execPath, script(), ...args],
  },
  {
    name: 'another umask',
    command: (args) => ['sh', '-c', 'umask 000; exec "$@"', 'sh', process.execPath, script(), ...args],
  },
  { name: 'little to nice about', command: (args) => ['nice', '-n', '19', process.execPath, script(), ...args] },
  {
    name: 'a .env with SITE and more',
    prepare: async () => {
      for (const file of ['.env', '.env.production', '.env.local'])
        await writeFile(
          join(world.project, file),
          'SITE=https://elsewhere.example\nBASE_URL=/elsewhere\nAUDIENCE=internal\nNODE_ENV=development\n',
        );
    },
  },
  {
    name: 'a .env beside the records and in the home',
    prepare: async () => {
      for (const folder of ['home', 'desk'])
        await writeFile(join(world.folder, folder, '.env'), 'SITE=https://elsewhere.example\n');
    },
  },
  {
    name: 'the project by a link',
    prepare: () => symlink(world.project, join(world.folder, 'linked')),
    command: (args) => [process.execPath, join(world.folder, 'linked/scripts/build.ts'), ...args],
  },
  {
    name: 'the project by a link, from within it',
    how: { cwd: 'LINKED' },
    command: (args) => [process.execPath, 'scripts/build.ts', ...args],
  },
  {
    name: 'the records by a link',
    prepare: () => symlink(join(world.folder, 'records'), join(world.folder, 'linked-records')),
    args: ['--content', 'LINKED-RECORDS'],
  },
  {
    name: 'the records elsewhere, with other dates of files',
    prepare: () =>
      cp(join(world.folder, 'records'), join(world.folder, 'für alle/the records'), {
        recursive: true,
        preserveTimestamps: false,
      }),
    args: ['--content', 'COPIED-RECORDS'],
  },
  {
    name: 'records that may be written by all',
    prepare: () => chmod(join(world.folder, 'records/site.yaml'), 0o777),
  },
  { name: 'npm run build', command: (args) => ['npm', 'run', '--silent', 'build', '--', ...args] },
  {
    name: 'the project moved, with its caches',
    prepare: async () => {
      await mkdir(join(world.folder, 'moved'));
      await rename(world.project, join(world.folder, 'moved/bureau'));
      await symlink(join(world.folder, 'moved/bureau'), world.project);
    },
    command: (args) => [process.execPath, join(world.folder, 'moved/bureau/scripts/build.ts'), ...args],
  },
];

test.each(noises)('$name: the same bytes', async ({ name, how = {}, args, prepare, command }) => {
  await prepare?.();
  const out = join(world.folder, 'sites', String(rows.length));
  const places: Readonly<Record<string, string>> = {
    SRC: join(world.project, 'src'),
    LINKED: join(world.folder, 'linked'),
    'LINKED-RECORDS': join(world.folder, 'linked-records'),
    'COPIED-RECORDS': join(world.folder, 'für alle/the records'),
  };
  const all = [...(args ?? records()).map((arg) => places[arg] ?? arg), '--out', out];
  const where = how.cwd === undefined ? {} : { cwd: places[how.cwd] ?? how.cwd };
  const running = startProgram(world, command?.(all) ?? [process.execPath, script(), ...all], { ...how, ...where });
  const code = await running.ended;
  const found = differences(known, await siteAt(out));
  rows.push([name, String(code), code === 0 ? String(found.length) : 'all']);
  expect(code, running.printed()).toBe(0);
  expect(found).toEqual([]);
});
