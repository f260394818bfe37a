import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/basics/prose.ts';
import { changeRequests, writeChanges } from '../../../src/briefing/changes.ts';
import { onePageWords } from '../../../src/briefing/length.ts';
import { freeze, type Edition } from '../../../src/model/editions/edition.ts';
import type { SourceRecord } from '../../../src/schema/record.ts';
import { sentencesOf, textsOf, words } from '../../support/briefings.ts';
import { record, siteOf } from '../../support/records.ts';

const from = 'gazette-2024#3';
const said = (id: string, says: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  aspect: 'purpose',
  says,
  from,
  ...more,
});
const lengthOf = (number: number) => ({
  value: { indicator: 'cable-length', number, sense: 'exactly', asOf: '2024-05' },
});

const desk: readonly SourceRecord[] = [
  record('indicator', 'cable-length', { unit: 'km' }),
  record('source', 'gazette-2024', { name: 'Gazette of 2024', published: '2024-05-02' }),
  record('source', 'herald-2025', { name: 'Herald of 2025', published: '2025-02-20' }),
  record('source', 'almanac', { name: 'Almanac' }),
];
const before: readonly SourceRecord[] = [
  ...desk,
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    status: 'running',
    from: { status: from },
    statements: [
      said('route', 'It joins Northland to the open sea.'),
      said('length', 'It is 900 km long.', lengthOf(900)),
      said('start', 'It was opened with a speech.', { when: '2023' }),
      said('ice', 'Ice is in the way.', { from: 'gazette-2024#8' }),
    ],
  }),
  record('event', 'regatta', {
    name: 'Regatta',
    when: '2025-02-10',
    outcome: 'announced',
    from: { when: from, outcome: from },
  }),
  record('event', 'parade', { name: 'Parade', when: '2024-04', outcome: 'held', from: { when: from, outcome: from } }),
  record('commitment', 'lighthouse', {
    name: 'Build a lighthouse',
    due: '2025-03',
    from: { due: from },
    statements: [said('promise', 'A lighthouse will be built.', { aspect: 'promise' })],
  }),
  record('commitment', 'ferry', {
    name: 'Run a ferry',
    due: '2026',
    from: { due: from },
    statements: [said('promise', 'A ferry will run.', { aspect: 'promise' })],
  }),
];
const after: readonly SourceRecord[] = [
  ...desk,
  record('programme', 'sea-cable', {
    name: 'Sea Cable',
    status: 'running',
    from: { status: from },
    statements: [
      said('route', 'It ties Northland to the open sea.'),
      said('length', 'It is 950 km long.', lengthOf(950)),
      said('start', 'It was opened with a speech.', { when: '2022', from: [from, 'herald-2025#1'] }),
      said('crew', 'Three ministries pay for it.', { from: 'herald-2025#2' }),
    ],
  }),
  record('programme', 'tug', {
    name: 'Tug',
    status: 'announced',
    from: { status: 'herald-2025#4' },
    statements: [
      said('pull', 'It shall pull.', { from: 'herald-2025#4' }),
      said('idle', 'Nobody says when.', { aspect: 'gap', from: 'herald-2025#4' }),
    ],
  }),
  record('event', 'regatta', {
    name: 'Regatta',
    when: '2025-02-10',
    outcome: 'announced',
    from: { when: from, outcome: from },
  }),
  record('commitment', 'lighthouse', {
    name: 'Build a lighthouse',
    due: '2025-03',
    from: { due: from },
    statements: [
      said('promise', 'A lighthouse will be built.', { aspect: 'promise' }),
      said('lit', 'It was lit.', { aspect: 'step', when: '2025-02', state: 'delivered', from: 'herald-2025#5' }),
    ],
  }),
  record('commitment', 'ferry', {
    name: 'Run a ferry',
    due: '2027',
    from: { due: from },
    statements: [said('promise', 'A ferry will run.', { aspect: 'promise' })],
  }),
  record('commitment', 'buoy', {
    name: 'Lay a buoy',
    due: '2025-12',
    from: { due: 'herald-2025#6' },
    statements: [said('promise', 'A buoy will be laid.', { aspect: 'promise', from: 'herald-2025#6' })],
  }),
];
const site = siteOf(after);
const winter = freeze(siteOf(before), 'winter', '2025-01-31');
const spring = freeze(site, 'spring', '2025-03-31');
const paper = writeChanges(site, words, { earlier: winter, later: spring });

test('every change is told in its own section, once', () => {
  expect(textsOf(paper)).toEqual({
    'bottom-line': [
      'Between 31 January 2025 and 31 March 2025, 5 statements were added, one was reworded, 2 were corrected and one was withdrawn.',
      'All that was added rests on “Herald of 2025” (20 February 2025), published since.',
      'Of the programmes, events and commitments, 2 were added, 2 changed in state, one was given another date and one was withdrawn.',
      '“Build a lighthouse” was done.',
    ],
    new: [
      'Three ministries pay for it.',
      'It shall pull.',
      'Nobody says when.',
      'Tug: announced.',
      'A buoy will be laid.',
      'Lay a buoy (due December 2025): open.',
      'It was lit.',
    ],
    reworded: ['It ties Northland to the open sea. (As of 31 January 2025: “It joins Northland to the open sea.”)'],
    'state-changed': [
      'Regatta (10 February 2025): as of 31 January 2025 announced; as of 31 March 2025 announced, outcome unknown.',
      'Build a lighthouse (due March 2025): as of 31 January 2025 open; as of 31 March 2025 done.',
    ],
    corrected: [
      'It is 950 km long. (As of 31 January 2025: “It is 900 km long.”)',
      'It was opened with a speech. (As of 31 January 2025: dated 2023 and on less evidence.)',
      'Run a ferry (due 2027): open. (As of 31 January 2025: dated 2026.)',
    ],
    withdrawn: ['“Ice is in the way.” (31 January 2025)', 'Parade (April 2024): held as of 31 January 2025.'],
  });
});

describe('every sentence', () => {
  const sentences = sentencesOf(paper);

  test('has an id of its own, also where only one thing changed', () => {
    const one = (now: readonly SourceRecord[]) =>
      sentencesOf(writeChanges(siteOf(now), words, { earlier: winter, later: freeze(siteOf(now), 'b', '2025-01-31') }));
    const boat = record('programme', 'boat', { statements: [said('aim', 'It shall float.')] });
    const lit = before.map((old) =>
      old.id === 'lighthouse'
        ? record('commitment', 'lighthouse', {
            ...old.data,
            statements: [
              said('promise', 'A lighthouse will be built.', { aspect: 'promise' }),
              said('lit', 'It was lit.', { aspect: 'step', when: '2025-01', state: 'delivered' }),
            ],
          })
        : old,
    );
    for (const all of [sentences, one([...before, boat]), one(lit)])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(sentences.map(({ rule }) => rule))).toEqual(new Set(['change']));
  });

  test('rests on records and statements of one of the editions, or on sources', () => {
    const known = [winter, spring].flatMap(({ statements, states }) => [...statements, ...states]).map(({ id }) => id);
    expect(
      sentences
        .flatMap(({ inputs }) => inputs)
        .filter((input) => !known.includes(input) && site.records.get(input)?.kind !== 'source'),
    ).toEqual([]);
    expect(sentences.filter(({ inputs, evidence }) => inputs.length === 0 || evidence.length === 0)).toEqual([]);
  });

  test('rests on the evidence of then, where it tells of then', () => {
    const evidenceOf = (id: string) => sentences.find((sentence) => sentence.id === id)?.evidence;
    expect(evidenceOf('change-sea-cable_ice')).toEqual([{ source: 'gazette-2024', paragraphs: [8] }]);
    expect(evidenceOf('change-sea-cable_start')).toEqual([
      { source: 'gazette-2024', paragraphs: [3] },
      { source: 'herald-2025', paragraphs: [1] },
    ]);
    expect(evidenceOf('change-lighthouse')).toEqual([
      { source: 'gazette-2024', paragraphs: [3] },
      { source: 'herald-2025', paragraphs: [5] },
    ]);
    const moved = siteOf([
      ...desk,
      record('programme', 'sea-cable', {
        status: 'ended',
        from: { status: 'almanac#1' },
        statements: [
          said('route', 'It lay there.', { from: 'almanac#2' }),
          said('length', 'It is 900 km long.', { ...lengthOf(900), from: 'almanac#3' }),
        ],
      }),
    ]);
    const parts = sentencesOf(
      writeChanges(moved, words, { earlier: winter, later: freeze(moved, 'b', '2025-01-31') }),
    ).filter(({ section, id }) => section !== 'withdrawn' && !id.includes('almanac'));
    expect(parts.map(({ section, evidence }) => [section, evidence.map(({ source }) => source)])).toEqual([
      ['reworded', ['almanac', 'gazette-2024']],
      ['state-changed', ['almanac', 'gazette-2024']],
      ['corrected', ['almanac', 'gazette-2024']],
    ]);
  });

  test('stands as verified only while the site says the same', () => {
    const bygone = (now: readonly SourceRecord[]) =>
      sentencesOf(writeChanges(siteOf(now), words, { earlier: winter, later: spring }))
        .filter((sentence) => sentence.bygone)
        .map(({ id }) => id);
    expect(bygone(after)).toEqual(['change-sea-cable_ice', 'change-parade']);
    expect(bygone(after.filter(({ id }) => id !== 'tug'))).toEqual([
      'change-tug',
      'change-tug_idle',
      'change-tug_pull',
      'change-sea-cable_ice',
      'change-parade',
    ]);
    expect(bygone(before)).toContain('change-sea-cable_route');
  });
});

test('where only the day is another', () => {
  expect(
    textsOf(
      writeChanges(site, words, { earlier: freeze(site, 'a', '2025-02-28'), later: freeze(site, 'b', '2026-01-31') }),
    ),
  ).toEqual({
    'bottom-line': [
      'Between 28 February 2025 and 31 January 2026, of the programmes, events and commitments one changed in state.',
      'The date of “Lay a buoy” has passed, after our last source.',
    ],
    'state-changed': [
      'Lay a buoy (due December 2025): as of 28 February 2025 open; as of 31 January 2026 after our last source.',
    ],
  });
});

test('what was read out of sources known before, and what fell due since', () => {
  const more = [
    ...before,
    record('event', 'fair', {
      name: 'Fair',
      outcome: 'held',
      from: { outcome: 'almanac#4' },
      statements: [said('stalls', 'It had stalls.', { from: 'gazette-2024#9' })],
    }),
  ];
  const texts = textsOf(
    writeChanges(siteOf(more), words, { earlier: winter, later: freeze(siteOf(more), 'summer', '2025-06-30') }),
  );
  expect(texts['bottom-line']).toEqual([
    'Between 31 January 2025 and 30 June 2025, one statement was added.',
    'What was added comes from sources known before: “Gazette of 2024” and “Almanac”.',
    'Of the programmes, events and commitments, one was added and 2 changed in state.',
    'The date of “Build a lighthouse” has passed, after our last source.',
  ]);
});

test('where only some of what is new comes from a source published since', () => {
  const more = [...after, record('event', 'fair', { name: 'Fair', outcome: 'held', from: { outcome: 'almanac#4' } })];
  expect(
    textsOf(
      writeChanges(siteOf(more), words, { earlier: winter, later: freeze(siteOf(more), 'spring', '2025-03-31') }),
    )['bottom-line']?.[1],
  ).toBe(
    'Most of what was added rests on “Herald of 2025” (20 February 2025), published since; the rest comes from sources known before.',
  );
});

test('a source without a date was published since where it tells of something held since', () => {
  const fair = { name: 'Fair', when: '2025-03-10', outcome: 'held', from: { when: 'almanac#4', outcome: 'almanac#4' } };
  const more = [...before, record('event', 'fair', fair)];
  expect(
    textsOf(
      writeChanges(siteOf(more), words, { earlier: winter, later: freeze(siteOf(more), 'spring', '2025-03-31') }),
    )['bottom-line']?.[0],
  ).toBe('All that was added rests on “Almanac” (undated), published since.');
});

test('an inference that was withdrawn is told as one, and the bottom line stops at four', () => {
  const tug = record('programme', 'tug', {
    statements: [
      { id: 'guess', aspect: 'purpose', says: 'It may pull.', inferred: { why: 'So.', inputs: ['sea-cable.route'] } },
    ],
  });
  const bridge = record('commitment', 'bridge', {
    name: 'Build a bridge',
    due: '2025-02',
    from: { due: from },
    statements: [said('promise', 'A bridge will be built.', { aspect: 'promise' })],
  });
  const texts = textsOf(
    writeChanges(siteOf([...after, bridge]), words, {
      earlier: freeze(siteOf([...before, tug, bridge]), 'winter', '2025-01-31'),
      later: freeze(siteOf([...after, bridge]), 'spring', '2025-03-31'),
    }),
  );
  expect(texts['withdrawn']).toContain('“It may pull.” (31 January 2025, inferred)');
  expect([texts['bottom-line']?.length, texts['bottom-line']?.at(-1)]).toEqual([4, '“Build a lighthouse” was done.']);
});

test('many names are not all told in one sentence', () => {
  const promises = (due: string) =>
    ['a', 'b', 'c', 'd'].map((id) =>
      record('commitment', id, {
        name: `Promise ${id}`,
        due,
        from: { due: from },
        statements: [said('promise', `We promise ${id}.`, { aspect: 'promise' })],
      }),
    );
  const many = siteOf([...desk, ...promises('2025-02')]);
  expect(
    textsOf(
      writeChanges(many, words, { earlier: freeze(many, 'a', '2025-01-31'), later: freeze(many, 'b', '2025-03-31') }),
    )['bottom-line']?.at(-1),
  ).toBe('The dates of “Promise a”, “Promise b” and 2 more have passed, after our last source.');
});

test('statements of the same words are told once, for all of them', () => {
  const twins = siteOf([
    ...desk,
    record('programme', 'a', { statements: [said('goal', 'It shall be finished.')] }),
    record('programme', 'b', { statements: [said('goal', 'It shall be finished.', { from: 'almanac#2' })] }),
  ]);
  const [sentence, ...others] =
    writeChanges(twins, words, {
      earlier: freeze(siteOf(desk), 'a', '2025-01-31'),
      later: freeze(twins, 'b', '2025-01-31'),
    }).sections[1]?.drafts.flatMap(({ sentences }) => sentences) ?? [];
  expect(others).toEqual([]);
  expect(sentence?.inputs).toEqual(['a.goal', 'b.goal']);
  expect(sentence?.evidence.map(({ source }) => source)).toEqual(['almanac', 'gazette-2024']);
});

test('where nothing changed, one sentence says so, and rests on all that was compared', () => {
  const same = writeChanges(siteOf(before), words, {
    earlier: winter,
    later: { ...winter, name: 'again', reportDate: '2025-02-01' },
  });
  expect(textsOf(same)).toEqual({
    'bottom-line': [
      'Between 31 January 2025 and 1 February 2025 nothing changed: 6 statements and 5 states of programmes, events and commitments stand as they stood.',
    ],
  });
  expect(sentencesOf(same)[0]?.inputs).toEqual(['ferry', 'lighthouse', 'sea-cable', 'parade', 'regatta']);
  expect(same.evidence).toEqual([{ source: 'gazette-2024', paragraphs: [3, 8] }]);
});

describe('the requests', () => {
  const edition = (name: string, reportDate: string): Edition => ({ ...winter, name, reportDate });

  test('one for each two neighbours', () => {
    const requests = changeRequests([spring, edition('autumn', '2024-10-31'), winter], words);
    expect(requests.map(({ id, title, reportDate, record: asked }) => [id, title, reportDate, asked])).toEqual([
      [
        'what-changed-autumn-winter',
        'What changed between 31 October 2024 and 31 January 2025',
        '2025-01-31',
        undefined,
      ],
      ['what-changed-winter-spring', 'What changed between 31 January 2025 and 31 March 2025', '2025-03-31', undefined],
    ]);
    expect(changeRequests([winter], words)).toEqual([]);
  });

  test('two of one day are told apart by their names', () => {
    expect(changeRequests([winter, edition('winter-2', '2025-01-31')], words)[0]?.title).toBe(
      'What changed on 31 January 2025 from “winter” to “winter-2”',
    );
  });

  test('none for two that hold nothing: no sentence could rest on them', () => {
    const empty = { name: 'a', reportDate: '2025-01-31', statements: [], states: [] };
    expect(changeRequests([empty, { ...empty, name: 'b' }], words)).toEqual([]);
  });
});

describe('on one page', () => {
  const programme = (id: string, ...statements: object[]) => record('programme', id, { statements });
  const gap = (index: number) =>
    said('a-gap', `Nobody says when number ${index} begins.`, { aspect: 'gap', from: 'herald-2025#7' });
  const aim = (index: number) =>
    said('b-aim', `Number ${index} shall join the shores of the sea.`, { from: 'herald-2025#7' });
  const more = (index: number) =>
    said('c-more', `More is told of number ${index} than of others.`, { from: 'herald-2025#7' });
  const onOnePage = (records: readonly SourceRecord[]) => {
    const full = siteOf([...after, ...records]);
    return writeChanges(full, words, { earlier: winter, later: freeze(full, 'spring', '2025-03-31') }, 'one-page');
  };

  test('every section has its share, and the page holds it', () => {
    const short = onOnePage(
      Array.from({ length: 40 }, (_, index) => programme(`p-${index}`, gap(index), aim(index), more(index))),
    );
    expect(short.sections.map(({ section }) => section)).toEqual([
      'bottom-line',
      'new',
      'reworded',
      'state-changed',
      'corrected',
      'withdrawn',
    ]);
    expect(
      countWords(
        sentencesOf(short)
          .map(({ text }) => text)
          .join(' '),
      ),
    ).toBeLessThan(onePageWords);
  });

  test('new promises come first, then what opens each record; gaps and what is said of a source come last', () => {
    const herald = record('source', 'herald-2026', {
      published: '2025-03-01',
      statements: [said('tone', 'The Herald is brief.', { from: 'herald-2025#7' })],
    });
    const told = (...records: SourceRecord[]) => textsOf(onOnePage(records))['new'] ?? [];
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    const many = told(...numbers.map((index) => programme(`a-${index}`, aim(index), more(index))));
    expect(many).toContain('A buoy will be laid.');
    expect(many.filter((text) => text.startsWith('Number')).length).toBeGreaterThan(5);
    expect(many.filter((text) => text.startsWith('More'))).toEqual([]);
    const some = told(
      ...numbers.slice(0, 9).map((index) => programme(`a-${index}`, gap(index), aim(index), more(index))),
      herald,
    );
    expect(some.filter((text) => text.startsWith('More'))).toHaveLength(9);
    expect(some.filter((text) => text.startsWith('Nobody')).length).toBeLessThan(9);
    expect(some).not.toContain('The Herald is brief.');
  });

  test('of what changed in state, the settled and the silent come first', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      record('event', `fair-${index}`, {
        name: `Fair ${index}x`,
        when: '2025-02-10',
        outcome: 'announced',
        from: { when: from, outcome: from },
      }),
    );
    const full = siteOf([...after, ...events]);
    const earlier = freeze(siteOf([...before, ...events]), 'winter', '2025-01-31');
    const texts = textsOf(
      writeChanges(full, words, { earlier: earlier, later: freeze(full, 'spring', '2025-03-31') }, 'one-page'),
    )['state-changed'];
    expect(texts?.length).toBeLessThan(40);
    expect(texts?.at(-1)).toBe(
      'Build a lighthouse (due March 2025): as of 31 January 2025 open; as of 31 March 2025 done.',
    );
  });
});

test('acronyms are written out in what is new, and never in what is quoted', () => {
  const watch = record('organisation', 'watch', { name: 'Tide Watch Network', aliases: ['TWN'] });
  const cable = (...statements: object[]) => record('programme', 'cable', { statements });
  const earlier = freeze(siteOf([...desk, watch, cable(said('a', 'The TWN watches.'))]), 'a', '2025-01-31');
  const now = siteOf([...desk, watch, cable(said('a', 'The TWN looks on.'), said('b', 'The TWN grows.'))]);
  const texts = textsOf(writeChanges(now, words, { earlier: earlier, later: freeze(now, 'b', '2025-01-31') }));
  expect([texts['new'], texts['reworded']]).toEqual([
    ['The TWN (Tide Watch Network) grows.'],
    ['The TWN looks on. (As of 31 January 2025: “The TWN watches.”)'],
  ]);
});

test('short names stand in what is new, and never in what is quoted', () => {
  const watch = record('organisation', 'watch', {
    name: 'Tide Watch Network',
    inText: 'the Tide Watch Network',
    short: 'the Network',
  });
  const cable = (...statements: object[]) => record('programme', 'cable', { statements });
  const now = siteOf([
    ...desk,
    watch,
    cable(
      said('a', 'Ships like the Tide Watch Network.'),
      said('b', 'Crews join the Tide Watch Network.'),
      said('c', 'Fish shun the Tide Watch Network.'),
      said('d', 'Gulls mob the Tide Watch Network.'),
    ),
  ]);
  const earlier = freeze(
    siteOf([
      ...desk,
      watch,
      cable(said('a', 'Ships meet the Tide Watch Network.'), said('b', 'Crews leave the Tide Watch Network.')),
    ]),
    'a',
    '2025-01-31',
  );
  const texts = textsOf(writeChanges(now, words, { earlier: earlier, later: freeze(now, 'b', '2025-01-31') }));
  expect(texts['new']).toEqual(['Fish shun the Tide Watch Network.', 'Gulls mob the Network.']);
  expect(texts['reworded']?.join(' ')).not.toContain('the Network');
});

test('the same editions give the same paper, in whatever order the records came', () => {
  const shuffled = writeChanges(siteOf([...after].reverse()), words, {
    earlier: freeze(siteOf([...before].reverse()), 'winter', '2025-01-31'),
    later: freeze(siteOf([...after].reverse()), 'spring', '2025-03-31'),
  });
  expect(JSON.stringify(shuffled)).toBe(JSON.stringify(paper));
});

describe('many commitments whose date has passed', () => {
  const piers = ['first', 'second', 'third'].map((name) =>
    record('commitment', `${name}-pier`, {
      name: `Build the ${name} pier`,
      due: '2025-02',
      from: { due: from },
      statements: [said('promise', `A ${name} pier will be built.`, { aspect: 'promise' })],
    }),
  );
  const both = siteOf([...desk, ...piers]);
  const silent = (length: 'full' | 'one-page') =>
    textsOf(
      writeChanges(
        both,
        words,
        { earlier: freeze(both, 'winter', '2025-01-31'), later: freeze(both, 'spring', '2025-03-31') },
        length,
      ),
    )['bottom-line']?.filter((text) => text.includes('have passed'));

  test('are two names and a number where all of them follow below', () => {
    expect(silent('full')).toEqual([
      'The dates of “Build the first pier”, “Build the second pier” and 1 more have passed, after our last source.',
    ]);
  });

  test('are only a number where the page has room for some of them', () => {
    expect(silent('one-page')).toEqual(['The dates of 3 commitments have passed, after our last source.']);
  });
});
