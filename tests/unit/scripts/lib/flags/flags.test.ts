import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, expectTypeOf, test } from 'vitest';
import { readArguments } from '../../../../../scripts/lib/flags/command-line.ts';
import { commands, typedAs, type Command } from '../../../../../scripts/lib/flags/commands.ts';
import { flagTable } from '../../../../../scripts/lib/flags/flag-table.ts';
import { readFlags } from '../../../../../scripts/lib/flags/flags.ts';

const root = resolve(import.meta.dirname, '../../../../..');
const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-flags-'));
const file = join(scratch, 'notes.txt');
await writeFile(file, 'no folder');
afterAll(() => rm(scratch, { recursive: true }));

/** A line for each fault of what was typed. */
function faults(command: Command, args: readonly string[], environment: NodeJS.ProcessEnv = {}): readonly string[] {
  const said = readArguments(command, args, environment);
  return 'faults' in said ? said.faults : [];
}

describe('a build', () => {
  test('is for everyone and goes to dist, unless the flags say otherwise', () => {
    expect(readFlags('build', [])).toMatchObject({
      audience: 'public',
      out: join(root, 'dist'),
      base: '/',
      site: undefined,
    });
    expect(readFlags('build', ['--audience', 'public', '--out', 'elsewhere'])).toMatchObject({
      audience: 'public',
      out: resolve('elsewhere'),
    });
  });

  test('for the desk goes to a folder of its own', () => {
    expect(readFlags('build', ['--audience', 'internal'])).toMatchObject({
      audience: 'internal',
      out: join(root, 'dist-internal'),
    });
    expect(readFlags('build', ['--audience', 'internal', '--out', join('..', 'desk')])).toMatchObject({
      audience: 'internal',
      out: resolve('..', 'desk'),
    });
  });

  test('of a part goes to a folder that says which', () => {
    expect(readFlags('build', ['--shard', '2/8'])).toMatchObject({
      shard: { number: 2, of: 8 },
      out: join(root, 'dist-2-of-8'),
    });
    expect(readFlags('build', ['--shard', '8/8', '--audience', 'internal'])).toMatchObject({
      out: join(root, 'dist-internal-8-of-8'),
    });
  });

  test('knows its path and its host however they are written', () => {
    expect(readFlags('build', ['--base', 'some/path/', '--site', 'HTTPS://Bücher.example:443/'])).toMatchObject({
      base: '/some/path',
      site: 'https://xn--bcher-kva.example',
    });
    expect(readFlags('build', ['--base=/', '--site=http://[::1]:8080'])).toMatchObject({
      base: '/',
      site: 'http://[::1]:8080',
    });
  });
});

describe('what is typed', () => {
  test('may stand in any order, behind two hyphens more, with = or without', () => {
    const expected = { content: scratch, json: true };
    for (const args of [
      ['--json', '--content', scratch],
      ['--', '--json', `--content=${scratch}`],
      [`--content=${scratch}`, '--', '--json'],
    ])
      expect(readFlags('check', args)).toMatchObject(expected);
  });

  test('of the environment stands in for a flag, where it says anything', () => {
    const contentOf = (args: readonly string[], environment: NodeJS.ProcessEnv): unknown => {
      const said = readArguments('verify', args, environment);
      return 'given' in said ? [said.given.content, said.given.archive] : said;
    };
    expect(contentOf([], { CONTENT: scratch, ARCHIVE: root })).toEqual([scratch, root]);
    expect(contentOf(['--content', root], { CONTENT: scratch })).toEqual([root, undefined]);
    expect(contentOf([], { CONTENT: '', ARCHIVE: ' ' })).toEqual([undefined, undefined]);
    expect(faults('check', [], { CONTENT: 'nowhere' })).toEqual([
      `CONTENT 'nowhere' is no folder: there is nothing at ${resolve('nowhere')}`,
    ]);
  });

  test('of an edition is a name and a day, of the bench are sizes', () => {
    expect(readFlags('edition', ['--report-date', '2024-02-29', 'spring'])).toMatchObject({
      word: 'spring',
      'report-date': '2024-02-29',
      again: false,
    });
    expect(readFlags('bench', ['--sizes', '50,1000', '--keep'])).toMatchObject({
      sizes: [50, 1000],
      shipped: false,
      verify: false,
      search: undefined,
      'search-cost': false,
      peer: undefined,
      wait: false,
      reader: false,
      keep: true,
    });
  });
});

const takenByCheck = 'it takes --content FOLDER, --json, --format WORD, --watch';

test.each<[Command, readonly string[], readonly string[]]>([
  // Flags that are none, or not this command's.
  ['check', ['--contnet', '../x'], ['there is no flag --contnet: did you mean --content?']],
  ['check', ['--zzz'], [`there is no flag --zzz: ${takenByCheck}`]],
  ['check', ['-json'], ['there is no flag -json: did you mean --json?']],
  [
    'check',
    ['–json', '—json'],
    ['there is no flag –json: did you mean --json?', 'there is no flag —json: did you mean --json?'],
  ],
  ['check', ['--constructor'], [`there is no flag --constructor: ${takenByCheck}`]],
  ['check', ['--out', 'x'], [`npm run check takes no --out: ${takenByCheck}`]],
  ['fonts', ['--json'], ['npm run fonts takes no --json: it takes --check']],
  ['check', ['../records'], [`'../records' stands here without a flag: ${takenByCheck}`]],
  [
    'check',
    ['-1', '-'],
    [`'-1' stands here without a flag: ${takenByCheck}`, `'-' stands here without a flag: ${takenByCheck}`],
  ],
  // Nothing behind a flag, or something where nothing can be.
  ['check', ['--content'], ['--content needs something behind it: write --content FOLDER']],
  ['check', ['--content', '--json'], ['--content needs something behind it: write --content FOLDER']],
  ['check', ['--content', ''], ['--content has nothing behind it: write --content FOLDER, or leave it away']],
  ['build', ['--out='], ['--out has nothing behind it: write --out FOLDER, or leave it away']],
  ['build', ['--base', '  '], ['--base has nothing behind it: write --base PATH, or leave it away']],
  ['check', ['--json=yes'], ['--json takes nothing behind it: write it alone']],
  ['check', ['--json', '--json'], ['--json stands here twice: write it once']],
  ['build', ['--out', 'a', '--out=b'], ['--out stands here twice: write it once']],
  // Folders.
  ['check', ['--content', 'nowhere'], [`--content 'nowhere' is no folder: there is nothing at ${resolve('nowhere')}`]],
  ['check', ['--content', file], [`--content '${file}' is a file: name the folder in which it lies`]],
  [
    'check',
    ['--content', join(file, 'x')],
    [
      `--content '${join(file, 'x')}' cannot be read: a part of ${join(file, 'x')} is a file, where only a folder can be: move that file, or name another place`,
    ],
  ],
  [
    'verify',
    ['--archive', join(scratch, 'none')],
    [`--archive '${join(scratch, 'none')}' is no folder: there is nothing at ${join(scratch, 'none')}`],
  ],
  ['verify', ['--archive', file], [`--archive '${file}' is a file: name the folder in which it lies`]],
  // Words and numbers.
  [
    'build',
    ['--audience', 'everyone'],
    ["--audience 'everyone' is no audience: write --audience public or --audience internal"],
  ],
  [
    'build',
    ['--audience', 'Public'],
    ["--audience 'Public' is no audience: write --audience public or --audience internal"],
  ],
  ...['abc', '-1', '0', '70000', '1.5', '1e3', '0x50', ' 80', '٨٠'].map((text): [Command, string[], string[]] => [
    'preview',
    ['--port', text],
    [`--port '${text}' is no port: write a number from 1 to 65535`],
  ]),
  ...['2', '0/8', '9/8', '2/0', '1/1001', '2/8/1', '-1/8', '1.5/8', 'two/8'].map(
    (text): [Command, string[], string[]] => [
      'build',
      ['--shard', text],
      [`--shard '${text}' is no part: write which of how many, as in 2/8: from 1/1 to 1000/1000`],
    ],
  ),
  ...['a', '49', '100,', '1e3', '100, 200', '99999999'].map((text): [Command, string[], string[]] => [
    'bench',
    ['--sizes', text],
    [`--sizes '${text}' is no list of sizes: write whole numbers from 50 on, with commas between them`],
  ]),
  // Addresses; see addresses.test.ts for more.
  [
    'build',
    ['--site', 'https://desk.example/papers/'],
    [
      "--site 'https://desk.example/papers/' holds more than a host: write 'https://desk.example' and give the path with --base papers",
    ],
  ],
  [
    'build',
    ['--site', 'https://me:secret@desk.example'],
    [
      "--site 'https://…@desk.example' holds a name or a password: everyone could read it; write 'https://desk.example'",
    ],
  ],
  [
    'build',
    ['--base', '"><script>'],
    ['--base \'"><script>\' holds the sign ": write the path with a–z, 0–9, - _ . ~ and / alone: script'],
  ],
  [
    'build',
    ['--base', 'C:/Program Files/Git/papers'],
    [
      "--base 'C:/Program Files/Git/papers' is a folder of Windows: Git Bash makes it of a path that begins with a slash; write it without: papers, or set MSYS_NO_PATHCONV=1",
    ],
  ],
  // What a terminal would obey is shown.
  [
    'build',
    ['--audience', 'a\n\u001B[31mb\u202Ec'],
    ["--audience 'a\\n\\u001b[31mb\\u202ec' is no audience: write --audience public or --audience internal"],
  ],
  // Editions.
  [
    'edition',
    [],
    ['Give the edition one name: npm run edition -- NAME [--content FOLDER] [--report-date DAY] [--again]'],
  ],
  [
    'edition',
    ['one', 'two'],
    ['Give the edition one name: npm run edition -- NAME [--content FOLDER] [--report-date DAY] [--again]'],
  ],
  [
    'edition',
    ['../spring'],
    [
      "'../spring' is no name for an edition: write it in lower-case letters, digits and single hyphens, as in 'spring'",
    ],
  ],
  [
    'edition',
    ['spring', '--report-date', '2025-02-30'],
    ["--report-date '2025-02-30' is no day of the calendar: write a day that exists as YYYY-MM-DD"],
  ],
  // All at once.
  [
    'start',
    ['x', '--contnet', 'y', '--base', '..', '--port', 'z', '--site', 'ftp://x', '--json', '--out'],
    [
      'there is no flag --contnet: did you mean --content?',
      'npm start takes no --json: it takes --content FOLDER, --base PATH, --site ADDRESS, --out FOLDER, --audience WORD, --port NUMBER',
      '--out needs something behind it: write --out FOLDER',
      "'x' stands here without a flag: it takes --content FOLDER, --base PATH, --site ADDRESS, --out FOLDER, --audience WORD, --port NUMBER",
      "--base '..' has a part that is made of dots: name every part",
      "--site 'ftp://x' is no address of a host: write https:// and the host alone",
      "--port 'z' is no port: write a number from 1 to 65535",
    ],
  ],
])('%s %j is told', (command, args, expected) => {
  expect(faults(command, args)).toEqual(expected);
});

test.each(['dist', './dist/desk', 'dist/..desk'])('an internal build does not go to %s', (out) => {
  expect(faults('build', ['--audience', 'internal', '--out', join(root, out)])).toEqual([
    `${join(root, out)} is, or lies in, dist, which is for everyone: name another folder, or leave --out away for dist-internal`,
  ]);
});

test('a flag that npm kept for itself is asked back', () => {
  const environment = {
    npm_lifecycle_event: 'check',
    npm_config_content: 'true',
    npm_config_json: 'true',
    npm_config_report_date: 'true',
  };
  expect(faults('check', ['../records'], environment)).toEqual([
    'npm took --content for itself: write two hyphens before the flags, npm run check -- --content FOLDER',
  ]);
  expect(faults('edition', ['spring'], { ...environment, npm_lifecycle_event: 'edition' })).toContain(
    'npm took --report-date for itself: write two hyphens before the flags, npm run edition -- --report-date DAY',
  );
  expect(faults('check', ['--content', scratch], environment)).toEqual([]);
  // A command that another one runs is not to blame for what that one was told.
  expect(faults('check', [], { ...environment, npm_lifecycle_event: 'test' })).toEqual([]);
});

const scripts = (await readdir(join(root, 'scripts')))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));

test('every script is a command, and npm knows each', async () => {
  const { scripts: known } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(commands).sort()).toEqual(scripts.sort());
  for (const name of Object.keys(commands) as Command[])
    expect(known[typedAs(name).replace(/^npm (?:run )?/, '')]).toBe(`node scripts/${name}.ts`);
});

describe.each(Object.keys(commands) as Command[])('%s', (command) => {
  const { does, takes } = commands[command];

  test.each(['--help', '-h'])('%s says what it does and which flags it takes', (asking) => {
    const said = readArguments(command, ['--nonsense', asking], {});
    const help = 'help' in said ? said.help : '';
    expect(help.startsWith(typedAs(command))).toBe(true);
    expect(help).toContain(`\n\n${does}\n\n`);
    expect(help.match(/^ {2}--[a-z-]+/gm)).toEqual([...takes, 'help'].map((name) => `  --${name}`));
    for (const line of help.split('\n')) expect(line).toBe(line.trimEnd());
  });
});

test('every flag is taken by some command', () => {
  const taken = Object.values(commands).flatMap(({ takes }): readonly string[] => takes);
  expect(Object.keys(flagTable).filter((name) => !taken.includes(name))).toEqual([]);
});

test('the README names every command and every flag, and no other', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, chapter = ''] = /^## Commands\n(.*?)^## /ms.exec(readme) ?? [];
  for (const command of Object.keys(commands) as Command[])
    expect(chapter).toMatch(new RegExp(`^\\| \`${typedAs(command)}[ \`]`, 'm'));
  const named = new Set([...chapter.matchAll(/(?<= |`)--([a-z][a-z-]*)/g)].map(([, name]) => name));
  expect([...named].sort()).toEqual([...Object.keys(flagTable), 'help'].sort());
});

test('a flag that a command does not take does not compile', () => {
  const flags = readFlags('verify', ['--json']);
  expectTypeOf(flags.json).toEqualTypeOf<boolean>();
  expectTypeOf(flags.archive).toEqualTypeOf<string>();
  expectTypeOf(readFlags('read', []).by).toEqualTypeOf<string | undefined>();
  expect(flags.named).toEqual(['json']);
  // @ts-expect-error Verifying opens no port.
  expect(flags.port).toBeUndefined();
  // @ts-expect-error Nor is a word behind its name.
  expect(flags.word).toBeUndefined();
});

test('a command typed in another folder takes the records of the project', () => {
  const elsewhere = process.cwd();
  process.chdir(scratch);
  try {
    expect(readFlags('build', [])).toMatchObject({ out: join(root, 'dist') });
    expect(readFlags('verify', [])).toMatchObject({
      content: join(root, 'src/content'),
      archive: join(root, 'archive'),
    });
    expect(readFlags('verify', ['--content', '.', '--archive', '..'])).toMatchObject({
      content: process.cwd(),
      archive: resolve('..'),
    });
  } finally {
    process.chdir(elsewhere);
  }
});
