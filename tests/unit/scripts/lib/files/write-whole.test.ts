import { once } from 'node:events';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeSystemError, PlainError } from '../../../../../scripts/lib/system-errors.ts';
import { ownMark } from '../../../../../scripts/lib/files/owner.ts';
import { writeWhole } from '../../../../../scripts/lib/files/write-whole.ts';

const windows = process.platform === 'win32';
const superuser = process.getuid?.() === 0;

const failing = (code: string, message = code): Error => Object.assign(new Error(message), { code });

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-memoire-whole-'));
  file = join(folder, 'lock.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file is written whole', () => {
  test('where there was none, and in the place of another; nothing is left beside it', async () => {
    await writeWhole(file, 'old\n');
    await writeWhole(file, 'new\n');
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual(['new\n', ['lock.jsonl']]);
  });

  test('with bytes as with words', async () => {
    await writeWhole(file, Uint8Array.of(0, 255, 10));
    expect([...(await readFile(file))]).toEqual([0, 255, 10]);
  });

  test('by two at once: one of them stands', async () => {
    await Promise.all([writeWhole(file, 'one'.repeat(100_000)), writeWhole(file, 'two'.repeat(100_000))]);
    expect(['one'.repeat(100_000), 'two'.repeat(100_000)]).toContain(await readFile(file, 'utf8'));
    expect(await readdir(folder)).toEqual(['lock.jsonl']);
  });

  test.skipIf(windows)('with the rights it had', async () => {
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await writeWhole(file, 'new');
    expect((await stat(file)).mode & 0o7777).toBe(0o640);
  });

  test.skipIf(!superuser)('and stays with its owner', async () => {
    await writeFile(file, 'old');
    await chown(file, 4321, 4322);
    await writeWhole(file, 'new');
    expect(await stat(file)).toMatchObject({ uid: 4321, gid: 4322 });
  });

  test.skipIf(windows).each([
    ['a file', 'there/own.jsonl', ['own.jsonl']],
    ['a file that is not there yet', 'there/new.jsonl', ['new.jsonl', 'own.jsonl']],
  ])('through a link to %s: the link stays', async (_, target, names) => {
    await mkdir(join(folder, 'there'));
    await writeFile(join(folder, 'there/own.jsonl'), 'old');
    await symlink(target, file);
    await writeWhole(file, 'new');
    expect([await readlink(file), await readFile(join(folder, target), 'utf8')]).toEqual([target, 'new']);
    expect(await readdir(join(folder, 'there'))).toEqual(names);
  });
});

describe('what was there stays as it was, and one line says why', () => {
  const refused = async (path: string): Promise<string> => {
    const before = await readdir(folder);
    const error: unknown = await writeWhole(path, 'new').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PlainError);
    expect(await readdir(folder)).toEqual(before);
    return error instanceof Error ? error.message.replaceAll(folder, '…') : '';
  };

  test('where the folder is missing', async () => {
    const why = 'nothing was written: there is no …/none/lock.jsonl: make it, or name another place';
    expect(await refused(join(folder, 'none/lock.jsonl'))).toBe(why);
  });

  test('where a folder stands', async () => {
    await mkdir(file);
    expect(await refused(file)).toBe(
      'nothing was written: …/lock.jsonl is a folder, where a file belongs: move the folder, or name another place',
    );
  });

  test('where a part of the path is a file', async () => {
    await writeFile(file, 'old');
    expect(await refused(join(file, 'lock.jsonl'))).toContain('a part of …/lock.jsonl/lock.jsonl is a file');
  });

  test('where the name is too long', async () => {
    expect(await refused(join(folder, 'x'.repeat(300)))).toMatch(
      /…x{30} is longer than a name may be here: take a shorter one$/,
    );
  });

  test.skipIf(windows)('where a link leads back to itself', async () => {
    await symlink('lock.jsonl', file);
    expect(await refused(file)).toBe(
      'nothing was written: …/lock.jsonl is a link that leads back to itself: set the link right',
    );
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
  });

  // A socket of our own stands for pipes and devices: a test that fails must not put a file in the place of /dev/null.
  test.skipIf(windows)('where it is no file, through a link too', async () => {
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');
    await symlink('socket', file);
    expect(await refused(file)).toBe('nothing was written: …/socket is no file that keeps what is written to it');
    expect((await stat(file)).isSocket()).toBe(true);
    server.close();
  });

  test.skipIf(windows || superuser)('where the file may only be read', async () => {
    await writeFile(file, 'old');
    await chmod(file, 0o444);
    expect(await refused(file)).toContain('you have no right to read or write …/lock.jsonl');
    expect(await readFile(file, 'utf8')).toBe('old');
  });
});

test('drafts of the dead are swept, those that may be alive or are not ours are left', async () => {
  const [host] = (await ownMark()).split('-');
  // No process has so high a number.
  const dead = `.aide-memoire-draft-${host}-4194305-1-1`;
  const forgotten = '.aide-memoire-draft-00000000-7-1-1';
  const left = [
    `.aide-memoire-draft-${await ownMark()}-999`,
    '.aide-memoire-draft-00000000-8-1-1',
    '.aide-memoire-draft-of-mine',
  ];
  for (const name of [dead, forgotten, ...left]) await writeFile(join(folder, name), 'half');
  await utimes(join(folder, forgotten), 1, 1);
  await writeWhole(file, 'new');
  expect(await readdir(folder)).toEqual([...left, 'lock.jsonl'].sort());
});

describe('an error of the system is told in one plain line', () => {
  const codes = [
    ...[
      'ENOSPC',
      'EDQUOT',
      'EROFS',
      'EACCES',
      'EPERM',
      'EBUSY',
      'EXDEV',
      'ENAMETOOLONG',
      'ENOENT',
      'ENOTDIR',
      'EISDIR',
    ],
    ...['EEXIST', 'ENOTEMPTY', 'ELOOP', 'EMFILE', 'EIO', 'EADDRINUSE', 'EADDRNOTAVAIL'],
  ];

  test.each(codes)('%s', (code) => {
    const told = describeSystemError(failing(code, `${code}: broken, write`), '/desk/dist');
    expect(told).toMatch(/^[^\n]*\/desk\/dist[^\n]*: [^\n]+$/);
    expect(told).not.toContain(code);
  });

  test('an unknown one in its own words', () => {
    expect(describeSystemError(failing('ESTRANGE', 'odd\nvery'), 'dist')).toBe('dist: odd\\nvery');
    expect(describeSystemError('no error', 'dist')).toBe('dist: no error');
  });

  test('and marks in a path are shown, not obeyed', () => {
    const told = describeSystemError(failing('EIO'), 'a\nb\u001b[31m\u202ec');
    expect(told).toContain('a\\nb\\u001b[31m\\u202ec');
  });
});
