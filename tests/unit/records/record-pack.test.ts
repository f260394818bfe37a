import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plainResult, readRecord, resultOf } from '../../../src/records/record-file.ts';
import { RecordPack } from '../../../src/records/record-pack.ts';

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const text = '---\nname: Connectivity\n---\nThe cable is long. <Cite to="length" />\n\n{1 + 1}\n';
const bytes = Buffer.from(text);
const digest = createHash('sha256').update(bytes).digest('base64');
const at = { kind: 'theme', id: 'connectivity', file: 'themes/connectivity.mdx' } as const;
const read = readRecord(at, { bytes });

/** So many results that they are worth a pack. */
function results(count: number): Parameters<RecordPack['write']>[0] {
  const result = plainResult(read);
  return result
    ? Array.from({ length: count }, (_, index) => ({
        file: index === 0 ? at.file : `themes/${index}.mdx`,
        digest,
        result,
      }))
    : [];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
}

test('what a pack kept is what was read, its problems and the places of its fields too', () => {
  const where = freshFolder();
  new RecordPack('/a', where).write(results(100));
  const kept = new RecordPack('/a', where).find(at.file, digest);
  const again = kept && resultOf(at, kept, bytes);
  expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(read)));
  expect(again?.record?.positionOf(['name'])).toEqual({ line: 2, column: 7 });
});

test('nothing is found of other bytes, another file or another folder', () => {
  const where = freshFolder();
  new RecordPack('/a', where).write(results(100));
  expect(new RecordPack('/a', where).find(at.file, 'other')).toBeUndefined();
  expect(new RecordPack('/a', where).find('themes/other.mdx', digest)).toBeUndefined();
  expect(new RecordPack('/b', where).find(at.file, digest)).toBeUndefined();
});

test.each(['cut', 'changed', 'empty'])('a pack that was %s since holds nothing', (how) => {
  const where = freshFolder();
  new RecordPack('/a', where).write(results(100));
  const file = join(where, filesIn(where)[0] ?? '');
  const whole = readFileSync(file);
  if (how === 'changed') whole[whole.length - 20] = 0x21;
  writeFileSync(file, how === 'empty' ? '' : how === 'cut' ? whole.subarray(0, -10) : whole);
  expect(new RecordPack('/a', where).find(at.file, digest)).toBeUndefined();
});

test('a few files are not worth a pack, nor are a few that are new among many', () => {
  const where = freshFolder();
  new RecordPack('/a', where).write(results(99));
  expect(filesIn(where)).toEqual([]);
  new RecordPack('/a', where).write(results(100));
  const before = readFileSync(join(where, filesIn(where)[0] ?? ''));
  new RecordPack('/a', where).write(results(150));
  expect(readFileSync(join(where, filesIn(where)[0] ?? ''))).toEqual(before);
});
