import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/check.ts';
import { proposalsOf, type Proposal } from '../../../src/proposing/proposals.ts';
import { sourceText, paragraphsWith } from '../../../src/desk/source-text.ts';
import { withContent, type Files } from '../../support/content.ts';

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
