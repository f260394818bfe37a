import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/root.ts';
import { environment, type Ran } from './build.ts';

/** How often a command was run here: each time its module is another, and read from its top. */
let times = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a script of `scripts/` as `run` does, but in this process: what it loads is loaded already, which is most of
 * what a process of its own takes. For commands that start no child and wait for nothing; of each of them one test at
 * least has it run in a process of its own. What a command has no words for is thrown.
 */
export function runHere(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  // There is one process, so one command at a time.
  const ran = last.then(() => runNow(script, args, env));
  last = ran.catch(() => undefined);
  return ran;
}

async function runNow(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const putBack = surroundings();
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  try {
    globalThis.console = new Console(sink);
    setEnvironment(environment(env));
    process.chdir(root);
    process.argv = [process.execPath, fileURLToPath(scriptAddress(script)), ...args];
    process.exitCode = undefined;
    process.exit = (code) => {
      throw new Ended(Number(code ?? process.exitCode ?? 0));
    };
    const code = await codeOf(`${scriptAddress(script).href}?time=${(times += 1)}`);
    return { code, output: Buffer.concat(chunks).toString('utf8') };
  } finally {
    putBack();
  }
}

/** What ends a command before its end. */
class Ended extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}

/** Reads the module at `address`, and so does what stands in it; returns the exit code. */
async function codeOf(address: string): Promise<number> {
  try {
    await import(address);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Ended) return error.code;
    throw error;
  }
}

function scriptAddress(script: string): URL {
  return pathToFileURL(`${root}/scripts/${script}.ts`);
}

/** Notes what a command changes of its process; returns what puts it back. */
function surroundings(): () => void {
  const { argv, exitCode } = process;
  const exit = Object.getOwnPropertyDescriptor(process, 'exit') ?? {};
  const [folder, env, own] = [process.cwd(), { ...process.env }, globalThis.console];
  return () => {
    globalThis.console = own;
    process.argv = argv;
    Object.defineProperty(process, 'exit', exit);
    process.exitCode = exitCode;
    process.chdir(folder);
    setEnvironment(env);
  };
}

function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
}
