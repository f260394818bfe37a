// npm run lint: what a machine can tell of the code: types, templates, the plan of the house, the manual, the lock file.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { outputOf, root, spawnAstro } from './lib/astro.ts';
import { readFlags } from './lib/flags.ts';
import { step } from './lib/steps.ts';
import { lockFileFaults } from './lint/lock-file.ts';

const flags = readFlags('lint');

/** Each step tells what it found; nothing where all is well. */
const steps: readonly (readonly [name: string, work: () => Promise<string>])[] = [
  // 1. Templates, with types. It also writes the types of the collections that the next steps need.
  ['templates', () => told(spawnAstro('check', flags, ['--minimumSeverity', 'warning']))],
  // 2. Everything else, with types.
  ['types', () => run('typescript/bin/tsc', '--noEmit')],
  // 3. Who may import whom, no clock, no chance, no `any`.
  ['rules', () => run('eslint/bin/eslint.js', '--config', 'scripts/lint/eslint.config.mjs', 'src', 'scripts', 'tests')],
  // 4. The manual says what the schema says.
  ['manual', () => told(spawnNode('scripts/manual.ts', '--check'))],
  // 5. What messages take is what they are handed.
  ['messages', () => told(spawnNode('scripts/messages.ts', '--check'))],
  // 6. The lock file installs from any registry, on any system.
  ['lock file', lockFile],
];

let failed = false;
for (const [name, work] of steps) {
  const found = await step(name, work);
  if (found === '') continue;
  failed = true;
  console.error(found);
}
process.exitCode = failed ? 1 : 0;

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
