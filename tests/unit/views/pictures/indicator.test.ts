import { describe, expect, test } from 'vitest';
import { indicatorSeries } from '../../../../src/model/indicators.ts';
import { NoteBook } from '../../../../src/views/page/notes.ts';
import type { Picture } from '../../../../src/views/page/page.ts';
import { indicatorPicture } from '../../../../src/views/pictures/indicator.ts';
import { observationTable } from '../../../../src/views/page/tables.ts';
import { attribute, drawingOf, drawn, letteringOf, measure } from '../../../support/drawings.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

type Value = readonly [number: number, sense: string, asOf: string];

/** The picture of an indicator that one statement after the other observes. */
function pictureOf(values: readonly Value[], data: Readonly<Record<string, unknown>> = {}): Picture | undefined {
  const statements = values.map(([number, sense, asOf], index) => ({
    id: `v${index}`,
    aspect: 'figure',
    says: 'So long.',
    from: 'gazette-2024#3',
    value: { indicator: 'length', number, sense, asOf },
  }));
  const context = contextOf([
    record('programme', 'cable', { statements }),
    record('indicator', 'length', { name: 'Length of the cable', unit: 'km', ...data }),
    record('source', 'gazette-2024'),
  ]);
  const [series] = indicatorSeries(context.site);
  return series && indicatorPicture(context, series, observationTable(context, new NoteBook(context), series));
}

function draw(...values: Value[]): Picture {
  const picture = pictureOf(values);
  if (!picture) throw new TypeError('there is no picture');
  return picture;
}

interface Mark {
  readonly shape: string;
  readonly x: number;
  readonly y: number;
}

/** The marks of the values, without those of the key, whose places are in pixels. */
function marksOf(picture: Picture): Mark[] {
  const tree = drawingOf(picture);
  const points = drawn(tree, 'circle').map((circle) => ({
    shape: attribute(circle, 'className'),
    place: attribute(circle, 'cx'),
    y: measure(circle, 'cy'),
  }));
  const bounds = drawn(tree, 'use')
    .filter((use) => /more|less/.test(attribute(use, 'href')))
    .map((use) => ({ shape: attribute(use, 'href'), place: attribute(use, 'x'), y: measure(use, 'y') }));
  return [...points, ...bounds]
    .filter(({ place }) => place.endsWith('%'))
    .map(({ shape, place, y }) => ({ shape, x: Number.parseFloat(place), y }));
}

test('the title says what became of it, where that is sure; else what it counts', () => {
  expect(draw([900, 'exactly', '2023'], [950, 'exactly', '2024']).title).toBe(
    'From 2023 to 2024, Length of the cable rose from 900 to 950.',
  );
  expect(draw([900, 'about', '2023'], [950, 'exactly', '2024']).title).toBe('Length of the cable');
});

const shapesOf = (...values: Value[]): string[] => marksOf(draw(...values)).map(({ shape }) => shape);

describe('where values are drawn', () => {
  test('later is further right, more is higher', () => {
    const marks = marksOf(draw([20, 'exactly', '2019'], [24, 'exactly', '2021-03'], [31, 'exactly', '2024-09-26']));
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).sort((a, b) => a - b));
    expect(marks.map(({ y }) => y)).toEqual(marks.map(({ y }) => y).sort((a, b) => b - a));
  });

  test('from zero: twice the number is twice as high', () => {
    const picture = draw([20, 'exactly', '2019'], [40, 'exactly', '2021']);
    const zero = Math.max(...drawn(drawingOf(picture), 'line').map((line) => measure(line, 'y1')));
    const [once, twice] = marksOf(picture).map(({ y }) => zero - y);
    expect(twice).toBeCloseTo(2 * (once ?? 0), 0);
  });

  test('below zero too', () => {
    const picture = draw([-5, 'exactly', '2019'], [5, 'exactly', '2021']);
    const [less, more] = marksOf(picture);
    const zero = drawn(drawingOf(picture), 'line').find(
      (line) => attribute(line, 'className') === 'rule' && attribute(line, 'x2') === '100%',
    );
    expect(less?.y).toBeGreaterThan(measure(zero, 'y1'));
    expect(more?.y).toBeLessThan(measure(zero, 'y1'));
  });

  test('where sources differ all are drawn, one above the other', () => {
    const [a, b] = marksOf(draw([900, 'exactly', '2024-05'], [700, 'exactly', '2024-05']));
    expect(a?.x).toBe(b?.x);
    expect(a?.y).not.toBe(b?.y);
  });

  test('a source without a date stands apart at the left, under a word', () => {
    const picture = draw([20, 'exactly', '2001'], [24, 'exactly', '../2024'], [31, 'exactly', '2024']);
    const [undated, first] = marksOf(picture).sort((a, b) => a.x - b.x);
    expect([undated?.x, Number(first?.x) >= 40]).toEqual([24, true]);
    expect(letteringOf(drawingOf(picture))).toContain('undated');
    expect(letteringOf(drawingOf(draw([1, 'exactly', '../2024'], [2, 'exactly', '../2023'])))).toContain('undated');
    expect(letteringOf(drawingOf(draw([1, 'exactly', '2024'], [2, 'exactly', '2023'])))).not.toContain('undated');
  });

  test('a date known to the year has dashes over that year', () => {
    const dashes = (asOf: string): number =>
      drawn(
        drawingOf(draw([1, 'exactly', '2020-01-01'], [2, 'exactly', asOf], [3, 'exactly', '2024-12-31'])),
        '.dashes',
      ).length;
    expect([dashes('2022-05-05'), dashes('2022')]).toEqual([0, 1]);
  });
});

describe('the sense of a value', () => {
  test('a bound is an arrow from a line, up or down, and never a point', () => {
    expect(shapesOf([300, 'more than', '2024'], [400, 'up to', '2025'])).toEqual(['#value_more', '#value_less']);
    const { svg } = draw([300, 'more than', '2024'], [400, 'up to', '2025']);
    expect(svg).toContain('<path id="value_more" d="M-7 0H7M0 0v-16m-4 5 4-5 4 5"/>');
    expect(svg).toContain('<path id="value_less" d="M-7 0H7M0 0v16m-4-5 4 5 4-5"/>');
  });

  test('what is exact is a full point, what is about or nearly so an open one', () => {
    expect(shapesOf([300, 'exactly', '2023'], [400, 'about', '2024'], [500, 'nearly', '2025'])).toEqual([
      'full',
      'ring,broken',
      'ring,broken',
    ]);
  });

  test('stands in words beside its mark, money as money', () => {
    expect(letteringOf(drawingOf(draw([300, 'more than', '2022'], [400, 'nearly', '2024'])))).toEqual(
      expect.arrayContaining(['more than 300', 'nearly 400']),
    );
    const money = pictureOf(
      [
        [2e9, 'exactly', '2022'],
        [3e9, 'up to', '2024'],
      ],
      { unit: 'euros', currency: 'EUR' },
    );
    expect(money && letteringOf(drawingOf(money))).toEqual(
      expect.arrayContaining(['€2 billion', 'up to €3 billion', '€0']),
    );
  });

  test('a line goes up from zero to each value, but not to an upper bound, below which all is open', () => {
    const stems = (sense: string): number =>
      drawn(drawingOf(draw([3, sense, '2022'], [4, sense, '2024'])), '.rule').filter(
        (line) => attribute(line, 'x1') === attribute(line, 'x2'),
      ).length;
    expect(['exactly', 'about', 'nearly', 'more than', 'up to'].map(stems)).toEqual([2, 2, 2, 2, 0]);
  });

  test('is explained in a key, unless all are exact', () => {
    const key = ['exactly', 'about or nearly', 'more than: it lies above', 'up to: it lies there or below'];
    const shown = (...values: Value[]): string[] =>
      letteringOf(drawingOf(draw(...values))).filter((text) => key.includes(text));
    expect(shown([1, 'exactly', '2022'], [2, 'exactly', '2023'])).toEqual([]);
    expect(shown([1, 'exactly', '2022'], [2, 'more than', '2023'])).toEqual([key[0], key[2]]);
    expect(shown([1, 'about', '2022'], [2, 'up to', '2023'])).toEqual([key[1], key[3]]);
  });
});

test('no name lies over another: one without room is left to the table', () => {
  const same = draw(
    [900, 'exactly', '2024-05'],
    [901, 'exactly', '2024-05'],
    [902, 'exactly', '2024-05'],
    [903, 'exactly', '2024-05'],
  );
  const names = drawn(drawingOf(same), '.name').map(
    (text) => `${attribute(text, 'textAnchor')} ${Math.round(measure(text, 'y') / 13)}`,
  );
  expect(names.length).toBeLessThan(4);
  expect(new Set(names).size).toBe(names.length);
});

test('the picture says every value with its date, and of many how many and the ends', () => {
  expect(draw([20, 'exactly', '2023-07'], [24, 'about', '2025-09-26']).says).toBe(
    '2 observations: 20 km (July 2023) and about 24 km (26 September 2025).',
  );
  const many = Array.from({ length: 7 }, (_, index): Value => [10 + ((index * 3) % 7), 'exactly', `201${index}`]);
  expect(draw(...many).says).toBe('7 observations; the lowest is 10 km (2010), the highest 16 km (2012).');
});

test('so many values are drawn as can be told apart; of more there is no picture', () => {
  const values = (count: number) => Array.from({ length: count }, (_, index): Value => [index, 'exactly', '2023']);
  expect([1, 2, 150, 151].map((count) => pictureOf(values(count)) !== undefined)).toEqual([false, true, true, false]);
});

test('it is an image without links, named by its indicator; its table follows it on the page', () => {
  const picture = pictureOf(
    [
      [1, 'exactly', '2022'],
      [2, 'exactly', '2023'],
    ],
    { name: 'A <b> & "c"' },
  );
  expect(picture?.svg).toMatch(/^<svg class="flat measured" role="img" aria-label="A &lt;b&gt; &amp; &quot;c&quot;"/);
  expect(picture?.svg).not.toMatch(/<a |style=/);
  expect([picture?.tableFollows, picture?.table.rows.length]).toEqual([true, 2]);
});

test('fewer than two observations are no picture', () => {
  expect(pictureOf([])).toBeUndefined();
  expect(pictureOf([[1, 'exactly', '2022']])).toBeUndefined();
});

test('zeros alone stand at the foot of a scale', () => {
  const picture = draw([0, 'exactly', '2022'], [0, 'exactly', '2023']);
  const foot = Math.max(...drawn(drawingOf(picture), '.hair').map((line) => measure(line, 'y2')));
  for (const { y } of marksOf(picture)) expect(foot - y).toBeLessThan(5);
});

test('the same values give the same bytes', () => {
  expect(draw([1, 'about', '2022'], [2, 'up to', '../2023']).svg).toBe(
    draw([1, 'about', '2022'], [2, 'up to', '../2023']).svg,
  );
});
