import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArguments } from '../../scripts/lib/flags/command-line.ts';
import { commands, type Command } from '../../scripts/lib/flags/commands.ts';
import { run } from '../support/build.ts';
import { runHere } from '../support/run-here.ts';

test('a command ends with 2 and says why, a line each, before anything is done', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-typed-'));
  onTestFinished(() => rm(scratch, { recursive: true }));
  const out = join(scratch, 'site');
  expect(await run('build', ['--out', out, '--base', '%', '--audience', 'everyone'])).toEqual({
    code: 2,
    output:
      "--base '%' holds the sign %: write the path with a–z, 0–9, - _ . ~ and / alone\n--audience 'everyone' is no audience: write --audience public or --audience internal\n",
  });
  expect(await readdir(scratch)).toEqual([]);
});

/** These no other test runs as they are typed. */
const typedHere: readonly Command[] = ['read', 'stats', 'manual', 'messages', 'fonts', 'names', 'lint', 'bench'];

test.each(Object.keys(commands) as Command[])('%s --help says what it does and does nothing', async (command) => {
  const said = readArguments(command, ['--help'], {});
  const help = 'help' in said ? said.help : '';
  const ran = await (typedHere.includes(command) ? run : runHere)(command, ['--help']);
  expect(ran).toEqual({ code: 0, output: `${help}\n` });
});
