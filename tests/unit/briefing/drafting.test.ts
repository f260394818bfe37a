import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import { hasPaper, leastPaperWords } from '../../../src/briefing/briefing.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { requested, requestFor, sentencesOf, textsOf, words } from '../../support/briefings.ts';
import { from, said } from '../../support/cable-world.ts';
import { record, siteOf } from '../../support/records.ts';

const herald = record('source', 'herald', { published: '2025-01-20' });
const gazette = record('source', 'gazette-2024', { published: '2024-05-02' });
const cableOf = (
  statements: readonly object[],
  data: Readonly<Record<string, unknown>> = {},
  body = '',
): SourceRecord => record('programme', 'cable', { name: 'Sea Cable', statements, ...data }, body);
const promised = (id: string, due: string, data: Readonly<Record<string, unknown>> = {}) =>
  record('commitment', id, {
    name: `The ${id}`,
    due,
    programmes: ['cable'],
    from: { by: from, due: from },
    statements: [said('promise', 'promise', `The ${id} will come.`)],
    ...data,
  });
const paperOn = (id: string, ...records: readonly SourceRecord[]) =>
  textsOf(requested(siteOf([gazette, herald, ...records]), id));

describe('the bottom line', () => {
  const first = (...args: Parameters<typeof cableOf>) => paperOn('cable', cableOf(...args))['bottom-line'];
  const statements = [
    said('what', 'purpose', 'It joins.', { key: true }),
    said('aim', 'goal', 'It shall end.'),
    said('long', 'figure', 'It is 9 km long.', { key: true }),
    said('new', 'outcome', 'It is new.', { from: 'herald#1' }),
  ];

  test('is the editor’s where there is one', () => {
    const bottomLine = [
      { says: 'It joins and ends.', cites: ['what', 'aim'] },
      { says: 'It is new.', cites: ['new'] },
    ];
    expect(first(statements, { bottomLine })).toEqual(['It joins and ends.', 'It is new.']);
  });

  test('leaves out a sentence of which anything was not known on the day', () => {
    const bottomLine = [
      { says: 'It joins.', cites: ['cable.what'] },
      { says: 'It joins and is new.', cites: ['cable.what', 'cable.new'] },
    ];
    const told = (reportDate: string) =>
      paperOn(
        'talks',
        cableOf(statements),
        record('briefing', 'talks', { scope: { programmes: ['cable'] }, reportDate, bottomLine }),
      )['bottom-line'];
    expect(told('2025-01-20')).toEqual(['It joins.', 'It joins and is new.']);
    expect(told('2025-01-19')).toEqual(['It joins.']);
  });

  test('is made of key statements and where it stands where there is none', () => {
    expect(first(statements, { status: 'running', from: { status: from } })).toEqual([
      'It joins.',
      'It is 9 km long.',
      'Sea Cable is running.',
    ]);
  });

  test('there is none where nothing is key', () => {
    expect(first(statements.slice(1, 2), { status: 'running', from: { status: from } })).toBeUndefined();
  });

  test('what it says is not known is no item of the list, unless somebody can be asked', () => {
    const open = [
      said('what', 'purpose', 'It joins.'),
      said('cost', 'gap', 'No cost is given.'),
      said('day', 'gap', 'No day is given.', { question: 'When does it open?' }),
      said('crew', 'gap', 'No crew is given.'),
    ];
    const bottomLine = [{ says: 'It joins; neither cost nor day is given.', cites: ['what', 'cost', 'day'] }];
    expect(paperOn('cable', cableOf(open, { bottomLine }))['not-said']).toEqual([
      'When does it open?',
      'No crew is given.',
    ]);
  });

  test('says what fell due or is due, unless it is said already', () => {
    const bottomLine = [{ says: 'It joins.', cites: ['what'] }];
    const told = (line: readonly object[], ...more: readonly SourceRecord[]) =>
      paperOn('cable', cableOf(statements, { bottomLine: line }), ...more)['bottom-line'];
    expect(told(bottomLine, promised('pier', '2024-10'))?.[1]).toMatch(/^The pier was due in October 2024;/);
    expect(told(bottomLine, promised('pier', '2027'))).toEqual(['It joins.']);
    const aware = [{ says: 'A pier was promised.', cites: ['pier.promise'] }];
    expect(told(aware, promised('pier', '2024-10'))).toEqual(['A pier was promised.']);
  });

  test('is told once: what it tells in its own words is not told again, but a figure has its row', () => {
    const paper = paperOn('cable', cableOf(statements));
    expect(paper['state-of-play']).toEqual(['It is new.', 'It shall end.']);
    expect(paper['key-figures']).toEqual(['It is 9 km long.']);
    const ids = sentencesOf(requested(siteOf([gazette, herald, cableOf(statements)]), 'cable')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('whether there is a paper', () => {
  const long = (count: number) => Array.from({ length: count }, () => 'far').join(' ');
  const has = (own: SourceRecord) => {
    const site = siteOf([gazette, own]);
    return hasPaper(site, requestFor(site, own.id), words);
  };
  const told = (key: boolean, count: number) =>
    cableOf([
      said('what', 'purpose', 'It joins.', key ? { key } : {}),
      said('more', 'goal', `It goes ${long(count)}.`),
    ]);

  test('there must be a bottom line and enough to say', () => {
    const texts = sentencesOf(requested(siteOf([gazette, told(true, 1)]), 'cable')).map(({ text }) => text);
    const missing = leastPaperWords - countWords(texts.join(' '));
    expect(has(told(true, 1 + missing))).toBe(true);
    expect(has(told(true, missing))).toBe(false);
    expect(has(told(false, leastPaperWords))).toBe(false);
  });

  test('what the desk asks for needs a bottom line alone', () => {
    const site = siteOf([
      gazette,
      cableOf([said('what', 'purpose', 'It joins.')]),
      record('briefing', 'short', {
        scope: { programmes: ['cable'] },
        bottomLine: [{ says: 'It joins.', cites: ['cable.what'] }],
      }),
      record('briefing', 'none', { scope: { programmes: ['cable'] } }),
    ]);
    expect(['short', 'none'].map((id) => hasPaper(site, requestFor(site, id), words))).toEqual([true, false]);
  });
});

describe('the narrative', () => {
  const statements = [
    said('what', 'purpose', 'It joins.'),
    said('aim', 'goal', 'It shall end.'),
    said('ice', 'challenge', 'Ice is here.'),
  ];

  test('is told sentence by sentence; what it cites is not told again, what it leaves out follows', () => {
    const paper = paperOn(
      'cable',
      cableOf(statements, {}, 'It joins shores. <Cite to="what" />\n\nThere is ice. <Cite to="ice" />'),
    );
    expect(paper['narrative']).toEqual(['It joins shores.', 'There is ice.']);
    expect(paper['state-of-play']).toEqual(['It shall end.']);
  });

  test('leaves a promise that it cites on the board, by its name', () => {
    const paper = paperOn(
      'cable',
      cableOf(statements, {}, 'A pier was promised. <Cite to="pier.promise" />'),
      promised('pier', '2027'),
      record('organisation', 'ministry-of-tides', { name: 'Ministry of Tides' }),
    );
    expect(paper['what-was-promised']).toEqual(['Ministry of Tides: The pier.', 'Open']);
  });
});

describe('programmes in a line', () => {
  const part = (id: string, data: Readonly<Record<string, unknown>> = {}): SourceRecord =>
    record('programme', id, {
      name: `Part ${id}x`,
      parent: 'cable',
      from: { parent: from, status: from },
      statements: [said('aim', 'goal', `Part ${id}x shall grow.`), said('what', 'purpose', `Part ${id}x joins.`)],
      ...data,
    });

  test('tell the first sentence of their bottom line, else what they are, and where they stand', () => {
    const edited = part('a', {
      status: 'running',
      bottomLine: [
        { says: 'It grows.', cites: ['aim'] },
        { says: 'So.', cites: ['aim'] },
      ],
    });
    const bare = part('c', { statements: [said('ice', 'challenge', 'Ice.')] });
    expect(paperOn('cable', cableOf([]), edited, part('b'), bare)['programmes']).toEqual([
      'It grows.',
      'Under way (in May 2024).',
      'Part bx joins.',
    ]);
  });

  test('are left out where the paper has told that', () => {
    const own = cableOf([said('what', 'purpose', 'It joins.')], {}, 'A part joins. <Cite to="b.what" />');
    expect(paperOn('cable', own, part('b'))['programmes']).toBeUndefined();
  });
});

describe('figures', () => {
  test('that differ are something to watch', () => {
    const value = (number: number) => ({ value: { indicator: 'length', number, sense: 'exactly', asOf: '2024' } });
    const paper = paperOn(
      'cable',
      cableOf([
        said('a', 'figure', 'It is 3 km long in 2024.', value(3)),
        said('b', 'figure', 'It is 4 km long in 2024.', { ...value(4), from: 'herald#1' }),
      ]),
      record('indicator', 'length', { name: 'its length', unit: 'km' }),
    );
    expect(paper['key-figures']).toEqual(['It is 3 km long in 2024.', 'It is 4 km long in 2024.']);
    expect(paper['points-to-watch']).toContainEqual(expect.stringMatching(/^Sources differ on its length/));
  });
});

test('what is not said is asked where there is a question, the most useful first, then the other gaps', () => {
  const gap = (id: string, asks: string, question?: string) =>
    said(id, 'gap', `No ${id} is given.`, { asks, ...(question === undefined ? {} : { question }) });
  expect(
    paperOn('cable', cableOf([gap('a', 'money'), gap('b', 'place', 'Where?'), gap('c', 'outcome', 'And then?')]))[
      'not-said'
    ],
  ).toEqual(['And then?', 'Where?', 'No a is given.']);
});

test('a warning of the editors stands among the points to watch, of the programmes and events in the paper too', () => {
  const warned = record('event', 'fair', {
    programmes: ['cable'],
    statements: [said('met', 'outcome', 'Ten met.')],
    notToConfuse: [{ says: 'Ten that met are no members.', cites: ['met'] }],
  });
  expect(paperOn('cable', cableOf([said('what', 'purpose', 'It joins.')]), warned)['points-to-watch']).toContain(
    'Ten that met are no members.',
  );
});
