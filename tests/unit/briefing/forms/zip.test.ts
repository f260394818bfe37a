import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { joinedZips } from '../../../../src/briefing/forms/zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const tides = { 'tides.txt': bytes('The tide '.repeat(50)), 'deep/sea.txt': bytes('The sea.') };
const ships = { 'ships.txt': bytes('A ship '.repeat(9)), 'empty.txt': bytes(''), 'pier.txt': bytes('A pier.') };

test('two ZIP files joined hold the files of both', () => {
  expect(unzipSync(joinedZips(zipSync(tides), zipSync(ships)))).toEqual({ ...tides, ...ships });
  const threefold = joinedZips(joinedZips(zipSync(tides), zipSync({})), zipSync(ships));
  expect(unzipSync(threefold)).toEqual({ ...tides, ...ships });
});

test('what is no ZIP file, or one with a comment, is told', () => {
  expect(() => joinedZips(zipSync(tides), new Uint8Array(40))).toThrow(TypeError);
  const commented = Uint8Array.from([...zipSync(ships), 33]);
  expect(() => joinedZips(commented, zipSync(tides))).toThrow('this is no ZIP file, or one with a comment');
});
