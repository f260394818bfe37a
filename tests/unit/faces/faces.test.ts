import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { pdfForm } from '../../../src/briefing/forms/pdf.ts';
import { compilerFor } from '../../../src/faces/compiler.ts';
import { cutFace, familyOf } from '../../../src/faces/cut.ts';
import { faces, slicedFaces } from '../../../src/faces/set.ts';
import { slicesOf } from '../../../src/faces/slices.ts';
import { drawCover } from '../../../src/views/cover/drawing.ts';
import { sampleDocument } from '../../support/documents.ts';

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

test('papers and images are the same from whatever folder they are made', async () => {
  const cover = {
    path: 'images/x.png',
    language: 'en',
    site: 'Northland',
    kicker: 'Programme',
    title: 'Sea Cable 国家 ɓ',
    about: undefined,
    facts: [{ label: 'Report date', value: '31 January 2025' }],
  };
  const document = sampleDocument({ title: 'Sea Cable 国家 ɓ' });
  const own = createHash('sha256')
    .update(await drawCover(cover))
    .update(await pdfForm(document))
    .digest('hex');
  const source = (path: string): string => JSON.stringify(new URL(`../../../src/${path}`, import.meta.url).href);
  const program = `
    import { createHash } from 'node:crypto';
    import { drawCover } from ${source('views/cover/drawing.ts')};
    import { pdfForm } from ${source('briefing/forms/pdf.ts')};
    const { cover, document } = ${JSON.stringify({ cover, document })};
    process.stdout.write(createHash('sha256').update(await drawCover(cover)).update(await pdfForm(document)).digest('hex'));
  `;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  expect(elsewhere).toBe(own);
});
