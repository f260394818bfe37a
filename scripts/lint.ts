// npm run lint: what a machine can tell of the code: types, templates, rules, format, dead code, manual, lock file.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { outputOf, spawnAstro } from './lib/astro.ts';
import { root } from './lib/root.ts';
import { readFlags } from './lib/flags/flags.ts';
import { step } from './lib/steps.ts';
import { lockFileFaults } from './lint/lock-file.ts';

readFlags('lint');

interface Check {
  readonly name: string;
  /** What it found; nothing where all is well. */
  readonly work: () => Promise<string>;
}

// 1. The types of the collections, which rules and types read.
const collections = step('collections', () => told(spawnAstro('sync')));

const checks: readonly Check[] = [
  // 2. How files are set.
  { name: 'format', work: () => run('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  // 3. Who may import whom, no clock, no chance, no `any`, lines of 120 signs, four parameters.
  { name: 'rules', work: () => collections.then(rules) },
  // 4. Types, of templates and of everything else: what `tsc` tells, `astro check` tells too.
  { name: 'types', work: () => collections.then(typeFaults) },
  // 5. What is exported and nobody imports; files and packages that nothing uses.
  { name: 'dead code', work: () => run('knip/bin/knip.js', '--config', 'scripts/lint/knip.json', '--no-progress') },
  // 6. The manual says what the schema says.
  { name: 'manual', work: () => told(spawnNode('scripts/manual.ts', '--check')) },
  // 7. What messages take is what they are handed.
  { name: 'messages', work: () => told(spawnNode('scripts/messages.ts', '--check')) },
  // 8. The names of the world are those of the packages that keep them.
  { name: 'names', work: () => told(spawnNode('scripts/names.ts', '--check')) },
  // 9. The lock file installs from any registry, on any system.
  { name: 'lock file', work: lockFile },
];

// As many side by side as there are cores, the longest first; one core is the collections' until they are there.
const waiting = [...checks];
const found: string[] = [];
const work = async (): Promise<void> => {
  for (let check = waiting.shift(); check; check = waiting.shift()) found.push(await step(check.name, check.work));
};
const cores = Math.min(availableParallelism(), 4);
const others = Array.from({ length: cores - 1 }, work);
found.push(await collections);
await Promise.all([...others, work()]);
for (const text of found) if (text !== '') console.error(text);
process.exitCode = found.some((text) => text !== '') ? 1 : 0;

function rules(): Promise<string> {
  return run('eslint/bin/eslint.js', '--config', 'scripts/lint/eslint.config.mjs', 'src', 'scripts', 'tests');
}

function typeFaults(): Promise<string> {
  return told(spawnAstro('check', '--noSync', '--minimumSeverity', 'warning'));
}

function run(program: string, ...args: string[]): Promise<string> {
  return told(spawnNode(join('node_modules', program), ...args));
}

function spawnNode(script: string, ...args: string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function told(child: ReturnType<typeof spawn>): Promise<string> {
  const { code, output } = await outputOf(child);
  return code === 0 ? '' : stripVTControlCharacters(output).trim() || `ended with exit code ${code}`;
}

async function lockFile(): Promise<string> {
  return lockFileFaults(await readFile(join(root, 'package-lock.json'), 'utf8')).join('\n');
}
