// Loaded before a command (NODE_OPTIONS=--import=…): counts what the command asks of the file system, and ends it with
// SIGKILL at the call that HOSTILE_KILL_AT names, before or after it is done: `12 before`, `12 after`. With a file in
// HOSTILE_CALLS it writes down each call instead. Children of the command are left alone.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [at = '0', when] = (process.env['HOSTILE_KILL_AT'] ?? '').split(' ');
const list = process.env['HOSTILE_CALLS'];
const names = [
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'writeFile',
  'mkdir',
  'cp',
  'copyFile',
  'symlink',
  'link',
  'open',
  'truncate',
];
// Taken before any is replaced.
const { openSync, writeSync } = fs;
const lines = list === undefined ? undefined : openSync(list, 'a');

let calls = 0;

/** Whether this call is the one. */
function isNext(name: string, args: readonly unknown[]): boolean {
  calls += 1;
  const paths = args.filter((arg) => typeof arg === 'string').join(' ');
  if (lines !== undefined) writeSync(lines, `${calls} ${name} ${paths.slice(0, 300)}\n`);
  return calls === Number(at);
}

function end(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

type AnyFunction = (...args: unknown[]) => unknown;

/** Puts a counting function in the place of each of `wanted`. */
function count(module: object, wanted: readonly string[], isAsync: boolean): void {
  const functions = module as Record<string, AnyFunction>;
  for (const name of wanted) {
    const original = functions[name];
    if (!original) continue;
    functions[name] = function counted(this: unknown, ...args: unknown[]): unknown {
      // What only reads changes nothing.
      if (name.startsWith('open') && !(typeof args[1] === 'string' && /[wa+]/.test(args[1])))
        return original.apply(this, args);
      const next = isNext(name, args);
      if (next && when === 'before') end();
      const result = original.apply(this, args);
      if (!next) return result;
      if (!isAsync) end();
      return Promise.resolve(result).finally(end);
    };
  }
}

if (/[\\/]scripts[\\/]\w+\.ts$/.test(process.argv[1] ?? '')) {
  count(fs.promises, names, true);
  count(
    fs,
    names.map((name) => `${name}Sync`),
    false,
  );
  count(childProcess, ['spawnSync'], false);
  syncBuiltinESMExports();
}
