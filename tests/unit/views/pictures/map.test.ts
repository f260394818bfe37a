import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { NoteBook } from '../../../../src/views/page/notes.ts';
import type { Picture } from '../../../../src/views/page/page.ts';
import { mapPicture } from '../../../../src/views/pictures/map.ts';
import { contextOf } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const city = (id: string, at: readonly [number, number], name = id) => record('place', id, { name, type: 'city', at });
const meeting = (id: string, where: readonly string[], data: Readonly<Record<string, unknown>> = {}) =>
  record('event', id, { name: id, where, when: '2024-05', from: { when: from, where: from, outcome: from }, ...data });
const pairing = (id: string, who: readonly string[], data: Readonly<Record<string, unknown>> = {}) =>
  record('programme', id, { name: id, type: 'pairing', partners: [{ as: 'partner', who, from }], ...data });
const centre = (id: string, places: readonly string[]) =>
  record('programme', id, { name: id, type: 'centre', places, from: { places: from } });

function draw(...records: SourceRecord[]): Picture {
  const context = contextOf(records);
  const picture = mapPicture(context, new NoteBook(context));
  if (!picture) throw new TypeError('there is no map');
  return picture;
}

const svgOf = (...records: SourceRecord[]): string => draw(...records).svg;
const tagOf = (svg: string, start: string): string => new RegExp(`<${start}[^>]*>`).exec(svg)?.[0] ?? '';
const valueOf = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Where the dot of a place is drawn. */
function dotOf(svg: string, id: string): { x: number; y: number } {
  const tag = tagOf(svg, `circle id="place_${id}"`);
  return { x: Number(valueOf(tag, 'cx')), y: Number(valueOf(tag, 'cy')) };
}

describe('where things are drawn', () => {
  const ports = [city('westport', [-40, 10]), city('midport', [-20, 30]), city('eastport', [10, 12])];
  const fairs = ports.map(({ id }) => meeting(`fair-${id}`, [id]));

  test('further east is further right, further north is higher, and all within the frame', () => {
    const svg = svgOf(...ports, ...fairs);
    const [west, middle, east] = ['westport', 'midport', 'eastport'].map((id) => dotOf(svg, id));
    expect(west?.x).toBeLessThan(middle?.x ?? 0);
    expect(middle?.x).toBeLessThan(east?.x ?? 0);
    expect(middle?.y).toBeLessThan(east?.y ?? 0);
    expect(west?.x).toBeGreaterThan(0);
  });

  test('what lies on both sides of 180° is not torn apart', () => {
    const svg = svgOf(
      city('last-light', [-172, 5]),
      city('first-light', [171, 5]),
      meeting('dawn', ['last-light', 'first-light']),
    );
    const [, , width = 0] = valueOf(svg, 'viewBox').split(' ').map(Number);
    expect(dotOf(svg, 'last-light').x).toBeGreaterThan(dotOf(svg, 'first-light').x);
    for (const id of ['last-light', 'first-light']) {
      expect(dotOf(svg, id).x).toBeGreaterThan(0);
      expect(dotOf(svg, id).x).toBeLessThan(width);
    }
  });

  test('a place where nothing lies or happened is not drawn, however often it is named', () => {
    const said = { id: 'look', aspect: 'purpose', says: 'It looks to Far Shore.', from };
    const svg = svgOf(...ports, ...fairs, city('far', [120, -30], 'Far Shore'), centre('sand', ['midport']), {
      ...record('programme', 'ferry', { places: ['far'], from: { places: from }, statements: [said] }),
    });
    expect(svg).not.toContain('place_far');
    expect(svg).not.toContain('Far Shore');
  });

  test('a country has its dot in its middle, without a line of its own where it has no shape', () => {
    const svg = svgOf(record('place', 'broadland', { country: '076' }), meeting('fair', ['broadland']));
    expect(dotOf(svg, 'broadland').x).toBeGreaterThan(0);
    const context = contextOf([record('place', 'nowhere'), meeting('fair', ['nowhere'])]);
    expect(mapPicture(context, new NoteBook(context))).toBeUndefined();
  });
});

describe('what stands at a place is told by its sign', () => {
  const bay = city('bay', [0, 0], 'Bay');
  const signOf = (...records: SourceRecord[]): string => {
    const svg = svgOf(bay, ...records);
    return [/<(\w+)[^>]* id="place_bay"/.exec(svg)?.[1], valueOf(tagOf(svg, '\\w+[^>]* id="place_bay"'), 'class')].join(
      ' ',
    );
  };

  test.each([
    ['a centre is a square', centre('sand', ['bay']), 'rect centre'],
    ['a meeting that was held a dot', meeting('fair', ['bay']), 'circle held'],
    ['one that was only announced a ring', meeting('fair', ['bay'], { outcome: 'announced' }), 'circle open'],
  ])('%s', (_, thing, sign) => {
    expect(signOf(thing)).toBe(sign);
  });

  test('it says in words what is there', () => {
    expect(svgOf(bay, centre('Sand', ['bay']), meeting('Fair', ['bay']))).toContain(
      '<title>Bay: Sand and Fair</title>',
    );
  });
});

describe('the title says what is found', () => {
  const ends = [city('colford', [-30, 10], 'Colford'), city('exmouth', [10, 20], 'Exmouth')];
  const titles: readonly [string, readonly SourceRecord[]][] = [
    ['A pairing of regions joins two places.', [pairing('twins', ['colford', 'exmouth'])]],
    [
      'Sea Cable and 2 pairings of regions join two places each.',
      [
        pairing('twins', ['colford', 'exmouth']),
        pairing('others', ['colford', 'exmouth']),
        record('programme', 'cable', {
          name: 'Sea Cable',
          type: 'infrastructure',
          places: ['colford', 'exmouth'],
          from: { places: from },
          statements: [{ id: 'route', aspect: 'purpose', says: 'It runs from Colford to Exmouth.', from }],
        }),
      ],
    ],
    ['Centres stand in Colford.', [centre('sand', ['colford'])]],
  ];

  test.each(titles)('%s', (title, records) => {
    expect(draw(...ends, ...records).title).toBe(title);
  });

  test('or what it shows, where nothing stands out', () => {
    expect(draw(...ends, meeting('a', ['exmouth']), meeting('b', ['colford'])).title).toBe(
      'Cables, pairings, centres, meetings and visits where they lie or took place.',
    );
  });
});

describe('a line', () => {
  const ends = [city('colford', [-30, 10], 'Colford'), city('exmouth', [10, 20], 'Exmouth')];

  test('runs from one dot to the other, leads to its programme and bears the number of its row', () => {
    const svg = svgOf(...ends, pairing('twins', ['exmouth', 'colford'], { name: 'Twin Shores' }));
    const link = tagOf(svg, 'a');
    expect([valueOf(link, 'id'), valueOf(link, 'href'), valueOf(link, 'aria-label')]).toEqual([
      'line_twins',
      '/programmes/twins/',
      'Twin Shores: Exmouth and Colford',
    ]);
    const [x1, y1, , , x2, y2] = valueOf(tagOf(svg, 'path class="line"'), 'd')
      .split(/[MQ ]/)
      .filter(Boolean)
      .map(Number);
    const [start, end] = ['exmouth', 'colford'].map((id) => dotOf(svg, id));
    const drawn = [start?.x, start?.y, end?.x, end?.y];
    for (const [index, value] of [x1, y1, x2, y2].entries())
      expect(Math.abs(Number(value) - Number(drawn[index]))).toBeLessThan(1);
    expect(svg).toMatch(/<text class="number"[^>]*>1</);
  });
});

describe('the drawing', () => {
  const crowd = Array.from({ length: 12 }, (_, index) =>
    city(`town-${index}`, [(index % 4) * 4, Math.floor(index / 4)], `Town of the ${index}th Bay`),
  );
  const world = [...crowd, ...crowd.map(({ id }) => meeting(`fair-${id}`, [id]))];

  test('names stand clear of each other; those without room are left out', () => {
    const boxes = [
      ...svgOf(...world).matchAll(
        /<text(?: class="desk")? x="(\d+)" y="(\d+)" dy=".35em"(?: text-anchor="(\w+)")?>(Town[^<]*)/g,
      ),
    ].map(([, x, y, anchor, text = '']) => {
      const width = text.length * 7;
      const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { left, right: left + width, y: Number(y) };
    });
    expect(boxes.length).toBeGreaterThan(2);
    expect(boxes.length).toBeLessThan(crowd.length);
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(a.left >= b.right || b.left >= a.right || Math.abs(a.y - b.y) >= 12).toBe(true);
  });

  test('is the same for the same records, in whatever order they were read', () => {
    expect(svgOf(...[...world].reverse())).toBe(svgOf(...world));
  });

  test('holds names as words, never as marks', () => {
    const svg = svgOf(city('bay', [0, 0], 'Bay <b> & "Sons"'), meeting('fair', ['bay']));
    expect(svg).toContain('<title>Bay &lt;b&gt; &amp; &quot;Sons&quot;: fair');
    expect(svg).not.toContain('<b>');
  });

  test('has no style but that of classes, and is a group, which lets screen readers in', () => {
    const svg = svgOf(...world, pairing('twins', ['town-1', 'town-2']));
    expect(svg).toContain('<a ');
    expect(svg).not.toMatch(/ style=|<style| fill=| stroke=/);
    expect(tagOf(svg, 'svg')).toContain('role="group" aria-label="');
    expect(svg).toContain('role="img" aria-label="Land; the table lists all that is drawn."');
  });
});
