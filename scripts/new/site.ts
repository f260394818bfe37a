import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { oneLine } from '../../src/basics/characters.ts';
import { counted } from '../../src/basics/counted.ts';
import { formatProblem } from '../../src/basics/problem.ts';
import { checkFolder } from '../../src/check.ts';
import { knownLanguages } from '../../src/messages/words.ts';
import { outputOf } from '../lib/astro.ts';
import { root } from '../lib/root.ts';
import type { FlagsOf } from '../lib/flags/flags.ts';
import { makeFolder } from '../lib/files/make-folder.ts';
import { PlainError } from '../lib/system-errors.ts';
import { writeWhole } from '../lib/files/write-whole.ts';
import { setUpEditor } from './editor.ts';
import { siteFiles, siteTexts } from './site-files.ts';

/** Begins a site in a folder that is empty or not there yet. */
export async function beginSite(folder: string, flags: FlagsOf<'new'>): Promise<boolean> {
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
  const site = { title, language, readers: namesIn(readers), project: root, empty: flags.empty };
  const isArchiveNamed = flags.named.includes('archive');
  const archive = isArchiveNamed ? flags.archive : join(folder, 'archive');
  await makeFolder(archive);
  const texts = siteTexts(site).map(([file, text]): readonly [string, string] => [join(archive, file), text]);
  for (const [file] of texts)
    if (existsSync(file)) throw new PlainError(`${oneLine(file)} is there already: name another archive`);
  const files = siteFiles(site).map(([file, text]): readonly [string, string] => [join(folder, file), text]);
  for (const [file, text] of [...files, ...texts]) {
    await makeFolder(dirname(file));
    await writeWhole(file, text);
  }
  await quietly(() => setUpEditor(folder, false));
  if (!flags.empty) await verified(folder, archive);

  // 4. It must pass, or the fault is ours.
  const { problems, reading } = await checkFolder(folder, { keep: false });
  // What an empty site has none of is no fault of it.
  for (const problem of problems) if (problem.code !== 'empty-kind') console.error(formatProblem(problem));
  const where = isArchiveNamed ? ` --archive ${shown(archive)}` : '';
  const failed = problems.some(({ severity }) => severity === 'error');
  if (flags.json) console.log(JSON.stringify({ folder, records: reading.records.length, problems }, null, 2));
  else if (!failed)
    console.log(
      [
        flags.empty
          ? `${folder}: an empty site. Its README says how to fill it.`
          : `${folder}: a small site of ${counted(reading.records.length, 'record')} that passes its check. Its README says what to do with it.`,
        `  npm run dev -- --content ${shown(folder)}${where}`,
        `  npm run source -- add YOUR-DOCUMENT --content ${shown(folder)}${where}`,
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
async function verified(folder: string, archive: string): Promise<void> {
  const args = ['--content', folder, '--archive', archive];
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
