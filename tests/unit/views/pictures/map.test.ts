import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../src/schema/record.ts';
import { mapPicture } from '../../../../src/views/pictures/map.ts';
import { contextOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const from = 'gazette-2024#3';
const city = (id: string, at: readonly [number, number], name = id) => record('place', id, { name, type: 'city', at });
/** A programme that works in `places`, which thereby lie in view. */
const programme = (id: string, places: readonly string[], data: Readonly<Record<string, unknown>> = {}) =>
  record('programme', id, { places, from: { places: from }, ...data });

function draw(...records: SourceRecord[]) {
  const map = mapPicture(contextOf(records));
  if (!map) throw new TypeError('there is no map');
  return map;
}

const svgOf = (...records: SourceRecord[]): string => draw(...records).picture.svg;
const tagOf = (svg: string, start: string): string => new RegExp(`<${start}[^>]*>`).exec(svg)?.[0] ?? '';
const valueOf = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Where the dot of a place is drawn. */
function dotOf(svg: string, id: string): { x: number; y: number } {
  const tag = tagOf(svg, `circle class="s\\d" id="place_${id}"`);
  return { x: Number(valueOf(tag, 'cx')), y: Number(valueOf(tag, 'cy')) };
}

describe('where places are drawn', () => {
  const ports = [city('westport', [-40, 10]), city('midport', [-20, 30]), city('eastport', [10, 12])];

  test('further east is further right, further north is higher', () => {
    const svg = svgOf(...ports, programme('ferry', ['westport', 'midport', 'eastport']));
    const [west, middle, east] = ['westport', 'midport', 'eastport'].map((id) => dotOf(svg, id));
    expect([west, middle, east].map((dot) => dot?.x)).toEqual(
      [west?.x, middle?.x, east?.x].sort((a, b) => Number(a) - Number(b)),
    );
    expect(middle?.y).toBeLessThan(Math.min(Number(west?.y), Number(east?.y)));
  });

  test('the middle of the places is the middle of the map: nothing leans', () => {
    const svg = svgOf(
      city('west', [100, 0]),
      city('north', [120, 60]),
      city('east', [140, 0]),
      programme('ferry', ['west', 'north', 'east']),
    );
    expect(dotOf(svg, 'north').x).toBeCloseTo((dotOf(svg, 'west').x + dotOf(svg, 'east').x) / 2, 0);
  });

  test('what lies on both sides of 180° is not torn apart', () => {
    const svg = svgOf(
      city('last-light', [-172, 5]),
      city('first-light', [171, 5]),
      programme('ferry', ['last-light', 'first-light']),
    );
    const [, , width = 0] = valueOf(svg, 'viewBox').split(' ').map(Number);
    expect(dotOf(svg, 'last-light').x).toBeGreaterThan(dotOf(svg, 'first-light').x);
    for (const id of ['last-light', 'first-light']) {
      expect(dotOf(svg, id).x).toBeGreaterThan(0);
      expect(dotOf(svg, id).x).toBeLessThan(width);
    }
  });

  test('a country is drawn by its shape, one without a shape or too small to be seen by a dot', () => {
    const svg = svgOf(
      record('place', 'broadland', { country: '076' }),
      record('place', 'isle', { country: '652', at: [-62.8, 17.9] }),
      record('place', 'duchy', { country: '442' }),
      programme('ferry', ['broadland', 'isle', 'duchy']),
    );
    expect(valueOf(tagOf(svg, 'path class="s\\d" id="place_broadland"'), 'd')).toMatch(/^M[\d.]+ [\d.]+l/);
    for (const id of ['isle', 'duchy']) expect(dotOf(svg, id).x).toBeGreaterThan(0);
  });

  test('a country on record is no part of the pale land of others', () => {
    const port = [city('port', [-55, -12]), programme('ferry', ['port'])];
    const landOf = (...records: SourceRecord[]) => valueOf(tagOf(svgOf(...port, ...records), 'path class="land"'), 'd');
    expect(landOf()).not.toBe('');
    expect(landOf(record('place', 'broadland', { country: '076' }))).not.toBe(landOf());
  });

  test('the map shows where programmes and events are; a place that statements alone name can lie outside', () => {
    const far = city('far', [120, -30], 'Far Shore');
    const near = [
      ...ports,
      programme('ferry', ['westport', 'midport', 'eastport'], {
        statements: [{ id: 'look', aspect: 'purpose', says: 'The ferry looks to Far Shore.', from }],
      }),
    ];
    const map = draw(...near, far);
    expect(map.outside.map(({ id }) => id)).toEqual(['far']);
    expect(map.picture.svg).not.toContain('place_far');
    expect(valueOf(map.picture.svg, 'viewBox')).toBe(valueOf(svgOf(...near), 'viewBox'));
    expect(draw(...near, far, programme('liner', ['far'])).outside).toEqual([]);
  });

  test('without a place that says where it lies there is no map', () => {
    expect(mapPicture(contextOf([record('place', 'northland'), programme('ferry', ['northland'])]))).toBeUndefined();
  });
});

describe('how often a place is named', () => {
  const said = (id: string, says: string) => ({ id, aspect: 'outcome', says, from });
  const world = [
    record('place', 'harbour', {
      name: 'Harbour',
      type: 'city',
      at: [0, 0],
      statements: [said('own', 'It has a pier.')],
    }),
    record('place', 'creek', { name: 'Creek', type: 'region', at: [5, 0] }),
    record('place', 'reef', { name: 'Reef', type: 'territory', at: [9, 0] }),
    programme('ferry', ['harbour', 'creek', 'reef'], {
      partners: [{ as: 'partner', who: ['harbour'], from }],
      statements: [said('call', 'It calls at Harbour.')],
    }),
    programme('barge', ['harbour']),
    record('event', 'regatta', {
      where: ['harbour'],
      from: { where: from, outcome: from },
      statements: [said('start', 'It starts from Harbour.'), said('end', 'It ends in Harbour.')],
    }),
    record('organisation', 'yard', { place: 'harbour', from: { place: from } }),
  ];
  const { picture } = draw(...world);

  test('counts each programme and event once, and the statements that name it or are its own', () => {
    expect(picture.svg).toContain('<title>Harbour: 2 programmes, 1 event, 4 statements</title>');
    expect(picture.table.rows.map(({ cells }) => cells.map(({ text }) => written(text)))).toEqual([
      ['[Harbour](/places/harbour/)', 'city', '2', '1', '4'],
      ['[Creek](/places/creek/)', 'region', '1', '0', '0'],
      ['[Reef](/places/reef/)', 'territory', '1', '0', '0'],
    ]);
  });

  test('deepens its colour, as the legend tells', () => {
    expect(tagOf(picture.svg, 'circle class="s\\d" id="place_harbour"')).toContain('class="s3"');
    expect(tagOf(picture.svg, 'circle class="s\\d" id="place_creek"')).toContain('class="s1"');
    for (const words of [
      'Programmes, events and statements that name it',
      '>1<',
      '>2–3<',
      '>4 or more<',
      'Smaller place',
    ])
      expect(picture.svg).toContain(words);
    expect(picture.svg).not.toContain('Shared programme');
  });

  test('a place that nothing names has the colour of other land', () => {
    expect(
      tagOf(
        svgOf(city('port', [0, 0]), city('quay', [4, 0]), programme('ferry', ['port'])),
        'circle class="s\\d" id="place_quay"',
      ),
    ).toContain('class="s0"');
  });
});

describe('two places that share a programme', () => {
  const ends = [city('colford', [-30, 10], 'Colford'), city('exmouth', [10, 20], 'Exmouth')];
  const twins = (id: string, name: string) =>
    programme(id, [], { name, type: 'pairing', partners: [{ as: 'partner', who: ['exmouth', 'colford'], from }] });

  test('are joined by a line from one dot to the other, which leads to the programme', () => {
    const svg = svgOf(...ends, twins('twins', 'Twin Shores'));
    const link = tagOf(svg, 'a');
    expect([valueOf(link, 'id'), valueOf(link, 'href'), valueOf(link, 'aria-label')]).toEqual([
      'pair_colford_exmouth',
      '/programmes/twins/',
      'Colford and Exmouth: Twin Shores',
    ]);
    const [x1, y1, , , x2, y2] = valueOf(tagOf(svg, 'path class="line"'), 'd')
      .split(/[MQ ]/)
      .filter(Boolean)
      .map(Number);
    const [start, end] = ['colford', 'exmouth'].map((id) => dotOf(svg, id));
    expect([x1, y1, x2, y2]).toEqual([start?.x, start?.y, end?.x, end?.y].map((value) => Math.round(Number(value))));
    expect(svg).toContain('<title>Colford and Exmouth: Twin Shores</title>');
    expect(svg).toContain('Shared programme');
  });

  test('have one line for all their programmes; it then leads to the list', () => {
    const svg = svgOf(
      ...ends,
      twins('twins', 'Twin Shores'),
      programme('ferry', ['colford', 'exmouth'], { name: 'Ferry' }),
    );
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect([valueOf(tagOf(svg, 'a'), 'href'), valueOf(tagOf(svg, 'a'), 'aria-label')]).toEqual([
      '#section_pairs',
      'Colford and Exmouth: Ferry and Twin Shores',
    ]);
  });

  test('a pairing of bodies joins the places of their seats', () => {
    const seat = (id: string, place: string) => record('organisation', id, { place, from: { place: from } });
    const svg = svgOf(
      ...ends,
      city('wexham', [-60, -40]),
      programme('ferry', ['wexham']),
      seat('north-quay', 'colford'),
      seat('south-quay', 'exmouth'),
      programme('quays', [], {
        type: 'pairing',
        partners: [{ as: 'partner', who: ['north-quay', 'south-quay'], from }],
      }),
    );
    expect(valueOf(tagOf(svg, 'a'), 'id')).toBe('pair_colford_exmouth');
    expect(dotOf(svg, 'exmouth').x).toBeGreaterThan(0);
  });

  test('no line joins three, or two of which one says not where it lies', () => {
    const third = city('wexham', [0, 0]);
    expect(svgOf(...ends, third, programme('ring', ['colford', 'exmouth', 'wexham']))).not.toContain('<a ');
    expect(svgOf(...ends, record('place', 'nowhere'), programme('twins', ['colford', 'nowhere']))).not.toContain('<a ');
  });
});

describe('the drawing', () => {
  const crowd = Array.from({ length: 12 }, (_, index) =>
    city(`town-${index}`, [(index % 4) * 4, Math.floor(index / 4)], `Town of the ${index}th Bay`),
  );
  const world = [
    ...crowd,
    ...crowd.flatMap(({ id }, index) =>
      Array.from({ length: index + 1 }, (_, number) => programme(`ferry-${index}-${number}`, [id])),
    ),
  ];

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
    const svg = svgOf(
      city('bay', [0, 0], 'Bay <b> & "Sons"'),
      programme('ferry', ['bay']),
      programme('barge', ['bay']),
    );
    expect(svg).toContain('<title>Bay &lt;b&gt; &amp; &quot;Sons&quot;: 2 programmes');
    expect(svg).not.toContain('<b>');
  });

  test('has no style but that of classes, and a name for those who do not see it', () => {
    const svg = svgOf(...world, programme('twins', ['town-1', 'town-2']));
    expect(svg).toContain('<a ');
    expect(svg).not.toMatch(/ style=|<style| fill=| stroke=/);
    expect(tagOf(svg, 'svg')).toContain('role="group" aria-label="Map of the places on record"');
    expect(svg).toContain('role="img" aria-label="The places in their shades; the table lists them."');
  });
});
