import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/build.ts';

test('a port that another program has is told in one line', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'aide-memoire-port-'));
  await writeFile(join(scratch, 'index.html'), '');
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const bound = other.address();
  const taken = typeof bound === 'object' && bound !== null ? bound.port : 0;
  try {
    const expected = {
      code: 1,
      output: `port ${taken} is taken by another program: end that one, or name another with --port\n`,
    };
    expect(await run('preview', ['--out', scratch, '--port', String(taken)])).toEqual(expected);
    expect(await run('start', ['--port', String(taken), '--out', join(scratch, 'none')])).toEqual(expected);
    expect(await run('dev', ['--port', String(taken)])).toEqual(expected);
  } finally {
    other.close();
    await rm(scratch, { recursive: true });
  }
});
