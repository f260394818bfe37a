import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { chronologyOn } from '../../../../src/model/chronology.ts';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { NoteBook } from '../../../../src/views/page/notes.ts';
import type { Picture } from '../../../../src/views/page/page.ts';
import { chronologyPicture } from '../../../../src/views/pictures/chronology.ts';
import { attribute, drawingOf, drawn, letteringOf, measure } from '../../../support/drawings.ts';
import { textOf } from '../../../support/html.ts';
import { contextOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const event = (id: string, when?: string, data: Readonly<Record<string, unknown>> = {}) =>
  record('event', id, {
    name: `The ${id}`,
    ...(when === undefined ? {} : { when }),
    from: { ...(when === undefined ? {} : { when: from }), outcome: from, where: from },
    ...data,
  });
/** What lasts all the time, so that nothing breaks. */
const age = event('age', '2010-01-01/2025-01-31');

/** The picture of a site of `records`, whose report date is 31 January 2025. */
function pictureOf(records: readonly SourceRecord[]): Picture | undefined {
  const context = contextOf([record('source', 'gazette-2024', { published: '2024-11-20' }), ...records]);
  return chronologyPicture(
    context,
    new NoteBook(context),
    chronologyOn(context.site, context.site.settings.reportDate),
  );
}

function draw(records: readonly SourceRecord[]): Picture {
  const picture = pictureOf(records);
  if (!picture) throw new TypeError('there is no picture');
  return picture;
}

const linksOf = (picture: Picture): Element[] => drawn(drawingOf(picture), 'a');
const linkOf = (picture: Picture, id: string): Element | undefined =>
  linksOf(picture).find((link) => attribute(link, 'href') === `/events/${id}/`);
/** Where the mark of an event stands, in percent: the middle of where it can be touched. */
const markOf = (picture: Picture, id: string): number =>
  measure(drawn(linkOf(picture, id) ?? { type: 'root', children: [] }, '.hit')[0], 'cx');
/** What is drawn of an event's date: lines by their look, with both ends. */
function reachOf(picture: Picture, id: string): string[] {
  const link = linkOf(picture, id) ?? { type: 'root' as const, children: [] };
  return [
    ...drawn(link, 'rect').map(
      (bar) =>
        `${attribute(bar, 'className')} ${measure(bar, 'x')}–${Math.round((measure(bar, 'x') + measure(bar, 'width')) * 10) / 10}`,
    ),
    ...drawn(link, 'line').map(
      (line) => `${attribute(line, 'className')} ${measure(line, 'x1')}–${measure(line, 'x2')}`,
    ),
  ];
}
/** The panels, as `name: events`. */
const panelsOf = (picture: Picture): string[] =>
  drawn(drawingOf(picture), 'svg')
    .filter((panel) => attribute(panel, 'role') === 'group')
    .map(
      (panel) =>
        `${attribute(panel, 'ariaLabel')}: ${drawn(panel, 'a')
          .map((link) => attribute(link, 'href').split('/')[2])
          .join(', ')}`,
    );

describe('where events are drawn', () => {
  test('what comes later is further right, whatever its precision', () => {
    const days = ['2019', '2020-03', '2020-03-20', '2021-01-01/2021-06-30', '2022~', '2023-12-31', '2024-01-01'];
    const picture = draw(days.map((when, index) => event(`e${index}`, when)));
    const marks = days.map((_, index) => markOf(picture, `e${index}`));
    expect(marks).toEqual([...marks].sort((a, b) => a - b));
    expect(new Set(marks).size).toBeGreaterThan(5);
  });

  test('a year or more without an event is a break between two panels, and is told there', () => {
    const picture = draw([
      event('a', '2013-05-02'),
      event('b', '2014-05-02'),
      event('c', '2023'),
      event('d', '2023-11'),
      event('e', '2024-11-29'),
    ]);
    expect(panelsOf(picture)).toEqual(['May 2013 – May 2014: a, b', 'January 2023 – January 2025: c, d, e']);
    expect(letteringOf(drawingOf(picture)).join(' ')).toContain('No event on record between 2 May 2014 and 2023');
    expect(panelsOf(draw([event('a', '2013-05-02'), event('b', '2014-05-03')]))).toHaveLength(2);
    expect(
      panelsOf(draw([event('a', '2013-05-02'), event('long', '2013-06/2020'), event('b', '2020-02')])),
    ).toHaveLength(1);
  });

  test('a panel of two years at most has months, a longer one years', () => {
    const names = (...days: string[]) =>
      letteringOf(drawingOf(draw(days.map((day, index) => event(`e${index}`, day))))).filter((text) =>
        /^(\d{4}|[A-Z][a-z]{2,3})$/.test(text),
      );
    expect(names('2013-05-02', '2013-11-20')).toEqual(['May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov']);
    expect(names('2013-11-02', '2014-10-20')).toEqual(['Nov', '2014', 'Mar', 'May', 'Jul', 'Sept']);
    expect(names('2013-05-02', '2014-04-20', '2015-04-02', '2016-03-02')).toEqual(['2013', '2014', '2015']);
  });

  test('the report date and the newest source are lines where events of those days lie', () => {
    const picture = draw([
      event('newest', '2024-11-20'),
      event('on-the-day', '2025-01-31'),
      event('after', '2025-06-01'),
    ]);
    const lineAt = (look: string): number[] =>
      drawn(drawingOf(picture), 'line')
        .filter((line) => attribute(line, 'className') === look)
        .map((line) => measure(line, 'x1'));
    expect(lineAt('now')).toHaveLength(1);
    expect(lineAt('now')[0]).toBeCloseTo(markOf(picture, 'on-the-day'), 0);
    expect(lineAt('now,broken')[0]).toBeCloseTo(markOf(picture, 'newest'), 0);
    expect(letteringOf(drawingOf(picture))).toEqual(
      expect.arrayContaining(['Report date 31 January 2025', 'Newest source 20 November 2024']),
    );
  });

  test('a panel reaches up to the report date where that is near, and not where it is far', () => {
    expect(panelsOf(draw([event('a', '2024-03-02')]))).toEqual(['March 2024 – January 2025: a']);
    expect(panelsOf(draw([event('a', '2020-03-02')]))).toEqual(['March 2020: a']);
  });

  test('nothing stands outside, not even about a date at the edge', () => {
    const picture = draw([event('a', '2020~'), event('b', '../2021'), event('c', '2024/..'), event('d', '2029-12-31')]);
    for (const mark of ['a', 'b', 'c', 'd'].map((id) => markOf(picture, id)))
      expect(mark >= 0 && mark <= 100).toBe(true);
    for (const line of linksOf(picture).flatMap((link) => drawn(link, 'line')))
      expect([measure(line, 'x1') >= 0, measure(line, 'x2') <= 100]).toEqual([true, true]);
  });
});

describe('a date is drawn as exactly as it is known', () => {
  test('a day is a mark alone; a year and a decade have dashes over all their days, the mark in the middle', () => {
    const picture = draw([
      age,
      event('day', '2015-07-02'),
      event('year', '2015'),
      event('decade', '201X'),
      event('quarter', '2015-35'),
      event('half', '2015-41'),
    ]);
    const year = (at: number): number => Math.round((2 + (at / 15.083) * 95) * 10) / 10;
    expect(reachOf(picture, 'day')).toEqual([]);
    expect(reachOf(picture, 'year')).toEqual([`dashes ${year(5)}–${year(6)}`]);
    expect(reachOf(picture, 'decade')).toEqual([`dashes 2–${year(10)}`]);
    // A quarter is too short for dashes here; its mark stands in its middle.
    expect(reachOf(picture, 'quarter')).toEqual([]);
    expect(reachOf(picture, 'half')).toEqual([`dashes ${year(5.5)}–${year(6)}`]);
    expect(markOf(picture, 'quarter')).toBeCloseTo(year(5.625), 0);
    expect(markOf(picture, 'half')).toBeCloseTo(year(5.75), 0);
    expect(markOf(picture, 'year')).toBeCloseTo(year(5.5), 0);
    expect(markOf(picture, 'decade')).toBeCloseTo(year(5), 0);
  });

  test('about a year reaches before and after it', () => {
    const picture = draw([age, event('year', '2015'), event('about', '2015~')]);
    const ends = (id: string): number[] =>
      reachOf(picture, id).flatMap((line) => line.split(' ')[1]?.split('–').map(Number) ?? []);
    expect(ends('about')[0]).toBeLessThan(ends('year')[0] ?? 0);
    expect(ends('about')[1]).toBeGreaterThan(ends('year')[1] ?? 100);
    expect(markOf(picture, 'about')).toBe(markOf(picture, 'year'));
  });

  test('a day that the source is not sure of has a dash that a sure one has not', () => {
    const picture = draw([age, event('sure', '2015-07-02'), event('unsure', '2015-07-02?')]);
    const shapes = (id: string): string[] =>
      drawn(linkOf(picture, id) ?? { type: 'root', children: [] }, 'use').map((use) => attribute(use, 'href'));
    expect(shapes('sure')).toEqual([]);
    expect(shapes('unsure')).toEqual(['#chronology_doubt']);
  });

  test('a range is a bar over the days it covers for certain, with dashes where its ends are not', () => {
    const picture = draw([age, event('laying', '2015-01-01/2018-12-31'), event('survey', '2015/2018')]);
    expect(reachOf(picture, 'laying')).toEqual(['full 33.5–58.7']);
    expect(reachOf(picture, 'survey')).toEqual(['full 39.8–52.4', 'dashes 33.5–39.8', 'dashes 52.4–58.7']);
  });

  test('a range that did not take place, or has not yet, is hollow', () => {
    const picture = draw([
      event('off', '2015-01-01/2018-12-31', { outcome: 'cancelled' }),
      event('to-come', '2025-03-01/2028-12-31', { outcome: 'announced' }),
    ]);
    expect(['off', 'to-come'].map((id) => reachOf(picture, id)[0]?.split(' ')[0])).toEqual(['ring', 'ring']);
  });

  test('an open end runs to the edge, behind an arrow, from the end that is known', () => {
    const picture = draw([event('since', '2020-01-01/..'), event('until', '../2015-01-01'), age]);
    expect(reachOf(picture, 'since')).toEqual([`dashes ${markOf(picture, 'since')}–100`]);
    expect(reachOf(picture, 'until')).toEqual([`dashes 0–${markOf(picture, 'until')}`]);
    const arrows = drawn(drawingOf(picture), 'use')
      .filter((use) => attribute(use, 'className') === 'lines')
      .map((use) => `${attribute(use, 'href')} ${attribute(use, 'x')}`);
    expect(arrows).toContain('#chronology_end 100%');
    expect(arrows).toContain('#chronology_start 0%');
  });
});

describe('what is known of an event', () => {
  const all = [
    event('fair', '2024-01-01'),
    event('rumour', '2024-02-01', { outcome: 'announced' }),
    event('regatta', '2025-06-01', { outcome: 'announced' }),
    event('storm', '2024-03-01', { outcome: 'cancelled' }),
    event('dream', '2024-04-01', { outcome: 'unknown' }),
  ];
  const picture = draw(all);

  /** The mark without its place, its colour and the event's name. */
  const shapeOf = (id: string): string => {
    const link = linkOf(picture, id) ?? { type: 'root' as const, children: [] };
    const circles = drawn(link, 'circle')
      .filter((circle) => attribute(circle, 'className') !== 'hit')
      .map((circle) => `${attribute(circle, 'className').split(',')[0] ?? ''} ${attribute(circle, 'r')}`);
    const signs = letteringOf(link).filter((text) => text === '?');
    return [...circles, ...drawn(link, 'use').map((use) => attribute(use, 'href')), ...signs].join(' ');
  };

  test('is told by shape alone', () => {
    expect(['fair', 'rumour', 'regatta', 'storm', 'dream'].map(shapeOf)).toEqual([
      'full 5',
      'ring 7.5 ?',
      'ring 5',
      '#chronology_cross',
      '?',
    ]);
  });

  test('is explained in the key, each shape that is there and no other', () => {
    const key = (records: readonly SourceRecord[]): string[] =>
      letteringOf(drawn(drawingOf(draw(records)), 'svg')[0] ?? { type: 'root', children: [] });
    expect(key(all)).toEqual(
      expect.arrayContaining([
        'held',
        'announced',
        'announced, outcome unknown',
        'cancelled',
        'not known whether held',
      ]),
    );
    expect(key([event('fair', '2024-01-01')]).filter((text) => !/\d/.test(text))).toEqual(['held']);
    expect(key([event('fair', '2020/..')]).filter((text) => !/\d/.test(text))).toEqual([
      'held',
      'somewhere in this time',
      'end not known',
    ]);
  });

  test('is said by each mark with its name and date, and each leads to its event', () => {
    expect(linksOf(picture).map((link) => [attribute(link, 'href'), textOf(drawn(link, 'title')[0] ?? link)])).toEqual([
      ['/events/fair/', 'The fair, 1 January 2024, held'],
      ['/events/rumour/', 'The rumour, 1 February 2024, announced, outcome unknown'],
      ['/events/storm/', 'The storm, 1 March 2024, cancelled'],
      ['/events/dream/', 'The dream, 1 April 2024, not known whether held'],
      ['/events/regatta/', 'The regatta, 1 June 2025, announced'],
    ]);
  });

  test('marks can be touched: 25 pixels each, none in the way of another', () => {
    for (const lane of drawn(drawingOf(picture), 'svg')) {
      const middles = drawn(lane, '.hit').map((target) => measure(target, 'cy'));
      expect(middles.every((y, index) => index === 0 || y - (middles[index - 1] ?? 0) >= 25)).toBe(true);
    }
    expect(drawn(drawingOf(picture), '.hit').map((target) => attribute(target, 'r'))).toEqual(Array(5).fill('12.5'));
  });

  test('a picture with links is a group, which lets screen readers in', () => {
    expect(picture.svg).toMatch(/^<div role="group" aria-label="Most events on record fall in 2024;/);
    expect(picture.svg).not.toContain('role="img"');
  });
});

describe('names', () => {
  test('are broken to stand beside their mark on the narrowest phone, and cut where they would fill four lines', () => {
    const long =
      'The long and winding meeting of all harbour masters of the northern and the southern shores and of everyone who ever laid a cable between them, in the old town hall, and of all who came to hear of it';
    const picture = draw([event('early', '2024-02-01', { name: long }), event('late', '2025-01-20', { name: long })]);
    for (const link of linksOf(picture)) {
      const [text] = drawn(link, 'text');
      expect(text?.children.length).toBe(4);
      expect(textOf(link)).toMatch(/…$/);
    }
    expect(linksOf(picture).map((link) => attribute(drawn(link, 'text')[0], 'textAnchor'))).toEqual(['', 'end']);
  });

  test('stand above a range that leaves no room beside it', () => {
    const [link] = linksOf(draw([event('age', '2000-01-01/2025-01-01')]));
    const [text] = drawn(link ?? { type: 'root', children: [] }, 'text');
    expect(measure(text, 'y')).toBeLessThan(measure(drawn(link ?? { type: 'root', children: [] }, 'rect')[0], 'y'));
  });

  test('are text, whatever they look like', () => {
    const picture = draw([event('trick', '2024-01-01', { name: 'A <script>alert("x")</script> & more' })]);
    expect(picture.svg).toContain('A &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more, 1 January 2024');
    expect(picture.svg).not.toContain('<script');
    expect(picture.svg).not.toContain('style=');
  });
});

describe('what is said with it', () => {
  test.each([
    [['2024-02', '2024-05', '2023-06'], 'Most events on record fall in 2024'],
    [['2024-02', '2024-05'], 'All events on record fall in 2024'],
    [['2022-02', '2023-01-05', '2023-06', '2024-01'], 'Events on record from 2022 to 2024'],
    [
      ['2013-05', '2023', '2024-02', '2024-03', '2024-04'],
      'Most events on record fall in 2024; between May 2013 and 2023 there is none',
    ],
    [
      ['2010-05', '2013-05', '2023', '2024-02'],
      'Events on record from 2010 to 2024; between May 2013 and 2023 there is none',
    ],
  ])('the title says what is found in %j', (dates, title) => {
    expect(draw(dates.map((when, index) => event(`e${index}`, when))).title).toBe(title);
  });

  test('how many of which standing, and what could not be drawn', () => {
    const picture = draw([event('a', '2013-05'), event('c', '2023', { outcome: 'announced' }), event('e', undefined)]);
    expect(picture.says).toBe(
      '2 events with a date: 1 held and 1 announced without word of the outcome. One more bears no date and stands only in the list below.',
    );
  });

  test('the table has every event with its date, standing and evidence', () => {
    const { table } = draw([event('fair', '2013-05'), event('storm', '2014', { outcome: 'cancelled' })]);
    expect(table.columns).toEqual(['Event', 'When', 'Outcome']);
    expect(
      table.rows.map(({ cells }) =>
        cells.map(({ text, marks, tag }) =>
          [written(text), ...(marks ?? []).map(({ number }) => number), tag?.text].filter(Boolean).join(' '),
        ),
      ),
    ).toEqual([
      ['[The fair](/events/fair/) 1', 'May 2013', 'held'],
      ['[The storm](/events/storm/) 1', '2014', 'cancelled'],
    ]);
  });
});

describe('more than sixty events', () => {
  const many = [
    ...Array.from({ length: 50 }, (_, index) => event(`held-${index}`, '2020-05-01')),
    ...Array.from({ length: 10 }, (_, index) => event(`told-${index}`, '2020-06-01', { outcome: 'announced' })),
    event('late', '2021-01-01'),
  ];
  const picture = draw(many);

  test('are columns, one for each year, as high as their number, hollow as far as they were not held', () => {
    const columns = drawn(drawingOf(picture), 'g').filter((group) => drawn(group, 'title').length > 0);
    expect(columns.map((column) => textOf(drawn(column, 'title')[0] ?? column))).toEqual(['2020: 60', '2021: 1']);
    const [first, second] = columns.map((column) =>
      drawn(column, 'rect').map((bar) => `${attribute(bar, 'className')} ${attribute(bar, 'height')}`),
    );
    expect(first).toEqual(['full 40', 'ring 8']);
    expect(second).toEqual(['full 0.8']);
  });

  test('hold no link and are an image; the table has the numbers', () => {
    expect(linksOf(picture)).toEqual([]);
    expect(picture.svg).toMatch(/^<div role="img"/);
    expect(picture.table.rows.map(({ cells }) => cells.map(({ text }) => written(text)))).toEqual([
      ['[2020](/chronology/2020/)', '50', '10'],
      ['[2021](/chronology/2021/)', '1', '0'],
    ]);
  });
});

test('without a dated event there is no picture', () => {
  expect(pictureOf([])).toBeUndefined();
  expect(pictureOf([event('talks', undefined)])).toBeUndefined();
});

test('the same records give the same bytes, in whatever order they are read', () => {
  const world = [event('a', '2013-05'), event('b', '2014'), event('c', '2015/..'), event('d', '2014')];
  expect(draw(world.toReversed()).svg).toBe(draw(world).svg);
});
