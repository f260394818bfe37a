import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { formatProblem } from '../../../src/basics/problem.ts';
import { isDeviceName, readEntries, readTextFile, unreadable } from '../../../src/records/files.ts';
import { asNobody, canBeRefused } from '../../support/nobody.ts';

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-files-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The text of the file `path`, or the problem that is told of it; `nothing` where there is none. */
async function read(path: string, maximum = 1000): Promise<string> {
  const found = await readTextFile(path, 'a.mdx', maximum);
  if (found === undefined) return 'nothing';
  return 'text' in found ? found.text : formatProblem(found.problem);
}

async function readBytes(bytes: Uint8Array | string, maximum?: number): Promise<string> {
  const file = join(freshFolder(), 'a');
  writeFileSync(file, bytes);
  return await read(file, maximum);
}

const unix = test.skipIf(process.platform === 'win32');

describe('what stands in place of a file is told as what it is', () => {
  test('nothing, a folder', async () => {
    const folder = freshFolder();
    expect(await read(join(folder, 'a'))).toBe('nothing');
    expect(await read(folder)).toBe(
      'a.mdx:1:1  file-unreadable  this is a folder, not a file — put the file itself here',
    );
  });

  unix('a link is what it leads to, if it leads anywhere', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'text'), 'So it is.');
    symlinkSync('text', join(folder, 'good'));
    symlinkSync('none', join(folder, 'bad'));
    symlinkSync('circle', join(folder, 'circle'));
    expect(await read(join(folder, 'good'))).toBe('So it is.');
    expect(await read(join(folder, 'bad'))).toBe(
      'a.mdx:1:1  file-unreadable  this is a link that leads nowhere — put what it should lead to in its place',
    );
    expect(await read(join(folder, 'circle'))).toBe(
      'a.mdx:1:1  file-unreadable  this is a link that leads in a circle — put what it should lead to in its place',
    );
  });

  unix('a pipe that nobody writes to, an endless device and a socket keep nobody waiting', async () => {
    const folder = freshFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync('/dev/zero', join(folder, 'zero'));
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((listening) => server.once('listening', listening));
    onTestFinished(() => void server.close());
    expect(await read(join(folder, 'pipe'))).toBe(
      'a.mdx:1:1  file-unreadable  this is a pipe, not a file — put the file itself here',
    );
    expect(await read(join(folder, 'zero'))).toBe(
      'a.mdx:1:1  file-unreadable  this is a device, not a file — put the file itself here',
    );
    expect(await read(join(folder, 'socket'))).toBe(
      'a.mdx:1:1  file-unreadable  this is a socket or a device — put the file itself here',
    );
  });

  test.skipIf(!canBeRefused)('a file and a folder that may not be read', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'a'), 'So it is.', { mode: 0o000 });
    mkdirSync(join(folder, 'b'), { mode: 0o000 });
    const problems = await asNobody(async () => [await read(join(folder, 'a')), await read(join(folder, 'b', 'c'))]);
    const refused = 'a.mdx:1:1  file-unreadable  the file may not be read — give yourself the right to read it';
    expect(problems).toEqual([refused, refused]);
    const entries = await asNobody(() => readEntries(join(folder, 'b'), 'b'));
    expect(entries && 'problem' in entries ? formatProblem(entries.problem) : entries).toBe(
      'b:1:1  file-unreadable  the folder may not be read — give yourself the right to read it',
    );
  });

  it.each([
    ['EIO', 'the file cannot be read: the disk reports a fault — copy it from elsewhere'],
    ['EMFILE', 'the file cannot be read: too many files are open — close other programs, and try again'],
    ['ESTALE', 'the file cannot be read (ESTALE) — try to open it yourself, and mend what stands in the way'],
  ])('whatever else the machine says: %s', (code, told) => {
    expect(formatProblem(unreadable(Object.assign(new Error(code), { code }), 'a.mdx', 'file'))).toBe(
      `a.mdx:1:1  file-unreadable  ${told}`,
    );
  });
});

describe('bytes', () => {
  test('as many as there may be are read, one more is not', async () => {
    expect(await readBytes('a'.repeat(1000))).toHaveLength(1000);
    expect(await readBytes('a'.repeat(1001))).toBe(
      'a.mdx:1:1  file-too-large  the file has 1,001 bytes — keep it under 0.001 MiB (1,000 bytes)',
    );
  });

  unix('a file that tells no size is read up to the bound', async () => {
    expect(await read('/proc/self/status', 100_000)).toContain('Name:');
    expect(await read('/proc/self/status', 10)).toContain('file-too-large');
  });

  it.each<[string, Uint8Array | string, string]>([
    ['a byte order mark', '\uFEFFÉ', 'É'],
    ['nothing', '', ''],
    ['lines of old Macs', 'a\rb\r', 'a\nb\n'],
    ['lines of Windows', 'a\r\nb', 'a\r\nb'],
    [
      'a byte of Windows-1252',
      Buffer.from('a\nb é', 'latin1'),
      "a.mdx:2:3  file-not-utf8  the byte E9 ('é' in Windows-1252) is not UTF-8 — save the file again with the encoding UTF-8",
    ],
    [
      'a byte behind letters of several bytes',
      Buffer.concat([Buffer.from('é👍'), Buffer.from([0x80])]),
      "a.mdx:1:4  file-not-utf8  the byte 80 ('€' in Windows-1252) is not UTF-8 — save the file again with the encoding UTF-8",
    ],
    [
      'half of a surrogate pair',
      Buffer.from([0xed, 0xa0, 0x80]),
      "a.mdx:1:1  file-not-utf8  the byte ED ('í' in Windows-1252) is not UTF-8 — save the file again with the encoding UTF-8",
    ],
    [
      'a letter cut in two',
      Buffer.from('aé').subarray(0, 2),
      "a.mdx:1:2  file-not-utf8  the byte C3 ('Ã' in Windows-1252) is not UTF-8 — save the file again with the encoding UTF-8",
    ],
    [
      'UTF-16 with its mark',
      Buffer.from('\uFEFF---\nname: A', 'utf16le'),
      'a.mdx:1:1  file-not-utf8  the file is UTF-16 — save it again with the encoding UTF-8',
    ],
    [
      'UTF-16 the other way round',
      Buffer.from('\uFEFF---\nname: A', 'utf16le').swap16(),
      'a.mdx:1:1  file-not-utf8  the file is UTF-16 — save it again with the encoding UTF-8',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('---\nname: A', 'utf16le'),
      'a.mdx:1:1  file-not-utf8  the file is UTF-16 — save it again with the encoding UTF-8',
    ],
    [
      'UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0]),
      'a.mdx:1:1  file-not-utf8  the file is UTF-32 — save it again with the encoding UTF-8',
    ],
  ])('%s', async (_, bytes, text) => {
    expect(await readBytes(bytes)).toBe(text);
  });
});

unix('what a folder holds, by name; names that are not UTF-8 too, hidden ones not', async () => {
  const folder = freshFolder();
  for (const name of ['b', 'a', '.hidden']) writeFileSync(join(folder, name), '');
  const odd = Buffer.concat([Buffer.from(`${folder}/c`), Buffer.from([0xff])]);
  writeFileSync(odd, '');
  expect(await readEntries(folder, '.')).toEqual({
    entries: [
      { name: 'a', named: true },
      { name: 'b', named: true },
      { name: 'c\ufffd', named: false },
    ],
  });
  expect(await readEntries(join(folder, 'none'), 'none')).toBeUndefined();
  const file = await readEntries(join(folder, 'a'), 'a');
  expect(file && 'problem' in file ? formatProblem(file.problem) : file).toBe(
    'a:1:1  file-unreadable  this is a file, not a folder — move it away, and make a folder of that name if you need one',
  );
});

it.each([
  ['con', true],
  ['aux.mdx', true],
  ['NUL', true],
  ['com1', true],
  ['lpt9.x.json', true],
  ['con-x', false],
  ['icon', false],
  ['com10', false],
])('Windows keeps the name %s for a device: %s', (name, kept) => {
  expect(isDeviceName(name)).toBe(kept);
});
