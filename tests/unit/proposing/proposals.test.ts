import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { proposalsOf, type Proposal } from '../../../src/proposing/proposals.ts';
import { sourceText, paragraphsWith } from '../../../src/desk/source-text.ts';
import { mdx, withContent, type Files } from '../../support/content.ts';

const paragraphs = [
  'Gazette, 2 May 2024',
  'Nothing is said here of the boats, the harbours and all that is on the sea.',
  'The Sea Cable joins Northland to the open sea.',
  'The Sea Cable is 900 km long, and it has 12 stations on the way.',
  'The Ministry of Tides and the Institute of Waves (IOW) will measure the Sea Cable by June 2025.',
  'Tide Week takes place in Northland from 3 to 5 March 2026.',
  'The Tide Week was held from 22 to 26 September 2024 in Northland.',
];

async function proposed(files: Files = {}, texts = paragraphs, language = 'en'): Promise<readonly Proposal[]> {
  return withContent(files, async (folder) => {
    const { site } = await checkFolder(folder, { keep: false, drafts: 'seen' });
    const found =
      site && proposalsOf(site, { id: 'gazette-2024', language, published: '2024-05-02', paragraphs: texts });
    return found?.proposals ?? [];
  });
}

const short = (proposals: readonly Proposal[], kind: string): string[] =>
  proposals
    .filter((one) => (one.type === 'record' ? one.draft.kind : 'figure') === kind)
    .map(({ standing, title, evidence, against }) =>
      [standing, title, evidence, ...against.map(({ record, claim }) => claim ?? record)].join(' | '),
    );

test('names are matched to records, and what has none is new', async () => {
  expect(short(await proposed(), 'organisation')).toEqual([
    'on-record | Ministry of Tides | gazette-2024#5 | ministry-of-tides',
    'new | Institute of Waves | gazette-2024#5',
  ]);
});

test('a figure is on record where a statement on its paragraph gives it', async () => {
  const figures = (await proposed()).filter((one) => one.type === 'statement');
  expect(short(figures, 'figure')).toEqual([
    'on-record | 900 km long | gazette-2024#4 | sea-cable.length',
    'new | 12 stations | gazette-2024#4',
  ]);
  expect(figures[1]).toMatchObject({
    into: ['sea-cable'],
    kind: 'programme',
    words: '12',
    draft: { id: 'stations', aspect: 'figure', draft: true, says: '…', from: 'gazette-2024#4' },
  });
});

test('an event is on record by its name and day, and differs where another day is given', async () => {
  expect(short(await proposed(), 'event')).toEqual([
    'differs | 2026-03-03/2026-03-05 Tide Week | gazette-2024#6 | 2024-tide-week',
    'on-record | 2024-09-22/2024-09-26 Tide Week | gazette-2024#7 | 2024-tide-week',
  ]);
});

test('a promise becomes a commitment of whoever makes it, as a draft', async () => {
  const [promise] = (await proposed()).filter((one) => one.type === 'record' && one.draft.kind === 'commitment');
  expect(promise).toMatchObject({
    standing: 'new',
    paragraph: 5,
    draft: {
      data: {
        draft: true,
        by: ['ministry-of-tides', 'institute-of-waves'],
        force: 'will',
        made: '2024-05-02',
        due: '2025-06',
        from: { by: 'gazette-2024#5', force: 'gazette-2024#5', made: 'gazette-2024#1', due: 'gazette-2024#5' },
        statements: [{ id: 'promise', aspect: 'promise', says: '…', from: 'gazette-2024#5' }],
      },
    },
  });
});

test('the day of a source is told only where its text gives it', async () => {
  const [promise] = (await proposed({}, ['Gazette', ...paragraphs.slice(1)])).filter(
    (one) => one.type === 'record' && one.draft.kind === 'commitment',
  );
  expect(promise?.type === 'record' && Object.keys(promise.draft.data)).not.toContain('made');
});

test('every proposal has an id of its own, the same each time', async () => {
  const [one, two] = [await proposed(), await proposed()];
  expect(new Set(one.map(({ id }) => id)).size).toBe(one.length);
  expect(two.map(({ id }) => id)).toEqual(one.map(({ id }) => id));
});

test('the paragraphs of a source show what rests on each', async () => {
  const source = await withContent({}, async (folder) => {
    const { site } = await checkFolder(folder, { keep: false });
    return site && sourceText(site, 'gazette-2024', paragraphs);
  });
  if (!source) throw new Error('there is no such source');
  expect(source.paragraphs.map(({ claims }) => claims.map(({ key }) => key))).toEqual([
    ['ministry-of-tides:place', 'gazette-2024:published'],
    [],
    expect.arrayContaining(['sea-cable:places', 'sea-cable.route']) as string[],
    expect.arrayContaining(['sea-cable.length']) as string[],
    [],
    [],
    expect.arrayContaining(['2024-tide-week:when', '2024-tide-week:outcome']) as string[],
  ]);
  const [claim] = source.paragraphs[3]?.claims ?? [];
  expect(claim).toMatchObject({ file: 'programmes/sea-cable.mdx', record: 'sea-cable', kind: 'programme' });
  expect(paragraphsWith(source, 'SEA  cáble').map(({ number }) => number)).toEqual([3, 4, 5]);
});

test.each([
  [
    'a paragraph further on',
    ['The Ministry of Tides met Northland.', 'The Ministry will build a pier by June 2025.'],
    ['gazette-2024#2', 'gazette-2024#3'],
  ],
  [
    'the same paragraph',
    ['The Ministry of Tides met Northland. The Ministry will build a pier by June 2025.'],
    'gazette-2024#2',
  ],
])('“the Ministry” is the one that was named before: %s', async (_, texts, from) => {
  const [promise] = (await proposed({}, ['Gazette, 2 May 2024', ...texts])).filter(
    (one) => one.type === 'record' && one.draft.kind === 'commitment',
  );
  expect(promise).toMatchObject({ draft: { data: { by: ['ministry-of-tides'], from: { by: from } } } });
});

test.each([
  ['several have that head', ['The Ministry of Tides met the Ministry of Salt.', 'The Ministry will build a pier.']],
  ['it is named later', ['The Ministry will build a pier.', 'The Ministry of Tides met Northland.']],
  ['none has that head', ['The Institute of Waves met Northland.', 'The Ministry will build a pier.']],
])('“the Ministry” is nobody known where %s', async (_, texts) => {
  const [promise] = (await proposed({}, ['Gazette, 2 May 2024', ...texts])).filter(
    (one) => one.type === 'record' && one.draft.kind === 'commitment',
  );
  expect(promise).toMatchObject({ draft: { data: { by: ['who'] } } });
});

test.each([
  [
    'es',
    'La Secretaría de Mareas firmó un acuerdo.',
    'La Secretaría se compromete a construir un muelle.',
    'secretaria-de-mareas',
  ],
  [
    'pt',
    'O Ministério das Marés reuniu-se em Lisboa.',
    'O Ministério pretende construir um cais.',
    'ministerio-das-mares',
  ],
])('the same in another language: %s', async (language, named, promised, id) => {
  const [promise] = (await proposed({}, ['2024', named, promised], language)).filter(
    (one) => one.type === 'record' && one.draft.kind === 'commitment',
  );
  expect(promise).toMatchObject({ draft: { data: { by: [id] } } });
});

const fact = [
  'title: Outcomes of the 2024 Coastal Tides Summit',
  'date: 2024-05-02',
  'Today, the Coastal Tides Summit brought together Chile, Peru and Bolivia.',
  'The three leaders committed to keep the sea clean by:',
  '- Developing a Harbour and Pier Master Plan by the end of 2026, with others.',
  '- Measuring the tides of the whole coast, the wind and all that is on the water.',
];

test('an item of a list becomes a commitment with the makers and the force of its lead-in, and evidence for both', async () => {
  const drafts = (await proposed({}, fact)).flatMap((one) =>
    one.type === 'record' && one.draft.kind === 'commitment' ? [one.draft] : [],
  );
  expect(drafts).toMatchObject([
    {
      kind: 'commitment',
      id: 'harbour-pier-master-plan',
      data: {
        name: 'Harbour and Pier Master Plan',
        draft: true,
        by: ['chile', 'peru', 'bolivia'],
        force: 'will',
        made: '2024-05-02',
        due: '2026',
        from: {
          by: ['gazette-2024#4', 'gazette-2024#3'],
          force: 'gazette-2024#4',
          made: 'gazette-2024#2',
          due: 'gazette-2024#5',
        },
        statements: [
          { id: 'promise', aspect: 'promise', says: '…', from: ['gazette-2024#4', 'gazette-2024#3', 'gazette-2024#5'] },
        ],
      },
    },
    { id: 'measuring-tides-whole-coast', data: { name: 'Measuring the tides of the whole coast' } },
  ]);
});

test('those who promised before are meant by "the leaders", and nobody where none are so many', async () => {
  const by = async (sentence: string): Promise<unknown> => {
    const all = await proposed({}, [...fact.slice(0, 3), 'Chile and Peru will draw maps.', sentence]);
    const last = all.findLast((one) => one.type === 'record' && one.draft.kind === 'commitment');
    return last?.type === 'record' && [last.draft.data['by'], last.draft.data['from']];
  };
  expect(await by('The leaders will meet again.')).toMatchObject([
    ['chile', 'peru'],
    { by: ['gazette-2024#5', 'gazette-2024#4'] },
  ]);
  expect(await by('Bolivia and Chile sail. The two leaders will meet again.')).toMatchObject([
    ['chile', 'bolivia'],
    { by: 'gazette-2024#5' },
  ]);
  expect(await by('The five leaders will meet again.')).toMatchObject([['who'], { by: 'gazette-2024#5' }]);
});

test('the event that a document is about becomes a draft with its day', async () => {
  const [event] = (await proposed({}, fact)).filter((one) => one.type === 'record' && one.draft.kind === 'event');
  expect(event).toMatchObject({
    draft: {
      id: '2024-coastal-tides-summit',
      data: {
        type: 'summit',
        when: '2024-05-02',
        outcome: 'held',
        from: { when: ['gazette-2024#2', 'gazette-2024#3'], outcome: 'gazette-2024#3' },
      },
    },
  });
});

describe('a programme that a document is about', () => {
  const about = [
    'The Tide Office Marks the Anniversary of the Coral Partnership for Open Harbours Leaders’ Summit',
    'Through the Coral Partnership for Open Harbours, the [Tide Office](https://tides.example/a_(b)) builds piers.',
    'At the [inaugural Leaders’ Summit](https://tides.example/2023/11/03) on November 3, 2023, the leaders of the Coral Partnership deepened their bonds.',
    'The Coral Partnership for Open Harbours (known as the Coral Partnership or CPOH) has members that hold 90% of all piers.',
    'The Coral Partnership Pier Network was set up. As part of it, the *Pier Network* has 12 ships.',
  ];
  const found = async (): Promise<readonly Proposal[]> => proposed({}, about);

  test('is proposed as a programme, by all its names, and as no organisation', async () => {
    const programmes = (await found()).flatMap((one) =>
      one.type === 'record' && one.draft.kind === 'programme' ? [one.draft] : [],
    );
    expect(programmes).toEqual([
      {
        kind: 'programme',
        id: 'coral-partnership-for-open-harbours',
        data: {
          name: 'Coral Partnership for Open Harbours',
          aliases: ['CPOH', 'Coral Partnership'],
          draft: true,
          type: 'initiative',
        },
      },
    ]);
    expect(short(await found(), 'organisation')).toEqual([
      'new | Tide Office | gazette-2024#1',
      'new | Coral Partnership Pier Network | gazette-2024#5',
    ]);
  });

  test('gives its name to its summit, which is one and has been held', async () => {
    const events = (await found()).flatMap((one) =>
      one.type === 'record' && one.draft.kind === 'event' ? [one.draft.data] : [],
    );
    expect(events).toMatchObject([
      { name: 'Coral Partnership for Open Harbours Leaders’ Summit', when: '2023-11-03', outcome: 'held' },
    ]);
  });

  test('has the figures of sentences that name it', async () => {
    expect(
      (await found()).flatMap((one) => (one.type === 'statement' ? [[one.title, one.into[0], one.kind]] : [])),
    ).toEqual([
      ['90 % all piers', 'coral-partnership-for-open-harbours', 'programme'],
      ['12 ships', 'coral-partnership-pier-network', 'organisation'],
    ]);
  });

  test('is none where it is named once, or by a common word', async () => {
    const others = ['The Salt Partnership builds a pier.', 'The Partnership is new.', 'The Partnership is old.'];
    expect(short(await proposed({}, others), 'programme')).toEqual([]);
  });

  test.each([
    ['es', ['El Programa Mareas Verdes (PMV) crece.', 'El PMV tiene muelles.'], 'Programa Mareas Verdes'],
    ['pt', ['O Projeto Marés Verdes (PMV) cresce.', 'O PMV tem cais.'], 'Projeto Marés Verdes'],
    ['fr', ['Le Programme Marées Vertes (PMV) grandit.', 'Le PMV a des quais.'], 'Programme Marées Vertes'],
  ])('is found in other languages: %s', async (language, texts, name) => {
    expect(short(await proposed({}, texts, language), 'programme')).toEqual([`new | ${name} | gazette-2024#1`]);
  });
});

test.each([
  [
    'a place behind another part of the sentence',
    'With 31.9% of all piers, the Western Shore is wide, and the ties of Chile are deep.',
    [],
  ],
  ['a place that the sentence goes on with', 'With 31.9% of all piers, Chile is wide.', ['chile']],
  ['one of several places', 'The 46 ships come from Chile, Peru, and Mexico.', []],
  ['a name within another', 'They are ships of IOW now. Here IOW Invest has 46 ships.', ['iow-invest']],
])('a figure is of no record that is only named beside it: %s', async (_, text, into) => {
  const files = {
    'organisations/institute-of-waves.mdx': mdx('name: Institute of Waves\naliases: [IOW]\ntype: research'),
  };
  const figures = (await proposed(files, [text])).filter((one) => one.type === 'statement');
  expect(figures.map((one) => one.into)).toEqual([into]);
});

test('names and offices are read without the marks of links and comments', async () => {
  const texts = [
    'The Tide Office is [backed by](https://a.example) the [Department of Tides’ Pier Program](https://b.example).',
    '<!-- The Salt Agency -->',
    'As Tide Advisor [Ada Quill said at the Coral Institute](https://c.example)this year, “we will build and build and build.”',
    'Backed by [the Ministry of Tides](https://d.example)*.*, the **Tide Office** will build a pier.',
  ];
  const all = await proposed({}, texts);
  expect(JSON.stringify(all)).not.toMatch(/\]\(|https:|\*|<!|Salt/);
  expect(short(all, 'person')).toEqual(['new | Ada Quill | gazette-2024#3']);
  expect(short(all, 'organisation')).toContain('new | Coral Institute | gazette-2024#3');
});
