import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { codeId } from '../../../src/records/code-id.ts';

test('the id of code is another one where a line of it, or a file, is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'rooms'));
  const idWith = (file: string, text: string): string | undefined => {
    writeFileSync(join(folder, file), text);
    return codeId([folder]);
  };
  const ids = [
    idWith('a.ts', '1'),
    idWith('a.ts', '2'),
    idWith('rooms/b.ts', '1'),
    idWith('rooms/b.ts', '3'),
    idWith('notes.txt', 'no code'),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(ids[4]).toBe(ids[3]);
});

test('code that cannot be seen has none', () => {
  expect(codeId(['no/such/folder'])).toBeUndefined();
});
