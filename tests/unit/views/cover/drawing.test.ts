import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import type { Cover } from '../../../../src/views/cover/cover.ts';
import { drawCovers } from '../../../../src/views/cover/drawing.ts';
import { palette, placesIn } from '../../../../src/views/cover/palette.ts';
import { drawCover } from '../../../support/covers.ts';
import { hostileWords } from '../../../support/documents.ts';

const cover: Cover = {
  path: 'images/programmes/sea-cable.png',
  language: 'en',
  site: 'Northland Papers',
  kicker: 'Programme · infrastructure',
  title: 'Sea Cable',
  about: undefined,
  facts: [
    { label: 'Where it stands', value: 'running' },
    { label: 'Report date', value: '31 January 2025' },
  ],
};
const titled = (title: string): Promise<Uint8Array> => drawCover({ ...cover, title });
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** The rows of an image as the place of each pixel in its palette; the first place is the paper. */
function rowsOf(png: Uint8Array): number[][] {
  const { width, height, data } = decode(png);
  return Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (_, column) => ((data[(row * width + column) >> 1] ?? 0) >> (column % 2 === 0 ? 4 : 0)) & 15,
    ),
  );
}

/**
 * How far each line of the title reaches to the right: the runs of rows, between the kicker and the rule, on which
 * something stands.
 */
function titleLines(png: Uint8Array): number[] {
  const ends = rowsOf(png).map((row) => row.findLastIndex((place) => place !== 0));
  const starts = ends.flatMap((end, row) => (end >= 0 && (ends[row - 1] ?? -1) < 0 ? [row] : []));
  const lines = starts.map((start, index) => Math.max(...ends.slice(start, starts[index + 1])));
  // The band at the edge, the site and the kicker stand above; the rule, the labels and the values below.
  return lines.slice(3, -3);
}

/** How many runs of rows hold something: the band at the edge, lines of words, the rule. */
function bandsOf(png: Uint8Array): number {
  const filled = rowsOf(png).map((row) => row.some((place) => place !== 0));
  return filled.filter((is, row) => is && filled[row - 1] !== true).length;
}

test('is a PNG of 1200 × 630 pixels in the colours of the site, small, and the same every time', async () => {
  const png = await titled('Sea Cable');
  const { width, height, depth, palette: colourTable } = decode(png);
  expect([width, height, depth, colourTable]).toEqual([1200, 630, 4, palette]);
  expect(png.byteLength).toBeLessThan(15_000);
  expect(same(png, await titled('Sea Cable'))).toBe(true);
  expect(same(png, await titled('Sea Cables'))).toBe(false);
});

test.each([
  ['words', 'Papers of the desk '.repeat(10).trim()],
  ['one word', 'W'.repeat(200)],
  ['wide words', 'WW '.repeat(66).trim()],
])('is one sheet though all that stands on it be as long as it may: %s', async (_what, longest) => {
  const facts = [{ label: 'When', value: '22 September 2025 to about 26 October 2025 (uncertain)' }, ...cover.facts];
  for (const about of [undefined, `${longest} `.repeat(10)]) {
    const { width, height } = decode(
      await drawCover({ ...cover, site: longest, kicker: longest, title: longest, about, facts }),
    );
    expect([width, height]).toEqual([1200, 630]);
  }
});

test('shows all that a cover holds', async () => {
  const changed: readonly Partial<Cover>[] = [
    { site: 'Southland Papers' },
    { site: undefined },
    { kicker: 'Event' },
    { about: 'A cable.' },
    { facts: cover.facts.slice(1) },
  ];
  const covers = [cover, ...changed.map((other) => ({ ...cover, ...other }))];
  const drawn = await Promise.all(covers.map(async (each) => Buffer.from(await drawCover(each)).toString('base64')));
  expect(new Set(drawn).size).toBe(drawn.length);
});

describe('a title', () => {
  const long = 'Partnership of the Northern Ministries for the Lengthening of Cables and Piers';
  const agreed = 'Some ministries of the north agree on cables.';
  const absurd = Array.from({ length: 40 }, () => agreed).join(' ');

  test('takes as many lines as it needs, up to four', async () => {
    const titles = ['Sea Cable', 'Study visit to the harbours of Northland', long, absurd];
    expect(await Promise.all(titles.map(async (title) => titleLines(await titled(title)).length))).toEqual([
      1, 2, 3, 4,
    ]);
  });

  test('ends no line within a short compound, or between a number and what it counts', async () => {
    const [days, held] = [
      'What changed between 31 October 2025 and 31 January 2026',
      'What changed between 31\u00a0October 2025 and 31\u00a0January 2026',
    ] as const;
    expect(same(await titled(days), await titled(held))).toBe(true);
    const titles = [
      'Launch the Northern–Southern weather and climate partnership',
      'Launch the Northern Southern weather and climate partnership',
    ];
    const [compound = 0, words = 0] = await Promise.all(
      titles.map(async (title) => titleLines(await titled(title))[0] ?? 0),
    );
    expect(compound).toBeLessThan(words);
  });

  test('that finds no room is cut behind a word, and says so', async () => {
    const drawn = await titled(absurd);
    const words = absurd.split(' ');
    const beginning = (count: number): string => words.slice(0, count).join(' ');
    // Fewer words would leave room; of all beginnings only the one that is drawn looks the same.
    let count = 16;
    while (count < 60 && !same(drawn, await titled(`${beginning(count)}…`))) count += 1;
    expect(count).toBeLessThan(60);
    expect(same(drawn, await titled(beginning(count)))).toBe(false);
  });

  const words = ['Sea Cable', long, absurd, 'Thrumwaterbrinewardens'.repeat(40), 'i'.repeat(3000), 'M'.repeat(90)];
  const signs = [
    '国家发展和改革委员会'.repeat(40),
    'وزارة التعليم العالي '.repeat(40),
    'กระทรวงการต่างประเทศ'.repeat(40),
    '👨‍👩‍👧'.repeat(90),
  ];

  test.each([...words, ...signs])('keeps off the edges, though it be one long word: %.20s', async (title) => {
    // Below the band at the edge.
    const beside = rowsOf(await titled(title))
      .slice(20)
      .filter((row) => [...row.slice(0, 60), ...row.slice(1160)].some((place) => place !== 0));
    expect(beside.length).toBe(0);
  });

  test('is never markup, and never stops the build', async () => {
    const typst = [
      '#panic("no")',
      '#import "@preview/tides:1.0.0": *',
      '$ x^2 $',
      '@note <note>',
      '// none',
      // Half a letter; the last of all, in its two halves: Node does not read \u{…} right behind a half.
      '\u0000\ud800\udbff\udfff\ufeff',
      '',
    ];
    for (const title of [...typst, ...hostileWords]) expect(decode(await titled(title)).width, title).toBe(1200);
  });
});

describe('letters that the own face does not have', () => {
  const others = [
    '国家发展和改革委员会',
    'وزارة التعليم العالي',
    'משרד החוץ',
    'शिक्षा मंत्रालय',
    'กระทรวง',
    '외교부',
    'Ɛdzɔ́',
    '● ℃',
    '😀',
    '👍🏽',
  ];

  test.each(others)('are drawn: %s', async (title) => {
    const lines = titleLines(await titled(title));
    expect(lines.length).toBeGreaterThan(0);
    expect(same(await titled(title), await titled(`${title}${title}`))).toBe(false);
    expect(same(await titled(title), await titled('programmes/sea-cable'))).toBe(false);
  });

  test('are left out where no face has them', async () => {
    expect(same(await titled('Sea \ue000 Cable \u{10fffd}'), await titled('Sea Cable'))).toBe(true);
    expect(
      same(
        await drawCover({ ...cover, site: 'Northland ꯃ Papers', kicker: '\ue000 Programme · infrastructure' }),
        await titled('Sea Cable'),
      ),
    ).toBe(true);
  });

  test('leave the path of the page, where nothing is left of the title', async () => {
    expect(same(await titled('\ue000ꯃ – '), await titled('programmes/sea-cable'))).toBe(true);
  });
});

describe('a cover of texts that are far too long', () => {
  const endless = 'Northland Papers '.repeat(4000);
  const facts = [{ label: endless, value: endless }, ...cover.facts];
  const long: readonly Partial<Cover>[] = [
    { title: 'Sea Cable '.repeat(6000) },
    { title: 'W'.repeat(60_000) },
    { site: endless },
    { kicker: endless },
    { about: endless },
    { facts },
    { title: endless, site: endless, kicker: endless, about: endless, facts },
  ];

  test.each(long)('has one page, and the foot of every other: case %#', async (changed) => {
    const { width, height } = decode(await drawCover({ ...cover, ...changed }));
    expect([width, height]).toEqual([1200, 630]);
    // The rule above the facts stands where it stands on every cover, or higher.
    const rule = rowsOf(await drawCover({ ...cover, ...changed })).findLastIndex((row) =>
      row.slice(80, 1120).every((place) => place !== 0),
    );
    expect(rule).toBeGreaterThan(480);
  });
});

test('a pixel takes the nearest colour', () => {
  const [paper = [0, 0, 0], , , , , , , ink = [0, 0, 0]] = palette;
  expect([palette.length, paper, ink]).toEqual([16, [251, 250, 247], [26, 27, 30]]);
  const near = [24, 24, 24, 255, 250, 250, 250, 255];
  expect([...placesIn(Uint8Array.from([...paper, 255, ...ink, 255, ...near]))]).toEqual([0, 7, 7, 0]);
});

test('is the same whatever was drawn before it', async () => {
  // The same letters elsewhere within a pixel, and in another colour.
  for (const title of ['Cable Sea', 'Sea, Cables']) await titled(title);
  await drawCover({ ...cover, kicker: 'Sea Cable', title: 'Programme' });
  const after = await titled('Sea Cable');
  const anew = '../../../../src/views/cover/drawing.ts?anew';
  const { drawCovers: drawFirst } = (await import(anew)) as { readonly drawCovers: typeof drawCovers };
  expect(same(await drawCover(cover, drawFirst), after)).toBe(true);
});

test('is the same whatever is drawn with it', async () => {
  // China and Japan draw these letters otherwise, and which they are the letters around them tell.
  const titles = ['Sea Cable', 'وزارة التعليم العالي', 'A pier', '直骨', 'かな直骨', 'Harbours “2” of Northland'];
  const covers = titles.map((title): Cover => ({ ...cover, title, facts: cover.facts.slice(title.length % 3) }));
  const alone: Uint8Array[] = [];
  for (const each of covers) alone.push(await drawCover(each));
  const together = await drawCovers(covers);
  expect(together.map((image, index) => same(image, alone[index] ?? new Uint8Array()))).toEqual(titles.map(() => true));
  expect(new Set(together.map((image) => Buffer.from(image).toString('base64'))).size).toBe(titles.length);
});

test('cuts a line that is too long, and no other, and lets none run on', async () => {
  const wide = (count: number): string => 'W'.repeat(count);
  const counts = [10, 20, 25, 28, 30, 31, 32, 33, 34, 36, 40, 60];
  const covers = counts.flatMap((count): Cover[] => [
    { ...cover, site: wide(count) },
    { ...cover, kicker: wide(count) },
    { ...cover, facts: [{ label: wide(count), value: '31 January' }] },
    { ...cover, facts: [...cover.facts, { label: 'When', value: wide(count) }] },
  ]);
  const plain = bandsOf(await drawCover(cover));
  expect(plain).toBe(7);
  for (const [index, image] of (await drawCovers(covers)).entries()) {
    const shown = JSON.stringify(covers[index]);
    expect(bandsOf(image), shown).toBe(plain);
    const beside = rowsOf(image)
      .slice(20)
      .filter((row) => row.slice(1125).some((place) => place !== 0));
    expect(beside.length, shown).toBe(0);
  }
});

test('names the image on which nothing can be seen', async () => {
  const empty: Cover = { ...cover, path: '', site: undefined, kicker: '', title: '', facts: [] };
  await expect(drawCovers([cover, { ...empty, path: 'images/ .png' }])).rejects.toThrow(
    'the image images/ .png is empty',
  );
});

test('keeps nothing of what it has drawn', async () => {
  const drawn = async (from: number, count: number): Promise<void> => {
    for (let index = from; index < from + count; index += 1) await titled(`Sea Cable ${index}`);
  };
  await drawn(0, 10);
  const before = process.memoryUsage.rss();
  await drawn(10, 50);
  // An image and what it is drawn from take more than six megabytes.
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(150);
});
