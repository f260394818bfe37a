import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFlags } from '../../../scripts/lib/flags.ts';
import { run } from '../../support/build.ts';

describe('a build', () => {
  test('is for everyone and goes to dist, unless the flags say otherwise', () => {
    expect(readFlags([])).toMatchObject({ audience: 'public', outDir: resolve('dist') });
    expect(readFlags(['--audience', 'public', '--out', 'elsewhere'])).toMatchObject({ audience: 'public', outDir: resolve('elsewhere') });
  });

  test('for the desk goes to a folder of its own', () => {
    expect(readFlags(['--audience', 'internal'])).toMatchObject({ audience: 'internal', outDir: resolve('dist-internal') });
    expect(readFlags(['--audience', 'internal', '--out', join('..', 'desk')])).toMatchObject({ audience: 'internal', outDir: resolve('..', 'desk') });
  });
});

describe('the command ends with 2 and says why', () => {
  test.each(['build', 'preview', 'check'])('%s, where nobody is called that', async (script) => {
    expect(await run(script, ['--audience', 'everyone'])).toEqual({ code: 2, output: "'everyone' is no audience: write --audience public or --audience internal\n" });
  });

  test.each(['dist', './dist/desk', 'dist/..desk'])('where an internal build would go to %s', async (out) => {
    expect(await run('build', ['--audience', 'internal', '--out', out])).toEqual({
      code: 2,
      output: `${out} is, or lies in, dist, which is for everyone: name another folder, or leave --out away for dist-internal\n`,
    });
  });
});
