import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { oneLine } from '../../src/basics/characters.ts';
import { formatProblem } from '../../src/basics/problem.ts';
import { checkFolder } from '../../src/check.ts';
import { knownLanguages } from '../../src/messages/words.ts';
import { outputOf, root } from '../lib/astro.ts';
import type { DeskFlags } from '../lib/flags.ts';
import { PlainError } from '../lib/system-errors.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { setUpEditor } from './editor.ts';
import { siteFiles } from './site-files.ts';

/** Begins a site in a folder that is empty or not there yet. */
export async function beginSite(folder: string, flags: DeskFlags): Promise<boolean> {
  // 1. Nothing is written over.
  const there = await readdir(folder).catch(() => []);
  if (there.filter((name) => name !== '.git').length > 0)
    throw new PlainError(`${oneLine(folder)} is not empty: name a folder that is, or a new one`);
  const language = flags.language ?? 'en';
  if (!knownLanguages.includes(language))
    throw new PlainError(
      `a site cannot be written in '${language}' yet: its sources can be; leave --language out, or write one of: ${knownLanguages.join(', ')}`,
    );

  // 2. Ask for what was not said, where somebody can answer.
  const title = flags.title ?? (await asked('What is the site called?')) ?? 'Our cooperation papers';
  const readers = flags.readers ?? (await asked('Who reads claims against their sources? Names, with commas between:'));

  // 3. Write everything, then find what the claims rest on.
  for (const [file, text] of siteFiles({ title, language, readers: namesIn(readers), project: root })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeWhole(join(folder, file), text);
  }
  await quietly(() => setUpEditor(folder, false));
  await verified(folder);

  // 4. It must pass, or the fault is ours.
  const { problems, reading } = await checkFolder(folder, { keep: false });
  for (const problem of problems) console.error(formatProblem(problem));
  const failed = problems.some(({ severity }) => severity === 'error');
  if (flags.json) console.log(JSON.stringify({ folder, records: reading.records.length, problems }, null, 2));
  else if (!failed)
    console.log(
      [
        `${folder}: a small site of ${reading.records.length} records that passes its check. Its README says what to do with it.`,
        `  npm run dev -- --content ${shown(folder)}`,
        `  npm run source -- add YOUR-DOCUMENT --content ${shown(folder)}`,
      ].join('\n'),
    );
  return !failed;
}

function shown(folder: string): string {
  return /\s/.test(folder) ? `"${folder}"` : folder;
}

function namesIn(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** An answer from the keyboard; undefined where nobody sits there, or nothing was typed. */
async function asked(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = (await terminal.question(`${question} `)).trim();
  terminal.close();
  return answer === '' ? undefined : answer;
}

/** Runs the command that writes the evidence lock. */
async function verified(folder: string): Promise<void> {
  const args = ['--content', folder, '--archive', join(folder, 'archive')];
  const child = spawn(process.execPath, [join(root, 'scripts/verify.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { code, output } = await outputOf(child);
  if (code !== 0) throw new PlainError(`the claims of the new site were not found:\n${output}`);
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await work();
  } finally {
    console.log = log;
  }
}
