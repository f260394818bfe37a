import { describe, expect, test } from 'vitest';
import { document, searching } from '../../support/search.ts';

const documents = [
  document({ id: 'bella', title: 'BELLA', texts: ['The subsea cable joins Portugal and Brazil.'] }),
  document({
    id: 'brazil',
    title: 'Brazil',
    names: [{ name: 'Brasil', sort: 'alias', language: 'es' }],
    texts: ['Brazil hosts a summit.'],
  }),
  document({ id: 'europe', title: 'Europe', texts: ['The union meets at the summit on time.'] }),
  document({
    id: 'cable-fund',
    title: 'Fund for cables',
    texts: ['A fund pays for cables.', 'A loan of €300 billion.'],
  }),
  document({ id: 'model', title: 'Educational model 3:2:3', texts: ['Three years, two years and three years.'] }),
];
const ask = searching(documents);
const ids = async (text: string) => (await ask(text)).results.map(({ id }) => id);

describe('what a query finds', () => {
  test('where it is a name, its subject first, and by which name', async () => {
    const { results } = await ask('Brasil');
    expect(results[0]).toMatchObject({ id: 'brazil', why: { by: 'name', name: { name: 'Brasil', language: 'es' } } });
    expect((await ids('cable for the fund'))[0]).toBe('cable-fund');
  });

  test('what holds all words before what holds some', async () => {
    const { results } = await ask('cable portugal');
    expect(results.map(({ id, whole }) => [id, whole])).toEqual([
      ['bella', true],
      ['cable-fund', false],
    ]);
  });

  test('which words a result holds, as they were typed', async () => {
    const { results } = await ask('Cable Portugal');
    expect(results.map(({ why }) => why)).toEqual([
      { by: 'words', words: ['Cable', 'Portugal'] },
      { by: 'words', words: ['Cable'] },
    ]);
  });

  test.each([
    ['loans', 'cable-fund'],
    ['€300', 'cable-fund'],
    ['3:2:3', 'model'],
    ['323 model', 'model'],
    ['who hosts the summit?', 'brazil'],
  ])('in other forms and signs: %s', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  test('nothing for what no record knows', async () => {
    expect(await ask('asdfgh')).toEqual({ results: [], corrected: [], also: [], unknown: ['asdfgh'], suggestions: [] });
    expect(await ids('')).toEqual([]);
  });
});

describe('words that no record knows', () => {
  test('are mended where one is near', async () => {
    const { results, corrected, unknown } = await ask('the subsea cabel of Portugla');
    expect(corrected).toEqual([
      { typed: 'cabel', used: 'cable' },
      { typed: 'Portugla', used: 'portugal' },
    ]);
    expect(unknown).toEqual([]);
    expect(results[0]?.id).toBe('bella');
  });

  test('a mended name is a name', async () => {
    const { results } = await ask('Brazli');
    expect(results.map(({ id, why }) => [id, why.by])).toContainEqual(['brazil', 'name']);
  });

  test('are named where none is, and the others are looked for', async () => {
    const { results, unknown } = await ask('which horizon pays for cables');
    expect(unknown).toEqual(['horizon']);
    expect(results[0]?.id).toBe('cable-fund');
  });

  test('what stands behind a name says something of it', async () => {
    const { results, unknown } = await ask('brazil subsecretary');
    expect(results[0]?.id).toBe('brazil');
    expect(unknown).toEqual(['subsecretary']);
  });

  test.each(['Horizon Europe', 'horizon europe', 'Horizon Summit'])(
    'make a proper name that nobody knows: only suggestions for %s',
    async (text) => {
      const { results, suggestions } = await ask(text);
      expect(results).toEqual([]);
      expect(suggestions.length).toBe(text.endsWith('Summit') ? 0 : 1);
    },
  );

  test('too short to be mended, begin names', async () => {
    expect(await ids('bra')).toEqual(['brazil']);
  });
});

test('what bears nearly that name comes before what speaks of it more', async () => {
  const spoken = searching([
    document({
      id: 'report',
      title: 'Report on members',
      texts: Array.from({ length: 9 }, () => 'The alliance week.'),
    }),
    document({
      id: 'week',
      title: 'Joint Alliance Week',
      texts: ['It took place in a town by the sea, and many came.'],
    }),
    document({ id: 'town', texts: ['A town by the sea has other weeks and other alliances.'] }),
  ]);
  expect((await spoken('alliance week')).results[0]?.id).toBe('week');
});

describe('marks in a query', () => {
  test('a phrase stands as it is quoted', async () => {
    expect(await ids('"subsea cable"')).toEqual(['bella']);
    expect(await ids('"cable subsea"')).toEqual([]);
    expect(await ids('"at the summit"')).toEqual(['europe']);
  });

  test('a phrase that stands nowhere, beside other words, is taken for its words', async () => {
    expect((await ids('"cable subsea" Portugal'))[0]).toBe('bella');
  });

  test('an excluded word is in no result', async () => {
    expect(await ids('cable -fund')).toEqual(['bella']);
    expect(await ids('Brazil -summit')).toEqual(['bella']);
  });
});

test('filters let through what they let through, named or not', async () => {
  expect((await searching(documents, (number) => number === 0)('Brazil')).results.map(({ id }) => id)).toEqual([
    'bella',
  ]);
});

test('the lexicon is asked for only where a word is unknown, neighbours only for some words that are no name', async () => {
  const asked: string[] = [];
  const ask = searching(documents, undefined, (file) => asked.push(file));
  await ask('cable portugal');
  expect(asked).toEqual([]);
  await ask('cabel');
  expect(asked).toEqual(['lexicon']);
  await ask('subsea cable portugal');
  expect(asked).toEqual(['lexicon', 'neighbours']);
  await ask('educational model 3:2:3');
  expect(asked).toEqual(['lexicon', 'neighbours']);
});

describe('a word that the site has in names of other languages alone', () => {
  const common = Array.from({ length: 8 }, (_, number) =>
    document({ id: `link-${number}`, texts: ['A satellite carries data.'] }),
  );
  const named = (name: string, language?: string, texts: readonly string[] = []) =>
    document({
      id: 'plan',
      title: 'Plan',
      names: [{ name, sort: 'alias', ...(language === undefined ? {} : { language }) }],
      texts,
    });

  test('finds what has the like word of the site too, and says which', async () => {
    const { results, corrected, also } = await searching([...common, named('satélite nacional', 'es')])('satelite');
    expect([results.length, corrected, also]).toEqual([9, [], ['satellite']]);
    // They are one word: whoever has either has all that was asked for.
    expect(results.every(({ whole }) => whole)).toBe(true);
  });

  test.each([
    ['in a name of the site', named('Satelite')],
    ['in a text', named('satélite', 'es', ['It says satelite.'])],
    ['that is short', named('dato', 'es')],
  ])('none %s', async (_, own) => {
    const word = own.names[0]?.name ?? '';
    const { results, also } = await searching([...common, own])(word);
    expect([results.map(({ id }) => id), also]).toEqual([['plan'], []]);
  });
});
