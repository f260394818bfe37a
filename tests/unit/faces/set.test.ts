import { expect, test } from 'vitest';
import { compilerFor } from '../../../src/faces/compiler.ts';
import { cutFace, familyOf } from '../../../src/faces/cut.ts';
import { faces, slicedFaces } from '../../../src/faces/set.ts';
import { slicesOf } from '../../../src/faces/slices.ts';

const [gentium] = faces;
const [china] = slicedFaces;
if (!gentium || !china) throw new RangeError('there are no faces');

test('a text in the own face needs no other', async () => {
  expect((await compilerFor(['The Ministry of Łódź, Θάσος'])).families).toEqual(['Source Serif 4']);
});

test('others come in one order, whatever the order of the letters', async () => {
  const { families } = await compilerFor(['😀 وزارة', 'שלום ɓ']);
  expect(families).toEqual([
    'Source Serif 4',
    'letters gentium-plus',
    'letters noto-serif-hebrew-hebrew',
    'letters amiri-arabic',
    'letters noto-emoji-9',
  ]);
  expect((await compilerFor(['שלום ɓ وزارة 😀'])).families).toEqual(families);
});

test('signs that countries share are taken from the face of the one whose letters stand beside them', async () => {
  for (const [text, language] of [
    ['国', 'sc'],
    ['国の', 'jp'],
    ['國 외교부', 'kr'],
  ] as const) {
    const { families } = await compilerFor([text]);
    expect(families.slice(1).map((family) => family.replace(/-\d+$/, ''))).toEqual(
      families.slice(1).map(() => `letters noto-serif-${language}`),
    );
  }
});

test('a letter and its mark come from one face, though the own one has the mark', async () => {
  expect((await compilerFor(['ɔ́'])).alone).toEqual([{ family: 'letters gentium-plus', characters: ['ɔ́'] }]);
});

test('slices are those that hold the characters, each once', () => {
  const slices = slicesOf(china, ['国', '家', '国']).map(({ name }) => name);
  expect(new Set(slices).size).toBe(slices.length);
  expect(slices.length).toBeGreaterThan(0);
  for (const name of slices) expect(name).toMatch(/^noto-serif-sc-\d+$/);
});

test('a cut face bears its own name, and is the same every time', async () => {
  const [first, second] = await Promise.all([cutFace(gentium), cutFace(gentium)]);
  expect(first.map((font) => font.includes(Buffer.from(familyOf(gentium), 'utf16le').swap16()))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(first.map((font, index) => font.equals(second[index] ?? Buffer.alloc(0)))).toEqual([true, true, true, true]);
});

test('a face that cannot be read is an error that names it', async () => {
  await expect(cutFace({ name: 'none', files: [{ path: 'no/such-face.woff2' }] })).rejects.toThrow(
    /the face .*such-face\.woff2 cannot be read; run npm ci/,
  );
});
